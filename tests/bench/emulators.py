#!/usr/bin/env python3
"""Nephoscope beside other programs that speak AWS's protocols, in one run on one machine.

  tests/bench/emulators.py [--build build/bench] [--seconds N]

Measures moto_server (Python package moto[server,s3,events]) and radosgw (Debian packages radosgw, ceph-mon, ceph-osd,
ceph-common) where they are installed; needs wrk and curl. Everything lives on tmpfs and listens on loopback.
Prints Markdown tables, of S3 and of the other services (services.py): a row a figure, a column a program, and how many
times as much Nephoscope does, or as little it needs.
"""

import argparse
import contextlib
import io
import os
import pathlib
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).parent))
sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "e2e"))

from bench import KEYS, MIB, SCRATCH, Signer, free_port, rate, wrk, wrk_script  # noqa: E402
from services import measure_services  # noqa: E402

STREAM = 64 * MIB
LISTED = 2000
ROWS = 200_000
COUNT = "SELECT COUNT(*) FROM s3object s WHERE CAST(s._2 AS INT) > 500"


def wait_for(port, seconds=60):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise RuntimeError(f"nothing listens on port {port}")


class Rival:
    """Another program: its processes, its endpoint, its key."""

    count = COUNT
    speaks_others = False

    def __init__(self, folder):
        self.folder = folder
        self.port = free_port()
        self.processes = []

    @property
    def endpoint(self):
        return f"http://127.0.0.1:{self.port}"

    def credentials(self):
        return "AKIABENCHBENCHBENCH0", "secret-of-the-bench"

    def client(self, service="s3"):
        import boto3
        key, secret = self.credentials()
        return boto3.client(service, endpoint_url=self.endpoint, region_name="us-east-1", aws_access_key_id=key, aws_secret_access_key=secret)

    def begin(self, *command):
        self.processes.append(subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))

    def __exit__(self, *_):
        for process in reversed(self.processes):
            process.send_signal(signal.SIGTERM)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(5)
            process.kill()

    def trust_everybody(self):
        """Checks no signature anyway."""

    def resident(self):
        return sum(resident(process.pid) for process in self.processes)


class Moto(Rival):
    name = "moto_server"
    speaks_others = True

    @staticmethod
    def present():
        return shutil.which("moto_server")

    def __enter__(self):
        self.begin("moto_server", "-H", "127.0.0.1", "-p", self.port)
        wait_for(self.port)
        return self


class Radosgw(Rival):
    """The smallest Ceph there is: one monitor, one OSD that keeps objects in memory, one gateway."""

    name = "radosgw"
    count = "select count(0) from stdin where int(_2)>500;"  # the dialect of Ceph 16

    @staticmethod
    def present():
        return all(map(shutil.which, ("radosgw", "radosgw-admin", "ceph", "ceph-mon", "ceph-osd", "ceph-authtool", "monmaptool")))

    def __enter__(self):
        folder, cluster, disk = self.folder, uuid.uuid4(), uuid.uuid4()
        monitor = f"[v2:127.0.0.1:{free_port()},v1:127.0.0.1:{free_port()}]"
        (folder / "osd").mkdir()
        config = folder / "ceph.conf"
        config.write_text("\n".join([
            "[global]", f"fsid = {cluster}", f"mon host = {monitor}", f"keyring = {folder}/keyring", "osd pool default size = 1",
            "osd pool default min size = 1", "osd pool default pg num = 8", "osd crush chooseleaf type = 0", "mon allow pool size one = true",
            "mon max pg per osd = 1000", f"mon data = {folder}/mon", f"osd data = {folder}/osd", "osd objectstore = memstore",
            f"memstore device bytes = {4096 * MIB}", f"run dir = {folder}", f"admin socket = {folder}/$name.asok", "log file = /dev/null", ""]))

        def run(*command):
            subprocess.run([str(part) for part in command] + ["-c", str(config)], check=True, timeout=120, stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL)

        keyring = folder / "keyring"
        run("monmaptool", "--create", "--addv", "a", monitor, "--fsid", cluster, folder / "map")
        run("ceph-authtool", keyring, "--create-keyring", "--gen-key", "-n", "mon.", "--cap", "mon", "allow *")
        run("ceph-authtool", keyring, "--gen-key", "-n", "client.admin", "--cap", "mon", "allow *", "--cap", "osd", "allow *")
        run("ceph-mon", "--mkfs", "-i", "a", "--monmap", folder / "map")
        self.begin("ceph-mon", "-f", "-i", "a", "-c", config)
        run("ceph", "osd", "new", disk)
        run("ceph", "auth", "get-or-create", "osd.0", "mon", "allow profile osd", "osd", "allow *", "-o", folder / "osd.key")
        run("ceph-authtool", keyring, "--import-keyring", folder / "osd.key")
        run("ceph-osd", "-i", "0", "--mkfs", "--osd-uuid", disk)
        self.begin("ceph-osd", "-f", "-i", "0", "-c", config)
        key, secret = self.credentials()
        run("radosgw-admin", "user", "create", "--uid=bench", "--display-name=bench", f"--access-key={key}", f"--secret={secret}")
        self.begin("radosgw", "-f", "-n", "client.admin", "-c", config, f"--rgw-frontends=beast endpoint=127.0.0.1:{self.port}")
        wait_for(self.port)
        return self


