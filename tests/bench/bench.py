#!/usr/bin/env python3
"""Benchmarks of the engine as its users meet it, each beside a reference measured in the same run.

  tests/bench/bench.py [--build build/bench] [--only NAME …] [--seconds N] [--size MIB] [--count N] [--json FILE]

Needs nginx, wrk and curl; `transfers` also aws and rclone, and 8.5 GiB (`--size` and `--count` make it small). Everything listens on loopback and lives on tmpfs, so that neither a
network nor a disk is what is measured. Prints a Markdown table: figure, measured, reference, ratio, goal.
"""

import argparse
import hashlib
import json
import os
import pathlib
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "e2e"))

MIB = 1024 * 1024
SCRATCH = "/dev/shm" if os.path.isdir("/dev/shm") else None
CONNECTIONS = 16
KEYS = 64


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Nginx:
    """nginx serving one folder: the reference for what a file server can do on this machine."""

    def __init__(self, folder):
        self.port = free_port()
        self.folder = folder
        config = folder / "nginx.conf"
        config.write_text(f"""
            worker_processes auto; daemon off; error_log /dev/null; pid {folder}/nginx.pid;
            events {{ worker_connections 1024; }}
            http {{ access_log off; sendfile on; tcp_nopush on; tcp_nodelay on; keepalive_requests 1000000000;
                client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
                uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
                server {{ listen 127.0.0.1:{self.port}; root {folder}/www; }} }}""")
        (folder / "www").mkdir(exist_ok=True)
        os.chmod(folder, 0o755)
        self.process = subprocess.Popen(["nginx", "-p", str(folder), "-c", str(config), "-g", "user root;"] if os.getuid() == 0
                                        else ["nginx", "-p", str(folder), "-c", str(config)], stderr=subprocess.DEVNULL)
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.02)
        raise RuntimeError("nginx did not start")

    def stop(self):
        self.process.terminate()
        self.process.wait()


class Signer:
    def __init__(self, engine):
        import botocore.auth
        import botocore.awsrequest
        import botocore.credentials
        self._modules = botocore
        self._credentials = botocore.credentials.Credentials(*engine.credentials())
        self._endpoint = engine.endpoint

    def headers(self, method, path, body=b""):
        request = self._modules.awsrequest.AWSRequest(method=method, url=self._endpoint + path, data=body)
        request.headers["x-amz-content-sha256"] = hashlib.sha256(body).hexdigest()
        self._modules.auth.S3SigV4Auth(self._credentials, "s3", "us-east-1").add_auth(request)
        return dict(request.headers.items())

    def url(self, method, path):
        request = self._modules.awsrequest.AWSRequest(method=method, url=self._endpoint + path)
        self._modules.auth.S3SigV4QueryAuth(self._credentials, "s3", "us-east-1", expires=3600).add_auth(request)
        return request.url


def wrk_output(url, seconds, script=None, connections=CONNECTIONS):
    command = ["wrk", f"-t{min(2, connections)}", f"-c{connections}", f"-d{seconds}s", *(["-s", str(script)] if script else []), url]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def wrk(url, seconds, script=None, connections=CONNECTIONS):
    out = wrk_output(url, seconds, script, connections)
    if "Non-2xx" in out or "Socket errors" in out:
        raise RuntimeError(out)
    return float(re.search(r"Requests/sec:\s+([\d.]+)", out).group(1))


def wrk_script(folder, name, requests, body=None):
    """A Lua script that walks through requests signed beforehand."""
    path = folder / f"{name}.lua"
    lines = ["local r = {}"]
    for method, target, headers in requests:
        fields = ", ".join(f"[{json.dumps(k)}] = {json.dumps(v)}" for k, v in headers.items())
        lines.append(f"r[#r + 1] = {{{json.dumps(method)}, {json.dumps(target)}, {{{fields}}}}}")
    lines.append("local body = " + (f'string.rep("x", {body})' if body else "nil"))
    lines.append("local made, next = {}, 0")
    lines.append("function init() for i, q in ipairs(r) do made[i] = wrk.format(q[1], q[2], q[3], body) end end")
    lines.append("function request() next = next % #made + 1; return made[next] end")
    path.write_text("\n".join(lines))
    return path


