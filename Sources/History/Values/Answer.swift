/// Yes or no, as spreadsheets and shops' systems write it.
enum Answer {
    /// Reads an answer in English, Russian or German, or a digit; nil for anything else.
    static func isYes(_ word: String) -> Bool? {
        switch word {
        case "1", "+": true
        case "0", "-": false
        default: words[WordKey.letters(of: word)]
        }
    }

    private static let words: [String: Bool] = WordKey.table([
        (
            true,
            "yes|y|true|t|on|subscribed|given|granted|active|agreed|opted in|да|д|истина|есть|согласен|согласна|подписан|подписана|ja|wahr"
        ),
        (
            false,
            "no|n|false|f|off|unsubscribed|withdrawn|denied|inactive|opted out|нет|н|ложь|отказ|не согласен|не согласна|отписан|отписана|nein|falsch"
        ),
    ])
}
