extension ChecklistItem {
    /// Every item, group by group.
    public static let all: [ChecklistItem] =
        requirements + framing + data + model + evaluation + serving + monitoring + governance
}
