/// Units that make one word with the number before them, whichever way they are written: `1 kg`, `1кг`, `1 КГ`.
enum MeasureUnits {
    /// One name for each unit; nil for what is no unit.
    static func name(of word: String) -> String? { names[word] }

    private static let names: [String: String] = {
        let spellings = [
            "kg кг", "g gr г гр", "mg мг", "l lt л", "ml мл", "m м", "cm см", "mm мм", "km км",
            "in inch inches дюйм дюйма дюймов",
            "w вт", "kw квт", "v в", "mah мач", "mb мб", "gb гб", "tb тб", "hz гц", "pcs pc шт",
        ]
        var names: [String: String] = [:]
        for line in spellings {
            let words = line.split(separator: " ").map(String.init)
            for word in words { names[word] = words[0] }
        }
        return names
    }()
}
