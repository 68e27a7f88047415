internal import Commerce
internal import Recommenders
internal import Stemming

/// Searches and what they lead to.
extension LearnedModels {
    /// Notes what somebody searched for; what they look at next belongs to it.
    mutating func search(_ phrase: String, _ event: Event) {
        let words = PhraseTokens.stems(of: phrase)
        guard !words.isEmpty else { return }
        phrases.search(words, at: event.time)
        guard let visitor = event.visitor else { return }
        if running(visitor, at: event.time) != nil, let place = open.index(forKey: visitor) {
            open.values[place].phrase = words
            open.values[place].looksSinceSearch = 0
        } else {
            forgetEndedSessions()
            searching[visitor] = Search(words: words, time: event.time)
        }
    }

    /// Counts a look for the search before it: the first in full, the second half, the third a third.
    mutating func followSearch(of visitor: VisitorID, to item: ItemNumber, at time: Timestamp) {
        guard let place = open.index(forKey: visitor) else { return }
        if let search = searching.removeValue(forKey: visitor), time.milliseconds(since: search.time) <= Session.silence {
            open.values[place].phrase = search.words
            open.values[place].looksSinceSearch = 0
        }
        let session = open.values[place]
        guard !session.phrase.isEmpty, session.looksSinceSearch < Self.looksAfterSearch else { return }
        open.values[place].looksSinceSearch += 1
        phrases.record(
            item, after: session.phrase, weight: InteractionWeight.view / Double(session.looksSinceSearch + 1), at: time)
    }

    /// Counts a wish or a purchase for the search that led to the item, if it was looked at since.
    mutating func followSearch(to item: ItemNumber, weight: Double, _ event: Event) {
        guard let session = running(event.visitor, at: event.time), !session.phrase.isEmpty else { return }
        let since = sessions.items(ofSession: session.number).suffix(Int(session.looksSinceSearch))
        guard since.contains(item) else { return }
        phrases.record(item, after: session.phrase, weight: weight.squareRoot(), at: event.time)
    }
}
