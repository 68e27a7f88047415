"""The running demo that the tests look at: the one at VITRINA_URL, or one of our own, started once and stopped at the end."""

import atexit
import functools
import json
import os
import pathlib
import re
import signal
import subprocess
import tempfile
import threading
import urllib.error
import urllib.parse
import urllib.request

PATIENCE = 60  # seconds that a demo may take until it says where it listens
ROOT = pathlib.Path(__file__).resolve().parents[2]


class Appliance:
    """The demo by its address and its server key."""

    def __init__(self, url, key):
        self.url = url.rstrip("/")
        self.key = key

    def request(self, path, method="GET", body=None, headers=None):
        """An answer with its headers; refusals raise urllib's HTTPError."""
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.url + path, data=data, method=method, headers=headers or {})
        if data is not None:
            request.add_header("Content-Type", "application/json")
        return urllib.request.urlopen(request, timeout=10)

    def text(self, path):
        with self.request(path) as answer:
            return answer.read().decode()

    def overview(self):
        return json.loads(self.text("/admin/api/overview"))

    def events(self, visitor):
        """What came in from a visitor lately, the oldest first."""
        events = self.overview()["liveEvents"]
        return [event for event in reversed(events) if visitor and event.get("visitor") == visitor[:6]]

    def put_product(self, product, fields):
        path = "/v1/products/" + urllib.parse.quote(product, safe="")
        self.request(path, "PUT", fields, {"Authorization": "Bearer " + self.key}).close()

    def delete_product(self, product):
        path = "/v1/products/" + urllib.parse.quote(product, safe="")
        self.request(path, "DELETE", headers={"Authorization": "Bearer " + self.key}).close()

    @functools.lru_cache(maxsize=None)
    def goods(self, category):
        """The ids of a category's products that can be bought, in the shop's order."""
        ids, page = [], 1
        while True:
            text = self.text(f"/c/{category}?page={page}")
            shelf = text[text.index('<ul class="goods">'):]
            ids += re.findall(r'<li class="card">\s*<a href="/p/([^"]+)"', shelf)
            if 'rel="next"' not in text:
                return ids
            page += 1


def announced(process):
    """Reads the address and the key that the demo prints."""
    found = {}
    for line in process.stdout:
        for name, pattern in {"url": r"Storefront\s+(http\S+?)/?$", "key": r"Server key\s+(\S+)"}.items():
            match = re.search(pattern, line.strip())
            if match:
                found[name] = match.group(1)
        if len(found) == 2:
            return found
    raise RuntimeError("the demo ended without saying where it listens")


def stop(process):
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()


@functools.lru_cache(maxsize=None)
def demo():
    """The appliance, started at the first call."""
    if "VITRINA_URL" in os.environ:
        return Appliance(os.environ["VITRINA_URL"], os.environ.get("VITRINA_SERVER_KEY", ""))
    binary = os.environ.get("VITRINA_BINARY", str(ROOT / ".build/debug/vitrina"))
    data = tempfile.TemporaryDirectory(prefix="vitrina-browser-")
    atexit.register(data.cleanup)
    process = subprocess.Popen([binary, "demo", "--port", "0", "--data", data.name], stdout=subprocess.PIPE, text=True)
    atexit.register(stop, process)
    watchdog = threading.Timer(PATIENCE, process.kill)
    watchdog.start()
    found = announced(process)
    watchdog.cancel()
    threading.Thread(target=process.stdout.read, daemon=True).start()
    return Appliance(found["url"], found["key"])
