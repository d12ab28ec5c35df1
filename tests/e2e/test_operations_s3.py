"""Operations of S3 and S3 Control that other programs do not call by both clients: by boto3 and by the AWS CLI, refusals first."""

import hashlib
import json
import unittest
import urllib.error
import urllib.request

from client_case import ACCOUNT, AwsCase, Boto3Case
from harness import wait_until


class Storage:
    def s3(self, operation, /, *positional, **options):
        return self.call("s3api", operation, *positional, **options)

    def s3_refuses(self, code, operation, /, *positional, **options):
        return self.refused(code, "s3api", operation, *positional, **options)

    def control(self, operation, /, **options):
        return self.call("s3control", operation, account_id=ACCOUNT, **options)

    def control_refuses(self, code, operation, /, **options):
        return self.refused(code, "s3control", operation, account_id=ACCOUNT, **options)

    def test_buckets_and_objects(self):
        self.s3_refuses("InvalidBucketName", "create-bucket", bucket="Not_A_Name")
        self.s3_refuses("404", "head-bucket", bucket="nowhere")
        self.s3("create-bucket", bucket="box")
        self.assertIn("box", [one["Name"] for one in self.s3("list-buckets")["Buckets"]])
        self.s3("head-bucket", bucket="box")
        self.assertIsNone((self.s3("get-bucket-location", bucket="box") or {}).get("LocationConstraint"))
        self.s3_refuses("NoSuchKey", "get-object", self.out(), bucket="box", key="gone")
        self.s3("put-object", bucket="box", key="a/b", body=self.body(b"one two"), content_type="text/plain")
        self.s3_refuses("PreconditionFailed", "put-object", bucket="box", key="a/b", body=self.body(b"x"), if_none_match="*")
        self.assertEqual(self.s3("head-object", bucket="box", key="a/b")["ContentLength"], 7)
        self.s3_refuses("InvalidRange", "get-object", self.out(), bucket="box", key="a/b", range="bytes=100-")
        self.assertEqual(self.s3("get-object", self.out(), bucket="box", key="a/b", range="bytes=0-2")["ContentRange"], "bytes 0-2/7")
        self.assertEqual(self.s3("get-object-attributes", bucket="box", key="a/b", object_attributes=["ObjectSize"])["ObjectSize"], 7)
        self.s3_refuses("NoSuchKey", "copy-object", bucket="box", key="copy", copy_source="box/gone")
        self.s3("copy-object", bucket="box", key="copy", copy_source="box/a/b")
        self.s3("put-object-tagging", bucket="box", key="copy", tagging={"TagSet": [{"Key": "team", "Value": "blue"}]})
        self.assertEqual(self.s3("get-object-tagging", bucket="box", key="copy")["TagSet"], [{"Key": "team", "Value": "blue"}])
        self.s3("delete-object-tagging", bucket="box", key="copy")
        self.assertEqual([one["Key"] for one in self.s3("list-objects", bucket="box")["Contents"]], ["a/b", "copy"])
        self.assertEqual(self.s3("list-objects-v2", bucket="box", delimiter="/")["CommonPrefixes"], [{"Prefix": "a/"}])
        self.s3_refuses("NoSuchBucket", "list-object-versions", bucket="nowhere")
        self.s3("put-bucket-versioning", bucket="box", versioning_configuration={"Status": "Enabled"})
        self.assertEqual(self.s3("get-bucket-versioning", bucket="box")["Status"], "Enabled")
        self.s3("delete-object", bucket="box", key="copy")
        self.assertEqual(len(self.s3("list-object-versions", bucket="box", prefix="copy")["DeleteMarkers"]), 1)
        self.s3_refuses("BucketNotEmpty", "delete-bucket", bucket="box")
        self.s3_refuses("MalformedXML", "delete-objects", bucket="box", delete={"Objects": []})
        gone = self.s3("delete-objects", bucket="box", delete={"Objects": [{"Key": "a/b"}, {"Key": "c"}]})["Deleted"]
        self.assertEqual(sorted(one["Key"] for one in gone), ["a/b", "c"])

    def test_parts(self):
        self.s3("create-bucket", bucket="parts")
        self.s3_refuses("NoSuchUpload", "list-parts", bucket="parts", key="big", upload_id="nothing")
        upload = self.s3("create-multipart-upload", bucket="parts", key="big")["UploadId"]
        self.assertEqual(self.s3("list-multipart-uploads", bucket="parts")["Uploads"][0]["UploadId"], upload)
        tag = self.s3("upload-part", bucket="parts", key="big", upload_id=upload, part_number=1, body=self.body(b"part"))["ETag"]
        self.assertEqual(tag.strip('"'), hashlib.md5(b"part").hexdigest())
        self.s3("put-object", bucket="parts", key="small", body=self.body(b"small"))
        self.s3_refuses("NoSuchKey", "upload-part-copy", bucket="parts", key="big", upload_id=upload, part_number=2, copy_source="parts/gone")
        self.s3("upload-part-copy", bucket="parts", key="big", upload_id=upload, part_number=2, copy_source="parts/small")
        parts = [{"PartNumber": one["PartNumber"], "ETag": one["ETag"]} for one in self.s3("list-parts", bucket="parts", key="big", upload_id=upload)["Parts"]]
        self.s3_refuses("EntityTooSmall", "complete-multipart-upload", bucket="parts", key="big", upload_id=upload, multipart_upload={"Parts": parts})
        self.s3_refuses("InvalidPart", "complete-multipart-upload", bucket="parts", key="big", upload_id=upload,
                        multipart_upload={"Parts": [{"PartNumber": 3, "ETag": tag}]})
        self.s3("complete-multipart-upload", bucket="parts", key="big", upload_id=upload, multipart_upload={"Parts": parts[1:]})
        self.assertEqual(self.s3("head-object", bucket="parts", key="big")["ContentLength"], 5)
        other = self.s3("create-multipart-upload", bucket="parts", key="big")["UploadId"]
        self.s3("abort-multipart-upload", bucket="parts", key="big", upload_id=other)
        self.s3_refuses("NoSuchUpload", "abort-multipart-upload", bucket="parts", key="big", upload_id=other)

    def test_settings(self):
        self.s3("create-bucket", bucket="set")
        self.s3_refuses("MalformedXML", "put-bucket-ownership-controls", bucket="set", ownership_controls={"Rules": [{"ObjectOwnership": "Nobody"}]})
        self.s3("delete-bucket-ownership-controls", bucket="set")
        self.s3_refuses("OwnershipControlsNotFoundError", "get-bucket-ownership-controls", bucket="set")
        self.s3("put-bucket-ownership-controls", bucket="set", ownership_controls={"Rules": [{"ObjectOwnership": "BucketOwnerPreferred"}]})
        self.assertEqual(self.s3("get-bucket-ownership-controls", bucket="set")["OwnershipControls"]["Rules"], [{"ObjectOwnership": "BucketOwnerPreferred"}])

        self.assertIsNone(self.s3("get-bucket-logging", bucket="set"))
        self.s3_refuses("InvalidTargetBucketForLogging", "put-bucket-logging", bucket="set",
                        bucket_logging_status={"LoggingEnabled": {"TargetBucket": "nowhere", "TargetPrefix": ""}})
        self.assertEqual(self.s3("get-bucket-request-payment", bucket="set"), {"Payer": "BucketOwner"})
        self.s3_refuses("MalformedXML", "put-bucket-request-payment", bucket="set", request_payment_configuration={"Payer": "Nobody"})
        self.assertIsNone(self.s3("get-bucket-accelerate-configuration", bucket="set"))
        self.s3_refuses("MalformedXML", "put-bucket-accelerate-configuration", bucket="set", accelerate_configuration={"Status": "Sometimes"})

        self.s3_refuses("NoSuchTagSet", "get-bucket-tagging", bucket="set")
        self.s3("put-bucket-tagging", bucket="set", tagging={"TagSet": [{"Key": "a", "Value": "b"}]})
        self.assertEqual(self.s3("get-bucket-tagging", bucket="set")["TagSet"], [{"Key": "a", "Value": "b"}])
        self.s3("delete-bucket-tagging", bucket="set")
        self.s3_refuses("NoSuchLifecycleConfiguration", "get-bucket-lifecycle-configuration", bucket="set")
        self.s3_refuses("NoSuchCORSConfiguration", "get-bucket-cors", bucket="set")
        self.s3_refuses("NoSuchWebsiteConfiguration", "get-bucket-website", bucket="set")
        self.s3_refuses("NoSuchBucketPolicy", "get-bucket-policy", bucket="set")

        self.s3_refuses("ReplicationConfigurationNotFoundError", "get-bucket-replication", bucket="set")
        self.s3("create-bucket", bucket="set-copy")
        for bucket in ("set", "set-copy"):
            self.s3("put-bucket-versioning", bucket=bucket, versioning_configuration={"Status": "Enabled"})
        rule = {"ID": "all", "Priority": 1, "Status": "Enabled", "Filter": {"Prefix": ""}, "DeleteMarkerReplication": {"Status": "Disabled"},
                "Destination": {"Bucket": "arn:aws:s3:::set-copy"}}
        self.s3("put-bucket-replication", bucket="set", replication_configuration={"Role": f"arn:aws:iam::{ACCOUNT}:role/r", "Rules": [rule]})
        self.s3("delete-bucket-replication", bucket="set")
        self.s3_refuses("ReplicationConfigurationNotFoundError", "get-bucket-replication", bucket="set")

    def test_families(self):
        self.s3("create-bucket", bucket="ids")
        tiering = {"Id": "t", "Status": "Enabled", "Tierings": [{"Days": 90, "AccessTier": "ARCHIVE_ACCESS"}]}
        inventory = {"Id": "i", "IsEnabled": True, "IncludedObjectVersions": "Current", "Schedule": {"Frequency": "Weekly"},
                     "Destination": {"S3BucketDestination": {"Bucket": "arn:aws:s3:::ids", "Format": "CSV"}}}
        for name, letter, value in (("intelligent-tiering", "t", tiering), ("inventory", "i", inventory), ("metrics", "m", {"Id": "m"}),
                                    ("analytics", "a", {"Id": "a", "StorageClassAnalysis": {}})):
            argument = name.replace("-", "_") + "_configuration"
            result = "".join(word.title() for word in argument.split("_"))
            with self.subTest(name):
                self.s3_refuses("NoSuchConfiguration", f"get-bucket-{name}-configuration", bucket="ids", id=letter)
                self.s3(f"put-bucket-{name}-configuration", bucket="ids", id=letter, **{argument: value})
                self.assertEqual(self.s3(f"get-bucket-{name}-configuration", bucket="ids", id=letter)[result]["Id"], letter)
                self.assertEqual(len(self.s3(f"list-bucket-{name}-configurations", bucket="ids")[result + "List"]), 1)
                self.s3(f"delete-bucket-{name}-configuration", bucket="ids", id=letter)
                self.assertNotIn(result + "List", self.s3(f"list-bucket-{name}-configurations", bucket="ids") or {})
                self.s3_refuses("NoSuchConfiguration", f"delete-bucket-{name}-configuration", bucket="ids", id=letter)

    def test_lock(self):
        self.s3("create-bucket", bucket="free")
        self.s3_refuses("ObjectLockConfigurationNotFoundError", "get-object-lock-configuration", bucket="free")
        self.s3("create-bucket", bucket="lock", object_lock_enabled_for_bucket=True)
        self.s3("put-object", bucket="lock", key="k", body=self.body(b"x"))
        self.s3_refuses("NoSuchObjectLockConfiguration", "get-object-legal-hold", bucket="lock", key="k")
        self.s3_refuses("NoSuchObjectLockConfiguration", "get-object-retention", bucket="lock", key="k")
        self.s3("put-object-legal-hold", bucket="lock", key="k", legal_hold={"Status": "ON"})
        self.assertEqual(self.s3("get-object-legal-hold", bucket="lock", key="k")["LegalHold"], {"Status": "ON"})
        version = self.s3("list-object-versions", bucket="lock")["Versions"][0]["VersionId"]
        self.s3_refuses("AccessDenied", "delete-object", bucket="lock", key="k", version_id=version)
        self.s3("put-object-legal-hold", bucket="lock", key="k", legal_hold={"Status": "OFF"})
        self.s3("delete-object", bucket="lock", key="k", version_id=version)

    def test_control(self):
        self.s3("create-bucket", bucket="control")
        block = {"BlockPublicAcls": True, "IgnorePublicAcls": True, "BlockPublicPolicy": True, "RestrictPublicBuckets": True}
        self.control_refuses("NoSuchPublicAccessBlockConfiguration", "get-public-access-block")
        self.control("put-public-access-block", public_access_block_configuration=block)
        self.assertEqual(self.control("get-public-access-block")["PublicAccessBlockConfiguration"], block)
        self.control("delete-public-access-block")

        self.control_refuses("NoSuchAccessPoint", "delete-access-point", name="mine")
        self.control("create-access-point", name="mine", bucket="control")
        self.assertEqual([one["Name"] for one in self.control("list-access-points", bucket="control")["AccessPointList"]], ["mine"])
        arn = f"arn:aws:s3:us-east-1:{ACCOUNT}:accesspoint/mine"
        policy = {"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Principal": "*", "Action": "s3:PutObject", "Resource": f"{arn}/object/*"}]}
        self.control_refuses("NoSuchAccessPointPolicy", "get-access-point-policy", name="mine")
        self.control("put-access-point-policy", name="mine", policy=json.dumps(policy))
        self.assertFalse(self.control("get-access-point-policy-status", name="mine")["PolicyStatus"]["IsPublic"])
        self.control("delete-access-point-policy", name="mine")
        self.control_refuses("NoSuchAccessPointPolicy", "get-access-point-policy", name="mine")
        tags = [{"Key": "team", "Value": "blue"}]
        self.control("tag-resource", resource_arn=arn, tags=tags)
        self.assertEqual(self.control("list-tags-for-resource", resource_arn=arn)["Tags"], tags)
        self.control("untag-resource", resource_arn=arn, tag_keys=["team"])
        self.assertFalse((self.control("list-tags-for-resource", resource_arn=arn) or {}).get("Tags"))
        self.control("delete-access-point", name="mine")

        dashboard = {"Id": "lens", "IsEnabled": True, "AccountLevel": {"BucketLevel": {}}}
        self.control_refuses("NoSuchConfiguration", "get-storage-lens-configuration", config_id="lens")
        self.control("put-storage-lens-configuration", config_id="lens", storage_lens_configuration=dashboard)
        self.control_refuses("NotImplemented", "put-storage-lens-configuration", config_id="lens", storage_lens_configuration={
            **dashboard, "AccountLevel": {"BucketLevel": {}, "ActivityMetrics": {"IsEnabled": True}}})
        tags = [{"Key": "team", "Value": "blue"}]
        self.control("put-storage-lens-configuration-tagging", config_id="lens", tags=tags)
        self.assertEqual(self.control("get-storage-lens-configuration-tagging", config_id="lens")["Tags"], tags)
        self.control("delete-storage-lens-configuration-tagging", config_id="lens")
        self.assertFalse((self.control("get-storage-lens-configuration-tagging", config_id="lens") or {}).get("Tags"))
        self.assertIn("lens", [one["Id"] for one in self.control("list-storage-lens-configurations")["StorageLensConfigurationList"]])
        self.control("delete-storage-lens-configuration", config_id="lens")

    def test_jobs(self):
        self.s3("create-bucket", bucket="jobs")
        self.s3("put-object", bucket="jobs", key="k", body=self.body(b"x"))
        manifest = b"jobs,k\n"
        role = self.engine.make_role("batch", "batchoperations.s3", "s3:*")
        tag = self.s3("put-object", bucket="jobs", key="manifest.csv", body=self.body(manifest))["ETag"].strip('"')
        request = {"operation": {"S3PutObjectTagging": {"TagSet": [{"Key": "seen", "Value": "yes"}]}}, "report": {"Enabled": False},
                   "manifest": {"Spec": {"Format": "S3BatchOperations_CSV_20180820", "Fields": ["Bucket", "Key"]},
                                "Location": {"ObjectArn": "arn:aws:s3:::jobs/manifest.csv", "ETag": tag}},
                   "priority": 5, "role_arn": role, "client_request_token": "once"}
        self.control_refuses("NoSuchJobException", "describe-job", job_id="nothing")
        self.control_refuses("InvalidRequest", "create-job", **{**request, "operation": {}})
        job = self.control("create-job", confirmation_required=True, tags=[{"Key": "a", "Value": "b"}], **request)["JobId"]
        state = lambda: self.control("describe-job", job_id=job)["Job"]["Status"]  # noqa: E731
        self.assertTrue(wait_until(lambda: state() == "Suspended"))
        self.assertIn(job, [one["JobId"] for one in self.control("list-jobs")["Jobs"]])
        self.control("put-job-tagging", job_id=job, tags=[{"Key": "c", "Value": "d"}])
        self.assertEqual(self.control("get-job-tagging", job_id=job)["Tags"], [{"Key": "c", "Value": "d"}])
        self.control("delete-job-tagging", job_id=job)
        self.assertEqual((self.control("get-job-tagging", job_id=job) or {}).get("Tags", []), [])
        self.control("update-job-priority", job_id=job, priority=7)
        self.control_refuses("NoSuchJobException", "update-job-priority", job_id="nothing", priority=7)
        self.control("update-job-status", job_id=job, requested_job_status="Ready")
        self.assertTrue(wait_until(lambda: state() in ("Complete", "Failed")))
        self.assertEqual((state(), self.control("describe-job", job_id=job)["Job"]["Priority"]), ("Complete", 7))
        self.assertEqual(self.s3("get-object-tagging", bucket="jobs", key="k")["TagSet"], [{"Key": "seen", "Value": "yes"}])


