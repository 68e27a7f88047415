extension HTTPRequest {
    /// The client's own address: the peer, or behind trusted proxies the right-most address that is not one of them.
    public var clientAddress: IPAddress { proxies.client(behind: peer, forwardedFor: headers("X-Forwarded-For")) }

    /// `https` when a trusted proxy says so, else `http`.
    public var scheme: String {
        guard proxies.contains(peer), header("X-Forwarded-Proto")?.lowercased() == "https" else { return "http" }
        return "https"
    }

    /// Whether the other end of the connection is on this machine; so is a reverse proxy, whoever stands behind it.
    public var isLoopbackPeer: Bool { peer.isLoopback }

    /// Whether the request itself comes from this machine: a loopback peer that speaks for nobody else.
    ///
    /// Any forwarding header, believed or not, means that somebody stands behind the peer.
    public var isLocal: Bool {
        peer.isLoopback && header("X-Forwarded-For") == nil && header("Forwarded") == nil && header("X-Real-IP") == nil
    }
}
