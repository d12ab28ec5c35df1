// Every operation of SNS by @aws-sdk/client-sns, refusals first: node sns.mjs ENDPOINT
import assert from "node:assert/strict";
import { createVerify } from "node:crypto";
import * as sdk from "@aws-sdk/client-sns";
import { SQS } from "@aws-sdk/client-sqs";
import { account, arn, assertEmpty, bodies, calledAll, client, clock, inbox, makeQueue, parsed, receive, refused, until, webServer } from "./cloud.mjs";

const sns = client(sdk.SNS), sqs = client(SQS);
const attributesOf = async (TopicArn) => (await sns.getTopicAttributes({ TopicArn })).Attributes;
const subscribed = async (TopicArn) => (await sns.listSubscriptionsByTopic({ TopicArn })).Subscriptions;
const numbered = (value) => ({ DataType: "Number", StringValue: `${value}` });

// Topics, their attributes, tags and permissions.
const nowhere = await refused(sns.getTopicAttributes({ TopicArn: arn("sns", "nowhere") }), "NotFoundException", 404, "Topic does not exist");
assert.ok(nowhere instanceof sdk.NotFoundException);
await refused(sns.createTopic({ Name: "no spaces" }), "InvalidParameterException", 400, "Invalid parameter: Topic Name");
await refused(sns.createTopic({ Name: "plain", Attributes: { FifoTopic: "true" } }), "InvalidParameterException", 400, /Fifo Topic names must end with \.fifo/);
await refused(sns.createTopic({ Name: "plain", Attributes: { SignatureVersion: "3" } }), "InvalidParameterException", 400, "Invalid parameter: SignatureVersion");
await refused(client(sdk.SNS, { credentials: { accessKeyId: process.env.AWS_ACCESS_KEY_ID, secretAccessKey: "wrong" } }).listTopics(), "SignatureDoesNotMatch", 403);
const { TopicArn } = await sns.createTopic({ Name: "plain", Attributes: { DisplayName: "Plain" }, Tags: [{ Key: "team", Value: "구름" }] });
assert.equal((await sns.createTopic({ Name: "plain", Attributes: { DisplayName: "Plain" } })).TopicArn, TopicArn);
await refused(sns.createTopic({ Name: "plain", Attributes: { DisplayName: "Other" } }), "InvalidParameterException", 400,
  "Invalid parameter: Attributes Reason: Topic already exists with different attributes");
await refused(sns.setTopicAttributes({ TopicArn, AttributeName: "Colour", AttributeValue: "blue" }), "InvalidParameterException", 400, "Invalid parameter: AttributeName");
await refused(sns.setTopicAttributes({ TopicArn, AttributeName: "Policy", AttributeValue: "{}" }), "InvalidParameterException", 400);
await sns.setTopicAttributes({ TopicArn, AttributeName: "DisplayName", AttributeValue: "구름" });
assert.deepEqual([(await attributesOf(TopicArn)).DisplayName, (await attributesOf(TopicArn)).Owner], ["구름", account]);
await refused(sns.tagResource({ ResourceArn: TopicArn, Tags: [{ Key: "aws:x", Value: "y" }] }), "InvalidParameterException", 400);
await refused(sns.listTagsForResource({ ResourceArn: arn("sns", "nowhere") }), "ResourceNotFoundException", 404, "Resource does not exist");
await sns.tagResource({ ResourceArn: TopicArn, Tags: [{ Key: "tier", Value: "front" }] });
await sns.untagResource({ ResourceArn: TopicArn, TagKeys: ["tier"] });
assert.deepEqual((await sns.listTagsForResource({ ResourceArn: TopicArn })).Tags, [{ Key: "team", Value: "구름" }]);
const permission = { TopicArn, Label: "friend", AWSAccountId: ["999999999999"], ActionName: ["Publish"] };
await refused(sns.addPermission({ ...permission, ActionName: ["Fly"] }), "InvalidParameterException", 400);
await sns.addPermission(permission);
await refused(sns.addPermission(permission), "InvalidParameterException", 400);
assert.ok(JSON.parse((await attributesOf(TopicArn)).Policy).Statement.some((statement) => statement.Sid === "friend"));
await sns.removePermission({ TopicArn, Label: "friend" });
assert.ok(!JSON.parse((await attributesOf(TopicArn)).Policy).Statement.some((statement) => statement.Sid === "friend"));
await refused(sns.listTopics({ NextToken: "?" }), "InvalidParameterException", 400, "Invalid parameter: NextToken");
const names = [];
for await (const page of sdk.paginateListTopics({ client: sns }, {})) names.push(...page.Topics.map((topic) => topic.TopicArn));
assert.deepEqual(names, [TopicArn]);

