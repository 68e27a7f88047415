#!/usr/bin/python3
"""Crash states: is everything acknowledged still there after a power cut, whatever the disk kept of what it was not made to keep?

A recorder (recorder.c, loaded with LD_PRELOAD) writes down each write and flush of the store's file while a driver feeds the store
through its real writer and marks what is acknowledged. From that log this program builds the file as it may stand after a power
cut at any moment: all that was flushed, and of the rest, page by page, any version the page has had since it was last flushed.
Each state is opened and checked by the driver; what was acknowledged before the cut must be there.

A control run without flushes must be caught failing, or the harness proves nothing.

    replay.py --driver PATH [--states 2000] [--seed 1] [--events 2500] [--workers 2]
"""

import argparse
import json
import os
import random
import shutil
import struct
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))
PAGE = 4096
HEADER = struct.Struct("<IIQQ")
EVENTS, PRICE = 1, 2


class Log:
    """The recorder's log as a list of (kind, offset, length, data)."""

    def __init__(self, path):
        self.records = []
        with open(path, "rb") as file:
            content = file.read()
        position = 0
        while position < len(content):
            kind, _, offset, length = HEADER.unpack_from(content, position)
            position += HEADER.size
            data = None
            if chr(kind) == "W":
                data = content[position:position + length]
                assert len(data) == length, "the log is cut off"
                position += length
            self.records.append((chr(kind), offset, length, data))

    def count(self, kind):
        return sum(1 for record in self.records if record[0] == kind)


