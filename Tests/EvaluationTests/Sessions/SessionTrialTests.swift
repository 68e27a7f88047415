import Evaluation
import Recommenders
import Testing

@Suite struct SessionTrialTests {
    /// Says the same to everybody.
    private struct Fixed: SessionModel {
        var list: [ItemNumber]

        func ranking(after clicks: [ItemNumber], limit: Int) -> [ItemNumber] { Array(list.prefix(limit)) }
    }

    /// A clock that goes on by a microsecond whenever it is read.
    private final class Stopwatch {
        private var nanoseconds: Int64 = 0

        func read() -> Int64 {
            nanoseconds += 1000
            return nanoseconds
        }
    }

    private static let queries = [
        SessionQuery(prefix: [1], next: 1), SessionQuery(prefix: [1, 2], next: 3), SessionQuery(prefix: [2], next: 99),
    ]

    private func figures(_ mode: SessionMode, _ queries: [SessionQuery], _ list: [ItemNumber]) throws -> SessionFigures {
        let stopwatch = Stopwatch()
        return try SessionTrial(training: ItemLists([[1, 2], [3, 4]]), queries: queries, mode: mode)
            .figures(of: "fixed", stopwatch: stopwatch.read) { _ in Fixed(list: list) }
    }

    /// The list 1, 2, 3 has the next items at ranks 1 and 3, and not at all: 2/3 and (1 + 1/3)/3. It shows three of four items.
    @Test func `repeats kept`() throws {
        let figures = try figures(.repeatsKept, Self.queries, [1, 2, 3])
        #expect(figures.queries == 3)
        #expect(abs(figures.hitRate - 2 / 3.0) < 1e-12)
        #expect(abs(figures.reciprocalRank - 4 / 9.0) < 1e-12)
        #expect(figures.coverage == 0.75)
    }

    /// The first query's list is 2, 3: a miss, since 1 came again. The second's is 1, 3: rank 2. 1/3 and (1/2)/3.
    @Test func `current item excluded`() throws {
        let figures = try figures(.currentExcluded, Self.queries, [1, 2, 3])
        #expect(abs(figures.hitRate - 1 / 3.0) < 1e-12)
        #expect(abs(figures.reciprocalRank - 1 / 6.0) < 1e-12)
        #expect(figures.mode == .currentExcluded)
    }

    /// Of the second and the third query, the second has 3 in front once 1 and 2 are gone: 1/2 and 1/2, in both modes.
    @Test(arguments: SessionMode.allCases) func `unseen only`(mode: SessionMode) throws {
        let figures = try figures(mode, Self.queries, [1, 2, 3])
        #expect(figures.unseenQueries == 2)
        #expect(figures.unseenHitRate == 0.5)
        #expect(figures.unseenReciprocalRank == 0.5)
    }

    /// With 21 seen items in front, the 41st of the model's list is the 20th unseen one, the 42nd is beyond.
    @Test func `models are asked for enough to be left with twenty`() throws {
        let queries = [SessionQuery(prefix: Array(0..<21), next: 40), SessionQuery(prefix: Array(0..<21), next: 41)]
        let figures = try figures(.repeatsKept, queries, Array(0..<60))
        #expect(figures.unseenHitRate == 0.5)
        #expect(figures.unseenReciprocalRank == 1 / 40.0)
        #expect(figures.hitRate == 0)
    }

    @Test func `each query and the training are timed`() throws {
        let figures = try figures(.repeatsKept, Self.queries, [])
        #expect(figures.meanMicroseconds == 1)
        #expect(figures.medianMicroseconds == 1)
        #expect(figures.trainingSeconds == 1e-6)
    }

    @Test func `nothing to learn or to ask is an error`() {
        #expect(throws: EvaluationError.self) { try SessionTrial(training: ItemLists(), queries: Self.queries) }
        #expect(throws: EvaluationError.self) { try SessionTrial(training: ItemLists([[1]]), queries: []) }
    }
}
