"""What a person sees who clicks through the shop: the pages react."""

import unittest

from browser import BrowserTest


class Recommendations(BrowserTest):
    def test_home_rebuilds_itself_around_what_was_looked_at(self):
        baby = set(self.shop.goods("baby"))
        pacifiers = self.shop.goods("pacifiers")
        self.open("/")
        before = self.block("home")
        for product in pacifiers[:2]:
            self.open("/p/" + product)
            self.arrived("productView", product=product)
        self.open("/")
        after = self.block("home")
        self.assertNotEqual(before, after)
        self.assertGreaterEqual(len(baby.intersection(after[:8])), 4, after)
        self.assertEqual(self.block("recently-viewed")[0], pacifiers[1])

    def test_blocks_of_a_page_repeat_nothing(self):
        self.open("/")
        home, bestsellers = self.block("home"), self.block("bestsellers")
        self.assertTrue(home)
        self.assertTrue(bestsellers)
        self.assertFalse(set(home).intersection(bestsellers))

    def test_product_page_offers_alternatives_but_not_the_product_itself(self):
        product = self.shop.goods("pacifiers")[0]
        self.open("/p/" + product)
        shown = self.block("product")
        self.assertGreaterEqual(len(shown), 4)
        self.assertNotIn(product, shown)

    def test_cart_block_changes_with_the_cart(self):
        first, second = self.shop.goods("baby-bottles")[0], self.shop.goods("headphones")[0]
        self.open("/cart")
        empty = self.block("cart")
        self.open("/p/" + first)
        self.click("[data-add]")
        self.arrived("cartAdd", product=first)
        self.open("/cart")
        filled = self.block("cart")
        self.assertNotEqual(empty, filled)
        self.assertNotIn(first, filled)
        self.run_script("cart.change({ product: arguments[0], name: 'Headphones', url: '/', price: 9, currency: 'EUR' }, 1)", second)
        self.until(lambda: self.products("cart") != filled, "the block rebuilds itself on the page")
        self.assertNotIn(second, self.products("cart"))

    def test_search_finds_and_says_so(self):
        self.open("/")
        field = self.find("[name=q]")
        field.send_keys("pacifier")
        field.submit()
        self.until(lambda: "/search" in self.browser.current_url, "the page of results opens")
        self.assertTrue(self.browser.find_elements("css selector", ".goods .card"))
        self.until(lambda: self.run_script("return !!vitrina.host"), "the tracker is there")
        self.arrived("search", phrase="pacifier")
        self.assertTrue(self.block("search"))

    def test_category_and_missing_page_have_filled_blocks(self):
        self.open("/c/baby")
        self.assertTrue(self.block("category"))
        self.arrived("categoryView", category="baby")
        self.open("/no/such/page")
        self.assertTrue(self.block("404"))

    def test_checkout_sends_the_order_and_clears_the_cart(self):
        product = self.shop.goods("bibs")[0]
        self.open("/p/" + product)
        self.click("[data-add]")
        self.open("/cart")
        self.click("a[href='/checkout']")
        self.until(lambda: self.browser.current_url.endswith("/checkout"), "the checkout opens")
        for name, value in {"name": "A. Person", "email": "person@example.org", "street": "Quay 1", "code": "1000", "city": "Town"}.items():
            self.find("#" + name).send_keys(value)
        self.click("[data-checkout] button")
        self.until(lambda: self.browser.current_url.endswith("/thanks"), "the shop says thanks")
        self.until(lambda: self.run_script("return !!(window.vitrina && vitrina.host)"), "the tracker is there")
        number = self.find("[data-order]").text
        self.assertEqual(self.find("[data-cart-count]").text, "0")
        self.arrived("checkout")
        self.arrived("order", order=number)

    def test_seen_and_clicked_recommendations_are_told(self):
        self.open("/")
        shown = self.block("home")
        self.arrived("impression", block="home")
        self.run_script(
            "document.querySelector('[data-vitrina-block=home]').shadowRoot.querySelector('[data-product] a').click()")
        self.until(lambda: "/p/" in self.browser.current_url, "the product opens")
        self.until(lambda: self.run_script("return !!(window.vitrina && vitrina.host)"), "the tracker is there")
        self.arrived("click", block="home", product=shown[0])


if __name__ == "__main__":
    unittest.main()
