"""Every operation of the services of refusals/ refuses what AWS refuses, to boto3, to aws and to the SDK for JavaScript; and changes nothing by it.

A file of refusals/ holds, by operation, [code, request] in the API's own words. The first request is made once more by a user without rights, who
is refused whatever it asks for, except for operations that are `open` to all. Operations that are not in the file are those that the engine does
not have: it says so.
"""

import contextlib
import io
import json
import os
import pathlib
import re
import subprocess
import unittest
import unittest.mock

from client_case import ACCOUNT, AwsCase, ClientCase, awscli, words
from harness import EngineCase, MIB

TABLES = pathlib.Path(__file__).parent / "refusals"
API = pathlib.Path(__file__).parents[2] / "resources/api"


def table(service):
    return json.loads((TABLES / f"{service}.json").read_text())


def filled(value, words):
    """A request with the words in braces that only a run knows."""
    if isinstance(value, dict):
        return {name: filled(part, words) for name, part in value.items()}
    if isinstance(value, list):
        return [filled(part, words) for part in value]
    return re.sub(r"\{(\w+)\}", lambda found: words.get(found[1], found[0]), value) if isinstance(value, str) else value


def example(shape, depth=0):
    """The least that a client's own checks let through."""
    if shape.type_name == "structure":
        made = {name: example(shape.members[name], depth + 1) for name in shape.required_members} if depth < 8 else {}
        return {name: {"AccountId": ACCOUNT, "Bucket": "box"}.get(name, value) for name, value in made.items()}
    if shape.type_name == "list":
        return [example(shape.member, depth + 1)]
    if shape.type_name == "map":
        return {"a": example(shape.value, depth + 1)}
    return {"string": "x" * 64, "boolean": True, "timestamp": 1, "blob": b"x", "float": 1.0, "double": 1.0}.get(shape.type_name, 1)


class Refusals:
    """For each client; `codes` gives, for each call (operation, request, whose key), all names that its refusal has; None where the client has no such call."""

    options = ("--test-helpers",)

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.resolve_localhost()  # S3 Control's clients write the account before the host
        cls.endpoint = f"http://localhost:{cls.engine.port}"
        iam = cls.engine.client("iam")
        iam.create_user(UserName="nobody")
        key = iam.create_access_key(UserName="nobody")["AccessKey"]
        root, secret = cls.engine.credentials()
        cls.keys = {"root": (root, secret), "nobody": (key["AccessKeyId"], key["SecretAccessKey"]),
                    "stranger": ("AKIA" + "Q" * 16, secret), "liar": (root, secret[::-1])}

    def changes(self, service, since=0):
        """What of the service changed since, and where the next changes begin."""
        answer = json.loads(self.engine.get(f"/_nephoscope/changes?since={since}")[2])
        return [change for change in answer["changes"] if change["service"] == service], answer["next"]

    def check(self, service):
        known = table(service)
        known_words = {"endpoint": self.engine.endpoint, "account": ACCOUNT, "queues": f"{self.engine.endpoint}/{ACCOUNT}", "long": "x" * (6 * MIB + 1)}
        client = self.engine.client(known["client"])
        for operation, request in filled(known["before"], known_words):
            package = request.get("Code", request.get("Content", {}))
            if package.get("ZipFile") == "zip":
                package["ZipFile"] = ClientCase.zipped("def handler(event, context): return event", "app.py")
            client._make_api_call(operation, request)
        wanted, calls = [], []
        for operation, rows in filled(known["refused"], known_words).items():
            if operation not in known["open"]:
                wanted.append("403" if operation.startswith("Head") else known["denied"])  # HEAD is answered without a body
                calls.append((operation, rows[0][1], "nobody"))
            for code, request in rows:
                if code != "denied":
                    wanted.append(code)
                    calls.append((operation, request, "root"))
        operation, request, _ = calls[0]
        calls += [(operation, request, "stranger"), (operation, request, "liar")]
        wanted += known["keys"]
        self.clock(freeze=True)  # metrics and alarms change with it
        self.addCleanup(self.clock, freeze=False)
        _, before = self.changes(service)
        for (operation, request, who), code, found in zip(calls, wanted, self.codes(known["client"], calls)):
            with self.subTest(f"{operation} by {who}: {str(request)[:200]}"):
                if found is not None:
                    self.assertIn(code, found)
        self.assertEqual(self.changes(service, before)[0], [])

    def test_autoscaling(self):
        self.check("autoscaling")

    def test_cloudwatch(self):
        self.check("cloudwatch")

    def test_events(self):
        self.check("events")

    def test_lambda(self):
        self.check("lambda")

    def test_logs(self):
        self.check("logs")

    def test_s3(self):
        self.check("s3")

    def test_s3control(self):
        self.check("s3control")

    def test_sns(self):
        self.check("sns")

    def test_sqs(self):
        self.check("sqs")


