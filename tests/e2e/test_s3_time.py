"""Restored copies, lifecycle actions and replication as boto3 and aws-cli see them; the clock is moved by the side door."""

import datetime
import threading
import unittest

import botocore.exceptions

from harness import Engine, EngineCase, wait_until

DAY = 86400
RULES = {"Role": "arn:aws:iam::123456789012:role/replication",
         "Rules": [{"Status": "Enabled", "Priority": 1, "Filter": {"Prefix": ""}, "DeleteMarkerReplication": {"Status": "Enabled"},
                    "Destination": {"Bucket": "arn:aws:s3:::target", "StorageClass": "STANDARD_IA"}}]}


def prepare_replication(s3):
    for bucket in ("source", "target"):
        s3.create_bucket(Bucket=bucket)
        s3.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Enabled"})
    s3.put_bucket_replication(Bucket="source", ReplicationConfiguration=RULES)


class Time(EngineCase):
    options = ("--test-helpers",)

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.s3 = cls.engine.client()

    def midnight_after(self, days):
        now = self.clock(advanceSeconds=0)
        return (now + datetime.timedelta(days=days + 1)).replace(hour=0, minute=0, second=0, microsecond=0)

    def restore(self, key, days=1, tier="Expedited"):
        return self.s3.restore_object(Bucket="archive", Key=key, RestoreRequest={"Days": days, "GlacierJobParameters": {"Tier": tier}})

    def test_restore(self):
        self.s3.create_bucket(Bucket="archive")
        self.s3.put_object(Bucket="archive", Key="warm", Body=b"x")
        self.s3.put_object(Bucket="archive", Key="ice", Body=b"frozen", StorageClass="GLACIER")
        self.s3.put_object(Bucket="archive", Key="deep", Body=b"deep", StorageClass="DEEP_ARCHIVE")
        refused = self.assertCode("InvalidObjectState", 403, self.s3.get_object, Bucket="archive", Key="ice")
        self.assertEqual(refused["Error"]["StorageClass"], "GLACIER")
        self.assertCode("InvalidObjectState", 403, self.s3.copy_object, Bucket="archive", Key="copy", CopySource="archive/ice")
        self.assertCode("InvalidObjectState", 403, self.restore, key="warm")
        self.assertCode("InvalidArgument", 400, self.restore, key="deep")
        self.assertNotIn("Restore", self.s3.head_object(Bucket="archive", Key="ice"))

        self.clock(freeze=True)
        self.addCleanup(self.clock, freeze=False)
        self.assertEqual(self.restore("ice", tier="Standard")["ResponseMetadata"]["HTTPStatusCode"], 202)
        self.assertEqual(self.s3.head_object(Bucket="archive", Key="ice")["Restore"], 'ongoing-request="true"')
        self.assertCode("RestoreAlreadyInProgress", 409, self.restore, key="ice", tier="Standard")
        self.assertEqual(self.restore("ice")["ResponseMetadata"]["HTTPStatusCode"], 202, "made faster")
        self.clock(advanceSeconds=299)
        self.assertCode("InvalidObjectState", 403, self.s3.get_object, Bucket="archive", Key="ice")
        self.clock(advanceSeconds=1)
        got = self.s3.get_object(Bucket="archive", Key="ice")
        self.assertEqual(got["Body"].read(), b"frozen")
        expiry = self.midnight_after(1)
        self.assertEqual(got["Restore"], f'ongoing-request="false", expiry-date="{expiry:%a, %d %b %Y %H:%M:%S} GMT"')
        self.assertEqual(got["StorageClass"], "GLACIER")
        listed = self.s3.list_objects_v2(Bucket="archive", Prefix="ice", OptionalObjectAttributes=["RestoreStatus"])["Contents"][0]
        self.assertEqual(listed["RestoreStatus"], {"IsRestoreInProgress": False, "RestoreExpiryDate": expiry})
        self.assertEqual(self.restore("ice", days=2)["ResponseMetadata"]["HTTPStatusCode"], 200)
        self.clock(advanceSeconds=4 * DAY)
        self.assertCode("InvalidObjectState", 403, self.s3.get_object, Bucket="archive", Key="ice")

        # As people type it.
        self.run_client("aws", "s3api", "restore-object", "--bucket", "archive", "--key", "deep", "--restore-request", "Days=1")
        self.clock(advanceSeconds=12 * 3600)
        self.run_client("aws", "s3", "cp", "--force-glacier-transfer", "s3://archive/deep", str(self.work / "deep"))
        self.assertEqual((self.work / "deep").read_bytes(), b"deep")

    def test_lifecycle(self):
        self.s3.create_bucket(Bucket="living")
        self.s3.put_bucket_lifecycle_configuration(Bucket="living", LifecycleConfiguration={"Rules": [
            {"ID": "go", "Status": "Enabled", "Filter": {"Prefix": "tmp/"}, "Expiration": {"Days": 2},
             "AbortIncompleteMultipartUpload": {"DaysAfterInitiation": 1}},
            {"ID": "cool", "Status": "Enabled", "Filter": {"Prefix": "logs/"}, "Transitions": [{"Days": 0, "StorageClass": "GLACIER_IR"}]}]})
        gone, tomorrow = self.midnight_after(2), self.midnight_after(1)
        put = self.s3.put_object(Bucket="living", Key="tmp/a", Body=b"x")
        self.assertEqual(put["Expiration"], f'expiry-date="{gone:%a, %d %b %Y %H:%M:%S} GMT", rule-id="go"')
        self.assertEqual(self.s3.head_object(Bucket="living", Key="tmp/a")["Expiration"], put["Expiration"])
        self.s3.put_object(Bucket="living", Key="logs/big", Body=b"x" * 200_000)
        self.s3.put_object(Bucket="living", Key="logs/small", Body=b"x")
        upload = self.s3.create_multipart_upload(Bucket="living", Key="tmp/parts")
        self.assertEqual((upload["AbortDate"], upload["AbortRuleId"]), (tomorrow, "go"))
        head = lambda key: self.s3.head_object(Bucket="living", Key=key).get("StorageClass", "STANDARD")
        self.clock(advanceSeconds=DAY)
        self.assertTrue(wait_until(lambda: head("logs/big") == "GLACIER_IR"))
        self.assertEqual(head("logs/small"), "STANDARD")
        self.assertEqual(self.s3.get_object(Bucket="living", Key="logs/big")["Body"].read(), b"x" * 200_000)
        self.clock(advanceSeconds=2 * DAY)
        keys = lambda: [entry["Key"] for entry in self.s3.list_objects_v2(Bucket="living")["Contents"]]
        self.assertTrue(wait_until(lambda: keys() == ["logs/big", "logs/small"]), keys())
        self.assertTrue(wait_until(lambda: "Uploads" not in self.s3.list_multipart_uploads(Bucket="living")))

    def test_replication(self):
        prepare_replication(self.s3)
        version = self.s3.put_object(Bucket="source", Key="a", Body=b"there", Metadata={"who": "me"}, Tagging="t=1")["VersionId"]
        status = lambda bucket: self.s3.head_object(Bucket=bucket, Key="a").get("ReplicationStatus")
        self.assertTrue(wait_until(lambda: status("source") == "COMPLETED"))
        replica = self.s3.get_object(Bucket="target", Key="a")
        self.assertEqual((replica["ReplicationStatus"], replica["VersionId"], replica["StorageClass"], replica["Metadata"]),
                         ("REPLICA", version, "STANDARD_IA", {"who": "me"}))
        self.assertEqual(replica["Body"].read(), b"there")
        self.s3.delete_object(Bucket="source", Key="a")
        self.assertTrue(wait_until(lambda: "DeleteMarkers" in self.s3.list_object_versions(Bucket="target")))
        self.assertCode("InvalidBucketState", 409, self.s3.put_bucket_versioning, Bucket="source",
                        VersioningConfiguration={"Status": "Suspended"})


