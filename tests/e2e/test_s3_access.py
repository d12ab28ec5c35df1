"""Who may what over HTTP: public objects and lists, explicit denials, requester pays, access logs."""

import json
import re
import unittest

import botocore
import botocore.exceptions

from harness import EngineCase, wait_until


def policy(*statements):
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)})


def statement(effect, principal, action, resource, **condition):
    made = {"Effect": effect, "Principal": principal, "Action": action, "Resource": "arn:aws:s3:::" + resource}
    return {**made, "Condition": condition} if condition else made


class Access(EngineCase):
    options = ("--test-helpers",)

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.s3 = cls.engine.client()
        cls.s3.create_bucket(Bucket="open")
        cls.s3.delete_public_access_block(Bucket="open")
        cls.s3.put_object(Bucket="open", Key="public/a.txt", Body=b"alpha", ContentType="text/plain")
        cls.s3.put_object(Bucket="open", Key="secret", Body=b"beta")
        cls.s3.create_bucket(Bucket="closed")
        cls.s3.put_object(Bucket="closed", Key="k", Body=b"x")

    def code(self, reply):
        found = re.search(rb"<Code>(\w+)</Code>", reply[2])
        return reply[0], found.group(1).decode() if found else None

    def test_anonymous_requests(self):
        self.assertEqual(self.code(self.engine.get("/closed/k")), (403, "AccessDenied"))
        self.assertEqual(self.code(self.engine.get("/nowhere-at-all/k")), (404, "NoSuchBucket"))
        self.assertEqual(self.code(self.engine.get("/")), (403, "AccessDenied"))
        self.assertEqual(self.code(self.engine.get("/open/new", method="PUT", data=b"x")), (403, "AccessDenied"))
        self.s3.put_bucket_policy(Bucket="open", Policy=policy(statement("Allow", "*", "s3:GetObject", "open/public/*")))
        status, headers, body = self.engine.get("/open/public/a.txt")
        self.assertEqual((status, headers["content-type"], body), (200, "text/plain", b"alpha"))
        self.assertEqual(self.engine.get("/open/public/a.txt", {"Range": "bytes=1-2"})[2], b"lp")
        self.assertEqual(self.code(self.engine.get("/open/secret")), (403, "AccessDenied"))
        self.assertEqual(self.code(self.engine.get("/open/public/missing")), (403, "AccessDenied"))
        self.assertEqual(self.code(self.engine.get("/open?list-type=2")), (403, "AccessDenied"))
        curl = self.run_client("curl", "-s", "-o", "/dev/null", "-w", "%{http_code}", self.engine.endpoint + "/open/public/a.txt")
        self.assertEqual(curl.stdout, "200")
        unsigned = self.engine.client(config={"signature_version": botocore.UNSIGNED})
        self.assertEqual(unsigned.get_object(Bucket="open", Key="public/a.txt")["Body"].read(), b"alpha")

    def test_conditions_over_http(self):
        rule = {"StringLike": {"aws:Referer": "https://example.com/*"}, "IpAddress": {"aws:SourceIp": "127.0.0.1/32"}}
        self.s3.put_bucket_policy(Bucket="open", Policy=policy(statement("Allow", "*", "s3:GetObject", "open/public/*", **rule)))
        self.assertEqual(self.engine.get("/open/public/a.txt")[0], 403)
        self.assertEqual(self.engine.get("/open/public/a.txt", {"Referer": "https://example.com/p"})[0], 200)

    def test_denials_bind_the_owner(self):
        self.s3.create_bucket(Bucket="strict")
        self.s3.put_object(Bucket="strict", Key="k", Body=b"x")
        secure = {"Bool": {"aws:SecureTransport": "false"}}
        self.s3.put_bucket_policy(Bucket="strict", Policy=policy(statement("Deny", "*", "s3:*", "strict*", **secure)))
        with self.assertRaises(botocore.exceptions.ClientError) as raised:
            self.s3.get_object(Bucket="strict", Key="k")
        self.assertEqual(raised.exception.response["Error"]["Code"], "AccessDenied")
        self.assertIn("with an explicit deny in a resource-based policy", raised.exception.response["Error"]["Message"])
        self.s3.delete_bucket_policy(Bucket="strict")
        self.assertEqual(self.s3.get_object(Bucket="strict", Key="k")["Body"].read(), b"x")
        only = {"StringNotEquals": {"s3:x-amz-server-side-encryption": "AES256"}}
        self.s3.put_bucket_policy(Bucket="strict", Policy=policy(statement("Deny", "*", "s3:PutObject", "strict/*", **only)))
        with self.assertRaises(botocore.exceptions.ClientError):
            self.s3.put_object(Bucket="strict", Key="plain", Body=b"x" * 300_000)
        self.s3.put_object(Bucket="strict", Key="sealed", Body=b"x" * 300_000, ServerSideEncryption="AES256")

    def test_who_shuts_themselves_out(self):
        """Confirmed or not, S3 takes the policy; the root user finds the way back."""
        self.s3.create_bucket(Bucket="shut")
        iam = self.engine.client("iam")
        iam.create_user(UserName="ada")
        iam.put_user_policy(UserName="ada", PolicyName="own", PolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}]}))
        key = iam.create_access_key(UserName="ada")["AccessKey"]
        ada = self.engine.client(aws_access_key_id=key["AccessKeyId"], aws_secret_access_key=key["SecretAccessKey"])
        wanted = dict(Bucket="shut", Policy=policy(statement("Deny", "*", "s3:PutBucketPolicy", "shut")))
        for confirmed in ({}, {"ConfirmRemoveSelfBucketAccess": False}, {"ConfirmRemoveSelfBucketAccess": True}):
            ada.put_bucket_policy(**wanted, **confirmed)
            with self.assertRaises(botocore.exceptions.ClientError) as raised:
                ada.put_bucket_policy(**wanted, **confirmed)
            self.assertEqual(raised.exception.response["Error"]["Code"], "AccessDenied")
            self.s3.put_bucket_policy(**wanted)
            self.s3.delete_bucket_policy(Bucket="shut")

    def test_lists(self):
        self.s3.create_bucket(Bucket="lists", ObjectOwnership="ObjectWriter")
        self.s3.delete_public_access_block(Bucket="lists")
        self.s3.put_object(Bucket="lists", Key="o", Body=b"x", ACL="public-read")
        self.s3.put_object(Bucket="lists", Key="p", Body=b"x")
        self.assertEqual(self.engine.get("/lists/o")[0], 200)
        self.assertEqual(self.engine.get("/lists/p")[0], 403)
        self.s3.put_bucket_acl(Bucket="lists", ACL="public-read-write")
        self.assertEqual(self.engine.get("/lists")[0], 200)
        self.assertEqual(self.engine.get("/lists/theirs", method="PUT", data=b"x")[0], 200)
        with self.assertRaises(botocore.exceptions.ClientError):
            self.s3.get_object(Bucket="lists", Key="theirs")
        self.s3.delete_object(Bucket="lists", Key="theirs")

    def test_access_logs(self):
        s3 = self.s3
        s3.create_bucket(Bucket="logged")
        s3.create_bucket(Bucket="logs")
        s3.put_bucket_policy(Bucket="logs", Policy=policy(statement(
            "Allow", {"Service": "logging.s3.amazonaws.com"}, "s3:PutObject", "logs/*", ArnLike={"aws:SourceArn": "arn:aws:s3:::logged"})))
        s3.put_bucket_logging(Bucket="logged", BucketLoggingStatus={"LoggingEnabled": {"TargetBucket": "logs", "TargetPrefix": "in/"}})
        s3.put_object(Bucket="logged", Key="a b", Body=b"alpha")
        s3.get_object(Bucket="logged", Key="a b")["Body"].read()
        self.engine.get("/logged/a%20b", {"Referer": "http://here/", "User-Agent": 'odd "agent"'})
        s3.delete_objects(Bucket="logged", Delete={"Objects": [{"Key": "a b"}]})
        self.advance(61)
        self.assertTrue(wait_until(lambda: s3.list_objects_v2(Bucket="logs").get("Contents")))
        entry = s3.list_objects_v2(Bucket="logs")["Contents"][0]["Key"]
        self.assertRegex(entry, r"^in/\d{4}-\d\d-\d\d-\d\d-\d\d-\d\d-[0-9A-F]{16}$")
        lines = s3.get_object(Bucket="logs", Key=entry)["Body"].read().decode().splitlines()
        fields = [re.findall(r'\[[^\]]*\]|"[^"]*"|\S+', line) for line in lines]
        self.assertTrue(all(len(one) == 27 for one in fields), fields)
        by_operation = {one[6]: one for one in fields}
        self.assertEqual(set(by_operation), {"REST.PUT.OBJECT", "REST.GET.OBJECT", "REST.POST.MULTI_OBJECT_DELETE", "BATCH.DELETE.OBJECT"})
        got = [one for one in fields if one[6] == "REST.GET.OBJECT"]
        self.assertEqual((got[0][1], got[0][7], got[0][9], got[0][10], got[0][11], got[0][12]), ("logged", "a%20b", "200", "-", "5", "5"))
        self.assertEqual((got[0][19], got[0][21]), ("SigV4", "AuthHeader"))
        self.assertEqual((got[1][4], got[1][9], got[1][10], got[1][15]), ("-", "403", "AccessDenied", '"http://here/"'))
        self.assertEqual(by_operation["BATCH.DELETE.OBJECT"][9], "204")