class Disk:
    """The store's file: what the page cache shows, what is surely on disk, and what each page has looked like in between."""

    def __init__(self):
        self.cache = bytearray()
        self.durable = bytearray()
        self.versions = {}  # page number -> its contents after each write since it was last flushed
        self.acknowledged = {EVENTS: 0, PRICE: 0}

    def apply(self, record):
        kind, offset, length, data = record
        if kind == "W":
            self.write(offset, data)
        elif kind == "D":
            self.flush(range(offset // PAGE, (offset + length - 1) // PAGE + 1))
        elif kind == "F":
            self.flush(list(self.versions))
        elif kind == "T":
            raise SystemExit("the store cut its file: replaying that is not built, because LMDB never does it")
        elif kind == "M":
            self.acknowledged[length] = max(self.acknowledged[length], offset)

    def write(self, offset, data):
        end = offset + len(data)
        if end > len(self.cache):
            self.cache.extend(bytes(-(-end // PAGE) * PAGE - len(self.cache)))
        self.cache[offset:end] = data
        for page in range(offset // PAGE, (end - 1) // PAGE + 1):
            self.versions.setdefault(page, []).append(bytes(self.cache[page * PAGE:(page + 1) * PAGE]))

    def flush(self, pages):
        for page in pages:
            if page in self.versions:
                self.put(self.durable, page, self.versions.pop(page)[-1])

    def after_power_cut(self, choose):
        """The file as it may stand; `choose` picks a version of a page, or None for the one that was flushed."""
        image = bytearray(self.durable)
        for page, versions in self.versions.items():
            chosen = choose(versions)
            if chosen is not None:
                self.put(image, page, chosen)
        return image

    @staticmethod
    def put(image, page, content):
        end = (page + 1) * PAGE
        if end > len(image):
            image.extend(bytes(end - len(image)))
        image[page * PAGE:end] = content


def chooser(generator):
    """How a power cut treats pages that were not flushed: all lost, all kept, or each by chance, in the latest or any version."""
    keep = generator.choice([0.0, 0.1, 0.5, 0.5, 0.9, 1.0])
    any_version = generator.random() < 0.3

    def choose(versions):
        if generator.random() >= keep:
            return None
        return generator.choice(versions) if any_version else versions[-1]

    return choose


class Verifier:
    """A driver process that checks directories; started again when a damaged store kills it."""

    def __init__(self, driver):
        self.driver = driver
        self.process = None

    def check(self, directory):
        if self.process is None:
            self.process = subprocess.Popen(
                [self.driver, "verify"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                env=dict(os.environ, SWIFT_BACKTRACE="enable=no"))
        try:
            self.process.stdin.write(directory + "\n")
            self.process.stdin.flush()
            line = self.process.stdout.readline()
        except BrokenPipeError:
            line = ""
        if line:
            return json.loads(line)
        code = self.process.wait()
        self.process = None
        return {"events": 0, "price": 0, "problem": f"the process ended with {code}"}

    def close(self):
        if self.process is not None:
            self.process.stdin.close()
            self.process.wait()
            self.process.stdout.close()


def record(driver, recorder, work, events, never_flush):
    """Lets the driver fill a store under the recorder; returns the log."""
    store, log = os.path.join(work, "store"), os.path.join(work, "log")
    for path in [store, log]:
        shutil.rmtree(path, ignore_errors=True)
    if os.path.exists(log):
        os.unlink(log)
    command = [driver, "record", store, log, str(events)] + (["--never-flush"] if never_flush else [])
    subprocess.run(command, check=True, env=dict(os.environ, LD_PRELOAD=recorder, CRASH_LOG=log))
    shutil.rmtree(store)
    return Log(log)


def judge(verdict, acknowledged):
    """What is wrong with a recovered store; None if nothing is."""
    if verdict.get("problem"):
        return "corrupt", verdict["problem"]
    if verdict["events"] < acknowledged[EVENTS]:
        return "lost", f"{acknowledged[EVENTS]} events were acknowledged, {verdict['events']} are left"
    if verdict["price"] < acknowledged[PRICE]:
        return "lost", f"price {acknowledged[PRICE]} was acknowledged, {verdict['price']} is left"
    return None


def replay(log, driver, work, states, seed, workers):
    """Builds and checks crash states; returns the list of failures as (state, record, kind, text)."""
    generator = random.Random(seed)
    first = next(index for index, item in enumerate(log.records) if item[0] == "M")
    cuts = sorted(generator.randrange(first, len(log.records) + 1) for _ in range(states))
    verifiers = [Verifier(driver) for _ in range(workers)]
    idle = list(verifiers)
    failures, pending = [], []

    def check(number, cut, image, acknowledged):
        verifier = idle.pop()
        directory = os.path.join(work, f"state-{number}")
        os.mkdir(directory, 0o700)
        try:
            with open(os.path.join(directory, "data.mdb"), "wb") as file:
                file.write(image)
            wrong = judge(verifier.check(directory), acknowledged)
            if wrong:
                failures.append((number, cut) + wrong)
        finally:
            shutil.rmtree(directory, ignore_errors=True)
            idle.append(verifier)

    disk, position = Disk(), 0
    with ThreadPoolExecutor(workers) as pool:
        for number, cut in enumerate(cuts):
            while position < cut:
                disk.apply(log.records[position])
                position += 1
            image = disk.after_power_cut(chooser(generator))
            pending.append(pool.submit(check, number, cut, image, dict(disk.acknowledged)))
            if len(pending) > 4 * workers:
                pending.pop(0).result()
        for task in pending:
            task.result()
    for verifier in verifiers:
        verifier.close()
    return failures


def summary(failures):
    lost = sum(1 for failure in failures if failure[2] == "lost")
    return f"{lost} lost, {len(failures) - lost} corrupt"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--driver", required=True, help="the store-driver executable")
    parser.add_argument("--states", type=int, default=2000)
    parser.add_argument("--control-states", type=int, default=200)
    parser.add_argument("--events", type=int, default=2500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args()
    driver = os.path.abspath(options.driver)
    begin = time.monotonic()

    with tempfile.TemporaryDirectory(prefix="crash-states-", dir="/dev/shm") as work:
        recorder = os.path.join(work, "librecorder.so")
        subprocess.run(["cc", "-O2", "-shared", "-fPIC", "-o", recorder, os.path.join(HERE, "recorder.c"), "-ldl", "-lpthread"],
                       check=True)
        log = record(driver, recorder, work, options.events, never_flush=False)
        if log.count("F") == 0 or log.count("D") == 0 or log.count("M") == 0:
            sys.exit(f"the recorder saw no flushes or no marks: F {log.count('F')}, D {log.count('D')}, M {log.count('M')}")
        failures = replay(log, driver, work, options.states, options.seed, options.workers)
        print(f"crash states: {options.states} of {log.count('W')} writes, {log.count('F')} flushes, {log.count('M')} "
              f"acknowledgements: {summary(failures)} ({time.monotonic() - begin:.0f} s)", flush=True)
        for number, cut, kind, text in failures[:10]:
            print(f"  state {number} after record {cut}: {kind}: {text}")

        log = record(driver, recorder, work, options.events, never_flush=True)
        control = replay(log, driver, work, options.control_states, options.seed, options.workers)
        print(f"control without flushes: {options.control_states} states: {summary(control)} "
              f"({time.monotonic() - begin:.0f} s)", flush=True)

    if failures:
        sys.exit("a power cut would have cost what was acknowledged")
    if len(control) < options.control_states // 10:
        sys.exit("the control run without flushes was not caught: the harness proves nothing")


if __name__ == "__main__":
    main()