// What may not be published, and where not.
await refused(sns.publish({ TopicArn: arn("sns", "nowhere"), Message: "x" }), "NotFoundException", 404);
await refused(sns.publish({ TopicArn, Message: "" }), "InvalidParameterException", 400, "Invalid parameter: Empty message");
await refused(sns.publish({ TopicArn, Message: "x", Subject: "a\nb" }), "InvalidParameterException", 400, "Invalid parameter: Subject");
await refused(sns.publish({ TopicArn, Message: "x".repeat(256 * 1024 + 1) }), "InvalidParameterException", 400, "Invalid parameter: Message too long");
await refused(sns.publish({ TopicArn, Message: '{"sqs": "x"}', MessageStructure: "json" }), "InvalidParameterException", 400,
  "Invalid parameter: Message Structure - No default entry in JSON message body");
await refused(sns.publish({ Message: "x" }), "InvalidParameterException", 400, /no value for required parameter/);
const entries = (...ids) => ({ TopicArn, PublishBatchRequestEntries: ids.map((Id) => ({ Id, Message: Id })) });
await refused(sns.publishBatch(entries()), "EmptyBatchRequestException", 400);
await refused(sns.publishBatch(entries("a", "a")), "BatchEntryIdsNotDistinctException", 400);
await refused(sns.publishBatch(entries(..."abcdefghijk")), "TooManyEntriesInBatchRequestException", 400);
await refused(sns.publishBatch(entries("a b")), "InvalidBatchEntryIdException", 400);

// Subscriptions: one that may not be; of queues, filtered by attributes and by body, raw, closed, abroad.
const subscribe = (Endpoint, Attributes = {}, Protocol = "sqs", topic = TopicArn) =>
  sns.subscribe({ TopicArn: topic, Protocol, Endpoint, Attributes, ReturnSubscriptionArn: true }).then((answer) => answer.SubscriptionArn);
await refused(subscribe("x", {}, "pigeon"), "InvalidParameterException", 400, "Invalid parameter: Amazon SNS does not support this protocol string: pigeon");
await refused(subscribe("no address", {}, "email"), "InvalidParameterException", 400, "Invalid parameter: Email address");
await refused(subscribe("https://127.0.0.1/", {}, "http"), "InvalidParameterException", 400, "Invalid parameter: Endpoint must match the specified protocol");
const all = await makeQueue(sqs, "all", "sns", TopicArn), large = await makeQueue(sqs, "large", "sns", TopicArn);
const europe = await makeQueue(sqs, "europe", "sns", TopicArn), closed = await makeQueue(sqs, "closed");
const far = client(SQS, { region: "ap-northeast-2" }), seoul = await makeQueue(far, "seoul", "sns", TopicArn);
await refused(subscribe(all.arn, { FilterPolicy: "{" }), "InvalidParameterException", 400, /^Invalid parameter: .*FilterPolicy: /);
await refused(subscribe(all.arn, { FilterPolicy: '{"total": [{"numeric": [">", "x"]}]}' }), "InvalidParameterException", 400, /FilterPolicy: /);
const first = await subscribe(all.arn);
await refused(subscribe(all.arn, { RawMessageDelivery: "true" }), "InvalidParameterException", 400, /Subscription already exists with different attributes$/);
const filtered = await subscribe(large.arn, { FilterPolicy: '{"total": [{"numeric": [">=", 100]}]}', RawMessageDelivery: "true" });
await subscribe(europe.arn, { FilterPolicy: '{"address": {"country": ["DE", {"prefix": "F"}]}}', FilterPolicyScope: "MessageBody" });
const refusedQueue = await subscribe(closed.arn);
await subscribe(seoul.arn, { RawMessageDelivery: "true" });
const orders = [[5, "DE"], [500, "US"], [250, "FR"], [7, "KR"]];
for (const [total, country] of orders) {
  await sns.publish({ TopicArn, Subject: "order", Message: JSON.stringify({ address: { country } }), MessageAttributes: { total: numbered(total) } });
}
const envelopes = await parsed(sqs, all.url, 4);
assert.deepEqual(envelopes.map((envelope) => JSON.parse(envelope.Message).address.country).sort(), ["DE", "FR", "KR", "US"]);
assert.deepEqual([envelopes[0].Type, envelopes[0].Subject, envelopes[0].TopicArn, envelopes[0].MessageAttributes.total.Type], ["Notification", "order", TopicArn, "Number"]);
const totals = (await receive(sqs, large.url, 2)).map((message) => message.MessageAttributes.total.StringValue);
assert.deepEqual(totals.sort(), ["250", "500"]);
assert.deepEqual((await parsed(sqs, europe.url, 2)).map((envelope) => JSON.parse(envelope.Message).address.country).sort(), ["DE", "FR"]);
assert.equal((await receive(far, seoul.url, 4)).length, 4);
for (const { url } of [all, large, europe, closed]) await assertEmpty(sqs, url);

