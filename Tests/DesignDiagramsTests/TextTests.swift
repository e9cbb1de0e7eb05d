import Testing

@testable import DesignDiagrams

@Suite("Text")
struct TextTests {
    @Test("is as wide as Arial makes it")
    func widths() {
        // From the font's own metrics: 'i' has 455 and 'W' 1,933 of 2,048 units; bold 'i' has 569.
        #expect(TextStyle(size: 2_048, isBold: false).width(of: "iW") == 455 + 1_933)
        #expect(TextStyle(size: 2_048, isBold: true).width(of: "i") == 569)
        #expect(TextStyle(size: 10, isBold: false).width(of: "") == 0)
    }

    @Test("takes a square for an East Asian character or an emoji, and nothing for a mark above a letter")
    func wide() {
        let style = TextStyle(size: 10, isBold: false)
        #expect(style.width(of: "検索") == 20)
        #expect(style.width(of: "👩🏽‍🔬") == style.width(of: "🦆"))
        #expect(style.width(of: "e\u{301}") == style.width(of: "e"))
        #expect(style.width(of: "\u{7}\u{200B}") == 0)
    }

    @Test("breaks at words, and ends in an ellipsis where it is too long")
    func lines() {
        let style = TextStyle.detail
        #expect(style.lines(of: "one two", width: 200, atMost: 2) == ["one two"])
        #expect(style.lines(of: " one \n two ", width: 200, atMost: 2) == ["one two"])
        #expect(style.lines(of: "", width: 200, atMost: 2) == [])
        let broken = style.lines(
            of: "safety scores, availability, the vector of a new image", width: 150, atMost: 3)
        #expect(broken.joined(separator: " ") == "safety scores, availability, the vector of a new image")
        let cut = style.lines(of: String(repeating: "word ", count: 100), width: 150, atMost: 2)
        #expect(cut.count == 2)
        #expect(cut.last?.hasSuffix("…") == true)
    }

    @Test(
        "never is wider than its limit",
        arguments: ["x", "word ", "検索 ", "🦆", "e\u{301}", "WWWWWWWWWWWW ", "\u{5D0}\u{5D1} "])
    func limit(piece: String) {
        for style in [TextStyle.title, .component, .detail] {
            let lines = style.lines(of: String(repeating: piece, count: 2_000), width: 120, atMost: 2)
            #expect(lines.allSatisfy { style.width(of: $0) <= 120 })
            #expect(lines.count == 2)
        }
    }

    @Test("keeps its meaning in XML, and loses what XML can't hold")
    func xml() {
        #expect(#"a<b>&"c'"#.forXML == "a&lt;b&gt;&amp;&quot;c&#39;")
        #expect("bell\u{7}\u{0}\u{FFFE}\u{FFFF}!\n".forXML == "bell!\n")
        #expect("]]>".forXML == "]]&gt;")
    }
}

@Suite("A number in a picture")
struct NumberTests {
    @Test("has two decimals at most, and no needless ones")
    func short() {
        #expect(12.0.short == "12")
        #expect(12.5.short == "12.5")
        #expect(12.345.short == "12.35" || 12.345.short == "12.34")
        #expect((-0.05).short == "-0.05")
        #expect(0.001.short == "0")
        #expect((-0.001).short == "0")
        #expect(1e300.short == "0")
    }
}
