#!/usr/bin/env python3
"""Writes golden_requests.json: what botocore sends for the calls below, one entry a call.

    make_golden.py                 rewrite golden_requests.json beside this script
    make_golden.py verify FILE     parse the replies tst_codec_replies dumped to FILE (it does when
                                   NEPHOSCOPE_WIRE_DUMP names a file) and compare with what they say

Needs botocore. Times are seconds since 1970 and blobs base64 in `params`.
"""
import base64
import datetime
import json
import pathlib
import sys
from xml.etree import ElementTree

import botocore.awsrequest
import botocore.parsers
import botocore.serialize
import botocore.session

SESSION = botocore.session.get_session()
WHEN = datetime.datetime(2026, 11, 23, 7, 16, 0, tzinfo=datetime.timezone.utc)

CALLS = [
    ("sqs", "CreateQueue", None, {"QueueName": "주문.fifo", "Attributes": {"FifoQueue": "true", "DelaySeconds": "5"}, "tags": {"a": "b"}}),
    ("sqs", "SendMessage", None, {"QueueUrl": "http://localhost:4566/123456789012/q", "MessageBody": "a\"\\\n\t\u0001 가 \U0001f600",
                                  "DelaySeconds": 3, "MessageAttributes": {
                                      "n": {"DataType": "Number", "StringValue": "1.5"},
                                      "b": {"DataType": "Binary", "BinaryValue": b"\x00\xff\x10"}}}),
    ("sqs", "ReceiveMessage", None, {"QueueUrl": "http://localhost:4566/123456789012/q", "MaxNumberOfMessages": 10,
                                     "MessageSystemAttributeNames": ["All"], "MessageAttributeNames": ["x.*", "y"]}),
    ("dynamodb", "PutItem", None, {"TableName": "t", "Item": {
        "pk": {"S": "k"}, "n": {"N": "12345678901234567890.5"}, "b": {"B": b"bin"}, "ss": {"SS": ["x", "y"]}, "bs": {"BS": [b"1", b"2"]},
        "m": {"M": {"l": {"L": [{"NULL": True}, {"BOOL": False}, {"M": {}}]}}}}, "ReturnConsumedCapacity": "TOTAL"}),
    ("dynamodb", "Query", None, {"TableName": "t", "KeyConditionExpression": "#p = :v", "ExpressionAttributeNames": {"#p": "pk"},
                                 "ExpressionAttributeValues": {":v": {"S": "k"}}, "Limit": 7, "ScanIndexForward": False}),
    ("kinesis", "PutRecords", None, {"StreamName": "s", "Records": [{"Data": b"\x01\x02", "PartitionKey": "p"},
                                                                     {"Data": b"", "PartitionKey": "q", "ExplicitHashKey": "0"}]}),
    ("kinesis", "GetShardIterator", None, {"StreamName": "s", "ShardId": "shardId-000000000000", "ShardIteratorType": "AT_TIMESTAMP",
                                           "Timestamp": WHEN}),
    ("lambda", "CreateFunction", None, {"FunctionName": "f", "Role": "arn:aws:iam::123456789012:role/r", "Code": {"ZipFile": b"PK\x03\x04"},
                                        "Environment": {"Variables": {"A": "1"}}, "Timeout": 30, "Publish": True, "Layers": ["l1", "l2"]}),
    ("lambda", "Invoke", None, {"FunctionName": "arn:aws:lambda:us-east-1:123456789012:function:f", "InvocationType": "Event",
                                "Payload": b"{\"k\": \"v\"}", "Qualifier": "$LATEST"}),
    ("lambda", "ListFunctions", None, {"MaxItems": 50, "Marker": "a b+c/d&e", "FunctionVersion": "ALL"}),
    ("ec2", "DescribeInstances", None, {"InstanceIds": ["i-1", "i-2"], "Filters": [{"Name": "tag:N", "Values": ["a", "b & c"]}],
                                        "MaxResults": 100}),
    ("ec2", "RunInstances", None, {"ImageId": "ami-1", "MinCount": 1, "MaxCount": 2, "InstanceType": "t3.micro",
                                   "BlockDeviceMappings": [{"DeviceName": "/dev/xvda", "Ebs": {"VolumeSize": 8, "DeleteOnTermination": True}}],
                                   "TagSpecifications": [{"ResourceType": "instance", "Tags": [{"Key": "k", "Value": "v"}]}],
                                   "SecurityGroupIds": ["sg-1"], "UserData": "aGk="}),
    ("cloudwatch", "PutMetricData", "smithy-rpc-v2-cbor", {"Namespace": "N", "MetricData": [
        {"MetricName": "m", "Timestamp": WHEN, "Value": 1.5, "Unit": "Count", "StorageResolution": 1,
         "Dimensions": [{"Name": "a", "Value": "b"}]},
        {"MetricName": "v", "Values": [1.0, 2.25], "Counts": [3.0, 4.0], "StatisticValues": {
            "SampleCount": 2.0, "Sum": 1e300, "Minimum": -0.5, "Maximum": 3.0}}]}),
    ("cloudwatch", "PutMetricData", "json", {"Namespace": "N", "MetricData": [{"MetricName": "m", "Timestamp": WHEN, "Value": 1.5}]}),
    ("cloudwatch", "PutMetricData", "query", {"Namespace": "N", "MetricData": [
        {"MetricName": "m", "Timestamp": WHEN, "Value": 1.5, "Dimensions": [{"Name": "a", "Value": "b"}]}]}),
    ("cloudwatch", "GetMetricData", "smithy-rpc-v2-cbor", {"StartTime": WHEN, "EndTime": WHEN, "MaxDatapoints": 500, "MetricDataQueries": [
        {"Id": "q", "Expression": "SUM(m)", "ReturnData": True, "Period": 60}]}),
    ("sns", "CreateTopic", None, {"Name": "t", "Attributes": {"DisplayName": "D", "KmsMasterKeyId": "k"}, "Tags": [{"Key": "a", "Value": "b"}]}),
    ("sns", "Publish", None, {"TopicArn": "arn:aws:sns:us-east-1:123456789012:t", "Message": "m+ n&=%", "MessageAttributes": {
        "s": {"DataType": "String", "StringValue": "가"}, "b": {"DataType": "Binary", "BinaryValue": b"\x00\x01"}}}),
    ("cloudfront", "CreateInvalidation", None, {"DistributionId": "E1", "InvalidationBatch": {
        "CallerReference": "r", "Paths": {"Quantity": 2, "Items": ["/a*", "/b<&>"]}}}),
    ("s3", "ListObjectsV2", None, {"Bucket": "b", "Prefix": "a/가 ", "Delimiter": "/", "MaxKeys": 10, "EncodingType": "url", "FetchOwner": True,
                                   "StartAfter": "x+y"}),
    ("s3", "CreateBucket", None, {"Bucket": "b", "CreateBucketConfiguration": {"LocationConstraint": "eu-west-1"}}),
    ("s3", "HeadObject", None, {"Bucket": "b", "Key": "a//b 가&?+%", "IfModifiedSince": WHEN, "IfMatch": "\"etag\"", "PartNumber": 2}),
    ("s3", "CopyObject", None, {"Bucket": "b", "Key": "k", "CopySource": "src/k%20", "Metadata": {"a": "1", "b-c": "2"},
                                "MetadataDirective": "REPLACE", "ContentType": "text/plain", "BucketKeyEnabled": True}),
    ("s3", "DeleteObjects", None, {"Bucket": "b", "Delete": {"Quiet": True, "Objects": [
        {"Key": "a<&>\"'"}, {"Key": " 가 ", "VersionId": "v", "ETag": "e", "Size": 9007199254740993}]}}),
    ("s3", "CompleteMultipartUpload", None, {"Bucket": "b", "Key": "k", "UploadId": "u", "MultipartUpload": {"Parts": [
        {"ETag": "\"e1\"", "PartNumber": 1, "ChecksumCRC32": "AAAAAA=="}, {"ETag": "\"e2\"", "PartNumber": 2}]}}),
    ("s3", "PutBucketCors", None, {"Bucket": "b", "CORSConfiguration": {"CORSRules": [
        {"AllowedMethods": ["GET", "PUT"], "AllowedOrigins": ["*"], "MaxAgeSeconds": 5}]}}),
    ("s3", "GetObjectAttributes", None, {"Bucket": "b", "Key": "k", "ObjectAttributes": ["ETag", "Checksum", "ObjectParts"]}),
    ("s3", "UploadPartCopy", None, {"Bucket": "b", "Key": "k", "UploadId": "u", "PartNumber": 3, "CopySource": "s/k",
                                    "CopySourceRange": "bytes=0-9"}),
    ("s3", "ListParts", None, {"Bucket": "b", "Key": "k", "UploadId": "u"}),
    ("s3", "AbortMultipartUpload", None, {"Bucket": "b", "Key": "k", "UploadId": "u"}),
    ("s3", "CreateMultipartUpload", None, {"Bucket": "b", "Key": "k", "ChecksumAlgorithm": "CRC32"}),
    ("s3", "GetBucketLocation", None, {"Bucket": "b"}),
    ("s3", "ListBuckets", None, {}),
    ("iam", "ListAccessKeys", None, {"UserName": "u", "MaxItems": 5}),
    ("sts", "GetCallerIdentity", None, {}),
]


