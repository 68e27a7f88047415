#!/usr/bin/python3
"""Imports orders in the form of the Online Retail data (UCI, doi:10.24432/C5BW33), and counts everybody once more in SQLite: the lifecycle's grid,
the scores, and the segment "bought at least twice, last order 30 to 90 days ago, spent over 200" must come out the same.

    retail.py [--seed 1]

The orders are made up; where VITRINA_DATA names a directory with files of the past, those of `orders/` are taken, moved to end yesterday.
A cancellation invoice (`C…`) takes pieces back from the customer's latest order before it that still has so many of them; what no order has is
passed over.
"""

import argparse
import csv
import datetime
import glob
import gzip
import json
import os
import pathlib
import random
import sqlite3
import subprocess
import sys
import tempfile
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/CrashStates"))
from appliance import Appliance  # noqa: E402

COLUMNS = ["InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID", "Country"]
SEGMENT = {
    "name": "Came back, then went quiet",
    "rule": {"all": [
        {"orders": {"from": 2}}, {"lastOrder": {"daysAgo": {"from": 30, "to": 90}}}, {"spent": {"from": 200.01}}]},
}


def invented(seed, today):
    """Rows of a year: most people buy once, some often; a tenth of the orders comes back, whole or in part; the till knows nobody."""
    draw = random.Random(seed)
    orders = []
    for customer in range(12_346, 13_346):
        count = 1 if draw.random() < 0.55 else draw.randint(2, 12)
        for _ in range(count):
            day = today - datetime.timedelta(days=int(draw.betavariate(1, 2.2) * 365) + 1)
            orders.append((datetime.datetime.combine(day, datetime.time(8 + draw.randrange(10), draw.randrange(60))), customer))
    for _ in range(200):
        day = today - datetime.timedelta(days=draw.randint(1, 360))
        orders.append((datetime.datetime.combine(day, datetime.time(12, draw.randrange(60))), None))
    number, bought = 536_365, {}
    for time, customer in sorted(orders, key=lambda order: (order[0], order[1] or 0)):
        lines = [(f"{21_000 + product}", draw.choice([1, 1, 2, 3, 6, 12]), round(draw.uniform(0.4, 40), 2))
                 for product in draw.sample(range(500), draw.randint(1, 6))]
        for code, quantity, price in lines:
            yield row(number, code, quantity, time, price, customer)
        number += 1
        back = bought.pop(customer, None)
        if customer and back:
            for code, quantity, price in back:
                yield row(f"C{number}", code, -quantity, time, price, customer)
            number += 1
        if customer and draw.random() < 0.1:
            bought[customer] = lines if draw.random() < 0.4 else [(lines[0][0], 1, lines[0][2]), ("99999", 3, 1.0)]


def row(invoice, code, quantity, time, price, customer):
    known = f"{customer}.0" if customer else ""
    return [str(invoice), code, "A THING", str(quantity), time.strftime("%Y-%m-%d %H:%M:%S"), f"{price}", known, "United Kingdom"]


def recorded(path, today):
    """Rows of a file, moved by whole days such that the last one is of yesterday."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    last = max(datetime.date.fromisoformat(cells[4][:10]) for cells in rows)
    shift = today - datetime.timedelta(days=1) - last
    for cells in rows:
        time = datetime.datetime.fromisoformat(cells[4]) + shift
        yield cells[:4] + [time.strftime("%Y-%m-%d %H:%M:%S")] + cells[5:]


def minor(text):
    return int((float(text) * 100) + 0.5)


def fill(database, rows):
    """Orders, their lines, and what came back of which order."""
    database.executescript("""
        CREATE TABLE placed (id TEXT PRIMARY KEY, customer TEXT, time TEXT);
        CREATE TABLE line (id TEXT, place INTEGER, product TEXT, quantity INTEGER, price INTEGER);
        CREATE TABLE back (id TEXT, product TEXT, quantity INTEGER, price INTEGER);
    """)
    left, latest, known = {}, {}, {}
    for place, (invoice, code, _, quantity, time, price, customer, _) in enumerate(rows):
        quantity, customer = int(quantity), customer.removesuffix(".0") or None
        if invoice.startswith("C") and quantity < 0:
            for order in reversed(latest.get(customer, [])) if customer else []:
                if left[order].get(code, 0) >= -quantity:
                    left[order][code] += quantity
                    database.execute("INSERT INTO back VALUES (?, ?, ?, ?)", (order, code, -quantity, minor(price)))
                    break
        elif quantity > 0 and float(price) >= 0:
            if invoice not in known:
                known[invoice] = customer
                database.execute("INSERT INTO placed VALUES (?, ?, ?)", (invoice, customer, time))
                if customer:
                    latest.setdefault(customer, []).append(invoice)
            left.setdefault(invoice, {}).setdefault(code, 0)
            left[invoice][code] += quantity
            database.execute("INSERT INTO line VALUES (?, ?, ?, ?, ?)", (invoice, place, code, quantity, minor(price)))


# Each buyer once: how many orders that count, when the last, what was spent after what came back.
BUYERS = """
    CREATE VIEW kept AS
      SELECT p.id, p.customer, p.time,
        (SELECT SUM(quantity * price) FROM line WHERE line.id = p.id) AS gross,
        (SELECT COALESCE(SUM(quantity * price), 0) FROM back WHERE back.id = p.id) AS refund,
        (SELECT COUNT(*) FROM (SELECT product, SUM(quantity) AS pieces FROM line WHERE line.id = p.id GROUP BY product) AS l
          WHERE l.pieces > (SELECT COALESCE(SUM(quantity), 0) FROM back WHERE back.id = p.id AND back.product = l.product)) AS stays
      FROM placed p WHERE p.customer IS NOT NULL;
    CREATE TABLE buyer AS
      SELECT customer, COUNT(*) AS orders, CAST(julianday(:today) - julianday(MAX(date(time))) AS INTEGER) AS days,
        SUM(MAX(0, gross - refund)) AS spent
      FROM kept WHERE stays > 0 GROUP BY customer
