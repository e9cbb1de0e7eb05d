extension ChecklistItem {
    /// Every item, group by group.
    public static let all: [ChecklistItem] = []
}