class OtherAccounts(EngineCase):
    """Any credentials are trusted: a key of 12 digits acts in that account."""

    options = ("--trust-any-credentials",)

    def test_requester_pays(self):
        owner = self.engine.client(aws_access_key_id="111111111111")
        other = self.engine.client(aws_access_key_id="222222222222")
        owner.create_bucket(Bucket="paid")
        owner.put_object(Bucket="paid", Key="k", Body=b"x")
        with self.assertRaises(botocore.exceptions.ClientError):
            other.get_object(Bucket="paid", Key="k")
        owner.put_bucket_policy(Bucket="paid", Policy=policy(statement("Allow", {"AWS": "222222222222"}, "s3:GetObject", "paid/*")))
        self.assertNotIn("RequestCharged", other.get_object(Bucket="paid", Key="k"))
        owner.put_bucket_request_payment(Bucket="paid", RequestPaymentConfiguration={"Payer": "Requester"})
        with self.assertRaises(botocore.exceptions.ClientError) as raised:
            other.get_object(Bucket="paid", Key="k")
        self.assertEqual(raised.exception.response["ResponseMetadata"]["HTTPStatusCode"], 403)
        self.assertEqual(other.get_object(Bucket="paid", Key="k", RequestPayer="requester")["RequestCharged"], "requester")
        self.assertNotIn("RequestCharged", owner.get_object(Bucket="paid", Key="k"))

    def test_foreign_pages_stay_nobody(self):
        owner = self.engine.client()
        owner.create_bucket(Bucket="mine")
        self.assertEqual(self.engine.get("/mine")[0], 200)
        self.assertEqual(self.engine.get("/mine", {"Origin": "https://evil.example"})[0], 403)


if __name__ == "__main__":
    unittest.main()
