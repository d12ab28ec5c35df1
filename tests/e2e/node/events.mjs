// Every operation of EventBridge by @aws-sdk/client-eventbridge, refusals first: node events.mjs ENDPOINT. The clock stands still
// but where it is moved.
import assert from "node:assert/strict";
import * as sdk from "@aws-sdk/client-eventbridge";
import { SNS } from "@aws-sdk/client-sns";
import { SQS } from "@aws-sdk/client-sqs";
import { account, arn, assertEmpty, bodies, calledAll, client, clock, makeQueue, parsed, receive, refused, region, until, webServer } from "./cloud.mjs";

const events = client(sdk.EventBridge), sqs = client(SQS), sns = client(SNS);
const bus = arn("events", "event-bus/default"), role = `arn:aws:iam::${account}:role/call`;
const pattern = (Source, more) => JSON.stringify({ source: [Source], ...more });
const put = (Source, detail, more) => events.putEvents({ Entries: [{ Source, DetailType: "Order", Detail: JSON.stringify(detail), ...more }] });
const ruleFor = async (Name, more = { EventPattern: pattern(Name) }) => (await events.putRule({ Name, ...more })).RuleArn;
const target = (Rule, Arn, more) => events.putTargets({ Rule, Targets: [{ Id: "1", Arn, ...more }] });
await clock({ freeze: true });

// Rules: what they may not be; on and off; their tags.
const nothing = await refused(events.describeRule({ Name: "nothing" }), "ResourceNotFoundException", 400, "Rule nothing does not exist on EventBus default.");
assert.ok(nothing instanceof sdk.ResourceNotFoundException);
await refused(events.putRule({ Name: "r" }), "ValidationException", 400, "Parameter(s) EventPattern or ScheduleExpression must be specified.");
await refused(events.putRule({ Name: "r", EventPattern: '{"source": "shop"}' }), "InvalidEventPatternException", 400, /^Event pattern is not valid\. Reason: /);
await refused(events.putRule({ Name: "r", ScheduleExpression: "every minute" }), "ValidationException", 400, "Parameter ScheduleExpression is not valid.");
await refused(events.putRule({ Name: "r", EventPattern: pattern("a"), EventBusName: "no-bus" }), "ResourceNotFoundException", 400, "Event bus no-bus does not exist.");
await refused(client(sdk.EventBridge, { credentials: { accessKeyId: process.env.AWS_ACCESS_KEY_ID, secretAccessKey: "wrong" } }).listRules(), "InvalidSignatureException", 400);
const orders = await ruleFor("orders", { EventPattern: pattern("shop", { detail: { total: [{ numeric: [">", 100] }], country: [{ "anything-but": ["US"] }] } }), Description: "large", State: "ENABLED" });
assert.equal(orders, arn("events", "rule/orders"));
assert.deepEqual((await events.listRules({ NamePrefix: "ord" })).Rules.map((rule) => rule.Arn), [orders]);
await events.disableRule({ Name: "orders" });
assert.equal((await events.describeRule({ Name: "orders" })).State, "DISABLED");
await events.enableRule({ Name: "orders" });
await refused(events.tagResource({ ResourceARN: orders, Tags: [{ Key: "aws:x", Value: "y" }] }), "ValidationException", 400);
await events.tagResource({ ResourceARN: orders, Tags: [{ Key: "team", Value: "구름" }, { Key: "tier", Value: "front" }] });
await events.untagResource({ ResourceARN: orders, TagKeys: ["tier"] });
assert.deepEqual((await events.listTagsForResource({ ResourceARN: orders })).Tags, [{ Key: "team", Value: "구름" }]);
const Event = JSON.stringify({ id: "1", account, source: "shop", time: "2026-01-01T00:00:00Z", region, resources: [], "detail-type": "Order", detail: { total: 7 } });
assert.equal((await events.testEventPattern({ Event, EventPattern: '{"source": [{"prefix": "sh"}], "detail": {"total": [7]}}' })).Result, true);
assert.equal((await events.testEventPattern({ Event, EventPattern: '{"detail": {"total": [{"exists": false}]}}' })).Result, false);
await refused(events.testEventPattern({ Event: "{}", EventPattern: pattern("shop") }), "ValidationException", 400);

