#!/usr/bin/python3
"""Fills the disk under a running appliance: events are refused with the reason, reading goes on, nothing acknowledged is lost, and
when there is room again events are taken without a restart.

    diskfull.py --binary PATH [--size 16]

Needs root, for a small tmpfs of its own; without it the test is skipped, and says so.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time

from appliance import Appliance, compare, event, verify

RECOVERY_TIME = 5.0


def expect(condition, text):
    if not condition:
        raise AssertionError(text)


def take_room(path, size):
    with open(path, "wb") as file:
        file.write(bytes(size))


def batch(number):
    """Twenty events with long addresses: about 40 KB in the log."""
    events = [event(f"e-{number}-{index}", number * 20 + index) for index in range(20)]
    for item in events:
        item["page"] = {"url": "/p/" + "x" * 1500}
    return events


def post(appliance, events):
    status, headers, body = appliance.ask("POST", "/v1/events", events, appliance.headers())
    return status, headers, body


def fill(appliance, sent, acknowledged, first):
    """Sends batches until one is refused; returns the refusal."""
    for number in range(first, first + 5000):
        events = batch(number)
        sent.update(item["id"] for item in events)
        status, headers, body = post(appliance, events)
        if status != 204:
            return status, headers, body
        acknowledged.update(item["id"] for item in events)
    raise AssertionError("the disk does not become full")


def check_refusal(status, headers, body):
    expect(status == 503, f"a full disk is answered {status}: {body[:200]}")
    expect(headers["Retry-After"], "the refusal does not say when to come back")
    expect("disk" in json.loads(body)["detail"], f"the refusal does not give the reason: {body[:200]}")


def check_reading(appliance):
    for path in ["/health", "/v1/products/42", "/v1/recommendations/home"]:
        status, _, body = appliance.ask("GET", path, None, appliance.headers())
        expect(status == 200, f"GET {path} is answered {status} while the disk is full: {body[:200]}")
    items = json.loads(body)["items"]
    expect(any(item["id"] == "42" for item in items), "the recommendations are empty while the disk is full")


def recover(appliance, sent, acknowledged):
    """Sends until events are taken again; returns after how many seconds."""
    begin = time.monotonic()
    for number in range(10_000, 20_000):
        events = batch(number)
        sent.update(item["id"] for item in events)
        status, _, body = post(appliance, events)
        if status == 204:
            acknowledged.update(item["id"] for item in events)
            return time.monotonic() - begin
        expect(time.monotonic() - begin < RECOVERY_TIME, f"still refused with room on the disk: {status} {body[:200]}")
        time.sleep(0.05)


def run(binary, directory):
    sent, acknowledged = set(), set()
    appliance = Appliance(binary, directory)
    appliance.start()
    pid = appliance.process.pid
    try:
        product = {"name": "Answer", "url": "/p/42", "price": 42, "currency": "EUR", "available": True, "categories": ["c"]}
        status, _, body = appliance.ask("PUT", "/v1/products/42", product, appliance.headers())
        expect(status == 204, f"the product is not taken: {status} {body[:200]}")
        take_room(os.path.join(directory, "room"), 6 << 20)
        check_refusal(*fill(appliance, sent, acknowledged, first=0))
        check_reading(appliance)
        time.sleep(1.5)  # The folded state is due to be written meanwhile, and cannot be.
        check_refusal(*fill(appliance, sent, acknowledged, first=5000))
        check_reading(appliance)
        os.unlink(os.path.join(directory, "room"))
        seconds = recover(appliance, sent, acknowledged)
        expect(appliance.process.poll() is None and appliance.process.pid == pid, "the appliance was started again")
        check_reading(appliance)
        code = appliance.stop()
        expect(code == 0, f"the appliance ends with {code}")
    finally:
        if appliance.is_running:
            appliance.kill()
    problems = compare(verify(binary, directory), acknowledged, sent)
    expect(not problems, "; ".join(problems))
    return len(acknowledged), seconds


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", default=os.environ.get("VITRINA_BINARY"), help="the vitrina executable")
    parser.add_argument("--size", type=int, default=16, help="megabytes of the disk")
    options = parser.parse_args()
    if not options.binary:
        parser.error("name the executable with --binary or VITRINA_BINARY")

    with tempfile.TemporaryDirectory(prefix="diskfull-") as mountpoint:
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={options.size}m,mode=700", "tmpfs", mountpoint], capture_output=True, text=True)
        if mounted.returncode != 0:
            print(f"SKIPPED: the full disk was NOT tested: no tmpfs can be mounted here: {mounted.stderr.strip()}")
            return
        try:
            count, seconds = run(options.binary, mountpoint)
        except AssertionError as failure:
            sys.exit(f"full disk: {failure}")
        finally:
            subprocess.run(["umount", "--lazy", mountpoint], check=True)
    print(f"full disk: {count} events acknowledged, refused with the reason when it was full, none lost; taken again after "
          f"{seconds * 1000:.0f} ms, without a restart")


if __name__ == "__main__":
    main()
