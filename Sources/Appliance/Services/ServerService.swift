internal import HTTPServing
internal import Logging
internal import ServiceLifecycle
internal import Storage

/// The server and the writer behind it: answers until told to stop, then lets requests finish, commits what waits and flushes.
struct ServerService: Service {
    let server: HTTPServer
    let writer: StoreWriter
    let logger: Logger

    func run() async throws {
        writer.start()
        try server.start()
        try? await gracefulShutdown()
        logger.info("stopping: no new connections")
        server.drain()
        writer.stop()
        logger.info("stopped: everything is on disk")
    }
}
