internal import Commerce
internal import Foundation

/// The time of day, as everything that needs one is given it.
@Sendable func now() -> Timestamp {
    Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
}
