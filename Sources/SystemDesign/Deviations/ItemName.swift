/// What an item of the checklist is called: `.labels`. Its number, `"DAT.4"`, is understood as well.
public struct ItemName: Term {
    public let description: String
    public init(_ name: String) { description = name }
}