// Targets and the pattern that feeds them: as it is, a part of it, a text made of it; other topics.
const whole = await makeQueue(sqs, "whole", "events", orders), some = await makeQueue(sqs, "some", "events", orders);
await refused(target("nothing", whole.arn), "ResourceNotFoundException", 400);
await refused(target("orders", "nowhere"), "ValidationException", 400, "Parameter nowhere is not valid. Reason: Provided Arn is not in correct format.");
await refused(target("orders", arn("sqs", "steps.fifo")), "ValidationException", 400, "Parameter(s) MessageGroupId must be specified for target: 1.");
const InputTransformer = { InputPathsMap: { total: "$.detail.total", from: "$.source" }, InputTemplate: '"<from> sold for <total>"' };
const answer = await events.putTargets({ Rule: "orders", Targets: [{ Id: "whole", Arn: whole.arn, InputPath: "$.detail" }, { Id: "some", Arn: some.arn, InputTransformer }] });
assert.equal(answer.FailedEntryCount, 0);
assert.deepEqual((await events.listTargetsByRule({ Rule: "orders" })).Targets.map((one) => one.Id).sort(), ["some", "whole"]);
assert.deepEqual((await events.listRuleNamesByTarget({ TargetArn: some.arn })).RuleNames, ["orders"]);
const reply = await put("aws.s3", {});
assert.deepEqual([reply.FailedEntryCount, reply.Entries[0].ErrorCode], [1, "NotAuthorizedForSourceException"]);
assert.equal((await put("shop", {}, { Detail: "{" })).Entries[0].ErrorCode, "MalformedDetail");
for (const [total, country] of [[500, "KR"], [99, "KR"], [500, "US"]]) assert.equal((await put("shop", { total, country })).FailedEntryCount, 0);
assert.deepEqual(await parsed(sqs, whole.url), [{ total: 500, country: "KR" }]);
assert.deepEqual(await bodies(sqs, some.url), ['"shop sold for 500"']);
for (const { url } of [whole, some]) await assertEmpty(sqs, url);
await refused(events.deleteRule({ Name: "orders" }), "ValidationException", 400, "Rule can't be deleted since it has targets.");
await events.removeTargets({ Rule: "orders", Ids: ["whole", "some", "none"] });
await events.deleteRule({ Name: "orders" });
await events.deleteRule({ Name: "orders" }); // asking twice is no mistake

// A target that lets nobody in: the event dies into a queue that does.
const dying = await ruleFor("dying"), closed = await makeQueue(sqs, "closed"), dead = await makeQueue(sqs, "dead", "events", dying);
await target("dying", closed.arn, { DeadLetterConfig: { Arn: dead.arn } });
await put("dying", { n: 1 });
const [corpse] = await receive(sqs, dead.url);
assert.deepEqual([corpse.MessageAttributes.ERROR_CODE.StringValue, corpse.MessageAttributes.RULE_ARN.StringValue], ["NO_PERMISSIONS", dying]);
const news = (await sns.createTopic({ Name: "news" })).TopicArn;
await sns.setTopicAttributes({ TopicArn: news, AttributeName: "Policy", AttributeValue: JSON.stringify({
  Version: "2012-10-17", Statement: [{ Effect: "Allow", Principal: { Service: "events.amazonaws.com" }, Action: "sns:Publish", Resource: news }],
}) });
const reader = await makeQueue(sqs, "reader", "sns", news);
await sns.subscribe({ TopicArn: news, Protocol: "sqs", Endpoint: reader.arn, Attributes: { RawMessageDelivery: "true" } });
await ruleFor("told");
await target("told", news, { Input: '{"read": "all about it"}' });
await put("told", {});
assert.deepEqual(await parsed(sqs, reader.url), [{ read: "all about it" }]);

