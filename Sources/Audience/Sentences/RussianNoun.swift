/// A Russian noun in the forms that numbers ask for.
struct RussianNoun {
    /// After 1, 21, 31: день.
    let one: String
    /// After 2 to 4, 22 to 24: дня; also after "at least 1", "at least 21".
    let few: String
    /// After all others: дней.
    let many: String

    static let day = RussianNoun(one: "день", few: "дня", many: "дней")
    static let order = RussianNoun(one: "заказ", few: "заказа", many: "заказов")
    static let time = RussianNoun(one: "раз", few: "раза", many: "раз")
    static let piece = RussianNoun(one: "штуку", few: "штуки", many: "штук")

    /// The form after a number in the accusative: 1 день, 2 дня, 5 дней; fractions govern the genitive: 1,5 дня.
    func counted(_ number: Double) -> String {
        guard number == number.rounded() else { return few }
        let whole = Int(min(1e15, abs(number)))
        switch (whole % 10, whole % 100) {
        case (_, 11...14): return many
        case (1, _): return one
        case (2...4, _): return few
        default: return many
        }
    }

    /// The form after a number in the genitive: не меньше 1 дня, не меньше 2 дней, не меньше 21 дня.
    func genitive(_ number: Double) -> String {
        guard number == number.rounded() else { return few }
        let whole = Int(min(1e15, abs(number)))
        return whole % 10 == 1 && whole % 100 != 11 ? few : many
    }
}
