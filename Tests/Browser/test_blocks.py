"""The blocks as a part of somebody's page: still, reachable by keyboard, and harmless."""

import unittest

from selenium.webdriver import ActionChains
from selenium.webdriver.common.keys import Keys

from browser import IN_BLOCK, BrowserTest

HOSTILE = "<img src=x onerror=\"window.pwned=1\"></a></li><script>window.pwned=2</script>{{7*7}}'\"\u0301"


class Blocks(BrowserTest):
    def shifts(self, path, *blocks):
        self.open(path)
        for name in blocks:
            self.block(name)
        self.run_script("return new Promise(done => requestAnimationFrame(() => setTimeout(done, 300)))")
        return self.run_script("return window.shifts")

    def focused(self, name):
        return self.run_script(
            IN_BLOCK + "const item = root.activeElement && root.activeElement.closest('[data-product]'); "
            "return item && item.dataset.product", name)

    def press(self, key):
        ActionChains(self.browser).send_keys(key).perform()

    def test_nothing_moves_while_the_blocks_come(self):
        for path, blocks in {"/": ["home", "bestsellers"], "/cart": ["cart"], "/c/baby": ["category"], "/new": ["new"]}.items():
            with self.subTest(path):
                shifts = self.shifts(path, *blocks)
                self.assertLessEqual(sum(shift["value"] for shift in shifts), 0.05, shifts)

    def test_carousel_obeys_the_arrow_keys(self):
        self.open("/")
        shown = self.block("home")
        self.run_script(IN_BLOCK + "root.querySelector('[data-product] a').focus()", "home")
        self.press(Keys.ARROW_RIGHT)
        self.assertEqual(self.focused("home"), shown[1])
        self.assertTrue(self.run_script(IN_BLOCK + "return root.activeElement.matches(':focus-visible')", "home"))
        self.press(Keys.END)
        self.assertEqual(self.focused("home"), shown[-1])
        self.until(lambda: self.run_script(IN_BLOCK + """
            const link = root.activeElement.getBoundingClientRect(), list = root.querySelector('ul').getBoundingClientRect();
            return link.left >= list.left - 1 && link.right <= list.right + 1;
        """, "home"), "the last card has come into sight")
        self.press(Keys.ARROW_LEFT)
        self.assertEqual(self.focused("home"), shown[-2])
        self.press(Keys.HOME)
        self.assertEqual(self.focused("home"), shown[0])

    def test_carousel_turns_by_its_buttons(self):
        self.open("/")
        self.block("home")
        previous, following = (
            self.run_script(IN_BLOCK + "return root.querySelector('button." + name + "')", "home") for name in ("previous", "next"))
        self.assertEqual((previous.get_attribute("aria-label"), following.get_attribute("aria-label")), ("Previous", "Next"))
        self.assertFalse(previous.is_enabled())
        following.click()
        self.until(previous.is_enabled, "there is a way back")

    def test_screen_readers_find_a_named_region_with_a_list(self):
        self.open("/")
        self.block("home")
        facts = self.run_script(IN_BLOCK + """
            const section = root.querySelector('section');
            return {
                label: root.getElementById(section.getAttribute('aria-labelledby')).textContent,
                role: root.querySelector('[data-product]').parentElement.getAttribute('role'),
                live: root.querySelectorAll('[aria-live]').length, busy: section.getAttribute('aria-busy'),
                bare: [...root.querySelectorAll('a')].filter(link => !link.textContent.trim()).length,
            };
        """, "home")
        self.assertEqual(facts, {"label": "Popular right now", "role": "list", "live": 0, "busy": "false", "bare": 0})

    def test_grid_shows_whole_rows_only(self):
        self.open("/")
        self.block("bestsellers")
        tops = self.run_script(IN_BLOCK + """
            return [...root.querySelectorAll('[data-product]:not([hidden])')].map(item => Math.round(item.getBoundingClientRect().top));
        """, "bestsellers")
        self.assertGreaterEqual(len(tops), 4)
        self.assertEqual(len(set(tops)), 1)

    def test_what_the_shop_put_into_a_block_stays_when_there_is_no_answer(self):
        self.browser.execute_cdp_cmd("Network.enable", {})
        self.open("/cart")
        self.block("cart")
        self.browser.execute_cdp_cmd("Network.setBlockedURLs", {"urls": ["*/v1/recommendations/*"]})
        self.run_script("""
            const made = (id, block, text) => {
                const container = document.createElement('div');
                container.id = id;
                container.dataset.vitrinaBlock = block;
                if (text) container.append(Object.assign(document.createElement('p'), { textContent: text }));
                document.querySelector('main').append(container);
            };
            made('with', 'bestsellers', 'Our own choice');
            made('without', 'home');
            vitrina('blocks');
        """)
        state = "return document.getElementById(arguments[0]).dataset.vitrinaState"
        for name in ("with", "without"):
            self.until(lambda name=name: self.run_script(state, name) == "empty", f"block {name} has given up")
        self.assertTrue(self.find("#with p").is_displayed())
        self.assertEqual(self.run_script("return document.getElementById('without').offsetHeight"), 0)
        self.assertTrue(self.products("cart"), "a block that was filled stays filled")

    def test_what_is_empty_leaves_no_trace(self):
        self.open("/account")
        for name in ("next-offer", "recently-viewed"):
            self.assertEqual(self.block(name), [])
            trace = self.run_script(IN_BLOCK + "return [block.offsetHeight, root.querySelector('section').offsetHeight]", name)
            self.assertEqual(trace, [0, 0], name)

    def test_styles_leak_neither_way(self):
        self.open("/")
        self.block("home")
        self.run_script("""
            const style = new CSSStyleSheet();
            style.replaceSync('.card, .name, .list, .title { display: none !important }');
            document.adoptedStyleSheets = [style];
            const probe = document.createElement('ul');
            probe.className = 'skeleton arrow price';
            probe.id = 'probe';
            document.querySelector('main').append(probe);
        """)
        self.assertGreater(self.run_script(IN_BLOCK + "return root.querySelector('.name').offsetHeight", "home"), 0)
        self.assertEqual(self.run_script("return getComputedStyle(document.getElementById('probe')).animationName"), "none")

    def test_hostile_names_appear_as_text(self):
        self.shop.put_product("hostile-1", {
            "name": HOSTILE, "url": "/p/hostile-1", "price": 9.5, "currency": "EUR", "available": True, "categories": ["bibs"],
            "brand": "\"><b>brand</b>",
        })
        self.addCleanup(self.shop.delete_product, "hostile-1")
        self.open("/p/hostile-1")
        self.assertEqual(self.run_script("return document.querySelector('h1').textContent"), HOSTILE)
        self.arrived("productView", product="hostile-1")
        self.open("/search?q=%3Cscript%3Ewindow.pwned%3D3%3C%2Fscript%3E")
        self.open("/")
        self.block("recently-viewed")
        self.assertIn(HOSTILE, self.names("recently-viewed"))
        visitor = self.visitor
        self.browser.get(self.shop.url + "/admin")
        self.until(lambda: HOSTILE in self.find("#live").get_attribute("textContent"), "the panel shows the view")
        self.assertTrue(visitor)
        self.assertIsNone(self.run_script("return window.pwned"))
        self.assertEqual(self.browser.find_elements("css selector", "main script, main img[src=x], main b"), [])

    def test_no_page_has_anything_to_complain_about(self):
        product = self.shop.goods("bibs")[0]
        for path in ("/", "/c/baby", "/p/" + product, "/search?q=bib", "/cart", "/checkout", "/thanks", "/account", "/new", "/sale", "/admin"):
            with self.subTest(path):
                self.browser.get(self.shop.url + path)
                self.run_script("return new Promise(done => setTimeout(done, 400))")
                self.assertEqual(self.complaints(), [])


