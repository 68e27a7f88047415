import CMicroHTTPD
import Synchronization

extension ServerLoop {
    /// Notes a new connection.
    func open(_ handle: OpaquePointer) -> Connection {
        let peer = unsafe vitrina_client_address(handle).flatMap { unsafe IPAddress($0) } ?? IPAddress(v4: 0)
        let connection = unsafe Connection(
            handle: handle, descriptor: vitrina_connection_descriptor(handle), peer: peer, deadline: idleDeadline(fresh: true))
        connection.index = connections.count
        connections.append(connection)
        connectionCount.store(connections.count, ordering: .relaxed)
        return connection
    }

    /// Forgets a connection that is being closed.
    func forget(_ connection: Connection) {
        let last = connections.removeLast()
        connectionCount.store(connections.count, ordering: .relaxed)
        guard last !== connection else { return }
        last.index = connection.index
        connections[connection.index] = last
    }

    /// Notes a request line.
    func begin(_ connection: Connection, target: UnsafeRawBufferPointer) {
        connection.phase = .opened
        connection.deadline = min(connection.deadline, now + configuration.requestMilliseconds)
        let bytes = unsafe target.assumingMemoryBound(to: UInt8.self)
        // A kept connection mostly asks for the same thing again.
        if unsafe connection.targetBytes.elementsEqual(bytes) { return }
        connection.targetBytes = unsafe Array(bytes)
        connection.target = unsafe RequestTarget.parse(bytes.span, limit: configuration.head.target)
    }

    /// Judges a head. A refusal is answered here and now, which makes the library close the connection; anything admitted is
    /// answered in a later call, which lets the connection live.
    func admit(
        _ connection: Connection, method: UnsafePointer<CChar>, target: UnsafePointer<CChar>, version: UnsafePointer<CChar>
    ) -> MHD_Result {
        switch unsafe judge(connection, bytes(of: method), target, bytes(of: version)) {
        case .failure(let refusal): return send(replies[refusal], on: connection)
        case .success(let (admission, target)): return prepare(connection, admission, target)
        }
    }

    private func judge(
        _ connection: Connection, _ method: UnsafeBufferPointer<UInt8>, _ target: UnsafePointer<CChar>,
        _ version: UnsafeBufferPointer<UInt8>
    ) -> Result<(Gatekeeper.Admission, RequestTarget), Refusal> {
        var judge = unsafe HeadJudge(
            gatekeeper: Gatekeeper(method: method.span, version: version.span, limits: configuration.head),
            layout: HeadLayout(
                method: method, target: target, targetCount: connection.targetBytes.count, version: version,
                count: vitrina_head_size(connection.handle)))
        unsafe withUnsafeMutablePointer(to: &judge) {
            _ = unsafe MHD_get_connection_values_n(connection.handle, .HEADER_KIND, judgeField, $0)
        }
        judge.layout.finish()
        return judge.gatekeeper.verdict().flatMap { admission in
            judge.layout.isWhole || !checksLayout ? connection.target.map { (admission, $0) } : .failure(.layout)
        }
    }

    /// Makes ready for the body.
    private func prepare(_ connection: Connection, _ admission: Gatekeeper.Admission, _ target: RequestTarget) -> MHD_Result {
        connection.method = admission.method
        connection.phase = .receiving
        if admission.framing == .length(0) { return .YES }
        connection.bodyLimit = handler.bodyLimit(for: admission.method, path: target.path)
        if case .length(let length) = admission.framing {
            if length > connection.bodyLimit { return send(replies[.bodyTooLarge], on: connection) }
            // What is only announced gets little memory.
            connection.body.reserveCapacity(min(length, 4_096))
        }
        return .YES
    }

    /// Takes a piece of the body, or without one goes on to the answer.
    func advance(_ connection: Connection, piece: UnsafeRawBufferPointer) -> MHD_Result {
        switch connection.phase {
        case .receiving: return unsafe piece.isEmpty ? answer(connection) : take(piece, on: connection)
        case .discarding:
            return unsafe piece.isEmpty ? send(replies[.bodyTooLarge], on: connection) : discard(piece.count, connection)
        case .ready: return send(connection.response ?? replies.late, on: connection)
        case .idle, .opened, .waiting, .answered: return .YES
        }
    }

    private func take(_ piece: UnsafeRawBufferPointer, on connection: Connection) -> MHD_Result {
        if connection.body.count + piece.count > connection.bodyLimit {
            connection.phase = .discarding
            connection.body = []
            return discard(piece.count, connection)
        }
        unsafe connection.body.append(contentsOf: piece)
        return .YES
    }

    /// An answer cannot be queued in the middle of a body, so the rest of a body in chunks is swallowed, up to a mebibyte.
    private func discard(_ count: Int, _ connection: Connection) -> MHD_Result {
        connection.discarded += count
        return connection.discarded <= 1 << 20 ? .YES : .NO
    }

    /// Asks the handler.
    private func answer(_ connection: Connection) -> MHD_Result {
        guard case .success(let target) = connection.target else { return .NO }
        if isStopping { return send(replies.stopping, on: connection) }
        let body = connection.body
        connection.body = []
        let request = HTTPRequest(
            method: connection.method, target: target, body: body, peer: connection.peer,
            fields: unsafe RequestFields(of: connection.handle), proxies: configuration.trustedProxies)
        switch handler.reply(to: request) {
        case .now(let response): return send(response, on: connection)
        case .later(let begin): return rest(connection, begin)
        }
    }

    /// Lets the connection rest until its promise is finished.
    private func rest(_ connection: Connection, _ begin: @escaping (HTTPPromise) -> Void) -> MHD_Result {
        let reply = PendingReply(to: .loop(inbox, connection))
        connection.phase = .waiting
        connection.deadline = .max
        waiting.append(reply, connection, deadline: now + configuration.replyMilliseconds)
        unsafe MHD_suspend_connection(connection.handle)
        begin(HTTPPromise(reply: reply))
        return .YES
    }

    /// Queues an answer.
    private func send(_ response: HTTPResponse, on connection: Connection) -> MHD_Result {
        connection.phase = .answered
        connection.deadline = now + configuration.responseMilliseconds
        connection.response = nil
        let code = UInt32(response.status.code)
        switch response.content {
        case .prepared(let prepared): return unsafe MHD_queue_response(connection.handle, code, prepared.handle)
        case .fresh(let headers, let body):
            guard let once = unsafe PreparedResponse.once(headers: headers, body: body) else { return .NO }
            defer { unsafe MHD_destroy_response(once) }
            return unsafe MHD_queue_response(connection.handle, code, once)
        case .streamed(let headers, let body):
            // Whoever takes what comes has time for the rest.
            body.onProgress = { [weak self, weak connection] in
                guard let self, let connection else { return }
                connection.deadline = now + configuration.responseMilliseconds
            }
            guard let stream = unsafe body.response(headers: headers) else { return .NO }
            defer { unsafe MHD_destroy_response(stream) }
            return unsafe MHD_queue_response(connection.handle, code, stream)
        }
    }

    /// Makes a connection ready for its next request.
    func complete(_ connection: Connection) {
        connection.phase = .idle
        connection.deadline = idleDeadline(fresh: false)
        connection.body = []
        connection.discarded = 0
        connection.response = nil
        if isDraining { hangUp(connection) }
    }

    private func bytes(of text: UnsafePointer<CChar>) -> UnsafeBufferPointer<UInt8> {
        var count = 0
        while unsafe text[count] != 0 { count += 1 }
        return unsafe UnsafeRawBufferPointer(start: text, count: count).assumingMemoryBound(to: UInt8.self)
    }
}