"""


def check(name, ours, theirs):
    if ours != theirs:
        sys.exit(f"{name}: Vitrina says {ours}, SQL says {theirs}")
    print(f"{name}: {ours}")


def ask(appliance, method, path, body=None):
    status, _, answer = appliance.ask(method, path, body, appliance.headers())
    if status not in (200, 204):
        sys.exit(f"{method} {path}: {status} {answer!r}")
    return json.loads(answer) if answer else None


def compare(appliance, database):
    buyers = database.execute("SELECT COUNT(*) FROM buyer").fetchone()[0]
    grid = ask(appliance, "GET", "/v1/lifecycle")
    cuts = grid["thresholds"]
    cells = dict(database.execute("""
        SELECT CASE WHEN orders = 1 THEN 0 WHEN orders < :loyal THEN 1 ELSE 2 END * 3
             + CASE WHEN days <= :recent THEN 0 WHEN days <= :fading THEN 1 ELSE 2 END, COUNT(*)
        FROM buyer GROUP BY 1""", cuts).fetchall())
    check("lifecycle", [cell["count"] for cell in grid["cells"]], [cells.get(place, 0) for place in range(9)])
    check("buyers in the grid", grid["buyers"], buyers)
    table = ask(appliance, "GET", "/v1/rfm")
    check("buyers with scores", sum(entry["buyers"] for entry in table["rows"]), buyers)

    def score(column, sign, values, first):
        reached = " + ".join(f"({column} {sign} {value})" for value in values if value is not None) or "0"
        return f"{first} + {reached}"

    scores = table["cuts"]
    rows = database.execute(f"""
        SELECT {score("days", "<=", scores["recency"], 1)} AS r,
          CASE WHEN orders = 1 THEN 1 ELSE {score("orders", ">=", scores["frequency"], 2)} END AS f,
          {score("spent", ">=", scores["monetary"], 1)} AS m, COUNT(*), SUM(spent)
        FROM buyer GROUP BY 1, 2, 3 ORDER BY 1 DESC, 2 DESC, 3 DESC""").fetchall()
    ours = [(entry["recency"], entry["frequency"], entry["monetary"], entry["buyers"], round(entry["spent"]["amount"] * 100))
            for entry in table["rows"]]
    check("scores", ours, rows)
    ask(appliance, "PUT", "/v1/segments/quiet", SEGMENT)
    expected = database.execute(
        "SELECT COUNT(*) FROM buyer WHERE orders >= 2 AND days BETWEEN 30 AND 90 AND spent > 20000").fetchone()[0]
    check("segment", ask(appliance, "GET", "/v1/segments/quiet")["count"], expected)
    preview = ask(appliance, "POST", "/v1/segments/preview", {"rule": SEGMENT["rule"]})
    check("segment while edited", preview["count"], expected)
    status, _, members = appliance.ask(
        "GET", "/v1/segments/" + urllib.parse.quote("quiet") + "/members.csv", headers=appliance.headers())
    check("rows of the file of members", len(members.splitlines()) - 1, expected)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    binary = os.environ.get("VITRINA_BINARY", str(ROOT / ".build/debug/vitrina"))
    today = datetime.datetime.now(datetime.timezone.utc).date()
    files = sorted(glob.glob(os.path.join(os.environ.get("VITRINA_DATA", "/nowhere"), "orders", "*.csv.gz")))
    rows = list(recorded(files[0], today) if files else invented(options.seed, today))
    with tempfile.TemporaryDirectory(prefix="vitrina-retail-") as directory:
        path = os.path.join(directory, "orders.csv")
        with open(path, "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([COLUMNS] + rows)
        data = os.path.join(directory, "data")
        environment = {"VITRINA_SHOP_CURRENCY": "GBP", "VITRINA_SHOP_LOCALE": "en-GB"}
        subprocess.run(
            [binary, "import", "orders", path], check=True, stdout=subprocess.DEVNULL,
            env=dict(os.environ, VITRINA_DATA=data, **environment))
        database = sqlite3.connect(":memory:")
        fill(database, rows)
        view, table = BUYERS.split(";\n", 1)
        database.execute(view)
        database.execute(table, {"today": today.isoformat()})
        appliance = Appliance(binary, data, environment)
        appliance.start()
        try:
            compare(appliance, database)
        finally:
            appliance.stop()


if __name__ == "__main__":
    main()
