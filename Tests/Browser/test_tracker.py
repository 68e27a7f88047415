"""What the script in the shop's pages sends, keeps and forgets."""

import base64
import hashlib
import hmac
import json
import time
import unittest

from browser import BrowserTest


class Tracker(BrowserTest):
    def block_events(self, *addresses):
        """Makes requests to the event path fail, as if the server were down; none of them: lets them through again."""
        self.browser.execute_cdp_cmd("Network.enable", {})
        self.browser.execute_cdp_cmd("Network.setBlockedURLs", {"urls": list(addresses)})

    def pages(self):
        return [event["page"].removeprefix(self.shop.url) for event in self.events("pageView")]

    def test_pages_of_a_single_page_shop_are_counted_once_each(self):
        self.open("/cart")
        self.run_script("""
            history.pushState({}, '', '/cart/one');
            history.replaceState({}, '', '/cart/one');
            history.pushState({}, '', '/cart/two#part');
            history.pushState({}, '', '/cart/two#other');
            history.replaceState({}, '', '/cart/three');
        """)
        self.until(lambda: len(self.pages()) >= 4, "four pages have come in")
        self.assertEqual(self.pages(), ["/cart", "/cart/one", "/cart/two", "/cart/three"])
        self.run_script("history.back()")
        self.until(lambda: len(self.pages()) >= 5, "going back has come in")
        self.assertEqual(self.pages()[4], "/cart/two")

    def test_what_could_not_be_sent_is_sent_from_the_next_page(self):
        product = self.shop.goods("bibs")[1]
        self.block_events("*/v1/events")
        self.open("/p/" + product)
        self.until(lambda: any(key.startswith("vitrina.event.") for key in self.own_storage()), "the events are kept")
        self.assertEqual(self.events("productView"), [])
        self.block_events()
        self.open("/cart")
        self.arrived("productView", product=product)
        self.until(lambda: not any(key.startswith("vitrina.event.") for key in self.own_storage()), "nothing is left to send")
        self.assertEqual(len(self.events("productView")), 1)

    def test_what_is_sent_twice_counts_once(self):
        self.block_events("*/v1/events")
        self.open("/cart")
        kept = self.until(
            lambda: self.run_script(
                "return Object.entries(localStorage).filter(([key]) => key.startsWith('vitrina.event.'))"), "the events are kept")
        self.block_events()
        self.open("/checkout")
        self.until(lambda: "/cart" in self.pages(), "the first page has come in")
        self.run_script("for (const [key, value] of arguments[0]) localStorage.setItem(key, value)", kept)
        self.open("/thanks")
        self.until(lambda: "/thanks" in self.pages(), "the third page has come in")
        self.assertEqual(self.pages(), ["/cart", "/checkout", "/thanks"])

    def test_what_is_kept_is_bounded(self):
        self.block_events("*/v1/events")
        self.open("/cart")
        self.run_script("for (let number = 0; number < 200; number++) vitrina('search', { phrase: 'x'.repeat(100) + number })")
        kept = [key for key in self.own_storage() if key.startswith("vitrina.event.")]
        size = self.run_script("return arguments[0].reduce((sum, key) => sum + localStorage.getItem(key).length, 0)", kept)
        self.assertTrue(0 < len(kept) <= 50, len(kept))
        self.assertLessEqual(size, 16384)

    def test_bad_calls_do_no_harm(self):
        self.open("/cart")
        self.run_script("""
            vitrina(); vitrina('nonsense', 7); vitrina('productView'); vitrina('consent', 'maybe');
            const ring = {}; ring.ring = ring; vitrina('search', ring);
            vitrina('search', { phrase: 'after' });
        """)
        self.arrived("search", phrase="after")
        self.until(lambda: not any(key.startswith("vitrina.event.") for key in self.own_storage()), "what was refused is forgotten")

    def test_nothing_is_kept_under_consent_for_the_session(self):
        self.open("/")
        self.assertTrue(self.own_storage())
        self.click("[name=consent][value=session]")
        self.assertEqual(self.own_storage(), [])
        self.browser.delete_cookie("vitrina")
        self.open("/p/" + self.shop.goods("bibs")[0])
        first = self.visitor
        self.arrived("productView")
        self.block("product")
        self.assertEqual(self.own_storage(), [])
        self.assertIsNone(self.browser.get_cookie("vitrina"))
        self.open("/cart")
        self.assertNotEqual(self.visitor, first)

    def test_global_privacy_control_means_consent_for_the_session(self):
        self.on_new_page("Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })")
        self.open("/")
        self.arrived("pageView")
        self.block("home")
        self.assertEqual(self.own_storage(), [])
        self.assertIsNone(self.browser.get_cookie("vitrina"))

    def test_without_consent_nothing_is_sent(self):
        self.open("/")
        self.arrived("pageView")
        visitor = self.visitor
        self.click("[name=consent][value=none]")
        before = len(self.shop.events(visitor))
        self.open("/cart")
        self.assertTrue(self.block("cart"))
        self.assertIsNone(self.visitor)
        self.assertEqual(self.own_storage(), [])
        requests = self.run_script(
            "return performance.getEntriesByType('resource').map(entry => entry.name).filter(name => name.includes('/v1/events'))")
        self.assertEqual(requests, [])
        self.assertEqual(len(self.shop.events(visitor)), before)

    def listen(self):
        """Keeps what the script sends in `sent`, as text."""
        self.on_new_page("""
            window.sent = [];
            const send = window.fetch;
            window.fetch = (...request) => { if (request[1] && request[1].body) sent.push(request[1].body); return send(...request); };
        """)

    def test_who_somebody_is_goes_with_the_event_that_says_so(self):
        self.listen()
        self.open("/cart")
        self.run_script("""
            vitrina('identify', { identity: { email: 'anna@shop.example' }, name: 'Anna' });
            vitrina('consent', { identity: { email: 'anna@shop.example' }, purpose: 'email', given: true, text: 'Yes' });
        """)
        self.arrived("identify")
        self.arrived("consent")
        told = "return sent.flatMap(text => JSON.parse(text).events).filter(event => event.identity).map(event => event.type)"
        self.assertEqual(sorted(self.run_script(told)), ["consent", "identify"])
        self.assertIn("vitrina.visitor", self.own_storage())

    def test_a_link_in_a_letter_says_whose_letter_it_was_and_leaves_the_address(self):
        seconds = int(time.time())
        text = f"email:vera@shop.example\nlink\n{seconds}"
        code = hmac.new(self.shop.key.encode(), text.encode(), hashlib.sha256).hexdigest()
        said = {"identity": {"email": "vera@shop.example"}, "signature": f"link.{seconds}.{code}"}
        token = base64.urlsafe_b64encode(json.dumps(said).encode()).decode()
        self.open("/cart?vitrina_link=" + token)
        self.arrived("identify")
        self.assertEqual(self.run_script("return location.search"), "")
        self.assertEqual(self.pages(), ["/cart"])

    def test_who_somebody_is_stays_unsaid_under_consent_for_the_session(self):
        self.listen()
        self.open("/")
        self.block_events("*/v1/events")
        self.run_script("""
            vitrina('identify', { identity: { email: 'anna@shop.example' } });
            vitrina('search', { phrase: 'kept', identity: { email: 'anna@shop.example' } });
        """)
        self.until(lambda: any(key.startswith("vitrina.event.") for key in self.own_storage()), "the events are kept")
        self.run_script("sent.length = 0; vitrina('consent', 'session')")
        self.block_events()
        self.run_script("""
            vitrina('identify', { identity: { email: 'anna@shop.example' } });
            vitrina('consent', { identity: { email: 'anna@shop.example' }, purpose: 'email', given: true });
            vitrina('order', { order: { id: 'S-1', lines: [{ product: '1' }] }, identity: { email: 'anna@shop.example' }, signature: '00' });
        """)
        self.until(lambda: self.run_script("return sent.join().includes('S-1')"), "the order has gone")
        self.assertNotIn("anna", self.run_script("return sent.join()"))
        self.assertNotIn("signature", self.run_script("return sent.join()"))
        self.assertEqual(self.own_storage(), [])

    def test_the_region_goes_with_every_event(self):
        self.listen()
        told = "return sent.flatMap(text => JSON.parse(text).events.map(event => event.type + ' ' + event.region))"
        self.open("/cart")
        self.until(lambda: "pageView undefined" in self.run_script(told), "an event without a region has gone")
        self.choose("[data-place]", "the coast")
        self.until(lambda: "pageView coast" in self.run_script(told), "an event with the region has gone")
        self.run_script("document.querySelector('script[data-region]').dataset.region = 'inland'; vitrina('search', { phrase: 'x' })")
        self.until(lambda: "search inland" in self.run_script(told), "an event with the new region has gone")
        self.arrived("search", phrase="x")

    def test_a_visitor_stays_the_same_from_page_to_page(self):
        self.open("/")
        first = self.visitor
        self.assertRegex(first, "^[0-9a-f]{32}$")
        self.open("/cart")
        self.assertEqual(self.visitor, first)


if __name__ == "__main__":
    unittest.main()
