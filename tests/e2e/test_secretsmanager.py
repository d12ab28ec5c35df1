"""Secrets Manager through boto3 and aws: values, their encryption on disk, deletion by the clock, rotation by a real function."""

import io
import json
import subprocess
import unittest
import urllib.request
import zipfile

from harness import EngineCase, wait_until

MARK = "correct horse battery staple"
ROTATE = """
import boto3, json

def handler(event, context):
    secrets = boto3.client('secretsmanager')
    arn, token, step = event['SecretId'], event['ClientRequestToken'], event['Step']
    versions = secrets.describe_secret(SecretId=arn)['VersionIdsToStages']
    if 'AWSPENDING' not in versions.get(token, []):
        raise ValueError('no stage for rotation')
    if step == 'createSecret':
        value = json.loads(secrets.get_secret_value(SecretId=arn)['SecretString'])
        try:
            secrets.get_secret_value(SecretId=arn, VersionId=token, VersionStage='AWSPENDING')
        except secrets.exceptions.ResourceNotFoundException:
            value['password'] = secrets.get_random_password(PasswordLength=20)['RandomPassword']
            secrets.put_secret_value(SecretId=arn, ClientRequestToken=token, SecretString=json.dumps(value), VersionStages=['AWSPENDING'],
                                     RotationToken=event['RotationToken'])
    elif step == 'testSecret':
        assert json.loads(secrets.get_secret_value(SecretId=arn, VersionStage='AWSPENDING')['SecretString'])['password']
    elif step == 'finishSecret':
        current = next(version for version, stages in versions.items() if 'AWSCURRENT' in stages)
        secrets.update_secret_version_stage(SecretId=arn, VersionStage='AWSCURRENT', MoveToVersionId=token, RemoveFromVersionId=current)
"""


def zipped(text):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("app.py", text)
    return data.getvalue()