// Attributes of a subscription; it may be ended twice. A message of its own for a protocol.
await refused(sns.getSubscriptionAttributes({ SubscriptionArn: `${TopicArn}:11111111-1111-1111-1111-111111111111` }), "NotFoundException", 404, "Subscription does not exist");
await refused(sns.setSubscriptionAttributes({ SubscriptionArn: filtered, AttributeName: "FilterPolicy", AttributeValue: "[" }), "InvalidParameterException", 400);
await sns.setSubscriptionAttributes({ SubscriptionArn: filtered, AttributeName: "FilterPolicy", AttributeValue: '{"total": [{"exists": false}]}' });
assert.equal((await sns.getSubscriptionAttributes({ SubscriptionArn: filtered })).Attributes.RawMessageDelivery, "true");
await sns.unsubscribe({ SubscriptionArn: refusedQueue });
await sns.unsubscribe({ SubscriptionArn: refusedQueue });
assert.equal((await subscribed(TopicArn)).length, 4);
assert.equal((await sns.listSubscriptions({})).Subscriptions.length, 4);
await sns.publish({ TopicArn, Message: JSON.stringify({ default: "for all", sqs: "for queues" }), MessageStructure: "json" });
assert.deepEqual(await bodies(sqs, large.url), ["for queues"]);
const batch = await sns.publishBatch({ TopicArn, PublishBatchRequestEntries: [{ Id: "good", Message: "1" }, { Id: "bad", Message: "2", Subject: "\n" }] });
assert.deepEqual([batch.Successful[0].Id, batch.Failed[0].Id, batch.Failed[0].SenderFault], ["good", "bad", true]);
assert.deepEqual(await bodies(sqs, large.url), ["1"]);
await sns.unsubscribe({ SubscriptionArn: first });

// FIFO: in order, once.
const steps = (await sns.createTopic({ Name: "steps.fifo", Attributes: { FifoTopic: "true", ContentBasedDeduplication: "true" } })).TopicArn;
const line = await makeQueue(sqs, "steps.fifo", "sns", steps);
await refused(subscribe(line.arn), "InvalidParameterException", 400, /FIFO SQS Queues can not be subscribed to standard SNS topics$/);
await refused(subscribe("a@b.test", {}, "email", steps), "InvalidParameterException", 400, "Invalid parameter: Invalid protocol type: email");
await refused(sns.publish({ TopicArn: steps, Message: "x" }), "InvalidParameterException", 400, "Invalid parameter: The MessageGroupId parameter is required for FIFO topics");
await subscribe(line.arn, { RawMessageDelivery: "true" }, "sqs", steps);
const sequence = [];
for (const Message of ["1", "1", "2", "3", "3"]) sequence.push((await sns.publish({ TopicArn: steps, Message, MessageGroupId: "g" })).SequenceNumber);
assert.deepEqual(sequence, [...sequence].sort());
assert.deepEqual(await bodies(sqs, line.url, 3), ["1", "2", "3"]);

