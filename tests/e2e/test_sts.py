"""Temporary credentials with real clients: allowed, denied, expired."""

import json
import unittest
import urllib.request

from harness import EngineCase
from test_iam import policy


class Sts(EngineCase):
    options = ("--test-helpers",)

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.iam = cls.engine.client("iam")
        s3 = cls.engine.client()
        s3.create_bucket(Bucket="box")
        s3.put_object(Bucket="box", Key="a", Body=b"alpha")
        cls.iam.create_user(UserName="alice")
        cls.key = cls.iam.create_access_key(UserName="alice")["AccessKey"]
        trust = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:user/alice"},
                                                         "Action": "sts:AssumeRole"}]}
        cls.iam.create_role(RoleName="reader", AssumeRolePolicyDocument=json.dumps(trust))
        cls.iam.put_role_policy(RoleName="reader", PolicyName="read", PolicyDocument=policy("Allow", "s3:GetObject", "arn:aws:s3:::box/*"))
        cls.arn = "arn:aws:iam::123456789012:role/reader"

    def as_alice(self, service):
        return self.engine.client(service, aws_access_key_id=self.key["AccessKeyId"], aws_secret_access_key=self.key["SecretAccessKey"])

    def assume(self, **more):
        return self.as_alice("sts").assume_role(RoleArn=self.arn, RoleSessionName="class", **more)["Credentials"]

    def client(self, credentials, service="s3"):
        return self.engine.client(service, aws_access_key_id=credentials["AccessKeyId"], aws_secret_access_key=credentials["SecretAccessKey"],
                                  aws_session_token=credentials["SessionToken"])

    def test_allowed_denied_expired(self):
        credentials = self.assume(DurationSeconds=900)
        s3 = self.client(credentials)
        self.assertEqual(s3.get_object(Bucket="box", Key="a")["Body"].read(), b"alpha")
        self.assertCode("AccessDenied", 403, s3.put_object, Bucket="box", Key="b", Body=b"x")
        self.assertCode("AccessDenied", 403, self.as_alice("s3").get_object, Bucket="box", Key="a")
        self.assertEqual(self.client(credentials, "sts").get_caller_identity()["Arn"], "arn:aws:sts::123456789012:assumed-role/reader/class")
        url = s3.generate_presigned_url("get_object", Params=dict(Bucket="box", Key="a"), ExpiresIn=3600)
        with urllib.request.urlopen(url) as reply:
            self.assertEqual(reply.read(), b"alpha")
        self.advance(901)
        self.assertCode("ExpiredToken", 400, s3.get_object, Bucket="box", Key="a")
        self.assertCode("ExpiredToken", 403, self.client(credentials, "sts").get_caller_identity)
        self.assertCode("ExpiredTokenException", 400, self.client(credentials, "kms").list_keys)
        status, _, body = self.engine.get(url.removeprefix(self.engine.endpoint))
        self.assertEqual((status, b"ExpiredToken" in body), (400, True))

    def test_wrong_token(self):
        credentials = dict(self.assume(), SessionToken="wrong")
        self.assertCode("InvalidToken", 400, self.client(credentials).get_object, Bucket="box", Key="a")
        self.assertCode("InvalidClientTokenId", 403, self.client(credentials, "sts").get_caller_identity)

    def test_sessions_survive_a_kill(self):
        credentials = self.assume()
        port = self.engine.port
        self.engine.kill()
        self.engine.start(port)
        self.assertEqual(self.client(credentials).get_object(Bucket="box", Key="a")["Body"].read(), b"alpha")

    def test_session_policy(self):
        credentials = self.assume(Policy=policy("Deny", "s3:*"))
        self.assertCode("AccessDenied", 403, self.client(credentials).get_object, Bucket="box", Key="a")

    def test_aws_profile_with_a_role(self):
        """aws-cli assumes the role by itself, as a profile says."""
        config = self.work / "config"
        config.write_text(f"[profile base]\naws_access_key_id={self.key['AccessKeyId']}\naws_secret_access_key={self.key['SecretAccessKey']}\n"
                          f"[profile class]\nrole_arn={self.arn}\nsource_profile=base\nregion=us-east-1\n")
        environment = self.engine.environment()
        for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
            del environment[name]
        environment.update(AWS_CONFIG_FILE=str(config), AWS_PROFILE="class")
        self.assertIn("assumed-role/reader", self.run_client("aws", "sts", "get-caller-identity", env=environment).stdout)
        self.run_client("aws", "s3", "cp", "s3://box/a", self.work / "a", env=environment)
        refused = self.run_client("aws", "s3", "cp", self.work / "a", "s3://box/c", env=environment, check=False)
        self.assertIn("AccessDenied", refused.stderr)

    def test_session_and_federation_tokens(self):
        sts = self.as_alice("sts")
        session = sts.get_session_token()["Credentials"]
        self.assertEqual(self.client(session, "sts").get_caller_identity()["Arn"], "arn:aws:iam::123456789012:user/alice")
        self.assertCode("AccessDenied", 403, sts.get_federation_token, Name="guest")
        self.assertEqual(sts.get_caller_identity()["UserId"][:4], "AIDA")


if __name__ == "__main__":
    unittest.main()
