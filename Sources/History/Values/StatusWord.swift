import Commerce

extension OrderStatus {
    /// Reads how far an order has come as shops' systems call it, in English, Russian, German, French and Spanish; case and marks do not count.
    /// Nil for a word that is not known.
    ///
    /// A word that is said before and after the payment, such as `processing`, claims no more than that there is an order.
    init?(word: String) {
        let key = WordKey.letters(of: word)
        guard let status = Self.words[key] ?? (key.hasPrefix("wc") ? Self.words[String(key.dropFirst(2))] : nil) else {
            return nil
        }
        self = status
    }

    private static let words: [String: OrderStatus] = WordKey.table([
        (
            .created,
            """
            created|new|placed|open|pending|pending payment|awaiting payment|unpaid|processing|in progress|accepted|confirmed|on hold|draft|
            создан|новый|принят|оформлен|в обработке|обрабатывается|в работе|ожидает оплаты|не оплачен|подтвержден|
            neu|offen|angelegt|in bearbeitung|bestätigt|nouveau|nouvelle|créée|en attente|en cours|confirmée|nuevo|pendiente|en proceso
            """
        ),
        (
            .paid,
            """
            paid|payment received|payment accepted|authorized|captured|оплачен|оплачено|оплата получена|bezahlt|zahlung erhalten|
            payé|payée|paiement accepté|pagado|pagada
            """
        ),
        (
            .shipped,
            """
            shipped|sent|dispatched|in transit|on the way|fulfilled|out for delivery|ready for pickup|отправлен|отгружен|передан в доставку|
            в доставке|доставляется|в пути|готов к выдаче|versandt|versendet|verschickt|unterwegs|expédié|expédiée|en cours de livraison|
            enviado|enviada|en camino
            """
        ),
        (
            .delivered,
            """
            delivered|completed|complete|done|closed|finished|picked up|received|доставлен|вручен|выдан|получен|выполнен|завершен|закрыт|
            geliefert|zugestellt|abgeschlossen|erledigt|livré|livrée|terminé|terminée|entregado|entregada|completado|completada
            """
        ),
        (
            .cancelled,
            """
            cancelled|canceled|cancellation|voided|void|failed|declined|rejected|expired|отменен|отмена|аннулирован|отклонен|не состоялся|
            storniert|abgebrochen|abgelehnt|annulé|annulée|refusé|refusée|échoué|échouée|cancelado|cancelada|anulado|anulada|rechazado
            """
        ),
        (
            .returned,
            """
            returned|return|refunded|refund|возвращен|возврат|возврат средств|деньги возвращены|retourniert|rückgabe|zurückgegeben|
            zurückgesendet|erstattet|retourné|retournée|remboursé|remboursée|devuelto|devuelta|reembolsado|reembolsada
            """
        ),
    ])
}
