"""How soon an event of one visitor is in another visitor's answer."""

import http.client
import json
import time

from appliance import BROWSER


class Storefront:
    """A connection that is kept, as a browser's."""

    def __init__(self, port):
        self.connection = http.client.HTTPConnection("127.0.0.1", port)

    def look(self, visitor, product):
        """Returns when the event is answered for."""
        body = json.dumps({"type": "productView", "visitor": f"{visitor:032x}", "product": str(product)})
        self.connection.request("POST", "/v1/events", body, {"Content-Type": "application/json", "User-Agent": BROWSER})
        answer = self.connection.getresponse()
        answer.read()
        if answer.status != 204:
            raise RuntimeError(f"an event was answered {answer.status}")

    def block(self, visitor):
        """What the block `session` shows, as product and recommender."""
        self.connection.request("GET", f"/v1/recommendations/session?limit=12&visitor={visitor:032x}", headers={"User-Agent": BROWSER})
        return {(item["id"], item["source"]) for item in json.loads(self.connection.getresponse().read())["items"]}


    def lift_rules(self, key):
        """Takes all rules out of force."""
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {key}"}
        self.connection.request("PUT", "/v1/rules", json.dumps({"rules": []}), headers)
        answer = self.connection.getresponse()
        answer.read()
        if answer.status >= 300:
            raise RuntimeError(f"the rules were answered {answer.status}")


def effects_on_others(port, key, products):
    """For products that nobody has looked at: one visitor goes from each to its neighbour; another one, who has looked at the first,
    asks until the neighbour is what comes next. Milliseconds from the moment the look is sent. No rules are in force then, since one
    might keep the neighbour out."""
    first, second = Storefront(port), Storefront(port)
    first.lift_rules(key)
    times = []
    for number, product in enumerate(products):
        one, other, wanted = 0xE000 + 2 * number, 0xE001 + 2 * number, (str(product + 1), "nextItem")
        first.look(one, product)
        second.look(other, product)
        if wanted in second.block(other):
            raise RuntimeError(f"{wanted} is shown before anybody has gone there")
        began = time.perf_counter()
        first.look(one, product + 1)
        while wanted not in second.block(other):
            if time.perf_counter() - began > 5:
                raise RuntimeError(f"{wanted} is not shown after 5 s")
        times.append((time.perf_counter() - began) * 1000)
    return times
