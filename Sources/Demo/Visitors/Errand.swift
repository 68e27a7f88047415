import Commerce

/// A visit with a purpose: what somebody comes for, and when.
struct Errand: Sendable {
    /// When it begins.
    let moment: Timestamp
    /// Who comes, with an empty cart.
    let guest: Guest
    /// Products looked at on the way, as positions in the shop.
    var looks: [Int] = []
    /// Products bought, as positions in the shop; empty when somebody only looks.
    var buys: [Int] = []
    /// The seed of what is left to chance.
    let seed: UInt64
}
