import Evaluation
import Testing

@Suite struct SessionMaterialTests {
    @Test func `one file is split by its sessions`() throws {
        let file = try SampleFile("a b\nb c\nc d\nd a b\n")
        let material = try SessionMaterial(splitting: file.path, share: 0.75)
        #expect(material.training == ItemLists([[0, 1], [1, 2], [2, 3]]))
        #expect(material.queries == [SessionQuery(prefix: [3], next: 0), SessionQuery(prefix: [3, 0], next: 1)])
    }

    @Test func `one file to learn from, one to ask from, of any form; unknown items get numbers behind`() throws {
        let training = try SampleFile("a b\nb c\n")
        let sessions = try SampleFile("SessionId\tItemId\tTime\n1\tb\t2\n1\tc\t1\n1\tz\t3\n")
        let queries = try SampleFile("session_id,prefix,label\n1,c b,z\n2,b,c\n")
        let revealed = try SessionMaterial(training: training.path, test: sessions.path, minimumPrefix: 2)
        #expect(revealed.training == ItemLists([[0, 1], [1, 2]]))
        #expect(revealed.queries == [SessionQuery(prefix: [2, 1], next: 3)])
        let given = try SessionMaterial(training: training.path, test: queries.path, minimumPrefix: 2)
        #expect(given.queries == revealed.queries)
    }

    @Test func `prefixes are nothing to learn from`() throws {
        let file = try SampleFile("prefix\tlabel\n1\t2\n")
        let complaint = file.complaint { _ = try SessionMaterial(splitting: file.path, share: 0.5) }
        #expect(complaint == "sample holds test prefixes; training needs sessions")
    }
}
