// S3 Control as programs use it, by the SDK for JavaScript, refusals first: node s3control.mjs ENDPOINT
import assert from "node:assert/strict";
import { IAM } from "@aws-sdk/client-iam";
import { S3 } from "@aws-sdk/client-s3";
import * as sdk from "@aws-sdk/client-s3-control";
import { account as AccountId, byName, calledAll, client, refused, until } from "./cloud.mjs";

const control = client(sdk.S3Control, byName), s3 = client(S3, { forcePathStyle: true }), iam = client(IAM);
const text = async (Bucket, Key) => (await s3.getObject({ Bucket, Key })).Body.transformToString();
const policy = (...Statement) => JSON.stringify({ Version: "2012-10-17", Statement });

for (const Bucket of ["media", "lists"]) await s3.createBucket({ Bucket });
for (const Key of ["a", "closed/b"]) await s3.putObject({ Bucket: "media", Key, Body: "x" });
const { Role } = await iam.createRole({
  RoleName: "batch", AssumeRolePolicyDocument: policy({ Effect: "Allow", Principal: { Service: "batchoperations.s3.amazonaws.com" }, Action: "sts:AssumeRole" }),
});
await iam.putRolePolicy({
  RoleName: "batch", PolicyName: "own",
  PolicyDocument: policy({ Effect: "Allow", Action: "s3:*", Resource: "*" }, { Effect: "Deny", Action: "s3:PutObjectTagging", Resource: "arn:aws:s3:::media/closed/*" }),
});

// Jobs: made, described, told apart by their tokens, changed and confirmed, and what their report says.
const { ETag } = await s3.putObject({ Bucket: "lists", Key: "manifest.csv", Body: "media,a\nmedia,closed/b\nmedia,missing\n" });
const wanted = {
  AccountId, ConfirmationRequired: true, Priority: 10, RoleArn: Role.Arn, ClientRequestToken: "first", Description: "tags",
  Operation: { S3PutObjectTagging: { TagSet: [{ Key: "team", Value: "구름" }] } },
  Report: { Enabled: true, Bucket: "arn:aws:s3:::lists", Prefix: "batch", Format: "Report_CSV_20180820", ReportScope: "AllTasks" },
  Manifest: { Spec: { Format: "S3BatchOperations_CSV_20180820", Fields: ["Bucket", "Key"] }, Location: { ObjectArn: "arn:aws:s3:::lists/manifest.csv", ETag } },
  Tags: [{ Key: "cost", Value: "42" }],
};
await refused(control.createJob({ ...wanted, Manifest: undefined }), "InvalidRequest", 400);
await refused(control.createJob({ ...wanted, AccountId: "999999999999" }), "AccessDenied", 403);
await refused(control.createJob({ ...wanted, RoleArn: "arn:aws:iam::999999999999:role/batch" }), "AccessDenied", 403);
await refused(control.describeJob({ AccountId, JobId: "nothing" }), "NoSuchJobException", 404);
const { JobId } = await control.createJob(wanted);
assert.equal((await control.createJob(wanted)).JobId, JobId);
const twice = await refused(control.createJob({ ...wanted, Priority: 11 }), "IdempotencyException", 400);
assert.ok(twice instanceof sdk.IdempotencyException);
const describe = async (id = JobId) => (await control.describeJob({ AccountId, JobId: id })).Job;
const waitFor = (status, id) => until(async () => { const job = await describe(id); return job.Status === status && job; });
const waiting = await waitFor("Suspended");
assert.deepEqual([waiting.RoleArn, waiting.Operation, waiting.ProgressSummary.TotalNumberOfTasks], [Role.Arn, wanted.Operation, 3]);
assert.ok(waiting.CreationTime instanceof Date);
assert.equal((await control.updateJobPriority({ AccountId, JobId, Priority: 42 })).Priority, 42);
await refused(control.updateJobStatus({ AccountId, JobId, RequestedJobStatus: "Complete" }), "InvalidArgument", 400);
assert.equal((await control.updateJobStatus({ AccountId, JobId, RequestedJobStatus: "Ready", StatusUpdateReason: "checked" })).Status, "Ready");
const done = await waitFor("Complete");
assert.deepEqual([done.Priority, done.StatusUpdateReason, done.ProgressSummary.NumberOfTasksSucceeded, done.ProgressSummary.NumberOfTasksFailed], [42, "checked", 1, 2]);
await refused(control.updateJobStatus({ AccountId, JobId, RequestedJobStatus: "Cancelled" }), "JobStatusException", 400);
assert.deepEqual((await s3.getObjectTagging({ Bucket: "media", Key: "a" })).TagSet, wanted.Operation.S3PutObjectTagging.TagSet);
const report = JSON.parse(await text("lists", `batch/job-${JobId}/manifest.json`));
const rows = (await Promise.all(report.Results.map(({ Key }) => text("lists", Key)))).join("").trim().split("\n").map((line) => line.split(",").slice(1, 6));
assert.deepEqual(rows, [["a", "", "succeeded", "200", ""], ["closed/b", "", "failed", "403", "AccessDenied"], ["missing", "", "failed", "404", "NoSuchKey"]]);

