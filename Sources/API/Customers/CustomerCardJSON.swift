import Audience
import Commerce
import JSON
import Personalization

/// A customer's card as JSON.
enum CustomerCardJSON {
    static func body(_ card: CustomerCard, in language: Language) -> [UInt8] {
        var writer = JSONWriter(capacity: 8_192)
        writer.object { json in
            json.member("id", card.profile.person.description)
            json.texts("visitors", card.visitors.map(\.description))
            CustomerJSON.writeMembers(of: card.profile, &json) { card.productNames[$0] }
            writeStanding(card, in: language, &json)
            writeTastes(card, &json)
            json.name("orders")
            json.array { json in
                for order in card.orders { OrderJSON.write(order, &json) { card.productNames[$0] } }
            }
            writeOffers(card, in: language, &json)
        }
        return writer.bytes
    }

    private static func writeStanding(_ card: CustomerCard, in language: Language, _ json: inout JSONWriter) {
        if let group = card.standing.cell?.lifecycle {
            json.name("lifecycle")
            json.object { json in
                json.member("group", group.name)
                json.member("title", group.title(in: language))
                json.member("advice", card.advice)
            }
        }
        if let score = card.standing.score {
            json.name("rfm")
            ScoreJSON.write(score, &json)
        }
        json.member("expectedOrder", card.standing.expectedOrder?.description)
        json.name("segments")
        json.array { json in
            for segment in card.segments {
                json.object { json in
                    json.member("id", segment.id.rawValue)
                    json.member("name", segment.name)
                }
            }
        }
    }

    private static func writeTastes(_ card: CustomerCard, _ json: inout JSONWriter) {
        json.name("interests")
        json.array { json in
            for interest in card.interests {
                json.object { json in
                    json.member("kind", interest.category == nil ? "brand" : "category")
                    json.member("id", interest.category?.rawValue)
                    json.member("name", interest.name)
                    json.share("share", interest.share)
                }
            }
        }
        guard let band = card.priceBand else { return }
        json.name("priceBand")
        json.object { json in
            json.amount("low", band.low)
            json.amount("typical", band.typical)
            json.amount("high", band.high)
            json.member("from", band.isBought ? "bought" : "viewed")
        }
    }

    private static func writeOffers(_ card: CustomerCard, in language: Language, _ json: inout JSONWriter) {
        let sentence = ReasonSentence(language)
        json.name("recommendations")
        json.array { json in
            for product in card.recommendations { RecommendationJSON.write(product, sentence, to: &json) }
        }
        json.name("nextOffers")
        json.array { json in for offer in card.offers { ChainJSON.write(offer, &json) } }
    }
}
