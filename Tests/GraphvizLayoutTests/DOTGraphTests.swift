import GraphvizLayout
import Testing

@Suite("DOT text")
struct DOTGraphTests {
    @Test("is written by libcgraph, with clusters and nodes in the order in which they were added")
    func order() throws {
        var graph = DOTGraph(named: "pipeline", attributes: ["rankdir": "LR"], nodes: ["shape": "box"])
        graph.addCluster("z", ["label": .text("Last letter, first group")])
        graph.addCluster("a", ["label": .text("First letter")])
        graph.addCluster("m", in: "a")
        graph.addNode("raw", ["label": .text("Raw data")], in: "z")
        graph.addNode("features", ["label": .html("<B>Features</B>")], in: "m")
        graph.addEdge(from: "raw", to: "features", ["style": "dashed"])
        #expect(
            try graph.text() == """
                digraph pipeline {
                	graph [rankdir=LR];
                	node [label="\\N",
                		shape=box
                	];
                	subgraph cluster_z {
                		graph [label="Last letter, first group"];
                		raw	[label="Raw data"];
                	}
                	subgraph cluster_a {
                		graph [label="First letter"];
                		subgraph cluster_m {
                			features	[label=<<B>Features</B>>];
                		}
                	}
                	raw -> features	[style=dashed];
                }

                """)
    }

    @Test("is the same however many graphs were written before and at the same time")
    func determinism() async throws {
        var graph = DOTGraph(named: "many")
        for index in 0..<40 {
            graph.addCluster("group_of_some_length_\(index)")
            graph.addNode("n\(index)", in: "group_of_some_length_\(index)")
        }
        let expected = try graph.text()
        for seed in 1...20 {
            var random = RandomGraphs(from: seed)
            _ = try random.graph().layout()
        }
        try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<50 { group.addTask { [graph] in try graph.text() } }
            for try await text in group { #expect(text == expected) }
        }
    }

    @Test(
        "shows a text as it is, whatever Graphviz would read into it",
        arguments: [
            #"a "quoted" word"#, #"a backslash at the end\"#, #"\N \G \l"#, "<b>no markup</b>", "a & b",
            "]]>",
            "bell \u{7} and escape \u{1B}", "🦆 שלום 日本", "two\nlines", "digraph",
        ])
    func hostileText(text: String) throws {
        var graph = DOTGraph(named: "graph")
        graph.addNode("strict", ["label": .text(text)])
        graph.addNode("subgraph")
        graph.addEdge(from: "strict", to: "subgraph")
        let written = try graph.text()
        #expect(written.contains("digraph \"graph\""))
        #expect(written.contains("\"strict\" -> \"subgraph\""))
        #expect(!written.unicodeScalars.contains { $0.value == 7 || $0.value == 27 })
    }

    @Test("quotes the names of clusters that are no plain words")
    func clusterNames() throws {
        var graph = DOTGraph(named: "g")
        for id in ["plain", "two words", #"a "quoted" one\"#] {
            graph.addCluster(id)
            graph.addNode("node of \(id.first ?? "x")", in: id)
        }
        let text = try graph.text()
        #expect(text.contains("subgraph cluster_plain {"))
        #expect(text.contains("subgraph \"cluster_two words\" {"))
        #expect(text.contains(#"subgraph "cluster_a \"quoted\" one" {"#))
    }

    @Test("refuses an edge to a node that isn't there")
    func dangling() {
        var graph = DOTGraph(named: "g")
        graph.addNode("a")
        graph.addEdge(from: "a", to: "b")
        #expect(throws: GraphvizError.invalid("an edge from 'a' to 'b' has an end that isn't there")) {
            try graph.text()
        }
    }
}
