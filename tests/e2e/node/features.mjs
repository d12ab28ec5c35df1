// The main features of S3 by @aws-sdk/client-s3, refusals first: node features.mjs ENDPOINT
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import {
  CompleteMultipartUploadCommand, CreateBucketCommand, CreateMultipartUploadCommand, DeleteObjectCommand, GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand, GetObjectAttributesCommand, GetObjectCommand, GetObjectRetentionCommand, GetObjectTaggingCommand,
  HeadObjectCommand, ListObjectVersionsCommand, ListPartsCommand, PutBucketEncryptionCommand, PutBucketLifecycleConfigurationCommand,
  PutBucketPolicyCommand, PutBucketVersioningCommand, PutObjectCommand, PutObjectLockConfigurationCommand, PutObjectTaggingCommand,
  RestoreObjectCommand, S3Client, SelectObjectContentCommand, UploadPartCommand, UploadPartCopyCommand,
} from "@aws-sdk/client-s3";

const [endpoint] = process.argv.slice(2);
const s3 = new S3Client({ endpoint, region: "us-east-1", forcePathStyle: true, maxAttempts: 1 });
const Bucket = "node-features";
const call = (Command, input) => s3.send(new Command({ Bucket, ...input }));
const refused = (name, Command, input) => assert.rejects(call(Command, input), { name });
const text = async (input) => (await call(GetObjectCommand, input)).Body.transformToString();

// Buckets and their names.
await refused("InvalidBucketName", CreateBucketCommand, { Bucket: "Not_A_Name" });
await refused("NoSuchBucket", PutObjectCommand, { Key: "k" });
await call(CreateBucketCommand, { ObjectLockEnabledForBucket: true });

// Versions, delete markers, conditional writes.
await refused("AccessDenied", PutBucketVersioningCommand, { VersioningConfiguration: { Status: "Enabled", MFADelete: "Enabled" } });
const first = await call(PutObjectCommand, { Key: "doc", Body: "one" });
await refused("PreconditionFailed", PutObjectCommand, { Key: "doc", Body: "two", IfNoneMatch: "*" });
await call(PutObjectCommand, { Key: "doc", Body: "two", IfMatch: first.ETag });
await call(DeleteObjectCommand, { Key: "doc" });
await refused("NoSuchKey", GetObjectCommand, { Key: "doc" });
assert.equal(await text({ Key: "doc", VersionId: first.VersionId }), "one");
const versions = await call(ListObjectVersionsCommand, { Prefix: "doc" });
assert.equal(versions.Versions.length, 2);
assert.ok(versions.DeleteMarkers[0].IsLatest);

// Tags.
await refused("InvalidTag", PutObjectTaggingCommand, { Key: "doc", VersionId: first.VersionId, Tagging: { TagSet: [{ Key: "aws:x", Value: "y" }] } });
await call(PutObjectTaggingCommand, { Key: "doc", VersionId: first.VersionId, Tagging: { TagSet: [{ Key: "team", Value: "구름" }] } });
assert.deepEqual((await call(GetObjectTaggingCommand, { Key: "doc", VersionId: first.VersionId })).TagSet, [{ Key: "team", Value: "구름" }]);

