/// Encodings with one byte a character, whose lower half is ASCII.
enum SingleByteEncoding: Hashable {
    /// Cyrillic of Windows; most old Russian feeds.
    case windows1251
    /// Western European of Windows, also for what calls itself ISO 8859-1.
    case windows1252
    /// Cyrillic of Unix.
    case koi8R

    /// The usual name.
    var name: String {
        switch self {
        case .windows1251: "windows-1251"
        case .windows1252: "windows-1252"
        case .koi8R: "koi8-r"
        }
    }

    /// The UTF-8 of each byte from 0x80, each in the low bytes of a word, first byte lowest; U+FFFD for a byte without meaning.
    var table: [UInt32] {
        upperHalf.unicodeScalars.prefix(128).map { scalar in
            var word: UInt32 = 0
            for (index, byte) in String(scalar).utf8.enumerated() { word |= UInt32(byte) << UInt32(8 * index) }
            return word
        }
    }

    private var upperHalf: String {
        switch self {
        case .windows1251:
            "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{FFFD}™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї"
                + "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя"
        case .windows1252:
            "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿"
                + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"
        case .koi8R:
            "─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥\u{A0}⌡°²·÷═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©"
                + "юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ"
        }
    }
}
