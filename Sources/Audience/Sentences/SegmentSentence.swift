public import Commerce

/// A rule as a sentence: "People who have at least 2 orders, have ordered last 30 to 90 days ago and have spent at least 200 EUR."
public struct SegmentSentence: Sendable {
    private let language: Language
    private let names: SentenceNames
    private let currency: Currency

    /// Sentences of a language.
    ///
    /// - Parameters:
    ///   - names: what products, categories and segments are called.
    ///   - currency: the shop's.
    public init(_ language: Language, names: SentenceNames = SentenceNames(), currency: Currency) {
        self.language = language
        self.names = names
        self.currency = currency
    }

    /// The sentence of a rule.
    public func text(_ rule: SegmentRule) -> String {
        switch language {
        case .english: sentence(rule, EnglishClauses(names: names, currency: currency))
        case .russian: sentence(rule, RussianClauses(names: names, currency: currency))
        }
    }

    private func sentence(_ rule: SegmentRule, _ writer: some ClauseWriter) -> String {
        writer.opening + " " + clause(rule, writer, isInner: false) + "."
    }

    private func clause(_ rule: SegmentRule, _ writer: some ClauseWriter, isInner: Bool) -> String {
        switch rule {
        case .all(let rules): joined(rules, writer.and, writer, isInner: isInner)
        case .any(let rules): joined(rules, writer.or, writer, isInner: isInner)
        case .not(.condition(let condition)): writer.clause(condition, isNegated: true)
        case .not(.not(let rule)): clause(rule, writer, isInner: isInner)
        case .not(let rule): writer.negated(clause(rule, writer, isInner: true))
        case .condition(let condition): writer.clause(condition, isNegated: false)
        }
    }

    private func joined(_ rules: [SegmentRule], _ word: String, _ writer: some ClauseWriter, isInner: Bool) -> String {
        guard rules.count > 1 else { return rules.first.map { clause($0, writer, isInner: isInner) } ?? "" }
        let text = writer.list(rules.map { clause($0, writer, isInner: true) }, word)
        return isInner ? "(\(text))" : text
    }
}
