import Commerce
import HTTPServing

/// What all pages have in common.
extension DemoRoutes {
    /// As strict as a shop can be; the script and the blocks must work under it.
    private static let contentSecurityPolicy = """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https: data:; connect-src 'self'; \
        form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types vitrina
        """

    /// The frame of a page for this visitor.
    func page(
        _ kind: String, _ title: String, _ request: borrowing HTTPRequest, department: CategoryID? = nil
    ) -> DemoPage {
        let departments = DemoTree(shelves.categories()).roots.map {
            DemoPage.Department(id: $0.id.rawValue, name: $0.name, isCurrent: $0.id == department)
        }
        let region = region(request)
        return DemoPage(
            shop: name, kind: kind, title: title, consent: consent(request), region: region?.rawValue,
            places: places.map { DemoPage.Place(id: $0.id.rawValue, name: $0.name, isCurrent: $0.id == region) },
            hasPlaces: !places.isEmpty, departments: departments,
            people: people.map {
                DemoPage.Person(id: $0.id.description, name: $0.name, about: $0.about, region: $0.region?.rawValue)
            },
            hasPeople: !people.isEmpty, isNew: kind == "new", isSale: kind == "sale", explains: why != nil)
    }

    /// A rendered page, made anew for each visit.
    func answer(
        _ template: String, _ page: DemoPage, _ more: [String: Any?] = [:], status: HTTPStatus = .ok
    ) -> HTTPResponse {
        var values = values(more)
        values["page"] = page
        let headers: [HTTPHeader] = [
            .contentType("text/html; charset=utf-8"), .cacheControl("private, no-cache"),
            HTTPHeader("Content-Security-Policy", Self.contentSecurityPolicy), HTTPHeader("X-Content-Type-Options", "nosniff"),
            HTTPHeader("Referrer-Policy", "strict-origin-when-cross-origin"),
        ]
        return HTTPResponse(status: status, headers: headers, body: Array(templates.render(template, values).utf8))
    }

    /// Without the entries that are nil: in a template an absent name and a nil are not the same.
    func values(_ pairs: [String: Any?]) -> [String: Any] { pairs.compactMapValues { $0 } }

    /// What the visitor chose at the foot of a page; the shop's own cookie, which its script sets.
    private func consent(_ request: borrowing HTTPRequest) -> String {
        let chosen = request.cookie("shop-consent").flatMap { Consent(name: $0) }
        return (chosen ?? .full).name
    }
}
