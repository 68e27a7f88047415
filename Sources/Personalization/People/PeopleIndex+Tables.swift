internal import Audience
internal import Commerce
internal import Synchronization

/// Tables in which every buyer stands once.
extension PeopleIndex {
    /// How many are in each cell of the lifecycle's grid, in the order of its cells, and outside of it.
    func lifecycleCounts() -> (cells: [Int], subscribers: [SubscriberAge: Int]) {
        let (today, thresholds) = (today, inForce.audience.setting.thresholds)
        let found = Mutex<(cells: [Int], subscribers: [SubscriberAge: Int])>((Array(repeating: 0, count: 9), [:]))
        inParallel { shard in
            var (cells, recent, old) = (Array(repeating: 0, count: 9), 0, 0)
            shard.read { shard in
                for row in shard.rows.indices where shard.due[row] != PeopleShard.free {
                    if let cell = shard.rows[row].cell(on: today, thresholds) {
                        cells[cell.index] += 1
                    } else if SubscriberAge(daysSinceFirstSeen: Int(today - shard.rows[row].firstSeen)) == .recent {
                        recent += 1
                    } else {
                        old += 1
                    }
                }
            }
            found.withLock { found in
                for cell in cells.indices { found.cells[cell] += cells[cell] }
                found.subscribers[.recent, default: 0] += recent
                found.subscribers[.old, default: 0] += old
            }
        }
        return found.withLock { $0 }
    }

    /// How many buyers have which scores, and what they have spent, in minor units.
    func scoreCounts() -> [RFMScore: (buyers: Int, spent: Int64)] {
        let (today, cuts) = (today, inForce.audience.setting.cuts)
        let found = Mutex<[RFMScore: (buyers: Int, spent: Int64)]>([:])
        inParallel { shard in
            let part = shard.read { shard in
                var part: [RFMScore: (buyers: Int, spent: Int64)] = [:]
                for row in shard.rows.indices where shard.isBuyer(row) {
                    guard let score = shard.rows[row].score(on: today, cuts) else { continue }
                    part[score, default: (0, 0)].buyers += 1
                    part[score, default: (0, 0)].spent &+= shard.rows[row].spent
                }
                return part
            }
            found.withLock { found in
                for (score, sums) in part {
                    found[score, default: (0, 0)].buyers += sums.buyers
                    found[score, default: (0, 0)].spent &+= sums.spent
                }
            }
        }
        return found.withLock { $0 }
    }
}
