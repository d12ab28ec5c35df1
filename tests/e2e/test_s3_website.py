"""Website endpoints: what a browser sees of a bucket."""

import http.client
import json
import unittest

from harness import EngineCase


class Websites(EngineCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        s3 = cls.s3 = cls.engine.client()
        s3.create_bucket(Bucket="site")
        s3.delete_public_access_block(Bucket="site")
        s3.put_bucket_policy(Bucket="site", Policy=json.dumps({"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::site/*"},
            {"Effect": "Allow", "Principal": "*", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::site"},
            {"Effect": "Deny", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::site/private/*"}]}))
        for key, text in (("index.html", "home"), ("docs/index.html", "docs"), ("page", "page"), ("oops.html", "custom"), ("private/x", "x")):
            s3.put_object(Bucket="site", Key=key, Body=text.encode(), ContentType="text/html")
        s3.put_object(Bucket="site", Key="old", Body=b"", WebsiteRedirectLocation="/page")

    def ask(self, path, bucket="site", method="GET", endpoint="s3-website.localhost", headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.engine.port, timeout=30)
        host = f"{bucket}.{endpoint}:{self.engine.port}" if bucket else f"{endpoint}:{self.engine.port}"
        connection.request(method, path, headers={"Host": host, **(headers or {})})
        reply = connection.getresponse()
        body = reply.read().decode()
        connection.close()
        return reply.status, dict((name.lower(), value) for name, value in reply.getheaders()), body

    def configure(self, **configuration):
        self.s3.put_bucket_website(Bucket="site", WebsiteConfiguration=configuration)

    def test_pages_without_a_website(self):
        self.assertEqual(self.ask("/", bucket="no-such-site")[0], 404)
        self.assertIn("Code: NoSuchBucket", self.ask("/", bucket="no-such-site")[2])
        self.s3.create_bucket(Bucket="plain")
        status, headers, body = self.ask("/", bucket="plain")
        self.assertEqual((status, headers["x-amz-error-code"]), (404, "NoSuchWebsiteConfiguration"))
        self.assertTrue(headers["content-type"].startswith("text/html"))
        self.assertIn("<title>404 Not Found</title>", body)
        self.assertEqual(self.ask("/", bucket="")[0], 301)

    def test_documents(self):
        self.configure(IndexDocument={"Suffix": "index.html"})
        for endpoint in ("s3-website.localhost", "s3-website-us-east-1.localhost", "s3-website.eu-west-1.localhost"):
            self.assertEqual(self.ask("/", endpoint=endpoint)[::2], (200, "home"), endpoint)
        status, headers, body = self.ask("/docs/")
        self.assertEqual((status, headers["content-type"], body), (200, "text/html", "docs"))
        self.assertEqual(self.ask("/page?x=1")[::2], (200, "page"))
        head = self.ask("/page", method="HEAD")
        self.assertEqual((head[0], head[1]["content-length"], head[2]), (200, "4", ""))
        self.assertEqual(self.ask("/page", headers={"Range": "bytes=1-2"})[::2], (206, "ag"))
        etag = self.ask("/page")[1]["etag"]
        self.assertEqual(self.ask("/page", headers={"If-None-Match": etag})[::2], (304, ""))
        self.assertEqual(self.ask("/page", headers={"If-Match": '"other"'})[0], 412)
        moved = self.ask("/docs")
        self.assertEqual((moved[0], moved[1]["location"]), (302, "/docs/"))
        redirected = self.ask("/old")
        self.assertEqual((redirected[0], redirected[1]["location"]), (301, "/page"))

    def test_errors(self):
        self.configure(IndexDocument={"Suffix": "index.html"})
        status, headers, body = self.ask("/missing<b>")
        self.assertEqual(status, 404)
        self.assertIn("Code: NoSuchKey", body)
        self.assertIn("Key: missing&lt;b&gt;", body)
        self.assertEqual(self.ask("/private/x")[0], 403)
        for method in ("PUT", "POST", "DELETE"):
            self.assertEqual(self.ask("/page", method=method)[0], 405, method)
        self.assertEqual(self.ask("/%zz")[0], 400)
        self.configure(IndexDocument={"Suffix": "index.html"}, ErrorDocument={"Key": "oops.html"})
        status, headers, body = self.ask("/missing")
        self.assertEqual((status, body, headers["content-type"]), (404, "custom", "text/html"))
        self.assertEqual(self.ask("/private/x")[::2], (403, "custom"))
        self.configure(IndexDocument={"Suffix": "index.html"}, ErrorDocument={"Key": "nothing.html"})
        self.assertEqual(self.ask("/missing")[2].count("Code: NoSuchKey"), 2)

    def test_routing_rules(self):
        self.configure(IndexDocument={"Suffix": "index.html"}, RoutingRules=[
            {"Condition": {"KeyPrefixEquals": "archive/"}, "Redirect": {"ReplaceKeyPrefixWith": "docs/"}},
            {"Condition": {"HttpErrorCodeReturnedEquals": "404", "KeyPrefixEquals": "app/"}, "Redirect": {"ReplaceKeyWith": "index.html", "HttpRedirectCode": "302"}},
            {"Condition": {"HttpErrorCodeReturnedEquals": "403"}, "Redirect": {"HostName": "example.com", "Protocol": "https", "HttpRedirectCode": "307"}}])
        base = f"http://site.s3-website.localhost:{self.engine.port}/"
        for path, expected in (("/archive/a%20b", (301, base + "docs/a%20b")), ("/app/x", (302, base + "index.html")),
                               ("/private/x", (307, "https://example.com/private/x"))):
            status, headers, _ = self.ask(path)
            self.assertEqual((status, headers["location"]), expected)
        self.assertEqual(self.ask("/missing")[0], 404)
        self.assertEqual(self.ask("/")[::2], (200, "home"))

    def test_redirect_of_everything(self):
        self.configure(RedirectAllRequestsTo={"HostName": "example.com", "Protocol": "https"})
        status, headers, _ = self.ask("/a/b?c=d")
        self.assertEqual((status, headers["location"]), (301, "https://example.com/a/b?c=d"))

    def test_private_buckets_stay_private(self):
        self.s3.create_bucket(Bucket="hidden")
        self.s3.put_object(Bucket="hidden", Key="index.html", Body=b"x")
        self.s3.put_bucket_website(Bucket="hidden", WebsiteConfiguration={"IndexDocument": {"Suffix": "index.html"}})
        status, _, body = self.ask("/", bucket="hidden")
        self.assertEqual(status, 403)
        self.assertIn("Code: AccessDenied", body)


if __name__ == "__main__":
    unittest.main()
