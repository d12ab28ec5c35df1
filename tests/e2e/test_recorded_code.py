"""The code the recorder writes, read back by those it is written for: the AWS CLI, boto3, node."""

import base64
import datetime
import io
import json
import os
import pathlib
import subprocess
import tempfile
import types
import unittest
from unittest import mock

SAMPLES = os.environ.get("NEPHOSCOPE_CODE_SAMPLES", "code_samples")
NODE_FOLDER = os.environ.get("NEPHOSCOPE_NODE", "")

BASH = r"""
aws() {
  local word copy
  for word in "$@"; do
    case $word in file*:///dev/fd/*)  # gone once the command is over
      copy=$(mktemp -p "$COPIES"); cat "${word#*://}" >"$copy"; word=${word%%:*}://$copy ;;
    esac
    printf '%s\0' "$word"
  done
  printf '\001END\0'
}
"""


def plain(value):
    """Values as the samples spell them: bytes as base64, times as seconds."""
    if isinstance(value, dict):
        return {key: plain(entry) for key, entry in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(entry) for entry in value]
    if hasattr(value, "read"):
        return None
    if isinstance(value, (bytes, bytearray)):
        return base64.b64encode(value).decode()
    if isinstance(value, datetime.datetime):
        return value.timestamp()
    return value


def same(wanted, found):
    """Equal, where clients may pass times as text and bytes within JSON as text."""
    if isinstance(wanted, dict) and isinstance(found, dict):
        return wanted.keys() == found.keys() and all(same(wanted[key], found[key]) for key in wanted)
    if isinstance(wanted, list) and isinstance(found, list):
        return len(wanted) == len(found) and all(same(a, b) for a, b in zip(wanted, found))
    if isinstance(wanted, (int, float)) and not isinstance(wanted, bool) and isinstance(found, str):
        return abs(datetime.datetime.fromisoformat(found.replace("Z", "+00:00")).timestamp() - wanted) < 0.001
    if isinstance(wanted, str) and isinstance(found, dict):
        return json.loads(wanted) == found  # a header that carries JSON
    if isinstance(wanted, str) and isinstance(found, str) and wanted != found:
        return base64.b64encode(found.encode()).decode() == wanted
    return type(wanted) is type(found) and wanted == found or (
        isinstance(wanted, (int, float)) and isinstance(found, (int, float)) and abs(wanted - found) < 1e-6)


