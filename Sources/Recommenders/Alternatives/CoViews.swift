public import Commerce
import Glibc

/// What people look at together with an item, computed from the item's latest clicks when asked; no matrix is kept.
///
/// Each click on the anchor A gives every click on another item B at most `window` clicks away, in the same session,
/// `2^(-age/half-life) / distance`. With their sum n_AB and the clicks n_A and n_B:
/// ```
/// score(B) = n_AB / (n_A^(1-x) · (n_B + 30)^x),   x = 0.3
/// ```
public struct CoViews: Sendable {
    /// How it weighs.
    public let setting: CoViewsSetting
    /// One over each distance, and 0 for the anchor's own place.
    private let nearness: [Float]
    /// The divisor's part of an item with so many clicks; a power costs ten times a look into this.
    private let damping: [Float]

    /// Co-views weighed by a setting.
    public init(setting: CoViewsSetting = CoViewsSetting()) {
        precondition(1...127 ~= setting.window, "a window of 1 to 127 clicks")
        self.setting = setting
        nearness = (0...setting.window).map { $0 == 0 ? 0 : 1 / Float($0) }
        damping = (0..<1_024).map { pow(Float($0) + setting.smoothing, setting.popularityDamping) }
    }

    /// The items looked at together with an anchor, the best first, never the anchor itself.
    ///
    /// - Parameters:
    ///   - now: the moment from which sessions age.
    ///   - own: the running session, which is left out.
    ///   - isWanted: which items may be in the answer.
    public func items(
        with anchor: ItemNumber, in index: borrowing SessionIndex, at now: Timestamp, excluding own: SessionNumber? = nil,
        limit: Int, scratch: inout QueryScratch, where isWanted: (ItemNumber) -> Bool = { _ in true }
    ) -> [Recommendation] {
        scratch.prepare(itemCount: index.itemCount)
        gather(around: anchor, in: index, at: now, excluding: own, scratch: &scratch)
        let anchorPart = pow(Float(max(1, index.clickCount(on: anchor))), 1 - setting.popularityDamping)
        return scratch.takeBest(limit, source: .coViews, in: index) { item, score in
            guard item != anchor, isWanted(item) else { return 0 }
            return score / (anchorPart * damped(index.clickCount(on: item)))
        }
    }

    /// The other item's part of the divisor.
    @inline(__always) private func damped(_ clicks: Int) -> Float {
        clicks < damping.count ? damping[clicks] : pow(Float(clicks) + setting.smoothing, setting.popularityDamping)
    }

    private func gather(
        around anchor: ItemNumber, in index: borrowing SessionIndex, at now: Timestamp, excluding own: SessionNumber?,
        scratch: inout QueryScratch
    ) {
        let ownPlace = own.flatMap { index.place(of: $0) } ?? -1
        let nowSeconds = Float(now.milliseconds / 1000)
        let perSecond = -1 / (setting.halfLifeDays * 86_400)
        var left = setting.postings
        index.forEachPosting(of: anchor) { posting in
            if posting.session != ownPlace {
                let age = max(0, nowSeconds - Float(index.starts[posting.session]))
                addNeighbourhood(of: posting, weight: exp2(age * perSecond), in: index, scratch: &scratch)
            }
            left -= 1
            return left > 0
        }
    }

    private func addNeighbourhood(
        of posting: Posting, weight: Float, in index: borrowing SessionIndex, scratch: inout QueryScratch
    ) {
        let entry = index.sessions[posting.session]
        let start = Int(entry.block)
        let end = min(Int(entry.length), posting.position + setting.window + 1)
        for position in max(0, posting.position - setting.window)..<end {
            scratch.add(weight * nearness[abs(position - posting.position)], to: index.clicks.words[start + position])
        }
    }
}
