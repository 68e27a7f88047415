/// What a feed says of one offer in one region.
struct RegionDraft {
    var id = ""
    var availability: Availability?
    var price = ""
    var oldPrice = ""
    var url = ""
    var stock: Int?
}
