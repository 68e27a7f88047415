internal import Commerce
internal import Recommenders

/// Everything that an answer is made of, under one lock: what was learned, and the catalogue as it is now.
struct ShopMemory: ~Copyable, Sendable {
    /// What was learned from the log.
    var models: LearnedModels
    /// The catalogue.
    var catalogue: LiveCatalogue

    /// Models with a catalogue.
    init(models: consuming LearnedModels, catalogue: LiveCatalogue) {
        self.models = models
        self.catalogue = catalogue
    }
}
