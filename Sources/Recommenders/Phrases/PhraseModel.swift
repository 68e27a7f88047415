public import Commerce
import Glibc

/// Which items people went on to who searched for a phrase.
///
/// A phrase is the set of its words' stems, so that "bottles for babies" and "Baby bottle" are one. Every look, cart addition or
/// purchase after a search gives the pair (phrase, item) a weight that halves every half-life; with n the decayed sum of such
/// weights, a phrase that was searched before ranks its items by
/// ```
/// score(j) = n(phrase, j)²  / (n(phrase, j) + 2)                     one chance look counts a third of a settled one
/// ```
/// and a phrase nobody knows borrows from those with the same words, each weighed by the share of the words' rarity in common:
/// ```
/// sim(p, q) = Σ idf(w) over w in both / Σ idf(w) over w in either;   score(j) = Σ sim(p, q)² · score(q, j) / (1 + score(q, j))
/// idf(w)    = ln(1 + phrases / phrases with w)
/// ```
/// One thread may change it while none reads.
public struct PhraseModel: Sendable {
    /// Seconds in which a weight halves.
    public let halfLife: Double
    /// Phrases kept; beyond it those searched longest ago are forgotten.
    public let capacity: Int
    /// Items kept of a phrase; beyond it the least wanted goes.
    public static let itemCapacity = 64

    private(set) var entries: [PhraseEntry] = []
    private var numbers: [[UInt32]: Int] = [:]
    private var phrasesByWord: [UInt32: [Int]] = [:]

    /// No searches yet; 60 days' half-life and 50,000 phrases unless told otherwise.
    public init(halfLifeDays: Double = 60, capacity: Int = 50_000) {
        self.init(halfLifeSeconds: halfLifeDays * 86_400, capacity: capacity)
    }

    init(halfLifeSeconds: Double, capacity: Int) {
        precondition(halfLifeSeconds > 0 && halfLifeSeconds.isFinite, "a half-life is a positive length of time")
        precondition(capacity > 0, "room for a phrase")
        halfLife = halfLifeSeconds
        self.capacity = capacity
    }

    /// How many phrases are known.
    public var count: Int { entries.count }

    /// Counts a search.
    ///
    /// - Parameter words: the stems of the phrase, ascending, each once; no words are no phrase.
    public mutating func search(_ words: [UInt32], at time: Timestamp) {
        guard !words.isEmpty else { return }
        let number = number(for: words, at: time)
        entries[number].searches &+= 1
        entries[number].latest = max(entries[number].latest, time.seconds)
    }

    /// Counts what somebody did with an item after a search.
    public mutating func record(_ item: ItemNumber, after words: [UInt32], weight: Double, at time: Timestamp) {
        guard !words.isEmpty, weight > 0 else { return }
        entries[number(for: words, at: time)].record(item, time.seconds + halfLife * log2(weight), halfLife)
    }

    /// What people went on to who searched for the phrase or for one like it, the best first.
    public func items(for words: [UInt32], at now: Timestamp, limit: Int) -> [Recommendation] {
        var scores: [ItemNumber: Float] = [:]
        let own = numbers[words]
        if let own {
            for found in entries[own].items { scores[found.item] = Float(score(found, at: now)) }
        }
        let kin = scores.count < limit ? likePhrases(words, otherThan: own) : []
        let least = scores.values.min() ?? 1
        var borrowed: [ItemNumber: Float] = [:]
        for (phrase, similarity) in kin {
            for found in entries[phrase].items where scores[found.item] == nil {
                let score = score(found, at: now)
                borrowed[found.item, default: 0] += Float(similarity * similarity * score / (1 + score))
            }
        }
        // What others' phrases say comes after all that the phrase itself says.
        let greatest = borrowed.values.max() ?? 1
        for (item, score) in borrowed { scores[item] = own == nil ? score : least * score / greatest / 2 }
        return scores.map { RankedItem(score: $0.value, recency: 0, item: $0.key) }.filter { $0.score > 0 }.sorted(by: >)
            .prefix(limit).map { Recommendation(item: $0.item, score: $0.score, source: .phrase) }
    }

    /// How many visits that searched for the phrase went on to an item, or for the phrase most like it from which anybody did; nil if
    /// nobody did.
    public func evidence(for item: ItemNumber, after words: [UInt32]) -> Evidence? {
        let own = numbers[words]
        for number in (own.map { [$0] } ?? []) + likePhrases(words, otherThan: own).map(\.phrase) {
            guard let found = entries[number].items.first(where: { $0.item == item }) else { continue }
            return Evidence(.searched, matching: Int(found.visits), outOf: Int(max(entries[number].searches, found.visits)))
        }
        return nil
    }

    private func score(_ found: PhraseEntry.Item, at now: Timestamp) -> Double {
        let weight = exp2((found.timestamp - now.seconds) / halfLife)
        return weight * weight / (weight + 2)
    }

    /// Up to fifty known phrases that share words, the most similar first.
    private func likePhrases(_ words: [UInt32], otherThan own: Int?) -> [(phrase: Int, similarity: Double)] {
        var shared: [Int: Double] = [:]
        for word in words {
            let phrases = phrasesByWord[word] ?? []
            for phrase in phrases.suffix(2_000) where phrase != own { shared[phrase, default: 0] += rarity(phrases.count) }
        }
        let whole = words.reduce(0) { $0 + rarity(phrasesByWord[$1]?.count ?? 0) }
        let similar = shared.map { phrase, common -> (phrase: Int, similarity: Double) in
            let other = entries[phrase].words.reduce(0) { $0 + rarity(phrasesByWord[$1]?.count ?? 0) }
            return (phrase, common / (whole + other - common))
        }
        return Array(similar.sorted { ($0.similarity, $1.phrase) > ($1.similarity, $0.phrase) }.prefix(50))
    }

    private func rarity(_ phrases: Int) -> Double { log(1 + Double(entries.count) / Double(max(1, phrases))) }

    private mutating func number(for words: [UInt32], at time: Timestamp) -> Int {
        if let known = numbers[words] { return known }
        if entries.count >= capacity + capacity / 4 { forgetOldest() }
        return add(PhraseEntry(words: words, latest: time.seconds))
    }

    /// Adds a phrase that is not known yet.
    @discardableResult
    mutating func add(_ entry: PhraseEntry) -> Int {
        let number = entries.count
        entries.append(entry)
        numbers[entry.words] = number
        for word in entry.words { phrasesByWord[word, default: []].append(number) }
        return number
    }

    private mutating func forgetOldest() {
        let kept = entries.indices.sorted { (entries[$0].latest, $0) > (entries[$1].latest, $1) }.prefix(capacity).sorted()
        let old = entries
        self = PhraseModel(halfLifeSeconds: halfLife, capacity: capacity)
        for place in kept { add(old[place]) }
    }

    /// Whether a phrase is known.
    func knows(_ words: [UInt32]) -> Bool { numbers[words] != nil }
}
