/// The formulas of a back-of-the-envelope: pure functions of quantities with units, each with its source.
///
/// They know nothing of designs. What they take and give are ``Estimate``s, so a result brings its bounds, its
/// assumptions and its derivation along.
public enum Formulas {}
