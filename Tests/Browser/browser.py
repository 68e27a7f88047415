"""Chromium without a window, and what the tests ask of a page."""

import time
import unittest

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

from appliance import demo

PATIENCE = 10  # seconds that something on a page may take

# Without a window Chromium calls itself HeadlessChrome, and the appliance takes it for the robot that it is.
USER_AGENT = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36"

SHIFTS = """
    window.shifts = [];
    new PerformanceObserver(list => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts.push(
            { value: entry.value, nodes: entry.sources.map(source => source.node && source.node.nodeName + '.' + source.node.className) });
    }).observe({ type: 'layout-shift', buffered: true });
"""

IN_BLOCK = "const block = document.querySelector(`[data-vitrina-block=\"${arguments[0]}\"]`); const root = block && block.shadowRoot; "


def start_chromium(width, height):
    options = webdriver.ChromeOptions()
    for argument in (
        "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--lang=en",
        "--user-agent=" + USER_AGENT, f"--window-size={width},{height}",
    ):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600})
    return driver


class BrowserTest(unittest.TestCase):
    """A test with a browser of its own that has never seen the shop."""

    size = (1280, 900)

    def setUp(self):
        self.shop = demo()
        self.browser = start_chromium(*self.size)
        self.addCleanup(self.browser.quit)
        self.on_new_page(SHIFTS)

    def on_new_page(self, script):
        """Runs a script in every page before its own."""
        self.browser.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": script})

    def open(self, path):
        self.browser.get(self.shop.url + path)
        self.until(lambda: self.run_script("return !!(window.vitrina && vitrina.host)"), "the tracker is there")

    def run_script(self, script, *values):
        return self.browser.execute_script(script, *values)

    def until(self, condition, what):
        """Waits for something to become true, and returns it."""
        deadline = time.monotonic() + PATIENCE
        while True:
            value = condition()
            if value:
                return value
            if time.monotonic() > deadline:
                self.fail(f"not within {PATIENCE} s: {what}")
            time.sleep(0.05)

    def find(self, selector):
        return self.browser.find_element("css selector", selector)

    def click(self, selector):
        self.find(selector).click()

    def choose(self, selector, option):
        """Chooses the option of the demo's bar whose label begins so, and waits for the page to open anew."""
        self.run_script("window.before = true")
        self.run_script("""
            const choice = document.querySelector(arguments[0]);
            choice.value = [...choice.options].find(option => option.label.startsWith(arguments[1])).value;
            choice.dispatchEvent(new Event('change'));
        """, selector, option)
        self.until(lambda: self.run_script("return !window.before && !!(window.vitrina && vitrina.host)"), "the page opens anew")

    @property
    def visitor(self):
        return self.run_script("return vitrina.host.visitor()")

    def events(self, *types):
        """What has come in from this browser, as far as the panel still shows it."""
        return [event for event in self.shop.events(self.visitor) if not types or event["type"] in types]

    def arrived(self, kind, **fields):
        """Waits for an event of a kind with these fields."""
        def match():
            events = self.events(kind)
            return next((event for event in events if all(event.get(key) == value for key, value in fields.items())), None)

        return self.until(match, f"{kind} {fields} has come in")

    def block_state(self, name):
        return self.run_script(IN_BLOCK + "return block && block.dataset.vitrinaState", name)

    def block(self, name):
        """The products of a block, once it is there; blocks come when they are near the window."""
        self.run_script(IN_BLOCK + "if (block) block.scrollIntoView({ block: 'nearest' })", name)
        self.until(lambda: self.block_state(name) in ("ready", "empty"), f"block {name} is there")
        return self.products(name)

    def products(self, name):
        return self.run_script(
            IN_BLOCK + "return root ? [...root.querySelectorAll('[data-product]')].map(item => item.dataset.product) : []", name)

    def names(self, name):
        return self.run_script(IN_BLOCK + "return [...root.querySelectorAll('.name')].map(item => item.textContent)", name)

    def own_storage(self):
        """The keys under which the tracker keeps something in this browser."""
        return [key for key in self.run_script("return Object.keys(localStorage)") if key.startswith("vitrina.")
                and not key.startswith("vitrina.admin.")]

    def complaints(self):
        return [entry["message"] for entry in self.browser.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]
