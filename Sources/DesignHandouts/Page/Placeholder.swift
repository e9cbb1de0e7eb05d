/// What stands in a text until it is clear which form that gets: an image by its address.
enum Placeholder {
    /// One of the pictures that the text has asked for.
    case picture(Int)
    /// Room for readers to fill in.
    case space(Space)

    init?(_ address: String) {
        if address.hasPrefix(Pictures.scheme), let index = Int(address.dropFirst(Pictures.scheme.count)) {
            self = .picture(index)
        } else if address.hasPrefix(Space.scheme),
            let space = Space(rawValue: String(address.dropFirst(Space.scheme.count)))
        {
            self = .space(space)
        } else {
            return nil
        }
    }
}