class Killed(unittest.TestCase):
    def test_replication_loses_nothing(self):
        with Engine("--trust-any-credentials") as engine:
            prepare_replication(engine.client())
            acknowledged = []

            def write(s3, number):
                try:
                    for step in range(10_000):
                        key = f"w{number}-{step}"
                        acknowledged.append((key, s3.put_object(Bucket="source", Key=key, Body=key.encode())["VersionId"]))
                except (botocore.exceptions.BotoCoreError, botocore.exceptions.ClientError):
                    pass  # the kill

            writers = [threading.Thread(target=write, args=(engine.client(), number)) for number in range(3)]
            for writer in writers:
                writer.start()
            self.assertTrue(wait_until(lambda: len(acknowledged) > 100))
            engine.kill()
            for writer in writers:
                writer.join()
            engine.start()
            s3 = engine.client()

            def versions(bucket):
                return {(entry["Key"], entry["VersionId"]) for page in s3.get_paginator("list_object_versions").paginate(Bucket=bucket)
                        for entry in page.get("Versions", [])}
            self.assertTrue(wait_until(lambda: versions("source") == versions("target")))
            self.assertLessEqual(set(acknowledged), versions("target"))
            for key, version in acknowledged:
                self.assertEqual(s3.head_object(Bucket="source", Key=key)["ReplicationStatus"], "COMPLETED")
                self.assertEqual(s3.get_object(Bucket="target", Key=key, VersionId=version)["Body"].read(), key.encode())


if __name__ == "__main__":
    unittest.main()
