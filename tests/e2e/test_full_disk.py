"""The data folder's disk is full, for real: uploads say so, what is there is served, and all goes on once there is room again."""

import subprocess
import unittest

from harness import ENGINE, MIB, Engine, SmallDisk, random_file, same_file, wait_until

PART = 5 * MIB
PARTS = 12
ROWS = 4 * MIB  # what uploads leave to rows


class FullDisk(unittest.TestCase):
    def setUp(self):
        self.disk = SmallDisk(160 * MIB)
        self.addCleanup(self.disk.remove)
        (self.disk.folder / "data").mkdir()
        self.engine = Engine(folder=self.disk.folder / "data")
        self.engine.start()
        self.addCleanup(self.engine.stop)
        self.client = self.engine.client()
        self.client.create_bucket(Bucket="full")
        self.client.put_object(Bucket="full", Key="before", Body=b"b" * MIB)

    def refused(self, call, **arguments):
        import botocore.exceptions
        with self.assertRaises(botocore.exceptions.ClientError) as raised:
            call(**arguments)
        response = raised.exception.response
        self.assertEqual((response["Error"]["Code"], response["ResponseMetadata"]["HTTPStatusCode"]), ("InsufficientStorage", 507))
        self.assertNotIn(str(self.disk.folder), response["Error"]["Message"])

    def keys(self):
        return [entry["Key"] for entry in self.client.list_objects_v2(Bucket="full")["Contents"]]

    def test_an_object_that_does_not_fit(self):
        self.disk.fill(leave=20 * MIB)
        free = self.disk.free()
        self.refused(self.client.put_object, Bucket="full", Key="large", Body=b"l" * (40 * MIB))
        # What did not fit left nothing, and what fits is taken.
        self.assertGreater(self.disk.free(), free - MIB)
        self.client.put_object(Bucket="full", Key="small", Body=b"s" * MIB)
        self.assertEqual(self.keys(), ["before", "small"])
        self.disk.relieve()
        self.client.put_object(Bucket="full", Key="large", Body=b"l" * (40 * MIB))
        self.assertEqual(self.client.head_object(Bucket="full", Key="large")["ContentLength"], 40 * MIB)

    def test_a_multipart_upload_goes_on(self):
        upload = self.client.create_multipart_upload(Bucket="full", Key="parts")["UploadId"]

        def part(number):
            sent = self.client.upload_part(Bucket="full", Key="parts", UploadId=upload, PartNumber=number, Body=bytes([number]) * PART)
            return {"PartNumber": number, "ETag": sent["ETag"]}

        self.disk.fill(leave=3 * PART + ROWS + MIB)
        parts = [part(number) for number in (1, 2, 3)]
        self.refused(part, number=4)
        # Those that came before the disk was full are kept for when it no longer is.
        listed = self.client.list_parts(Bucket="full", Key="parts", UploadId=upload)["Parts"]
        self.assertEqual([one["PartNumber"] for one in listed], [1, 2, 3])
        self.disk.relieve()
        parts += [part(number) for number in range(4, PARTS + 1)]
        self.client.complete_multipart_upload(Bucket="full", Key="parts", UploadId=upload, MultipartUpload={"Parts": parts})
        body = self.client.get_object(Bucket="full", Key="parts")["Body"].read()
        self.assertEqual(body, b"".join(bytes([number]) * PART for number in range(1, PARTS + 1)))

    def test_what_is_full_can_be_emptied(self):
        import botocore.exceptions
        count = 0
        with self.assertRaises(botocore.exceptions.ClientError) as raised:
            while True:
                self.client.put_object(Bucket="full", Key=f"{count}", Body=b"x" * (8 * MIB))
                count += 1
        self.assertEqual(raised.exception.response["Error"]["Code"], "InsufficientStorage")
        self.disk.fill(leave=ROWS - MIB)
        self.refused(self.client.put_object, Bucket="full", Key="row", Body=b"x" * 1000)
        for number in range(count):
            self.client.delete_object(Bucket="full", Key=f"{number}")
        self.assertEqual(self.keys(), ["before"])
        self.assertTrue(wait_until(lambda: len(self.engine.files()) == 1))
        self.client.put_object(Bucket="full", Key="again", Body=b"x" * (8 * MIB))

    def test_not_a_byte_left(self):
        self.disk.fill()
        for key, size in (("row", 1000), ("file", 8 * MIB)):
            self.refused(self.client.put_object, Bucket="full", Key=key, Body=b"x" * size)
        self.assertEqual(self.client.get_object(Bucket="full", Key="before")["Body"].read(), b"b" * MIB)
        self.assertEqual(self.keys(), ["before"])
        self.engine.kill()
        self.disk.relieve()
        self.engine.start()
        self.client = self.engine.client()
        self.client.put_object(Bucket="full", Key="row", Body=b"x")
        self.assertEqual(self.keys(), ["before", "row"])

    def test_a_start_says_why_it_cannot(self):
        self.engine.kill()
        self.disk.fill()
        result = subprocess.run([ENGINE, "--data", str(self.engine.folder), "--port", "0"], capture_output=True, text=True, timeout=30)
        self.assertEqual(result.returncode, 1, result.stderr)
        self.assertIn("There is not enough space on the disk of the data folder.", result.stderr)
        self.disk.relieve()
        self.engine.start()
        self.assertEqual(self.engine.client().head_object(Bucket="full", Key="before")["ContentLength"], MIB)

    def test_a_client_tries_again(self):
        source = random_file(self.disk.folder / "source", 30 * MIB)

        def copy(*places):
            return subprocess.run(["aws", "s3", "cp", "--only-show-errors", *map(str, places)], env=self.engine.environment(), capture_output=True, text=True)

        self.disk.fill(leave=12 * MIB)
        refused = copy(source, "s3://full/source")
        self.assertNotEqual(refused.returncode, 0)
        self.assertIn("InsufficientStorage", refused.stderr)
        self.disk.relieve()
        self.assertEqual(copy(source, "s3://full/source").returncode, 0)
        back = self.disk.folder / "back"
        self.assertEqual(copy("s3://full/source", back).returncode, 0)
        self.assertTrue(same_file(source, back))


if __name__ == "__main__":
    unittest.main()
