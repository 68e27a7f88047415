"""What a person sees who clicks through the shop: the pages react."""

import unittest

from browser import IN_BLOCK, BrowserTest


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

    def blocks_of_page(self):
        """All blocks of the page with their products, once all are there."""
        names = self.run_script(
            "return [...document.querySelectorAll('[data-vitrina-block]')].map(block => block.dataset.vitrinaBlock)")
        for name in names:
            self.block(name)
        return {name: self.products(name) for name in names}

    def test_blocks_of_a_page_repeat_nothing(self):
        product = self.shop.goods("phones")[0]
        self.open("/p/" + product)
        self.arrived("productView", product=product)
        for path in ("/", "/p/" + product, "/c/electronics", "/new", "/account"):
            with self.subTest(path):
                self.open(path)
                blocks = self.blocks_of_page()
                shown = [item for name, items in blocks.items() if name != "recently-viewed" for item in items]
                self.assertGreaterEqual(len(shown), 8)
                self.assertEqual(len(shown), len(set(shown)), blocks)

    def test_blocks_that_are_rebuilt_repeat_nothing_either(self):
        self.open("/")
        self.blocks_of_page()
        self.run_script(
            "cart.change({ product: arguments[0], name: 'Phone', url: '/', price: 9, currency: 'EUR' }, 1)",
            self.shop.goods("phones")[0])
        self.arrived("cartAdd")
        self.run_script("return vitrina.host.render('cart')")
        home, bestsellers = self.products("home"), self.products("bestsellers")
        self.assertTrue(home and bestsellers)
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

    def test_a_phrase_that_is_in_no_title_leads_to_what_is_meant(self):
        nappies = set(self.shop.goods("nappies") + self.shop.goods("wipes"))
        self.open("/search?q=diapers")
        shown = self.block("search")
        self.assertGreaterEqual(len(nappies.intersection(shown[:6])), 2, self.names("search"))

    def test_with_a_phone_goes_what_fits_it_and_no_other_phone(self):
        phones = set(self.shop.goods("phones"))
        self.open("/p/" + self.shop.goods("phones")[0])
        shown = self.block("goes-well")
        self.assertTrue(shown)
        self.assertFalse(phones.intersection(shown), self.names("goes-well"))
        self.assertTrue(set(self.shop.goods("phone-cases")).intersection(shown), self.names("goes-well"))
        self.assertTrue(phones.intersection(self.block("product")), self.names("product"))

    def test_with_a_case_goes_no_phone(self):
        phones = set(self.shop.goods("phones"))
        for shelf in ("phone-cases", "screen-protectors"):
            with self.subTest(shelf):
                self.open("/p/" + self.shop.goods(shelf)[0])
                shown = self.block("goes-well")
                self.assertTrue(shown)
                self.assertFalse(phones.intersection(shown), self.names("goes-well"))

    def test_instead_of_a_phone_there_are_phones(self):
        phones = self.shop.goods("phones")
        self.open("/p/" + phones[0])
        shown = self.block("product")
        self.assertGreaterEqual(len(shown), 4)
        self.assertLessEqual(set(shown), set(phones), self.names("product"))

    def test_a_category_has_nothing_new_or_reduced_of_others(self):
        for shelf in ("phones", "nappies", "baby"):
            with self.subTest(shelf):
                goods = set(self.shop.goods(shelf))
                self.open("/c/" + shelf)
                for name in ("new", "sale"):
                    self.assertLessEqual(set(self.block(name)), goods, self.names(name))
                    if self.block_state(name) == "empty":
                        self.assertEqual(self.run_script(IN_BLOCK + "return block.offsetHeight", name), 0)

    def test_new_and_sale_show_what_is_new_and_reduced(self):
        self.open("/sale")
        self.block("sale")
        reduced = self.run_script(
            IN_BLOCK + "return [...root.querySelectorAll('[data-product]')].map(item => !!item.querySelector('del'))", "sale")
        self.assertGreaterEqual(len(reduced), 12)
        self.assertTrue(all(reduced), reduced)
        self.open("/new")
        self.assertGreaterEqual(len(self.block("new")), 8)
        self.assertTrue(any("Nova 6" in name or "Dusk" in name for name in self.names("new")), self.names("new"))

    def test_a_region_has_its_prices_in_blocks_and_pages_alike(self):
        self.open("/c/electronics")
        price = """return [...root.querySelectorAll('[data-product]')].map(item =>
            [item.dataset.product, (item.querySelector('ins') || item.querySelector('.price')).textContent])"""
        self.block("category")
        anywhere = dict(self.run_script(IN_BLOCK + price, "category"))
        self.choose("[data-place]", "the inland")
        shown = self.block("category")
        inland = dict(self.run_script(IN_BLOCK + price, "category"))
        self.assertIn("region=inland", self.run_script(
            "return performance.getEntriesByType('resource').map(entry => entry.name).find(name => name.includes('/v1/recommendations/category'))"))
        other = [item for item in shown if item in anywhere and anywhere[item] != inland[item]]
        for item in (other or shown)[:2]:
            self.open("/p/" + item)
            self.assertEqual(self.find(".product-price strong").text, inland[item])
        self.choose("[data-place]", "nowhere")
        self.assertNotIn("shop-region", [cookie["name"] for cookie in self.browser.get_cookies()])

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