// Schedules: each at its moment of the clock, to the millisecond.
const ticking = await ruleFor("tick", { ScheduleExpression: "rate(10 minutes)" }), ticks = await makeQueue(sqs, "ticks", "events", ticking);
await target("tick", ticks.arn, { InputPath: "$.detail-type" });
await clock({ advanceSeconds: 599.999 });
await assertEmpty(sqs, ticks.url);
await clock({ advanceSeconds: 0.001 });
assert.deepEqual(await bodies(sqs, ticks.url), ['"Scheduled Event"']);
await clock({ advanceSeconds: 1200 });
assert.equal((await receive(sqs, ticks.url, 2)).length, 2);
await events.disableRule({ Name: "tick" });
const noon = await ruleFor("noon", { ScheduleExpression: "cron(0 12 * * ? *)" }), lunches = await makeQueue(sqs, "lunches", "events", noon);
await target("noon", lunches.arn, { InputPath: "$.time" });
await clock({ advanceSeconds: 86_400 });
assert.match((await bodies(sqs, lunches.url))[0], /T12:00:00Z"$/);
await events.disableRule({ Name: "noon" });

// Buses of one's own, who may put events there, events that go from bus to bus.
await refused(events.createEventBus({ Name: "default" }), "ResourceAlreadyExistsException", 400, "Event bus default already exists.");
await refused(events.deleteEventBus({ Name: "default" }), "ValidationException", 400, "Cannot delete event bus default.");
const mine = (await events.createEventBus({ Name: "mine", Description: "first" })).EventBusArn;
await events.updateEventBus({ Name: "mine", Description: "second" });
assert.equal((await events.describeEventBus({ Name: "mine" })).Description, "second");
assert.deepEqual((await events.listEventBuses({})).EventBuses.map((one) => one.Name).sort(), ["default", "mine"]);
const permission = { EventBusName: "mine", Action: "events:PutEvents", Principal: "999999999999", StatementId: "friend" };
await refused(events.putPermission({ ...permission, Action: "events:PutRule" }), "ValidationException", 400, "Provided value in parameter 'action' is not supported.");
await events.putPermission(permission);
assert.equal(JSON.parse((await events.describeEventBus({ Name: "mine" })).Policy).Statement[0].Sid, "friend");
await refused(events.removePermission({ EventBusName: "mine", StatementId: "stranger" }), "ResourceNotFoundException", 400, "Statement with the provided id does not exist.");
await events.removePermission({ EventBusName: "mine", StatementId: "friend" });
await ruleFor("forward");
await target("forward", mine);
const arrived = (await events.putRule({ Name: "arrived", EventBusName: "mine", EventPattern: pattern("forward") })).RuleArn;
const gate = await makeQueue(sqs, "gate", "events", arrived);
await events.putTargets({ Rule: "arrived", EventBusName: "mine", Targets: [{ Id: "1", Arn: gate.arn, InputPath: "$.detail" }] });
await put("forward", { n: 1 });
assert.deepEqual(await parsed(sqs, gate.url), [{ n: 1 }]);
await refused(events.deleteEventBus({ Name: "mine" }), "ValidationException", 400, "Event bus mine can't be deleted since it has rules.");
await events.removeTargets({ Rule: "arrived", EventBusName: "mine", Ids: ["1"] });
await events.deleteRule({ Name: "arrived", EventBusName: "mine" });
await events.deleteEventBus({ Name: "mine" });

// An archive and its replays.
const kept = await ruleFor("kept"), again = await makeQueue(sqs, "again", "events", kept);
await target("kept", again.arn);
await refused(events.createArchive({ ArchiveName: "kept", EventSourceArn: "nowhere" }), "ValidationException", 400);
await refused(events.describeArchive({ ArchiveName: "kept" }), "ResourceNotFoundException", 400);
const archive = (await events.createArchive({ ArchiveName: "kept", EventSourceArn: bus, EventPattern: pattern("kept") })).ArchiveArn;
await refused(events.createArchive({ ArchiveName: "kept", EventSourceArn: bus }), "ResourceAlreadyExistsException", 400, "Archive kept already exists.");
await events.updateArchive({ ArchiveName: "kept", RetentionDays: 1 });
assert.deepEqual((await events.listArchives({ NamePrefix: "ke" })).Archives.map((one) => one.ArchiveName), ["kept"]);
const EventStartTime = new Date(await clock() - 60_000);
for (const n of [1, 2]) await put("kept", { n });
await receive(sqs, again.url, 2);
const EventEndTime = await clock({ advanceSeconds: 60 });
assert.equal((await events.describeArchive({ ArchiveName: "kept" })).EventCount, 2);
const replay = { EventSourceArn: archive, EventStartTime, EventEndTime, Destination: { Arn: bus } };
await refused(events.startReplay({ ...replay, ReplayName: "no", EventEndTime: EventStartTime }), "ValidationException", 400, /EventStartTime must be before EventEndTime\.$/);
await refused(events.startReplay({ ...replay, ReplayName: "no", Destination: { Arn: arn("events", "event-bus/other") } }), "ValidationException", 400);
await events.startReplay({ ...replay, ReplayName: "once-more" });
assert.deepEqual((await parsed(sqs, again.url, 2)).map((event) => [event["replay-name"], event.detail.n]).sort(), [["once-more", 1], ["once-more", 2]]);
const stateOf = async (ReplayName) => (await events.describeReplay({ ReplayName })).State;
await until(async () => await stateOf("once-more") === "COMPLETED");
await refused(events.cancelReplay({ ReplayName: "once-more" }), "IllegalStatusException", 400);
await refused(events.startReplay({ ...replay, ReplayName: "once-more" }), "ResourceAlreadyExistsException", 400, "Replay once-more already exists.");
await refused(events.cancelReplay({ ReplayName: "nothing" }), "ResourceNotFoundException", 400, "Replay nothing does not exist.");
assert.deepEqual((await events.listReplays({ State: "COMPLETED" })).Replays.map((one) => one.ReplayName), ["once-more"]);
await clock({ advanceSeconds: 86_400 }); // the archive keeps for a day
await until(async () => (await events.describeArchive({ ArchiveName: "kept" })).EventCount === 0);
await events.deleteArchive({ ArchiveName: "kept" });
await events.disableRule({ Name: "kept" });

// Over HTTP: with a key, tried again after a failure; with a token; secrets are never shown.
const web = await webServer((path) => (path === "/token" ? '{"access_token": "t0ken", "expires_in": 3600}' : "{}"));
const ApiKeyAuthParameters = { ApiKeyName: "X-Key", ApiKeyValue: "s3cret" };
await refused(events.createConnection({ Name: "keyed", AuthorizationType: "API_KEY", AuthParameters: {} }), "ValidationException", 400, /API_KEY must be specified\.$/);
const connection = (await events.createConnection({ Name: "keyed", AuthorizationType: "API_KEY", AuthParameters: { ApiKeyAuthParameters } })).ConnectionArn;
await refused(events.createConnection({ Name: "keyed", AuthorizationType: "API_KEY", AuthParameters: { ApiKeyAuthParameters } }), "ResourceAlreadyExistsException", 400);
assert.ok(!JSON.stringify(await events.describeConnection({ Name: "keyed" })).includes("s3cret"));
const call = { ConnectionArn: connection, HttpMethod: "POST", InvocationEndpoint: `${web.url}/orders/*` };
await refused(events.createApiDestination({ ...call, Name: "keyed", ConnectionArn: arn("events", "connection/none/11111111-1111-1111-1111-111111111111") }), "ResourceNotFoundException", 400);
const destination = (await events.createApiDestination({ ...call, Name: "keyed" })).ApiDestinationArn;
await refused(events.createApiDestination({ ...call, Name: "keyed" }), "ResourceAlreadyExistsException", 400, "An api-destination 'keyed' already exists.");
await events.updateApiDestination({ Name: "keyed", InvocationRateLimitPerSecond: 300 });
assert.equal((await events.describeApiDestination({ Name: "keyed" })).InvocationRateLimitPerSecond, 300);
assert.deepEqual((await events.listApiDestinations({})).ApiDestinations.map((one) => one.Name), ["keyed"]);
await ruleFor("keyed");
await refused(target("keyed", destination), "ValidationException", 400, /^RoleArn is required for target /);
const HttpParameters = { PathParameterValues: ["7 a"], QueryStringParameters: { dry: "no" }, HeaderParameters: { "X-More": "1" } };
await target("keyed", destination, { RoleArn: role, InputPath: "$.detail", HttpParameters });
web.answers.push(503);
await put("keyed", { n: 1 });
await web.nth(0);
await until(async () => web.requests.length > 1 || (await clock({ advanceSeconds: 60 }), false));
const { path, headers, body } = web.requests[1];
assert.deepEqual([path, headers["x-key"], headers["x-more"], JSON.parse(body)], ["/orders/7%20a?dry=no", "s3cret", "1", { n: 1 }]);
const OAuthParameters = { AuthorizationEndpoint: `${web.url}/token`, HttpMethod: "POST", ClientParameters: { ClientID: "me", ClientSecret: "hush" } };
await events.updateConnection({ Name: "keyed", AuthorizationType: "OAUTH_CLIENT_CREDENTIALS", AuthParameters: { OAuthParameters } });
await put("keyed", { n: 2 });
const asked = await web.nth(2), told = await web.nth(3);
assert.deepEqual([asked.path, told.headers.authorization, JSON.parse(told.body)], ["/token", "Bearer t0ken", { n: 2 }]);
assert.match(asked.body, /client_id=me/);
assert.deepEqual((await events.listConnections({})).Connections.map((one) => one.Name), ["keyed"]);
await events.deauthorizeConnection({ Name: "keyed" });
assert.equal((await events.describeConnection({ Name: "keyed" })).ConnectionState, "DEAUTHORIZED");
await refused(events.deleteApiDestination({ Name: "nothing" }), "ResourceNotFoundException", 400);
await events.deleteApiDestination({ Name: "keyed" });
await events.deleteConnection({ Name: "keyed" });
await refused(events.describeConnection({ Name: "keyed" }), "ResourceNotFoundException", 400);
web.close();

calledAll(sdk, sdk.EventBridge, /Partner|EventSource|Endpoint$|Endpoints$/);
console.log("events done");
