"""The peers: nginx, PostgreSQL and Redis from Debian, each started on loopback in a directory of its own, measured, and stopped; and
implicit from PyPI."""

import contextlib
import glob
import json
import os
import re
import shutil
import socket
import subprocess
import time


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for_port(port, seconds=20):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise RuntimeError(f"nothing listens on port {port}")


def run(command, **options):
    return subprocess.run(command, check=True, capture_output=True, text=True, **options).stdout


def implicit_items(directory, pairs):
    """How long implicit takes to build its item-item model with all processors; None where it cannot be had from PyPI."""
    python = f"{directory}/bin/python"
    try:
        if not os.path.exists(f"{directory}/installed"):
            run(["/usr/bin/python3", "-m", "venv", "--clear", directory])
            run([python, "-m", "pip", "install", "--quiet", "implicit", "scipy", "numpy"], timeout=180)
            with open(f"{directory}/installed", "w"):
                pass
    except (OSError, subprocess.SubprocessError):
        return None
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "implicit_items.py")
    return json.loads(run([python, script, pairs, str(os.cpu_count())]))


@contextlib.contextmanager
def stopping(process):
    try:
        yield process
    finally:
        process.terminate()
        process.wait(timeout=30)


def wrk(url, connections, seconds, script=None, threads=2, **environment):
    """Requests a second, p50 and p99 in milliseconds, and the number of answers that were no success. The script sees the environment."""
    command = ["wrk", f"-t{threads}", f"-c{connections}", f"-d{seconds}s", "--latency", "--timeout", "10s"]
    if script:
        command += ["-s", script]
    out = run(command + [url], env={**os.environ, **environment})
    failed = re.search(r"Non-2xx or 3xx responses: (\d+)", out)
    timeouts = re.search(r"timeout (\d+)", out)
    return {
        "rate": float(re.search(r"Requests/sec:\s+([\d.]+)", out).group(1)),
        "p50": milliseconds(re.search(r"(?m)^\s+50%\s+(\S+)", out).group(1)),
        "p99": milliseconds(re.search(r"(?m)^\s+99%\s+(\S+)", out).group(1)),
        "failed": int(failed.group(1)) if failed else 0,
        "timeouts": int(timeouts.group(1)) if timeouts else 0,
    }


def milliseconds(text):
    number, unit = re.fullmatch(r"([\d.]+)(us|ms|s)", text).groups()
    return float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


@contextlib.contextmanager
def nginx(directory):
    """Yields the port of an nginx with two workers: `/none` answers 204, `/1k` is a file of 1 KiB."""
    os.makedirs(directory, exist_ok=True)
    port = free_port()
    with open(f"{directory}/1k", "w") as file:
        file.write("x" * 1024)
    with open(f"{directory}/nginx.conf", "w") as file:
        file.write(
            f"""daemon off; worker_processes 2; pid {directory}/pid; error_log stderr crit;
            events {{ worker_connections 4096; }}
            http {{ access_log off; keepalive_requests 100000000; client_body_temp_path {directory}/body;
              proxy_temp_path {directory}/proxy; fastcgi_temp_path {directory}/fast; uwsgi_temp_path {directory}/uwsgi; scgi_temp_path {directory}/scgi;
              server {{ listen 127.0.0.1:{port}; root {directory};
                location /none {{ return 204; }} location /1k {{ sendfile on; open_file_cache max=10; }} }} }}"""
        )
    os.chmod(directory, 0o755)
    process = subprocess.Popen(["nginx", "-p", directory, "-c", f"{directory}/nginx.conf"], stderr=subprocess.DEVNULL)
    with stopping(process):
        wait_for_port(port)
        yield port


