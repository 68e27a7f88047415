import Recommenders

/// The sessions to learn from and the queries, out of one file or two.
public struct SessionMaterial: Sendable {
    /// The sessions to learn from, the earliest first.
    public var training: ItemLists
    /// What is asked.
    public var queries: [SessionQuery]

    /// One file to learn from and one to ask from: sessions, which are revealed click by click, or prefixes, of which those with fewer
    /// clicks than the minimum are left out.
    public init(training trainingPath: String, test testPath: String, minimumPrefix: Int = 1) throws {
        var numbering = ItemNumbering()
        training = try Self.sessions(trainingPath, &numbering)
        switch try SessionFile(path: testPath).contents(numbering: &numbering) {
        case .sessions(let sessions): queries = SessionQuery.revealing(sessions, minimumPrefix: minimumPrefix)
        case .queries(let all): queries = all.filter { $0.prefix.count >= minimumPrefix }
        }
    }

    /// One file of sessions: the first share of them to learn from, the rest to ask from.
    public init(splitting path: String, share: Double, minimumPrefix: Int = 1) throws {
        var numbering = ItemNumbering()
        let sessions = try Self.sessions(path, &numbering)
        let (head, tail) = sessions.split(at: sessions.place(ofShare: share))
        training = head
        queries = SessionQuery.revealing(tail, minimumPrefix: minimumPrefix)
    }

    private static func sessions(_ path: String, _ numbering: inout ItemNumbering) throws -> ItemLists {
        guard case .sessions(let sessions) = try SessionFile(path: path).contents(numbering: &numbering) else {
            throw EvaluationError.nothingToLearn(path: path)
        }
        return sessions
    }
}
