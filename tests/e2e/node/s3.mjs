// What features.mjs leaves out of S3, by the SDK for JavaScript, refusals first: node s3.mjs ENDPOINT
import assert from "node:assert/strict";
import { request } from "node:http";
import { IAM } from "@aws-sdk/client-iam";
import { S3 } from "@aws-sdk/client-s3";
import { account, arn, client, clock, endpoint, refused, until } from "./cloud.mjs";

const s3 = client(S3, { forcePathStyle: true });
const day = 24 * 3600, role = `arn:aws:iam::${account}:role/any`;
const read = async (Bucket, Key, more) => (await s3.getObject({ Bucket, Key, ...more })).Body.transformToString();
/** As a browser or a visitor: by the host's name, unsigned. */
const visit = (host, path, { method = "GET", ...headers } = {}) => new Promise((resolve, reject) => {
  const { hostname, port } = new URL(endpoint);
  request({ hostname, port, path, method, headers: { host: `${host}:${port}`, ...headers } }, async (response) => {
    const pieces = [];
    for await (const piece of response) pieces.push(piece);
    resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(pieces).toString() });
  }).on("error", reject).end();
});

// Ownership, lists, Block Public Access and policies: what makes a bucket public, and what keeps it from being.
const Bucket = "js-site";
await s3.createBucket({ Bucket });
await refused(s3.putBucketAcl({ Bucket, ACL: "public-read" }), "AccessControlListNotSupported", 400);
const open = JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: `arn:aws:s3:::${Bucket}/*` }] });
await refused(s3.putBucketPolicy({ Bucket, Policy: open }), "AccessDenied", 403);
await s3.deletePublicAccessBlock({ Bucket });
await refused(s3.getPublicAccessBlock({ Bucket }), "NoSuchPublicAccessBlockConfiguration", 404);
await refused(s3.getBucketPolicy({ Bucket }), "NoSuchBucketPolicy", 404);
await s3.putBucketPolicy({ Bucket, Policy: open });
assert.equal((await s3.getBucketPolicyStatus({ Bucket })).PolicyStatus.IsPublic, true);
await s3.putBucketOwnershipControls({ Bucket, OwnershipControls: { Rules: [{ ObjectOwnership: "BucketOwnerPreferred" }] } });
await s3.putObject({ Bucket, Key: "listed", Body: "x", ACL: "public-read" });
assert.ok((await s3.getObjectAcl({ Bucket, Key: "listed" })).Grants.some(({ Grantee }) => Grantee.URI?.endsWith("/AllUsers")));

// A website, and a page of another origin that reads it.
assert.equal((await visit(`${Bucket}.s3-website.localhost`, "/")).status, 404);
await refused(s3.getBucketWebsite({ Bucket }), "NoSuchWebsiteConfiguration", 404);
await refused(s3.putBucketWebsite({ Bucket, WebsiteConfiguration: { IndexDocument: { Suffix: "a/b.html" } } }), "InvalidArgument", 400);
await s3.putBucketWebsite({
  Bucket,
  WebsiteConfiguration: {
    IndexDocument: { Suffix: "index.html" }, ErrorDocument: { Key: "oops.html" },
    RoutingRules: [{ Condition: { KeyPrefixEquals: "old/" }, Redirect: { ReplaceKeyPrefixWith: "new/" } }],
  },
});
await s3.putObject({ Bucket, Key: "index.html", Body: "<h1>here</h1>", ContentType: "text/html" });
await s3.putObject({ Bucket, Key: "oops.html", Body: "<h1>lost</h1>", ContentType: "text/html" });
const site = (path) => visit(`${Bucket}.s3-website.localhost`, path);
assert.deepEqual(await site("/").then(({ status, body }) => [status, body]), [200, "<h1>here</h1>"]);
assert.deepEqual(await site("/none").then(({ status, body }) => [status, body]), [403, "<h1>lost</h1>"]); // who may not list hears nothing else
assert.match(await site("/old/x").then(({ status, headers }) => `${status} ${headers.location}`), /^30[12] .*\/new\/x$/);
const preflight = () => visit(new URL(endpoint).hostname, `/${Bucket}/index.html`, { method: "OPTIONS", origin: "https://app.example", "access-control-request-method": "PUT" });
await refused(s3.getBucketCors({ Bucket }), "NoSuchCORSConfiguration", 404);
await refused(s3.putBucketCors({ Bucket, CORSConfiguration: { CORSRules: [{ AllowedMethods: ["FLY"], AllowedOrigins: ["*"] }] } }), "InvalidRequest", 400);
assert.equal((await preflight()).status, 403);
await s3.putBucketCors({ Bucket, CORSConfiguration: { CORSRules: [{ AllowedMethods: ["PUT"], AllowedOrigins: ["https://*.example"], MaxAgeSeconds: 60 }] } });
assert.deepEqual(await preflight().then(({ status, headers }) => [status, headers["access-control-allow-origin"]]), [200, "https://app.example"]);

