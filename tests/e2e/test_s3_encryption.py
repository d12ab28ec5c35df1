"""Encryption on disk and keys of the client, through boto3, aws and a bare socket."""

import os
import subprocess
import unittest

from harness import MIB, EngineCase, random_file, same_file

MARK = b"the quick brown fox jumps over the lazy dog"
KEY, OTHER = b"k" * 32, b"o" * 32


class Encryption(EngineCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.s3 = cls.engine.client()
        cls.s3.create_bucket(Bucket="vault")

    def blobs(self):
        return {path: os.path.getsize(path) for path in self.engine.files()}

    def newest(self, before):
        new = [path for path in self.engine.files() if path not in before]
        self.assertEqual(len(new), 1)
        return new[0]

    def test_no_plaintext_in_the_folder(self):
        self.s3.put_object(Bucket="vault", Key="small", Body=MARK)
        self.s3.put_object(Bucket="vault", Key="large", Body=MARK * 100_000)
        text = self.work / "text"
        text.write_bytes(MARK * 500_000)
        self.s3.upload_file(str(text), "vault", "parts")
        self.s3.copy_object(Bucket="vault", Key="copy", CopySource="vault/large")
        self.s3.put_object(Bucket="vault", Key="own", Body=MARK * 10_000, SSECustomerAlgorithm="AES256", SSECustomerKey=KEY)
        found = subprocess.run(["grep", "-rlaF", "quick brown fox", str(self.engine.folder)], capture_output=True, text=True)
        self.assertEqual((found.returncode, found.stdout), (1, ""), "grep finds nothing")
        self.assertEqual(self.s3.get_object(Bucket="vault", Key="copy")["Body"].read(), MARK * 100_000)
        self.assertEqual(oct(os.stat(self.engine.folder / "master.key").st_mode & 0o777), "0o600")

    def test_multipart_and_ranges(self):
        source = random_file(self.work / "source", 40 * MIB + 12345)
        self.s3.upload_file(str(source), "vault", "ranged")
        self.s3.download_file("vault", "ranged", str(self.work / "back"))
        self.assertTrue(same_file(source, self.work / "back"))
        with open(source, "rb") as file:
            content = file.read()
        for first, last in ((0, 0), (65535, 65536), (8 * MIB - 1, 8 * MIB + 1), (1_000_001, 30_000_003), (len(content) - 3, len(content) - 1)):
            got = self.s3.get_object(Bucket="vault", Key="ranged", Range=f"bytes={first}-{last}")["Body"].read()
            self.assertEqual(got, content[first:last + 1], (first, last))

    def test_flipped_bit_cuts_the_connection(self):
        before = self.blobs()
        content = os.urandom(4 * MIB)
        reply = self.s3.put_object(Bucket="vault", Key="damaged", Body=content)
        self.assertEqual(reply["ServerSideEncryption"], "AES256")
        path = self.newest(before)
        with open(path, "r+b") as file:
            file.seek(3 * MIB)
            byte = file.read(1)
            file.seek(3 * MIB)
            file.write(bytes([byte[0] ^ 4]))
        chunk = 3 * MIB // (65536 + 16)  # on disk, each is followed by its tag
        received = b""
        with self.assertRaises(Exception) as raised:
            body = self.s3.get_object(Bucket="vault", Key="damaged", ChecksumMode="ENABLED")["Body"]
            while True:
                piece = body.read(64 * 1024)
                if not piece:
                    break
                received += piece
        self.assertNotIsInstance(raised.exception, AssertionError)
        self.assertLess(len(received), len(content))
        self.assertEqual(received, content[:len(received)], "what came before the damage is right")
        self.assertCode("InternalError", 500, self.s3.get_object, Bucket="vault", Key="damaged", Range=f"bytes={chunk * 65536}-{chunk * 65536 + 9}")
        self.assertEqual(self.s3.get_object(Bucket="vault", Key="damaged", Range="bytes=0-99")["Body"].read(), content[:100])

    def test_customer_keys(self):
        s3 = self.s3
        own = {"SSECustomerAlgorithm": "AES256", "SSECustomerKey": KEY}
        source = random_file(self.work / "own", 20 * MIB + 1)
        s3.upload_file(str(source), "vault", "sse-c", ExtraArgs=own)
        self.assertCode("InvalidRequest", 400, s3.get_object, Bucket="vault", Key="sse-c")
        self.assertCode("AccessDenied", 403, s3.get_object, Bucket="vault", Key="sse-c", SSECustomerAlgorithm="AES256", SSECustomerKey=OTHER)
        self.assertCode("400", 400, s3.head_object, Bucket="vault", Key="sse-c")
        s3.download_file("vault", "sse-c", str(self.work / "own.back"), ExtraArgs=own)
        self.assertTrue(same_file(source, self.work / "own.back"))
        head = s3.head_object(Bucket="vault", Key="sse-c", **own)
        self.assertEqual(head["SSECustomerAlgorithm"], "AES256")
        self.assertNotIn("ServerSideEncryption", head)
        s3.put_object(Bucket="vault", Key="once", Body=b"x" * 100, **own)
        copying = {"CopySourceSSECustomerAlgorithm": "AES256", "CopySourceSSECustomerKey": KEY}
        s3.copy_object(Bucket="vault", Key="opened", CopySource="vault/once", **copying)
        self.assertEqual(s3.get_object(Bucket="vault", Key="opened")["Body"].read(), b"x" * 100)
        self.assertCode("KMS.NotFoundException", 400, s3.put_object, Bucket="vault", Key="kms", Body=b"", ServerSideEncryption="aws:kms",
                        SSEKMSKeyId="alias/none")

    def test_keys_survive_a_kill(self):
        own = {"SSECustomerAlgorithm": "AES256", "SSECustomerKey": KEY}
        self.s3.put_object(Bucket="vault", Key="kept", Body=MARK * 5000)
        self.s3.put_object(Bucket="vault", Key="kept-own", Body=MARK * 5000, **own)
        self.engine.kill()
        self.engine.start()
        type(self).s3 = self.engine.client()
        self.assertEqual(self.s3.get_object(Bucket="vault", Key="kept")["Body"].read(), MARK * 5000)
        self.assertEqual(self.s3.get_object(Bucket="vault", Key="kept-own", **own)["Body"].read(), MARK * 5000)

    def test_with_aws(self):
        key = self.work / "key"
        key.write_bytes(KEY)
        source = random_file(self.work / "aws", 9 * MIB)

        def aws(*arguments):
            return subprocess.run(["aws", *arguments], env=self.engine.environment(), capture_output=True, text=True)

        sse = ["--sse-c", "AES256", "--sse-c-key", f"fileb://{key}"]
        done = aws("s3", "cp", str(source), "s3://vault/aws", *sse)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertNotEqual(aws("s3", "cp", "s3://vault/aws", str(self.work / "no")).returncode, 0)
        done = aws("s3", "cp", "s3://vault/aws", str(self.work / "aws.back"), *sse)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertTrue(same_file(source, self.work / "aws.back"))


if __name__ == "__main__":
    unittest.main()