class Phone(BrowserTest):
    size = (390, 844)

    def test_what_is_far_below_comes_when_it_is_near(self):
        self.open("/")
        self.block("home")
        self.run_script("window.scrollTo(0, 0)")
        asked = """return performance.getEntriesByType('resource').map(entry => new URL(entry.name).pathname)
            .filter(path => path.startsWith('/v1/recommendations/')).map(path => path.split('/').pop())"""
        self.assertNotIn("recently-viewed", self.run_script(asked))
        self.assertEqual(self.block_state("recently-viewed"), "loading")
        self.block("recently-viewed")
        self.assertEqual(self.run_script(asked).count("home"), 1)
        self.assertEqual(self.run_script(asked).count("recently-viewed"), 1)

    def test_no_page_is_wider_than_the_phone(self):
        product = self.shop.goods("bibs")[0]
        for path in ("/", "/c/baby", "/p/" + product, "/search?q=bib", "/cart", "/checkout", "/account", "/new", "/sale", "/admin"):
            with self.subTest(path):
                self.browser.get(self.shop.url + path)
                self.run_script("return new Promise(done => setTimeout(done, 400))")
                self.assertLessEqual(self.run_script("return document.documentElement.scrollWidth"), 390)

    def test_nothing_moves_while_the_blocks_come(self):
        self.open("/")
        self.block("bestsellers")
        shifts = self.run_script("return window.shifts")
        self.assertLessEqual(sum(shift["value"] for shift in shifts), 0.05, shifts)


if __name__ == "__main__":
    unittest.main()
