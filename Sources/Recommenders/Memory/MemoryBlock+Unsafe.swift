import Glibc

/// Memory of ``GrowingBuffer``.
///
/// Blocks of 4 MiB and more begin at a huge page and ask for huge pages: a query touches a thousand places far apart, and with
/// pages of 4 KiB each would miss the translation buffer as well as the cache.
enum MemoryBlock {
    private static let hugePage = 2 << 20
    private static let large = 4 << 20

    /// A block for some elements.
    static func allocate<Element: BitwiseCopyable>(_ capacity: Int, of type: Element.Type) -> UnsafeMutablePointer<Element> {
        let bytes = capacity * MemoryLayout<Element>.stride
        guard bytes >= large else { return unsafe bound(malloc(bytes), capacity) }
        var block: UnsafeMutableRawPointer?
        let failure = unsafe posix_memalign(&block, hugePage, bytes)
        guard failure == 0, let block = unsafe block else { fatalError("out of memory: \(bytes) bytes") }
        // Advice only: where the system has no huge pages to give, the block works as well.
        _ = unsafe madvise(block, bytes, MADV_HUGEPAGE)
        return unsafe bound(block, capacity)
    }

    /// A larger block with the same elements; the old one is gone.
    static func enlarge<Element: BitwiseCopyable>(
        _ old: UnsafeMutablePointer<Element>, holding count: Int, to capacity: Int
    ) -> UnsafeMutablePointer<Element> {
        let bytes = capacity * MemoryLayout<Element>.stride
        guard bytes >= large else { return unsafe bound(realloc(old, bytes), capacity) }
        let block = unsafe allocate(capacity, of: Element.self)
        unsafe block.update(from: old, count: count)
        unsafe free(old)
        return unsafe block
    }

    private static func bound<Element>(
        _ block: UnsafeMutableRawPointer?, _ capacity: Int
    ) -> UnsafeMutablePointer<Element> {
        guard let block = unsafe block else { fatalError("out of memory: \(capacity) elements") }
        return unsafe block.bindMemory(to: Element.self, capacity: capacity)
    }
}