def resident(pid):
    """MiB."""
    return int(re.search(r"VmRSS:\s+(\d+)", pathlib.Path(f"/proc/{pid}/status").read_text()).group(1)) / 1024


def select(client, expression, body):
    """MB/s of a count with a condition over plain CSV."""
    client.put_object(Bucket="bench", Key="rows.csv", Body=body)

    def run():
        reply = client.select_object_content(
            Bucket="bench", Key="rows.csv", ExpressionType="SQL", Expression=expression,
            InputSerialization={"CSV": {"FileHeaderInfo": "NONE"}}, OutputSerialization={"CSV": {}})
        records = b"".join(event["Records"]["Payload"] for event in reply["Payload"] if "Records" in event)
        if not re.match(rb"\s*%d\b" % sum(row % 1000 > 500 for row in range(ROWS)), records.split(b"<Payload>")[-1]):
            raise RuntimeError("no count" if not records else f"wrong count: {records[:40]!r}")
    return rate(len(body), run, rounds=2) / 1e6


def small(service, seconds, script):
    """Requests per second; says how many were refused under the load."""
    try:
        return wrk(service.endpoint, seconds, script), "/s"
    except RuntimeError as error:
        done = float(re.search(r"Requests/sec:\s+([\d.]+)", str(error)).group(1))
        failed = sum(map(int, re.findall(r"Non-2xx or 3xx responses: (\d+)", str(error))))
        return f"{done:,.0f} /s, {failed} failed", ""


