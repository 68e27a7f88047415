import Commerce
import JSON

/// Chains and what is due as JSON.
enum ChainJSON {
    /// `{"chains":[…]}`
    static func body(_ chains: [ConsumptionChain]) -> [UInt8] {
        var writer = JSONWriter(capacity: 64 + 320 * chains.count)
        writer.object { writer in
            writer.name("chains")
            writer.array { writer in for chain in chains { write(chain, &writer) } }
        }
        return writer.bytes
    }

    /// `{"customer":…,"days":14,"offers":[…]}`
    static func body(_ offers: [NextOffer], person: PersonID, days: Int) -> [UInt8] {
        var writer = JSONWriter(capacity: 128 + 512 * offers.count)
        writer.object { writer in
            writer.name("customer")
            writer.string(person.description)
            writer.name("days")
            writer.int(days)
            writer.name("offers")
            writer.array { writer in for offer in offers { write(offer, &writer) } }
        }
        return writer.bytes
    }

    private static func write(_ chain: ConsumptionChain, _ writer: inout JSONWriter) {
        writer.object { writer in
            write(from: chain.from, to: chain.to, &writer)
            writer.name("customers")
            writer.int(chain.customers)
            writer.name("followers")
            writer.int(chain.followers)
            write("share", chain.share, 4, &writer)
            if let lift = chain.lift { write("lift", lift, 2, &writer) }
            write("typicalDays", chain.typicalDays, 1, &writer)
            write("spreadDays", chain.spreadDays, 1, &writer)
            writer.name("quantiles")
            writer.object { writer in
                for (share, days) in zip(ConsumptionChain.quantileShares, chain.quantiles) {
                    writer.name("\(share)" as String)
                    number(days, 1, &writer)
                }
            }
            writer.name("origin")
            writer.string(chain.origin.rawValue)
            writer.name("muted")
            writer.bool(chain.isMuted)
        }
    }

    /// Something that is due.
    static func write(_ offer: NextOffer, _ writer: inout JSONWriter) {
        writer.object { writer in
            write(from: offer.from, to: offer.to, &writer)
            writer.name("kind")
            writer.string(offer.isRepeat ? "repeatDemand" : "nextBestOffer")
            write("probability", offer.probability, 4, &writer)
            writer.name("boughtAt")
            writer.int(offer.since.milliseconds)
            writer.name("writeAt")
            writer.int(offer.bestMoment.milliseconds)
            writer.name("products")
            writer.array { writer in for product in offer.products { writer.string(product.rawValue) } }
            if let evidence = offer.evidence { write(evidence, &writer) }
        }
    }

    private static func write(_ evidence: NextOffer.Evidence, _ writer: inout JSONWriter) {
        writer.name("evidence")
        writer.object { writer in
            writer.name("basis")
            writer.string("boughtAfter")
            writer.name("matching")
            writer.int(evidence.matching)
            writer.name("outOf")
            writer.int(evidence.outOf)
            if let expected = evidence.expected { write("expected", expected, 1, &writer) }
        }
    }

    private static func write(from: ChainEnd, to: ChainEnd, _ writer: inout JSONWriter) {
        writer.name("from")
        writer.string(from.description)
        writer.name("to")
        writer.string(to.description)
    }

    private static func write(_ name: StaticString, _ value: Double, _ digits: Int, _ writer: inout JSONWriter) {
        writer.name(name)
        number(value, digits, &writer)
    }

    /// A number with no more digits than mean anything.
    private static func number(_ value: Double, _ digits: Int, _ writer: inout JSONWriter) {
        let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
        guard value.isFinite, abs(value * scale) < 0x1p53 else { return writer.null() }
        writer.decimal(Int64((value * scale).rounded()), fractionDigits: digits)
    }
}
