"""SQS through boto3 (JSON), aws and the query protocol that older clients speak."""

import json
import statistics
import subprocess
import threading
import time
import unittest
import urllib.parse
import xml.etree.ElementTree as ElementTree

import botocore.exceptions

from harness import EngineCase, wait_until

NAMESPACE = "{http://queue.amazonaws.com/doc/2012-11-05/}"


class Sqs(EngineCase):
    options = ("--test-helpers",)

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.sqs = cls.engine.client("sqs")
        cls.number = 0

    def queue(self, suffix="", **attributes):
        Sqs.number += 1
        return self.sqs.create_queue(QueueName=f"q{self.number}{suffix}", Attributes=attributes)["QueueUrl"]

    def arn(self, url):
        return self.sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]

    def counts(self, url):
        names = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible", "ApproximateNumberOfMessagesDelayed"]
        found = self.sqs.get_queue_attributes(QueueUrl=url, AttributeNames=names)["Attributes"]
        return tuple(int(found[name]) for name in names)

    def aws(self, *arguments):
        # Version 1 of aws goes to queue.amazonaws.com unless it is told on the command line.
        done = subprocess.run(["aws", "--endpoint-url", self.engine.endpoint, "sqs", *arguments, "--output", "json"],
                              env=self.engine.environment(), capture_output=True, text=True)
        return done.returncode, json.loads(done.stdout or "null"), done.stderr

    def query(self, path="/", **parameters):
        """A call in the query protocol, signed; status and the reply as XML."""
        from botocore.auth import SigV4Auth
        from botocore.awsrequest import AWSRequest
        from botocore.credentials import Credentials
        body = urllib.parse.urlencode({"Version": "2012-11-05", **parameters})
        request = AWSRequest("POST", self.engine.endpoint + path, data=body,
                             headers={"content-type": "application/x-www-form-urlencoded; charset=utf-8"})
        SigV4Auth(Credentials(*self.engine.credentials()), "sqs", "us-east-1").add_auth(request)
        status, _, text = self.engine.get(path, dict(request.headers.items()), "POST", body.encode())
        return status, ElementTree.fromstring(text)

    def test_refusals(self):
        sqs = self.sqs
        nowhere = self.engine.endpoint + "/123456789012/nowhere"
        error = self.assertCode("AWS.SimpleQueueService.NonExistentQueue", 400, sqs.send_message, QueueUrl=nowhere, MessageBody="x")["Error"]
        self.assertEqual(error["QueryErrorCode"], "QueueDoesNotExist")
        self.assertCode("AWS.SimpleQueueService.NonExistentQueue", 400, sqs.get_queue_url, QueueName="nowhere")
        error = self.assertCode("InvalidParameterValue", 400, sqs.create_queue, QueueName="a b")["Error"]
        self.assertEqual(error["QueryErrorCode"], "InvalidParameterValueException")
        url = self.queue()
        self.assertCode("QueueAlreadyExists", 400, sqs.create_queue, QueueName=url.rsplit("/", 1)[1], Attributes={"DelaySeconds": "3"})
        self.assertCode("InvalidAttributeValue", 400, sqs.set_queue_attributes, QueueUrl=url, Attributes={"VisibilityTimeout": "x"})
        self.assertCode("InvalidAttributeName", 400, sqs.set_queue_attributes, QueueUrl=url, Attributes={"Nothing": "x"})
        self.assertCode("InvalidMessageContents", 400, sqs.send_message, QueueUrl=url, MessageBody="\x00")
        self.assertCode("InvalidParameterValue", 400, sqs.receive_message, QueueUrl=url, MaxNumberOfMessages=11)
        self.assertCode("ReceiptHandleIsInvalid", 404, sqs.delete_message, QueueUrl=url, ReceiptHandle="x")
        self.assertCode("AWS.SimpleQueueService.EmptyBatchRequest", 400, sqs.send_message_batch, QueueUrl=url, Entries=[])
        entries = [{"Id": str(number), "MessageBody": "x"} for number in range(11)]
        self.assertCode("AWS.SimpleQueueService.TooManyEntriesInBatchRequest", 400, sqs.send_message_batch, QueueUrl=url, Entries=entries)
        sqs.purge_queue(QueueUrl=url)
        self.assertCode("AWS.SimpleQueueService.PurgeQueueInProgress", 403, sqs.purge_queue, QueueUrl=url)
        self.assertCode("ResourceNotFoundException", 404, sqs.start_message_move_task, SourceArn=self.arn(url) + "x")
        self.assertCode("MissingParameter", 400, sqs.send_message, QueueUrl=url, MessageBody="")
        sqs.delete_queue(QueueUrl=url)
        self.assertCode("AWS.SimpleQueueService.QueueDeletedRecently", 400, sqs.create_queue, QueueName=url.rsplit("/", 1)[1])
        unsigned = self.engine.client("sqs", aws_secret_access_key="wrong")
        self.assertCode("InvalidSignatureException", 400, unsigned.list_queues)

    def test_a_message(self):
        sqs = self.sqs
        url = self.queue()
        self.assertTrue(url.startswith(self.engine.endpoint + "/123456789012/"), url)
        self.assertEqual(sqs.get_queue_url(QueueName=url.rsplit("/", 1)[1])["QueueUrl"], url)
        # botocore checks both digests by itself.
        sent = sqs.send_message(QueueUrl=url, MessageBody="héllo 🌩", MessageAttributes={
            "Number": {"DataType": "Number.int", "StringValue": "12"}, "Bytes": {"DataType": "Binary", "BinaryValue": b"\0\xff"}},
            MessageSystemAttributes={"AWSTraceHeader": {"DataType": "String", "StringValue": "Root=1-5759e988-bd862e3fe1be46a994272793"}})
        message, = sqs.receive_message(QueueUrl=url, MessageAttributeNames=["All"], MessageSystemAttributeNames=["All"],
                                       VisibilityTimeout=100)["Messages"]
        self.assertEqual((message["MessageId"], message["Body"]), (sent["MessageId"], "héllo 🌩"))
        self.assertEqual(message["MD5OfMessageAttributes"], sent["MD5OfMessageAttributes"])
        self.assertEqual(message["MessageAttributes"]["Bytes"], {"DataType": "Binary", "BinaryValue": b"\0\xff"})
        self.assertEqual(message["Attributes"]["SenderId"], "123456789012")
        self.assertEqual(self.counts(url), (0, 1, 0))
        sqs.change_message_visibility(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"], VisibilityTimeout=0)
        message, = sqs.receive_message(QueueUrl=url, AttributeNames=["ApproximateReceiveCount"])["Messages"]
        self.assertEqual(message["Attributes"], {"ApproximateReceiveCount": "2"})
        sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
        self.assertEqual(self.counts(url), (0, 0, 0))
        big = "x" * 1024 * 1024
        sqs.send_message(QueueUrl=url, MessageBody=big)
        self.assertEqual(sqs.receive_message(QueueUrl=url)["Messages"][0]["Body"], big)
        self.assertCode("InvalidParameterValue", 400, sqs.send_message, QueueUrl=url, MessageBody=big + "x")

    def test_batches(self):
        sqs = self.sqs
        url = self.queue()
        sent = sqs.send_message_batch(QueueUrl=url, Entries=[{"Id": "a", "MessageBody": "1"}, {"Id": "b", "MessageBody": "\1"}])
        self.assertEqual([entry["Id"] for entry in sent["Successful"]], ["a"])
        self.assertEqual([(entry["Id"], entry["Code"], entry["SenderFault"]) for entry in sent["Failed"]], [("b", "InvalidMessageContents", True)])
        message, = sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10)["Messages"]
        changed = sqs.change_message_visibility_batch(QueueUrl=url, Entries=[
            {"Id": "a", "ReceiptHandle": message["ReceiptHandle"], "VisibilityTimeout": 5}])
        self.assertEqual(len(changed["Successful"]), 1)
        removed = sqs.delete_message_batch(QueueUrl=url, Entries=[
            {"Id": "a", "ReceiptHandle": message["ReceiptHandle"]}, {"Id": "b", "ReceiptHandle": "nonsense"}])
        self.assertEqual(([entry["Id"] for entry in removed["Successful"]], [entry["Id"] for entry in removed["Failed"]]), (["a"], ["b"]))

    def test_fifo(self):
        sqs = self.sqs
        url = self.queue(".fifo", FifoQueue="true", ContentBasedDeduplication="true")
        first = sqs.send_message(QueueUrl=url, MessageBody="1", MessageGroupId="g")
        self.assertEqual(sqs.send_message(QueueUrl=url, MessageBody="1", MessageGroupId="g")["MessageId"], first["MessageId"])
        sqs.send_message(QueueUrl=url, MessageBody="2", MessageGroupId="g")
        message, = sqs.receive_message(QueueUrl=url)["Messages"]
        self.assertNotIn("Messages", sqs.receive_message(QueueUrl=url))
        sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
        self.assertEqual(sqs.receive_message(QueueUrl=url)["Messages"][0]["Body"], "2")

    def test_long_polling_wakes_at_once(self):
        url = self.queue()
        receiver, woken, sent = self.engine.client("sqs"), [], []

        def wait():
            message, = receiver.receive_message(QueueUrl=url, WaitTimeSeconds=20)["Messages"]
            woken.append(time.monotonic())
            receiver.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])

        for _ in range(11):
            waiting = threading.Thread(target=wait)
            waiting.start()
            self.sqs.get_queue_attributes(QueueUrl=url)  # the poll was asked for before this was
            self.sqs.send_message(QueueUrl=url, MessageBody="x")
            sent.append(time.monotonic())
            waiting.join(25)
        self.assertEqual(len(woken), 11)
        later = [end - begin for begin, end in zip(sent, woken)]
        self.assertLessEqual(statistics.median(later), 0.020, later)

    def test_polls_end_by_the_clock(self):
        url = self.queue()
        self.clock(freeze=True)
        self.addCleanup(self.clock, freeze=False)
        ended = []
        waiting = threading.Thread(target=lambda: ended.append(self.engine.client("sqs").receive_message(QueueUrl=url, WaitTimeSeconds=20)))
        waiting.start()
        # The poll may come to the engine only after the clock was moved; what is moved again ends it then.
        self.assertTrue(wait_until(lambda: self.advance(20) and ended))
        self.assertNotIn("Messages", ended[0])
        waiting.join()

    def test_out_of_sight_to_the_millisecond(self):
        sqs = self.sqs
        url = self.queue(VisibilityTimeout="30", DelaySeconds="5")
        self.clock(freeze=True)
        self.addCleanup(self.clock, freeze=False)

        def seen():
            return [message["ReceiptHandle"] for message in sqs.receive_message(QueueUrl=url).get("Messages", ())]

        def comes_after(seconds):
            self.advance(seconds - 0.001)
            self.assertEqual(seen(), [])
            self.advance(0.001)
            handle, = seen()
            return handle

        sqs.send_message(QueueUrl=url, MessageBody="x")
        comes_after(5)
        handle = comes_after(30)
        sqs.change_message_visibility(QueueUrl=url, ReceiptHandle=handle, VisibilityTimeout=43200)
        self.assertEqual(self.counts(url), (0, 1, 0))
        comes_after(43200)

    def test_dead_letters_and_their_way_back(self):
        sqs = self.sqs
        dead = self.queue()
        url = self.queue(RedrivePolicy=json.dumps({"deadLetterTargetArn": self.arn(dead), "maxReceiveCount": 1}), VisibilityTimeout="0")
        self.assertEqual(sqs.list_dead_letter_source_queues(QueueUrl=dead)["queueUrls"], [url])
        sqs.send_message(QueueUrl=url, MessageBody="x")
        self.assertEqual(len(sqs.receive_message(QueueUrl=url)["Messages"]), 1)
        self.assertNotIn("Messages", sqs.receive_message(QueueUrl=url))
        self.assertEqual(self.counts(dead), (1, 0, 0))
        handle = sqs.start_message_move_task(SourceArn=self.arn(dead))["TaskHandle"]

        def task():
            return sqs.list_message_move_tasks(SourceArn=self.arn(dead))["Results"][0]

        self.assertTrue(wait_until(lambda: task()["Status"] == "COMPLETED"))
        self.assertEqual(task()["ApproximateNumberOfMessagesMoved"], 1)
        self.assertCode("AWS.SimpleQueueService.UnsupportedOperation", 400, sqs.cancel_message_move_task, TaskHandle=handle)
        self.assertEqual(self.counts(url), (1, 0, 0))

    def test_permissions_and_tags(self):
        sqs = self.sqs
        url = self.queue()
        sqs.add_permission(QueueUrl=url, Label="friend", AWSAccountIds=["999999999999"], Actions=["SendMessage"])
        policy = json.loads(sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["Policy"])["Attributes"]["Policy"])
        self.assertEqual(policy["Statement"][0]["Principal"], {"AWS": "arn:aws:iam::999999999999:root"})
        sqs.remove_permission(QueueUrl=url, Label="friend")
        self.assertNotIn("Attributes", sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["Policy"]))
        sqs.tag_queue(QueueUrl=url, Tags={"app": "shop", "tier": "front"})
        sqs.untag_queue(QueueUrl=url, TagKeys=["tier"])
        self.assertEqual(sqs.list_queue_tags(QueueUrl=url)["Tags"], {"app": "shop"})
        self.assertIn(url, sqs.list_queues(QueueNamePrefix=url.rsplit("/", 1)[1])["QueueUrls"])

    def test_aws(self):
        code, made, errors = self.aws("create-queue", "--queue-name", "cli", "--attributes", "VisibilityTimeout=5", "--tags", "app=shop")
        self.assertEqual(code, 0, errors)
        url = made["QueueUrl"]
        code, sent, errors = self.aws("send-message", "--queue-url", url, "--message-body", "from the command line",
                                      "--message-attributes", "City={DataType=String,StringValue=Seoul}")
        self.assertEqual(code, 0, errors)
        code, got, errors = self.aws("receive-message", "--queue-url", url, "--message-attribute-names", "All", "--attribute-names", "All")
        self.assertEqual(code, 0, errors)
        message, = got["Messages"]
        self.assertEqual(message["MessageAttributes"]["City"]["StringValue"], "Seoul")
        self.assertEqual(self.aws("delete-message", "--queue-url", url, "--receipt-handle", message["ReceiptHandle"])[0], 0)
        self.assertEqual(self.aws("get-queue-attributes", "--queue-url", url, "--attribute-names", "VisibilityTimeout")[1],
                         {"Attributes": {"VisibilityTimeout": "5"}})
        code, _, errors = self.aws("receive-message", "--queue-url", url + "x")
        self.assertNotEqual(code, 0)
        self.assertIn("AWS.SimpleQueueService.NonExistentQueue", errors)
        self.assertEqual(self.aws("delete-queue", "--queue-url", url)[0], 0)

    def test_query_protocol(self):
        status, reply = self.query(Action="CreateQueue", QueueName="old", **{
            "Attribute.1.Name": "DelaySeconds", "Attribute.1.Value": "0", "Attribute.2.Name": "VisibilityTimeout", "Attribute.2.Value": "7",
            "Tag.1.Key": "app", "Tag.1.Value": "shop"})
        self.assertEqual(status, 200, ElementTree.tostring(reply))
        url = reply.findtext(f"{NAMESPACE}CreateQueueResult/{NAMESPACE}QueueUrl")
        path = urllib.parse.urlparse(url).path
        status, reply = self.query(path, Action="GetQueueAttributes", **{"AttributeName.1": "VisibilityTimeout"})
        found = reply.find(f"{NAMESPACE}GetQueueAttributesResult/{NAMESPACE}Attribute")
        self.assertEqual([part.text for part in found], ["VisibilityTimeout", "7"])
        status, reply = self.query(path, Action="SendMessage", MessageBody="a&b", **{
            "MessageAttribute.1.Name": "City", "MessageAttribute.1.Value.DataType": "String", "MessageAttribute.1.Value.StringValue": "Seoul"})
        self.assertEqual(status, 200, ElementTree.tostring(reply))
        status, reply = self.query(path, Action="SendMessageBatch", **{
            "SendMessageBatchRequestEntry.1.Id": "one", "SendMessageBatchRequestEntry.1.MessageBody": "x",
            "SendMessageBatchRequestEntry.2.Id": "two", "SendMessageBatchRequestEntry.2.MessageBody": "\1"})
        self.assertEqual(reply.findtext(f".//{NAMESPACE}SendMessageBatchResultEntry/{NAMESPACE}Id"), "one")
        self.assertEqual(reply.findtext(f".//{NAMESPACE}BatchResultErrorEntry/{NAMESPACE}Code"), "InvalidMessageContents")
        status, reply = self.query(path, Action="ReceiveMessage", **{"MessageAttributeName.1": "All", "AttributeName.1": "SenderId"})
        message = reply.find(f"{NAMESPACE}ReceiveMessageResult/{NAMESPACE}Message")
        self.assertEqual(message.findtext(f"{NAMESPACE}Body"), "a&b")
        self.assertEqual(message.findtext(f"{NAMESPACE}MessageAttribute/{NAMESPACE}Value/{NAMESPACE}StringValue"), "Seoul")
        self.assertEqual(message.findtext(f"{NAMESPACE}Attribute/{NAMESPACE}Value"), "123456789012")
        status, reply = self.query(path, Action="DeleteMessage", ReceiptHandle=message.findtext(f"{NAMESPACE}ReceiptHandle"))
        self.assertEqual(status, 200)
        status, reply = self.query(Action="ListQueues", QueueNamePrefix="old")
        self.assertEqual(reply.findtext(f".//{NAMESPACE}QueueUrl"), url)
        for expected, parameters in (("AWS.SimpleQueueService.NonExistentQueue", {"Action": "SendMessage", "MessageBody": "x"}),
                                     ("InvalidAction", {"Action": "Nothing"})):
            status, reply = self.query(path + "x", **parameters)
            self.assertEqual((status, reply.findtext(f".//{NAMESPACE}Code")), (400, expected))
        status, reply = self.query(path, Action="SendMessage")
        self.assertEqual((status, reply.findtext(f".//{NAMESPACE}Code")), (400, "MissingParameter"))


