#!/usr/bin/env python3
"""Measures Vitrina beside nginx, PostgreSQL, Redis and implicit, in the same minute on the same machine. Called by `make bench`.

Where VITRINA_DATA names a directory with files of the past (`sessions/`, `orders/`), what `vitrina evaluate` says of them is added.

Prints a table and writes a JSON array of {"name", "value", "unit", "peer", "ratio"}.
"""

import argparse
import fcntl
import json
import os
import shutil
import statistics
import subprocess
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import workload
from appliance import Appliance, Trickle
from effect import effects_on_others
from peers import fdatasync_microseconds, implicit_items, nginx, postgres_inserts, redis_appends, wrk
from quality import quality_rows

HERE = os.path.dirname(os.path.abspath(__file__))


class Bench:
    def __init__(self, binary, driver, out, seconds, scratch):
        self.binary, self.driver, self.out, self.seconds, self.scratch = binary, driver, out, seconds, scratch
        self.rows = []

    def row(self, name, value, unit, peer=None, against=None):
        ratio = round(value / against, 3) if against else None
        self.rows.append({"name": name, "value": round(value, 3), "unit": unit, "peer": peer, "ratio": ratio})
        shown = f"{value:,.0f}" if value >= 100 else f"{value:,.2f}"
        beside = f"{ratio:6.2f} × {peer} ({against:,.0f})" if against else (peer or "")
        print(f"{name:26} {shown:>12} {unit:10} {beside}", flush=True)
        with open(self.out, "w") as file:
            json.dump(self.rows, file, indent=1)

    def path(self, name):
        return os.path.join(self.scratch, name)

    def fresh(self, name):
        shutil.rmtree(self.path(name), ignore_errors=True)
        os.makedirs(self.path(name))
        return self.path(name)

    def vitrina(self, *arguments):
        out = subprocess.run([self.binary, *arguments], check=True, capture_output=True, text=True).stdout
        return json.loads(out.strip().splitlines()[-1])

    def drive(self, *arguments, prefix=()):
        """The figures of the driver that measures inside the service."""
        out = subprocess.run([*prefix, self.driver, *arguments], check=True, capture_output=True, text=True).stdout
        return json.loads(out)

    # One section for each group of figures.

    def ingest(self):
        """Three rounds of all four, since a shared disk has its moods; the medians count."""
        rounds = [self.ingest_round() for _ in range(3)]
        postgres, redis, none, rate, p99 = (statistics.median(column) for column in zip(*rounds))
        self.row("fdatasync", fdatasync_microseconds(self.scratch), "µs")
        self.row("ingest.single", rate, "events/s", "PostgreSQL", postgres)
        self.row("ingest.single.redis", rate, "events/s", "Redis XADD", redis)
        self.row("ingest.single.nginx", rate, "events/s", "nginx 204", none)
        self.row("ingest.single.p99_ms", p99, "ms")
        with Appliance(self.binary, self.fresh("ingest")) as appliance:
            appliance.wait()
            url = appliance.url + "/v1/events"
            for connections in (128, 256, 1024):
                result = wrk(url, connections, self.seconds, f"{HERE}/single.lua")
                self.row(f"ingest.single.c{connections}", result["rate"], "events/s")
                self.row(f"ingest.single.c{connections}.p99_ms", result["p99"], "ms")
                self.expect_all_taken(f"ingest.single.c{connections}", result)
            result = wrk(url, 64, self.seconds, f"{HERE}/batch.lua")
            self.row("ingest.batch", result["rate"] * 50, "events/s")
            self.expect_all_taken("ingest.batch", result)

    def ingest_round(self):
        """PostgreSQL, Redis, nginx and Vitrina with 64 connections; Vitrina's 99th percentile in milliseconds last."""
        seconds = max(3, self.seconds // 2)
        postgres = postgres_inserts(self.path("postgres"), 64, seconds, idempotent=True)
        redis = redis_appends(self.path("redis"), 64, seconds)
        with nginx(self.path("nginx")) as port:
            none = wrk(f"http://127.0.0.1:{port}/none", 64, seconds, f"{HERE}/single.lua")["rate"]
        with Appliance(self.binary, self.fresh("ingest")) as appliance:
            appliance.wait()
            url = appliance.url + "/v1/events"
            wrk(url, 64, 2, f"{HERE}/single.lua")
            result = wrk(url, 64, seconds, f"{HERE}/single.lua")
            self.expect_all_taken("ingest.single", result)
        return postgres, redis, none, result["rate"], result["p99"]

    def expect_all_taken(self, name, result):
        if result["failed"] or result["timeouts"]:
            self.row(name + ".failed", result["failed"] + result["timeouts"], "requests")

    def imports(self):
        feed = self.path("feed.yml")
        size = workload.write_feed(feed, 200_000)
        data = self.fresh("feed-data")
        done = self.vitrina("import", "feed", feed, "--data", data, "--json")
        self.row("feed.yml", size / 1e6 / done["seconds"], "MB/s")
        os.unlink(feed)
        shutil.rmtree(data)

        data = self.fresh("start-data")
        events = self.path("events.csv")
        rows = workload.write_events(events, 600_000, 4.4, 100_000)
        done = self.vitrina("import", "events", events, "--data", data, "--json")
        self.row("import.events", done["rate"], "events/s")
        os.unlink(events)
        feed = self.path("small.yml")
        workload.write_feed(feed, 100_000, description_bytes=200)
        if self.vitrina("import", "feed", feed, "--data", data, "--json")["held"]:
            raise RuntimeError("the feed was held back: there were products in the store already")
        with Appliance(self.binary, data) as appliance:
            first, body = appliance.wait("/v1/recommendations/product?product=4711&limit=12")
            items = json.loads(body)["items"]
            if len(items) != 12:
                raise RuntimeError(f"the first answer is not full: {len(items)} products")
            self.row("start.first_answer_ms", first, "ms", f"{done['events']:,} events")
        fold = self.drive("fold", data, prefix=("taskset", "-c", "0"))
        self.row("fold.seconds", fold["seconds"], "s", f"{fold['events']:,.0f} events, 100,000 products, one core")
        shutil.rmtree(data)

    def recommendations(self):
        data = self.fresh("recommend-data")
        events = self.path("sessions.csv")
        workload.write_events(events, 1_000_000, 4.6, 100_000)
        self.vitrina("import", "events", events, "--data", data, "--json")
        os.unlink(events)
        feed = self.path("small.yml")
        workload.write_feed(feed, 100_000, description_bytes=200)
        self.vitrina("import", "feed", feed, "--data", data, "--json")
        with nginx(self.path("nginx")) as port:
            file = wrk(f"http://127.0.0.1:{port}/1k", 64, self.seconds)["rate"]
        with Appliance(self.binary, data) as appliance:
            appliance.wait()
            with Trickle(appliance.port, 1_000):
                wrk(appliance.url, 16, 2, f"{HERE}/recommend.lua")
                result = wrk(appliance.url, 16, self.seconds, f"{HERE}/recommend.lua")
            self.row("recommend", result["rate"], "answers/s", "nginx 1 KB file", file)
            self.row("recommend.p99_ms", result["p99"], "ms")
            self.row("recommend.rss_mb", appliance.rss_mb, "MB")
            self.expect_all_taken("recommend", result)
        shutil.rmtree(data)

    def answers(self):
        """Inside the service at two sizes; then the greater one over HTTP."""
        small, _, data = self.answers_inside(100_000)
        shutil.rmtree(data)
        figures, visitors, data = self.answers_inside(1_000_000)
        for block, name in (("session", "answer"), ("home", "answer.home"), ("product", "answer.product"),
                            ("goes-well", "answer.goes_well"), ("cart", "answer.cart")):
            for part in ("p50", "p99"):
                used, less = figures[f"{block}.cpu_{part}"], small[f"{block}.{part}"]
                self.row(f"{name}.{part}_us", figures[f"{block}.{part}"], "µs",
                         f"{used:,.0f} µs of them the processor's; with 100,000 sessions {less:,.0f} µs")
        self.row("answer.flatness", figures["session.p50"] / small["session.p50"], "×", "p50, 1,000,000 by 100,000 sessions")
        self.row("index.bytes_per_click", figures["bytes_per_click"], "bytes", f"{figures['clicks']:,.0f} clicks")
        self.row("index.update_us", figures["update.mean"], "µs", "an event, all models")
        self.row("index.update.p99_us", figures["update.p99"], "µs")
        self.answers_outside(data, visitors)
        shutil.rmtree(data)

    def answers_inside(self, sessions):
        """The driver's figures, the file of visitors with running sessions, and the store's directory, which it leaves filled."""
        data, visitors, feed = self.fresh("answers-data"), self.path("visitors.txt"), self.path("answers.yml")
        workload.write_feed(feed, 100_000, description_bytes=200, is_detailed=True)
        self.vitrina("import", "feed", feed, "--data", data, "--json")
        os.unlink(feed)
        return self.drive("answers", data, str(sessions), visitors), visitors, data

    def answers_outside(self, data, visitors):
        """Over HTTP, with wrk on the same two cores; Serenade: doi:10.1145/3514221.3517901, a published figure, not measured here."""
        with Appliance(self.binary, data) as appliance:
            appliance.wait()
            wrk(appliance.url, 16, 2, f"{HERE}/answers.lua", VISITORS=visitors)
            result = wrk(appliance.url, 16, self.seconds, f"{HERE}/answers.lua", VISITORS=visitors)
            self.row("recommend.full", result["rate"], "answers/s", "Serenade as published, p90 < 7 ms, 2 vCPU", 1_000)
            self.row("recommend.full.p50_ms", result["p50"], "ms")
            self.row("recommend.full.p99_ms", result["p99"], "ms")
            self.expect_all_taken("recommend.full", result)
            with open(f"{data}/server.key") as file:
                key = file.read().strip()
            effects = effects_on_others(appliance.port, key, range(99_800, 100_000, 10))
            self.row("effect_ms", statistics.median(effects), "ms", f"an event's way into another's answer, {len(effects)} times")
            self.row("effect.max_ms", max(effects), "ms")

    def similar(self):
        """Similar items from the same pairs: an index that answers at once, every item asked; beside a model that computes all ahead."""
        pairs = self.path("pairs.bin")
        count = workload.write_pairs(pairs, 600_000, 4.4, 100_000)
        figures = self.drive("similar", pairs)
        peer = implicit_items(self.path("implicit"), pairs)
        os.unlink(pairs)
        if peer is None:
            print("similar.build_s: left out, implicit cannot be installed from PyPI here", flush=True)
            return
        name = f"implicit {peer['version']} fit"
        self.row("similar.build_s", figures["build_s"], "s", name, peer["fit_s"])
        self.row("similar.build_and_ask_s", figures["build_s"] + figures["ask_s"], "s", name, peer["fit_s"])
        self.row("similar.ask_us", figures["ask_s"] / figures["items"] * 1e6, "µs", f"an item's 20 most alike, of {count:,} pairs")

    def people(self):
        """A million customers in memory: a segment counted, one person judged, what each costs, and how long a start takes."""
        count = 1_000_000
        figures = self.drive("people", self.fresh("people"), str(count))
        shutil.rmtree(self.path("people"))
        self.row("people.count_ms", figures["count_us"] / 1e3, "ms", f"five conditions, {count:,} customers")
        self.row("people.evaluate_us", figures["evaluate_us"], "µs", f"one person, 100 segments; p99 {figures['evaluate_p99_us']:,.0f}")
        self.row("people.bytes_per_person", figures["bytes_per_person"], "bytes", f"on disk {figures['snapshot_bytes_per_person']:,.0f}")
        self.row("people.restart_ms", figures["restart_s"] * 1e3, "ms", f"saved in {figures['save_s']:.1f} s")

    def quality(self):
        directory = os.environ.get("VITRINA_DATA")
        if directory:
            for name, value in quality_rows(self.binary, directory):
                self.row(name, value, "")

    def idle(self):
        with Appliance(self.binary, self.fresh("demo-data"), arguments=("demo", "--port", "0", "--data", self.path("demo-data"))) as appliance:
            time.sleep(10)
            self.row("idle.rss_mb", appliance.rss_mb, "MB")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", required=True)
    parser.add_argument("--driver", help="answer-driver; beside the binary, if you do not say")
    parser.add_argument("--out", required=True)
    parser.add_argument("--seconds", type=int, default=8)
    parser.add_argument("--scratch", default=".build/bench")
    sections = ["ingest", "imports", "recommendations", "answers", "similar", "people", "idle", "quality"]
    parser.add_argument("--only", choices=sections)
    options = parser.parse_args()
    os.makedirs(options.scratch, exist_ok=True)
    lock = open(os.path.join(options.scratch, "lock"), "w")
    try:
        # Two runs with one scratch directory would take each other's stores and feeds away.
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        sys.exit(f"another bench is running in {options.scratch}")
    driver = options.driver or os.path.join(os.path.dirname(options.binary), "answer-driver")
    bench = Bench(options.binary, driver, options.out, options.seconds, os.path.abspath(options.scratch))
    for section in [options.only] if options.only else sections:
        getattr(bench, section)()


if __name__ == "__main__":
    main()
