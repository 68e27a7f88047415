public import Commerce
internal import Recommenders
internal import Synchronization

/// What became of each rule since the start: how often it was asked, and how often it had to be set aside.
public final class RuleLedger: Sendable {
    /// A rule's account.
    public struct Account: Hashable, Sendable {
        /// Blocks that the rule spoke for.
        public var asked = 0
        /// Items that it put, let or moved into them.
        public var shown = 0
        /// Candidates that it kept out.
        public var removed = 0
        /// Blocks in which it was not obeyed, by reason: `wouldEmpty`.
        public var setAside: [String: Int] = [:]
    }

    private let accounts = Mutex<[RuleID: Account]>([:])

    /// A ledger without entries.
    public init() {}

    /// Enters what became of the rules in one block.
    func note(_ outcomes: [RuleOutcome]) {
        accounts.withLock { accounts in
            for outcome in outcomes {
                accounts[outcome.rule, default: Account()].asked += 1
                accounts[outcome.rule, default: Account()].shown += outcome.shown
                accounts[outcome.rule, default: Account()].removed += outcome.removed
                if let reason = outcome.setAside {
                    accounts[outcome.rule, default: Account()].setAside[String(describing: reason), default: 0] += 1
                }
            }
        }
    }

    /// The account of a rule; one without entries if it was never asked.
    public func account(of rule: RuleID) -> Account { accounts.withLock { $0[rule] ?? Account() } }
}
