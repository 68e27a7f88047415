public import Commerce
public import Personalization

/// Where consumption chains are seen, changed and asked.
public protocol ChainStore: Sendable {
    /// Every link, as the orders show it and the owner has changed it, muted ones included: by its first end, then by its second.
    func chains() throws -> [ConsumptionChain]
    /// Takes the owner's word about a link, in place of what was said before; in effect with the next answer.
    func put(_ edit: ChainEdit) throws
    /// Takes the owner's word back; false if nothing was said.
    func deleteEdit(from: ChainEnd, to: ChainEnd) throws -> Bool
    /// What is due for a customer within some days, the likeliest first; nil for somebody who never bought anything.
    func nextOffers(for person: PersonID, withinDays days: Double, at now: Timestamp) throws -> [NextOffer]?
}

extension ChainService: ChainStore {}
