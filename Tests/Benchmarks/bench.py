#!/usr/bin/env python3
"""Measures Vitrina beside nginx, PostgreSQL and Redis, in the same minute on the same machine. Called by `make bench`.

Prints a table and writes a JSON array of {"name", "value", "unit", "peer", "ratio"}.
"""

import argparse
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
from peers import fdatasync_microseconds, nginx, postgres_inserts, redis_appends, wrk

HERE = os.path.dirname(os.path.abspath(__file__))


class Bench:
    def __init__(self, binary, out, seconds, scratch):
        self.binary, self.out, self.seconds, self.scratch = binary, out, seconds, scratch
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
        self.vitrina("import", "feed", feed, "--data", data, "--json")
        with Appliance(self.binary, data) as appliance:
            first, body = appliance.wait("/v1/recommendations/product?product=4711&limit=12")
            if len(json.loads(body)["items"]) != 12:
                raise RuntimeError("the first answer is not full")
            self.row("start.first_answer_ms", first, "ms", f"{done['events']:,} events")
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

    def idle(self):
        with Appliance(self.binary, self.fresh("demo-data"), arguments=("demo", "--port", "0", "--data", self.path("demo-data"))) as appliance:
            time.sleep(10)
            self.row("idle.rss_mb", appliance.rss_mb, "MB")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--seconds", type=int, default=8)
    parser.add_argument("--scratch", default=".build/bench")
    parser.add_argument("--only", choices=["ingest", "imports", "recommendations", "idle"])
    options = parser.parse_args()
    os.makedirs(options.scratch, exist_ok=True)
    bench = Bench(options.binary, options.out, options.seconds, os.path.abspath(options.scratch))
    sections = ["ingest", "imports", "recommendations", "idle"]
    for section in [options.only] if options.only else sections:
        getattr(bench, section)()


if __name__ == "__main__":
    main()
