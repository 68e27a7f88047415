internal import LMDB

/// Which tables exist, and what their keys are. Values are the records of `Records/`.
///
/// ```
/// meta         name                                   schema version, watermark
/// events       event id, 8 B                          EventRecord         the log: appended; changed by erasure and expiry alone
/// profiles     person id, 16 B                        ProfileRecord       fold
/// devices      visitor id, 16 B                       DeviceRecord        fold
/// nodes        hash of an identifier, 16 B            IdentityNodeRecord  fold
/// traces       hash of an order's number, 16 B        OrderTraceRecord    fold
/// trails       key of one of the three, number 8 B    TrailRecord         fold
/// counters     day 4 B, metric 1 B, currency 3 B      8 B, big-endian     fold
/// externalIDs  caller's id, 0, visitor id 16 B        event id, 8 B       index of the log, written with it
/// products     product id                             ProductRecord
/// categories   category id                            CategoryRecord
/// incoming     product id                             ProductRecord       a feed on its way in
/// feeds        feed name                              FeedStateRecord
/// imports      fingerprint of a file                  ImportPositionRecord
/// arrivals     product id                             8 B, milliseconds since the epoch: when the shop took it in
/// settings     name                                   SettingRecord
/// rules        rule id                                RuleRecord
/// segments     segment id                             SegmentRecord
/// suppressed   keyed hash, 16 B                       8 B, milliseconds since the epoch: when somebody was erased
/// movements    time and number, 8 B                   MovementRecord      written with the folds
/// audit        time and number, 8 B                   AuditRecord         appended, never changed
/// chainEdits   first end, 0, second end               ChainEditRecord
/// ```
struct Schema: Sendable {
    let meta: Table<String, [UInt8]>
    let events: Table<UInt64, [UInt8]>
    let profiles: Table<Pair<UInt64, UInt64>, [UInt8]>
    let devices: Table<Pair<UInt64, UInt64>, [UInt8]>
    let nodes: Table<Pair<UInt64, UInt64>, [UInt8]>
    let traces: Table<Pair<UInt64, UInt64>, [UInt8]>
    let trails: Table<Pair<UInt64, Pair<UInt64, UInt64>>, [UInt8]>
    let counters: Table<UInt64, UInt64>
    let externalIDs: Table<[UInt8], UInt64>
    let products: Table<String, [UInt8]>
    let categories: Table<String, [UInt8]>
    let incoming: Table<String, [UInt8]>
    let feeds: Table<String, [UInt8]>
    let imports: Table<String, [UInt8]>
    let arrivals: Table<String, UInt64>
    let settings: Table<String, [UInt8]>
    let rules: Table<String, [UInt8]>
    let suppressed: Table<Pair<UInt64, UInt64>, UInt64>
    let segments: Table<String, [UInt8]>
    let movements: Table<UInt64, [UInt8]>
    let audit: Table<UInt64, [UInt8]>
    let chainEdits: Table<[UInt8], [UInt8]>

    /// How many tables an environment must have room for, those of later versions included.
    static let maximumTables = 64

    init(in environment: Environment) throws {
        meta = try environment.table("meta", key: String.self, value: [UInt8].self)
        events = try environment.table("events", key: UInt64.self, value: [UInt8].self)
        profiles = try environment.table("profiles", key: Pair<UInt64, UInt64>.self, value: [UInt8].self)
        devices = try environment.table("devices", key: Pair<UInt64, UInt64>.self, value: [UInt8].self)
        nodes = try environment.table("nodes", key: Pair<UInt64, UInt64>.self, value: [UInt8].self)
        traces = try environment.table("traces", key: Pair<UInt64, UInt64>.self, value: [UInt8].self)
        trails = try environment.table("trails", key: Pair<UInt64, Pair<UInt64, UInt64>>.self, value: [UInt8].self)
        counters = try environment.table("counters", key: UInt64.self, value: UInt64.self)
        externalIDs = try environment.table("externalIDs", key: [UInt8].self, value: UInt64.self)
        products = try environment.table("products", key: String.self, value: [UInt8].self)
        categories = try environment.table("categories", key: String.self, value: [UInt8].self)
        incoming = try environment.table("incoming", key: String.self, value: [UInt8].self)
        feeds = try environment.table("feeds", key: String.self, value: [UInt8].self)
        imports = try environment.table("imports", key: String.self, value: [UInt8].self)
        arrivals = try environment.table("arrivals", key: String.self, value: UInt64.self)
        settings = try environment.table("settings", key: String.self, value: [UInt8].self)
        rules = try environment.table("rules", key: String.self, value: [UInt8].self)
        suppressed = try environment.table("suppressed", key: Pair<UInt64, UInt64>.self, value: UInt64.self)
        segments = try environment.table("segments", key: String.self, value: [UInt8].self)
        movements = try environment.table("movements", key: UInt64.self, value: [UInt8].self)
        audit = try environment.table("audit", key: UInt64.self, value: [UInt8].self)
        chainEdits = try environment.table("chainEdits", key: [UInt8].self, value: [UInt8].self)
    }
}