def plain(value):
    if isinstance(value, datetime.datetime):
        return value.timestamp()
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items()}
    if isinstance(value, list):
        return [plain(v) for v in value]
    return value


def request(service, operation, protocol, params):
    model = SESSION.get_service_model(service)
    protocol = protocol or model.metadata["protocol"]
    built = botocore.serialize.create_serializer(protocol, False).serialize_to_request(params, model.operation_model(operation))
    botocore.awsrequest.prepare_request_dict(built, "http://localhost:4566", {"client_region": "us-east-1"})
    prepared = botocore.awsrequest.create_request_object(built).prepare()
    path, _, query = prepared.url[len("http://localhost:4566"):].partition("?")
    text = lambda value: value.decode() if isinstance(value, bytes) else str(value)
    headers = {k.lower(): text(v) for k, v in prepared.headers.items() if k.lower() not in ("content-length", "user-agent")}
    headers["host"] = "localhost:4566"
    headers["authorization"] = ("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261123/us-east-1/%s/aws4_request, "
                                "SignedHeaders=host, Signature=0" % model.signing_name)
    body = prepared.body or b""
    return {"service": service, "operation": operation, "protocol": protocol, "method": prepared.method, "path": path or "/", "query": query,
            "headers": headers, "body": base64.b64encode(body.encode() if isinstance(body, str) else body).decode(),
            "params": plain(params)}


