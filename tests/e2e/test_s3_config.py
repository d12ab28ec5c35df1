"""Configurations of buckets through boto3 and aws: refusals, and what was put comes back."""

import datetime
import json
import subprocess
import unittest

from harness import EngineCase


class BucketConfigurations(EngineCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.s3 = cls.engine.client()
        cls.s3.create_bucket(Bucket="box")

    def test_encryption_ownership_and_public_access(self):
        s3 = self.s3
        rules = s3.get_bucket_encryption(Bucket="box")["ServerSideEncryptionConfiguration"]["Rules"]
        self.assertEqual(rules[0]["ApplyServerSideEncryptionByDefault"], {"SSEAlgorithm": "AES256"})
        kms = {"Rules": [{"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "aws:kms"}}]}
        s3.put_bucket_encryption(Bucket="box", ServerSideEncryptionConfiguration=kms)
        rules = s3.get_bucket_encryption(Bucket="box")["ServerSideEncryptionConfiguration"]["Rules"]
        self.assertEqual(rules[0]["ApplyServerSideEncryptionByDefault"], {"SSEAlgorithm": "aws:kms"})
        s3.put_bucket_encryption(Bucket="box", ServerSideEncryptionConfiguration={"Rules": [
            {"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}, "BucketKeyEnabled": True}]})
        s3.delete_bucket_encryption(Bucket="box")

        self.assertEqual(s3.get_bucket_ownership_controls(Bucket="box")["OwnershipControls"]["Rules"],
                         [{"ObjectOwnership": "BucketOwnerEnforced"}])
        self.assertTrue(all(s3.get_public_access_block(Bucket="box")["PublicAccessBlockConfiguration"].values()))
        self.assertCode("AccessControlListNotSupported", 400, s3.put_bucket_acl, Bucket="box", ACL="public-read")
        self.assertCode("AccessDenied", 403, s3.get_bucket_encryption, Bucket="box", ExpectedBucketOwner="111111111111")
        s3.create_bucket(Bucket="lists", ObjectOwnership="ObjectWriter")
        s3.delete_public_access_block(Bucket="lists")
        self.assertCode("NoSuchPublicAccessBlockConfiguration", 404, s3.get_public_access_block, Bucket="lists")
        s3.put_bucket_acl(Bucket="lists", ACL="public-read")
        grants = s3.get_bucket_acl(Bucket="lists")["Grants"]
        self.assertEqual([grant["Permission"] for grant in grants], ["FULL_CONTROL", "READ"])
        self.assertEqual(grants[1]["Grantee"], {"Type": "Group", "URI": "http://acs.amazonaws.com/groups/global/AllUsers"})
        s3.put_bucket_acl(Bucket="lists", AccessControlPolicy={"Owner": s3.get_bucket_acl(Bucket="lists")["Owner"], "Grants": grants})
        self.assertEqual(s3.get_bucket_acl(Bucket="lists")["Grants"], grants)
        s3.put_object(Bucket="lists", Key="o", Body=b"x", ACL="public-read")
        self.assertEqual(len(s3.get_object_acl(Bucket="lists", Key="o")["Grants"]), 2)

    def test_policy(self):
        policy = json.dumps({"Version": "2012-10-17", "Statement": [{
            "Effect": "Allow", "Principal": {"AWS": "123456789012"}, "Action": ["s3:GetObject"], "Resource": "arn:aws:s3:::box/*"}]}, indent=1)
        self.assertCode("NoSuchBucketPolicy", 404, self.s3.get_bucket_policy, Bucket="box")
        said = self.assertCode("MalformedPolicy", 400, self.s3.put_bucket_policy, Bucket="box", Policy=policy.replace(":::box", ":::other"))
        self.assertEqual(said["Error"]["Message"], "Policy has invalid resource")
        self.assertCode("AccessDenied", 403, self.s3.put_bucket_policy, Bucket="box", Policy=policy.replace("123456789012", "*"))
        self.s3.put_bucket_policy(Bucket="box", Policy=policy)
        self.assertEqual(self.s3.get_bucket_policy(Bucket="box")["Policy"], policy)
        self.assertFalse(self.s3.get_bucket_policy_status(Bucket="box")["PolicyStatus"]["IsPublic"])
        self.s3.delete_bucket_policy(Bucket="box")

    def test_website(self):
        site = {"IndexDocument": {"Suffix": "index.html"}, "ErrorDocument": {"Key": "404.html"}, "RoutingRules": [
            {"Condition": {"KeyPrefixEquals": "docs/"}, "Redirect": {"ReplaceKeyPrefixWith": "documents/", "HttpRedirectCode": "302"}}]}
        self.assertCode("NoSuchWebsiteConfiguration", 404, self.s3.get_bucket_website, Bucket="box")
        self.s3.put_bucket_website(Bucket="box", WebsiteConfiguration=site)
        got = self.s3.get_bucket_website(Bucket="box")
        self.assertEqual({key: got[key] for key in site}, site)
        self.s3.delete_bucket_website(Bucket="box")

    def test_lifecycle(self):
        rules = [
            {"ID": "tiers", "Status": "Enabled", "Filter": {"And": {"Prefix": "logs/", "Tags": [{"Key": "a", "Value": "b"}]}},
             "Transitions": [{"Days": 30, "StorageClass": "STANDARD_IA"}, {"Days": 90, "StorageClass": "GLACIER"}],
             "Expiration": {"Days": 365}},
            {"ID": "date", "Status": "Disabled", "Filter": {},
             "Expiration": {"Date": datetime.datetime(2027, 1, 1, tzinfo=datetime.timezone.utc)}},
            {"ID": "old", "Status": "Enabled", "Prefix": "tmp/", "AbortIncompleteMultipartUpload": {"DaysAfterInitiation": 7},
             "NoncurrentVersionExpiration": {"NoncurrentDays": 3, "NewerNoncurrentVersions": 2}},
        ]
        bad = [dict(rules[0], Expiration={"Days": 90})]
        self.assertCode("InvalidArgument", 400, self.s3.put_bucket_lifecycle_configuration, Bucket="box", LifecycleConfiguration={"Rules": bad})
        self.s3.put_bucket_lifecycle_configuration(Bucket="box", LifecycleConfiguration={"Rules": rules})
        got = self.s3.get_bucket_lifecycle_configuration(Bucket="box")
        for rule in got["Rules"]:
            if "Date" in rule.get("Expiration", {}):
                rule["Expiration"]["Date"] = rule["Expiration"]["Date"].astimezone(datetime.timezone.utc)
        self.assertEqual(got["Rules"], rules)
        self.engine.stop()
        self.engine.start()
        type(self).s3 = self.engine.client()
        self.assertEqual(len(self.s3.get_bucket_lifecycle_configuration(Bucket="box")["Rules"]), 3)
        self.s3.delete_bucket_lifecycle(Bucket="box")
        self.assertCode("NoSuchLifecycleConfiguration", 404, self.s3.get_bucket_lifecycle_configuration, Bucket="box")

    def test_notification_and_replication(self):
        arn = "arn:aws:sqs:us-east-1:123456789012:queue"
        queue = {"QueueConfigurations": [{"QueueArn": arn, "Events": ["s3:ObjectCreated:*"]}]}
        put = self.s3.put_bucket_notification_configuration
        said = self.assertCode("InvalidArgument", 400, put, Bucket="box", NotificationConfiguration=queue)
        self.assertEqual(said["Error"]["Message"], "Unable to validate the following destination configurations")
        put(Bucket="box", NotificationConfiguration={"EventBridgeConfiguration": {}})
        self.assertIn("EventBridgeConfiguration", self.s3.get_bucket_notification_configuration(Bucket="box"))
        put(Bucket="box", NotificationConfiguration=queue, SkipDestinationValidation=True)
        self.assertEqual(self.s3.get_bucket_notification_configuration(Bucket="box")["QueueConfigurations"][0]["QueueArn"], arn)

        for name in ("from", "to"):
            self.s3.create_bucket(Bucket=f"copy-{name}")
        replication = {"Role": "arn:aws:iam::123456789012:role/r", "Rules": [
            {"ID": "all", "Priority": 1, "Status": "Enabled", "Filter": {"Prefix": ""}, "DeleteMarkerReplication": {"Status": "Enabled"},
             "Destination": {"Bucket": "arn:aws:s3:::copy-to", "StorageClass": "STANDARD_IA"}}]}
        self.assertCode("InvalidRequest", 400, self.s3.put_bucket_replication, Bucket="copy-from", ReplicationConfiguration=replication)
        for name in ("from", "to"):
            self.s3.put_bucket_versioning(Bucket=f"copy-{name}", VersioningConfiguration={"Status": "Enabled"})
        self.s3.put_bucket_replication(Bucket="copy-from", ReplicationConfiguration=replication)
        self.assertEqual(self.s3.get_bucket_replication(Bucket="copy-from")["ReplicationConfiguration"], replication)

    def test_families_with_ids(self):
        s3 = self.s3
        inventory = {"Id": "weekly", "IsEnabled": True, "IncludedObjectVersions": "Current", "Schedule": {"Frequency": "Weekly"},
                     "OptionalFields": ["Size", "EncryptionStatus"],
                     "Destination": {"S3BucketDestination": {"Bucket": "arn:aws:s3:::box", "Format": "CSV", "Prefix": "inventory"}}}
        self.assertCode("NoSuchConfiguration", 404, s3.get_bucket_inventory_configuration, Bucket="box", Id="weekly")
        for form in ("ORC", "Parquet"):
            other = {**inventory, "Destination": {"S3BucketDestination": {"Bucket": "arn:aws:s3:::box", "Format": form}}}
            refused = self.assertCode("NotImplemented", 501, s3.put_bucket_inventory_configuration, Bucket="box", Id="weekly", InventoryConfiguration=other)
            self.assertIn(form, refused["Error"]["Message"])
        s3.put_bucket_inventory_configuration(Bucket="box", Id="weekly", InventoryConfiguration=inventory)
        self.assertEqual(s3.get_bucket_inventory_configuration(Bucket="box", Id="weekly")["InventoryConfiguration"], inventory)
        self.assertEqual(s3.list_bucket_inventory_configurations(Bucket="box")["InventoryConfigurationList"], [inventory])
        s3.put_bucket_metrics_configuration(Bucket="box", Id="all", MetricsConfiguration={"Id": "all"})
        s3.put_bucket_analytics_configuration(Bucket="box", Id="a", AnalyticsConfiguration={
            "Id": "a", "Filter": {"Prefix": "p"}, "StorageClassAnalysis": {}})
        self.assertEqual(s3.get_bucket_analytics_configuration(Bucket="box", Id="a")["AnalyticsConfiguration"]["Filter"], {"Prefix": "p"})
        tiering = {"Id": "t", "Status": "Enabled", "Tierings": [{"Days": 90, "AccessTier": "ARCHIVE_ACCESS"}]}
        s3.put_bucket_intelligent_tiering_configuration(Bucket="box", Id="t", IntelligentTieringConfiguration=tiering)
        listed = s3.list_bucket_intelligent_tiering_configurations(Bucket="box")
        self.assertEqual((listed["IsTruncated"], listed["IntelligentTieringConfigurationList"]), (False, [tiering]))
        s3.delete_bucket_metrics_configuration(Bucket="box", Id="all")
        self.assertNotIn("MetricsConfigurationList", s3.list_bucket_metrics_configurations(Bucket="box"))

    def test_cors(self):
        s3 = self.s3
        s3.create_bucket(Bucket="shared")
        self.assertCode("NoSuchCORSConfiguration", 404, s3.get_bucket_cors, Bucket="shared")
        rules = [{"AllowedMethods": ["GET"], "AllowedOrigins": ["https://*.example.com"], "AllowedHeaders": ["x-*"], "MaxAgeSeconds": 60}]
        self.assertCode("InvalidRequest", 400, s3.put_bucket_cors, Bucket="shared",
                        CORSConfiguration={"CORSRules": [{"AllowedMethods": ["PATCH"], "AllowedOrigins": ["*"]}]})
        s3.put_bucket_cors(Bucket="shared", CORSConfiguration={"CORSRules": rules})
        self.assertEqual(s3.get_bucket_cors(Bucket="shared")["CORSRules"], rules)
        ask = {"Origin": "https://a.example.com", "Access-Control-Request-Method": "GET", "Access-Control-Request-Headers": "x-one"}
        status, headers, _ = self.engine.get("/shared/k", ask, "OPTIONS")
        self.assertEqual((status, headers["Access-Control-Allow-Origin"], headers["Access-Control-Max-Age"]), (200, "https://a.example.com", "60"))
        for change in ({"Origin": "https://example.org"}, {"Access-Control-Request-Method": "PUT"}, {"Access-Control-Request-Headers": "y-one"}):
            status, headers, body = self.engine.get("/shared/k", {**ask, **change}, "OPTIONS")
            self.assertEqual((status, "Access-Control-Allow-Origin" in headers), (403, False), body)
        s3.delete_bucket_cors(Bucket="shared")
        self.assertEqual(self.engine.get("/shared/k", ask, "OPTIONS")[0], 403)

    def test_with_aws(self):
        def aws(*arguments, check=True):
            done = subprocess.run(["aws", "--output", "json", *arguments], env=self.engine.environment(), capture_output=True, text=True)
            if check:
                self.assertEqual(done.returncode, 0, done.stderr)
            return json.loads(done.stdout) if check and done.stdout.strip() else done.stderr

        aws("s3", "website", "s3://box", "--index-document", "index.html")
        self.assertEqual(aws("s3api", "get-bucket-website", "--bucket", "box")["IndexDocument"], {"Suffix": "index.html"})
        aws("s3api", "put-bucket-accelerate-configuration", "--bucket", "box", "--accelerate-configuration", "Status=Enabled")
        self.assertEqual(aws("s3api", "get-bucket-accelerate-configuration", "--bucket", "box"), {"Status": "Enabled"})
        aws("s3api", "put-bucket-request-payment", "--bucket", "box", "--request-payment-configuration", "Payer=Requester")
        self.assertEqual(aws("s3api", "get-bucket-request-payment", "--bucket", "box"), {"Payer": "Requester"})
        logging = {"LoggingEnabled": {"TargetBucket": "box", "TargetPrefix": "log/"}}
        aws("s3api", "put-bucket-logging", "--bucket", "box", "--bucket-logging-status", json.dumps(logging))
        self.assertEqual(aws("s3api", "get-bucket-logging", "--bucket", "box"), logging)
        refused = aws("s3api", "put-bucket-policy", "--bucket", "box", "--policy", "[]", check=False)
        self.assertIn("MalformedPolicy", refused)


if __name__ == "__main__":
    unittest.main()