// A job that is called off, and one whose role nobody may take on.
const second = (await control.createJob({ ...wanted, ClientRequestToken: "second" })).JobId;
await waitFor("Suspended", second);
await control.updateJobStatus({ AccountId, JobId: second, RequestedJobStatus: "Cancelled" });
await waitFor("Cancelled", second);
const third = (await control.createJob({ ...wanted, ClientRequestToken: "third", RoleArn: `arn:aws:iam::${AccountId}:role/nobody` })).JobId;
assert.equal((await waitFor("Failed", third)).FailureReasons[0].FailureCode, "AccessDenied");
const ids = [];
for await (const page of sdk.paginateListJobs({ client: control, pageSize: 1 }, { AccountId })) ids.push(...page.Jobs.map((job) => job.JobId));
assert.deepEqual(ids, [third, second, JobId]);
assert.deepEqual((await control.listJobs({ AccountId, JobStatuses: ["Complete", "Failed"] })).Jobs.map((job) => job.Status), ["Failed", "Complete"]);
await refused(control.getJobTagging({ AccountId, JobId: "nothing" }), "NoSuchJobException", 404);
assert.deepEqual((await control.getJobTagging({ AccountId, JobId })).Tags, wanted.Tags);
await refused(control.putJobTagging({ AccountId, JobId, Tags: Array.from({ length: 51 }, (_, i) => ({ Key: `k${i}`, Value: "" })) }), "TooManyTagsException", 400);
await control.putJobTagging({ AccountId, JobId, Tags: [{ Key: "team", Value: "blue" }] });
assert.deepEqual((await control.getJobTagging({ AccountId, JobId })).Tags, [{ Key: "team", Value: "blue" }]);
await control.deleteJobTagging({ AccountId, JobId });
assert.deepEqual((await control.getJobTagging({ AccountId, JobId })).Tags ?? [], []);

// The account's block of public access.
await refused(control.getPublicAccessBlock({ AccountId }), "NoSuchPublicAccessBlockConfiguration", 404);
const PublicAccessBlockConfiguration = { BlockPublicAcls: true, IgnorePublicAcls: false, BlockPublicPolicy: true, RestrictPublicBuckets: false };
await control.putPublicAccessBlock({ AccountId, PublicAccessBlockConfiguration });
assert.deepEqual((await control.getPublicAccessBlock({ AccountId })).PublicAccessBlockConfiguration, PublicAccessBlockConfiguration);
await control.deletePublicAccessBlock({ AccountId });

// Access points and their policies.
const Name = "mine";
await refused(control.getAccessPoint({ AccountId, Name }), "NoSuchAccessPoint", 404);
const { AccessPointArn } = await control.createAccessPoint({ AccountId, Name, Bucket: "media" });
await refused(control.createAccessPoint({ AccountId, Name, Bucket: "media" }), "AccessPointAlreadyOwnedByYou", 409);
assert.equal((await control.getAccessPoint({ AccountId, Name })).Bucket, "media");
assert.deepEqual((await control.listAccessPoints({ AccountId, Bucket: "media" })).AccessPointList.map((point) => point.Name), [Name]);
await refused(control.getAccessPointPolicy({ AccountId, Name }), "NoSuchAccessPointPolicy", 404);
const Policy = policy({ Effect: "Allow", Principal: { AWS: AccountId }, Action: "s3:GetObject", Resource: `${AccessPointArn}/object/*` });
await control.putAccessPointPolicy({ AccountId, Name, Policy });
assert.deepEqual(JSON.parse((await control.getAccessPointPolicy({ AccountId, Name })).Policy), JSON.parse(Policy));
assert.equal((await control.getAccessPointPolicyStatus({ AccountId, Name })).PolicyStatus.IsPublic, false);
await control.deleteAccessPointPolicy({ AccountId, Name });
await control.deleteAccessPoint({ AccountId, Name });

// Storage Lens: configurations and their tags.
const ConfigId = "all", StorageLensConfiguration = { Id: ConfigId, IsEnabled: true, AccountLevel: { BucketLevel: {} } };
await refused(control.getStorageLensConfiguration({ AccountId, ConfigId }), "NoSuchConfiguration", 404);
await refused(control.putStorageLensConfiguration({ AccountId, ConfigId: "other", StorageLensConfiguration }), "InvalidRequest", 400);
await control.putStorageLensConfiguration({ AccountId, ConfigId, StorageLensConfiguration, Tags: [{ Key: "team", Value: "blue" }] });
assert.equal((await control.getStorageLensConfiguration({ AccountId, ConfigId })).StorageLensConfiguration.IsEnabled, true);
assert.ok((await control.listStorageLensConfigurations({ AccountId })).StorageLensConfigurationList.some((entry) => entry.Id === ConfigId));
await control.putStorageLensConfigurationTagging({ AccountId, ConfigId, Tags: [{ Key: "team", Value: "green" }] });
assert.deepEqual((await control.getStorageLensConfigurationTagging({ AccountId, ConfigId })).Tags, [{ Key: "team", Value: "green" }]);
await control.deleteStorageLensConfigurationTagging({ AccountId, ConfigId });
await control.deleteStorageLensConfiguration({ AccountId, ConfigId });

// What the README names as missing, and what is for directory buckets and Outposts.
calledAll(sdk, sdk.S3Control, /AccessGrant|MultiRegion|ObjectLambda|Bucket|AccessPointScope|StorageLensGroup|Resource|DataAccess/);
console.log("s3control done");
