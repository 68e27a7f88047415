public import Commerce

extension LifecycleCell {
    /// What to do about the people of the cell (after Retail Rocket's talks of 2015).
    public func advice(in language: Language) -> String {
        switch language {
        case .english: english
        case .russian: russian
        }
    }

    private var english: String {
        switch (row, column) {
        case (0, 0): "Welcome them: who you are, what you stand for, how to use what they bought. No discount yet."
        case (1, 0): "Offer what suits them: personal recommendations, what goes with earlier orders, special offers."
        case (2, 0): "Keep them close: useful reading, first looks, requests for reviews. They need no discount."
        case (0, 1): "Win the second order: an offer with a date on it, around what they bought or looked at."
        case (1, 1): "Find out what went wrong: ask, then come with an offer and personal recommendations."
        case (2, 1): "Your best are late: ask what went wrong, and offer more than to others."
        case (2, 2): "Write or call in person: find out why one of your best has gone. An offer alone will not do."
        default:
            "Try to wake them with your strongest offer, and do not fear to lose them: stop writing to those who do not answer."
        }
    }

    private var russian: String {
        switch (row, column) {
        case (0, 0): "Познакомьтесь: кто вы, что для вас важно, как пользоваться покупкой. Скидка пока не нужна."
        case (1, 0): "Предлагайте подходящее: персональные рекомендации, дополнения к прошлым заказам, спецпредложения."
        case (2, 0): "Держите их рядом: полезные материалы, ранний доступ, просьбы об отзывах. Скидка им не нужна."
        case (0, 1): "Добейтесь второго заказа: предложение с ограниченным сроком вокруг того, что купили или смотрели."
        case (1, 1): "Найдите проблему: спросите, затем приходите с предложением и персональными рекомендациями."
        case (2, 1): "Лучшие покупатели задерживаются: узнайте, что не так, и предложите больше, чем другим."
        case (2, 2): "Напишите или позвоните лично: узнайте, почему ушёл один из лучших. Одной скидки не хватит."
        default: "Реанимируйте самым сильным предложением и не бойтесь потерять: тем, кто не отвечает, больше не пишите."
        }
    }
}
