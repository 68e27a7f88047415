extension String {
    /// A search phrase as it stands in an address.
    var queryEscaped: String {
        var text = ""
        for scalar in unicodeScalars {
            switch scalar {
            case " ": text += "+"
            case "'": text += "%27"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
