"""Directory buckets (S3 Express One Zone) as boto3 and aws see them: sessions signed as s3express, what they refuse, appending, renaming."""

import base64
import json
import subprocess
import unittest
import zlib

import botocore.exceptions

from harness import MIB, EngineCase, random_file, same_file

BOX = "box--use1-az4--x-s3"
ARN = f"arn:aws:s3express:us-east-1:123456789012:bucket/{BOX}"
DIRECTORY = {"Location": {"Type": "AvailabilityZone", "Name": "use1-az4"}, "Bucket": {"DataRedundancy": "SingleAvailabilityZone", "Type": "Directory"}}


class Express(EngineCase):
    options = ("--test-helpers",)

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.resolve_localhost()
        cls.s3 = cls.engine.client()
        cls.s3.create_bucket(Bucket=BOX, CreateBucketConfiguration=DIRECTORY)

    def read(self, key, **more):
        return self.s3.get_object(Bucket=BOX, Key=key, **more)["Body"].read()

    def keys(self, prefix=""):
        return sorted(entry["Key"] for entry in self.s3.list_objects_v2(Bucket=BOX, Prefix=prefix).get("Contents", []))

    def test_buckets(self):
        self.s3.create_bucket(Bucket="general")
        self.assertCode("InvalidBucketName", 400, self.s3.create_bucket, Bucket="plain", CreateBucketConfiguration=DIRECTORY)
        self.assertCode("InvalidBucketName", 400, self.s3.create_bucket, Bucket="other--use1-az5--x-s3", CreateBucketConfiguration=DIRECTORY)
        self.assertCode("BucketAlreadyOwnedByYou", 409, self.s3.create_bucket, Bucket=BOX, CreateBucketConfiguration=DIRECTORY)
        names = [bucket["Name"] for bucket in self.s3.list_buckets()["Buckets"]]
        self.assertIn("general", names)
        self.assertNotIn(BOX, names)
        self.assertIn(BOX, [bucket["Name"] for bucket in self.s3.list_directory_buckets()["Buckets"]])
        head = self.s3.head_bucket(Bucket=BOX)
        self.assertEqual((head["BucketLocationType"], head["BucketLocationName"], head["BucketRegion"], head["AccessPointAlias"]),
                         ("AvailabilityZone", "use1-az4", "us-east-1", False))
        second = "second--use1-az6--x-s3"
        made = self.s3.create_bucket(Bucket=second, CreateBucketConfiguration={**DIRECTORY, "Location": {"Type": "AvailabilityZone", "Name": "use1-az6"}})
        self.assertEqual(made["Location"], f"https://{second}.s3express-use1-az6.us-east-1.amazonaws.com/")
        pages = self.s3.get_paginator("list_directory_buckets").paginate(PaginationConfig={"PageSize": 1})
        self.assertEqual([bucket["Name"] for page in pages for bucket in page["Buckets"]], [BOX, second])
        self.s3.delete_bucket(Bucket=second)
        with self.assertRaises(botocore.exceptions.ClientError):
            self.s3.head_bucket(Bucket=second)

    def test_by_host_name(self):
        """With a name for an endpoint, the bucket stands before it."""
        s3 = self.engine.client(endpoint_url=f"http://localhost:{self.engine.port}")
        s3.put_object(Bucket=BOX, Key="host", Body=b"by name")
        self.assertEqual(s3.get_object(Bucket=BOX, Key="host")["Body"].read(), b"by name")
        self.assertEqual(self.read("host"), b"by name")

    def test_sessions(self):
        credentials = self.s3.create_session(Bucket=BOX)["Credentials"]
        session = dict(aws_access_key_id=credentials["AccessKeyId"], aws_secret_access_key=credentials["SecretAccessKey"], aws_session_token=credentials["SessionToken"])
        # In the header of other temporary credentials the token is good for nothing, nor are the keys for other services.
        plain = self.engine.client(config={"s3_disable_express_session_auth": True}, **session)
        self.assertCode("InvalidAccessKeyId", 403, plain.get_object, Bucket=BOX, Key="k")
        self.assertCode("InvalidAccessKeyId", 403, plain.list_buckets)
        self.assertCode("InvalidClientTokenId", 403, self.engine.client("sts", **session).get_caller_identity)
        self.assertCode("MethodNotAllowed", 405, self.s3.create_session, Bucket=self.general())
        # The client's session ends after five minutes of the clock.
        s3 = self.engine.client()
        s3.put_object(Bucket=BOX, Key="k", Body=b"x")
        self.advance(301)
        self.assertCode("ExpiredToken", 400, s3.get_object, Bucket=BOX, Key="k")
        self.__class__.s3 = self.engine.client()
        self.assertEqual(self.read("k"), b"x")

    def general(self):
        try:
            self.s3.create_bucket(Bucket="general-too")
        except botocore.exceptions.ClientError:
            pass
        return "general-too"

    def test_policies(self):
        iam = self.engine.client("iam")
        iam.create_user(UserName="ann")
        key = iam.create_access_key(UserName="ann")["AccessKey"]
        ann = (key["AccessKeyId"], key["SecretAccessKey"])
        self.s3.put_object(Bucket=BOX, Key="k", Body=b"x")
        with self.assertRaises(botocore.exceptions.ClientError):
            self.engine.client(aws_access_key_id=ann[0], aws_secret_access_key=ann[1]).get_object(Bucket=BOX, Key="k")
        iam.put_user_policy(UserName="ann", PolicyName="own", PolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [{
            "Effect": "Allow", "Action": "s3express:CreateSession", "Resource": ARN,
            "Condition": {"StringEquals": {"s3express:SessionMode": "ReadOnly"}}}]}))
        reader = self.engine.client(aws_access_key_id=ann[0], aws_secret_access_key=ann[1])
        self.assertEqual(reader.get_object(Bucket=BOX, Key="k")["Body"].read(), b"x")
        self.assertCode("AccessDenied", 403, reader.put_object, Bucket=BOX, Key="new", Body=b"x")
        self.assertCode("AccessDenied", 403, reader.delete_bucket, Bucket=BOX)
        policy = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:user/ann"},
                                                          "Action": "s3express:CreateSession", "Resource": ARN}]}
        self.s3.put_bucket_policy(Bucket=BOX, Policy=json.dumps(policy))
        self.assertEqual(json.loads(self.s3.get_bucket_policy(Bucket=BOX)["Policy"]), policy)
        writer = self.engine.client(aws_access_key_id=ann[0], aws_secret_access_key=ann[1])
        writer.put_object(Bucket=BOX, Key="new", Body=b"y")
        self.s3.delete_bucket_policy(Bucket=BOX)

    def test_refusals(self):
        self.s3.put_object(Bucket=BOX, Key="r/k", Body=b"x")
        for call in (self.s3.get_bucket_acl, self.s3.get_bucket_versioning, self.s3.get_bucket_tagging, self.s3.get_bucket_website, self.s3.list_objects,
                     self.s3.get_bucket_location, self.s3.list_object_versions):
            self.assertCode("MethodNotAllowed", 405, call, Bucket=BOX)
        self.assertCode("MethodNotAllowed", 405, self.s3.get_object_tagging, Bucket=BOX, Key="r/k")
        put = dict(Bucket=BOX, Key="r/new", Body=b"x")
        self.assertCode("NotImplemented", 501, self.s3.put_object, Tagging="a=b", **put)
        self.assertCode("NotImplemented", 501, self.s3.put_object, ACL="private", **put)
        self.assertCode("InvalidStorageClass", 400, self.s3.put_object, StorageClass="GLACIER", **put)
        key = base64.b64encode(bytes(32)).decode()
        self.assertCode("NotImplemented", 501, self.s3.put_object, SSECustomerAlgorithm="AES256", SSECustomerKey=key, **put)
        self.assertCode("InvalidArgument", 400, self.s3.list_objects_v2, Bucket=BOX, Prefix="r")
        self.assertCode("InvalidArgument", 400, self.s3.list_objects_v2, Bucket=BOX, Delimiter=",")
        self.assertEqual(self.s3.list_objects_v2(Bucket=BOX, Prefix="r/", Delimiter="/")["KeyCount"], 1)

    def test_objects(self):
        etag = self.s3.put_object(Bucket=BOX, Key="o/k", Body=b"alpha")["ETag"]
        self.assertNotEqual(etag, '"2c1743a391305fbf367df8e4f069f9f9"')
        head = self.s3.head_object(Bucket=BOX, Key="o/k")
        self.assertEqual((head["StorageClass"], head["ETag"], head["ServerSideEncryption"]), ("EXPRESS_ONEZONE", etag, "AES256"))
        self.s3.copy_object(Bucket=BOX, Key="o/copy", CopySource=f"{BOX}/o/k")
        self.assertEqual(self.read("o/copy"), b"alpha")
        self.s3.copy_object(Bucket=self.general(), Key="copy", CopySource=f"{BOX}/o/k")
        self.assertNotIn("StorageClass", self.s3.head_object(Bucket="general-too", Key="copy"))
        self.assertCode("PreconditionFailed", 412, self.s3.delete_object, Bucket=BOX, Key="o/k", IfMatchSize=1)
        self.s3.delete_object(Bucket=BOX, Key="o/k", IfMatchSize=5)
        done = self.s3.delete_objects(Bucket=BOX, Delete={"Objects": [{"Key": "o/copy", "Size": 1}, {"Key": "o/none"}]})
        self.assertEqual([error["Code"] for error in done["Errors"]], ["PreconditionFailed"])
        self.assertEqual(self.keys("o/"), ["o/copy"])
        link = self.s3.generate_presigned_url("get_object", Params={"Bucket": BOX, "Key": "o/copy"}, ExpiresIn=60)
        self.assertEqual(self.engine.get(link.removeprefix(self.engine.endpoint))[2], b"alpha")

    def test_big_files(self):
        source, target = self.work / "big", self.work / "back"
        random_file(source, 17 * MIB)
        self.s3.upload_file(str(source), BOX, "big")
        self.s3.download_file(BOX, "big", str(target))
        self.assertTrue(same_file(source, target))
        upload = self.s3.create_multipart_upload(Bucket=BOX, Key="gap")["UploadId"]
        parts = []
        for number in (1, 3):
            sent = self.s3.upload_part(Bucket=BOX, Key="gap", UploadId=upload, PartNumber=number, Body=bytes(5 * MIB))
            parts.append({"PartNumber": number, "ETag": sent["ETag"], "ChecksumCRC32": sent["ChecksumCRC32"]})
        self.assertCode("InvalidPartOrder", 400, self.s3.complete_multipart_upload, Bucket=BOX, Key="gap", UploadId=upload, MultipartUpload={"Parts": parts})
        self.s3.abort_multipart_upload(Bucket=BOX, Key="gap", UploadId=upload)

    def test_appending(self):
        self.assertCode("InvalidWriteOffset", 400, self.s3.put_object, Bucket=BOX, Key="log", Body=b"x", WriteOffsetBytes=5)
        self.s3.put_object(Bucket=BOX, Key="log", Body=b"one,", WriteOffsetBytes=0)
        self.assertEqual(self.s3.put_object(Bucket=BOX, Key="log", Body=b"two,", WriteOffsetBytes=4)["Size"], 8)
        self.assertCode("InvalidWriteOffset", 400, self.s3.put_object, Bucket=BOX, Key="log", Body=b"x", WriteOffsetBytes=4)
        self.s3.put_object(Bucket=BOX, Key="log", Body=b"three", WriteOffsetBytes=8)
        self.assertEqual(self.read("log"), b"one,two,three")
        crc = base64.b64encode(zlib.crc32(b"one,two,three").to_bytes(4, "big")).decode()
        self.assertEqual(self.s3.head_object(Bucket=BOX, Key="log", ChecksumMode="ENABLED")["ChecksumCRC32"], crc)

    def test_renaming(self):
        self.s3.put_object(Bucket=BOX, Key="n/old name", Body=b"alpha", ContentType="text/plain", Metadata={"team": "blue"})
        before = self.s3.head_object(Bucket=BOX, Key="n/old name")
        files = self.engine.files()
        self.assertCode("NoSuchKey", 404, self.s3.rename_object, Bucket=BOX, Key="n/new", RenameSource="n/missing")
        token = "only-once"
        self.s3.rename_object(Bucket=BOX, Key="n/new", RenameSource="n/old%20name", ClientToken=token)
        self.s3.rename_object(Bucket=BOX, Key="n/new", RenameSource="n/old%20name", ClientToken=token)
        self.assertCode("IdempotencyParameterMismatch", 400, self.s3.rename_object, Bucket=BOX, Key="n/else", RenameSource="n/old%20name", ClientToken=token)
        self.assertEqual(self.keys("n/"), ["n/new"])
        self.assertEqual(self.engine.files(), files)
        after = self.s3.head_object(Bucket=BOX, Key="n/new")
        for name in ("ETag", "LastModified", "ContentType", "Metadata"):
            self.assertEqual(after[name], before[name])
        self.s3.put_object(Bucket=BOX, Key="n/taken", Body=b"taken")
        self.assertCode("PreconditionFailed", 412, self.s3.rename_object, Bucket=BOX, Key="n/taken", RenameSource="n/new", DestinationIfNoneMatch="*")
        self.assertCode("PreconditionFailed", 412, self.s3.rename_object, Bucket=BOX, Key="n/free", RenameSource="n/new", SourceIfMatch='"0123"')
        self.s3.rename_object(Bucket=BOX, Key="n/taken", RenameSource="n/new", SourceIfMatch=after["ETag"])
        self.assertEqual((self.keys("n/"), self.read("n/taken")), (["n/taken"], b"alpha"))
        self.s3.put_object(Bucket=self.general(), Key="k", Body=b"x")
        self.assertCode("NotImplemented", 501, self.s3.rename_object, Bucket="general-too", Key="new", RenameSource="k")

    def test_aws(self):
        name = "cli--use1-az5--x-s3"
        run = lambda *command: self.run_client("aws", *command).stdout
        run("s3api", "create-bucket", "--bucket", name, "--create-bucket-configuration",
            "Location={Type=AvailabilityZone,Name=use1-az5},Bucket={DataRedundancy=SingleAvailabilityZone,Type=Directory}")
        self.assertIn(name, [bucket["Name"] for bucket in json.loads(run("s3api", "list-directory-buckets"))["Buckets"]])
        source = self.work / "small"
        source.write_bytes(b"by the command line")
        run("s3", "cp", source, f"s3://{name}/dir/old")
        run("s3api", "rename-object", "--bucket", name, "--key", "dir/new", "--rename-source", "dir/old")
        self.assertIn("new", run("s3", "ls", f"s3://{name}/dir/"))
        self.assertEqual(run("s3", "cp", f"s3://{name}/dir/new", "-"), "by the command line")
        run("s3", "rm", f"s3://{name}/dir/new")
        run("s3api", "delete-bucket", "--bucket", name)