// Replication into another bucket, of another Region: replicas say so, and a delete marker follows where the rule says it.
const far = client(S3, { forcePathStyle: true, region: "ap-northeast-2" });
await s3.createBucket({ Bucket: "js-source" });
await far.createBucket({ Bucket: "js-target", CreateBucketConfiguration: { LocationConstraint: "ap-northeast-2" } });
const rules = (ReplicationConfiguration) => s3.putBucketReplication({ Bucket: "js-source", ReplicationConfiguration });
const copy = { Role: role, Rules: [{ ID: "copy", Priority: 1, Status: "Enabled", Filter: { Prefix: "kept/" }, DeleteMarkerReplication: { Status: "Enabled" }, Destination: { Bucket: "arn:aws:s3:::js-target", StorageClass: "STANDARD_IA" } }] };
await refused(s3.getBucketReplication({ Bucket: "js-source" }), "ReplicationConfigurationNotFoundError", 404);
await refused(rules(copy), "InvalidRequest", 400); // without versions
for (const [where, name] of [[s3, "js-source"], [far, "js-target"]]) await where.putBucketVersioning({ Bucket: name, VersioningConfiguration: { Status: "Enabled" } });
await rules(copy);
await s3.putObject({ Bucket: "js-source", Key: "kept/early", Body: "x" }); // there is no such role yet
await until(async () => (await s3.headObject({ Bucket: "js-source", Key: "kept/early" })).ReplicationStatus === "FAILED");
const iam = client(IAM), allow = (more) => JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", ...more }] });
await iam.createRole({ RoleName: "any", AssumeRolePolicyDocument: allow({ Principal: { Service: "s3.amazonaws.com" }, Action: "sts:AssumeRole" }) });
await iam.putRolePolicy({ RoleName: "any", PolicyName: "copy", PolicyDocument: allow({ Action: ["s3:Get*", "s3:ListBucket", "s3:Replicate*"], Resource: "*" }) });
await s3.putObject({ Bucket: "js-source", Key: "kept/a", Body: "copied", Metadata: { who: "js" } });
await s3.putObject({ Bucket: "js-source", Key: "own", Body: "stays" });
const replica = await until(() => far.headObject({ Bucket: "js-target", Key: "kept/a" }).catch(() => null));
assert.deepEqual([replica.ReplicationStatus, replica.StorageClass, replica.Metadata.who], ["REPLICA", "STANDARD_IA", "js"]);
await until(async () => (await s3.headObject({ Bucket: "js-source", Key: "kept/a" })).ReplicationStatus === "COMPLETED");
await s3.deleteObject({ Bucket: "js-source", Key: "kept/a" });
await until(async () => (await far.listObjectVersions({ Bucket: "js-target" })).DeleteMarkers?.length === 1);
await refused(far.headObject({ Bucket: "js-target", Key: "own" }), "NotFound", 404);

// Lifecycle on the clock: what is old goes, noncurrent versions but the newest too; a restored copy comes and goes.
await refused(s3.getBucketLifecycleConfiguration({ Bucket: "js-source" }), "NoSuchLifecycleConfiguration", 404);
const lifecycle = (...Rules) => s3.putBucketLifecycleConfiguration({ Bucket: "js-source", LifecycleConfiguration: { Rules } });
await refused(lifecycle({ ID: "none", Status: "Enabled", Filter: { Prefix: "" } }), "InvalidRequest", 400);
await lifecycle({ ID: "old", Status: "Enabled", Filter: { Prefix: "tmp/" }, Expiration: { Days: 2 } },
  { ID: "versions", Status: "Enabled", Filter: { Prefix: "doc" }, NoncurrentVersionExpiration: { NoncurrentDays: 1, NewerNoncurrentVersions: 1 } });