def signed_headers(engine, service, body, **headers):
    """Headers of a POST to `/`, signed; a member's _ stands for - in a header's name."""
    import botocore.auth
    import botocore.awsrequest
    import botocore.credentials
    request = botocore.awsrequest.AWSRequest(method="POST", url=engine.endpoint + "/", data=body,
                                             headers={name.replace("_", "-"): value for name, value in headers.items()})
    botocore.auth.SigV4Auth(botocore.credentials.Credentials(*engine.credentials()), service, "us-east-1").add_auth(request)
    return dict(request.headers.items())


def sqs_headers(engine, operation, body):
    return signed_headers(engine, "sqs", body, content_type="application/x-amz-json-1.0", x_amz_target=f"AmazonSQS.{operation}")


def sqs_request(engine, operation, parameters):
    """The bytes of a signed call."""
    body = json.dumps(parameters)
    headers = {**sqs_headers(engine, operation, body), "host": f"127.0.0.1:{engine.port}", "content-length": str(len(body))}
    return ("POST / HTTP/1.1\r\n" + "".join(f"{name}: {value}\r\n" for name, value in headers.items()) + "\r\n" + body).encode()


def lua_table(values):
    return "{" + ", ".join(f"[{json.dumps(name)}] = {json.dumps(value)}" for name, value in values.items()) + "}"


def post_script(path, body, headers):
    """One signed call, again and again."""
    path.write_text(f"""wrk.method = "POST"
wrk.path = "/"
wrk.body = {json.dumps(body)}
wrk.headers = {lua_table(headers)}
""")
    return path


def sqs_script(path, engine, operation, parameters):
    body = json.dumps(parameters)
    return post_script(path, body, sqs_headers(engine, operation, body))


def pairs_script(path, engine, url):
    """Receives, and deletes what came."""
    receive = json.dumps({"QueueUrl": url})
    path.write_text(f"""local receive = {lua_table(sqs_headers(engine, "ReceiveMessage", receive))}
local delete = {lua_table(sqs_headers(engine, "DeleteMessage", receive))}
local handles, asking = {{}}, nil
function init() asking = wrk.format("POST", "/", receive, {json.dumps(receive)}) end
function request()
  local handle = table.remove(handles)
  if not handle then return asking end
  return wrk.format("POST", "/", delete, '{{"QueueUrl":"{url}","ReceiptHandle":"' .. handle .. '"}}')
end
function response(status, headers, body)
  local handle = body:match('"ReceiptHandle":"([^"]+)"')
  if handle then handles[#handles + 1] = handle end
end
""")
    return path


