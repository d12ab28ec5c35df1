"""Starts nephoscope-engine for end-to-end tests and tells clients how to reach it."""

import datetime
import json
import os
import pathlib
import select
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import unittest
import unittest.mock
import urllib.request

ENGINE = os.environ.get("NEPHOSCOPE_ENGINE", "nephoscope-engine")
SCRIPTS = pathlib.Path(__file__).parent / "node"
NODE_FOLDER = pathlib.Path(os.environ.get("NEPHOSCOPE_NODE", SCRIPTS))
MIB = 1024 * 1024


class Engine:
    """A running engine on a data folder of its own. Use as a context manager."""

    def __init__(self, *options, folder=None):
        self.options = list(options)
        self._owned = folder is None
        self.folder = pathlib.Path(folder or tempfile.mkdtemp(prefix="nephoscope-e2e-"))
        self.process = None
        self.port = 0

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()
        if self._owned:
            shutil.rmtree(self.folder, ignore_errors=True)

    def start(self, port=0):
        self.process = subprocess.Popen(
            [ENGINE, "--data", str(self.folder), "--port", str(port), "--log-level", "warning", *self.options],
            stdout=subprocess.PIPE, text=True)
        ready, _, _ = select.select([self.process.stdout], [], [], 30)
        line = self.process.stdout.readline() if ready else ""
        if not line.startswith("listening on http://127.0.0.1:"):
            self.kill()
            raise RuntimeError(f"the engine did not start: {line!r}")
        self.port = int(line.rsplit(":", 1)[1])

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.kill()
                raise
        if self.process:
            self.process.stdout.close()

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    @property
    def endpoint(self):
        return f"http://127.0.0.1:{self.port}"

    def credentials(self):
        text = subprocess.run([ENGINE, "credentials", "--data", str(self.folder), "--format", "json"],
                              check=True, capture_output=True, text=True).stdout
        values = json.loads(text)
        return values["AccessKeyId"], values["SecretAccessKey"]

    def environment(self, key=None, secret=None, region="us-east-1"):
        """Environment for a client, signed with the root key unless told otherwise."""
        root_key, root_secret = self.credentials()
        env = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
        env.update(AWS_ACCESS_KEY_ID=key or root_key, AWS_SECRET_ACCESS_KEY=secret or root_secret,
                   AWS_DEFAULT_REGION=region, AWS_REGION=region, AWS_EC2_METADATA_DISABLED="true",
                   AWS_CONFIG_FILE="/dev/null", AWS_SHARED_CREDENTIALS_FILE="/dev/null", AWS_PAGER="",
                   AWS_ENDPOINT_URL=self.endpoint, HOME=str(self.folder))
        return env

    def client(self, service="s3", **options):
        """A boto3 client."""
        import boto3
        from botocore.config import Config
        key, secret = self.credentials()
        arguments = dict(endpoint_url=self.endpoint, region_name="us-east-1", aws_access_key_id=key,
                         aws_secret_access_key=secret)
        config = Config(retries={"max_attempts": 1, "mode": "standard"}, **options.pop("config", {}))
        arguments.update(options)
        return boto3.client(service, config=config, **arguments)

    def make_role(self, name, service, *actions):
        """A role that an AWS service (`s3`) may take on and that may do that; its ARN."""
        iam = self.client("iam")
        iam.create_role(RoleName=name, AssumeRolePolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [{
            "Effect": "Allow", "Principal": {"Service": f"{service}.amazonaws.com"}, "Action": "sts:AssumeRole"}]}))
        iam.put_role_policy(RoleName=name, PolicyName="own", PolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [{
            "Effect": "Allow", "Action": actions, "Resource": "*"}]}))
        return iam.get_role(RoleName=name)["Role"]["Arn"]

    def files(self):
        """Blob files in the data folder: what an upload that failed must not leave behind."""
        return sorted(str(path) for path in (self.folder / "blobs").rglob("*") if path.is_file())

    def get(self, path, headers=None, method="GET", data=None):
        """A plain HTTP request; returns status, headers, body and does not raise."""
        request = urllib.request.Request(self.endpoint + path, method=method, data=data, headers=headers or {})
        try:
            with urllib.request.urlopen(request, timeout=30) as reply:
                return reply.status, dict(reply.headers), reply.read()
        except urllib.error.HTTPError as error:
            return error.code, dict(error.headers), error.read()


