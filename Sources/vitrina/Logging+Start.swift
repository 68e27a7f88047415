internal import Appliance
internal import Logging

extension Logger {
    /// The program's logger: to standard error, at the configured level.
    static func start(_ configuration: Configuration) -> Logger {
        LoggingSystem.bootstrap(StreamLogHandler.standardError)
        var logger = Logger(label: "vitrina")
        logger.logLevel = Logger.Level(rawValue: configuration.logLevel) ?? .info
        return logger
    }
}
