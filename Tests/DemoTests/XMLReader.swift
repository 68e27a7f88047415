import Foundation
import FoundationXML

/// Counts what an XML document holds; nil if it is not well-formed.
final class XMLReader: NSObject, XMLParserDelegate {
    private(set) var elements: [String: Int] = [:]
    private(set) var texts: [String: [String]] = [:]
    private var path: [(name: String, text: String)] = []

    /// Reads a whole document.
    init?(_ document: String) {
        super.init()
        let parser = XMLParser(data: Data(document.utf8))
        parser.delegate = self
        guard parser.parse() else { return nil }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        elements[name, default: 0] += 1
        path.append((name, ""))
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        guard !path.isEmpty else { return }
        path[path.count - 1].text += string
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        guard let (name, text) = path.popLast() else { return }
        texts[name, default: []].append(text)
    }
}