def resident(engine):
    """Bytes of memory that the engine has."""
    status = pathlib.Path(f"/proc/{engine.process.pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) * 1024


def rate(size, run, rounds=5):
    """Bytes per second, the best of several: noise only ever slows."""
    best = 0.0
    for _ in range(rounds):
        begin = time.perf_counter()
        run()
        best = max(best, size / (time.perf_counter() - begin))
    return best


class Bench:
    def __init__(self, build, seconds, size=1024, count=10_000):
        self.build = build
        self.seconds = seconds
        self.size, self.count = size, count
        self.rows = []
        self.scratch = pathlib.Path(tempfile.mkdtemp(prefix="nephoscope-bench-", dir=SCRATCH))

    def native(self, *arguments):
        """The C++ half: prints one JSON object."""
        out = subprocess.run([self.build / "tests/bench/bench_engine", *arguments], capture_output=True, text=True, check=True).stdout
        return json.loads(out)

    def add(self, figure, measured, unit, reference, reference_name, goal, atmost=False):
        ratio = measured / reference if reference else None
        value = ratio if ratio is not None else measured
        met = goal is None or (value <= goal if atmost else value >= goal)
        shown = f"{measured:,.0f}" if measured >= 100 else f"{measured:.2f}"
        against = f"{reference:,.0f} {unit} ({reference_name})" if reference else "—"
        target = "—" if goal is None else f"{'≤' if atmost else '≥'} {goal:g}{' ×' if reference else ' ' + unit}"
        outcome = "—" if goal is None else "yes" if met else "**no**"
        self.rows.append((figure, f"{shown} {unit}", against, f"{ratio:.2f} ×" if ratio else "—", target, outcome))
        print("|", " | ".join(self.rows[-1]), "|", flush=True)

    def engine(self, *options):
        from harness import Engine
        folder = self.scratch / "engine"
        folder.mkdir(exist_ok=True)
        return Engine(*options, folder=folder)

    def stream(self):
        """One client, one connection, 256 MiB."""
        size = 256 * MIB
        nginx_folder = self.scratch / "nginx"
        nginx_folder.mkdir()
        source = self.scratch / "source"
        source.write_bytes(os.urandom(MIB) * 256)
        nginx = Nginx(nginx_folder)
        shutil.copy(source, nginx_folder / "www" / "file")
        with self.engine() as engine:
            engine.client().create_bucket(Bucket="bench")
            signer = Signer(engine)
            put, get = signer.url("PUT", "/bench/file"), signer.url("GET", "/bench/file")
            curl = ["curl", "-sf", "-o", "/dev/null"]
            md5 = self.native("md5")["bytesPerSecond"]
            sent = rate(size, lambda: subprocess.run([*curl, "-H", "Expect:", "-T", str(source), put], check=True))
            self.add("PUT of 256 MiB, one stream", sent / 1e6, "MB/s", md5 / 1e6, "MD5 on one core", 0.75)
            ours = rate(size, lambda: subprocess.run([*curl, get], check=True))
            theirs = rate(size, lambda: subprocess.run([*curl, f"http://127.0.0.1:{nginx.port}/file"], check=True))
            self.add("GET of 256 MiB", ours / 1e6, "MB/s", theirs / 1e6, "nginx", 0.8)
        nginx.stop()

    def small(self):
        """wrk, 16 connections, 4 KiB, every signature checked."""
        nginx_folder = self.scratch / "nginx-small"
        nginx_folder.mkdir()
        nginx = Nginx(nginx_folder)
        body = b"x" * 4096
        (nginx_folder / "www" / "small").write_bytes(body)
        with self.engine() as engine:
            client = engine.client()
            client.create_bucket(Bucket="small")
            signer = Signer(engine)
            for key in range(KEYS):
                client.put_object(Bucket="small", Key=str(key), Body=body)
            paths = [f"/small/{key}" for key in range(KEYS)]
            gets = wrk_script(self.scratch, "get", [("GET", path, signer.headers("GET", path)) for path in paths])
            puts = wrk_script(self.scratch, "put", [("PUT", path, signer.headers("PUT", path, body)) for path in paths], 4096)
            samples = {"nginx": [], "get": [], "put": []}
            for _ in range(3):
                samples["nginx"].append(wrk(f"http://127.0.0.1:{nginx.port}/small", self.seconds))
                samples["get"].append(wrk(engine.endpoint, self.seconds, gets))
                samples["put"].append(wrk(engine.endpoint, self.seconds, puts))
            middle = {name: statistics.median(values) for name, values in samples.items()}
            self.add("4 KiB GET, 16 connections", middle["get"], "/s", middle["nginx"], "nginx GET", 0.45)
            self.add("4 KiB durable PUT, 16 connections", middle["put"], "/s", middle["nginx"], "nginx GET", 0.2)
        nginx.stop()

    def queues(self):
        """SQS over wrk, 16 connections, beside nginx; then what ten thousand who wait cost."""
        nginx_folder = self.scratch / "nginx-queues"
        nginx_folder.mkdir()
        nginx = Nginx(nginx_folder)
        (nginx_folder / "www" / "small").write_bytes(b"x" * 4096)
        with self.engine() as engine:
            url = engine.client("sqs").create_queue(QueueName="bench", Attributes={"VisibilityTimeout": "600"})["QueueUrl"]
            sends = sqs_script(self.scratch / "send.lua", engine, "SendMessage", {"QueueUrl": url, "MessageBody": "x" * 256})
            samples = {"nginx": [], "send": [], "pairs": []}
            for _ in range(3):
                samples["nginx"].append(wrk(f"http://127.0.0.1:{nginx.port}/small", self.seconds))
                samples["send"].append(wrk(engine.endpoint, self.seconds, sends))
        # A deletion's handle comes with the answer before it, and wrk cannot sign: here no signature is checked.
        with self.engine("--trust-any-credentials") as engine:
            pairs = pairs_script(self.scratch / "pairs.lua", engine, url)
            for _ in range(3):
                samples["pairs"].append(wrk(engine.endpoint, self.seconds, pairs) / 2)
            middle = {name: statistics.median(values) for name, values in samples.items()}
            self.add("SendMessage of 256 bytes, 16 connections", middle["send"], "/s", middle["nginx"], "nginx 4 KiB GET", 0.35)
            self.add("ReceiveMessage and DeleteMessage, 16 connections", middle["pairs"], "pairs/s", middle["nginx"], "nginx 4 KiB GET", 0.12)
        nginx.stop()
        self.pollers(10_000)

    def pollers(self, count):
        import resource
        resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)
        with self.engine() as engine:
            url = engine.client("sqs").create_queue(QueueName="waiting")["QueueUrl"]
            request = sqs_request(engine, "ReceiveMessage", {"QueueUrl": url, "WaitTimeSeconds": 20})
            before = resident(engine)
            sockets = [socket.create_connection(("127.0.0.1", engine.port)) for _ in range(count)]
            for one in sockets:
                one.sendall(request)
            time.sleep(2)
            self.add("Memory of a waiting long poll (10,000 of them)", (resident(engine) - before) / count / 1024, "KiB", None, None, 16, atmost=True)
            for one in sockets:
                one.close()

    def backlog(self):
        """A message taken out of a long queue, in process."""
        result = self.native("backlog", str(self.scratch))
        self.add("ReceiveMessage and DeleteMessage out of 1,000,000 messages", result["millionMicroseconds"], "µs",
                 result["thousandMicroseconds"], "out of 1,000", 1.5, atmost=True)

    def upload(self):
        """The transfer manager, in process: 2 GiB in parts."""
        result = self.native("upload", str(self.scratch))
        self.add("In-process upload of 2 GiB in parts", result["bytesPerSecond"] / 1e6, "MB/s", result["md5BytesPerSecond"] / 1e6,
                 "MD5 on one core", 1.5)

    def transfers(self):
        """Large and small files up and down, beside aws, rclone and cp."""
        from transfers import measure_transfers
        measure_transfers(self, self.size * MIB, self.count)

    def traffic(self):
        """What the monitor notes of object requests, four threads at once."""
        result = self.native("traffic")
        self.add("Object requests noted, four threads", result["perSecond"], "/s", result["md5PerSecond"], "MD5 of 1 KiB on one core", 1)

    def listing(self):
        """Pages from the middle of a bucket: of keys, and of common prefixes."""
        result = self.native("listing", str(self.scratch))
        self.add("Listing page out of 1,000,000 objects", result["millionMicroseconds"], "µs", result["thousandMicroseconds"],
                 "page out of 1,000", 1.5, atmost=True)
        self.add("Page of 10 common prefixes out of 1,000,000 objects", result["millionFolderMicroseconds"], "µs",
                 result["thousandFolderMicroseconds"], "page out of 1,000", 1.5, atmost=True)

    def policy(self):
        """Decisions of the policy engine on one core, ten typical policies."""
        output = subprocess.run([self.build / "tests/bench/bench_policy"], capture_output=True, text=True, check=True).stdout
        result = json.loads(output)
        self.add("Policy decisions, 10 policies, one core", result["decisionsPerSecond"], "/s", None, "", 200_000)
        self.add("Policy decisions against plain pattern matching", result["decisionsPerSecond"], "/s", result["fnmatchPerSecond"],
                 "fnmatch() over the same patterns", 1)

    def signature(self):
        """The check of one signed request, one core."""
        output = subprocess.run([self.build / "tests/bench/bench_sigv4"], capture_output=True, text=True, check=True).stdout
        result = json.loads(output)
        self.add("Check of a signature", result["microseconds"], "µs", None, "", 15, atmost=True)
        self.add("Check of a signature against hashing alone", result["microseconds"], "µs", result["sha256Microseconds"], "SHA-256 of 700 bytes", 8,
                 atmost=True)

    def select(self):
        """S3 Select over CSV in memory, one core."""
        output = subprocess.run([self.build / "tests/bench/bench_select"], check=True, capture_output=True, text=True).stdout
        for result in map(json.loads, output.splitlines()):
            self.add(f"S3 Select: `{result['query']}`", result["megabytesPerSecond"], "MB/s", result["memchrMegabytesPerSecond"], "memchr from line to line",
                     0.05)

    def start(self):
        """From exec to the first answer, and what an idle engine holds."""
        import select
        times, memory = [], []
        binary = self.build / "engine/daemon/nephoscope-engine"
        folder = self.scratch / "start"
        for _ in range(10):
            begin = time.perf_counter()
            process = subprocess.Popen([binary, "--data", folder, "--port", "0", "--log-level", "error"], stdout=subprocess.PIPE, text=True)
            port = int(process.stdout.readline().rsplit(":", 1)[1])
            with socket.create_connection(("127.0.0.1", port)) as connection:
                connection.sendall(b"GET /_nephoscope/health HTTP/1.1\r\nHost: localhost\r\n\r\n")
                select.select([connection], [], [], 5)
                assert connection.recv(100).startswith(b"HTTP/1.1 200")
            times.append((time.perf_counter() - begin) * 1000)
            time.sleep(0.3)
            status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
            memory.append(int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) / 1024)
            process.terminate()
            process.wait()
        self.add("Engine: start to first answer", statistics.median(times), "ms", None, "", 40, atmost=True)
        self.add("Engine: idle memory (RSS)", statistics.median(memory), "MiB", None, "", 35, atmost=True)

    def window(self):
        """From exec to the window painted with its home page, and to the engine's data in it; the program says when."""
        binary = self.build / "gui/app/nephoscope"
        if not binary.exists():
            return
        env = dict(os.environ, QT_QPA_PLATFORM=os.environ.get("QT_QPA_PLATFORM", "offscreen"))
        times = {"painted": [], "settled": []}
        for _ in range(8):
            begin = time.perf_counter()
            process = subprocess.Popen([binary, "--data", self.scratch / "window", "--port", "0", "--page", "home", "--screenshot",
                                        self.scratch / "home.png"], env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
            for line in process.stdout:
                if line.strip() in times:
                    times[line.strip()].append((time.perf_counter() - begin) * 1000)
            if process.wait() != 0:
                raise RuntimeError("the console did not settle")
        # The first start reads the libraries from the disk and makes the folder.
        self.add("Console: start to first paint of the home page", statistics.median(times["painted"][1:]), "ms", None, "", 500, atmost=True)
        self.add("Console: start to the home page with its data", statistics.median(times["settled"][1:]), "ms", None, "", 500, atmost=True)
        home = self.console("home")
        self.add("Console: memory with an empty home page (RSS)", home["residentMib"], "MiB", None, "", 150, atmost=True)

    def console(self, command, *arguments):
        """Runs one command of bench_console in a folder of its own; what it printed."""
        folder = self.scratch / f"console-{command}"
        folder.mkdir()
        env = dict(os.environ, QT_QPA_PLATFORM=os.environ.get("QT_QPA_PLATFORM", "offscreen"))
        output = subprocess.run([self.build / "tests/bench/bench_console", command, folder, *arguments], env=env, check=True, capture_output=True, text=True)
        shutil.rmtree(folder)
        return json.loads(output.stdout.splitlines()[-1])

    def objects(self):
        """The objects page of a bucket of a million, in the real window."""
        result = self.console("objects")
        self.add("Objects page of 1,000,000: click to first rows", result["firstRowsMs"], "ms", None, "", 150, atmost=True)
        self.add("Objects page of 1,000,000: p99 frame while scrolling", result["scrollP99Ms"], "ms", None, "", 16.7, atmost=True)
        self.add("Objects page of 1,000,000: p99 frame while filtering", result["filterP99Ms"], "ms", None, "", 16.7, atmost=True)
        self.add("Objects page of 1,000,000: p99 frame while a condition goes through all", result["conditionP99Ms"], "ms", None, "", 16.7, atmost=True)

    def table(self):
        """Tables by themselves, their rows in memory."""
        result = self.console("table")
        self.add("Table of 1,000,000 rows: made, shown and painted", result["shownMs"], "ms", None, "", 50, atmost=True)
        self.add("Table of 1,000,000 rows: p99 step of scrolling", result["stepP99Ms"], "ms", None, "", 5, atmost=True)
        self.add("Table of 100,000 rows: filtered by text", result["filter100kMs"], "ms", None, "", 100, atmost=True)
        self.add("Table of 100,000 rows: sorted by a column", result["sort100kMs"], "ms", None, "", 200, atmost=True)

    def loop(self):
        """How late the console's event loop is while 1 GiB goes up."""
        result = self.console("upload")
        self.add("Console: p99 delay of the event loop during an upload of 1 GiB", result["delayP99Ms"], "ms", None, "", 16, atmost=True)

    def monitor(self):
        """How late it is while the monitor shows 2,000 jobs and an object of 10,000 parts that moves at 16 MiB/s."""
        result = self.console("monitor", str(2 * self.seconds))
        self.add("Console: p99 delay of the event loop with 2,000 jobs and 10,000 parts on screen", result["delayP99Ms"], "ms", None, "", 16, atmost=True)

    def flow(self):
        """The message flow at 5,000 messages a second: from the engine's feed to the painted picture."""
        result = self.console("flow", str(2 * self.seconds))
        self.add("Message flow at 5,000 messages/s: p99 work of the window for a frame", result["frameP99Ms"], "ms", None, "", 16.7, atmost=True)
        self.add("Message flow at 5,000 messages/s: p99 delay of the event loop", result["delayP99Ms"], "ms", None, "", 16.7, atmost=True)

    def soak(self):
        """Memory over 500 changes of page through every address, each page built anew."""
        result = self.console("soak")
        grown = (result["residentAfterMib"] - result["residentBeforeMib"]) * 1024 / result["changes"]
        self.add("Console: heap kept per change of page", result["heapKibPerChange"], "KiB", None, "", 1, atmost=True)
        self.add("Console: resident memory kept per change of page", grown, "KiB", None, "", 1, atmost=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, default=pathlib.Path("build/bench"))
    parser.add_argument("--only", nargs="*", default=["stream", "small", "queues", "backlog", "upload", "traffic", "transfers", "listing", "select", "policy", "signature", "start", "window", "objects", "table", "loop", "monitor", "flow", "soak"])
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--size", type=int, default=1024, help="MiB of each large file of `transfers`")
    parser.add_argument("--count", type=int, default=10_000, help="small files of `transfers`")
    parser.add_argument("--json", type=pathlib.Path)
    options = parser.parse_args()
    options.build = options.build.resolve()
    os.environ["NEPHOSCOPE_ENGINE"] = str(options.build / "engine/daemon/nephoscope-engine")
    bench = Bench(options.build, options.seconds, options.size, options.count)
    print("| Figure | Measured | Reference | Ratio | Goal | Met |\n|---|---|---|---|---|---|")
    try:
        for name in options.only:
            getattr(bench, name)()
    finally:
        shutil.rmtree(bench.scratch, ignore_errors=True)
    if options.json:
        options.json.write_text(json.dumps(bench.rows, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
