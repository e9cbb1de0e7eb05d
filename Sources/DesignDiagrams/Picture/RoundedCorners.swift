import GraphvizLayout

extension FlowPath {
    /// A line of horizontal and vertical parts with rounded corners, shortened by its arrow head.
    init(corners: [Point], radius: Double = 9) {
        guard corners.count > 1, let tip = corners.last else {
            self.init(points: [], tip: corners.first ?? Point(x: 0, y: 0))
            return
        }
        var stations = corners
        stations[stations.count - 1] = tip.moved(
            towards: corners[corners.count - 2], by: CurveRouter.headLength - 1)
        var points = [stations[0]]
        func line(to end: Point) {
            guard let start = points.last else { return }
            points += [start, end, end]
        }
        for index in 1..<max(1, stations.count - 1) {
            let corner = stations[index]
            let room =
                min(
                    corner.distance(to: stations[index - 1]), corner.distance(to: stations[index + 1])) / 2
            let size = min(radius, room)
            let (start, end) = (
                corner.moved(towards: stations[index - 1], by: size),
                corner.moved(towards: stations[index + 1], by: size)
            )
            line(to: start)
            // A quarter of a circle, as near as a cubic curve comes to one.
            let handle = size * (1 - 0.5523)
            points += [
                corner.moved(towards: start, by: handle), corner.moved(towards: end, by: handle), end,
            ]
        }
        line(to: stations[stations.count - 1])
        self.init(points: points, tip: tip)
    }

    /// A flow from a box to itself: a loop at its upper right corner.
    init(loopAt box: Rect) {
        let (right, top) = (box.right, box.top)
        let reach = 18.0
        self.init(corners: [
            Point(x: right - 22, y: top), Point(x: right - 22, y: top - reach),
            Point(x: right + reach, y: top - reach), Point(x: right + reach, y: top + 16),
            Point(x: right, y: top + 16),
        ])
    }
}
