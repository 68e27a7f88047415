"""The appliance under test: started on loopback with a configuration of its own."""

import contextlib
import http.client
import os
import re
import signal
import socket
import subprocess
import time

BROWSER = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36"


class Appliance:
    """A running server on a data directory."""

    def __init__(self, binary, data, port=None, arguments=("serve",)):
        # Held, so that no other server is given the port while this one is still loading; who does not listen is in nobody's way.
        self.claim = socket.socket()
        self.claim.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.claim.bind(("127.0.0.1", port or 0))
        self.port = self.claim.getsockname()[1]
        os.makedirs(data, exist_ok=True)
        configuration = f"{data}/bench.yaml"
        with open(configuration, "w") as file:
            file.write(
                f"listen:\n  port: {self.port}\ndata: {data}\nlog:\n  level: warning\n"
                "limits:\n  events_per_second: 1000000\n  event_burst: 1000000\n")
        self.began = time.monotonic()
        self.process = subprocess.Popen([binary, *arguments, "--config", configuration], stdout=subprocess.DEVNULL)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=60)
        self.claim.close()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def wait(self, path="/health", seconds=120):
        """Polls until an answer 200 comes; returns the milliseconds since the start and the answer.

        Who has ended cannot have answered: what answers on the port then is another server that was given it meanwhile."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise RuntimeError(f"the appliance on port {self.port} ended with {self.process.returncode}")
            with contextlib.suppress(OSError, http.client.HTTPException):
                connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
                connection.request("GET", path)
                answer = connection.getresponse()
                body = answer.read()
                if answer.status == 200 and self.process.poll() is None:
                    return (time.monotonic() - self.began) * 1000, body
            time.sleep(0.002)
        raise RuntimeError(f"no answer from {self.url}{path}")

    @property
    def rss_mb(self):
        with open(f"/proc/{self.process.pid}/status") as file:
            return int(re.search(r"VmRSS:\s+(\d+)", file.read()).group(1)) / 1024


class Trickle:
    """Sends product views at a steady rate from a process of its own, in requests of ten."""

    SCRIPT = """
import http.client, json, sys, time
port, rate = int(sys.argv[1]), int(sys.argv[2])
connection = http.client.HTTPConnection("127.0.0.1", port)
began, sent = time.monotonic(), 0
while True:
    events = [{"type": "productView", "id": f"trickle-{sent + n}", "visitor": f"{(sent + n) % 5000 + 1:032x}",
               "product": str((sent + n) * 31 % 100000)} for n in range(10)]
    connection.request("POST", "/v1/events", json.dumps({"events": events}),
                       {"Content-Type": "application/json", "User-Agent": sys.argv[3]})
    answer = connection.getresponse(); answer.read()
    if answer.status != 204: print("trickle refused", answer.status, file=sys.stderr); sys.exit(1)
    sent += 10
    time.sleep(max(0, began + sent / rate - time.monotonic()))
"""

    def __init__(self, port, rate):
        self.process = subprocess.Popen(["/usr/bin/python3", "-c", self.SCRIPT, str(port), str(rate), BROWSER])

    def __enter__(self):
        return self

    def __exit__(self, *_):
        alive = self.process.poll() is None
        self.process.terminate()
        self.process.wait()
        if not alive:
            raise RuntimeError("the steady stream of events ended before the measurement")
