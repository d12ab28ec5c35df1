// Drives @aws-sdk/client-s3 against an engine: node tour.mjs ENDPOINT SOURCE TARGET
import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import assert from "node:assert/strict";
import {
  CopyObjectCommand, CreateBucketCommand, DeleteBucketCommand, DeleteObjectsCommand, GetObjectCommand, HeadObjectCommand,
  ListObjectsV2Command, PutObjectCommand, S3Client,
} from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";

const [endpoint, source, target] = process.argv.slice(2);
const options = { endpoint, region: "us-east-1", forcePathStyle: true, maxAttempts: 1 };
const s3 = new S3Client(options);
const Bucket = "node-bucket";

await s3.send(new CreateBucketCommand({ Bucket }));
await new Upload({ client: s3, params: { Bucket, Key: "big", Body: createReadStream(source) }, partSize: 8 * 1024 * 1024 }).done();
const big = await s3.send(new GetObjectCommand({ Bucket, Key: "big" }));
await pipeline(big.Body, createWriteStream(target));

await s3.send(new PutObjectCommand({ Bucket, Key: "작은/것", Body: "small", Metadata: { who: "node" }, ChecksumAlgorithm: "CRC32C" }));
const head = await s3.send(new HeadObjectCommand({ Bucket, Key: "작은/것", ChecksumMode: "ENABLED" }));
assert.equal(head.Metadata.who, "node");
assert.ok(head.ChecksumCRC32C);
await s3.send(new CopyObjectCommand({ Bucket, Key: "copy", CopySource: encodeURI(`${Bucket}/작은/것`) }));
const list = await s3.send(new ListObjectsV2Command({ Bucket, Delimiter: "/" }));
assert.deepEqual(list.Contents.map((entry) => entry.Key), ["big", "copy"]);
assert.deepEqual(list.CommonPrefixes.map((entry) => entry.Prefix), ["작은/"]);

const url = await getSignedUrl(s3, new GetObjectCommand({ Bucket, Key: "copy" }), { expiresIn: 60 });
assert.equal(await (await fetch(url)).text(), "small");
await assert.rejects(s3.send(new GetObjectCommand({ Bucket, Key: "missing" })), { name: "NoSuchKey" });
const stranger = new S3Client({ ...options, credentials: { accessKeyId: process.env.AWS_ACCESS_KEY_ID, secretAccessKey: "wrong" } });
await assert.rejects(stranger.send(new ListObjectsV2Command({ Bucket })), { name: "SignatureDoesNotMatch" });

const Objects = ["big", "copy", "작은/것"].map((Key) => ({ Key }));
const deleted = await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
assert.equal(deleted.Deleted.length, 3);
await s3.send(new DeleteBucketCommand({ Bucket }));
console.log("tour done");
