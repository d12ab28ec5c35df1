"""Event notifications with real clients: a queue must let S3 in before a bucket may send there; then every change flows."""

import io
import json
import unittest
import zipfile

from harness import EngineCase, wait_until

ACCOUNT = "123456789012"


def policy_for(arn, bucket, action="sqs:SendMessage"):
    return json.dumps({"Version": "2012-10-17", "Statement": [{
        "Effect": "Allow", "Principal": {"Service": "s3.amazonaws.com"}, "Action": action, "Resource": arn,
        "Condition": {"ArnLike": {"aws:SourceArn": f"arn:aws:s3:::{bucket}"}, "StringEquals": {"aws:SourceAccount": ACCOUNT}}}]})


class S3Events(EngineCase):
    options = ("--test-helpers",)

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.connect()

    @classmethod
    def connect(cls):
        cls.s3, cls.sqs, cls.sns = cls.engine.client(), cls.engine.client("sqs"), cls.engine.client("sns")

    def make_queue(self, name, bucket=None):
        """Its URL and ARN; open to S3 for a bucket."""
        url = self.sqs.create_queue(QueueName=name)["QueueUrl"]
        arn = f"arn:aws:sqs:us-east-1:{ACCOUNT}:{name}"
        if bucket:
            self.sqs.set_queue_attributes(QueueUrl=url, Attributes={"Policy": policy_for(arn, bucket)})
        return url, arn

    def receive(self, url, count=1):
        """Bodies of messages, as many as are expected."""
        bodies = []

        def enough():
            reply = self.sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10, WaitTimeSeconds=1)
            for message in reply.get("Messages", ()):
                bodies.append(json.loads(message["Body"]))
                self.sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
            return len(bodies) >= count
        wait_until(enough, 15)
        self.assertEqual(len(bodies), count, bodies)
        return bodies

    def notify(self, bucket, **configuration):
        self.s3.put_bucket_notification_configuration(Bucket=bucket, NotificationConfiguration=configuration)

    def test_queue_lets_the_bucket_in(self):
        self.s3.create_bucket(Bucket="photos")
        url, arn = self.make_queue("thumbnails")
        wish = {"QueueConfigurations": [{"Id": "jpg", "QueueArn": arn, "Events": ["s3:ObjectCreated:*", "s3:ObjectRemoved:*"],
                                         "Filter": {"Key": {"FilterRules": [{"Name": "suffix", "Value": ".jpg"}]}}}]}
        put = self.s3.put_bucket_notification_configuration
        said = self.assertCode("InvalidArgument", 400, put, Bucket="photos", NotificationConfiguration=wish)
        self.assertEqual(said["Error"]["Message"], "Unable to validate the following destination configurations")
        # A policy for another bucket does not help.
        self.sqs.set_queue_attributes(QueueUrl=url, Attributes={"Policy": policy_for(arn, "others")})
        self.assertCode("InvalidArgument", 400, put, Bucket="photos", NotificationConfiguration=wish)
        self.sqs.set_queue_attributes(QueueUrl=url, Attributes={"Policy": policy_for(arn, "photos")})
        put(Bucket="photos", NotificationConfiguration=wish)
        test = self.receive(url)[0]
        self.assertEqual((test["Event"], test["Bucket"]), ("s3:TestEvent", "photos"))

        self.s3.put_object(Bucket="photos", Key="a/red flower.jpg", Body=b"hello")
        self.s3.put_object(Bucket="photos", Key="notes.txt", Body=b"x")
        self.s3.delete_object(Bucket="photos", Key="a/red flower.jpg")
        created, removed = (body["Records"][0] for body in self.receive(url, 2))
        self.assertEqual(created["eventName"], "ObjectCreated:Put")
        self.assertEqual(created["s3"]["configurationId"], "jpg")
        self.assertEqual(created["s3"]["object"]["key"], "a/red+flower.jpg")
        self.assertEqual(created["s3"]["object"]["size"], 5)
        self.assertEqual(removed["eventName"], "ObjectRemoved:Delete")
        self.assertGreater(removed["s3"]["object"]["sequencer"], created["s3"]["object"]["sequencer"])

    def test_topic_and_queue(self):
        self.s3.create_bucket(Bucket="news")
        topic = self.sns.create_topic(Name="news")["TopicArn"]
        wish = {"TopicConfigurations": [{"TopicArn": topic, "Events": ["s3:ObjectCreated:*"]}]}
        self.assertCode("InvalidArgument", 400, self.s3.put_bucket_notification_configuration, Bucket="news", NotificationConfiguration=wish)
        self.sns.set_topic_attributes(TopicArn=topic, AttributeName="Policy", AttributeValue=policy_for(topic, "news", "sns:Publish"))
        url, arn = self.make_queue("subscriber")
        allow = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "sns.amazonaws.com"},
                                                         "Action": "sqs:SendMessage", "Resource": arn,
                                                         "Condition": {"ArnEquals": {"aws:SourceArn": topic}}}]}
        self.sqs.set_queue_attributes(QueueUrl=url, Attributes={"Policy": json.dumps(allow)})
        self.sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=arn)
        self.notify("news", **wish)
        self.s3.put_object(Bucket="news", Key="k", Body=b"x")
        test, event = self.receive(url, 2)
        self.assertEqual(json.loads(test["Message"])["Event"], "s3:TestEvent")
        self.assertEqual(event["Subject"], "Amazon S3 Notification")
        self.assertEqual(json.loads(event["Message"])["Records"][0]["eventName"], "ObjectCreated:Put")

    def test_function(self):
        functions, logs = self.engine.client("lambda"), self.engine.client("logs")
        code = io.BytesIO()
        with zipfile.ZipFile(code, "w") as archive:
            archive.writestr("index.py", "def handler(event, context):\n    print('made', event['Records'][0]['s3']['object']['key'])\n")
        arn = functions.create_function(FunctionName="thumbnail", Runtime="python3.11", Handler="index.handler",
                                        Role=f"arn:aws:iam::{ACCOUNT}:role/function", Code={"ZipFile": code.getvalue()})["FunctionArn"]
        self.s3.create_bucket(Bucket="pictures")
        wish = {"LambdaFunctionConfigurations": [{"LambdaFunctionArn": arn, "Events": ["s3:ObjectCreated:*"]}]}
        self.assertCode("InvalidArgument", 400, self.s3.put_bucket_notification_configuration, Bucket="pictures", NotificationConfiguration=wish)
        functions.add_permission(FunctionName="thumbnail", StatementId="s3", Action="lambda:InvokeFunction", Principal="s3.amazonaws.com",
                                 SourceArn="arn:aws:s3:::pictures", SourceAccount=ACCOUNT)
        self.notify("pictures", **wish)
        self.s3.put_object(Bucket="pictures", Key="cat.jpg", Body=b"x")

        def ran():
            try:
                events = logs.filter_log_events(logGroupName="/aws/lambda/thumbnail")["events"]
            except logs.exceptions.ResourceNotFoundException:
                return False
            return any("made cat.jpg" in event["message"] for event in events)
        self.assertTrue(wait_until(ran, 30))

    def test_kill_loses_none(self):
        self.s3.create_bucket(Bucket="many")
        url, arn = self.make_queue("many", "many")
        self.notify("many", QueueConfigurations=[{"QueueArn": arn, "Events": ["s3:ObjectCreated:*"]}])
        self.receive(url)
        keys = [f"k{number}" for number in range(60)]
        for key in keys:
            self.s3.put_object(Bucket="many", Key=key, Body=b"x")
        self.engine.kill()
        self.engine.start()
        self.connect()
        found = set()

        def all_there():
            reply = self.sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10, WaitTimeSeconds=1)
            for message in reply.get("Messages", ()):
                found.add(json.loads(message["Body"])["Records"][0]["s3"]["object"]["key"])
                self.sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
            return found == set(keys)
        self.assertTrue(wait_until(all_there, 30), sorted(set(keys) - found))

    def test_multipart_copy_tags_and_versions(self):
        self.s3.create_bucket(Bucket="kinds")
        url, arn = self.make_queue("kinds", "kinds")
        self.notify("kinds", QueueConfigurations=[{"QueueArn": arn, "Events": ["s3:ObjectCreated:*", "s3:ObjectRemoved:*", "s3:ObjectTagging:*"]}])
        self.receive(url)
        upload = self.s3.create_multipart_upload(Bucket="kinds", Key="big")["UploadId"]
        part = self.s3.upload_part(Bucket="kinds", Key="big", UploadId=upload, PartNumber=1, Body=b"part")
        self.s3.complete_multipart_upload(Bucket="kinds", Key="big", UploadId=upload, MultipartUpload={"Parts": [{"PartNumber": 1, "ETag": part["ETag"]}]})
        self.s3.copy_object(Bucket="kinds", Key="copy", CopySource="kinds/big")
        self.s3.put_object_tagging(Bucket="kinds", Key="copy", Tagging={"TagSet": [{"Key": "a", "Value": "b"}]})
        self.s3.put_bucket_versioning(Bucket="kinds", VersioningConfiguration={"Status": "Enabled"})
        self.s3.delete_objects(Bucket="kinds", Delete={"Objects": [{"Key": "big"}, {"Key": "copy"}]})
        names = sorted(body["Records"][0]["eventName"] for body in self.receive(url, 5))
        self.assertEqual(names, ["ObjectCreated:CompleteMultipartUpload", "ObjectCreated:Copy", "ObjectRemoved:DeleteMarkerCreated",
                                 "ObjectRemoved:DeleteMarkerCreated", "ObjectTagging:Put"])


if __name__ == "__main__":
    unittest.main()