await s3.putObject({ Bucket: "js-source", Key: "tmp/a", Body: "x" });
for (const Body of ["1", "2", "3", "4"]) await s3.putObject({ Bucket: "js-source", Key: "doc", Body });
await s3.putObject({ Bucket: "js-source", Key: "cold", Body: "ice", StorageClass: "GLACIER" });
const restore = (RestoreRequest) => s3.restoreObject({ Bucket: "js-source", Key: "cold", RestoreRequest });
await refused(s3.restoreObject({ Bucket: "js-source", Key: "doc", RestoreRequest: { Days: 1 } }), "InvalidObjectState", 403);
await restore({ Days: 1, GlacierJobParameters: { Tier: "Standard" } });
await refused(restore({ Days: 1, GlacierJobParameters: { Tier: "Bulk" } }), "RestoreAlreadyInProgress", 409);
await clock({ advanceSeconds: 6 * 3600 });
await until(async () => (await s3.headObject({ Bucket: "js-source", Key: "cold" })).Restore?.startsWith('ongoing-request="false"'));
assert.equal(await read("js-source", "cold"), "ice");
await clock({ advanceSeconds: 5 * day });
await until(async () => await s3.headObject({ Bucket: "js-source", Key: "tmp/a" }).then(() => false, () => true));
await until(async () => (await s3.listObjectVersions({ Bucket: "js-source", Prefix: "doc" })).Versions.length === 2);
await refused(s3.getObject({ Bucket: "js-source", Key: "cold" }), "InvalidObjectState", 403);

// Configurations with ids, each refused where it is not, kept, listed and deleted.
for (const [name, member, Configuration] of [
  ["Analytics", "AnalyticsConfiguration", { StorageClassAnalysis: {} }],
  ["Metrics", "MetricsConfiguration", { Filter: { Prefix: "a/" } }],
  ["IntelligentTiering", "IntelligentTieringConfiguration", { Status: "Enabled", Tierings: [{ AccessTier: "ARCHIVE_ACCESS", Days: 90 }] }],
  ["Inventory", "InventoryConfiguration", { IsEnabled: true, IncludedObjectVersions: "Current", Schedule: { Frequency: "Daily" }, Destination: { S3BucketDestination: { Bucket: `arn:aws:s3:::${Bucket}`, Format: "CSV" } } }],
]) {
  const one = { Bucket, Id: "one" };
  await refused(s3[`getBucket${name}Configuration`](one), "NoSuchConfiguration", 404);
  await s3[`putBucket${name}Configuration`]({ ...one, [member]: { Id: "one", ...Configuration } });
  assert.equal((await s3[`getBucket${name}Configuration`](one))[member].Id, "one");
  assert.equal((await s3[`listBucket${name}Configurations`]({ Bucket }))[`${member}List`].length, 1);
  await s3[`deleteBucket${name}Configuration`](one);
  await refused(s3[`deleteBucket${name}Configuration`](one), "NoSuchConfiguration", 404);
}
await refused(s3.putBucketInventoryConfiguration({
  Bucket, Id: "columns",
  InventoryConfiguration: { Id: "columns", IsEnabled: true, IncludedObjectVersions: "Current", Schedule: { Frequency: "Daily" }, Destination: { S3BucketDestination: { Bucket: `arn:aws:s3:::${Bucket}`, Format: "Parquet" } } },
}), "NotImplemented", 501);

// The rest of a bucket's settings.
await refused(s3.getBucketTagging({ Bucket }), "NoSuchTagSet", 404);
await s3.putBucketTagging({ Bucket, Tagging: { TagSet: [{ Key: "team", Value: "sky" }] } });
assert.equal((await s3.getBucketTagging({ Bucket })).TagSet[0].Value, "sky");
await s3.putBucketRequestPayment({ Bucket, RequestPaymentConfiguration: { Payer: "Requester" } });
assert.equal((await s3.getBucketRequestPayment({ Bucket })).Payer, "Requester");
await refused(s3.putBucketAccelerateConfiguration({ Bucket, AccelerateConfiguration: { Status: "Fast" } }), "MalformedXML", 400);
await s3.putBucketAccelerateConfiguration({ Bucket, AccelerateConfiguration: { Status: "Enabled" } });
assert.equal((await s3.getBucketAccelerateConfiguration({ Bucket })).Status, "Enabled");
await refused(s3.putBucketNotificationConfiguration({
  Bucket, NotificationConfiguration: { QueueConfigurations: [{ Events: ["s3:ObjectCreated:*"], QueueArn: arn("sqs", "none") }] },
}), "InvalidArgument", 400, /destination/);
await refused(s3.putObjectLegalHold({ Bucket, Key: "listed", LegalHold: { Status: "ON" } }), "InvalidRequest", 400); // no object lock here
console.log("s3 done");
