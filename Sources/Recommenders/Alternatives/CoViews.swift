public import Commerce
import Glibc

/// What people look at together with an item, computed from the item's latest clicks when asked; no matrix is kept.
///
/// Each click on the anchor A gives every click on another item B at most `window` clicks away, in the same session,
/// `2^(-age/half-life) / distance`. With their sum n_AB and the clicks n_A and n_B:
/// ```
/// score(B) = n_AB / (n_A^(1-x) · (n_B + 10)^x),   x = 0.5
/// ```
public struct CoViews: Sendable {
    /// How it weighs.
    public let setting: CoViewsSetting

    /// Co-views weighed by a setting.
    public init(setting: CoViewsSetting = CoViewsSetting()) {
        self.setting = setting
    }

    /// The items looked at together with an anchor, the best first, never the anchor itself.
    ///
    /// - Parameters:
    ///   - now: the moment from which sessions age.
    ///   - own: the running session, which is left out.
    public func items(
        with anchor: ItemNumber, in index: borrowing SessionIndex, at now: Timestamp, excluding own: SessionNumber? = nil,
        limit: Int, scratch: inout QueryScratch
    ) -> [Recommendation] {
        scratch.prepare(itemCount: index.itemCount)
        gather(around: anchor, in: index, at: now, excluding: own, scratch: &scratch)
        let damping = setting.popularityDamping
        let anchorPart = pow(Float(max(1, index.clickCount(on: anchor))), 1 - damping)
        return scratch.takeBest(limit, source: .coViews, in: index) { item, score in
            guard item != anchor else { return 0 }
            return score / (anchorPart * pow(Float(index.clickCount(on: item)) + setting.smoothing, damping))
        }
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
        let start = Int(index.blocks[posting.session])
        let last = min(Int(index.lengths[posting.session]) - 1, posting.position + setting.window)
        for position in max(0, posting.position - setting.window)...last where position != posting.position {
            let distance = Float(abs(position - posting.position))
            scratch.add(weight / distance, to: index.clicks.words[start + position])
        }
    }
}
