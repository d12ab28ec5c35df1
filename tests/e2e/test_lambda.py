"""Lambda through boto3 and aws: functions in Python and JavaScript, their errors, layers, URLs, and what must not stay behind."""

import base64
import io
import json
import os
import pathlib
import socket
import subprocess
import unittest
import urllib.error
import urllib.request
import zipfile

import botocore.auth
import botocore.awsrequest
import botocore.credentials

from harness import EngineCase, wait_until

ROLE = "arn:aws:iam::123456789012:role/runner"


def zipped(**files):
    """A zip; names have _ for . before the last part."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name.replace("__", "/").rsplit("_", 1)[0] + "." + name.rsplit("_", 1)[1], text)
    return data.getvalue()


def processes(marker):
    """Processes that run with a word in their arguments or environment."""
    found = []
    for folder in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            if marker.encode() in (folder / "environ").read_bytes() and int(folder.name) != os.getpid():
                found.append(int(folder.name))
        except OSError:
            pass
    return found


class Lambda(EngineCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.functions = cls.engine.client("lambda")

    def make(self, name, code, runtime="python3.12", handler="app.handler", **arguments):
        arguments.setdefault("Timeout", 10)
        made = self.functions.create_function(FunctionName=name, Role=ROLE, Runtime=runtime, Handler=handler,
                                              Code={"ZipFile": code}, **arguments)
        self.functions.get_waiter("function_active_v2").wait(FunctionName=name, WaiterConfig={"Delay": 1})
        return made

    def run_function(self, name, event=None, **arguments):
        reply = self.functions.invoke(FunctionName=name, Payload=json.dumps(event), **arguments)
        return json.loads(reply["Payload"].read()), reply

    def test_refusals(self):
        self.assertCode("ResourceNotFoundException", 404, self.functions.invoke, FunctionName="nothing")
        self.assertCode("InvalidParameterValueException", 400, self.functions.create_function, FunctionName="bad", Role=ROLE,
                Runtime="java21", Handler="a.b", Code={"ZipFile": zipped(a_py="")})
        self.assertCode("InvalidParameterValueException", 400, self.functions.create_function, FunctionName="bad", Role=ROLE,
                Runtime="python3.12", Handler="a.b", Code={"ZipFile": b"PK but no zip"})
        self.assertCode("ResourceNotFoundException", 404, self.functions.get_policy, FunctionName="nothing")
        self.assertCode("InvalidParameterValueException", 400, self.functions.create_event_source_mapping, FunctionName="nothing",
                EventSourceArn="arn:aws:kinesis:us-east-1:123456789012:stream/s", StartingPosition="LATEST")

    def test_python(self):
        self.make("python", zipped(app_py="import os\ndef handler(event, context):\n    print('word', event['word'])\n"
                                          "    return {'word': event['word'], 'arn': context.invoked_function_arn, 'mood': os.environ['MOOD']}\n"),
                  Environment={"Variables": {"MOOD": "fine"}}, MemorySize=256)
        result, reply = self.run_function("python", {"word": "한글"}, LogType="Tail")
        self.assertEqual(result, {"word": "한글", "arn": "arn:aws:lambda:us-east-1:123456789012:function:python", "mood": "fine"})
        log = base64.b64decode(reply["LogResult"]).decode()
        self.assertIn("word 한글", log)
        self.assertRegex(log, r"REPORT RequestId: \S+\tDuration: [\d.]+ ms\tBilled Duration: \d+ ms\tMemory Size: 256 MB\tMax Memory Used: [1-9]\d* MB")
        self.assertEqual(reply["ExecutedVersion"], "$LATEST")

    def test_node(self):
        self.make("node", zipped(index_js="exports.handler = async (event, context) => { console.log('in', event);"
                                          " if (event.fail) throw new RangeError('too far'); return {twice: event.n * 2, name: context.functionName}; };"),
                  runtime="nodejs20.x", handler="index.handler")
        result, _ = self.run_function("node", {"n": 21})
        self.assertEqual(result, {"twice": 42, "name": "node"})
        result, reply = self.run_function("node", {"fail": 1})
        self.assertEqual(reply["FunctionError"], "Unhandled")
        self.assertEqual((result["errorType"], result["errorMessage"]), ("RangeError", "too far"))

    def test_json_logs(self):
        """Platform events and the runtimes' logging as JSON, each by its level; what is printed stays as it is in Python."""
        self.assertCode("InvalidParameterValueException", 400, self.functions.create_function, FunctionName="bad", Role=ROLE, Runtime="python3.12", Handler="app.handler",
                        Code={"ZipFile": zipped(app_py="")}, LoggingConfig={"LogFormat": "Text", "SystemLogLevel": "WARN"})
        made = self.make("jsonpython", zipped(app_py="import logging\ndef handler(event, context):\n    logging.info('hidden')\n"
                                              "    logging.warning('seen %d', 7)\n    print('printed')\n    return event['n']\n"),
                         LoggingConfig={"LogFormat": "JSON", "ApplicationLogLevel": "WARN", "SystemLogLevel": "DEBUG"})
        self.assertEqual(made["LoggingConfig"]["ApplicationLogLevel"], "WARN")
        result, reply = self.run_function("jsonpython", {"n": 1}, LogType="Tail")
        self.assertEqual(result, 1)
        lines = [line for line in base64.b64decode(reply["LogResult"]).decode().split("\n") if line]
        self.assertIn("printed", lines)
        entries = [json.loads(line) for line in lines if line != "printed"]
        self.assertEqual([entry.get("type") or entry["message"] for entry in entries],
                         ["platform.initStart", "platform.start", "seen 7", "platform.runtimeDone", "platform.report"])
        self.assertEqual((entries[2]["level"], entries[2]["logger"]), ("WARNING", "root"))
        self.assertEqual(entries[1]["record"], {"requestId": entries[2]["requestId"], "version": "$LATEST"})
        report = entries[4]["record"]
        self.assertEqual((report["status"], report["metrics"]["memorySizeMB"]), ("success", 128))
        self.assertGreater(report["metrics"]["initDurationMs"], 0)
        result, reply = self.run_function("jsonpython", {}, LogType="Tail")
        entries = [json.loads(line) for line in base64.b64decode(reply["LogResult"]).decode().split("\n") if line.startswith("{")]
        self.assertEqual(entries[-1]["record"]["status"], "error")
        self.assertIn("KeyError", [entry.get("errorType") for entry in entries])
        self.functions.update_function_configuration(FunctionName="jsonpython", LoggingConfig={"LogFormat": "Text"})
        self.functions.get_waiter("function_updated_v2").wait(FunctionName="jsonpython", WaiterConfig={"Delay": 1})
        self.assertNotIn("SystemLogLevel", self.functions.get_function_configuration(FunctionName="jsonpython")["LoggingConfig"])
        self.assertIn("START RequestId", base64.b64decode(self.run_function("jsonpython", {"n": 1}, LogType="Tail")[1]["LogResult"]).decode())

    def test_json_logs_of_node(self):
        self.make("jsonnode", zipped(index_js="exports.handler = async (event) => { console.debug('hidden'); console.log({order: 7}); console.error('a', 2); return 1; };"),
                  runtime="nodejs20.x", handler="index.handler", LoggingConfig={"LogFormat": "JSON", "SystemLogLevel": "WARN"})
        _, reply = self.run_function("jsonnode", {}, LogType="Tail")
        entries = [json.loads(line) for line in base64.b64decode(reply["LogResult"]).decode().split("\n") if line]
        self.assertEqual([(entry["level"], entry["message"]) for entry in entries], [("INFO", {"order": 7}), ("ERROR", "a 2")])

    def test_timeout_and_memory(self):
        self.make("greedy", zipped(app_py="import time\ndef handler(event, context):\n    if event == 'eat':\n        x = [str(n) * 1000 for n in range(10**5)]\n"
                                          "    time.sleep(30)\n"), Timeout=2)
        result, reply = self.run_function("greedy", "wait")
        self.assertEqual(reply["FunctionError"], "Unhandled")
        self.assertIn("Task timed out after 2.00 seconds", result["errorMessage"])
        result, reply = self.run_function("greedy", "eat", LogType="Tail")
        self.assertIn("signal: killed", result["errorMessage"])
        self.assertIn("Runtime.OutOfMemory", base64.b64decode(reply["LogResult"]).decode())

    def test_aws(self):
        path = pathlib.Path(self.engine.folder) / "function.zip"
        path.write_bytes(zipped(app_py="def handler(event, context):\n    return event['a'] + event['b']\n"))

        def aws(*arguments):
            done = subprocess.run(["aws", "lambda", *arguments], env=self.engine.environment(), capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, done.stderr)
            return json.loads(done.stdout) if done.stdout.strip().startswith("{") else done.stdout
        aws("create-function", "--function-name", "cli", "--runtime", "python3.12", "--handler", "app.handler", "--role", ROLE,
            "--zip-file", f"fileb://{path}")
        aws("wait", "function-active-v2", "--function-name", "cli")
        out = pathlib.Path(self.engine.folder) / "out.json"
        reply = aws("invoke", "--function-name", "cli", "--cli-binary-format", "raw-in-base64-out", "--payload", '{"a": 2, "b": 3}', str(out)) \
            if self.has_binary_format() else aws("invoke", "--function-name", "cli", "--payload", '{"a": 2, "b": 3}', str(out))
        self.assertEqual(reply["StatusCode"], 200)
        self.assertEqual(out.read_text(), "5")
        self.assertIn("cli", [each["FunctionName"] for each in aws("list-functions")["Functions"]])

    @staticmethod
    def has_binary_format():
        return subprocess.run(["aws", "--version"], capture_output=True, text=True).stdout.startswith("aws-cli/2")

    def url(self, auth, **arguments):
        made = self.functions.create_function_url_config(FunctionName="web", AuthType=auth, **arguments)
        return made["FunctionUrl"]

    def ask(self, url, headers=None, method="GET", data=None):
        # Not every resolver knows *.localhost.
        host = url.split("/")[2]
        request = urllib.request.Request(url.replace(host, f"127.0.0.1:{self.engine.port}"), method=method, data=data, headers={"Host": host, **(headers or {})})
        try:
            with urllib.request.urlopen(request, timeout=30) as reply:
                return reply.status, reply.headers, reply.read()
        except urllib.error.HTTPError as error:
            return error.code, error.headers, error.read()

    def test_url(self):
        self.make("web", zipped(app_py="def handler(event, context):\n    http = event['requestContext']['http']\n"
                                       "    if http['path'] == '/plain':\n        return {'method': http['method'], 'body': event.get('body'), 'q': event.get('queryStringParameters')}\n"
                                       "    return {'statusCode': 418, 'headers': {'X-Tea': 'pot'}, 'cookies': ['a=1'], 'body': 'short and stout'}\n"))
        url = self.url("NONE", Cors={"AllowOrigins": ["https://example.com"], "AllowMethods": ["POST"], "MaxAge": 60})
        self.assertIn(f":{self.engine.port}/", url)
        self.assertEqual(self.ask(url)[0], 403)
        self.functions.add_permission(FunctionName="web", StatementId="all", Action="lambda:InvokeFunctionUrl", Principal="*", FunctionUrlAuthType="NONE")
        status, headers, body = self.ask(url)
        self.assertEqual((status, headers["X-Tea"], headers["Set-Cookie"], body), (418, "pot", "a=1", b"short and stout"))
        status, headers, body = self.ask(url + "plain?a=1&a=2&b=x", method="POST", data=b"hello", headers={"Content-Type": "text/plain", "Origin": "https://example.com"})
        self.assertEqual(json.loads(body), {"method": "POST", "body": "hello", "q": {"a": "1,2", "b": "x"}})
        self.assertEqual(headers["Access-Control-Allow-Origin"], "https://example.com")
        status, headers, _ = self.ask(url, method="OPTIONS", headers={"Origin": "https://example.com", "Access-Control-Request-Method": "POST"})
        self.assertEqual((status, headers["Access-Control-Max-Age"]), (200, "60"))
        self.functions.update_function_url_config(FunctionName="web", AuthType="AWS_IAM")
        self.assertEqual(self.ask(url)[0], 403)
        key, secret = self.engine.credentials()
        request = botocore.awsrequest.AWSRequest("GET", url)
        botocore.auth.SigV4Auth(botocore.credentials.Credentials(key, secret), "lambda", "us-east-1").add_auth(request)
        self.assertEqual(self.ask(url, headers=dict(request.headers))[0], 418)
        self.functions.delete_function_url_config(FunctionName="web")
        self.assertEqual(self.ask(url)[0], 404)

    def test_calls_the_cloud(self):
        """A function finds the cloud by AWS_ENDPOINT_URL, and nothing else."""
        self.make("caller", zipped(app_py="import os, urllib.request, urllib.error, socket\n"
                                          "def handler(event, context):\n"
                                          "    try:\n        urllib.request.urlopen(os.environ['AWS_ENDPOINT_URL'] + '/')\n        status = 200\n"
                                          "    except urllib.error.HTTPError as error:\n        status = error.code\n"
                                          "    return {'status': status, 'confined': os.path.isdir('/var/task')}\n"))
        result, _ = self.run_function("caller")
        self.assertIn(result["status"], (200, 307, 403))

    def test_reaches_nothing_else(self):
        """Not what listens on this machine beside the cloud, nor another machine; and its limits are no wishes."""
        listener = socket.create_server(("127.0.0.1", 0))
        everywhere = socket.create_server(("0.0.0.0", 0))
        hidden = socket.socket(socket.AF_UNIX)
        hidden.bind("\0nephoscope-e2e-" + str(os.getpid()))
        hidden.listen()
        for server in (listener, everywhere, hidden):
            self.addCleanup(server.close)
            server.setblocking(False)
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            try:
                probe.connect(("192.0.2.1", 9))
                own = probe.getsockname()[0]  # this machine's address on its way out
            except OSError:
                own = "127.0.0.2"
        targets = [("127.0.0.1", listener.getsockname()[1]), (own, everywhere.getsockname()[1]), ("192.0.2.1", 80), "\0nephoscope-e2e-" + str(os.getpid())]
        # They are there for others.
        for server, family, target in ((listener, socket.AF_INET, targets[0]), (everywhere, socket.AF_INET, targets[1]), (hidden, socket.AF_UNIX, targets[3])):
            with socket.socket(family) as visitor:
                visitor.connect(target)
                server.accept()[0].close()
        self.make("prisoner", zipped(app_py="import errno, os, resource, socket\n"
                                            "def outcome(target):\n"
                                            "    with socket.socket(socket.AF_UNIX if isinstance(target, str) else socket.AF_INET) as visitor:\n"
                                            "        visitor.settimeout(5)\n"
                                            "        try:\n            visitor.connect(target if isinstance(target, str) else tuple(target))\n"
                                            "        except OSError as error:\n            return errno.errorcode.get(error.errno, str(error))\n"
                                            "        return 'connected'\n"
                                            "def open_many():\n    files = []\n"
                                            "    try:\n        while len(files) < 5000:\n            files.append(open('/dev/null'))\n"
                                            "    except OSError as error:\n        return errno.errorcode[error.errno], len(files) <= 1024\n"
                                            "    finally:\n        [each.close() for each in files]\n"
                                            "    return 'no limit', len(files)\n"
                                            "def raised(what):\n"
                                            "    try:\n        resource.setrlimit(what, (4096, 4096))\n        return True\n"
                                            "    except (ValueError, OSError):\n        return False\n"
                                            "def handler(event, context):\n"
                                            "    return {'confined': os.path.isdir('/var/task'), 'reached': [outcome(each) for each in event],\n"
                                            "            'files': open_many(), 'raised': [raised(resource.RLIMIT_NOFILE), raised(resource.RLIMIT_NPROC)],\n"
                                            "            'limits': [resource.getrlimit(resource.RLIMIT_NOFILE), resource.getrlimit(resource.RLIMIT_NPROC),\n"
                                            "                       resource.getrlimit(resource.RLIMIT_CORE)]}\n"), Timeout=30)
        result, _ = self.run_function("prisoner", targets)
        self.assertEqual(result["files"], ["EMFILE", True])
        if not result["confined"]:
            self.skipTest("this kernel lets nobody make namespaces")
        loopback = "ECONNREFUSED" if own == "127.0.0.2" else "ENETUNREACH"
        self.assertEqual(result["reached"], ["ECONNREFUSED", loopback, "ENETUNREACH", "ECONNREFUSED"])
        for server in (listener, everywhere, hidden):
            self.assertRaises(BlockingIOError, server.accept)
        self.assertEqual(result["limits"], [[1024, 1024], [1024, 1024], [0, 0]])
        self.assertEqual(result["raised"], [False, False])

    def test_download(self):
        code = zipped(app_py="def handler(event, context):\n    return 1\n")
        self.make("fetched", code)
        link = self.functions.get_function(FunctionName="fetched")["Code"]["Location"]
        with urllib.request.urlopen(link) as reply:
            self.assertEqual(reply.read(), code)
        with self.assertRaises(urllib.error.HTTPError):
            urllib.request.urlopen(link[:-4] + "0000")

    def test_role(self):
        """A function is its role: who it says it is, and what it may do."""
        iam = self.engine.client("iam")

        def trust(service):
            return json.dumps({"Version": "2012-10-17", "Statement": [
                {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": service + ".amazonaws.com"}}]})
        role = iam.create_role(RoleName="lister", AssumeRolePolicyDocument=trust("ec2"))["Role"]["Arn"]
        code = zipped(app_py="import os, sys, json\ndef handler(event, context):\n    try:\n        import boto3\n    except ImportError:\n        return None\n"
                             "    who = boto3.client('sts').get_caller_identity()['Arn']\n"
                             "    try:\n        boto3.client('s3').list_buckets()\n        return [who, 'allowed']\n"
                             "    except Exception as error:\n        return [who, error.response['Error']['Code']]\n")
        arguments = dict(FunctionName="mine", Role=role, Runtime="python3.12", Handler="app.handler", Code={"ZipFile": code}, Timeout=30, MemorySize=512)
        self.assertCode("InvalidParameterValueException", 400, self.functions.create_function, **arguments)
        iam.update_assume_role_policy(RoleName="lister", PolicyDocument=trust("lambda"))
        self.functions.create_function(**arguments)
        self.functions.get_waiter("function_active_v2").wait(FunctionName="mine", WaiterConfig={"Delay": 1})
        result, _ = self.run_function("mine")
        if result is None:
            self.skipTest("this machine's Python has no boto3")
        self.assertEqual(result, ["arn:aws:sts::123456789012:assumed-role/lister/mine", "AccessDenied"])
        iam.put_role_policy(RoleName="lister", PolicyName="list", PolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*"}]}))
        self.assertEqual(self.run_function("mine")[0][1], "allowed")

    def test_queue(self):
        """A queue feeds a function: what it takes goes, what it refuses comes back, what the filter leaves out goes unseen."""
        sqs = self.engine.client("sqs")
        queue = sqs.create_queue(QueueName="work", Attributes={"VisibilityTimeout": "30"})["QueueUrl"]
        done = sqs.create_queue(QueueName="done")["QueueUrl"]
        arn = "arn:aws:sqs:us-east-1:123456789012:work"
        self.make("worker", zipped(app_py="def handler(event, context):\n    import json\n"
                                          "    print('BODIES', [each['body'] for each in event['Records']])\n"
                                          "    failed = [each['messageId'] for each in event['Records'] if 'bad' in each['body']]\n"
                                          "    return {'batchItemFailures': [{'itemIdentifier': each} for each in failed]}\n"), Timeout=5)
        mapping = self.functions.create_event_source_mapping(
            FunctionName="worker", EventSourceArn=arn, BatchSize=5, FunctionResponseTypes=["ReportBatchItemFailures"],
            FilterCriteria={"Filters": [{"Pattern": json.dumps({"body": {"kind": ["wanted"]}})}]})
        self.assertCode("ResourceConflictException", 409, self.functions.create_event_source_mapping, FunctionName="worker", EventSourceArn=arn)
        for text in ("good", "bad"):
            sqs.send_message(QueueUrl=queue, MessageBody=json.dumps({"kind": "wanted", "text": text}))
        sqs.send_message(QueueUrl=queue, MessageBody=json.dumps({"kind": "other"}))

        def counts():
            attributes = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["All"])["Attributes"]
            return attributes["ApproximateNumberOfMessages"], attributes["ApproximateNumberOfMessagesNotVisible"]
        # The refused one alone is left, out of sight until its time is over.
        self.assertTrue(wait_until(lambda: counts() == ("0", "1")), counts())
        state = lambda: self.functions.get_event_source_mapping(UUID=mapping["UUID"])["State"]
        self.assertEqual(state(), "Enabled")
        self.functions.update_event_source_mapping(UUID=mapping["UUID"], Enabled=False)
        self.assertTrue(wait_until(lambda: state() == "Disabled"))
        # Asynchronous results go on to a queue.
        self.functions.put_function_event_invoke_config(FunctionName="worker", MaximumRetryAttempts=0, DestinationConfig={
            "OnSuccess": {"Destination": "arn:aws:sqs:us-east-1:123456789012:done"}})
        self.functions.invoke(FunctionName="worker", InvocationType="Event", Payload=json.dumps({"Records": []}))
        message = sqs.receive_message(QueueUrl=done, WaitTimeSeconds=20)["Messages"][0]
        record = json.loads(message["Body"])
        self.assertEqual((record["requestContext"]["condition"], record["responsePayload"]), ("Success", {"batchItemFailures": []}))

    def test_logs(self):
        self.make("writer", zipped(app_py="def handler(event, context):\n    print('ERROR once')\n    return context.log_stream_name\n"))
        stream, _ = self.run_function("writer")
        logs = self.engine.client("logs")
        found = lambda: [each["message"] for each in logs.filter_log_events(logGroupName="/aws/lambda/writer", filterPattern="ERROR")["events"]]
        self.assertTrue(wait_until(lambda: logs.describe_log_groups(logGroupNamePrefix="/aws/lambda/writer")["logGroups"] and found() == ["ERROR once"]))
        self.assertEqual([each["logStreamName"] for each in logs.describe_log_streams(logGroupName="/aws/lambda/writer")["logStreams"]], [stream])

    def test_zz_nothing_stays_behind(self):
        """However the engine ends, its functions end with it: they and what they have started."""
        self.make("parent", zipped(app_py="import subprocess\ndef handler(event, context):\n    subprocess.Popen(['sleep', '600'], start_new_session=True)\n    return 1\n"),
                  Environment={"Variables": {"MARK": "left-behind-mark"}})
        for end in (lambda: self.engine.kill(), lambda: self.engine.stop()):
            self.run_function("parent")
            self.assertGreaterEqual(len(processes("left-behind-mark")), 2)
            end()
            self.assertTrue(wait_until(lambda: not processes("left-behind-mark"), 10), processes("left-behind-mark"))
            self.engine.start()
            type(self).functions = self.engine.client("lambda")


if __name__ == "__main__":
    unittest.main()
