import CMicroHTTPD

/// The options of a loop's daemon, as libmicrohttpd's table.
@safe struct DaemonOptions {
    /// The rows, closed by the end mark.
    let items: [MHD_OptionItem]

    init(socket: Int32, loop: ServerLoop, configuration: HTTPServer.Configuration) {
        let context = unsafe Unmanaged.passUnretained(loop).toOpaque()
        func row(_ option: MHD_OPTION, _ value: Int, _ pointer: UnsafeMutableRawPointer? = nil) -> MHD_OptionItem {
            unsafe MHD_OptionItem(option: option, value: value, ptr_value: pointer)
        }
        unsafe items = unsafe [
            // First, so that it hears complaints about the other options.
            row(.EXTERNAL_LOGGER, unsafeBitCast(takeComplaint, to: Int.self), context),
            row(.NOTIFY_CONNECTION, unsafeBitCast(noteConnection, to: Int.self), context),
            row(.NOTIFY_COMPLETED, unsafeBitCast(noteCompletion, to: Int.self), context),
            row(.URI_LOG_CALLBACK, unsafeBitCast(noteTarget, to: Int.self), context),
            row(.LISTEN_SOCKET, Int(socket)),
            row(.CONNECTION_LIMIT, configuration.connectionLimit / configuration.loops),
            row(.PER_IP_CONNECTION_LIMIT, configuration.connectionLimitPerAddress),
            row(.CONNECTION_MEMORY_LIMIT, configuration.connectionMemory),
            row(.CONNECTION_TIMEOUT, Int(configuration.idleSeconds)),
            row(.STRICT_FOR_CLIENT, 1),
            row(.END, 0),
        ]
    }
}
