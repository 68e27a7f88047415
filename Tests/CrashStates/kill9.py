#!/usr/bin/python3
"""Kills the appliance without warning again and again, while several clients send events; nothing acknowledged may be lost, and
nothing that a client sends again because it had no answer may be taken twice.

    kill9.py --binary PATH [--rounds 50] [--seed 1] [--connections 6]
"""

import argparse
import http.client
import json
import os
import random
import sys
import tempfile
import threading
import time

from appliance import Appliance, compare, event, verify


class Ledger:
    """Which ids were sent, which were acknowledged, and which have had no answer yet."""

    def __init__(self):
        self.lock = threading.Lock()
        self.sent, self.acknowledged, self.open = set(), set(), {}
        self.refused = []

    def begin(self, events):
        with self.lock:
            for item in events:
                self.sent.add(item["id"])
                self.open[item["id"]] = item

    def finish(self, events):
        with self.lock:
            for item in events:
                self.acknowledged.add(item["id"])
                self.open.pop(item["id"], None)

    def refuse(self, status, body):
        with self.lock:
            self.refused.append((status, body[:200]))


def post(connection, headers, events, ledger):
    """Sends a batch; returns whether it was acknowledged."""
    ledger.begin(events)
    connection.request("POST", "/v1/events", json.dumps(events if len(events) > 1 else events[0]), headers)
    answer = connection.getresponse()
    body = answer.read()
    if answer.status == 204:
        ledger.finish(events)
        return True
    ledger.refuse(answer.status, body)
    return False


def client(appliance, headers, name, generator, ledger, until):
    """Sends events of its own until the appliance is gone."""
    connection, number = appliance.connect(), 0
    try:
        while not until.is_set():
            count = generator.choice([1, 1, 1, 2, 5, 20])
            post(connection, headers, [event(f"{name}-{number + index}", number + index) for index in range(count)], ledger)
            number += count
    except (OSError, http.client.HTTPException):
        pass
    finally:
        connection.close()


def send_again(appliance, headers, ledger):
    """What had no answer is sent again with the same ids, as the storefront's script does."""
    waiting = list(ledger.open.values())
    connection = appliance.connect()
    for start in range(0, len(waiting), 20):
        post(connection, headers, waiting[start:start + 20], ledger)
    connection.close()


def one_round(appliance, number, generator, connections, ledger):
    ready = appliance.start()
    headers = appliance.headers()
    send_again(appliance, headers, ledger)
    until = threading.Event()
    threads = [
        threading.Thread(
            target=client,
            args=(appliance, headers, f"r{number}-c{index}", random.Random(generator.random()), ledger, until))
        for index in range(connections)
    ]
    for thread in threads:
        thread.start()
    time.sleep(generator.uniform(0.01, 0.35))
    appliance.kill()
    until.set()
    for thread in threads:
        thread.join()
    return ready


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", default=os.environ.get("VITRINA_BINARY"), help="the vitrina executable")
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--connections", type=int, default=6)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if not options.binary:
        parser.error("name the executable with --binary or VITRINA_BINARY")
    generator, ledger, slowest = random.Random(options.seed), Ledger(), 0.0
    begin = time.monotonic()

    with tempfile.TemporaryDirectory(prefix="kill9-") as work:
        directory = os.path.join(work, "data")
        os.mkdir(directory, 0o700)
        appliance = Appliance(options.binary, directory)
        try:
            for number in range(options.rounds):
                slowest = max(slowest, one_round(appliance, number, generator, options.connections, ledger))
                problems = compare(verify(options.binary, directory), ledger.acknowledged, ledger.sent)
                if problems:
                    sys.exit(f"kill -9, round {number + 1} (seed {options.seed}): " + "; ".join(problems))
            appliance.start()
            send_again(appliance, appliance.headers(), ledger)
            appliance.stop()
        finally:
            if appliance.is_running:
                appliance.kill()
        problems = compare(verify(options.binary, directory), ledger.acknowledged, ledger.sent)
        if ledger.open:
            problems.append(f"{len(ledger.open)} events are still without an answer")
        if ledger.refused:
            problems.append(f"{len(ledger.refused)} requests were refused, such as {ledger.refused[0]}")
        if len(ledger.acknowledged) < options.rounds:
            problems.append("hardly anything was acknowledged: the test proves nothing")
    if problems:
        sys.exit("kill -9: " + "; ".join(problems))
    print(f"kill -9: {options.rounds} rounds, {len(ledger.acknowledged)} events acknowledged, none lost, none doubled; "
          f"slowest start {slowest * 1000:.0f} ms ({time.monotonic() - begin:.0f} s)")


if __name__ == "__main__":
    main()
