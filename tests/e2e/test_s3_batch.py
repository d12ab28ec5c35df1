"""Inventory, Select and Batch, as courses teach them: find the objects that are not encrypted, and encrypt them."""

import contextlib
import csv
import gzip
import hashlib
import io
import json
import sqlite3
import unittest
import urllib.parse
import uuid

import botocore.auth
import botocore.awsrequest
import botocore.credentials

from harness import EngineCase, wait_until

ACCOUNT = "123456789012"


class Batch(EngineCase):
    options = ("--test-helpers",)

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.resolve_localhost()
        cls.connect()
        for bucket in ("media", "lists"):
            cls.s3.create_bucket(Bucket=bucket)
        cls.role = cls.engine.make_role("batch", "batchoperations.s3", "s3:*")

    @classmethod
    def connect(cls):
        cls.s3 = cls.engine.client()
        # The account stands before the host: 123456789012.localhost.
        cls.control = cls.engine.client("s3control", endpoint_url=f"http://localhost:{cls.engine.port}")

    def request(self, manifest=None, **changes):
        request = dict(
            AccountId=ACCOUNT, ConfirmationRequired=False, Operation={"S3PutObjectTagging": {"TagSet": [{"Key": "a", "Value": "b"}]}},
            Report={"Enabled": True, "Bucket": "arn:aws:s3:::lists", "Prefix": "batch", "Format": "Report_CSV_20180820", "ReportScope": "AllTasks"},
            ClientRequestToken=str(uuid.uuid4()), Priority=10, RoleArn=self.role,
            Manifest={"Spec": {"Format": "S3BatchOperations_CSV_20180820", "Fields": ["Bucket", "Key"]},
                      "Location": {"ObjectArn": "arn:aws:s3:::lists/manifest.csv", "ETag": manifest or "0" * 32}})
        request.update(changes)
        return {name: value for name, value in request.items() if value is not None}

    def job(self, job_id):
        return self.control.describe_job(AccountId=ACCOUNT, JobId=job_id)["Job"]

    def wait_for(self, job_id, status):
        self.assertTrue(wait_until(lambda: self.job(job_id)["Status"] == status, 60), self.job(job_id))
        return self.job(job_id)

    def results(self, job_id):
        manifest = self.s3.get_object(Bucket="lists", Key=f"batch/job-{job_id}/manifest.json")["Body"].read()
        md5 = self.s3.get_object(Bucket="lists", Key=f"batch/job-{job_id}/manifest.json.md5")["Body"].read()
        self.assertEqual(hashlib.md5(manifest).hexdigest().encode(), md5)
        rows = []
        for entry in json.loads(manifest)["Results"]:
            text = self.s3.get_object(Bucket=entry["Bucket"], Key=entry["Key"])["Body"].read()
            self.assertEqual(hashlib.md5(text).hexdigest(), entry["MD5Checksum"])
            rows += csv.reader(io.StringIO(text.decode()))
        return rows

    def next_day(self):
        self.advance(86400)

    def inventory(self, after=""):
        """The newest report once it is there: its manifest and data files."""
        def newest():
            keys = [entry["Key"] for entry in self.s3.list_objects_v2(Bucket="lists", Prefix="inventory/media/").get("Contents", [])]
            return max((key for key in keys if key.endswith("manifest.checksum")), default="")
        self.assertTrue(wait_until(lambda: newest() > after, 60))
        checksum = newest()
        manifest = self.s3.get_object(Bucket="lists", Key=checksum.replace("checksum", "json"))["Body"].read()
        self.assertEqual(self.s3.get_object(Bucket="lists", Key=checksum)["Body"].read(), hashlib.md5(manifest).hexdigest().encode())
        return checksum, json.loads(manifest)

    def test_refusals(self):
        create = self.control.create_job
        self.assertCode("InvalidRequest", 400, create, **self.request(Manifest=None))
        self.assertCode("InvalidRequest", 400, create, **self.request(Operation={"S3PutObjectCopy": {"TargetResource": "arn:aws:s3:::b/k"}}))
        self.assertCode("InvalidRequest", 400, create, **self.request(Operation={"LambdaInvoke": {"FunctionArn": "f", "UserArguments": {"a": "b"}}}))
        self.assertCode("NotImplemented", 501, create, **self.request(Operation={"S3ComputeObjectChecksum": {"ChecksumAlgorithm": "XXHASH3"}}))
        self.assertCode("AccessDenied", 403, create, **self.request(AccountId="999999999999"))
        self.assertCode("NoSuchJobException", 404, self.control.describe_job, AccountId=ACCOUNT, JobId="nothing")
        self.assertCode("NoSuchPublicAccessBlockConfiguration", 404, self.control.get_public_access_block, AccountId=ACCOUNT)
        job_id = create(**self.request())["JobId"]
        self.assertEqual(self.wait_for(job_id, "Failed")["FailureReasons"][0]["FailureCode"], "InvalidManifest")
        self.assertCode("JobStatusException", 400, self.control.update_job_status, AccountId=ACCOUNT, JobId=job_id, RequestedJobStatus="Ready")

    def test_account_public_access(self):
        block = {"BlockPublicAcls": True, "IgnorePublicAcls": False, "BlockPublicPolicy": True, "RestrictPublicBuckets": False}
        self.control.put_public_access_block(AccountId=ACCOUNT, PublicAccessBlockConfiguration=block)
        self.assertEqual(self.control.get_public_access_block(AccountId=ACCOUNT)["PublicAccessBlockConfiguration"], block)
        # It stands above what a bucket says of itself, and S3 asks it at once.
        self.s3.create_bucket(Bucket="wide-open")
        self.s3.delete_public_access_block(Bucket="wide-open")
        public = json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject",
                                                                     "Resource": "arn:aws:s3:::wide-open/*"}]})
        self.assertCode("AccessDenied", 403, self.s3.put_bucket_policy, Bucket="wide-open", Policy=public)
        self.control.delete_public_access_block(AccountId=ACCOUNT)
        self.s3.put_bucket_policy(Bucket="wide-open", Policy=public)
        self.s3.put_object(Bucket="wide-open", Key="k", Body=b"x")
        self.assertEqual(self.engine.get("/wide-open/k")[0], 200)
        self.control.put_public_access_block(AccountId=ACCOUNT, PublicAccessBlockConfiguration={**block, "RestrictPublicBuckets": True})
        self.assertEqual(self.engine.get("/wide-open/k")[0], 403)
        self.control.delete_public_access_block(AccountId=ACCOUNT)
        self.assertEqual(self.engine.get("/wide-open/k")[0], 200)
        # Path and header say enough where no name can stand before the host.
        key, secret = self.engine.credentials()
        path = "/v20180820/configuration/publicAccessBlock"
        request = botocore.awsrequest.AWSRequest("GET", self.engine.endpoint + path, headers={"x-amz-account-id": ACCOUNT})
        botocore.auth.S3SigV4Auth(botocore.credentials.Credentials(key, secret), "s3", "us-east-1").add_auth(request)
        status, _, body = self.engine.get(path, headers=dict(request.headers))
        self.assertEqual(status, 404)
        self.assertIn(b"NoSuchPublicAccessBlockConfiguration", body)

    def test_confirmation_priority_and_tags(self):
        self.s3.put_object(Bucket="media", Key="tagged", Body=b"x")
        etag = self.s3.put_object(Bucket="lists", Key="manifest.csv", Body=b"media,tagged\nmedia,missing\n")["ETag"]
        request = self.request(etag, ConfirmationRequired=True, Description="tags", Tags=[{"Key": "team", "Value": "blue"}])
        job_id = self.control.create_job(**request)["JobId"]
        self.assertEqual(self.control.create_job(**request)["JobId"], job_id)
        self.assertCode("IdempotencyException", 400, self.control.create_job, **{**request, "Priority": 11})
        job = self.wait_for(job_id, "Suspended")
        self.assertEqual(job["ProgressSummary"]["TotalNumberOfTasks"], 2)
        self.assertEqual(self.control.get_job_tagging(AccountId=ACCOUNT, JobId=job_id)["Tags"], [{"Key": "team", "Value": "blue"}])
        self.assertEqual(self.control.update_job_priority(AccountId=ACCOUNT, JobId=job_id, Priority=42)["Priority"], 42)
        self.control.update_job_status(AccountId=ACCOUNT, JobId=job_id, RequestedJobStatus="Ready", StatusUpdateReason="checked")
        job = self.wait_for(job_id, "Complete")
        self.assertEqual((job["Priority"], job["StatusUpdateReason"], job["Operation"]), (42, "checked", request["Operation"]))
        self.assertEqual([job["ProgressSummary"][name] for name in ("NumberOfTasksSucceeded", "NumberOfTasksFailed")], [1, 1])
        self.assertEqual(self.s3.get_object_tagging(Bucket="media", Key="tagged")["TagSet"], [{"Key": "a", "Value": "b"}])
        self.assertEqual(self.results(job_id), [["media", "tagged", "", "succeeded", "200", "", "Successful"],
                                                ["media", "missing", "", "failed", "404", "NoSuchKey", "The specified key does not exist."]])
        listed = self.control.list_jobs(AccountId=ACCOUNT, JobStatuses=["Complete"])["Jobs"]
        self.assertIn(job_id, [entry["JobId"] for entry in listed])

    def test_role(self):
        """A job does what its role may, and fails where there is none."""
        for key in ("open", "closed/a"):
            self.s3.put_object(Bucket="media", Key=key, Body=b"x")
        etag = self.s3.put_object(Bucket="lists", Key="manifest.csv", Body=b"media,open\nmedia,closed/a\n")["ETag"]

        def fails(role):
            job_id = self.control.create_job(**self.request(etag, RoleArn=role))["JobId"]
            return self.wait_for(job_id, "Failed")["FailureReasons"][0]
        other = self.engine.make_role("other", "s3", "s3:*")
        for role in (f"arn:aws:iam::{ACCOUNT}:role/nobody", other):
            reason = fails(role)
            self.assertEqual(reason["FailureCode"], "AccessDenied")
            self.assertIn(role, reason["FailureReason"])
        blind = self.engine.make_role("blind", "batchoperations.s3", "s3:PutObject", "s3:PutObjectTagging")
        self.assertEqual(fails(blind), {"FailureCode": "AccessDenied", "FailureReason": "Reading the manifest is forbidden: AccessDenied"})
        mute = self.engine.make_role("mute", "batchoperations.s3", "s3:GetObject", "s3:PutObjectTagging")
        self.assertEqual(fails(mute)["FailureReason"], "The job report could not be written to your report bucket. Please check your permissions.")

        iam = self.engine.client("iam")
        self.s3.put_object(Bucket="media", Key="closed/a", Body=b"without tags again")
        half = self.engine.make_role("half", "batchoperations.s3", "s3:*")
        iam.put_role_policy(RoleName="half", PolicyName="not-all", PolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [
            {"Effect": "Deny", "Action": "s3:PutObjectTagging", "Resource": "arn:aws:s3:::media/closed/*"}]}))
        job_id = self.control.create_job(**self.request(etag, RoleArn=half))["JobId"]
        summary = self.wait_for(job_id, "Complete")["ProgressSummary"]
        self.assertEqual([summary[name] for name in ("NumberOfTasksSucceeded", "NumberOfTasksFailed")], [1, 1])
        rows = {row[1]: row[3:6] for row in self.results(job_id)}
        self.assertEqual(rows, {"open": ["succeeded", "200", ""], "closed/a": ["failed", "403", "AccessDenied"]})
        self.assertEqual(self.s3.get_object_tagging(Bucket="media", Key="closed/a")["TagSet"], [])

        # Whoever makes the job must be allowed to pass the role.
        iam.create_user(UserName="maker")
        iam.put_user_policy(UserName="maker", PolicyName="own", PolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}]}))
        key = iam.create_access_key(UserName="maker")["AccessKey"]
        maker = self.engine.client("s3control", endpoint_url=f"http://localhost:{self.engine.port}",
                                   aws_access_key_id=key["AccessKeyId"], aws_secret_access_key=key["SecretAccessKey"])
        self.assertCode("AccessDenied", 403, maker.create_job, **self.request(etag))
        iam.put_user_policy(UserName="maker", PolicyName="pass", PolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Action": "iam:PassRole", "Resource": self.role,
             "Condition": {"StringEquals": {"iam:PassedToService": "batchoperations.s3.amazonaws.com"}}}]}))
        self.wait_for(maker.create_job(**self.request(etag))["JobId"], "Complete")

    def test_replicates_existing_versions(self):
        """What was there before the rule, older versions too: a manifest made by what the rule takes, and each version under its own id."""
        s3 = self.s3
        for bucket in ("origin", "mirror"):
            s3.create_bucket(Bucket=bucket)
            s3.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Enabled"})
        taken = [("docs/a", s3.put_object(Bucket="origin", Key="docs/a", Body=body)["VersionId"]) for body in (b"one", b"two")]
        taken.append(("docs/gone", s3.put_object(Bucket="origin", Key="docs/gone", Body=b"x")["VersionId"]))
        s3.delete_object(Bucket="origin", Key="docs/gone")
        s3.put_object(Bucket="origin", Key="other", Body=b"x")
        s3.put_bucket_replication(Bucket="origin", ReplicationConfiguration={
            "Role": self.engine.make_role("mirroring", "s3", "s3:*"),
            "Rules": [{"ID": "docs", "Priority": 1, "Status": "Enabled", "Filter": {"Prefix": "docs/"},
                       "DeleteMarkerReplication": {"Status": "Disabled"}, "Destination": {"Bucket": "arn:aws:s3:::mirror"}}]})
        generator = {"S3JobManifestGenerator": {
            "SourceBucket": "arn:aws:s3:::origin", "EnableManifestOutput": True, "Filter": {"EligibleForReplication": True},
            "ManifestOutputLocation": {"Bucket": "arn:aws:s3:::lists", "ManifestPrefix": "made", "ManifestFormat": "S3InventoryReport_CSV_20211130"}}}
        job_id = self.control.create_job(**self.request(Manifest=None, ManifestGenerator=generator, Operation={"S3ReplicateObject": {}}))["JobId"]
        job = self.wait_for(job_id, "Complete")
        self.assertEqual(job["ProgressSummary"]["NumberOfTasksSucceeded"], len(taken))
        self.assertEqual(sorted(tuple(row[1:4]) for row in self.results(job_id)), sorted((*each, "succeeded") for each in taken))

        place = job["GeneratedManifestDescriptor"]["Location"]["ObjectArn"].removeprefix("arn:aws:s3:::lists/")
        manifest = json.loads(s3.get_object(Bucket="lists", Key=place)["Body"].read())
        self.assertEqual(manifest["fileSchema"], "Bucket, Key, VersionId")
        data = s3.get_object(Bucket="lists", Key=manifest["files"][0]["key"])["Body"].read()
        rows = [(urllib.parse.unquote(row[1]), row[2]) for row in csv.reader(io.StringIO(gzip.decompress(data).decode()))]
        self.assertEqual(sorted(rows), sorted(taken))

        def versions(bucket):
            listed = s3.list_object_versions(Bucket=bucket, Prefix="docs/a")["Versions"]
            return [(entry["VersionId"], entry["IsLatest"], entry["LastModified"]) for entry in listed]
        self.assertEqual(versions("mirror"), versions("origin"))
        self.assertEqual(s3.get_object(Bucket="mirror", Key="docs/a")["Body"].read(), b"two")
        self.assertEqual(s3.get_object(Bucket="mirror", Key="docs/gone")["Body"].read(), b"x")
        self.assertEqual(s3.head_object(Bucket="origin", Key="docs/a", VersionId=taken[0][1])["ReplicationStatus"], "COMPLETED")

    def test_course_example(self):
        """Objects from before there was encryption: an inventory knows them, Select finds them, Batch encrypts them."""
        s3 = self.s3
        plain = ["plain/a b.txt", "plain/\u00fc+&.txt", "plain/c.txt"]
        for key in [*plain, "encrypted.txt"]:
            s3.put_object(Bucket="media", Key=key, Body=key.encode(), ContentType="text/plain", Metadata={"kept": "yes"})
        secret = {"SSECustomerAlgorithm": "AES256", "SSECustomerKey": "k" * 32}
        s3.put_object(Bucket="media", Key="customer.txt", Body=b"x", **secret)
        # What a data folder of that time says of them.
        self.engine.stop()
        with contextlib.closing(sqlite3.connect(self.engine.folder / "nephoscope.db")) as database, database:
            changed = database.execute("UPDATE s3_objects SET headers = json_set(headers, '$.sse', 'none') WHERE key LIKE 'plain/%'").rowcount
        self.assertEqual(changed, len(plain))
        self.engine.start()
        type(self).connect()
        s3 = self.s3
        self.assertNotIn("ServerSideEncryption", s3.head_object(Bucket="media", Key=plain[0]))

        s3.put_bucket_inventory_configuration(Bucket="media", Id="all", InventoryConfiguration={
            "Id": "all", "IsEnabled": True, "IncludedObjectVersions": "Current", "Schedule": {"Frequency": "Daily"},
            "OptionalFields": ["Size", "EncryptionStatus"],
            "Destination": {"S3BucketDestination": {"Bucket": "arn:aws:s3:::lists", "Format": "CSV", "Prefix": "inventory"}}})
        self.next_day()
        first, manifest = self.inventory()
        self.assertEqual(manifest["fileSchema"], "Bucket, Key, Size, EncryptionStatus")
        data = s3.get_object(Bucket="lists", Key=manifest["files"][0]["key"])["Body"].read()
        self.assertEqual((len(data), hashlib.md5(data).hexdigest()), (manifest["files"][0]["size"], manifest["files"][0]["MD5checksum"]))
        rows = {urllib.parse.unquote(row[1]): row[3] for row in csv.reader(io.StringIO(gzip.decompress(data).decode()))}
        self.assertEqual((rows["encrypted.txt"], rows["customer.txt"]), ("SSE-S3", "SSE-C"))

        found = b""
        for file in manifest["files"]:
            reply = s3.select_object_content(
                Bucket="lists", Key=file["key"], ExpressionType="SQL", Expression="SELECT s._1, s._2 FROM S3Object s WHERE s._4 = 'NOT-SSE'",
                InputSerialization={"CSV": {"FileHeaderInfo": "NONE"}, "CompressionType": "GZIP"}, OutputSerialization={"CSV": {}})
            found += b"".join(event["Records"]["Payload"] for event in reply["Payload"] if "Records" in event)
        self.assertEqual(sorted(urllib.parse.unquote(row[1]) for row in csv.reader(io.StringIO(found.decode()))), sorted(plain))

        etag = s3.put_object(Bucket="lists", Key="manifest.csv", Body=found)["ETag"]
        copy = {"TargetResource": "arn:aws:s3:::media", "MetadataDirective": "COPY", "NewObjectMetadata": {"SSEAlgorithm": "AES256"}}
        job_id = self.control.create_job(**self.request(etag, ConfirmationRequired=True, Operation={"S3PutObjectCopy": copy}))["JobId"]
        self.assertEqual(self.wait_for(job_id, "Suspended")["ProgressSummary"]["TotalNumberOfTasks"], len(plain))
        self.control.update_job_status(AccountId=ACCOUNT, JobId=job_id, RequestedJobStatus="Ready")
        self.assertEqual(self.wait_for(job_id, "Complete")["ProgressSummary"]["NumberOfTasksFailed"], 0)
        self.assertEqual({row[3] for row in self.results(job_id)}, {"succeeded"})
        for key in plain:
            got = s3.get_object(Bucket="media", Key=key)
            self.assertEqual((got["ServerSideEncryption"], got["Metadata"], got["ContentType"]), ("AES256", {"kept": "yes"}, "text/plain"))
            self.assertEqual(got["Body"].read(), key.encode())

        self.next_day()
        _, manifest = self.inventory(after=first)
        data = s3.get_object(Bucket="lists", Key=manifest["files"][0]["key"])["Body"].read()
        self.assertNotIn(b"NOT-SSE", gzip.decompress(data))


if __name__ == "__main__":
    unittest.main()
