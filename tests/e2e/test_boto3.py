"""boto3: transfers, odd keys, conditions, refusals."""

import io
import os
import socket
import unittest
from unittest import mock

from harness import MIB, EngineCase, random_file, same_file

ODD_KEYS = ["/", "//", "a//b", "가나다.txt", "\u1100\u1161.txt", "가.txt", "emoji 😀🎈.bin", " leading", "trailing ", "a+b&c=d?e#f%25",
            "quo\"te'<>", "tab\there", "..", "a/../b", "x" * 1024, "한" * 341]


class Boto3(EngineCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.s3 = cls.engine.client()
        cls.s3.create_bucket(Bucket="boto")

    def test_multipart_round_trip(self):
        source = random_file(self.work / "multi.bin", 1024 * MIB + 12345)
        self.s3.upload_file(str(source), "boto", "multi.bin", ExtraArgs={"Metadata": {"note": "hello"}, "ContentType": "x/y"})
        head = self.s3.head_object(Bucket="boto", Key="multi.bin")
        self.assertEqual((head["Metadata"], head["ContentType"], head["ContentLength"]), ({"note": "hello"}, "x/y", 1024 * MIB + 12345))
        self.s3.download_file("boto", "multi.bin", str(self.work / "multi.back"))
        self.assertTrue(same_file(source, self.work / "multi.back"))

    def test_odd_keys(self):
        for number, key in enumerate(ODD_KEYS):
            self.s3.put_object(Bucket="boto", Key=key, Body=str(number).encode())
        for number, key in enumerate(ODD_KEYS):
            self.assertEqual(self.s3.get_object(Bucket="boto", Key=key)["Body"].read(), str(number).encode(), repr(key))
        pages = self.s3.get_paginator("list_objects_v2").paginate(Bucket="boto", PaginationConfig={"PageSize": 3})
        listed = [entry["Key"] for page in pages for entry in page.get("Contents", [])]
        self.assertEqual(listed, sorted(listed, key=str.encode), "keys come in UTF-8 order")
        self.assertLessEqual(set(ODD_KEYS), set(listed))
        deleted = self.s3.delete_objects(Bucket="boto", Delete={"Objects": [{"Key": key} for key in ODD_KEYS if key != "tab\there"]})
        self.assertEqual(len(deleted["Deleted"]), len(ODD_KEYS) - 1)
        self.assertCode("KeyTooLongError", 400, self.s3.put_object, Bucket="boto", Key="x" * 1025, Body=b"")

    def test_ranges_and_conditions(self):
        put = self.s3.put_object(Bucket="boto", Key="range", Body=bytes(range(200)))
        reply = self.s3.get_object(Bucket="boto", Key="range", Range="bytes=10-19")
        self.assertEqual((reply["Body"].read(), reply["ContentRange"], reply["ResponseMetadata"]["HTTPStatusCode"]),
                         (bytes(range(10, 20)), "bytes 10-19/200", 206))
        self.assertEqual(self.s3.get_object(Bucket="boto", Key="range", Range="bytes=-5")["Body"].read(), bytes(range(195, 200)))
        self.assertCode("InvalidRange", 416, self.s3.get_object, Bucket="boto", Key="range", Range="bytes=200-")
        unchanged = self.assertCode("304", 304, self.s3.get_object, Bucket="boto", Key="range", IfNoneMatch=put["ETag"])
        self.assertEqual(unchanged["ResponseMetadata"]["HTTPHeaders"]["etag"], put["ETag"])
        self.assertCode("PreconditionFailed", 412, self.s3.get_object, Bucket="boto", Key="range", IfMatch='"nope"')
        self.assertCode("NoSuchKey", 404, self.s3.get_object, Bucket="boto", Key="missing")
        self.assertCode("NoSuchBucket", 404, self.s3.list_objects_v2, Bucket="no-such-bucket-here")

    def test_conditional_writes(self):
        put = self.s3.put_object
        first = put(Bucket="boto", Key="once", Body=b"first", IfNoneMatch="*")["ETag"]
        self.assertCode("PreconditionFailed", 412, put, Bucket="boto", Key="once", Body=b"second", IfNoneMatch="*")
        self.assertCode("PreconditionFailed", 412, put, Bucket="boto", Key="once", Body=b"second", IfMatch='"another"')
        self.assertCode("NoSuchKey", 404, put, Bucket="boto", Key="never", Body=b"x", IfMatch=first)
        put(Bucket="boto", Key="once", Body=b"second", IfMatch=first)
        self.assertEqual(self.s3.get_object(Bucket="boto", Key="once")["Body"].read(), b"second")
        upload = dict(Bucket="boto", Key="once", UploadId=self.s3.create_multipart_upload(Bucket="boto", Key="once")["UploadId"])
        part = self.s3.upload_part(**upload, PartNumber=1, Body=b"third")
        self.assertCode("PreconditionFailed", 412, self.s3.complete_multipart_upload, **upload, IfNoneMatch="*",
                        MultipartUpload={"Parts": [{"PartNumber": 1, "ETag": part["ETag"]}]})
        self.assertEqual(self.s3.get_object(Bucket="boto", Key="once")["Body"].read(), b"second")

    def test_checksums(self):
        for algorithm in ("CRC32", "SHA1", "SHA256"):
            put = self.s3.put_object(Bucket="boto", Key="sum", Body=b"123456789", ChecksumAlgorithm=algorithm)
            name = "Checksum" + algorithm
            head = self.s3.head_object(Bucket="boto", Key="sum", ChecksumMode="ENABLED")
            self.assertEqual(put[name], head[name])
        self.assertCode("BadDigest", 400, self.s3.put_object, Bucket="boto", Key="sum", Body=b"x", ContentMD5="1B2M2Y8AsgTpgAmY7PhCfg==")
        self.assertCode("InvalidDigest", 400, self.s3.put_object, Bucket="boto", Key="sum", Body=b"x", ContentMD5="AAAA")
        self.assertCode("BadDigest", 400, self.s3.put_object, Bucket="boto", Key="sum", Body=b"x", ChecksumSHA256="A" * 43 + "=")

    def test_multipart_by_hand(self):
        upload = self.s3.create_multipart_upload(Bucket="boto", Key="parts")["UploadId"]
        parts = []
        for number, size in ((1, 5 * MIB), (2, 5 * MIB), (7, 100)):
            reply = self.s3.upload_part(Bucket="boto", Key="parts", UploadId=upload, PartNumber=number, Body=os.urandom(size))
            parts.append({"PartNumber": number, "ETag": reply["ETag"]})
        self.assertEqual([part["PartNumber"] for part in self.s3.list_parts(Bucket="boto", Key="parts", UploadId=upload)["Parts"]], [1, 2, 7])
        finish = dict(Bucket="boto", Key="parts", UploadId=upload)
        self.assertCode("InvalidPartOrder", 400, self.s3.complete_multipart_upload, **finish, MultipartUpload={"Parts": parts[::-1]})
        self.assertCode("InvalidPart", 400, self.s3.complete_multipart_upload, **finish,
                        MultipartUpload={"Parts": [{"PartNumber": 3, "ETag": parts[0]["ETag"]}]})
        done = self.s3.complete_multipart_upload(**finish, MultipartUpload={"Parts": parts})
        self.assertTrue(done["ETag"].endswith('-3"'))
        self.assertEqual(self.s3.head_object(Bucket="boto", Key="parts")["ContentLength"], 10 * MIB + 100)
        self.assertCode("NoSuchUpload", 404, self.s3.upload_part, Bucket="boto", Key="parts", UploadId="gone", PartNumber=1, Body=b"")

    def test_copy(self):
        self.s3.put_object(Bucket="boto", Key="원본 1", Body=b"copied", Metadata={"a": "1"})
        self.s3.copy_object(Bucket="boto", Key="copy", CopySource={"Bucket": "boto", "Key": "원본 1"})
        copy = self.s3.get_object(Bucket="boto", Key="copy")
        self.assertEqual((copy["Body"].read(), copy["Metadata"]), (b"copied", {"a": "1"}))
        self.assertCode("InvalidRequest", 400, self.s3.copy_object, Bucket="boto", Key="copy", CopySource="boto/copy")

    def test_virtual_hosts(self):
        host = self.engine.client(endpoint_url=f"http://localhost:{self.engine.port}", config={"s3": {"addressing_style": "virtual"}})
        # RFC 6761 gives every *.localhost to loopback, yet not every resolver does.
        resolve = socket.getaddrinfo
        with mock.patch("socket.getaddrinfo", lambda name, *rest, **options: resolve("127.0.0.1", *rest, **options)):
            host.put_object(Bucket="boto", Key="by-host", Body=b"x")
        self.assertEqual(self.s3.get_object(Bucket="boto", Key="by-host")["Body"].read(), b"x")

    def test_buckets(self):
        seoul = self.engine.client(region_name="ap-northeast-2")
        seoul.create_bucket(Bucket="seoul-bucket", CreateBucketConfiguration={"LocationConstraint": "ap-northeast-2"})
        self.assertEqual(self.s3.get_bucket_location(Bucket="seoul-bucket")["LocationConstraint"], "ap-northeast-2")
        self.assertCode("BucketAlreadyOwnedByYou", 409, seoul.create_bucket, Bucket="seoul-bucket",
                        CreateBucketConfiguration={"LocationConstraint": "ap-northeast-2"})
        self.assertCode("InvalidBucketName", 400, self.s3.create_bucket, Bucket="Bad-Name-In-Caps")
        self.s3.put_object(Bucket="seoul-bucket", Key="k", Body=io.BytesIO(b"stream"))
        self.assertCode("BucketNotEmpty", 409, self.s3.delete_bucket, Bucket="seoul-bucket")
        self.s3.delete_object(Bucket="seoul-bucket", Key="k")
        self.s3.delete_bucket(Bucket="seoul-bucket")
        self.assertCode("404", 404, self.s3.head_bucket, Bucket="seoul-bucket")

    def test_wrong_keys_are_refused(self):
        key, secret = self.engine.credentials()
        wrong = self.engine.client(aws_secret_access_key=secret[::-1])
        self.assertCode("SignatureDoesNotMatch", 403, wrong.list_buckets)
        self.assertCode("SignatureDoesNotMatch", 403, wrong.put_object, Bucket="boto", Key="intruder", Body=b"x" * 200_000)
        stranger = self.engine.client(aws_access_key_id="AKIA" + "A" * 16)
        self.assertCode("InvalidAccessKeyId", 403, stranger.list_buckets)
        self.assertCode("404", 404, self.s3.head_object, Bucket="boto", Key="intruder")

    def test_state_survives_a_restart(self):
        self.s3.put_object(Bucket="boto", Key="kept", Body=b"kept")
        port = self.engine.port
        self.engine.stop()
        self.engine.start(port)
        self.assertEqual(self.s3.get_object(Bucket="boto", Key="kept")["Body"].read(), b"kept")


if __name__ == "__main__":
    unittest.main()
