internal import Synchronization

/// Whether products have changed since somebody looked: single changes gather, so that people are judged anew once a minute at most.
final class CatalogueChanges: Sendable {
    private let hasChanged = Atomic(false)

    /// Something has changed.
    func note() { hasChanged.store(true, ordering: .releasing) }

    /// Whether anything has changed since this was asked last.
    func take() -> Bool { hasChanged.exchange(false, ordering: .acquiringAndReleasing) }
}