// A web server: asked whether it wants to, signed messages, tried again when it fails, told when it ends.
const signedBy = async (message, certificate, version) => {
  const names = ["Message", "MessageId", "Subject", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"];
  const text = names.filter((name) => name in message).map((name) => `${name}\n${message[name]}\n`).join("");
  assert.equal(message.SignatureVersion, version);
  return createVerify(version === "2" ? "RSA-SHA256" : "RSA-SHA1").update(text).verify(certificate, message.Signature, "base64");
};
const hooks = (await sns.createTopic({ Name: "hooks", Attributes: { SignatureVersion: "2" } })).TopicArn;
const web = await webServer();
assert.equal((await sns.subscribe({ TopicArn: hooks, Protocol: "http", Endpoint: `${web.url}/hook` })).SubscriptionArn, "pending confirmation");
const asked = await web.nth(0), question = JSON.parse(asked.body);
assert.deepEqual([asked.path, asked.headers["x-amz-sns-message-type"], question.Type], ["/hook", "SubscriptionConfirmation", "SubscriptionConfirmation"]);
assert.deepEqual((await subscribed(hooks)).map((one) => one.SubscriptionArn), ["PendingConfirmation"]);
const certificate = await (await fetch(question.SigningCertURL)).text();
assert.ok(await signedBy(question, certificate, "2"));
await sns.publish({ TopicArn: hooks, Message: "nobody hears this" });
await refused(sns.confirmSubscription({ TopicArn: hooks, Token: "abc" }), "InvalidParameterException", 400, "Invalid parameter: Token");
const confirmed = (await sns.confirmSubscription({ TopicArn: hooks, Token: question.Token })).SubscriptionArn;
web.answers.push(500);
await sns.publish({ TopicArn: hooks, Subject: "hi", Message: "hello" });
const failed = await web.nth(1);
await until(async () => web.requests.length > 2 || (await clock({ advanceSeconds: 20 }), false)); // as the delivery policy says
const told = JSON.parse(web.requests[2].body);
assert.deepEqual([JSON.parse(failed.body).MessageId, told.Message], [told.MessageId, "hello"]);
assert.ok(await signedBy(told, certificate, "2"));
assert.ok(!await signedBy({ ...told, Message: "goodbye" }, certificate, "2"));
assert.equal(failed.headers["x-amz-sns-subscription-arn"], confirmed);
await sns.setTopicAttributes({ TopicArn: hooks, AttributeName: "SignatureVersion", AttributeValue: "1" });
await sns.publish({ TopicArn: hooks, Message: "the old way" });
assert.ok(await signedBy(JSON.parse((await web.nth(3)).body), certificate, "1"));
assert.equal((await fetch(told.UnsubscribeURL)).status, 200);
assert.equal((await web.nth(4)).headers["x-amz-sns-message-type"], "UnsubscribeConfirmation");
assert.deepEqual(await subscribed(hooks), []);
web.close();

// E-mail comes into the local inbox; who does not answer within three days is forgotten.
await subscribe("a@b.test", {}, "email", hooks);
const mail = await until(async () => (await inbox()).find((one) => one.to === "a@b.test"));
assert.equal(mail.subject, "AWS Notification - Subscription Confirmation");
assert.equal((await fetch(mail.link)).status, 200);
await sns.publish({ TopicArn: hooks, Subject: "Lunch", Message: "is ready" });
assert.match((await until(async () => (await inbox()).find((one) => one.subject === "Lunch"))).body, /^is ready\n/);
await subscribe("c@d.test", {}, "email", hooks);
assert.equal((await subscribed(hooks)).length, 2);
await clock({ advanceSeconds: 72 * 3600 });
await until(async () => (await subscribed(hooks)).length === 1);

await sns.deleteTopic({ TopicArn });
await sns.deleteTopic({ TopicArn });
await refused(sns.publish({ TopicArn, Message: "x" }), "NotFoundException", 404);
calledAll(sdk, sdk.SNS, /Platform|Endpoint|PhoneNumber|SMS|DataProtectionPolicy|OriginationNumbers/);
console.log("sns done");