class People(BrowserTest):
    """The shop as somebody sees it whose past is known."""

    def become(self, name):
        self.choose("[data-person]", name)

    def shelves(self, products):
        """On which of the named shelves products stand."""
        return {shelf for shelf in ("formula", "nappies", "wipes", "baby-bottles", "coffee-beans", "water-filters",
                                    "screen-protectors", "chargers") for item in products if item in self.shop.goods(shelf)}

    def heading(self, name):
        return self.run_script(IN_BLOCK + "return root.getElementById('title').textContent", name)

    def test_one_can_look_with_the_eyes_of_others_and_become_oneself_again(self):
        self.open("/")
        stranger = self.visitor
        self.block("home")
        self.assertEqual(self.heading("home"), "Popular right now")
        self.become("Anna")
        anna = self.visitor
        self.assertNotEqual(anna, stranger)
        self.block("home")
        self.assertEqual(self.heading("home"), "For you")
        self.assertTrue(self.block("recently-viewed"))
        self.become("Boris")
        self.assertNotIn(self.visitor, (anna, stranger))
        self.become("a stranger")
        self.assertNotIn(self.visitor, (anna, stranger))
        self.assertEqual(self.block("recently-viewed"), [])

    def test_the_front_page_offers_first_what_is_due_and_to_strangers_nothing(self):
        self.open("/")
        self.assertEqual(self.block("next-offer"), [])
        self.assertEqual(self.run_script(IN_BLOCK + "return block.offsetHeight", "next-offer"), 0)
        self.become("Clara")
        due = self.block("next-offer")
        self.assertTrue(self.shelves(due).intersection({"coffee-beans", "water-filters"}), self.names("next-offer"))
        self.assertFalse(set(due).intersection(self.block("home")))

    def test_why_something_is_there_is_told_on_demand(self):
        self.open("/account")
        self.become("Anna")
        shown = {name: self.block(name) for name in ("next-offer", "account")}
        told = "return [...document.querySelectorAll('[data-vitrina-block=' + arguments[0] + '] + .reasons li')].map(line => line.innerText)"
        self.assertEqual(self.run_script(told, "account"), [])
        self.click("[data-why]")
        for name, products in shown.items():
            self.until(lambda name=name: self.run_script(told, name), f"reasons of {name} are there")
            visible = self.run_script(
                IN_BLOCK + "return [...root.querySelectorAll('[data-product]:not([hidden]) .name')].map(name => name.textContent)", name)
            lines = self.run_script(told, name)
            self.assertEqual(len(lines), len(visible))
            for line, product in zip(lines, visible):
                self.assertTrue(line.startswith(product), line)
                self.assertGreater(len(line), len(product) + 10, line)
                self.assertNotIn("no reason", line)
        self.assertRegex(" ".join(self.run_script(told, "next-offer")), r"\d+ of \d+ customers bought it after")
        self.click("[data-why]")
        self.assertEqual(self.run_script("return document.querySelectorAll('.reasons').length"), 0)

    def test_what_is_due_is_offered_to_those_for_whom_it_is(self):
        due = {"Anna": {"formula", "nappies", "wipes"}, "Clara": {"coffee-beans", "water-filters"}, "Boris": {"screen-protectors"}}
        self.open("/account")
        self.assertEqual(self.block("next-offer"), [])
        for name, shelves in due.items():
            with self.subTest(name):
                self.become(name)
                self.assertEqual(self.find("h1").text, name + "’s account")
                self.assertTrue(self.shelves(self.block("next-offer")).intersection(shelves), self.names("next-offer"))
                self.assertEqual(self.heading("next-offer"), "You may soon need")


if __name__ == "__main__":
    unittest.main()
