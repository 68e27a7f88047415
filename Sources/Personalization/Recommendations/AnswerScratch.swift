internal import Recommenders

/// The working memory of answers: one per thread, used again and again.
struct AnswerScratch: ~Copyable, Sendable {
    /// For what is looked for among sessions.
    var sessions = QueryScratch()
    /// For what is looked for among orders bought together.
    var complements = ComplementsScratch()
    /// For what is looked for among customers' baskets.
    var baskets = NextBasketScratch()

    /// Empty working memory; it finds its size in use.
    init() {}
}
