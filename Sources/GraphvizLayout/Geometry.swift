/// A place in a picture, in points, with y growing downwards.
public struct Point: Hashable, Codable, Sendable {
    /// The distance from the left.
    public var x: Double
    /// The distance from the top.
    public var y: Double

    /// The place at the given distances from the left and from the top.
    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}

/// A width and a height, in points.
public struct Size: Hashable, Codable, Sendable {
    /// How wide it is.
    public var width: Double
    /// How high it is.
    public var height: Double

    /// The given width and height.
    public init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }
}

/// An upright rectangle, in points, with y growing downwards.
public struct Rect: Hashable, Codable, Sendable {
    /// The upper left corner.
    public var origin: Point
    /// How large it is.
    public var size: Size

    /// The rectangle of the given size whose upper left corner is the given point.
    public init(origin: Point, size: Size) {
        self.origin = origin
        self.size = size
    }

    /// The rectangle of the given size around a point.
    public init(center: Point, size: Size) {
        origin = Point(x: center.x - size.width / 2, y: center.y - size.height / 2)
        self.size = size
    }

    /// The rectangle with the given edges.
    public init(left: Double, top: Double, right: Double, bottom: Double) {
        origin = Point(x: left, y: top)
        size = Size(width: right - left, height: bottom - top)
    }

    /// The x of the left edge.
    public var left: Double { origin.x }
    /// The y of the upper edge.
    public var top: Double { origin.y }
    /// The x of the right edge.
    public var right: Double { origin.x + size.width }
    /// The y of the lower edge.
    public var bottom: Double { origin.y + size.height }
    /// The point in the middle.
    public var center: Point { Point(x: left + size.width / 2, y: top + size.height / 2) }

    /// The rectangle with every edge moved inwards, or outwards by a negative distance.
    public func inset(by distance: Double) -> Rect {
        Rect(left: left + distance, top: top + distance, right: right - distance, bottom: bottom - distance)
    }

    /// The rectangle moved by so much.
    public func offset(x: Double, y: Double) -> Rect {
        Rect(origin: Point(x: left + x, y: top + y), size: size)
    }

    /// Whether the two share more than an edge.
    public func overlaps(_ other: Rect) -> Bool {
        left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    /// Whether the other lies within this one; edges may touch.
    public func contains(_ other: Rect) -> Bool {
        left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
    }

    /// Whether the point lies within, or on an edge.
    public func contains(_ point: Point) -> Bool {
        left <= point.x && point.x <= right && top <= point.y && point.y <= bottom
    }
}
