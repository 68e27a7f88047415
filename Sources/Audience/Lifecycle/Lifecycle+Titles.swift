public import Commerce

extension Lifecycle {
    /// What people call the group.
    public func title(in language: Language) -> String {
        switch (self, language) {
        case (.new, .english): "New"
        case (.promising, .english): "Promising"
        case (.loyal, .english): "Loyal"
        case (.stalled, .english): "Stalled"
        case (.sleeping, .english): "Sleeping"
        case (.atRisk, .english): "At risk"
        case (.alarm, .english): "Alarm"
        case (.new, .russian): "Новые"
        case (.promising, .russian): "Перспективные"
        case (.loyal, .russian): "Лояльные"
        case (.stalled, .russian): "Подвисшие"
        case (.sleeping, .russian): "Спящие"
        case (.atRisk, .russian): "В зоне риска"
        case (.alarm, .russian): "Ахтунг"
        }
    }
}
