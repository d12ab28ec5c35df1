"""S3 as large and as strict as it is: names of buckets, a thousand keys at once, 10,000 parts, an object of 5 TiB."""

import concurrent.futures
import unittest

from harness import MIB, EngineCase, random_file

TIB = 1024 * 1024 * MIB
BLOCK = 33 * MIB


class Limits(EngineCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.s3 = cls.engine.client(config={"read_timeout": 300, "max_pool_connections": 8})
        cls.s3.create_bucket(Bucket="limits")

    def test_names_of_buckets(self):
        wrong = ["ab", "x" * 64, "Upper", "under_score", "-first", "last-", ".first", "last.", "two..dots", "192.168.5.4", "xn--name",
                 "sthree-name", "amzn-s3-demo-name", "name-s3alias", "name--ol-s3", "name.mrap", "name--table-s3"]
        for name in wrong:
            with self.subTest(name):
                self.assertCode("InvalidBucketName", 400, self.s3.create_bucket, Bucket=name)
        right = ["abc", "y" * 63, "1st", "a.b-c.d", "name--x", "xn-name"]
        for name in right:
            with self.subTest(name):
                self.s3.create_bucket(Bucket=name)
                self.s3.delete_bucket(Bucket=name)
        self.assertCode("InvalidLocationConstraint", 400, self.s3.create_bucket, Bucket="nowhere",
                        CreateBucketConfiguration={"LocationConstraint": "mars-north-1"})

    def test_a_thousand_keys_at_once(self):
        self.s3.put_object(Bucket="limits", Key="k/0", Body=b"x")
        keys = [{"Key": f"k/{number}"} for number in range(1000)]
        self.assertCode("MalformedXML", 400, self.s3.delete_objects, Bucket="limits", Delete={"Objects": keys + [{"Key": "one more"}]})
        self.assertEqual(self.s3.list_objects_v2(Bucket="limits", Prefix="k/")["KeyCount"], 1)
        reply = self.s3.delete_objects(Bucket="limits", Delete={"Objects": keys})
        self.assertEqual((len(reply["Deleted"]), "Errors" in reply), (1000, False), "what is not there is deleted all the same")
        self.assertEqual(self.s3.list_objects_v2(Bucket="limits", Prefix="k/")["KeyCount"], 0)

    def test_parts(self):
        upload = dict(Bucket="limits", Key="parts", UploadId=self.s3.create_multipart_upload(Bucket="limits", Key="parts")["UploadId"])
        for number in (0, -1, 10_001):
            self.assertCode("InvalidArgument", 400, self.s3.upload_part, **upload, PartNumber=number, Body=b"x")
        parts = [{"PartNumber": number, "ETag": self.s3.upload_part(**upload, PartNumber=number, Body=b"x" * 100)["ETag"]} for number in (1, 10_000)]
        self.assertCode("EntityTooSmall", 400, self.s3.complete_multipart_upload, **upload, MultipartUpload={"Parts": parts})
        self.s3.complete_multipart_upload(**upload, MultipartUpload={"Parts": parts[1:]})  # the last may be small
        self.assertEqual(self.s3.head_object(Bucket="limits", Key="parts")["ContentLength"], 100)

    def copy(self, source, upload, number):
        reply = self.s3.upload_part_copy(CopySource=f"limits/{source}", PartNumber=number, **upload)
        return {"PartNumber": number, "ETag": reply["CopyPartResult"]["ETag"]}

    def copies(self, key, sources):
        """An object whose parts are these objects, copied; they share their bytes on disk."""
        upload = dict(Bucket="limits", Key=key, UploadId=self.s3.create_multipart_upload(Bucket="limits", Key=key)["UploadId"])
        # Each source once alone: the others need not reckon its digests again.
        first = {source: number for number, source in reversed(list(enumerate(sources, 1)))}
        parts = [self.copy(source, upload, number) for source, number in first.items()]
        rest = [(source, number) for number, source in enumerate(sources, 1) if first[source] != number]
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            parts += pool.map(lambda wanted: self.copy(wanted[0], upload, wanted[1]), rest)
        parts.sort(key=lambda part: part["PartNumber"])
        return self.s3.complete_multipart_upload(**upload, MultipartUpload={"Parts": parts})

    def test_five_tebibytes_in_ten_thousand_parts(self):
        block = random_file(self.work / "block", BLOCK).read_bytes()
        self.s3.put_object(Bucket="limits", Key="block", Body=block)
        for key, blocks in (("long", 16), ("short", 15)):
            self.copies(key, ["block"] * blocks)
        self.s3.put_object(Bucket="limits", Key="end", Body=block[:5 * MIB])
        self.copies("last", ["end"] * 100)
        # 8,875 of 528 MiB, 1,124 of 495 MiB and one of 500 MiB: both limits at once.
        sources = ["long"] * 8_875 + ["short"] * 1_124 + ["last"]
        self.assertEqual((len(sources), 8_875 * 16 * BLOCK + 1_124 * 15 * BLOCK + 500 * MIB), (10_000, 5 * TIB))
        self.assertTrue(self.copies("huge", sources)["ETag"].endswith('-10000"'))
        self.assertEqual(self.s3.head_object(Bucket="limits", Key="huge")["ContentLength"], 5 * TIB)

        def read(start, end):
            return self.s3.get_object(Bucket="limits", Key="huge", Range=f"bytes={start}-{end}")["Body"].read()
        self.assertEqual(read(0, 9), block[:10])
        seam = 5_000 * 16 * BLOCK
        self.assertEqual(read(seam - 4, seam + 3), block[-4:] + block[:4])
        self.assertEqual(read(5 * TIB - 3, 5 * TIB + 100), block[5 * MIB - 3:5 * MIB])
        self.assertCode("InvalidRange", 416, self.s3.get_object, Bucket="limits", Key="huge", Range=f"bytes={5 * TIB}-")
        self.assertLess(sum(path.stat().st_size for path in self.engine.folder.rglob("*") if path.is_file()), 400 * MIB)
        self.s3.delete_object(Bucket="limits", Key="huge")
        self.assertEqual(self.s3.get_object(Bucket="limits", Key="block")["Body"].read(), block)


if __name__ == "__main__":
    unittest.main()
