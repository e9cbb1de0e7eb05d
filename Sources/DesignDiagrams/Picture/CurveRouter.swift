import GraphvizLayout

/// Draws flows along the curves that Graphviz found.
enum CurveRouter {
    /// The length of an arrow head.
    static let headLength = 9.0

    /// The line of every flow, in the view's order.
    static func paths(_ placement: Placement) -> [FlowPath] {
        placement.layout.routes.map { route in path(route) }
    }

    /// Shortens a route by its arrow head, which stands at its end and looks where the route comes from.
    private static func path(_ route: Route) -> FlowPath {
        var points = route.points
        guard let tip = points.last, points.count >= 4 else {
            return FlowPath(points: [], tip: Point(x: 0, y: 0))
        }
        let before = points.dropLast().last { $0.distance(to: tip) > 0.5 } ?? points[0]
        let base = tip.moved(towards: before, by: headLength - 1)
        let shift = (x: base.x - tip.x, y: base.y - tip.y)
        points[points.count - 1] = base
        // The control point moves along, so that the line arrives in the direction of its head.
        let control = points[points.count - 2]
        points[points.count - 2] = Point(x: control.x + shift.x, y: control.y + shift.y)
        return FlowPath(points: points, tip: tip)
    }
}
