"""Trails through boto3 and aws: what they deliver, where else they tell it, and that `aws cloudtrail validate-logs`
finds the digests to be true, and finds out when a file was touched."""

import datetime
import gzip
import json
import subprocess
import unittest

import botocore.exceptions

from harness import EngineCase, wait_until

ACCOUNT = "123456789012"


def bucket_policy(bucket):
    who = {"Service": "cloudtrail.amazonaws.com"}
    return json.dumps({"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Principal": who, "Action": "s3:GetBucketAcl", "Resource": f"arn:aws:s3:::{bucket}"},
        {"Effect": "Allow", "Principal": who, "Action": "s3:PutObject", "Resource": f"arn:aws:s3:::{bucket}/*",
         "Condition": {"StringEquals": {"s3:x-amz-acl": "bucket-owner-full-control"}}}]})


class CloudTrail(EngineCase):
    options = ("--test-helpers",)

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.trail = cls.engine.client("cloudtrail")
        cls.s3 = cls.engine.client()
        cls.iam = cls.engine.client("iam")

    def clock(self, **wish):
        status, _, body = self.engine.get("/_nephoscope/clock", method="POST", data=json.dumps(wish).encode())
        self.assertEqual(status, 200, body)
        return datetime.datetime.fromisoformat(json.loads(body)["now"].replace("Z", "+00:00"))

    def assertCode(self, code, call, **arguments):
        with self.assertRaises(botocore.exceptions.ClientError) as raised:
            call(**arguments)
        self.assertEqual(raised.exception.response["Error"]["Code"], code)

    def aws(self, *arguments):
        return subprocess.run(["aws", *arguments], env=self.engine.environment(), capture_output=True, text=True)

    def bucket(self, name):
        self.s3.create_bucket(Bucket=name)
        self.s3.put_bucket_policy(Bucket=name, Policy=bucket_policy(name))
        return name

    def keys(self, bucket, part=""):
        found = self.s3.list_objects_v2(Bucket=bucket).get("Contents", [])
        return [entry["Key"] for entry in found if part in entry["Key"]]

    def records(self, bucket, key):
        return json.loads(gzip.decompress(self.s3.get_object(Bucket=bucket, Key=key)["Body"].read()))["Records"]

    def start(self, name, bucket, **options):
        arn = self.trail.create_trail(Name=name, S3BucketName=bucket, **options)["TrailARN"]
        self.trail.start_logging(Name=name)
        self.addCleanup(self.trail.delete_trail, Name=name)
        return arn

    def test_refusals(self):
        self.assertCode("TrailNotFoundException", self.trail.get_trail_status, Name="none")
        self.assertCode("InvalidTrailNameException", self.trail.create_trail, Name="a b", S3BucketName="x")
        self.assertCode("S3BucketDoesNotExistException", self.trail.create_trail, Name="refused", S3BucketName="no-such-bucket")
        bucket = self.bucket("refused-logs")
        wish = dict(Name="refused", S3BucketName=bucket)
        self.assertCode("KmsKeyNotFoundException", self.trail.create_trail, KmsKeyId="alias/none", **wish)
        key = self.engine.client("kms").create_key()["KeyMetadata"]["KeyId"]
        self.assertCode("InsufficientEncryptionPolicyException", self.trail.create_trail, KmsKeyId=key, **wish)
        self.assertCode("InsufficientSnsTopicPolicyException", self.trail.create_trail, SnsTopicName="none", **wish)
        self.engine.client("sns").create_topic(Name="closed")
        self.assertCode("InsufficientSnsTopicPolicyException", self.trail.create_trail, SnsTopicName="closed", **wish)
        group = f"arn:aws:logs:us-east-1:{ACCOUNT}:log-group:none:*"
        self.assertCode("InvalidCloudWatchLogsRoleArnException", self.trail.create_trail, CloudWatchLogsLogGroupArn=group, **wish)
        self.assertCode("InvalidCloudWatchLogsLogGroupArnException", self.trail.create_trail, CloudWatchLogsLogGroupArn=group,
                        CloudWatchLogsRoleArn=f"arn:aws:iam::{ACCOUNT}:role/none", **wish)
        self.assertCode("UnsupportedOperationException", self.trail.create_trail, IsOrganizationTrail=True, **wish)
        arn = self.trail.create_trail(**wish)["TrailARN"]
        self.addCleanup(self.trail.delete_trail, Name="refused")
        self.assertCode("InsightNotEnabledException", self.trail.get_insight_selectors, TrailName="refused")
        self.assertCode("UnsupportedOperationException", self.trail.put_insight_selectors, TrailName="refused",
                        InsightSelectors=[{"InsightType": "ApiCallRateInsight"}])
        self.assertCode("ResourceTypeNotSupportedException", self.trail.put_resource_policy, ResourceArn=arn, ResourcePolicy="{}")
        data = [{"Field": "eventCategory", "Equals": ["Data"]}]
        self.assertCode("InvalidEventSelectorsException", self.trail.put_event_selectors, TrailName="refused",
                        AdvancedEventSelectors=[{"Name": "no type", "FieldSelectors": data}])
        data.append({"Field": "resources.type", "Equals": ["AWS::S3::Object"]})
        self.trail.put_event_selectors(TrailName="refused", AdvancedEventSelectors=[{"Name": "data", "FieldSelectors": data}])
        self.assertTrue(self.trail.get_trail(Name="refused")["Trail"]["HasCustomEventSelectors"])

    def test_validate_logs(self):
        bucket = self.bucket("digests")
        now = self.clock(freeze=True)
        self.addCleanup(self.clock, freeze=False)
        arn = self.start("signed", bucket, EnableLogFileValidation=True, S3KeyPrefix="all")
        for hour in range(2):
            self.iam.create_user(UserName=f"hourly-{hour}")
            self.clock(advanceSeconds=301)
            self.assertTrue(wait_until(lambda: len(self.keys(bucket, "/CloudTrail/")) == hour + 1))
            self.clock(advanceSeconds=3300)
            self.assertTrue(wait_until(lambda: len(self.keys(bucket, "/CloudTrail-Digest/")) == hour + 1))
        digest = self.keys(bucket, "/CloudTrail-Digest/")[-1]
        self.assertTrue(digest.startswith(f"all/AWSLogs/{ACCOUNT}/CloudTrail-Digest/us-east-1/"), digest)
        body = json.loads(gzip.decompress(self.s3.get_object(Bucket=bucket, Key=digest)["Body"].read()))
        self.assertEqual(body["previousDigestS3Object"], self.keys(bucket, "/CloudTrail-Digest/")[0])
        self.assertEqual(len(body["logFiles"]), 1)
        self.assertIsNotNone(self.trail.get_trail_status(Name="signed").get("LatestDigestDeliveryTime"))
        keys = self.trail.list_public_keys()["PublicKeyList"]
        self.assertEqual([key["Fingerprint"] for key in keys], [body["digestPublicKeyFingerprint"]])
        self.assertCode("InvalidTimeRangeException", self.trail.list_public_keys, StartTime=now, EndTime=now - datetime.timedelta(days=1))

        end = self.clock(advanceSeconds=1)
        validate = ("cloudtrail", "validate-logs", "--trail-arn", arn, "--start-time", now.isoformat(), "--end-time", end.isoformat(), "--verbose")
        done = self.aws(*validate)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertIn("2/2 digest files valid", done.stdout)
        self.assertIn("2/2 log files valid", done.stdout)

        log = self.keys(bucket, "/CloudTrail/")[0]
        whole = self.s3.get_object(Bucket=bucket, Key=log)["Body"].read()
        touched = gzip.compress(gzip.decompress(whole).replace(b"hourly-0", b"nobody-0"))
        self.s3.put_object(Bucket=bucket, Key=log, Body=touched)
        done = self.aws(*validate)
        self.assertEqual(done.returncode, 1)
        self.assertIn(f"{log}\tINVALID: hash value doesn't match", done.stderr)
        self.s3.put_object(Bucket=bucket, Key=log, Body=whole)
        head = self.s3.head_object(Bucket=bucket, Key=digest)
        forged = gzip.compress(json.dumps({**body, "logFiles": []}).encode())
        self.s3.put_object(Bucket=bucket, Key=digest, Body=forged, Metadata=head["Metadata"])
        done = self.aws(*validate)
        self.assertEqual(done.returncode, 1)
        self.assertIn("signature verification failed", done.stderr)

    def test_key_topic_and_log_group(self):
        bucket = self.bucket("told")
        kms, sns, sqs, logs = (self.engine.client(name) for name in ("kms", "sns", "sqs", "logs"))
        who = {"Service": "cloudtrail.amazonaws.com"}
        root = {"Effect": "Allow", "Principal": {"AWS": f"arn:aws:iam::{ACCOUNT}:root"}, "Action": "kms:*", "Resource": "*"}
        encrypts = {"Effect": "Allow", "Principal": who, "Action": "kms:GenerateDataKey*", "Resource": "*",
                    "Condition": {"StringLike": {"kms:EncryptionContext:aws:cloudtrail:arn": f"arn:aws:cloudtrail:*:{ACCOUNT}:trail/*"}}}
        key = kms.create_key(Policy=json.dumps({"Version": "2012-10-17", "Statement": [root, encrypts]}))["KeyMetadata"]["Arn"]
        topic = sns.create_topic(Name="files")["TopicArn"]
        sns.set_topic_attributes(TopicArn=topic, AttributeName="Policy", AttributeValue=json.dumps({"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Principal": who, "Action": "SNS:Publish", "Resource": topic}]}))
        queue = sqs.create_queue(QueueName="files")["QueueUrl"]
        queue_arn = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
        sqs.set_queue_attributes(QueueUrl=queue, Attributes={"Policy": json.dumps({"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Principal": {"Service": "sns.amazonaws.com"}, "Action": "sqs:SendMessage", "Resource": queue_arn}]})})
        sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=queue_arn, Attributes={"RawMessageDelivery": "true"})
        logs.create_log_group(logGroupName="trail")
        trust = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": who, "Action": "sts:AssumeRole"}]}
        role = self.iam.create_role(RoleName="trail-logs", AssumeRolePolicyDocument=json.dumps(trust))["Role"]["Arn"]
        self.iam.put_role_policy(RoleName="trail-logs", PolicyName="write", PolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Action": ["logs:CreateLogStream", "logs:PutLogEvents"], "Resource": "*"}]}))
        group = f"arn:aws:logs:us-east-1:{ACCOUNT}:log-group:trail:*"
        self.start("told", bucket, KmsKeyId=key, SnsTopicName="files", CloudWatchLogsLogGroupArn=group, CloudWatchLogsRoleArn=role)
        described = self.trail.describe_trails(trailNameList=["told"])["trailList"][0]
        self.assertEqual((described["KmsKeyId"], described["SnsTopicARN"], described["CloudWatchLogsLogGroupArn"]), (key, topic, group))
        self.iam.create_user(UserName="told")
        self.clock(advanceSeconds=301)
        self.assertTrue(wait_until(lambda: self.keys(bucket, "/CloudTrail/")))
        name = self.keys(bucket, "/CloudTrail/")[0]
        self.assertEqual(self.s3.head_object(Bucket=bucket, Key=name)["SSEKMSKeyId"], key)
        self.assertIn("CreateUser", [record["eventName"] for record in self.records(bucket, name)])
        message = sqs.receive_message(QueueUrl=queue, WaitTimeSeconds=10)["Messages"][0]["Body"]
        self.assertEqual(json.loads(message), {"s3Bucket": bucket, "s3ObjectKey": [name]})

        def told():
            streams = logs.describe_log_streams(logGroupName="trail")["logStreams"]
            return [json.loads(event["message"])["eventName"] for stream in streams
                    for event in logs.get_log_events(logGroupName="trail", logStreamName=stream["logStreamName"], startFromHead=True)["events"]]
        self.assertTrue(wait_until(lambda: "CreateUser" in told()), told())
        self.assertEqual([stream["logStreamName"] for stream in logs.describe_log_streams(logGroupName="trail")["logStreams"]],
                         [f"{ACCOUNT}_CloudTrail_us-east-1"])
        status = {}

        def settled():
            status.update(self.trail.get_trail_status(Name="told"))
            return "LatestNotificationTime" in status and "LatestCloudWatchLogsDeliveryTime" in status
        self.assertTrue(wait_until(settled), status)
        self.assertNotIn("LatestDeliveryError", status)
        # Without its permission the role is told of in the status.
        self.iam.delete_role_policy(RoleName="trail-logs", PolicyName="write")
        self.iam.create_user(UserName="untold")
        self.clock(advanceSeconds=301)
        self.assertTrue(wait_until(lambda: "LatestCloudWatchLogsDeliveryError" in self.trail.get_trail_status(Name="told")))

    def test_lookup(self):
        self.iam.create_user(UserName="looked-up")
        self.assertTrue(wait_until(lambda: self.trail.lookup_events(LookupAttributes=[{"AttributeKey": "ResourceName", "AttributeValue": "looked-up"}])["Events"]))
        pages = list(self.trail.get_paginator("lookup_events").paginate(PaginationConfig={"PageSize": 2, "MaxItems": 6}))
        ids = [event["EventId"] for page in pages for event in page["Events"]]
        self.assertEqual(len(ids), len(set(ids)))
        event = self.trail.lookup_events(LookupAttributes=[{"AttributeKey": "EventId", "AttributeValue": ids[0]}])["Events"]
        self.assertEqual([entry["EventId"] for entry in event], ids[:1])
        self.assertCode("InvalidTimeRangeException", self.trail.lookup_events, StartTime=2e9, EndTime=1e9)
        done = self.aws("cloudtrail", "lookup-events", "--lookup-attributes", "AttributeKey=EventName,AttributeValue=CreateUser", "--max-items", "1")
        self.assertIn("iam.amazonaws.com", done.stdout, done.stderr)


if __name__ == "__main__":
    unittest.main()
