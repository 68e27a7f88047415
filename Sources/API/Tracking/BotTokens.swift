/// What programs call themselves in `User-Agent`: parts of the header, in lower case.
public enum BotTokens {
    /// Every token.
    public static let all = general + named + tools + automation

    /// Words that no browser uses of itself; most crawlers also give an address for complaints (RFC 9110 §10.1.5 wants product
    /// names, crawlers' custom adds a link).
    static let general = [
        "bot", "crawl", "spider", "scrape", "http://", "https://", "www.", "mailto:", "archive", "checker", "monitor", "preview",
        "scan",
        "validator", "fetch", "feed", "search engine", "sitemap", "snippet", "synthetic", "uptime",
    ]

    /// Crawlers without one of the general words. Sources: Google "List of Google's common crawlers" and "user-triggered
    /// fetchers", Meta "Web crawlers", Yandex "Robots", Yahoo, Baidu and the AI companies' own pages about their crawlers.
    static let named = [
        "adsense", "apis-google", "bingpreview", "chatgpt", "claude-", "duckduckgo-favicons", "embedly", "externalhit",
        "facebookcatalog",
        "google favicon", "google-", "googleother", "ia_archiver", "mediapartners", "meta-external", "nutch", "perplexity",
        "pinterest/",
        "qwantify", "skypeuripreview", "slurp", "vkshare", "whatsapp", "wordpress", "yahoo!", "zgrab",
    ]

    /// Libraries and command line tools that send their own name by default.
    static let tools = [
        "aiohttp", "apache-httpclient", "axios", "curl", "dart/", "go-http-client", "guzzle", "httpie", "httpx", "insomnia",
        "java/",
        "libwww", "lwp::", "node-", "nodejs", "perl", "php/", "postman", "python", "ruby", "undici", "wget", "winhttp", "wrk/",
    ]

    /// Browsers driven by programs, and speed meters.
    static let automation = [
        "chrome-lighthouse", "cypress", "electron", "gtmetrix", "headless", "jsdom", "nightmare", "pagespeed", "phantomjs",
        "pingdom",
        "playwright", "prerender", "ptst/", "puppeteer", "rendertron", "selenium", "slimerjs", "webdriver", "yslow",
    ]
}
