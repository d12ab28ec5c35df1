"""nephoscope-engine as a program: options, credentials, signals, the lock, the side door."""

import json
import os
import stat
import subprocess
import threading
import time
import unittest

from harness import ENGINE, Engine, EngineCase


class Program(unittest.TestCase):
    def test_credentials(self):
        with Engine() as engine:
            key, secret = engine.credentials()
            self.assertRegex(key, "^AKIA[A-Z2-7]{16}$")
            self.assertEqual(len(secret), 40)
            mode = stat.S_IMODE(os.stat(engine.folder / "credentials.json").st_mode)
            self.assertEqual(mode, 0o600)
            for form, text in (("env", f"export AWS_ACCESS_KEY_ID={key}\n"), ("profile", f"aws_access_key_id = {key}\n")):
                out = subprocess.run([ENGINE, "credentials", "--data", engine.folder, "--format", form], capture_output=True, text=True)
                self.assertIn(text, out.stdout)
            engine.stop()
            engine.start()
            self.assertEqual(engine.credentials(), (key, secret), "the key outlives a restart")

    def test_second_process_is_refused(self):
        with Engine() as engine:
            second = subprocess.run([ENGINE, "--data", engine.folder, "--port", "0"], capture_output=True, text=True, timeout=20)
            self.assertNotEqual(second.returncode, 0)
            self.assertIn("in use by another Nephoscope", second.stderr)

    def test_taken_port(self):
        with Engine() as engine, Engine() as other:
            result = subprocess.run([ENGINE, "--data", other.folder / "third", "--port", str(engine.port)], capture_output=True, text=True, timeout=20)
            self.assertNotEqual(result.returncode, 0)
            self.assertIn(str(engine.port), result.stderr)

    def test_bad_options(self):
        for options in (["--port", "70000"], ["--port"], ["--durability", "hope"], ["--nonsense"], ["--log-level", "loud"]):
            result = subprocess.run([ENGINE, *options], capture_output=True, text=True, timeout=20)
            self.assertEqual(result.returncode, 2, options)
            self.assertIn(options[0], result.stderr)

    def test_open_to_everyone_is_refused(self):
        with Engine() as engine:
            result = subprocess.run([ENGINE, "--data", engine.folder / "x", "--port", "0", "--bind", "0.0.0.0", "--trust-any-credentials"],
                                    capture_output=True, text=True, timeout=20)
            self.assertNotEqual(result.returncode, 0)

    def test_sigterm_stops_cleanly(self):
        engine = Engine()
        with engine:
            engine.client().create_bucket(Bucket="stop-me")
            engine.stop()
            self.assertEqual(engine.process.returncode, 0)

    def test_power_durability(self):
        with Engine("--durability", "power") as engine:
            s3 = engine.client()
            s3.create_bucket(Bucket="power")
            s3.put_object(Bucket="power", Key="k", Body=b"x" * 100_000)
            engine.kill()
            engine.start()
            self.assertEqual(len(engine.client().get_object(Bucket="power", Key="k")["Body"].read()), 100_000)


class SideDoor(EngineCase):
    options = ("--test-helpers", "--trust-any-credentials")

    def json(self, path, **arguments):
        status, _, body = self.engine.get(path, **arguments)
        self.assertEqual(status, 200, body)
        return json.loads(body)

    def test_health_and_version(self):
        self.assertEqual(self.json("/_nephoscope/health")["status"], "ok")
        self.assertRegex(self.json("/_nephoscope/version")["version"], r"^\d+\.\d+\.\d+$")

    def test_foreign_callers_are_refused(self):
        for headers in ({"Origin": "https://evil.example"}, {"Host": "evil.example"}):
            self.assertEqual(self.engine.get("/_nephoscope/health", headers=headers)[0], 403, headers)

    def test_reset(self):
        s3 = self.engine.client()
        s3.create_bucket(Bucket="to-reset")
        s3.put_object(Bucket="to-reset", Key="big", Body=b"x" * 1_000_000)
        self.assertEqual(len(self.engine.files()), 1)
        self.engine.get("/_nephoscope/reset", method="POST")
        self.assertEqual(s3.list_buckets()["Buckets"], [])
        self.assertEqual(self.engine.files(), [])
        s3.create_bucket(Bucket="to-reset")

    def test_clock(self):
        s3 = self.engine.client()
        s3.create_bucket(Bucket="clock")
        self.engine.get("/_nephoscope/clock", method="POST", data=json.dumps({"advanceSeconds": 86400 * 30}).encode())
        s3.put_object(Bucket="clock", Key="later", Body=b"")
        created = s3.list_buckets()["Buckets"][0]["CreationDate"]
        modified = s3.head_object(Bucket="clock", Key="later")["LastModified"]
        self.assertGreaterEqual((modified - created).days, 29)

    def test_changes(self):
        s3 = self.engine.client()
        s3.create_bucket(Bucket="changes")
        start = self.json("/_nephoscope/changes?since=0")["next"]
        threading.Timer(0.3, lambda: s3.put_object(Bucket="changes", Key="새 객체", Body=b"")).start()
        begin = time.monotonic()
        seen = []
        # CloudTrail's event of the bucket may come after its place was read: one more poll then.
        for _ in range(4):
            page = self.json(f"/_nephoscope/changes?since={start}&wait=20")
            self.assertLess(time.monotonic() - begin, 10, "a long poll ends with the change")
            start = page["next"]
            seen += [(change["type"], change["parent"], change["id"]) for change in page["changes"]]
            if ("object", "changes", "새 객체") in seen:
                break
        self.assertIn(("object", "changes", "새 객체"), seen)

    def test_accounts_by_key(self):
        other = self.engine.client("sts", aws_access_key_id="111122223333", aws_secret_access_key="any")
        self.assertEqual(other.get_caller_identity()["Account"], "111122223333")


class WithoutHelpers(EngineCase):
    def test_helpers_are_off(self):
        for method, path in (("POST", "reset"), ("POST", "clock"), ("GET", "changes")):
            self.assertEqual(self.engine.get("/_nephoscope/" + path, method=method)[0], 404)


if __name__ == "__main__":
    unittest.main()
