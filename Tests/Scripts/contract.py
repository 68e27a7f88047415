#!/usr/bin/python3
"""Asks the demo whatever its own description allows, and some of what it does not: no answer may be of 5xx, none of a status, a media type or a shape
that the description does not name. Schemathesis (PyPI) makes up the requests, the same for the same seed.

    contract.py [--seed 1] [--seconds 60]
"""

import argparse
import os
import pathlib
import subprocess
import sys
import venv

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/Browser"))
import appliance  # noqa: E402

SCHEMATHESIS = "schemathesis==4.32.5"
CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"


# PATCH, TRACE and the like are answered 501 (RFC 9110 §15.6.2), which is no fault.
SETTINGS = """[phases.coverage]
unexpected-methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS"]
"""


def settings():
    """The path of the settings that have no option of their own."""
    path = ROOT / ".build/contract/schemathesis.toml"
    path.write_text(SETTINGS, encoding="utf-8")
    return path


def tool():
    """Schemathesis in an environment of its own below `.build`."""
    home = ROOT / ".build/contract"
    program = home / "bin/schemathesis"
    if not program.exists():
        venv.create(home, with_pip=True)
        subprocess.run([home / "bin/pip", "install", "--quiet", "--disable-pip-version-check", SCHEMATHESIS], check=True)
    return program


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--examples", type=int, default=20)
    options = parser.parse_args()
    program, demo = tool(), appliance.demo()
    command = [
        str(program), "--config-file", str(settings()), "run", demo.url + "/v1/openapi.json", "--checks", CHECKS, "--seed", str(options.seed),
        "--max-examples", str(options.examples), "--header", f"Authorization: Bearer {demo.key}",
        "--generation-database", "none", "--phases", "examples,coverage,fuzzing", "--request-timeout", "20",
        "--max-time", str(options.seconds),
    ]
    sys.exit(subprocess.run(command, cwd=ROOT / ".build", env=dict(os.environ, NO_COLOR="1")).returncode)


if __name__ == "__main__":
    main()
