// Stories that go through several services, by the SDK for JavaScript: node stories.mjs ENDPOINT
import assert from "node:assert/strict";
import { EventBridge } from "@aws-sdk/client-eventbridge";
import { Lambda } from "@aws-sdk/client-lambda";
import { S3 } from "@aws-sdk/client-s3";
import { SNS } from "@aws-sdk/client-sns";
import { SQS } from "@aws-sdk/client-sqs";
import { account, arn, assertEmpty, bodies, client, letIn, makeFunction, makeQueue, parsed, receive, refused } from "./cloud.mjs";

const s3 = client(S3, { forcePathStyle: true }), sqs = client(SQS), sns = client(SNS), lambda = client(Lambda), events = client(EventBridge);
const Bucket = "album", bucketArn = `arn:aws:s3:::${Bucket}`;
await s3.createBucket({ Bucket });
const notify = (NotificationConfiguration) => s3.putBucketNotificationConfiguration({ Bucket, NotificationConfiguration });
const photo = (suffix) => ({ Events: ["s3:ObjectCreated:*"], Filter: { Key: { FilterRules: [{ Name: "suffix", Value: suffix }] } } });
const shut = (configuration) => refused(notify(configuration), "InvalidArgument", 400, "Unable to validate the following destination configurations");

// S3 tells a queue, a topic and a function, each only once its own policy lets this bucket in; what the filter leaves out is not told.
const queue = await makeQueue(sqs, "photos"), topic = (await sns.createTopic({ Name: "photos" })).TopicArn;
const done = await makeQueue(sqs, "done"), reader = await makeQueue(sqs, "reader", "sns", topic);
await sns.subscribe({ TopicArn: topic, Protocol: "sqs", Endpoint: reader.arn, Attributes: { RawMessageDelivery: "true" } });
const thumbnail = await makeFunction(lambda, "thumbnail", "return event['Records'][0]['s3']['object']['key']");
await lambda.putFunctionEventInvokeConfig({ FunctionName: "thumbnail", DestinationConfig: { OnSuccess: { Destination: done.arn } } });
const toQueue = { QueueConfigurations: [{ ...photo(".jpg"), QueueArn: queue.arn }] }, toTopic = { TopicConfigurations: [{ ...photo(".png"), TopicArn: topic }] };
const toFunction = { LambdaFunctionConfigurations: [{ ...photo(".gif"), LambdaFunctionArn: thumbnail }] };
const open = (source) => Promise.all([
  sqs.setQueueAttributes({ QueueUrl: queue.url, Attributes: { Policy: letIn("s3", "sqs:SendMessage", queue.arn, source) } }),
  sns.setTopicAttributes({ TopicArn: topic, AttributeName: "Policy", AttributeValue: letIn("s3", "sns:Publish", topic, source) }),
  lambda.addPermission({ FunctionName: "thumbnail", StatementId: source.split(":").at(-1), Action: "lambda:InvokeFunction", Principal: "s3.amazonaws.com", SourceArn: source, SourceAccount: account }),
]);
for (const wish of [toQueue, toTopic, toFunction]) await shut(wish);
await open("arn:aws:s3:::others");
for (const wish of [toQueue, toTopic, toFunction]) await shut(wish);
assert.deepEqual(Object.keys(await s3.getBucketNotificationConfiguration({ Bucket })).filter((name) => name !== "$metadata"), []);
await open(bucketArn);
await notify({ ...toQueue, ...toTopic, ...toFunction });
for (const { url } of [queue, reader]) assert.equal((await parsed(sqs, url))[0].Event, "s3:TestEvent");
for (const Key of ["sea side.jpg", "map.png", "cat.gif", "notes.txt"]) await s3.putObject({ Bucket, Key, Body: "x" });
const [created] = (await parsed(sqs, queue.url))[0].Records;
assert.deepEqual([created.eventName, created.s3.bucket.name, created.s3.object.key, created.s3.object.size], ["ObjectCreated:Put", Bucket, "sea+side.jpg", 1]);
assert.equal((await parsed(sqs, reader.url))[0].Records[0].s3.object.key, "map.png");
assert.equal((await parsed(sqs, done.url))[0].responsePayload, "cat.gif");
for (const { url } of [queue, reader, done]) await assertEmpty(sqs, url);

