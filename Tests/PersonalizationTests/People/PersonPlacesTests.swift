import Audience
import Commerce
import TestSupport
import Testing

@testable import Personalization

@Suite struct PersonPlacesTests {
    @Test(arguments: 0..<20) func `whoever was put in is found, and whoever was taken out is not`(seed: UInt64) {
        var (random, places, rows, known) = (SeededRandom(seed: seed), PersonPlaces(), [PersonRow](), Set<Int>())
        // Few enough ids that many share a place.
        for number in 0..<400 { rows.append(PersonRow(person: PersonID(high: UInt64(number % 7) << 58, low: UInt64(number)))) }
        for _ in 0..<3_000 {
            let row = random.number(0...399)
            if known.remove(row) != nil {
                places.remove(rows[row].person, in: rows)
            } else {
                places.insert(rows[row].person, row: row, in: rows)
                known.insert(row)
            }
        }
        #expect(places.count == known.count)
        for row in rows.indices { #expect(places.row(of: rows[row].person, in: rows) == (known.contains(row) ? row : nil)) }
    }
}