class Boto3(Refusals, EngineCase):
    def client(self, service, key, secret, **config):
        return self.engine.client(service, aws_access_key_id=key, aws_secret_access_key=secret, endpoint_url=self.endpoint,
                                  config={"inject_host_prefix": service == "s3control", **config})

    def codes(self, service, calls):
        from botocore.exceptions import ClientError
        clients = {}
        for operation, request, who in calls:
            key, secret = self.keys[who]
            client = clients.get(who) or clients.setdefault(who, self.client(service, key, secret))
            try:
                yield [f"nothing, but {client._make_api_call(operation, request)}"]
            except ClientError as error:
                yield [error.response["Error"]["Code"]]

    def test_the_rest(self):
        """What no table speaks of is not emulated, and the engine says so."""
        from botocore.exceptions import ClientError
        from botocore.session import get_session
        for path in TABLES.glob("*.json"):
            known = json.loads(path.read_text())
            model = get_session().get_service_model(known["client"])
            client = self.client(known["client"], *self.keys["root"], parameter_validation=False)
            served = json.loads((API / path.name).read_text())["operations"]
            self.assertEqual(set(known["refused"]) - set(served), set())
            for operation in set(served) & set(model.operation_names) - set(known["refused"]):
                shape = model.operation_model(operation).input_shape
                if model.operation_model(operation).deprecated or (path.stem, operation) == ("s3control", "CreateBucket"):
                    continue  # on the wire the first are those that took their places, the other asks for an object of a bucket v20180820
                with self.subTest(f"{path.stem} {operation}"):
                    with self.assertRaises(ClientError) as raised:
                        client._make_api_call(operation, example(shape) if shape else {})
                    self.assertEqual(raised.exception.response["Error"]["Code"], "NotImplemented")


class Aws(Refusals, AwsCase):
    own = {"InvokeWithResponseStream", "StartLiveTail"}  # aws leaves out what answers by a stream, or has a command of its own for it
    files = {"GetObject", "Invoke", "SelectObjectContent"}  # their answers are written to
    commands = {"s3": "s3api"}

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.drivers = {who: awscli.clidriver.create_clidriver() for who in cls.keys} if awscli else {}

    def codes(self, service, calls):
        raw = ["--cli-binary-format", "raw-in-base64-out"] if self.is_second else []
        for operation, request, who in calls:
            if operation in self.own:
                yield None
                continue
            from botocore import xform_name
            line = [self.commands.get(service, service), xform_name(operation, "-"), *self.words(operation, request), *raw, "--endpoint-url", self.endpoint]
            yield re.findall(r"\((\w[\w.]*)\)", self.errors(line, self.engine.environment(*self.keys[who]), self.drivers.get(who))) or [self.last]

    def words(self, operation, request):
        """With a file to write to, aws wants what is required spelled out."""
        if operation not in self.files:
            return ["--cli-input-json", json.dumps(request)]
        payload = self.work / "payload"
        payload.write_text(request.get("Payload", "{}"))
        text = {**request, "Payload": f"fileb://{payload}"} if operation == "Invoke" else request
        from botocore import xform_name
        return [*words({xform_name(name): value for name, value in text.items()}), str(self.work / "answer")]

    def errors(self, line, environment, driver):
        if driver:
            out, errors = io.StringIO(), io.StringIO()
            with unittest.mock.patch.dict(os.environ, environment), contextlib.redirect_stdout(out), contextlib.redirect_stderr(errors):
                driver.main(line)
            self.last = out.getvalue() + errors.getvalue()
        else:
            done = subprocess.run(["aws", *line], capture_output=True, text=True, env=environment)
            self.last = done.stdout + done.stderr
        return self.last


class Node(Refusals, EngineCase):
    """By names of shapes where an error has one, which is how who uses that SDK asks for it."""

    def codes(self, service, calls):
        path = self.work / f"{service}.json"
        path.write_text(json.dumps({"service": service, "keys": self.keys, "calls": calls}))
        return json.loads(self.run_node("refusals.mjs", path).stdout)


if __name__ == "__main__":
    unittest.main()
