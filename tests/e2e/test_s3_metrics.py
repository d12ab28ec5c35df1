"""What CloudWatch knows of a bucket: storage each night, and requests for each metrics configuration, as boto3 and aws-cli see it."""

import datetime
import json
import unittest

from harness import EngineCase, wait_until

HOUR = 3600


class Metrics(EngineCase):
    options = ("--test-helpers",)

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.s3, cls.cloudwatch = cls.engine.client(), cls.engine.client("cloudwatch")
        cls.s3.create_bucket(Bucket="box")

    def total(self, metric, statistic="Sum", **dimensions):
        """Over two days; None without data."""
        now = self.clock(advanceSeconds=0)
        points = self.cloudwatch.get_metric_statistics(
            Namespace="AWS/S3", MetricName=metric, StartTime=now - datetime.timedelta(days=1), EndTime=now + datetime.timedelta(days=1),
            Period=2 * 24 * HOUR, Statistics=[statistic],
            Dimensions=[{"Name": name, "Value": value} for name, value in {"BucketName": "box", **dimensions}.items()])["Datapoints"]
        return sum(point[statistic] for point in points) if points else None

    def test_refusals(self):
        put = self.s3.put_bucket_metrics_configuration
        self.assertCode("NoSuchConfiguration", 404, self.s3.get_bucket_metrics_configuration, Bucket="box", Id="none")
        self.assertCode("NoSuchConfiguration", 404, self.s3.delete_bucket_metrics_configuration, Bucket="box", Id="none")
        self.assertCode("NoSuchBucket", 404, put, Bucket="no-such-bucket", Id="a", MetricsConfiguration={"Id": "a"})
        self.assertCode("InvalidArgument", 400, put, Bucket="box", Id="a", MetricsConfiguration={"Id": "b"})
        self.assertCode("InvalidArgument", 400, put, Bucket="box", Id="no blanks", MetricsConfiguration={"Id": "no blanks"})
        self.assertCode("MalformedXML", 400, put, Bucket="box", Id="a", MetricsConfiguration={"Id": "a", "Filter": {"And": {"Prefix": "one"}}})

    def test_requests_by_filter(self):
        self.clock(freeze=True)
        self.addCleanup(self.clock, freeze=False)
        s3 = self.s3
        s3.put_bucket_metrics_configuration(Bucket="box", Id="raw", MetricsConfiguration={"Id": "raw", "Filter": {"Prefix": "raw/"}})
        s3.put_bucket_metrics_configuration(Bucket="box", Id="kept", MetricsConfiguration={
            "Id": "kept", "Filter": {"Tag": {"Key": "keep", "Value": "yes"}}})
        # As people type it.
        self.run_client("aws", "s3api", "put-bucket-metrics-configuration", "--bucket", "box", "--id", "all",
                        "--metrics-configuration", json.dumps({"Id": "all"}))
        s3.put_object(Bucket="box", Key="raw/a", Body=b"12345")
        s3.put_object(Bucket="box", Key="b", Body=b"1234567", Tagging="keep=yes")
        self.assertEqual(s3.get_object(Bucket="box", Key="raw/a")["Body"].read(), b"12345")
        s3.get_object(Bucket="box", Key="b")["Body"].read()
        s3.head_object(Bucket="box", Key="b")
        s3.list_objects_v2(Bucket="box")
        self.assertCode("NoSuchKey", 404, s3.get_object, Bucket="box", Key="raw/none")
        s3.delete_objects(Bucket="box", Delete={"Objects": [{"Key": "raw/a"}]})
        self.clock(advanceSeconds=60)
        self.assertTrue(wait_until(lambda: self.total("AllRequests", FilterId="all") == 8), self.total("AllRequests", FilterId="all"))
        found = {name: self.total(name, FilterId="all") for name in (
            "GetRequests", "PutRequests", "HeadRequests", "ListRequests", "DeleteRequests", "PostRequests", "4xxErrors", "5xxErrors",
            "BytesDownloaded", "BytesUploaded")}
        self.assertEqual(found, {"GetRequests": 3, "PutRequests": 2, "HeadRequests": 1, "ListRequests": 1, "DeleteRequests": 1, "PostRequests": None,
                                 "4xxErrors": 1, "5xxErrors": 0, "BytesDownloaded": 12, "BytesUploaded": 12})
        self.assertEqual(self.total("4xxErrors", "Average", FilterId="all"), 1 / 8, "the average is a rate")
        self.assertIsNotNone(self.total("TotalRequestLatency", "Average", FilterId="all"))
        self.assertEqual([self.total(name, FilterId="raw") for name in ("AllRequests", "PutRequests", "GetRequests", "4xxErrors", "ListRequests")],
                         [3, 1, 2, 1, None])
        self.assertEqual([self.total(name, FilterId="kept") for name in ("AllRequests", "PutRequests", "BytesDownloaded")], [3, 1, 7])
        listed = self.cloudwatch.list_metrics(Namespace="AWS/S3", Dimensions=[{"Name": "FilterId", "Value": "raw"}])["Metrics"]
        self.assertIn("FirstByteLatency", {metric["MetricName"] for metric in listed})

    def test_bytes_of_queries(self):
        self.clock(freeze=True)
        self.addCleanup(self.clock, freeze=False)
        s3, body = self.s3, b"name,age\n" + b"Ada,36\n" * 100_000 + b"Alan,41\n"
        s3.put_bucket_metrics_configuration(Bucket="box", Id="queries", MetricsConfiguration={"Id": "queries", "Filter": {"Prefix": "csv/"}})
        s3.put_object(Bucket="box", Key="csv/people", Body=body)
        s3.put_object(Bucket="box", Key="people", Body=body)
        for key in ("csv/people", "people"):
            reply = s3.select_object_content(
                Bucket="box", Key=key, ExpressionType="SQL", Expression="SELECT s.name FROM S3Object s WHERE CAST(s.age AS INT) > 40",
                InputSerialization={"CSV": {"FileHeaderInfo": "USE"}}, OutputSerialization={"CSV": {}})
            self.assertEqual(b"".join(event["Records"]["Payload"] for event in reply["Payload"] if "Records" in event), b"Alan\n")
        self.assertCode("ParseUnexpectedToken", 400, s3.select_object_content, Bucket="box", Key="csv/people", ExpressionType="SQL",
                        Expression="SELECT , FROM S3Object", InputSerialization={"CSV": {}}, OutputSerialization={"CSV": {}})
        self.clock(advanceSeconds=60)
        self.assertTrue(wait_until(lambda: self.total("SelectBytesScanned", FilterId="queries")), "no bytes")
        self.assertEqual([self.total(name, FilterId="queries") for name in ("SelectRequests", "SelectBytesScanned", "SelectBytesReturned")], [2, len(body), 5])
        self.assertEqual(self.total("SelectBytesScanned", "SampleCount", FilterId="queries"), 1, "of the query that ran")

    def test_storage_each_night(self):
        self.s3.create_bucket(Bucket="stored")
        self.s3.put_object(Bucket="stored", Key="a", Body=b"x" * 1000)
        self.s3.put_object(Bucket="stored", Key="cold", Body=b"x" * 500, StorageClass="GLACIER")
        upload = self.s3.create_multipart_upload(Bucket="stored", Key="unfinished", StorageClass="DEEP_ARCHIVE")["UploadId"]
        self.s3.upload_part(Bucket="stored", Key="unfinished", UploadId=upload, PartNumber=1, Body=b"x" * 70)
        self.clock(advanceSeconds=24 * HOUR)
        size = lambda kind: self.total("BucketSizeBytes", "Average", BucketName="stored", StorageType=kind)
        # It is measured in the background, and told when a minute is over.
        self.assertTrue(wait_until(lambda: self.advance(60) and size("StandardStorage") == 1000), size("StandardStorage"))
        self.assertEqual(size("GlacierStorage"), 500)
        self.assertEqual([size("GlacierObjectOverhead"), size("GlacierS3ObjectOverhead")], [32 * 1024, 8 * 1024])
        self.assertEqual(size("DeepArchiveStagingStorage"), 70, "its only part")
        self.assertIsNone(size("DeepArchiveObjectOverhead"), "nothing is there")
        self.assertEqual(self.total("NumberOfObjects", "Average", BucketName="stored", StorageType="AllStorageTypes"), 3, "with the part")

    def test_storage_overheads(self):
        s3, kib = self.s3, 1024
        s3.create_bucket(Bucket="cold")
        s3.put_object(Bucket="cold", Key="ia", Body=b"x" * 28 * kib, StorageClass="STANDARD_IA")
        s3.put_object(Bucket="cold", Key="ia-large", Body=b"x" * 128 * kib, StorageClass="STANDARD_IA")
        s3.put_object(Bucket="cold", Key="one", Body=b"x" * kib, StorageClass="ONEZONE_IA")
        s3.put_object(Bucket="cold", Key="instant", Body=b"x" * 127 * kib, StorageClass="GLACIER_IR")
        for key, tier, days in (("archived", "ARCHIVE_ACCESS", 90), ("deep", "DEEP_ARCHIVE_ACCESS", 180)):
            s3.put_bucket_intelligent_tiering_configuration(Bucket="cold", Id=key, IntelligentTieringConfiguration={
                "Id": key, "Status": "Enabled", "Filter": {"Prefix": key}, "Tierings": [{"AccessTier": tier, "Days": days}]})
            s3.put_object(Bucket="cold", Key=key, Body=b"x" * 128 * kib, StorageClass="INTELLIGENT_TIERING")
        s3.put_object(Bucket="cold", Key="warm", Body=b"x", StorageClass="INTELLIGENT_TIERING")
        self.clock(advanceSeconds=181 * 24 * HOUR)
        self.assertTrue(wait_until(lambda: s3.head_object(Bucket="cold", Key="deep").get("ArchiveStatus") == "DEEP_ARCHIVE_ACCESS"), "not archived")
        self.clock(advanceSeconds=24 * HOUR)
        size = lambda kind: self.total("BucketSizeBytes", "Average", BucketName="cold", StorageType=kind)
        self.assertTrue(wait_until(lambda: self.advance(60) and size("IntDAAObjectOverhead") == 32 * kib), size("IntDAAObjectOverhead"))
        self.assertEqual([size(kind) for kind in ("IntDAAS3ObjectOverhead", "IntAAObjectOverhead", "IntAAS3ObjectOverhead")], [8 * kib, 32 * kib, 8 * kib])
        self.assertEqual([size(kind) for kind in ("StandardIASizeOverhead", "OneZoneIASizeOverhead", "GlacierIRSizeOverhead")],
                         [100 * kib, 127 * kib, kib])
        self.assertEqual(size("StandardIAStorage"), 156 * kib, "what the objects hold")
        self.assertIsNone(size("GlacierObjectOverhead"), "nothing is there")


if __name__ == "__main__":
    unittest.main()
