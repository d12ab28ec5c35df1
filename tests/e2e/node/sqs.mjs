// Every operation of SQS by @aws-sdk/client-sqs, refusals first: node sqs.mjs ENDPOINT. The clock stands still but where it is moved.
import assert from "node:assert/strict";
import * as sdk from "@aws-sdk/client-sqs";
import { account, arn, assertEmpty, bodies, calledAll, client, clock, endpoint, makeQueue, receive, refused, until } from "./cloud.mjs";

const sqs = client(sdk.SQS);
const counts = async (QueueUrl) => {
  const { Attributes } = await sqs.getQueueAttributes({ QueueUrl, AttributeNames: ["All"] });
  return ["", "NotVisible", "Delayed"].map((kind) => Number(Attributes[`ApproximateNumberOfMessages${kind}`]));
};
const take = async (QueueUrl, more) => (await sqs.receiveMessage({ QueueUrl, ...more })).Messages ?? [];
await clock({ freeze: true });

// Queues: what is wrong with their names, attributes and addresses.
const missing = await refused(sqs.sendMessage({ QueueUrl: `${endpoint}/${account}/nowhere`, MessageBody: "x" }), "QueueDoesNotExist", 400, "The specified queue does not exist.");
assert.ok(missing instanceof sdk.QueueDoesNotExist);
assert.deepEqual([missing.Error.Code, missing.Error.Type], ["AWS.SimpleQueueService.NonExistentQueue", "Sender"]);
await refused(sqs.getQueueUrl({ QueueName: "nowhere" }), "QueueDoesNotExist", 400);
await refused(sqs.deleteQueue({ QueueUrl: `${endpoint}/${account}/nowhere` }), "QueueDoesNotExist", 400);
await refused(sqs.createQueue({ QueueName: "a b" }), "InvalidParameterValue", 400,
  "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length");
await refused(sqs.createQueue({ QueueName: "plain", Attributes: { FifoQueue: "true" } }), "InvalidParameterValue", 400, /must end with \.fifo suffix/);
await refused(sqs.createQueue({ QueueName: "plain", Attributes: { DelaySeconds: "901" } }), "InvalidAttributeValue", 400, "Invalid value for the parameter DelaySeconds.");
await refused(sqs.createQueue({ QueueName: "plain", Attributes: { Colour: "blue" } }), "InvalidAttributeName", 400, "Unknown Attribute Colour.");
await refused(client(sdk.SQS, { credentials: { accessKeyId: process.env.AWS_ACCESS_KEY_ID, secretAccessKey: "wrong" } }).listQueues(), "InvalidSignatureException", 400);
const { QueueUrl } = await sqs.createQueue({ QueueName: "plain", Attributes: { VisibilityTimeout: "30" }, tags: { team: "구름" } });
assert.equal((await sqs.createQueue({ QueueName: "plain", Attributes: { VisibilityTimeout: "30" } })).QueueUrl, QueueUrl);
const taken = await refused(sqs.createQueue({ QueueName: "plain", Attributes: { VisibilityTimeout: "31" } }), "QueueNameExists", 400,
  "A queue already exists with the same name and a different value for attribute VisibilityTimeout");
assert.equal(taken.Error.Code, "QueueAlreadyExists");
assert.equal((await sqs.getQueueUrl({ QueueName: "plain" })).QueueUrl, QueueUrl);
await refused(sqs.setQueueAttributes({ QueueUrl, Attributes: { RedrivePolicy: JSON.stringify({ maxReceiveCount: 1 }) } }), "InvalidParameterValue", 400,
  /Redrive policy does not contain mandatory attribute: deadLetterTargetArn\.$/);
await sqs.setQueueAttributes({ QueueUrl, Attributes: { MaximumMessageSize: "2048" } });
assert.equal((await sqs.getQueueAttributes({ QueueUrl, AttributeNames: ["MaximumMessageSize"] })).Attributes.MaximumMessageSize, "2048");
await refused(sqs.getQueueAttributes({ QueueUrl, AttributeNames: ["Colour"] }), "InvalidAttributeName", 400);

