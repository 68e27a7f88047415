"""Starts, asks, kills and checks an appliance, for the tests that treat it as a black box."""

import http.client
import json
import os
import re
import select
import signal
import subprocess
import time

STARTING_TIME = 20.0


class Appliance:
    """One `vitrina serve` on a data directory, on a port that the kernel chooses."""

    def __init__(self, binary, directory, environment=None):
        self.binary, self.directory = binary, directory
        self.environment = environment or {}
        self.process = None
        self.port = None

    def start(self):
        """Returns the seconds until the first answer."""
        begin = time.monotonic()
        environment = dict(
            os.environ, VITRINA_DATA=self.directory, VITRINA_LISTEN_ADDRESS="127.0.0.1", VITRINA_LISTEN_PORT="0",
            VITRINA_LOG_LEVEL="notice", SWIFT_BACKTRACE="enable=no", **self.environment)
        self.process = subprocess.Popen(
            [self.binary, "serve"], env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE)
        self.port = self._announced_port(begin + STARTING_TIME)
        while True:
            try:
                status, _, _ = self.ask("GET", "/health")
                if status == 200:
                    return time.monotonic() - begin
            except OSError:
                pass
            if time.monotonic() > begin + STARTING_TIME:
                raise RuntimeError("the appliance does not answer")
            time.sleep(0.002)

    def _announced_port(self, deadline):
        """Reads the log up to the line that names the address; what comes later goes into the pipe's buffer."""
        text = b""
        while time.monotonic() < deadline:
            if not select.select([self.process.stderr], [], [], 0.1)[0]:
                continue
            piece = os.read(self.process.stderr.fileno(), 4096)
            if not piece:
                raise RuntimeError(f"the appliance ended with {self.process.wait()}: {text.decode(errors='replace')}")
            text += piece
            found = re.search(rb"http://127\.0\.0\.1:(\d+)", text)
            if found:
                return int(found.group(1))
        raise RuntimeError(f"the appliance names no address: {text.decode(errors='replace')}")

    @property
    def key(self):
        """The server key: requests with it are not limited."""
        with open(os.path.join(self.directory, "server.key"), encoding="ascii") as file:
            return file.read().strip()

    def headers(self):
        return {"Authorization": f"Bearer {self.key}", "Content-Type": "application/json"}

    def connect(self, timeout=10):
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)

    def ask(self, method, path, body=None, headers=None):
        """One request on a connection of its own; returns status, headers, body."""
        connection = self.connect()
        try:
            connection.request(method, path, None if body is None else json.dumps(body), headers or {})
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        finally:
            connection.close()

    @property
    def is_running(self):
        return self.process is not None and self.process.poll() is None

    def kill(self):
        """Ends the process as a power cut would, as far as the process is concerned."""
        self.process.send_signal(signal.SIGKILL)
        self._reap()

    def stop(self, timeout=15):
        """Ends the process as systemd would; returns its exit code."""
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(timeout)
        except subprocess.TimeoutExpired:
            self.kill()
            raise RuntimeError("the appliance does not stop on SIGTERM") from None
        return self._reap()

    def _reap(self):
        code = self.process.wait()
        self.process.stderr.close()
        return code


def verify(binary, directory):
    """What `vitrina verify-store` finds in a store that no server has open."""
    done = subprocess.run(
        [binary, "verify-store", "--data", directory], capture_output=True, text=True, timeout=120,
        env=dict(os.environ, SWIFT_BACKTRACE="enable=no"))
    if not done.stdout.strip():
        raise RuntimeError(f"verify-store ended with {done.returncode}: {done.stderr}")
    return json.loads(done.stdout)


def event(identifier, number):
    """A made-up event with the caller's own id."""
    return {
        "type": "productView", "id": identifier, "visitor": f"{number % 50 + 1:032x}", "product": f"p-{number % 200}",
        "page": {"url": f"/p/{number % 200}"},
    }


def compare(found, acknowledged, sent):
    """What is wrong between the ids in a store and those that were acknowledged; a list of sentences."""
    ids = found["externalIDs"]
    problems = [f"verify-store: {fault}" for fault in found.get("faults", [])]
    counts = {}
    for identifier in ids:
        counts[identifier] = counts.get(identifier, 0) + 1
    lost = [identifier for identifier in acknowledged if identifier not in counts]
    doubled = [identifier for identifier, count in counts.items() if count > 1]
    strange = [identifier for identifier in counts if identifier not in sent]
    for name, some in [("lost", lost), ("doubled", doubled), ("never sent", strange)]:
        if some:
            problems.append(f"{len(some)} {name}, such as {sorted(some)[:3]}")
    if not found["ok"] and not problems:
        problems.append("verify-store says that the store is not sound")
    return problems
