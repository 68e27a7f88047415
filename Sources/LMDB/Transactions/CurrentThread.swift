internal import Glibc

/// A number for the calling thread.
func currentThread() -> UInt {
    UInt(pthread_self())
}
