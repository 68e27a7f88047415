import HTTPServing

/// What counts as one sender: an IPv4 address, or an IPv6 network of 64 bits, which is what one household or server is given.
enum Sender: Hashable {
    case address(IPAddress)
    case network(IPNetwork)

    init(_ address: IPAddress) {
        guard !address.isV4, let network = IPNetwork("\(address)/64") else {
            self = .address(address)
            return
        }
        self = .network(network)
    }
}