class SmallDisk:
    """A disk of a few MiB: a tmpfs, where one may mount; elsewhere the test is skipped."""

    def __init__(self, size):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="nephoscope-disk-"))
        self._ballast = self.folder / "ballast"
        result = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(self.folder)], capture_output=True, text=True)
        if result.returncode != 0:
            self.folder.rmdir()
            raise unittest.SkipTest(f"no disk can be mounted here: {result.stderr.strip()}")

    def remove(self):
        subprocess.run(["umount", "--lazy", str(self.folder)], check=True)
        self.folder.rmdir()

    def free(self):
        state = os.statvfs(self.folder)
        return state.f_bavail * state.f_frsize

    def fill(self, leave=0):
        """Takes all but `leave` bytes."""
        with open(self._ballast, "ab") as file:
            if (more := self.free() - leave) > 0:
                os.posix_fallocate(file.fileno(), file.tell(), more)

    def relieve(self):
        self._ballast.unlink()


def wait_until(condition, seconds=20):
    """Polls until the condition holds; False when it never does."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.02)
    return condition()


def random_file(path, size, seed=1):
    """Writes a repeatable file of that size quickly and returns its path."""
    import random
    block = random.Random(seed).randbytes(MIB)
    with open(path, "wb") as file:
        left, index = size, 0
        while left > 0:
            piece = index.to_bytes(8, "little") + block[8:]
            file.write(piece[:min(left, MIB)])
            left -= MIB
            index += 1
    return path


def same_file(a, b):
    return subprocess.run(["cmp", "-s", str(a), str(b)]).returncode == 0


class EngineCase(unittest.TestCase):
    """One engine for all tests of the class."""

    options = ()

    @classmethod
    def setUpClass(cls):
        cls.engine = Engine(*cls.options)
        cls.engine.start()
        cls.work = pathlib.Path(tempfile.mkdtemp(prefix="nephoscope-e2e-work-"))

    @classmethod
    def tearDownClass(cls):
        cls.engine.stop()
        shutil.rmtree(cls.engine.folder, ignore_errors=True)
        shutil.rmtree(cls.work, ignore_errors=True)

    @classmethod
    def resolve_localhost(cls):
        """RFC 6761 gives every *.localhost to loopback, yet not every resolver does: until the end of the class."""
        known = socket.getaddrinfo

        def resolve(host, *arguments, **options):
            return known("127.0.0.1" if host.endswith(".localhost") else host, *arguments, **options)

        resolver = unittest.mock.patch("socket.getaddrinfo", resolve)
        resolver.start()
        cls.addClassCleanup(resolver.stop)

    def clock(self, **wish):
        """Sets the cloud's clock; the time it shows then. Needs --test-helpers."""
        status, _, body = self.engine.get("/_nephoscope/clock", method="POST", data=json.dumps(wish).encode())
        self.assertEqual(status, 200, body)
        return datetime.datetime.fromisoformat(json.loads(body)["now"].replace("Z", "+00:00"))

    def advance(self, seconds):
        return self.clock(advanceSeconds=seconds)

    def assertCode(self, code, status, call, **arguments):
        """boto3's `call` is refused with this code and status; returns the answer."""
        import botocore.exceptions

        with self.assertRaises(botocore.exceptions.ClientError) as raised:
            call(**arguments)
        response = raised.exception.response
        self.assertEqual((response["Error"]["Code"], response["ResponseMetadata"]["HTTPStatusCode"]), (code, status))
        return response

    def run_client(self, *command, env=None, check=True):
        result = subprocess.run([str(part) for part in command], env=env or self.engine.environment(),
                                capture_output=True, text=True, timeout=300)
        if check and result.returncode != 0:
            self.fail(f"{command} failed:\n{result.stdout}\n{result.stderr}")
        return result

    def run_node(self, program, *arguments):
        """A program of tests/e2e/node, beside the SDK for JavaScript, against the engine."""
        modules = NODE_FOLDER / "node_modules"
        self.assertTrue(modules.is_dir(), f"no node modules in {NODE_FOLDER}: run test.sh once")
        folder = self.work / "node"
        if not folder.exists():
            folder.mkdir()
            (folder / "node_modules").symlink_to(modules.resolve())
            for script in SCRIPTS.glob("*.mjs"):
                shutil.copy(script, folder)
        return self.run_client("node", folder / program, self.engine.endpoint, *arguments)
