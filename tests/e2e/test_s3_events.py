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

    def names_until(self, url, wanted):
        """Names of events until all of those wanted have come; whatever else came is told, too. The clock goes on meanwhile."""
        found = []

        def all_there():
            reply = self.sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10)
            for message in reply.get("Messages", ()):
                found.extend(record["eventName"] for record in json.loads(message["Body"]).get("Records", ()))
                self.sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
            return set(wanted) <= set(found)
        wait_until(all_there, 30)
        return sorted(found)

    def test_what_time_brings(self):
        """Lifecycle, restores, Intelligent-Tiering and lists: events that nobody's request makes, or no upload."""
        self.s3.create_bucket(Bucket="later", ObjectOwnership="BucketOwnerPreferred")
        self.s3.delete_public_access_block(Bucket="later")
        url, arn = self.make_queue("later", "later")
        everything = ["s3:LifecycleExpiration:*", "s3:LifecycleTransition", "s3:IntelligentTiering", "s3:ObjectRestore:*", "s3:ObjectAcl:Put",
                      "s3:ObjectTagging:*"]
        put = self.s3.put_bucket_notification_configuration
        self.assertCode("InvalidArgument", 400, put, Bucket="later",
                        NotificationConfiguration={"QueueConfigurations": [{"QueueArn": arn, "Events": ["s3:ObjectMelted:*"]}]})
        self.notify("later", QueueConfigurations=[{"QueueArn": arn, "Events": everything}])
        self.receive(url)
        self.s3.put_object(Bucket="later", Key="list", Body=b"x")
        self.s3.put_object_acl(Bucket="later", Key="list", ACL="private")  # as it was
        self.s3.put_object_acl(Bucket="later", Key="list", ACL="public-read")
        self.s3.put_object_tagging(Bucket="later", Key="list", Tagging={"TagSet": [{"Key": "a", "Value": "b"}]})
        self.s3.delete_object_tagging(Bucket="later", Key="list")
        self.assertEqual(self.names_until(url, {"ObjectTagging:Delete"}), ["ObjectAcl:Put", "ObjectTagging:Delete", "ObjectTagging:Put"])

        self.s3.put_object(Bucket="later", Key="ice", Body=b"x", StorageClass="GLACIER")
        self.s3.restore_object(Bucket="later", Key="ice", RestoreRequest={"Days": 1, "GlacierJobParameters": {"Tier": "Expedited"}})
        self.assertEqual(self.names_until(url, {"ObjectRestore:Post"}), ["ObjectRestore:Post"])
        self.advance(300)
        self.assertEqual(self.names_until(url, {"ObjectRestore:Completed"}), ["ObjectRestore:Completed"])
        self.advance(2 * 86400)
        self.assertEqual(self.names_until(url, {"ObjectRestore:Delete"}), ["ObjectRestore:Delete"])

        self.s3.put_object(Bucket="later", Key="tmp/a", Body=b"x")
        self.s3.put_object(Bucket="later", Key="logs/a", Body=b"x" * 200_000)
        self.s3.put_object(Bucket="later", Key="tiered", Body=b"x" * 200_000, StorageClass="INTELLIGENT_TIERING")
        self.s3.put_bucket_intelligent_tiering_configuration(Bucket="later", Id="cold", IntelligentTieringConfiguration={
            "Id": "cold", "Status": "Enabled", "Tierings": [{"Days": 90, "AccessTier": "ARCHIVE_ACCESS"}]})
        self.s3.put_bucket_lifecycle_configuration(Bucket="later", LifecycleConfiguration={"Rules": [
            {"ID": "go", "Status": "Enabled", "Filter": {"Prefix": "tmp/"}, "Expiration": {"Days": 1}},
            {"ID": "cool", "Status": "Enabled", "Filter": {"Prefix": "logs/"}, "Transitions": [{"Days": 0, "StorageClass": "GLACIER_IR"}]}]})
        self.advance(2 * 86400)
        self.assertEqual(self.names_until(url, {"LifecycleExpiration:Delete", "LifecycleTransition"}), ["LifecycleExpiration:Delete", "LifecycleTransition"])
        self.advance(90 * 86400)
        self.assertEqual(self.names_until(url, {"IntelligentTiering"}), ["IntelligentTiering"])


if __name__ == "__main__":
    unittest.main()
