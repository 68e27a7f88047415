import Testing

@testable import Feeds

@Suite struct `Plain text` {
    private static func text(_ html: String, limit: Int = 1000) -> String? {
        var (plain, wasCut) = (PlainText(), false)
        return plain.text(Array(html.utf8).span, limit: limit, wasCut: &wasCut)
    }

    @Test(arguments: [
        ("<p>One</p><p>two</p>", "One\ntwo"), ("a<br/>b<BR>c", "a\nb\nc"), ("  a \n\n b\t c ", "a\nb c"), ("<b>bo</b>ld", "bold"),
        ("1 &lt; 2 &amp;&amp; 3 > 2", "1 < 2 && 3 > 2"), ("a < b and c<5", "a < b and c<5"),
        ("x<script>alert('<p>')</script>y", "xy"),
        ("x<style>p{}</style>y<!-- <p> -->z", "xyz"), ("&nbsp;Чай&nbsp;&mdash; «да»", "Чай — «да»"), ("<script>endless", ""),
        ("a&#8203;b&#0;c", "abc"), ("<img src=x onerror=alert(1)>t", "t"), ("€5 – 日本語", "€5 – 日本語"), ("&nosuch; &", "&nosuch; &"),
    ])
    func `keeps words and lines and drops markup`(html: String, plain: String) {
        #expect(Self.text(html) ?? "" == plain)
    }

    @Test func `is cut before a character, not inside one`() {
        #expect(Self.text("ааа", limit: 5) == "аа")
        #expect(Self.text("<p></p> &nbsp;") == nil)
    }
}
