/// What a server answered, without the body.
struct HTTPAnswer {
    let url: String
    let status: Int
    let redirect: String?
    let validators: Validators
    let contentType: String?

    func file(bytes: Int) -> FetchedFile {
        FetchedFile(url: url, bytes: bytes, validators: validators, contentType: contentType)
    }
}
