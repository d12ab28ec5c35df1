"""Restored copies, lifecycle actions and replication as boto3 and aws-cli see them; the clock is moved by the side door."""

import datetime
import json
import threading
import unittest

import botocore.exceptions

from harness import Engine, EngineCase, wait_until

DAY = 86400
REPLICATION = ("s3:GetReplicationConfiguration", "s3:ListBucket", "s3:GetObjectVersionForReplication", "s3:GetObjectVersionAcl",
               "s3:GetObjectVersionTagging", "s3:ReplicateObject", "s3:ReplicateDelete", "s3:ReplicateTags")


def replication_rules(role):
    return {"Role": role, "Rules": [{"Status": "Enabled", "Priority": 1, "Filter": {"Prefix": ""}, "DeleteMarkerReplication": {"Status": "Enabled"},
                                     "Destination": {"Bucket": "arn:aws:s3:::target", "StorageClass": "STANDARD_IA"}}]}


def prepare_replication(engine):
    s3 = engine.client()
    for bucket in ("source", "target"):
        s3.create_bucket(Bucket=bucket)
        s3.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Enabled"})
    rules = replication_rules(engine.make_role("replication", "s3", *REPLICATION))
    s3.put_bucket_replication(Bucket="source", ReplicationConfiguration=rules)
    return rules


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

    def test_query_of_an_archive(self):
        self.s3.create_bucket(Bucket="ice")
        self.s3.create_bucket(Bucket="found")
        self.s3.put_object(Bucket="ice", Key="cities.csv", Body=b"name,n\nseoul,1\nbusan,2\n", StorageClass="GLACIER")
        self.s3.put_object(Bucket="ice", Key="warm.csv", Body=b"n\n1\n")

        def ask(sql, key="cities.csv", prefix="out", **more):
            return self.s3.restore_object(Bucket="ice", Key=key, RestoreRequest={
                "Type": "SELECT", "Tier": "Expedited",
                "SelectParameters": {"Expression": sql, "ExpressionType": "SQL", "InputSerialization": {"CSV": {"FileHeaderInfo": "USE"}},
                                     "OutputSerialization": {"CSV": {}}},
                "OutputLocation": {"S3": {"BucketName": "found", "Prefix": prefix, **more.pop("place", {})}}, **more})
        everything = "SELECT * FROM Object"
        self.assertCode("InvalidObjectState", 403, ask, sql=everything, key="warm.csv")
        self.assertCode("NoSuchKey", 404, ask, sql=everything, key="none.csv")
        self.assertCode("InvalidDataSource", 400, ask, sql="SELECT * FROM elsewhere")
        self.assertCode("MalformedXML", 400, ask, sql=everything, Days=1)
        self.assertCode("NoSuchBucket", 404, ask, sql=everything, place={"BucketName": "no-such-bucket"})
        self.assertCode("AccessControlListNotSupported", 400, ask, sql=everything, place={"CannedACL": "public-read"})
        self.assertEqual(self.s3.list_objects_v2(Bucket="found")["KeyCount"], 0)

        self.clock(freeze=True)
        self.addCleanup(self.clock, freeze=False)
        accepted = ask("SELECT s.name FROM Object s WHERE CAST(s.n AS INT) > 1", Description="large ones",
                       place={"StorageClass": "STANDARD_IA", "UserMetadata": [{"Name": "course", "Value": "saa"}],
                              "Tagging": {"TagSet": [{"Key": "team", "Value": "a"}]}, "Encryption": {"EncryptionType": "AES256"}})
        self.assertEqual(accepted["ResponseMetadata"]["HTTPStatusCode"], 202)
        path = accepted["RestoreOutputPath"] + "/"
        self.assertTrue(path.startswith("out/"))
        keys = lambda: [entry["Key"][len(path):] for entry in self.s3.list_objects_v2(Bucket="found", Prefix=path).get("Contents", [])]
        self.assertEqual(keys(), ["job.txt"])
        self.assertNotIn("Restore", self.s3.head_object(Bucket="ice", Key="cities.csv"))
        failing = ask("SELECT CAST(name AS INT) FROM Object")["RestoreOutputPath"]
        self.clock(advanceSeconds=300)
        self.assertTrue(wait_until(lambda: "result_manifest.txt" in keys()), keys())
        manifest = self.s3.get_object(Bucket="found", Key=path + "result_manifest.txt")["Body"].read().decode().split()
        self.assertEqual(len(manifest), 1)
        result = self.s3.get_object(Bucket="found", Key=manifest[0].removeprefix("s3://found/"))
        self.assertEqual(result["Body"].read(), b"busan\n")
        self.assertEqual((result["StorageClass"], result["Metadata"], result["ServerSideEncryption"], result["TagCount"]),
                         ("STANDARD_IA", {"course": "saa"}, "AES256", 1))
        names = lambda: [entry["Key"] for entry in self.s3.list_objects_v2(Bucket="found", Prefix=failing)["Contents"]]
        self.assertTrue(wait_until(lambda: failing + "/error_manifest.txt" in names()), names())
        self.assertNotIn(failing + "/result_manifest.txt", names())
        self.assertCode("InvalidObjectState", 403, self.s3.get_object, Bucket="ice", Key="cities.csv")

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
        rules = prepare_replication(self.engine)
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

        # The role decides: what it may not bring over stays, and the object says so.
        self.assertCode("AccessDenied", 403, self.s3.put_bucket_replication, Bucket="source",
                        ReplicationConfiguration={**rules, "Role": "arn:aws:iam::999999999999:role/replication"})
        iam = self.engine.client("iam")
        iam.put_role_policy(RoleName="replication", PolicyName="not", PolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [
            {"Effect": "Deny", "Action": "s3:ReplicateObject", "Resource": "arn:aws:s3:::target/no/*"}]}))
        for key, outcome in (("no/a", "FAILED"), ("yes/a", "COMPLETED")):
            self.s3.put_object(Bucket="source", Key=key, Body=b"x")
            self.assertTrue(wait_until(lambda: self.s3.head_object(Bucket="source", Key=key)["ReplicationStatus"] == outcome), key)
        self.assertCode("404", 404, self.s3.head_object, Bucket="target", Key="no/a")

        # What KMS encrypts goes over where the rule says so, under the destination's key.
        kms = self.engine.client("kms")
        one, other = (kms.create_key()["KeyMetadata"]["Arn"] for _ in range(2))
        secret = {"Bucket": "source", "Key": "secret", "Body": b"secret", "ServerSideEncryption": "aws:kms", "SSEKMSKeyId": one}
        self.s3.put_object(**secret)
        self.assertNotIn("ReplicationStatus", self.s3.head_object(Bucket="source", Key="secret"))
        rules["Rules"][0]["SourceSelectionCriteria"] = {"SseKmsEncryptedObjects": {"Status": "Enabled"}}
        self.assertCode("InvalidRequest", 400, self.s3.put_bucket_replication, Bucket="source", ReplicationConfiguration=rules)
        rules["Rules"][0]["Destination"]["EncryptionConfiguration"] = {"ReplicaKmsKeyID": other}
        self.s3.put_bucket_replication(Bucket="source", ReplicationConfiguration=rules)
        iam.put_role_policy(RoleName="replication", PolicyName="keys", PolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Action": "kms:Decrypt", "Resource": one, "Condition": {"StringLike": {"kms:ViaService": "s3.*.amazonaws.com"}}},
            {"Effect": "Allow", "Action": "kms:Encrypt", "Resource": other,
             "Condition": {"StringLike": {"kms:EncryptionContext:aws:s3:arn": "arn:aws:s3:::target/*"}}}]}))
        self.s3.put_object(**secret)
        self.assertTrue(wait_until(lambda: self.s3.head_object(Bucket="source", Key="secret").get("ReplicationStatus") == "COMPLETED"))
        replica = self.s3.get_object(Bucket="target", Key="secret")
        self.assertEqual((replica["SSEKMSKeyId"], replica["Body"].read()), (other, b"secret"))


