"""SNS through boto3 and aws: fan-out, HTTP endpoints whose signatures others' code checks, other Regions, refusals."""

import base64
import http.server
import io
import json
import os
import pathlib
import ssl
import subprocess
import threading
import unittest
import urllib.request
import zipfile

from harness import Engine, EngineCase, wait_until

ACCOUNT = "123456789012"


class Endpoint:
    """A web server that keeps what is posted to it."""

    def __init__(self, certificate=None):
        outer = self
        self.requests = []

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                outer.requests.append((self.path, dict(self.headers), body))
                self.send_response(200)
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.scheme = "http"
        if certificate:
            self.scheme = "https"
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def url(self):
        host = "localhost" if self.scheme == "https" else "127.0.0.1"
        return f"{self.scheme}://{host}:{self.server.server_port}/hook"

    def close(self):
        self.server.shutdown()
        self.server.server_close()


def signed_text(message):
    names = ["Message", "MessageId", "Subject", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"]
    return "".join(f"{name}\n{message[name]}\n" for name in names if name in message).encode()


class Sns(EngineCase):
    options = ("--test-helpers",)

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.sns = cls.engine.client("sns")
        cls.sqs = cls.engine.client("sqs")

    def aws(self, *arguments):
        done = subprocess.run(["aws", *arguments, "--output", "json"], env=self.engine.environment(), capture_output=True, text=True)
        return done.returncode, done.stdout, done.stderr

    def queue(self, name, sqs=None, region="us-east-1", open_to="sns.amazonaws.com"):
        sqs = sqs or self.sqs
        arn = f"arn:aws:sqs:{region}:{ACCOUNT}:{name}"
        attributes = {"FifoQueue": "true"} if name.endswith(".fifo") else {}
        if open_to:
            attributes["Policy"] = json.dumps({"Version": "2012-10-17", "Statement": [{
                "Effect": "Allow", "Principal": {"Service": open_to}, "Action": "sqs:SendMessage", "Resource": arn}]})
        return sqs.create_queue(QueueName=name, Attributes=attributes)["QueueUrl"], arn

    def receive(self, url, count, sqs=None):
        sqs = sqs or self.sqs
        messages = []

        def enough():
            got = sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10, WaitTimeSeconds=1, MessageAttributeNames=["All"])
            for message in got.get("Messages", []):
                sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
                messages.append(message)
            return len(messages) >= count

        self.assertTrue(wait_until(enough), f"{len(messages)} of {count}")
        return messages

    def is_signed(self, message, certificate, digest):
        (self.work / "certificate.pem").write_bytes(certificate)
        public = subprocess.run(["openssl", "x509", "-in", str(self.work / "certificate.pem"), "-pubkey", "-noout"],
                                check=True, capture_output=True).stdout
        (self.work / "public.pem").write_bytes(public)
        (self.work / "signature").write_bytes(base64.b64decode(message["Signature"]))
        (self.work / "text").write_bytes(signed_text(message))
        done = subprocess.run(["openssl", "dgst", f"-{digest}", "-verify", str(self.work / "public.pem"), "-signature",
                               str(self.work / "signature"), str(self.work / "text")], capture_output=True)
        return done.returncode == 0

    def test_refusals(self):
        sns = self.sns
        missing = f"arn:aws:sns:us-east-1:{ACCOUNT}:missing"
        self.assertEqual("Topic does not exist", self.assertCode("NotFound", 404, sns.get_topic_attributes, TopicArn=missing)["Error"]["Message"])
        self.assertCode("InvalidParameter", 400, sns.create_topic, Name="no spaces")
        self.assertCode("InvalidParameter", 400, sns.create_topic, Name="x", DataProtectionPolicy="{}")
        topic = sns.create_topic(Name="refusing")["TopicArn"]
        self.assertIn("pigeon", self.assertCode("InvalidParameter", 400, sns.subscribe, TopicArn=topic, Protocol="pigeon", Endpoint="x")["Error"]["Message"])
        self.assertCode("InvalidParameter", 400, sns.publish, TopicArn=topic, Message="x", Subject="a\nb")
        self.assertCode("InvalidParameter", 400, sns.publish, TopicArn=topic, Message="x" * (256 * 1024 + 1))
        self.assertCode("BatchEntryIdsNotDistinct", 400, sns.publish_batch, TopicArn=topic,
                        PublishBatchRequestEntries=[{"Id": "a", "Message": "x"}, {"Id": "a", "Message": "y"}])
        self.assertCode("TooManyEntriesInBatchRequest", 400, sns.publish_batch, TopicArn=topic,
                        PublishBatchRequestEntries=[{"Id": str(i), "Message": "x"} for i in range(11)])
        self.assertCode("InvalidParameter", 400, sns.confirm_subscription, TopicArn=topic, Token="abc")
        self.assertCode("NotImplemented", 501, sns.list_platform_applications)
        status, _, body = self.engine.get(f"/?Action=ConfirmSubscription&TopicArn={topic}&Token=abc")
        self.assertEqual(status, 400)
        self.assertIn(b"<Code>InvalidParameter</Code>", body)
        self.assertEqual(self.engine.get("/_nephoscope/SimpleNotificationService-0.pem")[0], 404)
        code, _, error = self.aws("sns", "publish", "--topic-arn", missing, "--message", "x")
        self.assertNotEqual(code, 0)
        self.assertIn("(NotFound)", error)

    def test_fan_out(self):
        topic = self.sns.create_topic(Name="orders")["TopicArn"]
        queues = {}
        for name, attributes in {
            "everything": {},
            "large": {"FilterPolicy": json.dumps({"total": [{"numeric": [">=", 100]}]}), "RawMessageDelivery": "true"},
            "europe": {"FilterPolicy": json.dumps({"address": {"country": ["DE", {"prefix": "F"}]}}), "FilterPolicyScope": "MessageBody"},
        }.items():
            url, arn = self.queue("orders-" + name)
            self.sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=arn, Attributes=attributes)
            queues[name] = url
        closed, arn = self.queue("orders-closed", open_to=None)
        self.sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=arn)
        orders = [(5, "DE"), (500, "US"), (250, "FR"), (7, "KR")]
        for total, country in orders:
            self.sns.publish(TopicArn=topic, Subject="order", Message=json.dumps({"address": {"country": country}}),
                             MessageAttributes={"total": {"DataType": "Number", "StringValue": str(total)}})
        everything = [json.loads(message["Body"]) for message in self.receive(queues["everything"], 4)]
        self.assertEqual(sorted(json.loads(one["Message"])["address"]["country"] for one in everything), ["DE", "FR", "KR", "US"])
        self.assertEqual(everything[0]["TopicArn"], topic)
        self.assertEqual(everything[0]["Subject"], "order")
        self.assertEqual(everything[0]["MessageAttributes"]["total"]["Type"], "Number")
        large = self.receive(queues["large"], 2)
        self.assertEqual(sorted(message["MessageAttributes"]["total"]["StringValue"] for message in large), ["250", "500"])
        europe = [json.loads(json.loads(message["Body"])["Message"]) for message in self.receive(queues["europe"], 2)]
        self.assertEqual(sorted(one["address"]["country"] for one in europe), ["DE", "FR"])
        self.assertNotIn("Messages", self.sqs.receive_message(QueueUrl=closed))

    def test_fifo(self):
        topic = self.sns.create_topic(Name="steps.fifo", Attributes={"FifoTopic": "true", "ContentBasedDeduplication": "true"})["TopicArn"]
        url, arn = self.queue("steps.fifo")
        self.sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=arn, Attributes={"RawMessageDelivery": "true"})
        for step in range(10):
            for _ in range(2):
                self.sns.publish(TopicArn=topic, Message=str(step), MessageGroupId="one")
        self.assertEqual([message["Body"] for message in self.receive(url, 10)], [str(step) for step in range(10)])

    def test_encrypted_topic_and_an_alarm(self):
        """An AWS managed key keeps services out of a topic; a key whose policy lets CloudWatch in does not."""
        kms, cloudwatch = self.engine.client("kms"), self.engine.client("cloudwatch")
        topic = self.sns.create_topic(Name="sealed", Attributes={"KmsMasterKeyId": "alias/aws/sns"})["TopicArn"]
        url, arn = self.queue("opened")
        self.sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=arn, Attributes={"RawMessageDelivery": "true"})
        self.sns.publish(TopicArn=topic, Message="by hand")
        self.assertEqual(self.receive(url, 1)[0]["Body"], "by hand")
        cloudwatch.put_metric_alarm(AlarmName="sealed", Namespace="Shop", MetricName="Load", Statistic="Sum", Period=60, EvaluationPeriods=1, Threshold=1,
                                    ComparisonOperator="GreaterThanThreshold", AlarmActions=[topic])

        def actions():
            return [item["HistorySummary"] for item in cloudwatch.describe_alarm_history(AlarmName="sealed", HistoryItemType="Action")["AlarmHistoryItems"]]

        def drill():
            for state in ("OK", "ALARM"):
                cloudwatch.set_alarm_state(AlarmName="sealed", StateValue=state, StateReason="a drill")

        drill()
        self.assertTrue(wait_until(lambda: any(summary.startswith("Failed") for summary in actions())))
        self.assertIn("not authorized to perform: kms:GenerateDataKey", actions()[0])
        key = kms.create_key(Policy=json.dumps({"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Principal": {"AWS": f"arn:aws:iam::{ACCOUNT}:root"}, "Action": "kms:*", "Resource": "*"},
            {"Effect": "Allow", "Principal": {"Service": "cloudwatch.amazonaws.com"}, "Action": ["kms:GenerateDataKey*", "kms:Decrypt"],
             "Resource": "*"}]}))["KeyMetadata"]["Arn"]
        self.sns.set_topic_attributes(TopicArn=topic, AttributeName="KmsMasterKeyId", AttributeValue=key)
        drill()
        self.assertEqual(json.loads(self.receive(url, 1)[0]["Body"])["AlarmName"], "sealed")
        kms.disable_key(KeyId=key)
        client = self.engine.client("sns")
        self.assertCode("KMSDisabled", 400, client.publish, TopicArn=topic, Message="x")
        self.assertCode("InvalidParameter", 400, client.set_topic_attributes, TopicArn=topic, AttributeName="KmsMasterKeyId", AttributeValue="no key")

    def test_other_region(self):
        far = self.engine.client("sqs", region_name="ap-northeast-2")
        topic = self.sns.create_topic(Name="abroad")["TopicArn"]
        url, arn = self.queue("abroad", far, "ap-northeast-2")
        self.sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=arn, Attributes={"RawMessageDelivery": "true"})
        self.sns.publish(TopicArn=topic, Message="far away")
        self.assertEqual(self.receive(url, 1, far)[0]["Body"], "far away")

    def test_function_in_another_region(self):
        """The function lets the topic in, or hears nothing; what it was sent goes on to a queue."""
        functions, far = (self.engine.client(name, region_name="ap-northeast-2") for name in ("lambda", "sqs"))
        code = io.BytesIO()
        with zipfile.ZipFile(code, "w") as archive:
            archive.writestr("app.py", "def handler(event, context):\n    return event['Records'][0]['Sns']['Message']\n")
        function = functions.create_function(FunctionName="hears", Role=f"arn:aws:iam::{ACCOUNT}:role/any", Runtime="python3.12", Handler="app.handler",
                                             Code={"ZipFile": code.getvalue()})["FunctionArn"]
        functions.get_waiter("function_active_v2").wait(FunctionName="hears", WaiterConfig={"Delay": 1})
        heard, arn = self.queue("heard", far, "ap-northeast-2", open_to=None)
        functions.put_function_event_invoke_config(FunctionName="hears", DestinationConfig={"OnSuccess": {"Destination": arn}})
        topic = self.sns.create_topic(Name="told")["TopicArn"]
        dead, dead_arn = self.queue("untold")
        self.sns.subscribe(TopicArn=topic, Protocol="lambda", Endpoint=function, Attributes={
            "RedrivePolicy": json.dumps({"deadLetterTargetArn": dead_arn}), "FilterPolicy": json.dumps({"for": ["functions"]})})
        wanted = {"for": {"DataType": "String", "StringValue": "functions"}}
        self.sns.publish(TopicArn=topic, Message="too early", MessageAttributes=wanted)
        self.assertEqual(json.loads(self.receive(dead, 1)[0]["Body"])["Message"], "too early")
        functions.add_permission(FunctionName="hears", StatementId="sns", Action="lambda:InvokeFunction", Principal="sns.amazonaws.com", SourceArn=topic)
        self.sns.publish(TopicArn=topic, Message="for others")
        self.sns.publish(TopicArn=topic, Message="now", MessageAttributes=wanted)
        self.assertEqual(json.loads(self.receive(heard, 1, far)[0]["Body"])["responsePayload"], "now")

    def test_web_endpoint(self):
        endpoint = Endpoint()
        self.addCleanup(endpoint.close)
        topic = self.sns.create_topic(Name="hooks", Attributes={"SignatureVersion": "2"})["TopicArn"]
        answer = self.sns.subscribe(TopicArn=topic, Protocol="http", Endpoint=endpoint.url)
        self.assertEqual(answer["SubscriptionArn"], "pending confirmation")
        self.assertTrue(wait_until(lambda: endpoint.requests))
        path, headers, body = endpoint.requests[0]
        self.assertEqual((path, headers["x-amz-sns-message-type"]), ("/hook", "SubscriptionConfirmation"))
        asked = json.loads(body)
        with urllib.request.urlopen(asked["SubscribeURL"]) as reply:
            confirmed = reply.read().decode()
        self.assertIn("<ConfirmSubscriptionResult><SubscriptionArn>" + topic, confirmed.replace("\n", ""))
        self.sns.publish(TopicArn=topic, Message="hello", Subject="hi")
        self.assertTrue(wait_until(lambda: len(endpoint.requests) == 2))
        message = json.loads(endpoint.requests[1][2])
        self.assertEqual(endpoint.requests[1][1]["x-amz-sns-subscription-arn"], message["UnsubscribeURL"].split("SubscriptionArn=")[1])
        with urllib.request.urlopen(message["SigningCertURL"]) as reply:
            certificate = reply.read()
        self.assertTrue(self.is_signed(message, certificate, "sha256"))
        self.assertEqual((asked["SignatureVersion"], message["SignatureVersion"]), ("2", "2"))
        self.assertTrue(self.is_signed(asked, certificate, "sha256"))
        self.assertFalse(self.is_signed({**message, "Message": "goodbye"}, certificate, "sha256"))
        self.sns.set_topic_attributes(TopicArn=topic, AttributeName="SignatureVersion", AttributeValue="1")
        self.sns.publish(TopicArn=topic, Message="the old way")
        self.assertTrue(wait_until(lambda: len(endpoint.requests) == 3))
        self.assertTrue(self.is_signed(json.loads(endpoint.requests[2][2]), certificate, "sha1"))
        with urllib.request.urlopen(message["UnsubscribeURL"]) as reply:
            self.assertEqual(reply.status, 200)
        self.assertTrue(wait_until(lambda: len(endpoint.requests) == 4))
        self.assertEqual(endpoint.requests[3][1]["x-amz-sns-message-type"], "UnsubscribeConfirmation")
        self.assertEqual(self.sns.list_subscriptions_by_topic(TopicArn=topic)["Subscriptions"], [])

    def certificate(self, name):
        path = self.work / f"{name}.pem"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", str(path), "-out", f"{path}.crt", "-days", "2",
                        "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"], check=True, capture_output=True)
        path.write_bytes(path.read_bytes() + pathlib.Path(f"{path}.crt").read_bytes())
        return path

    def test_https_endpoint(self):
        trusted, stranger = self.certificate("trusted"), self.certificate("stranger")
        known, unknown = Endpoint(trusted), Endpoint(stranger)
        self.addCleanup(known.close)
        self.addCleanup(unknown.close)
        os.environ["SSL_CERT_FILE"] = f"{trusted}.crt"
        self.addCleanup(os.environ.pop, "SSL_CERT_FILE")
        with Engine() as engine:
            sns = engine.client("sns")
            topic = sns.create_topic(Name="hooks")["TopicArn"]
            sns.subscribe(TopicArn=topic, Protocol="https", Endpoint=unknown.url)
            sns.subscribe(TopicArn=topic, Protocol="https", Endpoint=known.url)
            self.assertTrue(wait_until(lambda: known.requests))
            asked = json.loads(known.requests[0][2])
            sns.confirm_subscription(TopicArn=topic, Token=asked["Token"])
            sns.publish(TopicArn=topic, Message="in secret")
            self.assertTrue(wait_until(lambda: len(known.requests) == 2))
            self.assertEqual(json.loads(known.requests[1][2])["Message"], "in secret")
            self.assertEqual(unknown.requests, [])

    def test_aws_cli_and_inbox(self):
        code, out, error = self.aws("sns", "create-topic", "--name", "mail", "--tags", "Key=team,Value=blue")
        self.assertEqual(code, 0, error)
        topic = json.loads(out)["TopicArn"]
        self.assertEqual(self.aws("sns", "subscribe", "--topic-arn", topic, "--protocol", "email", "--notification-endpoint", "a@b.test")[0], 0)

        def mail(subject):
            messages = json.loads(self.engine.get("/_nephoscope/inbox")[2])["messages"]
            return next((one for one in messages if one["subject"] == subject), None)

        self.assertTrue(wait_until(lambda: mail("AWS Notification - Subscription Confirmation")))
        with urllib.request.urlopen(mail("AWS Notification - Subscription Confirmation")["link"]) as reply:
            self.assertEqual(reply.status, 200)
        listed = json.loads(self.aws("sns", "list-subscriptions-by-topic", "--topic-arn", topic)[1])["Subscriptions"]
        self.assertTrue(listed[0]["SubscriptionArn"].startswith(topic + ":"))
        self.assertEqual(self.aws("sns", "publish", "--topic-arn", topic, "--subject", "Lunch", "--message", "is ready")[0], 0)
        self.assertTrue(wait_until(lambda: mail("Lunch")))
        self.assertTrue(mail("Lunch")["body"].startswith("is ready\n"))
        tags = json.loads(self.aws("sns", "list-tags-for-resource", "--resource-arn", topic)[1])["Tags"]
        self.assertEqual(tags, [{"Key": "team", "Value": "blue"}])
        self.assertEqual(self.aws("sns", "delete-topic", "--topic-arn", topic)[0], 0)


if __name__ == "__main__":
    unittest.main()