def postgres_inserts(directory, connections, seconds, idempotent):
    """Single-row inserts a second, synchronous_commit on, prepared statements. `idempotent`: a caller's id is taken once only, as Vitrina
    does it: a unique index, and `on conflict do nothing`."""
    binaries = sorted(glob.glob("/usr/lib/postgresql/*/bin"))[-1]
    shutil.rmtree(directory, ignore_errors=True)
    os.makedirs(directory)
    as_user = []
    if os.geteuid() == 0:
        shutil.chown(directory, "postgres", "postgres")
        as_user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
    port = free_port()
    run(as_user + [f"{binaries}/initdb", "-D", f"{directory}/data", "-A", "trust", "-U", "postgres"], cwd="/")
    options = f"-p {port} -k {directory} -c listen_addresses=127.0.0.1 -c max_connections=200 -c synchronous_commit=on -c fsync=on"
    process = subprocess.Popen(
        as_user + [f"{binaries}/postgres", "-D", f"{directory}/data"] + options.split(), cwd="/", stderr=subprocess.DEVNULL)
    with stopping(process):
        wait_for_port(port)
        psql = ["psql", "-h", "127.0.0.1", "-p", str(port), "-U", "postgres", "-q"]
        for _ in range(100):
            if subprocess.run(psql + ["-c", "select 1"], capture_output=True).returncode == 0:
                break
            time.sleep(0.1)
        external = "external text not null unique, " if idempotent else ""
        run(psql + ["-c", f"create table events (id bigserial primary key, {external}visitor uuid, at timestamptz default now(), body text)"])
        script = f"{directory}/insert.sql"
        with open(script, "w") as file:
            file.write(
                "\\set n random(1, 100000)\n\\set e random(1, 1000000000000000)\n"
                f"insert into events ({'external, ' if idempotent else ''}visitor, body) values ("
                + ("'6743a1-' || :e, " if idempotent else "")
                + "'00000000-0000-0000-0000-000000000001', "
                "'{\"type\":\"productView\",\"product\":\"' || :n || '\",\"page\":{\"url\":\"https://shop.example/p/1\","
                "\"referrer\":\"https://shop.example/c/21\"}}')" + (" on conflict do nothing" if idempotent else "") + ";\n"
            )
        os.chmod(script, 0o644)
        out = run(["pgbench", "-n", "-h", "127.0.0.1", "-p", str(port), "-U", "postgres", "-M", "prepared", "-c", str(connections),
                   "-j", "2", "-T", str(seconds), "-f", script, "postgres"])
        return float(re.search(r"tps = ([\d.]+)", out).group(1))


def redis_appends(directory, connections, seconds):
    """XADD of one event a second, appendfsync always."""
    shutil.rmtree(directory, ignore_errors=True)
    os.makedirs(directory)
    port = free_port()
    process = subprocess.Popen(
        ["redis-server", "--port", str(port), "--bind", "127.0.0.1", "--dir", directory, "--appendonly", "yes", "--appendfsync", "always",
         "--save", "", "--auto-aof-rewrite-percentage", "0"], stdout=subprocess.DEVNULL)
    with stopping(process):
        wait_for_port(port)
        body = '{"type":"productView","product":"12345","page":{"url":"https://shop.example/p/1","referrer":"https://shop.example/c/21"}}'
        count = 60_000 * seconds // 2
        began = time.monotonic()
        run(["redis-benchmark", "-p", str(port), "-c", str(connections), "-n", str(count), "-q", "XADD", "events", "*", "body", body])
        return count / (time.monotonic() - began)


def fdatasync_microseconds(directory, seconds=2):
    """The median of 4 KiB appended and flushed."""
    path = f"{directory}/fdatasync.probe"
    descriptor = os.open(path, os.O_CREAT | os.O_WRONLY | os.O_TRUNC)
    block = b"x" * 4096
    times = []
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        os.write(descriptor, block)
        began = time.perf_counter()
        os.fdatasync(descriptor)
        times.append(time.perf_counter() - began)
    os.close(descriptor)
    os.unlink(path)
    times.sort()
    return times[len(times) // 2] * 1e6
