"""One script of calls for two clients: aws, in this process where it can be had so (starting it takes longer than what it does), and boto3."""

import contextlib
import io
import json
import os
import subprocess
import unittest.mock
import zipfile

from harness import EngineCase, wait_until

try:
    import awscli
    import awscli.clidriver
except ImportError:
    awscli = None

ACCOUNT = "123456789012"
ROLE = f"arn:aws:iam::{ACCOUNT}:role/any"


class ClientCase(EngineCase):
    """What scripts are written with. Services, operations and options have the names that aws gives them, with _ for - in options."""

    options = ("--test-helpers",)
    services = {}  # what boto3 calls a service that aws calls otherwise
    by_name = False  # the account comes before the host, which must be a name

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        if cls.by_name:
            cls.resolve_localhost()
        cls.endpoint = f"http://localhost:{cls.engine.port}" if cls.by_name else cls.engine.endpoint

    def attempt(self, service, operation, /, *positional, **options):
        """Calls: the answer and None, or None and how the client tells of the refusal."""
        raise NotImplementedError

    def call(self, *arguments, **options):
        """The answer; None where there is nothing in it."""
        answer, error = self.attempt(*arguments, **options)
        self.assertIsNone(error)
        return answer

    def refused(self, code, /, *arguments, **options):
        answer, error = self.attempt(*arguments, **options)
        self.assertIsNotNone(error, answer)
        self.assertIn(f"({code})", error)
        return error

    @staticmethod
    def zipped(text, name):
        data = io.BytesIO()
        with zipfile.ZipFile(data, "w") as archive:
            archive.writestr(name, text)
        return data.getvalue()

    def package(self, text, name="app.py"):
        """What `zip_file` takes."""
        raise NotImplementedError

    def queue(self, name, service=None):
        arn = f"arn:aws:sqs:us-east-1:{ACCOUNT}:{name}"
        policy = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": service}, "Action": "sqs:SendMessage", "Resource": arn}]}
        more = {"attributes": {"Policy": json.dumps(policy)}} if service else {}
        return self.call("sqs", "create-queue", queue_name=name, **more)["QueueUrl"], arn

    def receive(self, url):
        """The next message's body; by a long poll."""
        message, = self.call("sqs", "receive-message", queue_url=url, wait_time_seconds=20)["Messages"]
        self.call("sqs", "delete-message", queue_url=url, receipt_handle=message["ReceiptHandle"])
        return message["Body"]

    def function(self, name, text, **options):
        self.call("lambda", "create-function", function_name=name, role=ROLE, runtime="python3.12", handler="app.handler", timeout=10,
                  zip_file=self.package(text), **options)
        self.settled(name)
        return f"arn:aws:lambda:us-east-1:{ACCOUNT}:function:{name}"

    def settled(self, name):
        def is_so():
            found = self.call("lambda", "get-function-configuration", function_name=name)
            return found["State"] == "Active" and found["LastUpdateStatus"] == "Successful"
        self.assertTrue(wait_until(is_so))


class Boto3Case(ClientCase):
    aliases = {"notification_endpoint": "endpoint"}
    packages = {"create-function": "Code", "publish-layer-version": "Content"}

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.clients = {}

    def attempt(self, service, operation, /, *_, **options):
        from botocore import xform_name
        from botocore.exceptions import ClientError
        client = self.clients.get(service) or self.clients.setdefault(service, self.engine.client(self.services.get(service, service), endpoint_url=self.endpoint))
        method = operation.replace("-", "_")
        shape = client.meta.service_model.operation_model(client.meta.method_to_api_mapping[method]).input_shape
        members = {xform_name(member): member for member in shape.members} if shape else {}
        arguments = options.pop("cli_input_json", {})
        for name, value in options.items():
            member = members.get(self.aliases.get(name, name))
            if name == "zip_file" and operation in self.packages:
                arguments[self.packages[operation]] = {"ZipFile": value}
            elif isinstance(value, dict) and shape.members[member].type_name == "string":
                arguments[member] = json.dumps(value)
            else:
                arguments[member] = value
        try:
            answer = getattr(client, method)(**arguments)
        except ClientError as error:
            return None, str(error)
        del answer["ResponseMetadata"]
        return answer or None, None

    def package(self, text, name="app.py"):
        return self.zipped(text, name)

    def run_function(self, name, event, **options):
        answer = self.call("lambda", "invoke", function_name=name, payload=json.dumps(event), **options)
        text = answer["Payload"].read()
        return answer["StatusCode"], text and json.loads(text)


def words(options):
    """Options as they are typed: names with dashes, flags, JSON for what has parts."""
    for name, value in options.items():
        name = name.replace("_", "-")
        if isinstance(value, bool):
            yield f"--{name}" if value else f"--no-{name}"
        else:
            yield f"--{name}"
            yield json.dumps(value) if isinstance(value, (dict, list)) else str(value)


class AwsCase(ClientCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        environment = cls.engine.environment()
        if "AWS_DATA_PATH" in os.environ:  # where the CLI has told botocore that its own data lie
            environment["AWS_DATA_PATH"] = os.environ["AWS_DATA_PATH"]
        patch = unittest.mock.patch.dict(os.environ, environment, clear=True)
        patch.start()
        cls.addClassCleanup(patch.stop)
        cls.driver = awscli.clidriver.create_clidriver() if awscli else None
        version = awscli.__version__ if awscli else subprocess.run(["aws", "--version"], capture_output=True, text=True).stdout
        cls.is_second = version.removeprefix("aws-cli/").startswith("2.")

    def attempt(self, *arguments, **options):
        # Version 1 asks queues at an address of its own unless it is told on the command line.
        line = [*map(str, arguments), *words(options), "--output", "json", "--endpoint-url", self.endpoint]
        if self.driver:
            out, errors = io.StringIO(), io.StringIO()
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(errors):
                code = self.driver.main(line)
            out, errors = out.getvalue(), errors.getvalue()
        else:
            done = subprocess.run(["aws", *line], capture_output=True, text=True)
            code, out, errors = done.returncode, done.stdout, done.stderr
        return (None, errors) if code else (json.loads(out) if out.strip() else None, None)

    def package(self, text, name="app.py"):
        path = self.work / f"{abs(hash((text, name)))}.zip"
        path.write_bytes(self.zipped(text, name))
        return f"fileb://{path}"

    def run_function(self, name, event, **options):
        path = self.work / "answer.json"
        raw = {"cli_binary_format": "raw-in-base64-out"} if self.is_second else {}
        reply = self.call("lambda", "invoke", path, function_name=name, payload=json.dumps(event), **raw, **options)
        return reply["StatusCode"], path.read_text() and json.loads(path.read_text())
