"""What bench.py measures of transfers: what is dropped on the window, beside the same files by `aws s3 cp`, `rclone copy` and `cp -r`.

The window's half is bench_transfer: its transfer engine with a cloud in process. The two clients talk HTTP to an engine in a process
of its own. Everybody gets the same files and a fresh cloud in each round; every byte that comes back is compared.
"""

import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import time

MIB = 1024 * 1024
LARGE_FILES = 4
SMALL_SIZE = 16 * 1024
FOLDER_SIZE = 100  # small files that share a folder
FASTER = 3  # than the clients
BESIDE_CP = 0.5  # of its speed, for large files
ROUNDS = 3  # everybody's best counts: what the host takes for itself is nobody's


class Files:
    """Files whose bytes their place decides, so that a copy is checked without the original."""

    def __init__(self, names, size):
        self.names, self.size = names, size
        self.block = random.Random(len(names)).randbytes(min(size, MIB))

    @property
    def bytes(self):
        return len(self.names) * self.size

    def pieces(self, number):
        head = 16
        for at in range(0, self.size, MIB):
            piece = number.to_bytes(8, "little") + at.to_bytes(8, "little") + self.block[head:]
            yield piece[:min(self.size - at, MIB)]

    def write(self, folder):
        for number, name in enumerate(self.names):
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with open(path, "wb") as file:
                file.writelines(self.pieces(number))

    def check(self, folder):
        found = sum(len(files) for _, _, files in os.walk(folder))
        if found != len(self.names):
            raise RuntimeError(f"{found} of {len(self.names)} files in {folder}")
        for number, name in enumerate(self.names):
            with open(folder / name, "rb") as file:
                if any(file.read(len(piece)) != piece for piece in self.pieces(number)) or file.read(1):
                    raise RuntimeError(f"{folder / name} is not what was sent")


def large_files(size):
    return Files([f"file-{number}" for number in range(LARGE_FILES)], size)


def small_files(count):
    return Files([f"tree/{number // FOLDER_SIZE:03}/{number:05}" for number in range(count)], SMALL_SIZE)


def timed(*command, env=None):
    begin = time.perf_counter()
    result = subprocess.run([str(part) for part in command], env=env, capture_output=True, text=True)
    seconds = time.perf_counter() - begin
    if result.returncode != 0:
        raise RuntimeError(f"{command[0]} failed: {result.stderr[-2000:]}")
    return seconds


class Window:
    name = "window"

    def __init__(self, folder, build):
        self.cloud = folder / "cloud"
        self.program = build / "tests/bench/bench_transfer"

    def run(self, command, place):
        result = subprocess.run([self.program, command, self.cloud, place], capture_output=True, text=True)
        if result.returncode != 0:
            raise RuntimeError(result.stderr)
        return json.loads(result.stdout)["seconds"]

    def upload(self, source):
        return self.run("upload", source)

    def download(self, target):
        return self.run("download", target)

    def stop(self):
        pass


class Client:
    """A program of the terminal, and the engine it talks to."""

    def __init__(self, folder, build):
        from harness import Engine
        (folder / "cloud").mkdir()
        self.engine = Engine(folder=folder / "cloud")
        self.engine.start()
        self.engine.client().create_bucket(Bucket="bench")
        self.env = self.engine.environment()
        self.warm_up()

    def stop(self):
        self.engine.stop()


class AwsCli(Client):
    name, program = "aws s3 cp --recursive", "aws"

    def warm_up(self):
        timed("aws", "s3", "ls", env=self.env)

    def upload(self, source):
        return timed("aws", "s3", "cp", "--recursive", "--only-show-errors", source, "s3://bench/", env=self.env)

    def download(self, target):
        return timed("aws", "s3", "cp", "--recursive", "--only-show-errors", "s3://bench/", target, env=self.env)


class Rclone(Client):
    name, program = "rclone copy", "rclone"

    def warm_up(self):
        self.env.update(RCLONE_CONFIG="/dev/null", RCLONE_CONFIG_N_TYPE="s3", RCLONE_CONFIG_N_PROVIDER="Other", RCLONE_CONFIG_N_ENV_AUTH="true",
                        RCLONE_CONFIG_N_ENDPOINT=self.engine.endpoint, RCLONE_CONFIG_N_REGION="us-east-1")
        timed("rclone", "lsd", "n:", env=self.env)

    def upload(self, source):
        return timed("rclone", "copy", source, "n:bench", env=self.env)

    def download(self, target):
        return timed("rclone", "copy", "n:bench", target, env=self.env)