// Tags, pages of the list, permissions.
await refused(sqs.tagQueue({ QueueUrl, Tags: { "aws:x": "y" } }), "InvalidParameterValue", 400);
await sqs.tagQueue({ QueueUrl, Tags: { tier: "front" } });
await sqs.untagQueue({ QueueUrl, TagKeys: ["tier"] });
assert.deepEqual((await sqs.listQueueTags({ QueueUrl })).Tags, { team: "구름" });
await Promise.all(["page-1", "page-2", "page-3"].map((QueueName) => sqs.createQueue({ QueueName })));
const pages = [];
for await (const page of sdk.paginateListQueues({ client: sqs, pageSize: 2 }, { QueueNamePrefix: "page-" })) pages.push(page.QueueUrls.map((url) => url.at(-1)).join(""));
assert.deepEqual(pages, ["12", "3"]);
await refused(sqs.listQueues({ MaxResults: 1001 }), "InvalidParameterValue", 400);
const permission = { QueueUrl, Label: "friend", AWSAccountIds: ["999999999999"], Actions: ["SendMessage"] };
await refused(sqs.addPermission({ ...permission, Actions: ["CreateQueue"] }), "InvalidParameterValue", 400, /^Value SQS:CreateQueue for parameter ActionName is invalid\./);
await sqs.addPermission(permission);
await refused(sqs.addPermission(permission), "InvalidParameterValue", 400, "Value friend for parameter Label is invalid. Reason: Already exists.");
await sqs.removePermission({ QueueUrl, Label: "friend" });
await refused(sqs.removePermission({ QueueUrl, Label: "friend" }), "InvalidParameterValue", 400, /can't find label\.$/);

// A message: bodies that may not be, attributes (the SDK checks the MD5s), the handle of a receipt.
await refused(sqs.sendMessage({ QueueUrl, MessageBody: "" }), "MissingParameter", 400);
await refused(sqs.sendMessage({ QueueUrl, MessageBody: "\u0001" }), "InvalidMessageContents", 400);
await refused(sqs.sendMessage({ QueueUrl, MessageBody: "x".repeat(2049) }), "InvalidParameterValue", 400, /Message must be shorter than 2048 bytes/);
await refused(sqs.sendMessage({ QueueUrl, MessageBody: "x", DelaySeconds: 901 }), "InvalidParameterValue", 400, /DelaySeconds must be >= 0 and <= 900\.$/);
await refused(sqs.sendMessage({ QueueUrl, MessageBody: "x", MessageAttributes: { n: { DataType: "Number", StringValue: "one" } } }), "InvalidParameterValue", 400,
  "Can't cast the value of message (user) attribute 'n' to a number.");
await refused(sqs.receiveMessage({ QueueUrl, MaxNumberOfMessages: 11 }), "InvalidParameterValue", 400,
  "Value 11 for parameter MaxNumberOfMessages is invalid. Reason: Must be between 1 and 10, if provided.");
await refused(sqs.receiveMessage({ QueueUrl, WaitTimeSeconds: 21 }), "InvalidParameterValue", 400);
await refused(sqs.deleteMessage({ QueueUrl, ReceiptHandle: "x" }), "ReceiptHandleIsInvalid", 404, 'The input receipt handle "x" is not a valid receipt handle.');
const sent = await sqs.sendMessage({
  QueueUrl, MessageBody: "héllo 🌩", MessageAttributes: { n: { DataType: "Number.int", StringValue: "12" }, bytes: { DataType: "Binary", BinaryValue: Buffer.from([0, 255]) } },
  MessageSystemAttributes: { AWSTraceHeader: { DataType: "String", StringValue: "Root=1-5759e988-bd862e3fe1be46a994272793" } },
});
const [message] = await take(QueueUrl, { MessageAttributeNames: ["All"], MessageSystemAttributeNames: ["All"] });
assert.deepEqual([message.MessageId, message.Body, message.Attributes.SenderId, message.Attributes.ApproximateReceiveCount], [sent.MessageId, "héllo 🌩", account, "1"]);
assert.deepEqual([...message.MessageAttributes.bytes.BinaryValue], [0, 255]);

// Out of sight for thirty seconds of the clock, to the millisecond; then for as long as its receiver says.
const { ReceiptHandle } = message;
await clock({ advanceSeconds: 29.999 });
assert.deepEqual(await take(QueueUrl), []);
const woken = take(QueueUrl, { WaitTimeSeconds: 20, MessageSystemAttributeNames: ["ApproximateReceiveCount"] });
await clock({ advanceSeconds: 0.001 });
const [again] = await woken; // a poll that waits hears of it too
assert.equal(again.Attributes.ApproximateReceiveCount, "2");
await refused(sqs.changeMessageVisibility({ QueueUrl, ReceiptHandle: again.ReceiptHandle, VisibilityTimeout: 43201 }), "InvalidParameterValue", 400);
await sqs.changeMessageVisibility({ QueueUrl, ReceiptHandle: again.ReceiptHandle, VisibilityTimeout: 5 });
await clock({ advanceSeconds: 4.999 });
assert.deepEqual(await counts(QueueUrl), [0, 1, 0]);
await clock({ advanceSeconds: 0.001 });
assert.deepEqual(await counts(QueueUrl), [1, 0, 0]);
await refused(sqs.changeMessageVisibility({ QueueUrl, ReceiptHandle: again.ReceiptHandle, VisibilityTimeout: 5 }), "MessageNotInflight", 400);
await sqs.deleteMessage({ QueueUrl, ReceiptHandle });
await sqs.deleteMessage({ QueueUrl, ReceiptHandle }); // asking twice is no mistake
assert.deepEqual(await counts(QueueUrl), [0, 0, 0]);
await sqs.sendMessage({ QueueUrl, MessageBody: "later", DelaySeconds: 900 });
assert.deepEqual(await counts(QueueUrl), [0, 0, 1]);
await clock({ advanceSeconds: 899.999 });
await assertEmpty(sqs, QueueUrl);
await clock({ advanceSeconds: 0.001 });
assert.deepEqual(await bodies(sqs, QueueUrl), ["later"]);

// A poll ends when its seconds have passed on the clock; by a message it ends at once.
const inVain = sqs.receiveMessage({ QueueUrl, WaitTimeSeconds: 20 });
await sqs.getQueueAttributes({ QueueUrl });
await clock({ advanceSeconds: 20 });
assert.equal((await inVain).Messages, undefined);
const latencies = [];
for (let round = 0; round < 21; ++round) {
  const poll = receive(sqs, QueueUrl).then(() => performance.now());
  await sqs.getQueueAttributes({ QueueUrl }); // the poll was asked for before this was
  const begin = performance.now();
  await sqs.sendMessage({ QueueUrl, MessageBody: "wake up" });
  latencies.push(performance.now() - begin, await poll - begin);
}
const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const wake = median(latencies.filter((_, index) => index % 2 === 1)), send = median(latencies.filter((_, index) => index % 2 === 0));
console.log(`a message is acknowledged after ${send.toFixed(1)} ms, and deleted by the poll that waited after ${wake.toFixed(1)} ms`);
assert.ok(wake - send <= 20, `a waiting poll took ${wake - send} ms longer than the send`);

// Batches: as a whole, and entry by entry.
await refused(sqs.sendMessageBatch({ QueueUrl, Entries: [] }), "EmptyBatchRequest", 400);
await refused(sqs.sendMessageBatch({ QueueUrl, Entries: Array.from({ length: 11 }, (_, n) => ({ Id: `${n}`, MessageBody: "x" })) }), "TooManyEntriesInBatchRequest", 400);
await refused(sqs.deleteMessageBatch({ QueueUrl, Entries: [{ Id: "a", ReceiptHandle: "x" }, { Id: "a", ReceiptHandle: "y" }] }), "BatchEntryIdsNotDistinct", 400);
await refused(sqs.sendMessageBatch({ QueueUrl, Entries: [{ Id: "a b", MessageBody: "x" }] }), "InvalidBatchEntryId", 400);
const batch = await sqs.sendMessageBatch({ QueueUrl, Entries: [{ Id: "good", MessageBody: "1" }, { Id: "bad", MessageBody: "\u0001" }] });
assert.deepEqual(batch.Successful.map((entry) => entry.Id), ["good"]);
assert.deepEqual(batch.Failed.map((entry) => [entry.Id, entry.Code, entry.SenderFault]), [["bad", "InvalidMessageContents", true]]);
const [inBatch] = await take(QueueUrl, { MaxNumberOfMessages: 10 });
const changed = await sqs.changeMessageVisibilityBatch({ QueueUrl, Entries: [{ Id: "a", ReceiptHandle: inBatch.ReceiptHandle, VisibilityTimeout: 100 }, { Id: "b", ReceiptHandle: "x", VisibilityTimeout: 100 }] });
assert.deepEqual([changed.Successful.length, changed.Failed[0].Code], [1, "ReceiptHandleIsInvalid"]);
const gone = await sqs.deleteMessageBatch({ QueueUrl, Entries: [{ Id: "a", ReceiptHandle: inBatch.ReceiptHandle }, { Id: "b", ReceiptHandle: "x" }] });
assert.deepEqual([gone.Successful.length, gone.Failed[0].Code], [1, "ReceiptHandleIsInvalid"]);

// FIFO: order within a group, duplicates for five minutes.
const { url: fifo } = await makeQueue(sqs, "steps.fifo");
await refused(sqs.sendMessage({ QueueUrl: fifo, MessageBody: "x" }), "MissingParameter", 400, "The request must contain the parameter MessageGroupId.");
await refused(sqs.sendMessage({ QueueUrl: fifo, MessageBody: "x", MessageGroupId: "g" }), "InvalidParameterValue", 400,
  "The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly");
const step = (MessageBody, MessageGroupId, MessageDeduplicationId = MessageBody) => sqs.sendMessage({ QueueUrl: fifo, MessageBody, MessageGroupId, MessageDeduplicationId });
const first = await step("a1", "a");
assert.equal((await step("a1", "a")).SequenceNumber, first.SequenceNumber);
await step("a2", "a");
await step("b1", "b");
const [a1] = await take(fifo);
const [b1] = await take(fifo);
assert.deepEqual([a1.Body, b1.Body, (await take(fifo)).length], ["a1", "b1", 0]);
await sqs.deleteMessage({ QueueUrl: fifo, ReceiptHandle: a1.ReceiptHandle });
assert.deepEqual((await take(fifo)).map((next) => next.Body), ["a2"]);
await clock({ advanceSeconds: 300 });
assert.notEqual((await step("a1", "a")).SequenceNumber, first.SequenceNumber);

// Dead letters, the task that brings them back, and one that is cancelled.
const dead = await makeQueue(sqs, "dead");
const source = (await sqs.createQueue({
  QueueName: "fails", Attributes: { VisibilityTimeout: "0", RedrivePolicy: JSON.stringify({ deadLetterTargetArn: dead.arn, maxReceiveCount: 1 }) },
})).QueueUrl;
assert.deepEqual((await sqs.listDeadLetterSourceQueues({ QueueUrl: dead.url })).queueUrls, [source]);
await refused(sqs.startMessageMoveTask({ SourceArn: arn("sqs", "nowhere") }), "ResourceNotFoundException", 404);
await refused(sqs.startMessageMoveTask({ SourceArn: arn("sqs", "plain") }), "InvalidParameterValue", 400, "Source queue must be configured as a Dead Letter Queue.");
await sqs.sendMessageBatch({ QueueUrl: source, Entries: ["1", "2", "3"].map((Id) => ({ Id, MessageBody: Id })) });
assert.equal((await take(source, { MaxNumberOfMessages: 10 })).length, 3);
await assertEmpty(sqs, source);
assert.deepEqual(await counts(dead.url), [3, 0, 0]);
const { TaskHandle } = await sqs.startMessageMoveTask({ SourceArn: dead.arn, MaxNumberOfMessagesPerSecond: 1 });
await refused(sqs.startMessageMoveTask({ SourceArn: dead.arn }), "InvalidParameterValue", 400, /^There is already a task running\./);
await clock({ advanceSeconds: 1 });
const tasks = async () => (await sqs.listMessageMoveTasks({ SourceArn: dead.arn, MaxResults: 10 })).Results;
await until(async () => (await tasks())[0].ApproximateNumberOfMessagesMoved === 1);
assert.equal((await sqs.cancelMessageMoveTask({ TaskHandle })).ApproximateNumberOfMessagesMoved, 1);
const over = await refused(sqs.cancelMessageMoveTask({ TaskHandle }), "UnsupportedOperation", 400);
assert.equal(over.Error.Code, "AWS.SimpleQueueService.UnsupportedOperation");
await sqs.startMessageMoveTask({ SourceArn: dead.arn });
await until(async () => (await tasks())[0].Status === "COMPLETED");
assert.deepEqual((await tasks()).map((task) => [task.Status, task.ApproximateNumberOfMessagesMoved]), [["COMPLETED", 2], ["CANCELLED", 1]]);
assert.deepEqual(await counts(source), [3, 0, 0]);
await refused(sqs.listMessageMoveTasks({ SourceArn: dead.arn, MaxResults: 11 }), "InvalidParameterValue", 400);

// Purged and deleted, each with its minute.
await sqs.purgeQueue({ QueueUrl: source });
assert.deepEqual(await counts(source), [0, 0, 0]);
await refused(sqs.purgeQueue({ QueueUrl: source }), "PurgeQueueInProgress", 403, "Only one PurgeQueue operation on fails is allowed every 60 seconds.");
await clock({ advanceSeconds: 60 });
await sqs.purgeQueue({ QueueUrl: source });
await sqs.deleteQueue({ QueueUrl: source });
await refused(sqs.createQueue({ QueueName: "fails" }), "QueueDeletedRecently", 400,
  "You must wait 60 seconds after deleting a queue before you can create another with the same name.");
await clock({ advanceSeconds: 60 });
await sqs.createQueue({ QueueName: "fails" });

calledAll(sdk, sdk.SQS);
console.log("sqs done");