class StorageByBoto3(Storage, Boto3Case):
    services = {"s3api": "s3"}
    by_name = True

    def out(self):
        return None

    def body(self, data):
        return data

    def test_presigned(self):
        """Links of all kinds, with signed headers too, as clients without keys use them."""
        client = self.engine.client(config={"signature_version": "s3v4"})  # boto3 takes the second version for links by itself
        client.create_bucket(Bucket="links")

        def ask(operation, method, data=None, headers=None, **params):
            link = client.generate_presigned_url(operation, Params={"Bucket": "links", "Key": "k", **params}, ExpiresIn=60)
            request = urllib.request.Request(link, data=data, method=method, headers=headers or {})
            try:
                with urllib.request.urlopen(request) as reply:
                    return reply.status, reply.headers
            except urllib.error.HTTPError as error:
                return error.code, {}

        signed = {"ContentType": "text/plain", "Metadata": {"team": "blue"}}
        self.assertEqual(ask("put_object", "PUT", b"x", {"Content-Type": "image/png", "x-amz-meta-team": "blue"}, **signed)[0], 403)
        self.assertEqual(ask("put_object", "PUT", b"x", {"Content-Type": "text/plain"}, **signed)[0], 403)
        self.assertEqual(ask("put_object", "PUT", b"x", {"Content-Type": "text/plain", "x-amz-meta-team": "blue"}, **signed)[0], 200)
        status, headers = ask("head_object", "HEAD")
        self.assertEqual((status, headers["x-amz-meta-team"], headers["Content-Type"]), (200, "blue", "text/plain"))
        upload = client.create_multipart_upload(Bucket="links", Key="k")["UploadId"]
        status, headers = ask("upload_part", "PUT", b"part", UploadId=upload, PartNumber=1)
        self.assertEqual(status, 200)
        client.complete_multipart_upload(Bucket="links", Key="k", UploadId=upload, MultipartUpload={"Parts": [{"PartNumber": 1, "ETag": headers["ETag"]}]})
        self.assertEqual(client.get_object(Bucket="links", Key="k")["Body"].read(), b"part")
        self.assertEqual(ask("head_object", "GET")[0], 403)
        self.assertEqual(ask("delete_object", "DELETE")[0], 204)
        self.assertEqual(ask("head_object", "HEAD")[0], 404)


class StorageByAws(Storage, AwsCase):
    by_name = True

    def out(self):
        return self.work / "out"

    def body(self, data):
        path = self.work / hashlib.md5(data).hexdigest()
        path.write_bytes(data)
        return path


if __name__ == "__main__":
    unittest.main()