def write():
    out = pathlib.Path(__file__).with_name("golden_requests.json")
    lines = [json.dumps(request(*call), sort_keys=True) for call in CALLS]
    out.write_text("[\n" + ",\n".join(lines) + "\n]\n")
    print("wrote", len(lines), "requests to", out)


def verify(path):
    bad = 0
    replies = json.loads(pathlib.Path(path).read_text())
    for reply in replies:
        model = SESSION.get_service_model(reply["service"]).operation_model(reply["operation"])
        parser = botocore.parsers.create_parser(reply["protocol"])
        response = {"status_code": reply["status"], "headers": botocore.awsrequest.HeadersDict(reply["headers"]),
                    "body": base64.b64decode(reply["body"]), "context": {"operation_name": reply["operation"]}}
        shape = model.output_shape
        if shape is not None and reply["status"] < 300 and any(m.serialization.get("streaming") for m in shape.members.values()):
            continue
        parsed = parser.parse(response, shape)
        meta = parsed.pop("ResponseMetadata", {})
        if reply["operation"] == "GetBucketLocation":  # botocore reads the root's own text in a handler
            parsed["LocationConstraint"] = ElementTree.fromstring(response["body"]).text
        expected = reply["expected"]
        got = plain(parsed)
        if meta.get("RequestId") != "req-1" or got != expected:
            bad += 1
            print("MISMATCH", reply["service"], reply["operation"], reply["protocol"], meta, "\n got     ", got, "\n expected", expected)
    print(len(replies) - bad, "of", len(replies), "replies read by botocore as meant")
    return 1 if bad or not replies else 0


if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1] == "verify":
        sys.exit(verify(sys.argv[2]))
    write()
