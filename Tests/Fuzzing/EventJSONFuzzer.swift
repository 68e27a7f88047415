// Any bytes are either a batch of valid events or refused with a reason.
//
// rooms: Commerce JSON Telephones
// sources: API/Events
// seeds: {"type":"productView","product":"42","visitor":"00112233445566778899aabbccddeeff","time":1700000000000}
// seeds: [{"type":"search","phrase":"bib","results":3},{"type":"checkout","age":12,"page":{"url":"https:\/\/a\/","referrer":""}}]
// seeds: {"visitor":"00112233445566778899aabbccddeeff","consent":"full","events":[{"type":"cart","lines":[{"product":1,"price":"9,5"}]}]}
// seeds: {"type":"order","id":"o-1","order":{"id":7,"total":12.5,"currency":"RUB","lines":[{"product":"\u00e9","quantity":2}]}}
// seeds: {"type":"identify","identity":{"customer":1,"email":["a@b.c"],"phone":"8 916 1234567","card":"1"},"birthday":"02-29","properties":{"a":1.5}}
// seeds: {"type":"consent","purpose":"email","given":true,"text":"a","identity":{"email":"a@b.c"},"signature":"00"}
// seeds: {"type":"impression","block":"home","products":["a",2]}

import Commerce

/// libFuzzer's entry.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzEventJSON(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    let now = Timestamp(milliseconds: 1_800_000_000_000)
    do {
        let batch = try EventDecoder(currency: .eur, country: "RU").batch(from: bytes, now: now, origin: .storefront)
        precondition(1...EventLimits.events ~= batch.events.count)
        for event in batch.events {
            precondition(event.time <= now && event.time.milliseconds >= 0)
            precondition(event.page.map { $0.url.utf8.count <= EventLimits.url } ?? true)
            precondition(event.externalID.map { 1...EventLimits.externalID ~= $0.utf8.count } ?? true)
        }
    } catch {
        precondition(!error.reason.isEmpty)
    }
    return 0
}