class RecordedCode(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        data = json.loads(subprocess.run([SAMPLES], check=True, capture_output=True).stdout)
        cls.names = data["names"]
        cls.samples = data["samples"]
        cls.work = tempfile.TemporaryDirectory()
        for name in [name for name in os.environ if name.startswith("AWS_")]:
            del os.environ[name]
        os.environ.update(AWS_ACCESS_KEY_ID="key", AWS_SECRET_ACCESS_KEY="secret", AWS_CONFIG_FILE="/dev/null",
                          AWS_SHARED_CREDENTIALS_FILE="/dev/null", AWS_EC2_METADATA_DISABLED="true")

    @classmethod
    def tearDownClass(cls):
        cls.work.cleanup()

    def setUp(self):
        self.assertGreater(len(self.samples), 100)

    def words(self, sample):
        """What bash makes of the command: its words."""
        script = pathlib.Path(self.work.name, "sample.sh")
        script.write_text(BASH + sample["cli"] + "\n")
        environment = dict(os.environ, COPIES=self.work.name, **sample["secrets"]["cli"])
        output = subprocess.run(["bash", str(script)], env=environment, capture_output=True)
        self.assertEqual(output.stderr, b"")
        return output.stdout.split(b"\x01END\0")[0].decode().split("\0")[:-1]

    def test_the_cli_understands(self):
        from awscli import clidriver
        driver = clidriver.create_clidriver()
        caught = []

        def invoke(caller, service_name, operation_name, parameters, parsed_globals):
            caught.append((service_name, operation_name, parameters, parsed_globals.region))
            return 0

        def nested(_, service, region_name=None, **options):
            def start(**parameters):
                caught.append((service, "StartLiveTail", parameters, region_name))
                return {"responseStream": []}
            return types.SimpleNamespace(start_live_tail=start)

        for sample in self.samples:
            with self.subTest(command=sample["cli"]):
                words = self.words(sample)
                caught.clear()
                errors = io.StringIO()
                with mock.patch.object(clidriver.CLIOperationCaller, "invoke", invoke), mock.patch("sys.stderr", errors), \
                     mock.patch("awscli.customizations.logs.startlivetail.create_nested_client", nested):  # this command calls by itself
                    try:
                        status = driver.main(words)
                    except SystemExit as end:
                        status = end.code
                self.assertEqual(status, 0, errors.getvalue())
                service, operation, parameters, region = caught[0]
                self.assertEqual((service, operation, region), (sample["service"], sample["operation"], "eu-west-2"))
                found = {key: value for key, value in plain(parameters).items() if value is not None}
                wanted = dict(sample["input"])
                for key, value in parameters.items():
                    if hasattr(value, "read"):
                        self.assertEqual(value.read(), b"some bytes\n")
                found.pop("Body", None) if "Body" not in wanted else None
                self.assertTrue(same(wanted, found), f"wanted {wanted}\nfound  {found}")

    def test_boto3_understands(self):
        import botocore.client
        caught = []

        def call(client, operation, parameters):
            caught.append((client.meta.service_model.service_name, operation, parameters, client.meta.region_name))
            return {}

        clients = {}
        import boto3
        make = boto3.client

        def cached(service, region_name=None):
            return clients.setdefault((service, region_name), make(service, region_name=region_name))

        for sample in self.samples:
            with self.subTest(code=sample["python"]):
                caught.clear()
                with mock.patch.object(botocore.client.BaseClient, "_make_api_call", call), \
                        mock.patch.object(boto3, "client", cached), mock.patch.dict(os.environ, sample["secrets"]["python"]):
                    exec(compile(sample["python"], "sample.py", "exec"), {})
                service, operation, parameters, region = caught[0]
                self.assertEqual((service, operation), (sample["service"], sample["operation"]))
                self.assertIn(region, ("eu-west-2", "aws-global"))  # IAM and CloudFront are everywhere
                found = plain(parameters)
                wanted = dict(sample["input"])
                model = clients[(service, "eu-west-2")].meta.service_model.operation_model(operation)
                for key, shape in model.input_shape.members.items():
                    if key in found and key not in wanted and shape.serialization.get("streaming"):
                        self.assertEqual(parameters[key], b"some bytes\n")
                        del found[key]
                alias = {"Filters": "Filter", "fromTime": "from"}
                found = {alias[key] if key in alias and key not in wanted else key: value for key, value in found.items()}
                self.assertTrue(same(wanted, found), f"wanted {wanted}\nfound  {found}")

    @unittest.skipUnless(NODE_FOLDER and pathlib.Path(NODE_FOLDER, "node_modules").exists(), "no SDK for JavaScript here")
    def test_javascript_understands(self):
        # The samples' imports give way to stand-ins that keep what is sent; S3's are the real classes.
        import re
        lines = ["import * as s3sdk from '@aws-sdk/client-s3';", "const out = [];", "let inputs;",
                 "const stub = (name) => class { constructor(o) { this.o = o; } send(c) { inputs.push([name, this.o.region, c.constructor.shown, c.input ?? c.i]); } };",
                 "const command = (name) => class { static shown = name; constructor(i) { this.i = i; } };",
                 "const show = (v) => v instanceof Date ? v.getTime() / 1000 : v instanceof Uint8Array ? Buffer.from(v).toString('base64')"
                 " : Array.isArray(v) ? v.map(show) : v && typeof v === 'object' ? Object.fromEntries(Object.entries(v).map(([k, x]) => [k, show(x)])) : v;"]
        for sample in self.samples:
            code = sample["javascript"]
            imports = re.findall(r'^import \{ ([^}]*) \} from "([^"]*)";\n', code, re.M)
            body = re.sub(r'^import .*\n', "", code, flags=re.M)
            lines.append("inputs = [];")
            lines.append("await (async () => {")
            lines.append(f"Object.assign(process.env, {json.dumps(sample['secrets']['javascript'])});")
            for names, module in imports:
                for name in names.split(", "):
                    if module == "@aws-sdk/client-s3":
                        lines.append(f"if (!s3sdk.{name}) throw new Error('{name}');")
                    if module.startswith("@aws-sdk/client"):
                        kind = f"command('{name}')" if name.endswith("Command") else f"stub('{name}')"
                        lines.append(f"const {name} = {kind};")
            lines.append(body)
            lines.append("})();")
            lines.append("out.push(inputs.map(show));")
        lines.append("console.log(JSON.stringify(out));")
        script = pathlib.Path(NODE_FOLDER, "samples.mjs")
        script.write_text("\n".join(lines))
        run = subprocess.run(["node", str(script)], capture_output=True, text=True, timeout=120)
        self.assertEqual(run.returncode, 0, run.stderr[:2000])
        for sample, sent in zip(self.samples, json.loads(run.stdout), strict=True):
            with self.subTest(code=sample["javascript"]):
                (client, region, name, found), = sent
                self.assertEqual((region, name), ("eu-west-2", sample["operation"] + "Command"))
                wanted = dict(sample["input"])
                streamed = base64.b64encode(b"some bytes\n").decode()
                for key in [key for key in found if key not in wanted and found[key] == streamed]:
                    del found[key]
                self.assertTrue(same(wanted, found), f"wanted {wanted}\nfound  {found}")

    def test_names_of_all_services(self):
        import botocore.session
        from awscli import clidriver
        session = botocore.session.get_session()
        driver = clidriver.create_clidriver()
        commands = driver._get_command_table()
        tables, models = {}, {}
        missing = []
        for entry in self.names:
            service = entry["service"]
            if service not in models:
                models[service] = session.get_service_model(service)
                words = models[service].metadata["serviceId"].split(" ")
                self.assertEqual(entry["package"], "@aws-sdk/client-" + "-".join(words).lower())
            if entry["python"] != botocore.xform_name(entry["operation"]):
                missing.append(entry["python"])
            if entry["operation"] not in models[service].operation_names:
                continue  # newer or older than this botocore
            group, command = entry["cli"].split(" ")
            if group not in tables:
                tables[group] = commands[group]._get_command_table()
            if (command in tables[group]) != entry["hasCli"]:
                missing.append(entry["cli"])
        self.assertEqual(missing, [])


if __name__ == "__main__":
    unittest.main()