class Killed(unittest.TestCase):
    def clock(self, engine, **wish):
        status, _, body = engine.get("/_nephoscope/clock", method="POST", data=json.dumps(wish).encode())
        self.assertEqual(status, 200, body)

    def test_lifecycle_goes_on(self):
        with Engine("--test-helpers") as engine:
            s3 = engine.client()
            s3.create_bucket(Bucket="living")
            kept = {f"keep/{number}" for number in range(20)}
            for key in sorted(kept) + [f"tmp/{number}" for number in range(600)]:
                s3.put_object(Bucket="living", Key=key, Body=key.encode())
            s3.put_bucket_lifecycle_configuration(Bucket="living", LifecycleConfiguration={"Rules": [
                {"ID": "go", "Status": "Enabled", "Filter": {"Prefix": "tmp/"}, "Expiration": {"Days": 1}}]})
            listed = lambda: {entry["Key"] for page in s3.get_paginator("list_objects_v2").paginate(Bucket="living") for entry in page.get("Contents", [])}
            self.clock(engine, advanceSeconds=3 * DAY)
            engine.kill()  # in the middle of it, or before it began
            engine.start()
            s3 = engine.client()
            # The clock stands where it stood when the engine was started: the days pass once more.
            self.clock(engine, advanceSeconds=3 * DAY)
            self.assertTrue(wait_until(lambda: listed() == kept), len(listed()))
            for key in kept:
                self.assertEqual(s3.get_object(Bucket="living", Key=key)["Body"].read(), key.encode())

    def test_restores_and_queries_go_on(self):
        with Engine("--test-helpers") as engine:
            s3 = engine.client()
            s3.create_bucket(Bucket="ice")
            for number in range(40):
                s3.put_object(Bucket="ice", Key=f"k{number}", Body=b"a\n1\n", StorageClass="GLACIER")
                s3.restore_object(Bucket="ice", Key=f"k{number}", RestoreRequest={"Days": 2, "GlacierJobParameters": {"Tier": "Standard"}})
            query = s3.restore_object(Bucket="ice", Key="k0", RestoreRequest={
                "Type": "SELECT", "SelectParameters": {"Expression": "SELECT * FROM Object", "ExpressionType": "SQL", "InputSerialization": {"CSV": {}},
                                                       "OutputSerialization": {"CSV": {}}},
                "OutputLocation": {"S3": {"BucketName": "ice", "Prefix": "found"}}})["RestoreOutputPath"]
            self.clock(engine, advanceSeconds=5 * 3600)
            engine.kill()
            engine.start()
            s3 = engine.client()
            self.clock(engine, advanceSeconds=5 * 3600)
            restored = lambda number: 'ongoing-request="false"' in s3.head_object(Bucket="ice", Key=f"k{number}").get("Restore", "")
            self.assertTrue(wait_until(lambda: all(restored(number) for number in range(40))))
            self.assertEqual(s3.get_object(Bucket="ice", Key="k39")["Body"].read(), b"a\n1\n")
            keys = lambda: [entry["Key"].split("/")[2] for entry in s3.list_objects_v2(Bucket="ice", Prefix=query).get("Contents", [])]
            self.assertTrue(wait_until(lambda: "result_manifest.txt" in keys()), keys())
            self.assertEqual(sorted(keys()), ["job.txt", "result_manifest.txt", "results"])

    def test_replication_loses_nothing(self):
        with Engine("--trust-any-credentials") as engine:
            prepare_replication(engine)
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