class Killed(EngineCase):
    def test_renames_are_whole(self):
        """Killed in the middle of renames: each object has its one name, with its bytes."""
        s3 = self.engine.client()
        s3.create_bucket(Bucket=BOX, CreateBucketConfiguration=DIRECTORY)
        for number in range(40):
            s3.put_object(Bucket=BOX, Key=f"a/{number}", Body=b"%d" % number)
        program = ("import boto3, sys\n"
                   "s3 = boto3.client('s3')\n"
                   "for number in range(40):\n"
                   f"    s3.rename_object(Bucket='{BOX}', Key=f'b/{{number}}', RenameSource=f'a/{{number}}')\n"
                   "    print(number, flush=True)\n")
        client = subprocess.Popen(["python3", "-c", program], env=self.engine.environment(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        told = [int(client.stdout.readline()) for _ in range(5)]
        self.engine.kill()
        client.kill()
        told += [int(line) for line in client.stdout.read().split()]
        client.wait()
        client.stdout.close()
        self.engine.start()
        s3 = self.engine.client()
        names = [entry["Key"] for entry in s3.list_objects_v2(Bucket=BOX)["Contents"]]
        self.assertEqual(sorted(int(name[2:]) for name in names), list(range(40)))
        for number in told:
            self.assertIn(f"b/{number}", names)
        for name in names:
            self.assertEqual(s3.get_object(Bucket=BOX, Key=name)["Body"].read(), name[2:].encode())


if __name__ == "__main__":
    unittest.main()
