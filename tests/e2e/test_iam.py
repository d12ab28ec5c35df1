"""IAM through boto3 and aws: users, keys, policies, and what they let in."""

import json
import unittest
import urllib.request

from harness import EngineCase, wait_until


def policy(effect, action, resource="*", **more):
    return json.dumps({"Version": "2012-10-17", "Statement": [dict(Effect=effect, Action=action, Resource=resource, **more)]})


class Iam(EngineCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.iam = cls.engine.client("iam")
        cls.s3 = cls.engine.client()
        cls.s3.create_bucket(Bucket="box")
        cls.s3.put_object(Bucket="box", Key="a", Body=b"alpha")

    def user(self, name):
        self.iam.create_user(UserName=name)
        key = self.iam.create_access_key(UserName=name)["AccessKey"]
        return key["AccessKeyId"], key["SecretAccessKey"]

    def as_user(self, key, service="s3"):
        return self.engine.client(service, aws_access_key_id=key[0], aws_secret_access_key=key[1])

    def test_refusals(self):
        self.assertCode("NoSuchEntity", 404, self.iam.get_user, UserName="nobody")
        self.iam.create_user(UserName="twice")
        self.assertCode("EntityAlreadyExists", 409, self.iam.create_user, UserName="twice")
        self.assertCode("MalformedPolicyDocument", 400, self.iam.put_user_policy, UserName="twice", PolicyName="p", PolicyDocument="{}")
        self.assertCode("NoSuchEntity", 404, self.iam.attach_user_policy, UserName="twice", PolicyArn="arn:aws:iam::aws:policy/None")
        self.assertCode("DeleteConflict", 409, self.delete_with_key, UserName="twice")

    def delete_with_key(self, UserName):
        self.iam.create_access_key(UserName=UserName)
        self.iam.delete_user(UserName=UserName)

    def test_allowed_and_denied(self):
        key = self.user("alice")
        s3 = self.as_user(key)
        answer = self.assertCode("AccessDenied", 403, s3.get_object, Bucket="box", Key="a")
        self.assertIn("is not authorized to perform: s3:GetObject on resource: \"arn:aws:s3:::box/a\" because no identity-based policy allows",
                      answer["Error"]["Message"])
        self.iam.put_user_policy(UserName="alice", PolicyName="read", PolicyDocument=policy("Allow", "s3:GetObject", "arn:aws:s3:::box/*"))
        self.assertEqual(s3.get_object(Bucket="box", Key="a")["Body"].read(), b"alpha")
        self.assertCode("AccessDenied", 403, s3.put_object, Bucket="box", Key="b", Body=b"x")
        self.assertCode("AccessDenied", 403, self.as_user(key, "iam").list_users)
        self.assertCode("AccessDeniedException", 400, self.as_user(key, "kms").list_keys)
        self.assertEqual(self.as_user(key, "sts").get_caller_identity()["Arn"], "arn:aws:iam::123456789012:user/alice")
        self.assertTrue(wait_until(lambda: self.iam.get_access_key_last_used(AccessKeyId=key[0])["AccessKeyLastUsed"]["Region"] == "us-east-1"))

    def test_link_of_a_deleted_key(self):
        key = self.user("bob")
        self.iam.attach_user_policy(UserName="bob", PolicyArn="arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess")
        url = self.as_user(key).generate_presigned_url("get_object", Params=dict(Bucket="box", Key="a"), ExpiresIn=3600)
        with urllib.request.urlopen(url) as reply:
            self.assertEqual(reply.read(), b"alpha")
        self.iam.update_access_key(UserName="bob", AccessKeyId=key[0], Status="Inactive")
        self.assertEqual(self.engine.get(url.removeprefix(self.engine.endpoint))[0], 403)
        self.iam.update_access_key(UserName="bob", AccessKeyId=key[0], Status="Active")
        self.assertEqual(self.engine.get(url.removeprefix(self.engine.endpoint))[0], 200)
        self.iam.delete_access_key(UserName="bob", AccessKeyId=key[0])
        status, _, body = self.engine.get(url.removeprefix(self.engine.endpoint))
        self.assertEqual(status, 403)
        self.assertIn(b"InvalidAccessKeyId", body)

    def test_everything_survives(self):
        key = self.user("carol")
        self.iam.attach_user_policy(UserName="carol", PolicyArn="arn:aws:iam::aws:policy/AmazonS3FullAccess")
        port = self.engine.port
        self.engine.kill()
        self.engine.start(port)
        self.assertEqual(self.as_user(key).get_object(Bucket="box", Key="a")["Body"].read(), b"alpha")

    def test_pages_and_documents(self):
        for number in range(7):
            self.iam.create_role(RoleName=f"role-{number}", AssumeRolePolicyDocument=policy_for("ec2.amazonaws.com"))
        pages = list(self.iam.get_paginator("list_roles").paginate(PaginationConfig=dict(PageSize=3)))
        names = [role["RoleName"] for page in pages for role in page["Roles"]]
        self.assertEqual([name for name in names if name.startswith("role-")], [f"role-{number}" for number in range(7)])
        self.assertGreater(len(pages), 2)
        trust = self.iam.get_role(RoleName="role-0")["Role"]["AssumeRolePolicyDocument"]
        self.assertEqual(trust["Statement"][0]["Principal"], {"Service": "ec2.amazonaws.com"})
        arn = self.iam.create_policy(PolicyName="doc", PolicyDocument=policy("Allow", "s3:*"))["Policy"]["Arn"]
        document = self.iam.get_policy_version(PolicyArn=arn, VersionId="v1")["PolicyVersion"]["Document"]
        self.assertEqual(document["Statement"][0]["Action"], "s3:*")
        result = self.iam.simulate_custom_policy(PolicyInputList=[policy("Allow", "s3:*")], ActionNames=["s3:GetObject", "sqs:SendMessage"])
        self.assertEqual([one["EvalDecision"] for one in result["EvaluationResults"]], ["allowed", "implicitDeny"])

    def test_aws(self):
        self.run_client("aws", "iam", "create-group", "--group-name", "readers")
        self.run_client("aws", "iam", "attach-group-policy", "--group-name", "readers", "--policy-arn", "arn:aws:iam::aws:policy/IAMReadOnlyAccess")
        key = self.user("dave")
        environment = self.engine.environment(*key)
        refused = self.run_client("aws", "iam", "list-users", env=environment, check=False)
        self.assertIn("An error occurred (AccessDenied) when calling the ListUsers operation: User: arn:aws:iam::123456789012:user/dave", refused.stderr)
        self.run_client("aws", "iam", "add-user-to-group", "--group-name", "readers", "--user-name", "dave")
        self.assertIn("dave", self.run_client("aws", "iam", "list-users", env=environment).stdout)
        self.run_client("aws", "iam", "generate-credential-report")
        self.assertIn("text/csv", self.run_client("aws", "iam", "get-credential-report").stdout)
        wait_until(lambda: "CreateGroup" in self.run_client("aws", "cloudtrail", "lookup-events", "--lookup-attributes",
                                                           "AttributeKey=EventName,AttributeValue=CreateGroup").stdout)
        found = json.loads(self.run_client("aws", "cloudtrail", "lookup-events", "--lookup-attributes",
                                           "AttributeKey=EventName,AttributeValue=CreateGroup").stdout)
        record = json.loads(found["Events"][0]["CloudTrailEvent"])
        self.assertEqual((record["eventSource"], record["requestParameters"]), ("iam.amazonaws.com", {"groupName": "readers"}))


def policy_for(service):
    return json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": service}, "Action": "sts:AssumeRole"}]})


if __name__ == "__main__":
    unittest.main()
