import Mustache

/// A text in a template's context. The library would look for members in a plain `String` by reflection, which costs more than
/// all the rest of a card.
struct TemplateText: MustacheCustomRenderable, MustacheParent {
    let renderText: String
    let isNull = false

    init(_ text: String) {
        renderText = text
    }

    func child(named name: String) -> Any? { nil }
}
