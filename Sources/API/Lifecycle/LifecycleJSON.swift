import Audience
import Commerce
import JSON
import Personalization

/// The lifecycle's grid and movements as JSON.
enum LifecycleJSON {
    /// `{"cells": [nine], "subscribers": […], "thresholds": {…}, "own": {…}, "overrides": {…}, "buyers": 120}`
    static func body(_ overview: LifecycleOverview, in language: Language) -> [UInt8] {
        var writer = JSONWriter(capacity: 4_096)
        writer.object { json in
            json.name("cells")
            json.array { json in for cell in overview.cells { write(cell, in: language, &json) } }
            json.member("buyers", overview.buyers)
            writeSubscribers(overview, in: language, &json)
            write("thresholds", overview.thresholds, &json)
            write("own", overview.own, &json)
            json.name("overrides")
            json.object { json in
                json.member("recent", overview.overrides.recent)
                json.member("fading", overview.overrides.fading)
                json.member("loyal", overview.overrides.loyal)
            }
            json.member("refreshedOn", overview.refreshedOn?.description)
        }
        return writer.bytes
    }

    /// `{"flows": [{"from": "new", "to": "vip", "count": 3}], "lifecycle": […]}`
    static func body(_ report: MovementReport) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { json in
            write("flows", report.flows, &json)
            write("lifecycle", report.lifecycle, &json)
        }
        return writer.bytes
    }

    /// The owner's cut points out of `{"recent": 30, "fading": null}`; what is missing or null is the shop's own again.
    static func overrides(from body: [UInt8]) throws(InvalidValue) -> LifecycleOverrides {
        do throws(JSONError) {
            let root = try JSONDocument.parse(body, maximumDepth: 3).root
            try root.refuseMembers(except: ["recent", "fading", "loyal"])
            return LifecycleOverrides(
                recent: try root.member("recent")?.count(), fading: try root.member("fading")?.count(),
                loyal: try root.member("loyal")?.count())
        } catch {
            throw InvalidValue(field: error.path, reason: error.reason)
        }
    }

    private static func write(_ cell: LifecycleOverview.Cell, in language: Language, _ json: inout JSONWriter) {
        json.object { json in
            json.member("row", cell.cell.row)
            json.member("column", cell.cell.column)
            json.member("group", cell.cell.lifecycle.name)
            json.member("title", cell.cell.lifecycle.title(in: language))
            json.member("count", cell.count)
            json.member("advice", cell.advice)
        }
    }

    private static func writeSubscribers(_ overview: LifecycleOverview, in language: Language, _ json: inout JSONWriter) {
        json.name("subscribers")
        json.array { json in
            for age in SubscriberAge.allCases {
                json.object { json in
                    json.member("age", age.name)
                    json.member("title", age.title(in: language))
                    json.member("count", overview.subscribers[age] ?? 0)
                }
            }
        }
    }

    private static func write(_ name: StaticString, _ thresholds: LifecycleThresholds, _ json: inout JSONWriter) {
        json.name(name)
        json.object { json in
            json.member("recent", thresholds.recent)
            json.member("fading", thresholds.fading)
            json.member("loyal", thresholds.loyal)
        }
    }

    private static func write(_ name: StaticString, _ flows: [MovementReport.Flow], _ json: inout JSONWriter) {
        json.name(name)
        json.array { json in
            for flow in flows {
                json.object { json in
                    json.member("from", flow.from?.rawValue)
                    json.member("to", flow.to?.rawValue)
                    json.member("count", flow.count)
                }
            }
        }
    }
}
