public import Commerce

/// A reason in one sentence: "12 of 38 buyers of X took it too, 3 expected by chance."
public struct ReasonSentence: Sendable {
    private let language: Language

    /// Sentences of a language.
    public init(_ language: Language) {
        self.language = language
    }

    /// The sentence; one without counts for a reason that has none.
    ///
    /// - Parameter source: the recommender, by name.
    public func text(_ reason: Reason, source: String) -> String {
        let text = reason.evidence.map { ownHistory($0, source) ?? counted($0) } ?? plain(source)
        guard !reason.rules.isEmpty else { return text }
        let names = reason.rules.map { "“\($0.rawValue)”" }.joined(separator: ", ")
        return language == .english ? "\(text) Rules: \(names)." : "\(text) Правила: \(names)."
    }

    /// What the visitor themselves did, which means something else for each recommender.
    private func ownHistory(_ counts: Reason.Counts, _ source: String) -> String? {
        guard counts.basis == "ownHistory" else { return nil }
        let (n, all) = (counts.matching, counts.outOf)
        let isEnglish = language == .english
        return switch source {
        case "recentlyViewed": plain(source)
        case "interest":
            isEnglish
                ? "It sells best in a category that \(n) of this visitor's \(all) looks went to."
                : "Лучше всего продаётся в категории, куда пришлись \(n) из \(all) просмотров посетителя."
        case "boughtBefore":
            isEnglish ? "In \(n) of this customer's \(all) orders." : "В \(n) из \(all) заказов этого покупателя."
        default: nil
        }
    }

    private func counted(_ counts: Reason.Counts) -> String {
        let (n, all) = (counts.matching, counts.outOf)
        let anchor = counts.anchor.map { "“\($0.name)”" } ?? (language == .english ? "this" : "этого")
        let sentence =
            language == .english ? english(counts.basis, n, all, anchor) : russian(counts.basis, n, all, anchor)
        guard let expected = counts.expected else { return sentence + "." }
        let chance = Self.oneDigit(expected)
        return language == .english ? "\(sentence), \(chance) expected by chance." : "\(sentence), случайно было бы \(chance)."
    }

    private func english(_ basis: String, _ n: Int, _ all: Int, _ anchor: String) -> String {
        switch basis {
        case "boughtTogether": "\(n) of \(all) buyers of \(anchor) took it too"
        case "boughtAfter": "\(n) of \(all) customers bought it after \(anchor)"
        case "viewedTogether": "\(n) of \(all) visits to \(anchor) looked at it too"
        case "boughtInstead": "\(n) of \(all) visits that looked at \(anchor) and bought another product bought it"
        case "similarSessions": "\(n) of \(all) visits most like this one looked at it"
        case "searched": "\(n) of \(all) visits that searched for this went on to it"
        case "sharedProperties": "It shares \(n) of \(all) words and properties with \(anchor)"
        case "popularity": "\(n) of \(all) points of recent demand fall to it: a look is 1, a cart 5, a purchase 20"
        case "ownHistory": "\(n) of \(all) of this visitor's own looks or orders"
        case "responses": "clicked \(n) times in \(all) showings"
        default: "\(n) of \(all)"
        }
    }

    private func russian(_ basis: String, _ n: Int, _ all: Int, _ anchor: String) -> String {
        switch basis {
        case "boughtTogether": "\(n) из \(all) покупателей \(anchor) взяли и это"
        case "boughtAfter": "\(n) из \(all) покупателей взяли это после \(anchor)"
        case "viewedTogether": "\(n) из \(all) визитов к \(anchor) смотрели и это"
        case "boughtInstead": "\(n) из \(all) визитов, где смотрели \(anchor), а купили другое, закончились этой покупкой"
        case "similarSessions": "\(n) из \(all) самых похожих визитов смотрели это"
        case "searched": "\(n) из \(all) визитов с таким запросом перешли к этому"
        case "sharedProperties": "\(n) из \(all) слов и свойств общие с \(anchor)"
        case "popularity": "\(n) из \(all) очков недавнего спроса: просмотр 1, корзина 5, покупка 20"
        case "ownHistory": "\(n) из \(all) собственных просмотров или заказов посетителя"
        case "responses": "\(n) кликов на \(all) показов"
        default: "\(n) из \(all)"
        }
    }

    /// What a recommender does, where there is nothing to count.
    private func plain(_ source: String) -> String {
        let isEnglish = language == .english
        return switch source {
        case "pinned": isEnglish ? "A rule of the shop puts it here." : "Сюда его ставит правило магазина."
        case "newArrival": isEnglish ? "It is new, and few know it yet." : "Это новинка, её ещё мало кто знает."
        case "categoryComplements":
            isEnglish
                ? "It sells best in a category that goes with this one."
                : "Хорошо продаётся в категории, которая подходит к этой."
        case "nextItem", "sessionNeighbours":
            isEnglish ? "It stands near what this visit looked at." : "Оно рядом с тем, что смотрели в этом визите."
        case "nextBasket":
            isEnglish ? "Customers with such orders buy it." : "Его покупают покупатели с похожими заказами."
        case "sale": isEnglish ? "It is reduced." : "На него снижена цена."
        case "nextBestOffer", "repeatDemand":
            isEnglish ? "It is due for this customer." : "Для этого покупателя пришло его время."
        case "recentlyViewed": isEnglish ? "This visitor has looked at it." : "Посетитель это смотрел."
        default: isEnglish ? "Nothing better was known." : "Ничего лучше не известно."
        }
    }

    private static func oneDigit(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
}
