import Commerce
import HTTPServing
import JSON
import Personalization

/// Who is who, and erasure. The answers come when the log has it.
extension CustomerRoutes {
    func registerChanges(in router: inout Router) {
        let one = Self.path + "/{id}"
        router.on(.delete, one, bodyLimit: 0) { request, parameters in
            desk.answerLater(request) { _ in erase(try person(parameters["id"])) }
        }
        router.on(.post, one + "/merge") { request, parameters in
            desk.answerLater(request) { request in
                let others = try references("with", in: request)
                let action = try customers.merging(try person(parameters["id"]), with: others, by: ServerDesk.actor)
                return decide(action, about: others[0])
            }
        }
        router.on(.post, one + "/split") { request, parameters in
            desk.answerLater(request) { request in
                let part = try references("part", in: request)
                let action = try customers.splitting(part, from: try person(parameters["id"]), by: ServerDesk.actor)
                return decide(action, about: part[0])
            }
        }
    }

    private func erase(_ person: PersonID) -> HTTPReply {
        .later { promise in
            customers.erase(person, by: ServerDesk.actor) { result in
                switch result {
                case .success(let report?): promise.finish(with: Self.response(report))
                case .success(nil): promise.finish(with: Self.unknown.response())
                case .failure(let error): promise.finish(with: ServerDesk.problem(error).response())
                }
            }
        }
    }

    /// Answers with the person whom a decision has made of a reference.
    private func decide(_ action: Action, about reference: PersonReference) -> HTTPReply {
        .later { promise in
            customers.decide(action) { outcome in
                switch outcome {
                case .stored: promise.finish(with: response(about: reference))
                case .busy(let seconds):
                    promise.finish(
                        with: Problem.unavailable("Too much is waiting to be stored.", retryAfterSeconds: seconds).response())
                case .failed(let reason):
                    promise.finish(with: Problem.unavailable(reason, retryAfterSeconds: 30).response())
                }
            }
        }
    }

    private func response(about reference: PersonReference) -> HTTPResponse {
        do {
            var writer = JSONWriter()
            let person = try customers.person(.reference(reference))
            writer.object { json in json.member("customer", person?.description) }
            return ServerDesk.json(writer.bytes)
        } catch {
            return ServerDesk.problem(error).response()
        }
    }

    private static func response(_ report: ErasureReport) -> HTTPResponse {
        var writer = JSONWriter()
        writer.object { json in
            json.member("removedEvents", report.removedEvents)
            json.member("strippedEvents", report.strippedEvents)
        }
        return ServerDesk.json(writer.bytes)
    }

    /// A list of whoever ``PersonText`` reads, as references; people by their ids are named by their strongest identifier.
    private func references(_ name: StaticString, in request: borrowing HTTPRequest) throws -> [PersonReference] {
        try ServerDesk.requireJSON(request)
        let texts: [String]
        do throws(JSONError) {
            let list = try JSONDocument.parse(request.body, maximumDepth: 4).root.required(name)
            texts = try list.mapElements(atMost: CustomerService.decisionCapacity) { element throws(JSONError) in
                try element.string()
            }
            guard !texts.isEmpty else { throw list.error("must not be empty") }
        } catch {
            throw Problem.invalid(error)
        }
        return try texts.enumerated().map { place, text in
            let field = "\(name)[\(place)]"
            switch try self.text.query(text, field: field) {
            case .reference(let reference): return reference
            case .id(let id):
                guard let person = try customers.person(.id(id)) else {
                    throw InvalidValue(field: field, reason: "is nobody's")
                }
                return try customers.reference(to: person)
            }
        }
    }
}
