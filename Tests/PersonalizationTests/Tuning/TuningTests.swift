import Commerce
import Recommenders
import Storage
import TestSupport
import Testing

@testable import Personalization

@Suite struct `Tuning to the shop's own sessions` {
    @Test func `keeps the weights where there is too little to judge by`() throws {
        let shop = try TestShop()
        for number in 0..<40 { try shop.look(visitor(number), at: "11-3", "22-5", "30-\(number % 8)") }
        let report = try Tuning(models: shop.models).run()
        #expect(!report.isAccepted)
        #expect(report.heldBackClicks > 0)
        #expect(try shop.store.setting(LiveModels.weightsSetting) == nil)
    }

    @Test func `weights that were accepted are in force after a restart`() throws {
        let shop = try TestShop()
        var weights = NextItemWeights()
        weights[.unseenSuccessors] = 0.5
        try shop.models.put(weights)
        try shop.restart()
        let found = shop.models.memory.read { memory in memory.nextItem.weights }
        #expect(found == weights)
    }

    @Test func `weights of another version are passed over`() throws {
        let shop = try TestShop()
        try shop.store.put(["no such weight": 1], setting: LiveModels.weightsSetting)
        try shop.restart()
        let found = shop.models.memory.read { memory in memory.nextItem.weights }
        #expect(found == NextItemWeights())
    }
}
