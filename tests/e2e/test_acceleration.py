"""Transfer Acceleration as clients ask for it, and the network path that makes it worth asking."""

import http.client
import os
import socket
import time
import unittest
from unittest import mock

import botocore.exceptions

from harness import MIB, Engine, EngineCase, random_file, same_file


def accelerated(engine, **s3):
    """boto3 with use_accelerate_endpoint: it names Amazon's host, and finds it through a proxy."""
    return engine.client(endpoint_url=None, use_ssl=False,
                         config={"s3": {"use_accelerate_endpoint": True, **s3}, "proxies": {"http": engine.endpoint}})


def enable(s3, bucket, status="Enabled"):
    s3.put_bucket_accelerate_configuration(Bucket=bucket, AccelerateConfiguration={"Status": status})


class Acceleration(EngineCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.s3 = cls.engine.client()
        cls.fast = accelerated(cls.engine)
        for name in ("fast", "slow", "was-fast"):
            cls.s3.create_bucket(Bucket=name)
        enable(cls.s3, "fast")
        enable(cls.s3, "was-fast")
        enable(cls.s3, "was-fast", "Suspended")

    def assertRefused(self, code, words, call, **arguments):
        with self.assertRaises(botocore.exceptions.ClientError) as raised:
            call(**arguments)
        error = raised.exception.response["Error"]
        self.assertEqual(error["Code"], code)
        self.assertIn(words, error["Message"])

    def raw(self, method, host, path):
        connection = http.client.HTTPConnection("127.0.0.1", self.engine.port, timeout=30)
        connection.request(method, path, headers={"Host": host})
        reply = connection.getresponse()
        body = reply.read().decode()
        connection.close()
        return reply.status, body

    def test_refusals(self):
        self.assertRefused("InvalidRequest", "S3 Transfer Acceleration is not configured on this bucket",
                           self.fast.put_object, Bucket="slow", Key="k", Body=b"x")
        self.assertRefused("InvalidRequest", "S3 Transfer Acceleration is disabled on this bucket",
                           self.fast.list_objects_v2, Bucket="was-fast")
        self.assertRefused("NoSuchBucket", "does not exist", self.fast.list_objects_v2, Bucket="never-was")
        self.assertNotIn("Contents", self.s3.list_objects_v2(Bucket="slow"))

    def test_what_the_host_never_does(self):
        # SDKs send these elsewhere by themselves; whoever names the host outright is told.
        direct = self.engine.client(endpoint_url="http://s3-accelerate.amazonaws.com",
                                    config={"proxies": {"http": self.engine.endpoint}})
        self.assertRefused("InvalidRequest", "virtual style", direct.list_buckets)
        self.assertRefused("MethodNotAllowed", "", direct.create_bucket, Bucket="fresh")
        self.assertRefused("MethodNotAllowed", "", direct.delete_bucket, Bucket="fast")
        status, body = self.raw("GET", "with.dots.s3-accelerate.localhost", "/key")
        self.assertEqual(status, 400)
        self.assertIn("periods (.) in their names", body)
        status, body = self.raw("GET", "s3-accelerate.localhost", "/fast/key")
        self.assertEqual(status, 400)
        self.assertIn("virtual style", body)
        # The helper paths are an object's key here.
        status, body = self.raw("GET", "slow.s3-accelerate.localhost", "/_nephoscope/health")
        self.assertEqual(status, 403 if "AccessDenied" in body else 400)

    def test_boto3(self):
        for options in ({}, {"use_dualstack_endpoint": True}):
            with self.subTest(**options):
                client = accelerated(self.engine, **options)
                client.put_object(Bucket="fast", Key="dir/a b", Body=b"through the edge")
                self.assertEqual(self.s3.get_object(Bucket="fast", Key="dir/a b")["Body"].read(), b"through the edge")
                self.assertEqual(client.get_object(Bucket="fast", Key="dir/a b")["Body"].read(), b"through the edge")
        whole = random_file(self.work / "whole", 20 * MIB)
        self.fast.upload_file(str(whole), "fast", "parts")
        self.assertIn("-", self.fast.head_object(Bucket="fast", Key="parts")["ETag"])
        self.fast.download_file("fast", "parts", str(self.work / "back"))
        self.assertTrue(same_file(whole, self.work / "back"))

    def test_local_host_names(self):
        resolve = socket.getaddrinfo
        with mock.patch("socket.getaddrinfo", lambda name, *rest, **options: resolve("127.0.0.1", *rest, **options)):
            for host in ("s3-accelerate.localhost", "s3-accelerate.dualstack.localhost"):
                client = self.engine.client(endpoint_url=f"http://{host}:{self.engine.port}",
                                            config={"s3": {"addressing_style": "virtual"}})
                client.put_object(Bucket="fast", Key=host, Body=host.encode())
                self.assertEqual(self.s3.get_object(Bucket="fast", Key=host)["Body"].read(), host.encode())
                self.assertRefused("InvalidRequest", "not configured", client.get_object, Bucket="slow", Key="k")

    def test_presigned(self):
        self.s3.put_object(Bucket="fast", Key="linked", Body=b"linked")
        url = self.fast.generate_presigned_url("get_object", Params={"Bucket": "fast", "Key": "linked"})
        self.assertTrue(url.startswith("http://fast.s3-accelerate.amazonaws.com/linked?"))
        status, body = self.raw("GET", "fast.s3-accelerate.amazonaws.com", url[len("http://fast.s3-accelerate.amazonaws.com"):])
        self.assertEqual((status, body), (200, "linked"))

    def test_awscli(self):
        env = self.engine.environment()
        del env["AWS_ENDPOINT_URL"]
        env.update(AWS_CONFIG_FILE=str(self.work / "config"), HTTP_PROXY=self.engine.endpoint)
        file = random_file(self.work / "cli", 9 * MIB)
        # The AWS CLI has no switch for plain HTTP but an endpoint, and Amazon's own name as one means acceleration.
        self.run_client("aws", "s3", "cp", file, "s3://fast/cli", "--endpoint-url", "http://s3-accelerate.amazonaws.com", env=env)
        self.assertEqual(self.s3.head_object(Bucket="fast", Key="cli")["ContentLength"], 9 * MIB)
        refused = self.run_client("aws", "s3", "cp", file, "s3://slow/cli", "--endpoint-url", "http://s3-accelerate.amazonaws.com",
                                  env=env, check=False)
        self.assertNotEqual(refused.returncode, 0)
        self.assertIn("not configured", refused.stderr)
        # Its setting goes with no other endpoint: the CLI says so before it sends anything.
        self.run_client("aws", "configure", "set", "default.s3.use_accelerate_endpoint", "true", env=env)
        refused = self.run_client("aws", "s3", "cp", file, "s3://fast/cli", "--endpoint-url", self.engine.endpoint, env=env, check=False)
        self.assertIn("A custom endpoint cannot be combined with S3 Accelerate", refused.stderr)


class NetworkPath(unittest.TestCase):
    def test_speeds(self):
        with Engine("--link", "seoul:50M") as engine:
            body = os.urandom(2 * MIB)
            plain, fast = engine.client(), accelerated(engine)
            plain.create_bucket(Bucket="far")
            enable(plain, "far")

            def quickest(work):
                times = []
                for _ in range(3):
                    began = time.monotonic()
                    work()
                    times.append(time.monotonic() - began)
                return min(times)

            # Seoul to N. Virginia: 172 ms for a round trip, 512 KiB under way: 3 MB/s, whatever the line.
            whole = quickest(lambda: plain.put_object(Bucket="far", Key="k", Body=body))
            self.assertGreater(whole, 0.80)
            back = quickest(lambda: self.assertEqual(plain.get_object(Bucket="far", Key="k")["Body"].read(), body))
            self.assertGreater(back, 0.80)
            # Through the edge the line decides: 6.25 MB/s.
            edge = quickest(lambda: fast.put_object(Bucket="far", Key="k", Body=body))
            self.assertGreater(edge, 0.33)
            self.assertLess(edge, 0.8 * whole)
            engine.stop()

            # Kept with the data, until told otherwise.
            engine.options = []
            engine.start()
            self.assertGreater(quickest(lambda: engine.client().head_bucket(Bucket="far")), 0.15)
            engine.stop()
            engine.options = ["--link", "off"]
            engine.start()
            near = engine.client()
            self.assertLess(quickest(lambda: near.put_object(Bucket="far", Key="k", Body=body)), whole)
            self.assertLess(quickest(lambda: near.head_bucket(Bucket="far")), 0.15)

    def test_usage(self):
        import subprocess
        from harness import ENGINE
        for wrong in ("atlantis", "seoul:fast", "seoul:1K"):
            refused = subprocess.run([ENGINE, "--link", wrong], capture_output=True, text=True)
            self.assertEqual(refused.returncode, 2)
            self.assertIn("--link does not take the value", refused.stderr)


if __name__ == "__main__":
    unittest.main()
