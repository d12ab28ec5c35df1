"""Uploads by HTML form: boto3 makes the forms, requests and curl send them."""

import base64
import json
import re
import socket
import unittest

import requests

from harness import EngineCase, MIB, random_file, wait_until


class PostUploads(EngineCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.s3 = cls.engine.client()
        cls.s3.create_bucket(Bucket="forms")

    def form(self, key="up/${filename}", fields=None, conditions=None, seconds=600, client=None):
        return (client or self.s3).generate_presigned_post("forms", key, Fields=fields, Conditions=conditions, ExpiresIn=seconds)

    def send(self, form, data=b"alpha", name="a.txt", drop=(), **extra):
        fields = {**form["fields"], **extra}
        for one in drop:
            fields.pop(one)
        return requests.post(form["url"], data=fields, files={"file": (name, data)}, allow_redirects=False, timeout=60)

    def refused(self, reply, code, status, message=None):
        found = re.search(r"<Code>(\w+)</Code><Message>([^<]*)</Message>", reply.text)
        self.assertIsNotNone(found, (reply.status_code, reply.text))
        self.assertEqual((found.group(1), reply.status_code), (code, status), reply.text)
        if message:
            self.assertIn(message, found.group(2).replace("&quot;", '"').replace("&#39;", "'").replace("&apos;", "'"))

    def test_refusals(self):
        before = self.engine.files()
        form = self.form(conditions=[["starts-with", "$key", "up/"], {"x-kind": "good"}, ["content-length-range", 2, 10]], fields={"x-kind": "good"})
        self.refused(self.send(form, **{"x-kind": "bad"}), "AccessDenied", 403,
                     'Invalid according to Policy: Policy Condition failed: ["eq","$x-kind","good"]')
        self.refused(self.send(form, other="1"), "AccessDenied", 403, "Invalid according to Policy: Extra input fields: other")
        self.refused(self.send(form, key="down"), "AccessDenied", 403, "Policy Condition failed")
        self.refused(self.send(form, data=b"x" * 11), "EntityTooLarge", 400)
        self.refused(self.send(form, data=b"x" * (4 * MIB)), "EntityTooLarge", 400)
        self.refused(self.send(form, data=b"x"), "EntityTooSmall", 400)
        self.refused(self.send(form, drop=("key",)), "InvalidArgument", 400, "Bucket POST must contain a field named 'key'")
        self.refused(self.send(form, drop=("policy",)), "InvalidArgument", 400, "Bucket POST must contain a field named 'policy'")
        signature = "x-amz-signature" if "x-amz-signature" in form["fields"] else "signature"
        self.refused(self.send(form, **{signature: "0" * 64}), "SignatureDoesNotMatch", 403)
        tampered = json.loads(base64.b64decode(form["fields"]["policy"]))
        tampered["conditions"] = [["starts-with", "$key", ""]]
        self.refused(self.send(form, policy=base64.b64encode(json.dumps(tampered).encode()).decode()), "SignatureDoesNotMatch", 403)
        self.refused(self.send(self.form(seconds=-10)), "AccessDenied", 403, "Invalid according to Policy: Policy expired.")
        self.assertEqual(self.s3.list_objects_v2(Bucket="forms", Prefix="up/").get("Contents", []), [])
        self.assertEqual(self.engine.files(), before)

    def test_forms_that_are_none(self):
        url = self.engine.endpoint + "/forms"
        self.refused(requests.post(url, data={"key": "k"}, timeout=30), "PreconditionFailed", 412)
        self.refused(requests.post(url, files={"key": (None, "k")}, timeout=30), "InvalidArgument", 400, "exactly one file")
        self.refused(requests.post(url, files={"key": (None, "k"), "file": b"x"}, timeout=30), "AccessDenied", 403)
        self.refused(requests.post(url, files={"key": (None, "k" * 30_000), "file": b"x"}, timeout=30), "MaxPostPreDataLengthExceeded", 400)
        kind = {"Content-Type": "multipart/form-data; boundary=xx"}
        for garbage in (b"", b"garbage", b"--xx", b"--xx\r\n", b"--xx\r\n\r\nv\r\n--xx--", b'--xx\r\nContent-Disposition: form-data; name="key"\r\n\r\nk',
                        b"--xx\r\n" + b"a" * 20_000, b"\xff" * 100_000):
            reply = requests.post(url, data=garbage, headers=kind, timeout=30)
            self.assertIn(re.search(r"<Code>(\w+)</Code>", reply.text).group(1), ("MalformedPOSTRequest", "InvalidArgument"), garbage[:40])
        missing = requests.post(self.engine.endpoint + "/no-such-bucket-here", files={"key": (None, "k"), "file": b"x"}, timeout=30)
        self.refused(missing, "NoSuchBucket", 404)

    def test_uploads(self):
        fields = {"acl": "private", "Content-Type": "text/plain", "x-amz-meta-colour": "red", "Cache-Control": "no-store",
                  "tagging": "<Tagging><TagSet><Tag><Key>team</Key><Value>a b</Value></Tag></TagSet></Tagging>"}
        conditions = [{name: value} for name, value in fields.items()] + [["starts-with", "$key", "up/"]]
        reply = self.send(self.form(fields=dict(fields), conditions=conditions), name="dir\\b.txt")
        self.assertEqual((reply.status_code, reply.text), (204, ""), reply.text)
        self.assertTrue(reply.headers["ETag"])
        got = self.s3.get_object(Bucket="forms", Key="up/b.txt")
        self.assertEqual((got["Body"].read(), got["ContentType"], got["Metadata"], got["CacheControl"]),
                         (b"alpha", "text/plain", {"colour": "red"}, "no-store"))
        self.assertEqual(self.s3.get_object_tagging(Bucket="forms", Key="up/b.txt")["TagSet"], [{"Key": "team", "Value": "a b"}])

        created = self.send(self.form(key="made", fields={"success_action_status": "201"}, conditions=[{"success_action_status": "201"}]))
        self.assertEqual(created.status_code, 201)
        self.assertRegex(created.text, r"<PostResponse><Location>http://[^<]*/forms/made</Location><Bucket>forms</Bucket><Key>made</Key><ETag>")
        self.assertEqual(created.headers["Content-Type"], "application/xml")

        target = "http://example.com/done?x=1"
        moved = self.send(self.form(key="moved", fields={"success_action_redirect": target}, conditions=[{"success_action_redirect": target}]))
        self.assertEqual(moved.status_code, 303)
        self.assertTrue(moved.headers["Location"].startswith(target + "&bucket=forms&key=moved&etag=%22"), moved.headers["Location"])

    def test_both_signatures(self):
        for version in ("s3", "s3v4"):
            client = self.engine.client(config={"signature_version": version})
            reply = self.send(self.form(key="signed-" + version, client=client))
            self.assertEqual(reply.status_code, 204, reply.text)

    def test_large_files(self):
        path = random_file(self.work / "large", 40 * MIB)
        form = self.form(key="large", conditions=[["content-length-range", 0, 40 * MIB]])
        command = ["curl", "-s", "-o", "/dev/null", "-w", "%{http_code}"]
        for name, value in form["fields"].items():
            command += ["-F", f"{name}={value}"]
        self.assertEqual(self.run_client(*command, "-F", f"file=@{path}", form["url"]).stdout, "204")
        self.assertEqual(self.s3.get_object(Bucket="forms", Key="large")["Body"].read(), path.read_bytes())

    def test_forms_that_break_off(self):
        before = self.engine.files()
        form = self.form(key="broken")
        body = b"".join(f'--xx\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode() for name, value in form["fields"].items())
        body += b'--xx\r\nContent-Disposition: form-data; name="file"; filename="f"\r\n\r\n' + b"x" * (3 * MIB)
        head = "POST /forms HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: multipart/form-data; boundary=xx\r\nContent-Length: {}\r\n\r\n"
        with socket.create_connection(("127.0.0.1", self.engine.port), timeout=30) as client:
            client.sendall(head.format(len(body) + 100).encode() + body)
        self.assertTrue(wait_until(lambda: self.engine.files() == before))
        # The same, whole but without its last boundary.
        with socket.create_connection(("127.0.0.1", self.engine.port), timeout=30) as client:
            client.sendall(head.format(len(body)).encode() + body)
            self.assertIn(b"MalformedPOSTRequest", client.recv(65536))
        self.assertTrue(wait_until(lambda: self.engine.files() == before))
        self.assertEqual(self.s3.list_objects_v2(Bucket="forms", Prefix="broken").get("Contents", []), [])

    def test_public_bucket_without_policy(self):
        self.s3.create_bucket(Bucket="drop", ObjectOwnership="ObjectWriter")
        self.s3.delete_public_access_block(Bucket="drop")
        self.s3.put_bucket_acl(Bucket="drop", ACL="public-read-write")
        url = self.engine.endpoint + "/drop"
        reply = requests.post(url, files={"key": (None, "in"), "file": b"x", "submit": (None, "Upload")}, timeout=30)
        self.assertEqual(reply.status_code, 204, reply.text)
        two = requests.post(url, files=[("key", (None, "in")), ("file", b"x"), ("file", b"y")], timeout=30)
        self.refused(two, "IncorrectNumberOfFilesInPostRequest", 400)


if __name__ == "__main__":
    unittest.main()
