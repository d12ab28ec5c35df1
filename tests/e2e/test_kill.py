"""kill -9 under PUT load, again and again: every acknowledged object is there and whole, none is half there.

NEPHOSCOPE_KILL_ROUNDS sets the number of rounds, NEPHOSCOPE_SEED the timing of the kills."""

import hashlib
import http.client
import os
import random
import re
import threading
import time
import unittest
import urllib.parse

from harness import Engine

ROUNDS = int(os.environ.get("NEPHOSCOPE_KILL_ROUNDS", "200"))
SEED = int(os.environ.get("NEPHOSCOPE_SEED", "0")) or random.SystemRandom().randrange(1, 2**31)
WRITERS = 4
# Rows in the database, files just above the inline limit, files of several read buffers.
SIZES = (100, 4096, 70_000, 700_000)


def content(key):
    """What the object of that name must hold: only its name decides. A writer's first few may be large: a fast machine
    would fill the disk with gigabytes otherwise."""
    sizes = SIZES if int(key.rsplit("/", 1)[1]) < 8 else SIZES[:2]
    size = sizes[int(hashlib.md5(key.encode()).hexdigest()[:8], 16) % len(sizes)]
    return (hashlib.sha256(key.encode()).digest() * (size // 32 + 1))[:size]


class Load:
    """Writers that PUT until the engine dies; `acknowledged` holds what it said yes to."""

    def __init__(self, port, label):
        self.acknowledged = []
        self._threads = [threading.Thread(target=self._write, args=(port, f"{label}-{number}")) for number in range(WRITERS)]

    def start(self):
        for thread in self._threads:
            thread.start()

    def join(self):
        for thread in self._threads:
            thread.join(30)

    def _write(self, port, label):
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
            for number in range(100_000):
                key = f"{label}/{number}"
                connection.request("PUT", f"/kill/{key}", body=content(key))
                reply = connection.getresponse()
                reply.read()
                if reply.status == 200:
                    self.acknowledged.append(key)
        except (OSError, http.client.HTTPException):
            pass  # the kill


class VersionLoad:
    """Writers that put versions over a few keys, and delete now and then, until the engine dies. `acknowledged` holds
    (key, version id, what it must hold, None for a delete marker) in the order of each key's life: one writer a key."""

    def __init__(self, port, label):
        self.acknowledged = []
        self.begun = {}  # what was last sent for a key: it may be there without having been acknowledged
        self._threads = [threading.Thread(target=self._write, args=(port, f"{label}-{number}", number)) for number in range(WRITERS)]

    start = Load.start
    join = Load.join

    def _write(self, port, key, number):
        chance = random.Random(SEED + number)
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
            for step in range(100_000):
                body = None if chance.random() < 0.2 else content(f"{key}/{step}")
                self.begun[key] = body
                connection.request("DELETE" if body is None else "PUT", f"/versions/{key}", body=body)
                reply = connection.getresponse()
                reply.read()
                if reply.status in (200, 204):
                    self.acknowledged.append((key, reply.getheader("x-amz-version-id"), body))
        except (OSError, http.client.HTTPException):
            pass  # the kill


class KillTest(unittest.TestCase):
    def get(self, connection, path):
        connection.request("GET", path)
        reply = connection.getresponse()
        return reply.status, reply.read()

    def listed(self, connection, prefix):
        keys, token = [], ""
        while True:
            status, body = self.get(connection, f"/kill?list-type=2&prefix={prefix}{token}")
            self.assertEqual(status, 200)
            text = body.decode()
            keys += re.findall("<Key>([^<]+)</Key>", text)
            following = re.search("<NextContinuationToken>([^<]+)<", text)
            if not following:
                return keys
            token = "&continuation-token=" + urllib.parse.quote(following.group(1), safe="")

    def verify(self, port, acknowledged, prefix):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        keys = self.listed(connection, prefix)
        self.assertEqual(set(acknowledged) - set(keys), set(), "acknowledged, yet gone")
        for key in keys:
            status, body = self.get(connection, f"/kill/{key}")
            self.assertEqual(status, 200, key)
            self.assertEqual(body, content(key), f"{key} is not whole")
        connection.close()
        return len(keys)

    def test_kill_under_load(self):
        print(f"seed {SEED}, {ROUNDS} rounds")
        chance = random.Random(SEED)
        acknowledged = {}
        with Engine("--trust-any-credentials") as engine:
            engine.get("/kill", method="PUT")
            for number in range(ROUNDS):
                load = Load(engine.port, f"r{number}")
                load.start()
                time.sleep(chance.uniform(0.01, 0.25))
                engine.kill()
                load.join()
                engine.start()
                acknowledged[number] = load.acknowledged
                self.verify(engine.port, load.acknowledged, f"r{number}-")
            total = sum(len(keys) for keys in acknowledged.values())
            found = self.verify(engine.port, [key for keys in acknowledged.values() for key in keys], "r")
            print(f"{total} acknowledged, {found} found, {len(engine.files())} files")
            self.assertGreater(total, ROUNDS, "the load was no load")
            # Files without an object are swept in the background after each start.
            big = sum(len(content(key)) > 64 * 1024 for keys in acknowledged.values() for key in keys)
            self.assertLessEqual(len(engine.files()), big + ROUNDS * WRITERS)

    def history(self, connection, prefix):
        """Versions and markers by key, newest first."""
        found, marker = {}, ""
        while True:
            status, body = self.get(connection, f"/versions?versions&prefix={prefix}{marker}")
            self.assertEqual(status, 200)
            text = body.decode()
            for kind, entry in re.findall("<(Version|DeleteMarker)>(.*?)</(?:Version|DeleteMarker)>", text):
                key, version = re.search("<Key>(.*?)<", entry)[1], re.search("<VersionId>(.*?)<", entry)[1]
                found.setdefault(key, {})[version] = (kind, "<IsLatest>true" in entry)
            following = re.search("<NextKeyMarker>(.*?)<", text)
            if not following:
                return found
            marker = "&key-marker=" + urllib.parse.quote(following[1], safe="")
            marker += "&version-id-marker=" + urllib.parse.quote(re.search("<NextVersionIdMarker>(.*?)<", text)[1], safe="")

    def verify_versions(self, port, load, prefix):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        self.addCleanup(connection.close)
        found = self.history(connection, prefix)
        for key, version, body in load.acknowledged:
            self.assertIn(version, found.get(key, {}), f"{key}: acknowledged, yet gone")
            self.assertEqual(found[key][version][0], "DeleteMarker" if body is None else "Version")
            if body is not None:
                status, bytes = self.get(connection, f"/versions/{key}?versionId={version}")
                self.assertEqual((status, bytes == body), (200, True), f"{key} {version} is not whole")
        for key, versions in found.items():
            self.assertEqual(sum(latest for _, latest in versions.values()), 1, f"{key} has one latest version")
            acknowledged = [version for name, version, _ in load.acknowledged if name == key]
            extra = [version for version in versions if version not in acknowledged]
            self.assertLessEqual(len(extra), 1, f"{key}: only the request that was cut off may have happened unsaid")
            # What a plain GET finds is the version that is called the latest, and whole.
            latest = next(version for version, (_, is_latest) in versions.items() if is_latest)
            body = next((body for name, version, body in load.acknowledged if version == latest), load.begun[key])
            status, bytes = self.get(connection, f"/versions/{key}")
            self.assertEqual((status, None if body is None else bytes), (404, None) if body is None else (200, body))
        return sum(map(len, found.values()))

    def test_kill_under_versioned_load(self):
        rounds = max(1, ROUNDS // 5)
        print(f"seed {SEED}, {rounds} rounds")
        chance = random.Random(SEED)
        total = 0
        with Engine("--trust-any-credentials") as engine:
            engine.get("/versions", method="PUT")
            engine.client().put_bucket_versioning(Bucket="versions", VersioningConfiguration={"Status": "Enabled"})
            for number in range(rounds):
                load = VersionLoad(engine.port, f"v{number}")
                load.start()
                time.sleep(chance.uniform(0.01, 0.25))
                engine.kill()
                load.join()
                engine.start()
                total += len(load.acknowledged)
                self.verify_versions(engine.port, load, f"v{number}-")
            print(f"{total} versions acknowledged")
            self.assertGreater(total, rounds, "the load was no load")


if __name__ == "__main__":
    unittest.main()
