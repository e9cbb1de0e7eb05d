/// The shape of a value's JSON.
package indirect enum JSONShape {
    case text
    case number
    case integer
    case boolean
    /// One of some texts.
    case choice([String])
    /// A text that fits a regular expression.
    case pattern(String)
    case array(JSONShape)
    case object([Property])
    /// A number with one of these units.
    case figure(units: [String])

    /// A key of an object.
    package struct Property {
        package let name: String
        package let shape: JSONShape
        package let isRequired: Bool
    }
}
