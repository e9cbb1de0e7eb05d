import SystemDesign

/// What a picture shows: which components in which groups, and which flows between them. Plain values, before
/// anything has a place.
public struct View: Hashable, Sendable {
    /// A frame around components that belong together.
    public struct Group: Hashable, Sendable {
        /// The group's name in texts for programs.
        public let id: String
        /// The group's name for readers.
        public let title: String
        /// The plane whose colours it has: its own, or the neutral ones of what stands outside.
        public let plane: Plane
    }

    /// A component as the picture shows it.
    public struct Node: Hashable, Sendable {
        /// The component's id.
        public let id: String
        /// What it is.
        public let kind: ComponentKind
        /// What it is called.
        public let title: String
        /// What stands below the title.
        public var detail: String
        /// What it is and does, for those who point at it.
        public var explanation: String
        /// Where it belongs.
        public let plane: Plane
        /// The id of the group that it stands in.
        public var group: String?
        /// Where more is to be read.
        public let url: String?
        /// Whether the view is about it, or only shows where it stands.
        public var emphasis = Emphasis.normal
        /// What readers should notice at it.
        public var marks: [Mark] = []
        /// Whether it is missing: drawn where it would stand.
        public var isGhost = false
        /// The ids of the components that it stands for, where it is a group of them.
        public var members: [String] = []
    }

    /// A flow as the picture shows it.
    public struct Edge: Hashable, Sendable {
        /// Where it comes from, as an index of ``View/nodes``.
        public let from: Int
        /// Where it goes to, as an index of ``View/nodes``.
        public let to: Int
        /// How it gets there.
        public let kind: FlowKind
        /// What it carries.
        public let label: String?
        /// Which hop of the path it is that the view shows, from 1.
        public var number: Int?
        /// Whether the view is about it, or only shows where it runs.
        public var emphasis = Emphasis.normal

        /// The flow between components that stand elsewhere.
        func moved(from: Int, to: Int) -> Edge {
            Edge(from: from, to: to, kind: kind, label: label, number: number, emphasis: emphasis)
        }
    }

    /// How a view shows its components; which of them a format can draw, it says by itself.
    public enum Content: Hashable, Sendable {
        /// In space: boxes, and flows between them.
        case graph
        /// In time: who calls whom, and when.
        case interaction(Interaction)
        /// In figures: bars, and a table.
        case chart(BudgetChart)

        /// What a content is, without what is in it.
        public enum Kind: Hashable, Sendable, CaseIterable {
            case graph, interaction, chart
        }

        /// What it is, without what is in it.
        public var kind: Kind {
            switch self {
            case .graph: .graph
            case .interaction: .interaction
            case .chart: .chart
            }
        }
    }

    /// The order of its flows, where it shows them in time.
    public var interaction: Interaction? {
        guard case .interaction(let interaction) = content else { return nil }
        return interaction
    }

    /// Whether a view is about something.
    public enum Emphasis: Hashable, Sendable {
        /// It is.
        case normal
        /// It only shows where the rest belongs.
        case faded
    }

    /// The view's name: `overview`, `step:serving`.
    public let name: String
    /// The design's name.
    public let id: String
    /// What stands above the picture.
    public var title: String
    /// What stands below the title.
    public var summary: String?
    /// The groups, in the order in which they are drawn.
    public var groups: [Group]
    /// The components.
    public var nodes: [Node]
    /// The flows between them.
    public var edges: [Edge]
    /// How it reads; what suits its size, where nothing is said.
    public var direction: Direction?
    /// How it shows them.
    public var content = Content.graph
    /// The larger view of which this one shows a part, everything in the place that it has there.
    public var backdrop: Backdrop?

    /// A view behind a view.
    public final class Backdrop: Hashable, Sendable {
        let view: View

        init(_ view: View) { self.view = view }

        public static func == (left: Backdrop, right: Backdrop) -> Bool { left.view == right.view }
        public func hash(into hasher: inout Hasher) { hasher.combine(view) }
    }

    /// How a picture reads.
    public enum Direction: String, Hashable, Sendable, CaseIterable {
        /// From left to right.
        case right
        /// From top to bottom.
        case down
    }
}
