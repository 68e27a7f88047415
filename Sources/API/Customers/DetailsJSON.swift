import Commerce
import JSON

/// What somebody said about themselves, as JSON.
enum DetailsJSON {
    static func writeMembers(_ details: PersonDetails, _ json: inout JSONWriter) {
        json.member("name", details.name)
        json.member("birthday", details.birthday?.description)
        json.member("timeZone", details.timeZone)
        json.member("language", details.language)
        guard !details.properties.isEmpty else { return }
        json.name("properties")
        json.object { json in
            for (name, value) in details.properties.sorted(by: { $0.key < $1.key }) {
                json.name(name)
                json.string(value)
            }
        }
    }
}
