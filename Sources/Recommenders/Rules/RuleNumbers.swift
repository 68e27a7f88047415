internal import Commerce

/// How the names in rules become numbers, while rules are being compiled.
struct RuleNumbers {
    let tree: CategoryTree
    let item: (ProductID) -> ItemNumber?
    let category: (CategoryID) -> CategoryNumber?
    let brand: (String) -> UInt32?
    let attribute: (String, String) -> UInt32?
}
