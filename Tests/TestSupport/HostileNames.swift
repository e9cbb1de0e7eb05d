/// Names that are valid and that every format has to survive.
public let hostileNames: [String] = [
    #"a "quoted" name"#, #"it's"#, #"a backslash at the end\"#, #"\N \G \l \n"#, "<b>bold</b> & <script>",
    "]]>",
    "&amp;", "bell \u{7}, escape \u{1B}, nothing \u{0}", "\u{FFFE}", "🦆 👩🏽‍🔬 🏳️‍🌈", "חיפוש חזותי", "بحث مرئي",
    "画像検索",
    "two\nlines\r\nand a\ttab", "graph", "node", "edge", "strict", "digraph", "subgraph", "", "   ",
    String(repeating: "long ", count: 2_000), String(repeating: "x", count: 10_000), "e\u{301}\u{302}\u{303}",
    "javascript:alert(1)", "\" onload=\"alert(1)", "%n%s{{name}}", "cluster_0", "\u{202E}reversed",
]
