import Commerce
import Glibc

extension Complements {
    /// Counts what stands in the anchor's latest orders, and in the same customers' orders shortly before and after.
    func gather(
        around anchor: ItemNumber, in purchases: borrowing PurchaseIndex, at now: Timestamp, orders: Int,
        scratch: inout ComplementsScratch
    ) {
        scratch.turn(toAnchorAmong: purchases.itemCount)
        let nowSecond = Int64(UInt32(clamping: now.milliseconds / 1000))
        let perSecond = -1 / (setting.halfLifeDays * 86_400)
        var left = orders
        purchases.forEachOrder(of: anchor) { order in
            let size = purchases.itemCount(ofOrder: order)
            if size <= setting.itemsPerOrder {
                let age = Float(max(0, nowSecond - Int64(purchases.seconds[Int(order)])))
                let weight = exp2(age * perSecond)
                scratch.orders += 1
                scratch.otherLines += size - 1
                let customer = purchases.customer(ofOrder: order)
                purchases.forEachItem(ofOrder: order) { item in
                    guard item != anchor else { return }
                    scratch.change(item) {
                        $0.weight += weight / Float(size - 1)
                        $0.together += 1
                        $0.note(customer)
                    }
                }
                countNeighbours(of: order, size: size, weight: weight, anchor: anchor, in: purchases, scratch: &scratch)
            }
            left -= 1
            return left > 0
        }
    }

    /// Counts the items of up to three orders before and after one, by the same customer and near in time.
    private func countNeighbours(
        of order: OrderNumber, size: Int, weight: Float, anchor: ItemNumber, in purchases: borrowing PurchaseIndex,
        scratch: inout ComplementsScratch
    ) {
        let customer = purchases.customer(ofOrder: order)
        let count = purchases.orderCount(ofCustomer: customer)
        guard count > 1 else { return }
        let second = Int64(purchases.seconds[Int(order)])
        let reach = setting.followingDays * 86_400
        let place = purchases.place(of: order)
        for other in max(0, place - 3)..<min(count, place + 4) where other != place {
            let neighbour = purchases.order(at: other, ofCustomer: customer)
            let otherSize = purchases.itemCount(ofOrder: neighbour)
            guard abs(Int64(purchases.seconds[Int(neighbour)]) - second) <= reach, otherSize <= setting.itemsPerOrder
            else { continue }
            let isLater = other > place
            let vote = setting.followingWeight * weight / Float(max(1, size - 1) * max(1, otherSize - 1)).squareRoot()
            purchases.forEachItem(ofOrder: neighbour) { item in
                guard item != anchor else { return }
                scratch.change(item) {
                    if isLater {
                        $0.weight += vote
                        $0.after += 1
                        $0.note(customer)
                    } else {
                        $0.before += 1
                    }
                }
            }
        }
    }

    /// Counts in how many of the anchor's latest sessions each item met was looked at, too.
    func countViews(with anchor: ItemNumber, in sessions: borrowing SessionIndex, scratch: inout ComplementsScratch) {
        var left = setting.sessions
        var latest = -1
        sessions.forEachPosting(of: anchor) { posting in
            if posting.session != latest {
                latest = posting.session
                scratch.sessions += 1
                let length = sessions.length(ofPlace: latest)
                for position in 0..<length {
                    let item = sessions.item(at: position, ofPlace: latest)
                    guard Int(item) < scratch.cells.count, !scratch.cells[Int(item)].isEmpty else { continue }
                    let isRepeat = (0..<position).contains { sessions.item(at: $0, ofPlace: latest) == item }
                    if !isRepeat { scratch.cells[Int(item)].views += 1 }
                }
            }
            left -= 1
            return left > 0
        }
    }
}
