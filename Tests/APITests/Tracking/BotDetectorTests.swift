import API
import Testing

private let windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
private let iPhone = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "

struct BotDetectorTests {
    private let detector = BotDetector()

    @Test(arguments: [
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X) AppleWebKit/537.36 Mobile Safari/537.36 (compatible; Googlebot/2.1)",
        "Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)", "Mozilla/5.0 (compatible; bingbot/2.0)",
        "Mozilla/5.0 (compatible; YandexMetrika/2.0; +http://yandex.com/bots)", "Mediapartners-Google", "AdsBot-Google",
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/126.0.0.0 Safari/537.36",
        "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)", "WhatsApp/2.23.20.0",
        "TelegramBot (like TwitterBot)",
        "curl/7.88.1", "Wget/1.21.3", "python-requests/2.31.0", "Go-http-client/1.1", "Java/17.0.1", "axios/1.6.0",
        "node-fetch/1.0",
        "Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)", "Mozilla/5.0 (compatible; SemrushBot/7~bl)",
        "GPTBot/1.0",
        "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; ClaudeBot/1.0)", "PerplexityBot/1.0", "CCBot/2.0",
        "Bytespider",
        "Mozilla/5.0 (Macintosh) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Chrome-Lighthouse", "ia_archiver",
        "Pingdom.com_bot",
        "UptimeRobot/2.0", "Mozilla/5.0 (compatible; Yahoo! Slurp)", "W3C_Validator/1.3", "PhantomJS/2.1.1", "Cypress/13.0", "",
    ])
    func `programs are recognised`(userAgent: String) {
        #expect(detector.isBot(userAgent: userAgent))
    }

    @Test(arguments: [
        windows + "Chrome/126.0.0.0 Safari/537.36",
        windows + "Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0",
        windows + "Chrome/124.0.0.0 YaBrowser/24.6.0 Safari/537.36",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15",
        iPhone + "Mobile/15E148 Instagram 330.0",
        iPhone + "GSA/320.0 Mobile/15E148 Safari/604.1",
        "Mozilla/5.0 (Linux; Android 9; CUBOT_X18_Plus) AppleWebKit/537.36 Chrome/110.0.0.0 Mobile Safari/537.36",
        "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
        "Mozilla/5.0 (Linux; Android 14; SM-S918B) AppleWebKit/537.36 SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36",
        "Opera/9.80 (Windows NT 6.1) Presto/2.12.388 Version/12.18",
    ])
    func `people are left in peace`(userAgent: String) {
        #expect(!detector.isBot(userAgent: userAgent))
    }

    @Test func `no header at all is a program`() {
        #expect(detector.isBot(userAgent: nil))
    }

    @Test func `tokens are found at the very start and end, whatever the case`() {
        let detector = BotDetector(tokens: ["xyz"])
        #expect(detector.isBot(userAgent: "XYZ"))
        #expect(detector.isBot(userAgent: "a xYz"))
        #expect(!detector.isBot(userAgent: "xy z"))
        #expect(!detector.isBot(userAgent: "xy"))
    }

    @Test func `no token is written twice`() {
        #expect(Set(BotTokens.all).count == BotTokens.all.count)
    }
}