class SecretsManager(EngineCase):
    options = ("--test-helpers",)

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.connect()

    @classmethod
    def connect(cls):
        cls.secrets = cls.engine.client("secretsmanager")

    def aws(self, *arguments):
        done = subprocess.run(["aws", "secretsmanager", *arguments, "--output", "json"], env=self.engine.environment(), capture_output=True, text=True)
        return done.returncode, done.stdout, done.stderr

    def advance(self, seconds):
        request = urllib.request.Request(self.engine.endpoint + "/_nephoscope/clock", method="POST", data=json.dumps({"advanceSeconds": seconds}).encode())
        urllib.request.urlopen(request).close()

    def message(self, code, call, **arguments):
        return self.assertCode(code, 400, call, **arguments)["Error"]["Message"]

    def test_refusals(self):
        secrets = self.secrets
        self.assertEqual(self.message("ResourceNotFoundException", secrets.get_secret_value, SecretId="none"),
                         "Secrets Manager can't find the specified secret.")
        self.message("ValidationException", secrets.create_secret, Name="with space", SecretString="x")
        self.message("InvalidParameterException", secrets.create_secret, Name="both", SecretString="x", SecretBinary=b"x")
        self.message("InvalidRequestException", secrets.create_secret, Name="far", SecretString="x", AddReplicaRegions=[{"Region": "eu-west-1"}])
        self.message("EncryptionFailure", secrets.create_secret, Name="keyless", SecretString="x", KmsKeyId="alias/none")
        secrets.create_secret(Name="once", SecretString="x")
        self.message("ResourceExistsException", secrets.create_secret, Name="once", SecretString="x")
        self.message("InvalidRequestException", secrets.put_secret_value, SecretId="once")
        self.message("InvalidParameterException", secrets.delete_secret, SecretId="once", RecoveryWindowInDays=3)
        self.message("InvalidParameterException", secrets.get_random_password, PasswordLength=2)
        self.message("MalformedPolicyDocumentException", secrets.put_resource_policy, SecretId="once", ResourcePolicy="{}")
        self.message("InvalidRequestException", secrets.rotate_secret, SecretId="once")

    def test_values(self):
        secrets = self.secrets
        made = secrets.create_secret(Name="app/db", Description="for tests", SecretString=json.dumps({"user": "me", "password": MARK}),
                                     Tags=[{"Key": "team", "Value": "blue"}])
        got = secrets.get_secret_value(SecretId=made["ARN"][:-7])
        self.assertEqual((json.loads(got["SecretString"])["password"], got["VersionId"], got["VersionStages"]), (MARK, made["VersionId"], ["AWSCURRENT"]))
        secrets.put_secret_value(SecretId="app/db", SecretBinary=b"\x00\xff")
        self.assertEqual(secrets.get_secret_value(SecretId="app/db")["SecretBinary"], b"\x00\xff")
        self.assertIn(MARK, secrets.get_secret_value(SecretId="app/db", VersionStage="AWSPREVIOUS")["SecretString"])
        self.assertEqual(len(secrets.list_secret_version_ids(SecretId="app/db")["Versions"]), 2)
        described = secrets.describe_secret(SecretId="app/db")
        self.assertEqual((described["Description"], described["Tags"]), ("for tests", [{"Key": "team", "Value": "blue"}]))
        listed = secrets.list_secrets(Filters=[{"Key": "name", "Values": ["app/"]}])["SecretList"]
        self.assertEqual([one["Name"] for one in listed], ["app/db"])
        batch = secrets.batch_get_secret_value(SecretIdList=["app/db", "none"])
        self.assertEqual((len(batch["SecretValues"]), batch["Errors"][0]["ErrorCode"]), (1, "ResourceNotFoundException"))
        names = [one["Name"] for page in secrets.get_paginator("list_secrets").paginate(PaginationConfig={"PageSize": 1}) for one in page["SecretList"]]
        self.assertIn("app/db", names)
        self.assertEqual(len(secrets.get_random_password(PasswordLength=40, ExcludePunctuation=True)["RandomPassword"]), 40)

    def test_aws(self):
        code, output, error = self.aws("create-secret", "--name", "cli", "--secret-string", '{"a":"1"}')
        self.assertEqual(code, 0, error)
        arn = json.loads(output)["ARN"]
        self.assertEqual(json.loads(self.aws("get-secret-value", "--secret-id", arn)[1])["SecretString"], '{"a":"1"}')
        self.assertEqual(self.aws("update-secret", "--secret-id", "cli", "--description", "by aws")[0], 0)
        self.assertEqual(json.loads(self.aws("describe-secret", "--secret-id", "cli")[1])["Description"], "by aws")
        self.assertIn("ResourceNotFoundException", self.aws("get-secret-value", "--secret-id", "nothing")[2])
        self.assertEqual(self.aws("delete-secret", "--secret-id", "cli", "--recovery-window-in-days", "7")[0], 0)
        self.assertIn("marked for deletion", self.aws("get-secret-value", "--secret-id", "cli")[2])
        self.assertEqual(self.aws("restore-secret", "--secret-id", "cli")[0], 0)

    def test_users(self):
        """Identity policies, and the key that needs none of its own."""
        iam = self.engine.client("iam")
        iam.create_user(UserName="reader")
        key = iam.create_access_key(UserName="reader")["AccessKey"]
        mine = self.engine.client("secretsmanager", aws_access_key_id=key["AccessKeyId"], aws_secret_access_key=key["SecretAccessKey"])
        self.secrets.create_secret(Name="prod/a", SecretString="1", Tags=[{"Key": "for", "Value": "reader"}])
        self.secrets.create_secret(Name="test/a", SecretString="2")
        message = self.message("AccessDeniedException", mine.get_secret_value, SecretId="prod/a")
        self.assertIn("user/reader is not authorized to perform: secretsmanager:GetSecretValue on resource: arn:aws:secretsmanager", message)
        iam.put_user_policy(UserName="reader", PolicyName="p", PolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Action": "secretsmanager:GetSecretValue", "Resource": "arn:aws:secretsmanager:*:*:secret:prod/*",
             "Condition": {"StringEquals": {"secretsmanager:ResourceTag/for": "reader"}}}]}))
        self.assertEqual(mine.get_secret_value(SecretId="prod/a")["SecretString"], "1")
        self.message("AccessDeniedException", mine.get_secret_value, SecretId="test/a")
        self.message("AccessDeniedException", mine.put_secret_value, SecretId="prod/a", SecretString="3")

    def test_rotation(self):
        iam, functions = self.engine.client("iam"), self.engine.client("lambda")
        role = iam.create_role(RoleName="rotator", AssumeRolePolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "lambda.amazonaws.com"}}]}))["Role"]["Arn"]
        iam.put_role_policy(RoleName="rotator", PolicyName="p", PolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Action": "secretsmanager:*", "Resource": "*"}]}))
        function = functions.create_function(FunctionName="rotate", Role=role, Runtime="python3.12", Handler="app.handler", Code={"ZipFile": zipped(ROTATE)},
                                             Timeout=30, MemorySize=512)["FunctionArn"]
        functions.get_waiter("function_active_v2").wait(FunctionName="rotate", WaiterConfig={"Delay": 1})
        self.secrets.create_secret(Name="turning", SecretString=json.dumps({"password": "first"}))
        arguments = dict(SecretId="turning", RotationLambdaARN=function, RotationRules={"AutomaticallyAfterDays": 30})
        self.assertIn("grants access to the principal", self.message("AccessDeniedException", self.secrets.rotate_secret, **arguments))
        functions.add_permission(FunctionName="rotate", StatementId="s", Action="lambda:InvokeFunction", Principal="secretsmanager.amazonaws.com")
        version = self.secrets.rotate_secret(**arguments)["VersionId"]

        def rotated():
            return "LastRotatedDate" in self.secrets.describe_secret(SecretId="turning")
        self.assertTrue(wait_until(rotated, 60))
        got = self.secrets.get_secret_value(SecretId="turning")
        self.assertEqual(got["VersionId"], version)
        self.assertEqual(len(json.loads(got["SecretString"])["password"]), 20)
        self.assertEqual(self.secrets.get_secret_value(SecretId="turning", VersionStage="AWSPREVIOUS")["SecretString"], '{"password": "first"}')
        # The next one comes by the clock.
        self.advance(31 * 24 * 3600)
        self.assertTrue(wait_until(lambda: self.secrets.get_secret_value(SecretId="turning")["VersionId"] != version, 60))
        self.secrets.cancel_rotate_secret(SecretId="turning")
        self.assertFalse(self.secrets.describe_secret(SecretId="turning")["RotationEnabled"])

    def test_zz_killed(self):
        """What was acknowledged is there after kill -9, and no value lies open in the data folder."""
        self.secrets.create_secret(Name="kept", SecretString=MARK)
        self.secrets.create_secret(Name="gone", SecretString=MARK)
        self.secrets.delete_secret(SecretId="gone", RecoveryWindowInDays=7)
        self.engine.kill()
        for path in self.engine.folder.rglob("*"):
            if path.is_file():
                self.assertNotIn(MARK.encode(), path.read_bytes(), path)
        self.engine.start()
        self.connect()
        self.assertEqual(self.secrets.get_secret_value(SecretId="kept")["SecretString"], MARK)
        # The clock is the real one again; other tests may have moved the one before.
        self.advance(60 * 24 * 3600)
        self.assertTrue(wait_until(lambda: not self.secrets.list_secrets(Filters=[{"Key": "name", "Values": ["gone"]}], IncludePlannedDeletion=True)["SecretList"]))


if __name__ == "__main__":
    unittest.main()