HIGH_THROUGHPUT = {"FifoQueue": "true", "DeduplicationScope": "messageGroup", "FifoThroughputLimit": "perMessageGroupId"}


class Ledger:
    """What a consumer knows of messages: what is deleted for certain or perhaps, and from when to when the others come back."""

    def __init__(self):
        self.lock = threading.Lock()
        self.received, self.deleted, self.perhaps, self.back = [], set(), set(), {}

    def took(self, bodies, begun, seconds):
        with self.lock:
            self.received += bodies
            self.back.update((body, (begun + seconds, time.time() + seconds)) for body in bodies)

    def delete(self, body, call):
        with self.lock:
            self.perhaps.add(body)
        call()
        with self.lock:
            self.perhaps.remove(body)
            self.deleted.add(body)

    def change(self, body, seconds, call):
        """Without an answer either may hold, so the times of both."""
        begun = time.time()
        with self.lock:
            before = self.back[body]
            self.back[body] = (min(before[0], begun + seconds), float("inf"))
        call()
        with self.lock:
            self.back[body] = (begun + seconds, time.time() + seconds)


class KilledSqs(EngineCase):
    """What was acknowledged outlives kill -9; what was deleted stays deleted."""

    hidden = 6      # seconds that a receive hides messages
    changed = 9     # and a change of that
    slack = 2       # how late a message may come back on a busy machine

    def run_until_kill(self, *work):
        """Runs each over and over on a thread of its own, until the engine is killed under them; starts it again."""
        gone = (botocore.exceptions.BotoCoreError, botocore.exceptions.ClientError, OSError)

        def run(step):
            client = self.engine.client("sqs")
            try:
                while True:
                    step(client)
            except gone:
                pass
        threads = [threading.Thread(target=run, args=(step,)) for step in work]
        for thread in threads:
            thread.start()
        time.sleep(3)
        port = self.engine.port
        self.engine.kill()
        killed = time.time()
        for thread in threads:
            thread.join()
        self.engine.start(port)
        return killed, time.time()

    def test_consumers(self):
        """Of a standard queue: what is in flight comes back when its time is over, no sooner and no later."""
        url = self.engine.client("sqs").create_queue(QueueName="consumed", Attributes={"VisibilityTimeout": str(self.hidden)})["QueueUrl"]
        sent, ledger, numbers = set(), Ledger(), iter(range(10**9))

        def send(client):
            bodies = [str(next(numbers)) for _ in range(4)]
            client.send_message_batch(QueueUrl=url, Entries=[{"Id": body, "MessageBody": body} for body in bodies])
            sent.update(bodies)

        def consume(client):
            begun = time.time()
            messages = client.receive_message(QueueUrl=url, MaxNumberOfMessages=5, WaitTimeSeconds=1).get("Messages", ())
            ledger.took([message["Body"] for message in messages], begun, self.hidden)
            for message in messages:
                body, handle = message["Body"], message["ReceiptHandle"]
                if int(body) % 3 == 0:
                    ledger.delete(body, lambda: client.delete_message(QueueUrl=url, ReceiptHandle=handle))
                elif int(body) % 3 == 1:
                    ledger.change(body, self.changed, lambda: client.change_message_visibility(
                        QueueUrl=url, ReceiptHandle=handle, VisibilityTimeout=self.changed))

        killed, started = self.run_until_kill(send, send, consume, consume)
        self.assertGreater(len(ledger.deleted), 20)
        self.assertGreater(len(ledger.received) - len(ledger.deleted), 20)
        self.assertEqual(len(ledger.received), len(set(ledger.received)))
        wanted = sent - ledger.deleted - ledger.perhaps
        client, seen = self.engine.client("sqs"), {}
        while wanted - set(seen) and time.time() < killed + self.changed + 10:
            messages = client.receive_message(QueueUrl=url, MaxNumberOfMessages=10, WaitTimeSeconds=1, VisibilityTimeout=600).get("Messages", ())
            for message in messages:
                self.assertNotIn(message["Body"], seen, "came twice")
                seen[message["Body"]] = time.time()
        self.assertEqual(wanted - set(seen), set())
        self.assertEqual(ledger.deleted & set(seen), set())
        soon = {body: at for body, at in seen.items() if body in ledger.back and at < ledger.back[body][0] - 0.005}
        self.assertEqual(soon, {})
        # What nobody has an answer about was in flight from before the kill, too.
        latest = {body: max(min(ledger.back.get(body, (0, killed + self.hidden))[1], killed + self.changed), started) + self.slack for body in seen}
        self.assertEqual({body: at - latest[body] for body, at in seen.items() if at > latest[body]}, {})

    def test_fifo_consumers(self):
        """Of a FIFO queue: groups go on in their order, nothing is there twice, what is in flight holds its group back."""
        url = self.engine.client("sqs").create_queue(
            QueueName="consumed.fifo", Attributes={**HIGH_THROUGHPUT, "VisibilityTimeout": str(self.hidden)})["QueueUrl"]
        ledger, sent, unsure = Ledger(), {group: 0 for group in "abcd"}, {}

        def send_to(client, group):
            number = sent[group]
            client.send_message(QueueUrl=url, MessageBody=f"{group}-{number}", MessageGroupId=group, MessageDeduplicationId=str(number))

        def send(group):
            def step(client):
                unsure[group] = True
                send_to(client, group)
                unsure[group] = False
                sent[group] += 1
            return step

        def consume(client):
            begun = time.time()
            messages = client.receive_message(QueueUrl=url, MaxNumberOfMessages=4, WaitTimeSeconds=1).get("Messages", ())
            ledger.took([message["Body"] for message in messages], begun, self.hidden)
            for message in messages:
                body, handle = message["Body"], message["ReceiptHandle"]
                group, number = body.split("-")
                if group == "a" and int(number) >= 8:
                    return  # holds its group back
                if group == "b" and int(number) >= 8:
                    return ledger.change(body, self.changed, lambda: client.change_message_visibility(
                        QueueUrl=url, ReceiptHandle=handle, VisibilityTimeout=self.changed))
                ledger.delete(body, lambda: client.delete_message(QueueUrl=url, ReceiptHandle=handle))

        killed, started = self.run_until_kill(*(send(group) for group in "abcd"), consume, consume)
        client = self.engine.client("sqs")
        for group in "abcd":
            if unsure[group]:  # sent again under its id, as a producer does that has no answer: there once
                send_to(client, group)
                sent[group] += 1
        self.assertEqual(len(ledger.received), len(set(ledger.received)))
        for group in "abcd":
            order = [int(body.split("-")[1]) for body in ledger.received if body[0] == group]
            self.assertGreater(len(order), 8, group)
        wanted = {f"{group}-{number}" for group in "abcd" for number in range(sent[group])} - ledger.deleted
        seen, began = [], {}
        while wanted - ledger.perhaps - set(seen) and time.time() < killed + self.changed + 15:
            messages = client.receive_message(QueueUrl=url, MaxNumberOfMessages=10, WaitTimeSeconds=1).get("Messages", ())
            for message in messages:
                seen.append(message["Body"])
                began.setdefault(message["Body"], time.time())
                client.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
        self.assertEqual(wanted - ledger.perhaps - set(seen), set())
        self.assertEqual(set(seen) - wanted, set())
        self.assertEqual(len(seen), len(set(seen)))
        for group in "abcd":
            order = [int(body.split("-")[1]) for body in seen if body[0] == group]
            self.assertEqual(order, list(range(order[0], order[0] + len(order))))
            self.assertEqual(order[-1], sent[group] - 1)
            back = [times for body, times in ledger.back.items() if body[0] == group and body not in ledger.deleted | ledger.perhaps]
            first = began[f"{group}-{order[0]}"]
            if f"{group}-{order[0]}" in ledger.back and f"{group}-{order[0]}" not in ledger.perhaps:
                self.assertGreaterEqual(first, ledger.back[f"{group}-{order[0]}"][0] - 0.005, group)
            latest = max([min(times[1], killed + self.changed) for times in back] + [killed + self.hidden, started])
            self.assertLessEqual(first, latest + self.slack, group)

    def test_kill(self):
        fifo = self.engine.client("sqs").create_queue(QueueName="kill.fifo", Attributes=HIGH_THROUGHPUT)["QueueUrl"]
        url = self.engine.client("sqs").create_queue(QueueName="kill")["QueueUrl"]
        sent, stop = [], threading.Event()

        def send(worker):
            client = self.engine.client("sqs")
            number = 0
            while not stop.is_set():
                body = f"{worker}-{number}"
                number += 1
                try:
                    client.send_message(QueueUrl=url, MessageBody=body)
                    sent.append(body)
                    client.send_message(QueueUrl=fifo, MessageBody=body, MessageGroupId=str(worker), MessageDeduplicationId=body)
                    sent.append("fifo " + body)
                except (botocore.exceptions.BotoCoreError, botocore.exceptions.ClientError, OSError):
                    return

        workers = [threading.Thread(target=send, args=(worker,)) for worker in range(4)]
        for worker in workers:
            worker.start()
        time.sleep(3)
        port = self.engine.port
        self.engine.kill()
        stop.set()
        for worker in workers:
            worker.join()
        self.assertGreater(len(sent), 20)
        self.engine.start(port)
        client = self.engine.client("sqs")
        found = []
        for queue, prefix in ((url, ""), (fifo, "fifo ")):
            while messages := client.receive_message(QueueUrl=queue, MaxNumberOfMessages=10, VisibilityTimeout=600).get("Messages"):
                found += [prefix + message["Body"] for message in messages]
                client.delete_message_batch(QueueUrl=queue, Entries=[{"Id": str(at), "ReceiptHandle": message["ReceiptHandle"]}
                                                                    for at, message in enumerate(messages)])
        self.assertEqual(set(sent) - set(found), set())
        self.assertEqual(len(found), len(set(found)))
        for worker in range(4):
            order = [int(body.split("-")[1]) for body in found if body.startswith(f"fifo {worker}-")]
            self.assertEqual(order, sorted(order))


if __name__ == "__main__":
    unittest.main()
