"""The shopkeeper's page."""

import unittest
import urllib.error

from browser import BrowserTest


class Admin(BrowserTest):
    def setUp(self):
        super().setUp()
        self.open("/")
        self.arrived("pageView")

    def open_admin(self):
        self.browser.get(self.shop.url + "/admin")
        self.until(lambda: self.browser.find_elements("css selector", "#live tbody tr"), "live events are shown")

    def choose_language(self, language):
        self.click(f"#language option[value={language}]")

    def headings(self):
        return [heading.text for heading in self.browser.find_elements("css selector", "main h2")]

    def test_live_events_appear_in_both_languages(self):
        product = self.shop.goods("bibs")[2]
        self.open("/p/" + product)
        self.arrived("productView", product=product)
        name, visitor = self.find("h1").text, self.visitor[:6]
        self.open_admin()
        row = f"//tr[@data-type='productView'][td[contains(., '{visitor}')]]"
        for language, kind in {"en": "Product view", "ru": "Товар"}.items():
            with self.subTest(language):
                self.choose_language(language)
                text = self.until(
                    lambda: next((found.text for found in self.browser.find_elements("xpath", row) if kind in found.text), None),
                    "the view is shown")
                self.assertIn(name, text)
        self.assertIn("События", self.headings())
        self.assertEqual(self.run_script("return document.documentElement.lang"), "ru")

    def test_the_language_is_remembered(self):
        self.open_admin()
        self.choose_language("ru")
        self.open_admin()
        self.assertIn("Каталог", self.headings())

    def test_the_page_can_be_paused(self):
        self.open_admin()
        self.click("#pause")
        self.assertEqual(self.find("#state").text, "Paused")
        shown = self.find("#live tbody").get_attribute("textContent")
        self.run_script("return new Promise(done => setTimeout(done, 4500))")
        self.assertEqual(self.find("#live tbody").get_attribute("textContent"), shown)
        self.click("#pause")
        self.until(lambda: self.find("#state").text == "Live", "it goes on")

    def test_figures_of_shop_store_and_catalogue_are_shown(self):
        self.open_admin()
        self.assertEqual(
            self.headings(), ["Today", "Live events", "Top products", "Catalogue", "Store and models", "Not taken"])
        for part, least in {"#today .tile": 12, "#products li": 5, "#catalogue dt": 3, "#machine dt": 14}.items():
            self.assertGreaterEqual(len(self.browser.find_elements("css selector", part)), least, part)
        text = self.find("main").text
        for broken in ("NaN", "undefined", "[object", "Invalid"):
            self.assertNotIn(broken, text)

    def test_the_policy_allows_nothing_unsafe(self):
        for path in ("/admin", "/admin/main.js", "/admin/api/overview"):
            with self.subTest(path), self.shop.request(path) as answer:
                policy = answer.headers["Content-Security-Policy"]
                self.assertNotIn("unsafe", policy)
                self.assertIn("default-src 'none'", policy)
                self.assertIn("frame-ancestors 'none'", policy)

    def test_it_answers_to_the_names_of_this_machine_only(self):
        for header in ({"Host": "evil.example"}, {"X-Forwarded-For": "192.0.2.1"}):
            with self.subTest(header), self.assertRaises(urllib.error.HTTPError) as refusal:
                self.shop.request("/admin/api/overview", headers=header)
            self.assertIn(refusal.exception.code, (403, 421))
            refusal.exception.close()


if __name__ == "__main__":
    unittest.main()
