import Commerce
import HTTPServing
import Personalization

/// The pages, one function each.
extension DemoRoutes {
    func home(_ request: borrowing HTTPRequest) -> HTTPResponse {
        let tree = DemoTree(shelves.categories())
        let departments = tree.roots.map { department -> [String: Any] in
            let found = shelves.cards(in: department.id, offset: 0, limit: 1)
            return values([
                "id": department.id.rawValue, "name": department.name, "count": found.total,
                "picture": found.cards.first.flatMap { DemoCard($0, prices: prices).picture },
            ])
        }
        return answer(
            "home", page("home", "Front page", request),
            ["count": shelves.productCount, "shelves": tree.leafCount, "departments": departments])
    }

    func category(_ text: String, _ request: borrowing HTTPRequest) -> HTTPResponse {
        let tree = DemoTree(shelves.categories())
        guard let id = CategoryID(rawValue: text), let category = tree[id] else { return missing(request) }
        let number = min(max(1, request.query["page"].flatMap { Int($0) } ?? 1), 10_000)
        let found = shelves.cards(in: id, offset: (number - 1) * Self.pageSize, limit: Self.pageSize)
        guard number == 1 || !found.cards.isEmpty else { return missing(request) }
        let path = tree.path(to: id)
        let children = tree.children(of: id)
        var page = page("category", category.name, request, department: path.first?.id)
        page.category = id.rawValue
        return answer(
            "category", page,
            [
                "id": id.rawValue, "name": category.name, "total": found.total, "crumbs": path.dropLast().map(entry),
                "shelves": children.map(entry), "hasShelves": !children.isEmpty, "cards": cards(found.cards, request),
                "paging": paging(number, total: found.total),
            ])
    }

    func product(_ text: String, _ request: borrowing HTTPRequest) -> HTTPResponse {
        guard let id = ProductID(rawValue: text), let product = try? shelves.product(id) else { return missing(request) }
        let tree = DemoTree(shelves.categories())
        let path = product.categories.first.map { tree.path(to: $0) } ?? []
        let variants = variants(of: product)
        return answer(
            "product", page("product", product.name, request, department: path.first?.id),
            [
                "crumbs": path.map(entry), "product": goods(product, in: region(request)), "description": product.description,
                "hasParameters": !product.parameters.isEmpty,
                "parameters": product.parameters.map { ["name": $0.name, "value": [$0.value, $0.unit].joinedBySpace] },
                "hasVariants": variants.count > 1, "variants": variants,
            ])
    }

    func search(_ request: borrowing HTTPRequest) -> HTTPResponse {
        let phrase = (request.query["q"] ?? "").prefix(120).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let found = phrase.isEmpty ? [] : shelves.search(phrase, limit: Self.searchLimit)
        var page = page("search", phrase.isEmpty ? "Search" : phrase, request)
        page.searched = phrase.isEmpty ? nil : phrase
        page.results = found.count
        return answer(
            "search", page,
            ["phrase": page.searched, "total": found.count, "cards": cards(found, request), "hasCards": !found.isEmpty])
    }

    private func entry(_ category: Category) -> [String: Any] {
        ["id": category.id.rawValue, "name": category.name]
    }

    private func paging(_ number: Int, total: Int) -> [String: Any]? {
        let count = (total + Self.pageSize - 1) / Self.pageSize
        guard count > 1 else { return nil }
        return values([
            "number": number, "count": count, "previous": number > 1 ? number - 1 : nil,
            "next": number < count ? number + 1 : nil,
        ])
    }

    /// The product's card with what the shop's own script puts into the cart.
    private func goods(_ product: Product, in region: RegionID?) -> [String: Any] {
        let seen = seen(ProductCard(product), in: region)
        let card = DemoCard(seen, prices: prices)
        return values([
            "id": card.id, "name": card.name, "url": card.url, "picture": card.picture, "price": card.price,
            "oldPrice": card.oldPrice, "discount": card.discount, "brand": card.brand, "isAvailable": card.isAvailable,
            "amount": seen.price?.decimal, "currency": seen.price?.currency.rawValue,
        ])
    }

    /// The product's group, each variant labelled by the value in which they differ.
    private func variants(of product: Product) -> [[String: Any]] {
        guard let group = product.group, let category = product.categories.first else { return [] }
        let siblings = shelves.cards(in: category, offset: 0, limit: 500).cards.filter { $0.group == group }
        return siblings.sorted { $0.id < $1.id }.map { sibling in
            let label = (try? shelves.product(sibling.id))?.parameters.first.map { [$0.value, $0.unit].joinedBySpace }
            return [
                "url": DemoCard(sibling, prices: prices).url, "label": label ?? sibling.name,
                "isCurrent": sibling.id == product.id,
            ]
        }
    }
}

extension [String?] {
    /// The texts that are there, with a space between them.
    fileprivate var joinedBySpace: String { compactMap { $0 }.joined(separator: " ") }
}
