"""The AWS CLI: the tour of the README, byte for byte, and with a wrong key."""

import os
import time
import unittest
import urllib.request

from harness import MIB, EngineCase, random_file, same_file


class AwsCli(EngineCase):
    def aws(self, *arguments, **options):
        return self.run_client("aws", "--endpoint-url", self.engine.endpoint, *arguments, **options)

    def test_tour(self):
        self.aws("s3", "mb", "s3://flight")
        big = random_file(self.work / "big.bin", 1024 * MIB)
        self.aws("s3", "cp", big, "s3://flight/big.bin", "--no-progress")
        head = self.aws("s3api", "head-object", "--bucket", "flight", "--key", "big.bin", "--query", "ETag", "--output", "text")
        self.assertTrue(head.stdout.strip().strip('"').endswith("-128"), head.stdout)
        self.aws("s3", "cp", "s3://flight/big.bin", self.work / "back.bin", "--no-progress")
        self.assertTrue(same_file(big, self.work / "back.bin"))
        os.unlink(self.work / "back.bin")

        tree = self.work / "tree"
        names = ["a.txt", "dir/b.bin", "dir/deep/한글.txt", "dir/space in name.txt", "empty"]
        for index, name in enumerate(names):
            path = tree / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(b"" if name == "empty" else os.urandom(1000 * (index + 1)))
            # S3 keeps whole seconds: a file of this very second would look newer than its object.
            os.utime(path, (time.time() - 60, time.time() - 60))
        self.aws("s3", "sync", tree, "s3://flight/tree", "--no-progress")
        listing = self.aws("s3", "ls", "s3://flight", "--recursive").stdout
        for name in names:
            self.assertIn("tree/" + name, listing)
        self.assertIn("PRE tree/", self.aws("s3", "ls", "s3://flight").stdout)
        again = self.aws("s3", "sync", tree, "s3://flight/tree", "--no-progress")
        self.assertEqual(again.stdout.strip(), "", "a second sync must move nothing")
        self.aws("s3", "sync", "s3://flight/tree", self.work / "copy", "--no-progress")
        for name in names:
            self.assertTrue(same_file(tree / name, self.work / "copy" / name), name)

        url = self.aws("s3", "presign", "s3://flight/tree/a.txt").stdout.strip()
        with urllib.request.urlopen(url) as reply:
            self.assertEqual(reply.read(), (tree / "a.txt").read_bytes())
        with self.assertRaises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(url.replace("a.txt", "empty"))
        self.assertEqual(refused.exception.code, 403)

        self.aws("s3", "mv", "s3://flight/tree/a.txt", "s3://flight/tree/moved.txt")
        self.aws("s3", "rm", "s3://flight", "--recursive")
        self.assertEqual(self.aws("s3", "ls", "s3://flight", "--recursive").stdout, "")
        self.aws("s3", "rb", "s3://flight")
        self.assertNotIn("flight", self.aws("s3", "ls").stdout)

    def test_wrong_keys_are_refused(self):
        key, secret = self.engine.credentials()
        for env, code in ((self.engine.environment(key="AKIAIOSFODNN7EXAMPLE"), "InvalidAccessKeyId"),
                          (self.engine.environment(secret="x" * len(secret)), "SignatureDoesNotMatch")):
            result = self.aws("s3api", "list-buckets", env=env, check=False)
            self.assertNotEqual(result.returncode, 0)
            self.assertIn(code, result.stderr)
        result = self.aws("s3", "ls", "--no-sign-request", check=False)
        self.assertIn("AccessDenied", result.stderr)

    def test_who_am_i(self):
        identity = self.aws("sts", "get-caller-identity", "--output", "text").stdout.split()
        self.assertEqual(identity, ["123456789012", "arn:aws:iam::123456789012:root", "123456789012"])

    def test_what_is_not_emulated_says_so(self):
        for command in (("dynamodb", "list-tables"), ("ec2", "describe-vpcs"), ("cloudwatch", "describe-anomaly-detectors"), ("kinesis", "list-streams"), ("s3api", "get-object-torrent", "--bucket", "bucket", "--key", "k", "torrent")):
            result = self.aws(*command, check=False)
            self.assertNotEqual(result.returncode, 0)
            self.assertIn("is not emulated by Nephoscope yet", result.stderr, command)


if __name__ == "__main__":
    unittest.main()
