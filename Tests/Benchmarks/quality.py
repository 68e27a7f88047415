"""What `vitrina evaluate` says of files of the past, for the file of figures."""

import glob
import json
import os
import subprocess


def quality_rows(binary, directory):
    """Yields names with values for whatever files are there; none for files that are missing."""
    sessions = os.path.join(directory, "sessions")
    for train in sorted(glob.glob(f"{sessions}/*_train.*")):
        test = train.replace("_train.", "_valid.")
        if os.path.exists(test):
            shop = os.path.basename(train).split("_train.")[0]
            yield from rows(f"quality.sessions.{shop}", binary, "sessions", "--train", train, "--test", test, "--mode", "current-excluded")
    for file in sorted(glob.glob(f"{sessions}/*_sessions.*")):
        shop = os.path.basename(file).split("_sessions.")[0]
        yield from rows(f"quality.sessions.{shop}", binary, "sessions", "--train", file, "--split", "0.93", "--min-prefix", "2")
    for orders in sorted(glob.glob(f"{directory}/orders/*.csv*")):
        yield from rows("quality.baskets", binary, "baskets", "--orders", orders)
        yield from rows("quality.pairs", binary, "pairs", "--orders", orders)


def rows(name, binary, *arguments):
    out = subprocess.run([binary, "evaluate", *arguments, "--json"], check=True, capture_output=True, text=True).stdout
    for row in json.loads(out)["rows"]:
        for figure, value in row.items():
            if isinstance(value, (int, float)):
                yield f"{name}.{row['model']}.{figure}", value
