"""Access points as boto3 and host names reach them, Storage Lens and Intelligent-Tiering, refusals first."""

import http.client
import json
import unittest


from harness import EngineCase, wait_until

ACCOUNT = "123456789012"


class AccessPoints(EngineCase):
    options = ("--test-helpers",)

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.resolve_localhost()
        cls.s3 = cls.engine.client()
        cls.by_name = cls.engine.client(endpoint_url=f"http://localhost:{cls.engine.port}")
        cls.control = cls.engine.client("s3control", endpoint_url=f"http://localhost:{cls.engine.port}")
        cls.s3.create_bucket(Bucket="data")
        cls.s3.put_object(Bucket="data", Key="a/b", Body=b"bytes")

    def test_access_points(self):
        control = self.control
        self.assertCode("NoSuchAccessPoint", 404, control.get_access_point, AccountId=ACCOUNT, Name="mine")
        self.assertCode("InvalidRequest", 400, control.create_access_point, AccountId=ACCOUNT, Name="Bad-Name", Bucket="data")
        self.assertCode("InvalidRequest", 400, control.create_access_point, AccountId=ACCOUNT, Name="mine", Bucket="nowhere")
        made = control.create_access_point(AccountId=ACCOUNT, Name="mine", Bucket="data")
        self.assertEqual(made["AccessPointArn"], f"arn:aws:s3:us-east-1:{ACCOUNT}:accesspoint/mine")
        self.assertCode("AccessPointAlreadyOwnedByYou", 409, control.create_access_point, AccountId=ACCOUNT, Name="mine", Bucket="data")
        self.assertCode("NoSuchAccessPointPolicy", 404, control.get_access_point_policy, AccountId=ACCOUNT, Name="mine")
        listed = control.list_access_points(AccountId=ACCOUNT, Bucket="data")["AccessPointList"]
        self.assertEqual([point["Alias"] for point in listed], [made["Alias"]])
        # By alias, and by ARN, whose host name the SDK makes.
        for client, name in ((self.s3, made["Alias"]), (self.by_name, made["AccessPointArn"])):
            self.assertEqual(client.get_object(Bucket=name, Key="a/b")["Body"].read(), b"bytes")
            client.put_object(Bucket=name, Key="new", Body=b"by point")
            self.assertEqual(self.s3.get_object(Bucket="data", Key="new")["Body"].read(), b"by point")
            self.assertEqual([entry["Key"] for entry in client.list_objects_v2(Bucket=name)["Contents"]], ["a/b", "new"])
        self.s3.copy_object(Bucket="data", Key="copy", CopySource={"Bucket": made["AccessPointArn"], "Key": "a/b"})
        self.s3.delete_object(Bucket="data", Key="copy")
        self.assertCode("MethodNotAllowed", 405, self.s3.get_bucket_versioning, Bucket=made["Alias"])
        self.assertCode("NoSuchKey", 404, self.s3.get_object, Bucket=made["Alias"], Key="gone")
        # A policy of its own, which may deny what the bucket allows.
        policy = {"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Principal": "*", "Action": "s3:PutObject",
                                                         "Resource": made["AccessPointArn"] + "/object/*"}]}
        self.assertCode("MalformedPolicy", 400, control.put_access_point_policy, AccountId=ACCOUNT, Name="mine", Policy="{}")
        control.put_access_point_policy(AccountId=ACCOUNT, Name="mine", Policy=json.dumps(policy))
        self.assertEqual(json.loads(control.get_access_point_policy(AccountId=ACCOUNT, Name="mine")["Policy"]), policy)
        self.assertFalse(control.get_access_point_policy_status(AccountId=ACCOUNT, Name="mine")["PolicyStatus"]["IsPublic"])
        self.assertCode("AccessDenied", 403, self.s3.put_object, Bucket=made["Alias"], Key="denied", Body=b"x")
        self.s3.put_object(Bucket="data", Key="allowed", Body=b"x")
        self.s3.delete_object(Bucket="data", Key="allowed")
        control.delete_access_point(AccountId=ACCOUNT, Name="mine")
        self.assertCode("InvalidAccessPointAliasError", 400, self.s3.list_objects_v2, Bucket=made["Alias"])

    def test_tags(self):
        control = self.control
        blue, cost = {"Key": "team", "Value": "blue"}, {"Key": "cost", "Value": "구름 + 42"}
        arn = control.create_access_point(AccountId=ACCOUNT, Name="tagged", Bucket="data", Tags=[blue])["AccessPointArn"]

        def tags():
            return control.list_tags_for_resource(AccountId=ACCOUNT, ResourceArn=arn)["Tags"]

        self.assertEqual(tags(), [blue])
        self.assertCode("InvalidTag", 400, control.tag_resource, AccountId=ACCOUNT, ResourceArn=arn, Tags=[{"Key": "aws:a", "Value": "b"}])
        self.assertCode("NoSuchAccessPoint", 404, control.tag_resource, AccountId=ACCOUNT, ResourceArn=arn + "s", Tags=[cost])
        answer = control.tag_resource(AccountId=ACCOUNT, ResourceArn=arn, Tags=[cost])
        self.assertEqual(answer["ResponseMetadata"]["HTTPStatusCode"], 204)
        self.assertEqual(tags(), [blue, cost])
        control.untag_resource(AccountId=ACCOUNT, ResourceArn=arn, TagKeys=["team", "other"])
        self.assertEqual(tags(), [cost])
        control.delete_access_point(AccountId=ACCOUNT, Name="tagged")

    def test_host_names(self):
        self.control.create_access_point(AccountId=ACCOUNT, Name="web", Bucket="data", PublicAccessBlockConfiguration={})
        arn = f"arn:aws:s3:us-east-1:{ACCOUNT}:accesspoint/web"
        allow = {"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject"}
        hosts = [f"web-{ACCOUNT}.s3-accesspoint.us-east-1.amazonaws.com", f"web-{ACCOUNT}.s3-accesspoint.localhost",
                 f"web-{ACCOUNT}.s3-accesspoint.us-east-1.localhost", f"web-{ACCOUNT}.localhost"]

        def statuses():
            found = []
            for host in hosts:
                connection = http.client.HTTPConnection("127.0.0.1", self.engine.port)
                connection.request("GET", "/a/b", headers={"Host": host})
                found.append(connection.getresponse().status)
                connection.close()
            return found

        self.assertEqual(statuses(), [403] * 4)
        self.control.put_access_point_policy(AccountId=ACCOUNT, Name="web", Policy=json.dumps({"Statement": [{**allow, "Resource": arn + "/object/a/*"}]}))
        self.assertEqual(statuses(), [403] * 4)  # the bucket does not
        self.s3.delete_public_access_block(Bucket="data")
        self.s3.put_bucket_policy(Bucket="data", Policy=json.dumps({"Statement": [{**allow, "Resource": "arn:aws:s3:::data/*"}]}))
        self.assertEqual(statuses(), [200] * 4)
        self.control.put_public_access_block(AccountId=ACCOUNT, PublicAccessBlockConfiguration={"RestrictPublicBuckets": True})
        self.assertEqual(statuses(), [403] * 4)
        self.control.delete_public_access_block(AccountId=ACCOUNT)
        self.assertEqual(statuses(), [200] * 4)
        self.s3.delete_bucket_policy(Bucket="data")
        self.control.delete_access_point(AccountId=ACCOUNT, Name="web")

    def test_intelligent_tiering(self):
        self.s3.create_bucket(Bucket="tiers")
        self.s3.put_object(Bucket="tiers", Key="cold", Body=b"x" * 200_000, StorageClass="INTELLIGENT_TIERING")
        self.s3.put_bucket_intelligent_tiering_configuration(Bucket="tiers", Id="all", IntelligentTieringConfiguration={
            "Id": "all", "Status": "Enabled", "Tierings": [{"Days": 90, "AccessTier": "ARCHIVE_ACCESS"}]})
        self.advance(91 * 86400)
        self.assertTrue(wait_until(lambda: self.s3.head_object(Bucket="tiers", Key="cold").get("ArchiveStatus") == "ARCHIVE_ACCESS"))
        self.assertCode("InvalidObjectState", 403, self.s3.get_object, Bucket="tiers", Key="cold")
        self.s3.restore_object(Bucket="tiers", Key="cold", RestoreRequest={"GlacierJobParameters": {"Tier": "Expedited"}})
        self.advance(600)
        self.assertTrue(wait_until(lambda: "ArchiveStatus" not in self.s3.head_object(Bucket="tiers", Key="cold")))
        self.assertEqual(self.s3.get_object(Bucket="tiers", Key="cold")["ContentLength"], 200_000)

    def test_storage_lens(self):
        self.s3.create_bucket(Bucket="lens")
        control = self.control
        self.assertCode("NoSuchConfiguration", 404, control.get_storage_lens_configuration, AccountId=ACCOUNT, ConfigId="mine")
        wanted = {"Id": "mine", "IsEnabled": True, "AccountLevel": {"BucketLevel": {}}, "DataExport": {"S3BucketDestination": {
            "Format": "CSV", "OutputSchemaVersion": "V_1", "AccountId": ACCOUNT, "Arn": "arn:aws:s3:::lens", "Prefix": "out"}}}
        control.put_storage_lens_configuration(ConfigId="mine", AccountId=ACCOUNT, StorageLensConfiguration=wanted, Tags=[{"Key": "a", "Value": "b"}])
        kept = control.get_storage_lens_configuration(AccountId=ACCOUNT, ConfigId="mine")["StorageLensConfiguration"]
        self.assertEqual(kept["DataExport"], wanted["DataExport"])
        self.assertEqual(control.get_storage_lens_configuration_tagging(ConfigId="mine", AccountId=ACCOUNT)["Tags"], [{"Key": "a", "Value": "b"}])
        ids = [entry["Id"] for entry in control.list_storage_lens_configurations(AccountId=ACCOUNT)["StorageLensConfigurationList"]]
        self.assertEqual(ids, ["default-account-dashboard", "mine"])
        self.advance(86400)
        self.assertTrue(wait_until(lambda: self.s3.list_objects_v2(Bucket="lens", Prefix="out/StorageLens/").get("KeyCount") == 2))
        control.delete_storage_lens_configuration(ConfigId="mine", AccountId=ACCOUNT)


if __name__ == "__main__":
    unittest.main()
