import Commerce
import Foundation
import Storage
import Synchronization

/// Notes down, on whatever thread, what a writer tells, in order; tests wait for it without a clock.
final class Told: EventFollower, Sendable {
    /// One thing told.
    enum Word: Equatable {
        /// A follower got these events.
        case followed([EventID])
        /// The submission of this number was answered.
        case answered(Int, taken: Int, duplicates: Int)
        /// The submission of this number was refused.
        case refused(Int, Refusal)
        /// A batch ended.
        case batch
        /// The database cannot go on.
        case fatal
    }

    /// Why.
    enum Refusal: Equatable {
        case busy, failed
    }

    private let said = Mutex<[Word]>([])
    private let answers = DispatchSemaphore(value: 0)

    /// Everything so far.
    var words: [Word] { said.withLock { $0 } }

    /// The ids that the follower got, in order.
    var followed: [EventID] {
        words.flatMap { word -> [EventID] in
            if case .followed(let ids) = word { return ids }
            return []
        }
    }

    /// How many batches there were.
    var batches: Int { words.count { $0 == .batch } }

    func follow(_ events: [Event]) {
        say(.followed(events.map(\.id)))
    }

    func say(_ word: Word) {
        said.withLock { $0.append(word) }
    }

    /// A completion for the submission of a number.
    func completion(_ number: Int) -> @Sendable (WriteOutcome) -> Void {
        { [self] outcome in
            switch outcome {
            case .stored(let taken, let duplicates): say(.answered(number, taken: taken, duplicates: duplicates))
            case .busy: say(.refused(number, .busy))
            case .failed: say(.refused(number, .failed))
            }
            answers.signal()
        }
    }

    /// Waits until so many submissions have been answered.
    func wait(forAnswers count: Int) {
        for _ in 0..<count { answers.wait() }
    }
}