class Cp:
    name, program = "cp -r", "cp"

    def __init__(self, folder, build):
        self.copy = folder / "copy"

    def upload(self, source):
        return timed("cp", "-r", source, self.copy)

    def download(self, target):
        return timed("cp", "-r", self.copy, target)

    def stop(self):
        pass


def free_bytes(folder):
    """Of the disk; of memory too, where the disk is memory."""
    free = shutil.disk_usage(folder).free
    if str(folder).startswith("/dev/shm"):
        for line in pathlib.Path("/proc/meminfo").read_text().splitlines():
            if line.startswith("MemAvailable:"):
                free = min(free, int(line.split()[1]) * 1024)
    return free


def touch(folder, size):
    """A virtual machine gets its memory at the first touch, which takes longer than a copy: whoever came first would pay for all."""
    piece = bytes(8 * MIB)
    with open(folder / "touched", "wb", buffering=0) as file:
        for _ in range(size // len(piece)):
            file.write(piece)
    os.remove(folder / "touched")


def measure(files, kinds, scratch, build):
    """Name to seconds of upload and of download. There are never more than two copies: what came back is the next one's source."""
    source, back = scratch / "source", scratch / "back"
    files.write(source)
    seconds = {}
    for kind in kinds:
        folder = scratch / "contender"
        folder.mkdir()
        contender = kind(folder, build)
        try:
            up = contender.upload(source)
            shutil.rmtree(source)
            down = contender.download(back)
        finally:
            contender.stop()
            shutil.rmtree(folder)
        files.check(back)
        back.rename(source)
        seconds[kind.name] = up, down
    shutil.rmtree(source)
    return seconds


def compare(bench, what, files, kinds, unit, amount, beside_cp):
    # Two copies, and what lies beside the bytes: names, journals, rows.
    needed = int(2.1 * files.bytes) + len(files.names) * 8192 + 64 * MIB
    free = free_bytes(bench.scratch)
    if free < needed:
        print(f"{what}: needs {needed / 1024**3:.1f} GiB in {bench.scratch.parent}, where {free / 1024**3:.1f} GiB are free: not measured",
              file=sys.stderr)
        return
    folder = bench.scratch / "transfers"
    folder.mkdir()
    seconds = {}
    try:
        for _ in range(ROUNDS):
            touch(folder, needed)
            for name, pair in measure(files, kinds, folder, bench.build).items():
                seconds[name] = [min(both) for both in zip(pair, seconds.get(name, pair))]
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    for index, figure in enumerate((f"Upload of {what}, dropped on the window", f"Download of {what}")):
        ours = amount / seconds[Window.name][index]
        for kind in kinds[1:]:
            goal = beside_cp if kind is Cp else FASTER
            bench.add(figure, ours, unit, amount / seconds[kind.name][index], kind.name, goal)


def measure_transfers(bench, size, count):
    """`size`: bytes of each of the large files; `count`: of the small ones."""
    kinds = [Window]
    for kind in (AwsCli, Rclone, Cp):
        if shutil.which(kind.program):
            kinds.append(kind)
        else:
            print(f"{kind.program} is not installed", file=sys.stderr)
    large, small = large_files(size), small_files(count)
    compare(bench, f"{LARGE_FILES} × {size // MIB:,} MiB", large, kinds, "MB/s", large.bytes / 1e6, BESIDE_CP)
    compare(bench, f"{count:,} × 16 KiB in a folder", small, kinds, "files/s", count, None)
    output = subprocess.run([bench.build / "tests/bench/bench_transfer", "md5", str(bench.seconds)], check=True, capture_output=True, text=True).stdout
    result = json.loads(output)
    if not result["lanesBytesPerSecond"]:
        print("this processor has no AVX2: MD5 of one stream at a time", file=sys.stderr)
    for kernel, rate in result["lanesBytesPerSecond"].items():
        bench.add(f"MD5 of 8 streams on one core, {kernel}", rate / 1e6, "MB/s", result["scalarBytesPerSecond"] / 1e6, "one after the other", 2.5)
