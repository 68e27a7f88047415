"""Made-up shops for the benchmarks: always the same, written as the files that Vitrina imports."""

import array
import itertools
import os
import random
import sys

WORDS = "steel glass linen maple cobalt amber cedar ivory slate coral granite velvet bamboo copper pearl onyx".split()


def zipf_sampler(count, generator, exponent=0.9):
    """Returns a function that draws n item numbers from a Zipf-like distribution."""
    weights = list(itertools.accumulate(1.0 / (rank + 1) ** exponent for rank in range(count)))
    population = range(count)
    return lambda n: generator.choices(population, cum_weights=weights, k=n)


def write_events(path, sessions, mean_clicks, products, seed=7):
    """Writes `timestamp,visitorid,event,itemid,transactionid` rows: sessions whose clicks stay near each other. Returns the rows written."""
    generator = random.Random(seed)
    draw = zipf_sampler(products, generator)
    start = 1_740_000_000_000
    rows = 0
    with open(path, "w") as file:
        file.write("timestamp,visitorid,event,itemid,transactionid\n")
        for first in range(0, sessions, 10_000):
            count = min(10_000, sessions - first)
            anchors = draw(count)
            lengths = [min(30, 1 + int(generator.expovariate(1 / (mean_clicks - 0.5)))) for _ in range(count)]
            lines = []
            for index in range(count):
                time = start + (first + index) * 2_500
                item = anchors[index]
                for click in range(lengths[index]):
                    lines.append(f"{time + click * 20_000},v{first + index},view,{item},\n")
                    item = (item + generator.randrange(1, 40)) % products if generator.random() < 0.8 else generator.randrange(products)
                if generator.random() < 0.03:
                    lines.append(f"{time + 700_000},v{first + index},addtocart,{item},\n")
            rows += len(lines)
            file.writelines(lines)
    return rows


def write_pairs(path, sessions, mean_clicks, products, seed=13):
    """Writes (session, item) as little-endian 32-bit numbers, session after session, clicks near each other. Returns the pairs written."""
    generator = random.Random(seed)
    draw = zipf_sampler(products, generator)
    pairs = array.array("I")
    for session, item in enumerate(draw(sessions)):
        for _ in range(min(30, 1 + int(generator.expovariate(1 / (mean_clicks - 0.5))))):
            pairs.extend((session, item))
            item = (item + generator.randrange(1, 40)) % products if generator.random() < 0.8 else generator.randrange(products)
    if sys.byteorder == "big":
        pairs.byteswap()
    with open(path, "wb") as file:
        pairs.tofile(file)
    return len(pairs) // 2


def details(item):
    """What a shop tells beside the price: the price before, what it pays itself, pieces in stock."""
    price = 5 + item * 7919 % 20_000 / 100
    before = f"<oldprice>{price * 1.2:.2f}</oldprice>" if item % 10 == 0 else ""
    return price, f"{before}<purchase_price>{price * (0.45 + item % 50 / 100):.2f}</purchase_price><count>{item * 31 % 60}</count>"


def write_feed(path, products, seed=11, description_bytes=600, is_detailed=False):
    """Writes a YML feed; returns its size in bytes."""
    generator = random.Random(seed)
    filler = " ".join(generator.choice(WORDS) for _ in range(description_bytes // 6))
    with open(path, "w") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n<yml_catalog date="2026-03-01T10:00+00:00"><shop><name>Bench</name>\n')
        file.write('<currencies><currency id="EUR" rate="1"/></currencies><categories>\n')
        for category in range(1, 201):
            parent = f' parentId="{(category - 1) // 10 + 1}"' if category > 20 else ""
            file.write(f'<category id="{category}"{parent}>Category {category}</category>\n')
        file.write("</categories><offers>\n")
        for item in range(products):
            name = f"{generator.choice(WORDS)} {generator.choice(WORDS)} {item}"
            price, more = details(item) if is_detailed else (5 + generator.randrange(20_000) / 100, "")
            group = f' group_id="g{item // 2}"' if is_detailed and item % 20 < 2 else ""
            file.write(
                f'<offer id="{item}" available="true"{group}><url>https://shop.example/p/{item}</url><price>{price:.2f}</price>{more}'
                f"<currencyId>EUR</currencyId><categoryId>{21 + item * 180 // products}</categoryId>"
                f"<picture>https://shop.example/i/{item}.jpg</picture><name>{name}</name><vendor>Brand {item % 300}</vendor>"
                f'<description>{filler[item % 97:]}</description><param name="Colour">{generator.choice(WORDS)}</param>'
                f'<param name="Weight" unit="kg">{item % 50 / 10}</param></offer>\n'
            )
        file.write("</offers></shop></yml_catalog>\n")
    return os.path.getsize(path)