def measure(service, scratch, seconds):
    """Name of the figure to its value and unit. What a program cannot do, it says so."""
    client = service.client()
    client.create_bucket(Bucket="bench")
    signer = Signer(service)
    source = scratch / "source"
    source.write_bytes(os.urandom(MIB) * (STREAM // MIB))
    curl = ["curl", "-sf", "--noproxy", "*", "-o", "/dev/null"]
    put, get = signer.url("PUT", "/bench/file"), signer.url("GET", "/bench/file")
    results = {}
    results["PUT of 64 MiB"] = rate(STREAM, lambda: subprocess.run([*curl, "-H", "Expect:", "-T", str(source), put], check=True), 9) / 1e6, "MB/s"
    results["GET of 64 MiB"] = rate(STREAM, lambda: subprocess.run([*curl, get], check=True), 9) / 1e6, "MB/s"
    body = b"x" * 4096
    paths = [f"/bench/{key}" for key in range(KEYS)]
    puts = wrk_script(scratch, "put", [("PUT", path, signer.headers("PUT", path, body)) for path in paths], 4096)
    results["4 KiB PUT, 16 connections"] = small(service, seconds, puts)
    gets = wrk_script(scratch, "get", [("GET", path, signer.headers("GET", path)) for path in paths])
    results["4 KiB GET, 16 connections"] = small(service, seconds, gets)
    for key in range(LISTED):
        client.put_object(Bucket="bench", Key=f"list/{key:06}", Body=b"")
    times = []
    for _ in range(10):
        begin = time.perf_counter()
        page = client.list_objects_v2(Bucket="bench", Prefix="list/", Delimiter="/", StartAfter="list/000500", MaxKeys=1000)
        times.append((time.perf_counter() - begin) * 1000)
        assert page["KeyCount"] == 1000
    results["Page of 1,000 keys (boto3)"] = statistics.median(times), "ms"
    rows = io.StringIO()
    for row in range(ROWS):
        rows.write(f"row-{row},{row % 1000},Seoul,{row * 7}\n")
    try:
        results["S3 Select, count with a condition over CSV"] = select(client, service.count, rows.getvalue().encode()), "MB/s"
    except Exception as error:  # noqa: BLE001: whatever the other program says
        results["S3 Select, count with a condition over CSV"] = f"fails: {str(error)[:60]}", ""
    results["Resident memory afterwards"] = service.resident(), "MiB"
    return results


def shown(value, unit):
    return value if isinstance(value, str) else f"{value:,.0f} {unit}" if value >= 100 else f"{value:.1f} {unit}"


def times(ours, theirs):
    """How often theirs goes into ours; of what should be little, the other way round."""
    (ours, unit), (theirs, _) = ours, theirs
    if isinstance(ours, str) or isinstance(theirs, str):
        return "—"
    ratio = theirs / ours if unit in ("ms", "MiB") else ours / theirs
    return f"{ratio:,.0f} ×" if ratio >= 10 else f"{ratio:.1f} ×"


def print_table(columns):
    """Names of programs to their figures; Nephoscope's is the first."""
    names, (ours, *others) = list(columns), columns.values()
    print("| Figure |", " | ".join(names + [f"against {name}" for name in names[1:]]), "|\n|---|" + "---|" * (2 * len(names) - 1))
    for figure in dict.fromkeys(figure for column in columns.values() for figure in column):
        cells = [column.get(figure, ("—", "")) for column in (ours, *others)]
        print(f"| {figure} |", " | ".join([shown(*cell) for cell in cells] + [times(cells[0], cell) for cell in cells[1:]]), "|", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, default=pathlib.Path("build/bench"))
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--only", choices=("s3", "services"), help="one of the two tables")
    options = parser.parse_args()
    os.environ["NEPHOSCOPE_ENGINE"] = str(options.build.resolve() / "engine/daemon/nephoscope-engine")
    from harness import Engine

    class Nephoscope(Engine):
        name = "Nephoscope"
        count = COUNT
        speaks_others = True

        def trust_everybody(self):
            self.stop()
            self.options.append("--trust-any-credentials")
            self.start()

        def resident(self):
            return resident(self.process.pid)

    def run(what, kinds):
        columns = {}
        for kind in kinds:
            scratch = pathlib.Path(tempfile.mkdtemp(prefix="nephoscope-emulators-", dir=SCRATCH))
            try:
                folder = scratch / "service"
                folder.mkdir()
                with kind(folder=folder) as service:
                    columns[kind.name] = what(service, scratch, options.seconds)
            finally:
                shutil.rmtree(scratch, ignore_errors=True)
        print_table(columns)

    kinds = [Nephoscope]
    for kind in (Moto, Radosgw):
        if kind.present():
            kinds.append(kind)
        else:
            print(f"{kind.name} is not installed", file=sys.stderr)
    if options.only != "services":
        run(measure, kinds)
    if options.only != "s3":
        print()
        run(measure_services, [kind for kind in kinds if kind.speaks_others])


if __name__ == "__main__":
    main()