// Encryption: the bucket's default, and a key of the client's.
await call(PutBucketEncryptionCommand, {
  ServerSideEncryptionConfiguration: { Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms" }, BucketKeyEnabled: true }] },
});
assert.equal((await call(GetBucketEncryptionCommand, {})).ServerSideEncryptionConfiguration.Rules[0].BucketKeyEnabled, true);
const sealed = await call(PutObjectCommand, { Key: "sealed", Body: "secret" });
assert.equal(sealed.ServerSideEncryption, "aws:kms");
assert.equal(await text({ Key: "sealed" }), "secret");
const key = Buffer.alloc(32, 7);
const customer = {
  SSECustomerAlgorithm: "AES256", SSECustomerKey: key.toString("base64"), SSECustomerKeyMD5: createHash("md5").update(key).digest("base64"),
};
await call(PutObjectCommand, { Key: "mine", Body: "own key", ...customer });
await assert.rejects(call(HeadObjectCommand, { Key: "mine" }), (error) => error.$metadata.httpStatusCode === 400);
assert.equal(await text({ Key: "mine", ...customer }), "own key");

// Multipart by hand, with a part that is copied.
const { UploadId } = await call(CreateMultipartUploadCommand, { Key: "parts", ChecksumAlgorithm: "CRC32" });
const body = Buffer.alloc(5 * 1024 * 1024, "p");
const one = await call(UploadPartCommand, { Key: "parts", UploadId, PartNumber: 1, Body: body, ChecksumAlgorithm: "CRC32" });
const two = await call(UploadPartCopyCommand, { Key: "parts", UploadId, PartNumber: 2, CopySource: `${Bucket}/doc?versionId=${first.VersionId}` });
assert.equal((await call(ListPartsCommand, { Key: "parts", UploadId })).Parts.length, 2);
await refused("InvalidPart", CompleteMultipartUploadCommand, { Key: "parts", UploadId, MultipartUpload: { Parts: [{ PartNumber: 1, ETag: '"no"' }] } });
const Parts = [
  { PartNumber: 1, ETag: one.ETag, ChecksumCRC32: one.ChecksumCRC32 },
  { PartNumber: 2, ETag: two.CopyPartResult.ETag, ChecksumCRC32: two.CopyPartResult.ChecksumCRC32 },
];
await call(CompleteMultipartUploadCommand, { Key: "parts", UploadId, MultipartUpload: { Parts } });
const attributes = await call(GetObjectAttributesCommand, { Key: "parts", ObjectAttributes: ["ObjectParts", "ObjectSize"] });
assert.equal(attributes.ObjectSize, body.length + 3);
assert.equal(await text({ Key: "parts", Range: "bytes=-3" }), "one");

// Object lock.
await call(PutObjectLockConfigurationCommand, {
  ObjectLockConfiguration: { ObjectLockEnabled: "Enabled", Rule: { DefaultRetention: { Mode: "GOVERNANCE", Days: 1 } } },
});
const locked = await call(PutObjectCommand, { Key: "locked", Body: "x", ChecksumAlgorithm: "CRC32" });
assert.equal((await call(GetObjectRetentionCommand, { Key: "locked" })).Retention.Mode, "GOVERNANCE");
await refused("AccessDenied", DeleteObjectCommand, { Key: "locked", VersionId: locked.VersionId });
await call(DeleteObjectCommand, { Key: "locked", VersionId: locked.VersionId, BypassGovernanceRetention: true });

// Archive classes and lifecycle rules.
await refused("InvalidStorageClass", PutObjectCommand, { Key: "cold", Body: "x", StorageClass: "FROZEN" });
await call(PutObjectCommand, { Key: "cold", Body: "x", StorageClass: "GLACIER" });
await refused("InvalidObjectState", GetObjectCommand, { Key: "cold" });
await call(RestoreObjectCommand, { Key: "cold", RestoreRequest: { Days: 1, GlacierJobParameters: { Tier: "Expedited" } } });
assert.match((await call(HeadObjectCommand, { Key: "cold" })).Restore, /ongoing-request="true"/);
const Rules = [{ ID: "r", Status: "Enabled", Filter: { Prefix: "logs/" }, Transitions: [{ Days: 30, StorageClass: "STANDARD_IA" }] }];
await call(PutBucketLifecycleConfigurationCommand, { LifecycleConfiguration: { Rules } });
assert.equal((await call(GetBucketLifecycleConfigurationCommand, {})).Rules[0].Transitions[0].Days, 30);

// S3 Select and its event stream.
await call(PutObjectCommand, { Key: "people.csv", Body: "name,age\nAda,36\nAlan,41\n" });
const selected = await call(SelectObjectContentCommand, {
  Key: "people.csv", ExpressionType: "SQL", Expression: "SELECT s.name FROM S3Object s WHERE CAST(s.age AS INT) > 40",
  InputSerialization: { CSV: { FileHeaderInfo: "USE" } }, OutputSerialization: { CSV: {} },
});
let records = "";
for await (const event of selected.Payload) {
  if (event.Records) records += Buffer.from(event.Records.Payload).toString();
}
assert.equal(records, "Alan\n");

// Policies.
await refused("MalformedPolicy", PutBucketPolicyCommand, { Policy: "{}" });
console.log("features done");