// By EventBridge the bucket needs no policy of the target: the rule does.
const rule = (await events.putRule({ Name: "album", EventPattern: JSON.stringify({ source: ["aws.s3"], detail: { bucket: { name: [Bucket] }, object: { key: [{ suffix: ".svg" }] } } }) })).RuleArn;
const dead = await makeQueue(sqs, "dead", "events", rule), drawn = await makeQueue(sqs, "drawn");
const traced = await makeFunction(lambda, "trace", "return event['detail']['object']['key']");
await lambda.putFunctionEventInvokeConfig({ FunctionName: "trace", DestinationConfig: { OnSuccess: { Destination: done.arn } } });
const DeadLetterConfig = { Arn: dead.arn };
await events.putTargets({ Rule: "album", Targets: [{ Id: "queue", Arn: drawn.arn, DeadLetterConfig }, { Id: "function", Arn: traced, DeadLetterConfig }] });
await notify({ EventBridgeConfiguration: {} });
await s3.putObject({ Bucket, Key: "tree.svg", Body: "x" });
const refusals = await receive(sqs, dead.url, 2);
assert.deepEqual(refusals.map(({ MessageAttributes: { TARGET_ARN, ERROR_CODE } }) => [TARGET_ARN.StringValue, ERROR_CODE.StringValue]).sort(),
  [[traced, "NO_PERMISSIONS"], [drawn.arn, "NO_PERMISSIONS"]].sort());
await assertEmpty(sqs, drawn.url);
await sqs.setQueueAttributes({ QueueUrl: drawn.url, Attributes: { Policy: letIn("events", "sqs:SendMessage", drawn.arn, rule) } });
await lambda.addPermission({ FunctionName: "trace", StatementId: "rule", Action: "lambda:InvokeFunction", Principal: "events.amazonaws.com", SourceArn: rule });
await s3.putObject({ Bucket, Key: "leaf.svg", Body: "x" });
assert.equal((await parsed(sqs, drawn.url))[0].detail.object.key, "leaf.svg");
assert.equal((await parsed(sqs, done.url))[0].responsePayload, "leaf.svg");
await assertEmpty(sqs, dead.url);

// Fan-out over Regions and services: of one order, each hears what its filter takes.
const orders = (await sns.createTopic({ Name: "orders" })).TopicArn;
const far = client(SQS, { region: "ap-northeast-2" }), farAway = client(Lambda, { region: "ap-northeast-2" });
const all = await makeQueue(sqs, "all", "sns", orders), seoul = await makeQueue(far, "seoul", "sns", orders), shipped = await makeQueue(far, "shipped");
await makeFunction(farAway, "ship", "return json.loads(event['Records'][0]['Sns']['Message'])['id']");
await farAway.putFunctionEventInvokeConfig({ FunctionName: "ship", DestinationConfig: { OnSuccess: { Destination: shipped.arn } } });
await farAway.addPermission({ FunctionName: "ship", StatementId: "sns", Action: "lambda:InvokeFunction", Principal: "sns.amazonaws.com", SourceArn: orders });
const listen = (Protocol, Endpoint, Attributes) => sns.subscribe({ TopicArn: orders, Protocol, Endpoint, Attributes });
await listen("sqs", all.arn, { RawMessageDelivery: "true" });
await listen("sqs", seoul.arn, { RawMessageDelivery: "true", FilterPolicyScope: "MessageBody", FilterPolicy: '{"city": ["Seoul"]}' });
await listen("lambda", arn("lambda", "function:ship", "ap-northeast-2"), { FilterPolicy: '{"paid": ["true"]}' });
for (const [id, city, paid] of [[1, "Seoul", "false"], [2, "Busan", "true"], [3, "Seoul", "true"]]) {
  await sns.publish({ TopicArn: orders, Message: JSON.stringify({ id, city }), MessageAttributes: { paid: { DataType: "String", StringValue: paid } } });
}
const ids = async (...where) => (await bodies(...where)).map((body) => JSON.parse(body).id ?? JSON.parse(body).responsePayload).sort();
assert.deepEqual(await ids(sqs, all.url, 3), [1, 2, 3]);
assert.deepEqual(await ids(far, seoul.url, 2), [1, 3]);
assert.deepEqual(await ids(far, shipped.url, 2), [2, 3]);
for (const [where, { url }] of [[sqs, all], [far, seoul], [far, shipped]]) await assertEmpty(where, url);
await refused(far.getQueueUrl({ QueueName: "all" }), "QueueDoesNotExist", 400); // each Region has its own
console.log("stories done");
