"""What broken and hostile clients send: AWS's error each, no crash, nothing left behind."""

import base64
import hashlib
import socket
import time
import unittest

import botocore.auth
import botocore.awsrequest
import botocore.credentials

from harness import EngineCase, wait_until


class BadInput(EngineCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.s3 = cls.engine.client()
        cls.s3.create_bucket(Bucket="bad-input")
        cls.before = cls.engine.files()

    def tearDown(self):
        self.assertIsNone(self.engine.process.poll(), "the engine died")
        self.assertEqual(self.engine.get("/_nephoscope/health")[0], 200)
        self.assertTrue(wait_until(lambda: self.engine.files() == self.before), "something was left behind")

    def signed(self, method, path, headers=None, body=b"", tamper=None):
        """Signs as botocore does; returns status and body text."""
        key, secret = self.engine.credentials()
        request = botocore.awsrequest.AWSRequest(method=method, url=self.engine.endpoint + path, headers=headers or {}, data=body)
        botocore.auth.S3SigV4Auth(botocore.credentials.Credentials(key, secret), "s3", "us-east-1").add_auth(request)
        sent = dict(request.headers.items())
        if tamper:
            tamper(sent)
        status, _, text = self.engine.get(path, headers=sent, method=method, data=body or None)
        return status, text.decode()

    def raw(self, head, body=b"", close=True, answer=True):
        """Sends bytes as they are; returns what came back until the other side closed or went quiet."""
        with socket.create_connection(("127.0.0.1", self.engine.port), timeout=5) as connection:
            connection.sendall(head + body)
            if close:
                connection.shutdown(socket.SHUT_WR)
            received = b""
            try:
                while answer:
                    piece = connection.recv(65536)
                    if not piece:
                        break
                    received += piece
            except (TimeoutError, ConnectionResetError):
                pass
            return received

    def test_unknown_bucket(self):
        status, text = self.signed("GET", "/there-is-no-such-bucket/key")
        self.assertEqual(status, 404)
        self.assertIn("<Code>NoSuchBucket</Code>", text)
        self.assertIn("<BucketName>there-is-no-such-bucket</BucketName>", text)

    def test_bad_signature(self):
        def flip(headers):
            headers["Authorization"] = headers["Authorization"][:-1] + ("0" if headers["Authorization"][-1] != "0" else "1")
        status, text = self.signed("GET", "/bad-input", tamper=flip)
        self.assertEqual(status, 403)
        self.assertIn("<Code>SignatureDoesNotMatch</Code>", text)

    def test_body_other_than_signed(self):
        def other(headers):
            headers["X-Amz-Content-SHA256"] = "0" * 64
        status, text = self.signed("PUT", "/bad-input/x", body=b"data", tamper=other)
        self.assertIn(status, (400, 403))
        self.assertIn("SignatureDoesNotMatch", text)

    def test_bad_digest(self):
        status, text = self.signed("PUT", "/bad-input/x", {"Content-MD5": "1B2M2Y8AsgTpgAmY7PhCfg=="}, b"not empty")
        self.assertEqual((status, "<Code>BadDigest</Code>" in text), (400, True), text)

    def test_old_signature(self):
        now = time.time()
        # On the day that was signed for: in its first hour an hour ahead is as far off as one ago.
        other = now - 3600 if time.gmtime(now).tm_hour > 0 else now + 3600

        def old(headers):
            headers["X-Amz-Date"] = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime(other))
        status, text = self.signed("GET", "/bad-input", tamper=old)
        self.assertEqual(status, 403)
        self.assertIn("<Code>RequestTimeTooSkewed</Code>", text)

    def test_malformed_xml(self):
        for body in (b"<Delete><Object><Key>a</Key></Object", b"nonsense", b"<Wrong/>", b"<!DOCTYPE x [<!ENTITY e 'x'>]><Delete>&e;</Delete>",
                     b"<Delete>" + b"<Object>" * 100_000):
            digest = base64.b64encode(hashlib.md5(body).digest()).decode()
            status, text = self.signed("POST", "/bad-input?delete", {"Content-MD5": digest}, body)
            self.assertEqual(status, 400, body[:50])
            self.assertIn("<Code>MalformedXML</Code>", text, body[:50])

    def test_key_too_long(self):
        status, text = self.signed("PUT", "/bad-input/" + "k" * 1025, body=b"x")
        self.assertEqual(status, 400)
        self.assertIn("<Code>KeyTooLongError</Code>", text)

    def test_truncated_body(self):
        for size in (1000, 10_000_000):
            key, secret = self.engine.credentials()
            request = botocore.awsrequest.AWSRequest(method="PUT", url=self.engine.endpoint + "/bad-input/cut",
                                                     headers={"Content-Length": str(size)}, data=b"")
            request.headers["X-Amz-Content-SHA256"] = hashlib.sha256(b"").hexdigest()
            botocore.auth.S3SigV4Auth(botocore.credentials.Credentials(key, secret), "s3", "us-east-1").add_auth(request)
            head = b"PUT /bad-input/cut HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n" % self.engine.port
            for name, value in request.headers.items():
                if name.lower() != "host":
                    head += f"{name}: {value}\r\n".encode()
            reply = self.raw(head + b"\r\n", b"z" * (size // 2))
            self.assertNotIn(b"HTTP/1.1 200", reply)
        self.assertNotIn("cut", str(self.s3.list_objects_v2(Bucket="bad-input").get("Contents")))

    def test_ten_gib_promised_then_gone(self):
        key, secret = self.engine.credentials()
        request = botocore.awsrequest.AWSRequest(method="PUT", url=self.engine.endpoint + "/bad-input/huge",
                                                 headers={"X-Amz-Content-SHA256": "UNSIGNED-PAYLOAD"})
        botocore.auth.S3SigV4Auth(botocore.credentials.Credentials(key, secret), "s3", "us-east-1").add_auth(request)
        head = b"PUT /bad-input/huge HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Length: %d\r\n" % (self.engine.port, 10 * 2**30)
        for name, value in request.headers.items():
            if name.lower() not in ("host", "content-length"):
                head += f"{name}: {value}\r\n".encode()
        # Above 5 GiB a single PUT is refused before its first byte, as S3 does; just below, the loss is noticed.
        self.assertIn(b"EntityTooLarge", self.raw(head + b"\r\n", b"z" * 1000))
        smaller = head.replace(str(10 * 2**30).encode(), str(4 * 2**30).encode())
        self.assertNotIn(b"HTTP/1.1 200", self.raw(smaller + b"\r\n", b"z" * 5_000_000, close=True))

    def test_garbage(self):
        for head in (b"\x00\x01\x02\xff" * 100 + b"\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"POST / HTTP/1.1\r\nContent-Length: -5\r\n\r\n",
                     b"GET / HTTP/1.1\r\nHost: x\r\nA: " + b"b" * 100_000 + b"\r\n\r\n", b"GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                     b"PUT /a/b HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", b"\r\n" * 1000):
            reply = self.raw(head)
            self.assertNotIn(b" 200 ", reply.split(b"\r\n")[0], head[:40])

    def test_missing_length(self):
        reply = self.raw(b"PUT /bad-input/x HTTP/1.1\r\nHost: 127.0.0.1\r\nx-amz-content-sha256: UNSIGNED-PAYLOAD\r\n\r\n")
        self.assertNotIn(b"HTTP/1.1 200", reply)


if __name__ == "__main__":
    unittest.main()
