"""Versions, delete markers, tags and object lock as boto3 and aws-cli see them; refusals first."""

import datetime
import http.client
import json
import unittest

from harness import MIB, EngineCase, random_file


class Versions(EngineCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.s3 = cls.engine.client()

    def bucket(self, name, versioning=None, lock=False):
        self.s3.create_bucket(Bucket=name, ObjectLockEnabledForBucket=lock)
        if versioning:
            self.s3.put_bucket_versioning(Bucket=name, VersioningConfiguration={"Status": versioning})
        return name

    def read(self, bucket, key, **version):
        return self.s3.get_object(Bucket=bucket, Key=key, **version)["Body"].read()

    def versions(self, bucket, **arguments):
        """(key, version, is it the latest) of all versions, then of all markers, over pages of any size."""
        found, markers = [], []
        for page in self.s3.get_paginator("list_object_versions").paginate(Bucket=bucket, **arguments):
            found += [(entry["Key"], entry["VersionId"], entry["IsLatest"]) for entry in page.get("Versions", [])]
            markers += [(entry["Key"], entry["VersionId"], entry["IsLatest"]) for entry in page.get("DeleteMarkers", [])]
        return found, markers

    def test_refusals(self):
        bucket = self.bucket("refusals")
        switch = self.s3.put_bucket_versioning
        self.assertCode("MalformedXML", 400, switch, Bucket=bucket, VersioningConfiguration={"Status": "enabled"})
        self.assertCode("IllegalVersioningConfigurationException", 400, switch, Bucket=bucket, VersioningConfiguration={})
        self.assertCode("AccessDenied", 403, switch, Bucket=bucket, VersioningConfiguration={"Status": "Enabled", "MFADelete": "Enabled"})
        self.assertNotIn("Status", self.s3.get_bucket_versioning(Bucket=bucket))
        self.s3.put_object(Bucket=bucket, Key="k", Body=b"x")
        self.assertCode("InvalidArgument", 400, self.s3.get_object, Bucket=bucket, Key="k", VersionId="HPniJFCxqTsMuIH9KX8K8wEjNUgmABCD")
        self.assertEqual(self.read(bucket, "k", VersionId="null"), b"x")
        self.assertCode("NotImplemented", 501, self.s3.rename_object, Bucket=bucket, Key="new", RenameSource="refusals/k")
        self.assertCode("NotImplemented", 501, self.s3.delete_object, Bucket=bucket, Key="k", IfMatchSize=1)

    def test_life_of_a_key(self):
        bucket = self.bucket("life")
        self.s3.put_object(Bucket=bucket, Key="k", Body=b"zero")
        self.s3.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Enabled"})
        one = self.s3.put_object(Bucket=bucket, Key="k", Body=b"one")["VersionId"]
        two = self.s3.put_object(Bucket=bucket, Key="k", Body=b"two" * 100_000)["VersionId"]
        self.assertEqual(self.versions(bucket), ([("k", two, True), ("k", one, False), ("k", "null", False)], []))
        self.assertEqual(self.read(bucket, "k", VersionId=one), b"one")
        self.assertEqual(self.s3.head_object(Bucket=bucket, Key="k", VersionId="null")["ContentLength"], 4)
        self.assertEqual(self.s3.get_object_attributes(Bucket=bucket, Key="k", VersionId=one, ObjectAttributes=["ObjectSize"])["VersionId"], one)

        deleted = self.s3.delete_object(Bucket=bucket, Key="k")
        marker = deleted["VersionId"]
        self.assertTrue(deleted["DeleteMarker"])
        gone = self.assertCode("NoSuchKey", 404, self.s3.get_object, Bucket=bucket, Key="k")["ResponseMetadata"]["HTTPHeaders"]
        self.assertEqual((gone["x-amz-delete-marker"], gone["x-amz-version-id"]), ("true", marker))
        head = self.assertCode("404", 404, self.s3.head_object, Bucket=bucket, Key="k")["ResponseMetadata"]["HTTPHeaders"]
        self.assertEqual(head["x-amz-delete-marker"], "true")
        refused = self.assertCode("MethodNotAllowed", 405, self.s3.get_object, Bucket=bucket, Key="k", VersionId=marker)
        self.assertEqual(refused["Error"]["ResourceType"], "DeleteMarker")
        self.assertEqual(refused["ResponseMetadata"]["HTTPHeaders"]["allow"], "DELETE")
        self.assertNotIn("x-amz-delete-marker", refused["Error"])
        self.assertCode("405", 405, self.s3.head_object, Bucket=bucket, Key="k", VersionId=marker)
        self.assertNotIn("Contents", self.s3.list_objects_v2(Bucket=bucket))

        undone = self.s3.delete_object(Bucket=bucket, Key="k", VersionId=marker)
        self.assertEqual((undone["DeleteMarker"], undone["VersionId"]), (True, marker))
        self.assertEqual(len(self.read(bucket, "k")), 300_000)
        restored = self.s3.copy_object(Bucket=bucket, Key="k", CopySource={"Bucket": bucket, "Key": "k", "VersionId": one})
        self.assertEqual(restored["CopySourceVersionId"], one)
        self.assertEqual(self.read(bucket, "k"), b"one")
        self.s3.delete_object(Bucket=bucket, Key="k", VersionId=two)
        self.assertCode("NoSuchVersion", 404, self.s3.get_object, Bucket=bucket, Key="k", VersionId=two)
        self.assertCode("BucketNotEmpty", 409, self.s3.delete_bucket, Bucket=bucket)

        self.s3.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Suspended"})
        self.assertNotIn("VersionId", self.s3.put_object(Bucket=bucket, Key="k", Body=b"null"))
        self.assertEqual(self.read(bucket, "k", VersionId="null"), b"null")
        self.assertEqual(self.s3.delete_object(Bucket=bucket, Key="k")["VersionId"], "null")
        found, markers = self.versions(bucket)
        self.assertEqual((len(found), markers), (2, [("k", "null", True)]))

        entries = [{"Key": key, "VersionId": version} for key, version, _ in found + markers]
        entries.append({"Key": "k", "VersionId": "nonsense"})
        reply = self.s3.delete_objects(Bucket=bucket, Delete={"Objects": entries})
        self.assertEqual((len(reply["Deleted"]), reply["Errors"][0]["Code"]), (3, "NoSuchVersion"))
        self.s3.delete_bucket(Bucket=bucket)

    def test_listing_in_pages(self):
        bucket = self.bucket("pages", "Enabled")
        for key in ("a b+c", "dir/1", "dir/2", "한글", "z"):
            for body in (b"1", b"2"):
                self.s3.put_object(Bucket=bucket, Key=key, Body=body)
        self.s3.delete_object(Bucket=bucket, Key="한글")
        whole = self.versions(bucket)
        self.assertEqual(len(whole[0]), 10)
        for size in (1, 2, 3, 7):
            self.assertEqual(self.versions(bucket, PaginationConfig={"PageSize": size}), whole)
        rolled = self.s3.list_object_versions(Bucket=bucket, Delimiter="/", MaxKeys=4)
        self.assertEqual([entry["Prefix"] for entry in rolled["CommonPrefixes"]], ["dir/"])
        rest = self.s3.list_object_versions(Bucket=bucket, Delimiter="/", KeyMarker=rolled["NextKeyMarker"],
                                            VersionIdMarker=rolled.get("NextVersionIdMarker", ""))
        self.assertEqual(len(rest["Versions"]) + len(rest["DeleteMarkers"]), 4)
        self.assertCode("InvalidArgument", 400, self.s3.list_object_versions, Bucket=bucket, VersionIdMarker=whole[0][0][1])

    def test_multipart_makes_a_version(self):
        bucket = self.bucket("parts", "Enabled")
        one = self.s3.put_object(Bucket=bucket, Key="big", Body=b"small")["VersionId"]
        source = random_file(self.work / "big.bin", 20 * MIB)
        self.s3.upload_file(str(source), bucket, "big", ExtraArgs={"Tagging": "kind=big"})
        head = self.s3.head_object(Bucket=bucket, Key="big")
        self.assertEqual((head["ContentLength"], head["VersionId"] == one), (20 * MIB, False))
        self.assertEqual(self.read(bucket, "big", VersionId=one), b"small")
        self.assertEqual(self.s3.get_object_tagging(Bucket=bucket, Key="big")["TagSet"], [{"Key": "kind", "Value": "big"}])

    def test_tags(self):
        bucket = self.bucket("tags", "Enabled")
        self.assertCode("InvalidArgument", 400, self.s3.put_object, Bucket=bucket, Key="k", Body=b"", Tagging="a=1&a=2")
        self.assertCode("NoSuchTagSet", 404, self.s3.get_bucket_tagging, Bucket=bucket)
        one = self.s3.put_object(Bucket=bucket, Key="k", Body=b"", Tagging="b=2&a=%EA%B0%80")["VersionId"]
        self.assertEqual(self.s3.get_object(Bucket=bucket, Key="k")["TagCount"], 2)
        self.assertEqual(self.s3.get_object_tagging(Bucket=bucket, Key="k")["TagSet"],
                         [{"Key": "a", "Value": "가"}, {"Key": "b", "Value": "2"}])
        put = self.s3.put_object_tagging
        eleven = [{"Key": str(number), "Value": ""} for number in range(11)]
        self.assertCode("BadRequest", 400, put, Bucket=bucket, Key="k", Tagging={"TagSet": eleven})
        self.assertCode("InvalidTag", 400, put, Bucket=bucket, Key="k", Tagging={"TagSet": [{"Key": "a,b", "Value": ""}]})
        two = self.s3.put_object(Bucket=bucket, Key="k", Body=b"")["VersionId"]
        self.assertEqual(self.s3.get_object_tagging(Bucket=bucket, Key="k")["TagSet"], [])
        self.assertEqual(put(Bucket=bucket, Key="k", Tagging={"TagSet": eleven[:10]})["VersionId"], two)
        self.assertEqual(len(self.s3.get_object_tagging(Bucket=bucket, Key="k", VersionId=one)["TagSet"]), 2)
        self.s3.delete_object_tagging(Bucket=bucket, Key="k", VersionId=one)
        self.assertEqual(self.s3.get_object_tagging(Bucket=bucket, Key="k", VersionId=one)["TagSet"], [])
        reply = self.s3.put_bucket_tagging(Bucket=bucket, Tagging={"TagSet": [{"Key": "team", "Value": "blue"}]})
        self.assertEqual(reply["ResponseMetadata"]["HTTPStatusCode"], 204)
        self.assertEqual(self.s3.get_bucket_tagging(Bucket=bucket)["TagSet"], [{"Key": "team", "Value": "blue"}])
        self.s3.delete_bucket_tagging(Bucket=bucket)

    def test_object_lock(self):
        plain = self.bucket("unlocked")
        self.assertCode("ObjectLockConfigurationNotFoundError", 404, self.s3.get_object_lock_configuration, Bucket=plain)
        self.assertCode("InvalidBucketState", 409, self.s3.put_object_lock_configuration, Bucket=plain,
                        ObjectLockConfiguration={"ObjectLockEnabled": "Enabled"})
        bucket = self.bucket("locked", lock=True)
        self.assertCode("InvalidBucketState", 409, self.s3.put_bucket_versioning, Bucket=bucket, VersioningConfiguration={"Status": "Suspended"})
        rule = {"ObjectLockEnabled": "Enabled", "Rule": {"DefaultRetention": {"Mode": "GOVERNANCE", "Days": 3}}}
        self.s3.put_object_lock_configuration(Bucket=bucket, ObjectLockConfiguration=rule)
        self.assertEqual(self.s3.get_object_lock_configuration(Bucket=bucket)["ObjectLockConfiguration"], rule)
        version = self.s3.put_object(Bucket=bucket, Key="k", Body=b"kept")["VersionId"]
        now = datetime.datetime.now(datetime.timezone.utc)
        retention = self.s3.get_object_retention(Bucket=bucket, Key="k")["Retention"]
        self.assertEqual(retention["Mode"], "GOVERNANCE")
        self.assertAlmostEqual((retention["RetainUntilDate"] - now).total_seconds(), 3 * 86400, delta=60)
        self.assertCode("AccessDenied", 403, self.s3.delete_object, Bucket=bucket, Key="k", VersionId=version)
        self.assertTrue(self.s3.delete_object(Bucket=bucket, Key="k")["DeleteMarker"])
        self.assertEqual(self.read(bucket, "k", VersionId=version), b"kept")
        self.assertCode("AccessDenied", 403, self.s3.put_object_retention, Bucket=bucket, Key="k", VersionId=version,
                        Retention={"Mode": "GOVERNANCE", "RetainUntilDate": now + datetime.timedelta(hours=1)})
        self.s3.put_object_legal_hold(Bucket=bucket, Key="k", VersionId=version, LegalHold={"Status": "ON"})
        self.assertEqual(self.s3.head_object(Bucket=bucket, Key="k", VersionId=version)["ObjectLockLegalHoldStatus"], "ON")
        self.assertCode("AccessDenied", 403, self.s3.delete_object, Bucket=bucket, Key="k", VersionId=version, BypassGovernanceRetention=True)
        self.s3.put_object_legal_hold(Bucket=bucket, Key="k", VersionId=version, LegalHold={"Status": "OFF"})
        self.s3.put_object_retention(Bucket=bucket, Key="k", VersionId=version, BypassGovernanceRetention=True, Retention={})
        self.s3.delete_object(Bucket=bucket, Key="k", VersionId=version)

        until = now + datetime.timedelta(days=9)
        kept = self.s3.put_object(Bucket=bucket, Key="c", Body=b"x", ObjectLockMode="COMPLIANCE", ObjectLockRetainUntilDate=until)["VersionId"]
        self.assertEqual(self.s3.head_object(Bucket=bucket, Key="c")["ObjectLockMode"], "COMPLIANCE")
        self.assertCode("AccessDenied", 403, self.s3.delete_object, Bucket=bucket, Key="c", VersionId=kept, BypassGovernanceRetention=True)
        self.assertCode("InvalidArgument", 400, self.s3.put_object, Bucket=bucket, Key="c", Body=b"x", ObjectLockMode="COMPLIANCE")

    def test_aws_cli(self):
        def aws(*arguments, check=True):
            result = self.run_client("aws", *arguments, check=check)
            return json.loads(result.stdout) if check and result.stdout.strip().startswith("{") else result

        aws("s3", "mb", "s3://cli-versions")
        aws("s3api", "put-bucket-versioning", "--bucket", "cli-versions", "--versioning-configuration", "Status=Enabled")
        self.assertEqual(aws("s3api", "get-bucket-versioning", "--bucket", "cli-versions"), {"Status": "Enabled"})
        file = self.work / "cli.txt"
        for text in ("one", "two"):
            file.write_text(text)
            aws("s3", "cp", file, "s3://cli-versions/k")
        aws("s3", "rm", "s3://cli-versions/k")
        listed = aws("s3api", "list-object-versions", "--bucket", "cli-versions")
        self.assertEqual((len(listed["Versions"]), len(listed["DeleteMarkers"])), (2, 1))
        oldest = listed["Versions"][-1]["VersionId"]
        aws("s3api", "get-object", "--bucket", "cli-versions", "--key", "k", "--version-id", oldest, self.work / "back.txt")
        self.assertEqual((self.work / "back.txt").read_text(), "one")
        refused = aws("s3", "rb", "s3://cli-versions", check=False)
        self.assertIn("You must delete all versions in the bucket", refused.stderr)
        aws("s3api", "put-object-tagging", "--bucket", "cli-versions", "--key", "k", "--version-id", oldest, "--tagging", "TagSet=[{Key=a,Value=b}]")
        tags = aws("s3api", "get-object-tagging", "--bucket", "cli-versions", "--key", "k", "--version-id", oldest)
        self.assertEqual(tags, {"VersionId": oldest, "TagSet": [{"Key": "a", "Value": "b"}]})

    def test_headers_are_not_told_twice(self):
        """What a refusal says in headers is not in its body too."""
        bucket = self.bucket("raw", "Enabled")
        self.s3.delete_object(Bucket=bucket, Key="k")
        url = self.s3.generate_presigned_url("get_object", Params={"Bucket": bucket, "Key": "k"})
        connection = http.client.HTTPConnection("127.0.0.1", self.engine.port)
        connection.request("GET", url.split(str(self.engine.port), 1)[1])
        reply = connection.getresponse()
        body = reply.read()
        connection.close()
        self.assertEqual((reply.status, reply.getheader("x-amz-delete-marker")), (404, "true"))
        self.assertIn(b"<Code>NoSuchKey</Code>", body)
        self.assertNotIn(b"x-amz", body)


if __name__ == "__main__":
    unittest.main()
