// Every operation of CloudWatch Logs by @aws-sdk/client-cloudwatch-logs, refusals first: node logs.mjs ENDPOINT
import assert from "node:assert/strict";
import { CloudWatch } from "@aws-sdk/client-cloudwatch";
import * as sdk from "@aws-sdk/client-cloudwatch-logs";
import { Lambda } from "@aws-sdk/client-lambda";
import { SQS } from "@aws-sdk/client-sqs";
import { arn, calledAll, client, clock, makeFunction, makeQueue, parsed, refused, until } from "./cloud.mjs";

const logs = client(sdk.CloudWatchLogs), cloudwatch = client(CloudWatch), lambda = client(Lambda), sqs = client(SQS);
const logGroupName = "/shop/orders", logStreamName = "web", where = { logGroupName, logStreamName };
const begin = (await clock()).getTime() - 60_000;
const write = (...messages) => logs.putLogEvents({ ...where, logEvents: messages.map((message, number) => ({ timestamp: begin + number, message })) });

// Groups and streams, how long they keep, their tags.
await refused(logs.putLogEvents({ ...where, logEvents: [{ timestamp: begin, message: "x" }] }), "ResourceNotFoundException", 400, "The specified log group does not exist.");
await refused(logs.createLogGroup({ logGroupName: "aws/x" }), "InvalidParameterException", 400, "Log groups starting with aws/ are reserved.");
await refused(logs.createLogGroup({ logGroupName: "a b" }), "InvalidParameterException", 400);
await refused(client(sdk.CloudWatchLogs, { credentials: { accessKeyId: process.env.AWS_ACCESS_KEY_ID, secretAccessKey: "wrong" } }).describeLogGroups({}), "InvalidSignatureException", 400);
await logs.createLogGroup({ logGroupName, tags: { team: "구름" } });
const taken = await refused(logs.createLogGroup({ logGroupName }), "ResourceAlreadyExistsException", 400, "The specified log group already exists");
assert.ok(taken instanceof sdk.ResourceAlreadyExistsException);
await refused(logs.putLogEvents({ ...where, logEvents: [{ timestamp: begin, message: "x" }] }), "ResourceNotFoundException", 400, "The specified log stream does not exist.");
await logs.createLogStream(where);
await refused(logs.createLogStream(where), "ResourceAlreadyExistsException", 400, "The specified log stream already exists");
await refused(logs.putRetentionPolicy({ logGroupName, retentionInDays: 2 }), "InvalidParameterException", 400, /^1 validation error detected: Value '2'/);
await logs.putRetentionPolicy({ logGroupName, retentionInDays: 1 });
await refused(logs.createLogGroup({ logGroupName: "/shop/sealed", kmsKeyId: arn("kms", "key/11111111-2222-3333-4444-555555555555") }), "InvalidParameterException", 400);
await logs.createLogGroup({ logGroupName: "/rare", logGroupClass: "INFREQUENT_ACCESS" });
await refused(logs.putMetricFilter({ logGroupName: "/rare", filterName: "all", filterPattern: "", metricTransformations: [{ metricNamespace: "Shop", metricName: "all", metricValue: "1" }] }),
  "InvalidOperationException", 400);
await logs.deleteLogGroup({ logGroupName: "/rare" });
const [group] = (await logs.describeLogGroups({ logGroupNamePrefix: "/shop" })).logGroups;
assert.deepEqual([group.logGroupName, group.retentionInDays], [logGroupName, 1]);
await logs.deleteRetentionPolicy({ logGroupName });
assert.deepEqual((await logs.listLogGroups({ logGroupNamePattern: "orders" })).logGroups.map((one) => one.logGroupName), [logGroupName]);
const resourceArn = arn("logs", `log-group:${logGroupName}`);
await logs.tagResource({ resourceArn, tags: { tier: "front" } });
await logs.untagResource({ resourceArn, tagKeys: ["tier"] });
assert.deepEqual((await logs.listTagsForResource({ resourceArn })).tags, { team: "구름" });
await refused(logs.listTagsForResource({ resourceArn: arn("logs", "log-group:/none") }), "ResourceNotFoundException", 400);

// Events: in order, neither too old nor too new, a day at most; read forwards and backwards, filtered by every kind of pattern.
await refused(logs.putLogEvents({ ...where, logEvents: [{ timestamp: begin + 1, message: "b" }, { timestamp: begin, message: "a" }] }), "InvalidParameterException", 400,
  "Log events in a single PutLogEvents request must be in chronological order.");
const { rejectedLogEventsInfo } = await logs.putLogEvents({ ...where, logEvents: [{ timestamp: begin - 15 * 86_400_000, message: "old" }] });
assert.equal(rejectedLogEventsInfo.tooOldLogEventEndIndex, 1);
const lines = [["INFO", 10, "seoul"], ["ERROR", 50, "seoul"], ["INFO", 30, "busan"], ["ERROR", 90, "busan"]].map(([level, ms, shop]) => JSON.stringify({ level, ms, shop }));
await write(...lines);
const page = await logs.getLogEvents({ ...where, startFromHead: true, limit: 3 });
assert.deepEqual(page.events.map((event) => event.message), lines.slice(0, 3));
assert.deepEqual((await logs.getLogEvents({ ...where, nextToken: page.nextForwardToken })).events.map((event) => event.message), lines.slice(3));
await refused(logs.getLogEvents({ ...where, nextToken: "x" }), "InvalidParameterException", 400, "The specified nextToken is invalid.");
const matching = async (filterPattern) => (await logs.filterLogEvents({ logGroupName, filterPattern })).events.map((event) => event.message);
assert.deepEqual(await matching('{ $.level = "ERROR" && $.ms > 50 }'), [lines[3]]);
assert.deepEqual(await matching("ERROR -busan"), [lines[1]]);
assert.deepEqual(await matching("%s[a-z]oul%"), lines.slice(0, 2));
await refused(matching("{ $.level = "), "InvalidParameterException", 400);
const pages = [];
for await (const found of sdk.paginateFilterLogEvents({ client: logs, pageSize: 1 }, { logGroupName, filterPattern: "INFO" })) pages.push(...found.events.map((event) => event.message));
assert.deepEqual(pages, [lines[0], lines[2]]);
const [stream] = (await logs.describeLogStreams({ logGroupName, orderBy: "LastEventTime" })).logStreams;
assert.deepEqual([stream.logStreamName, stream.firstEventTimestamp, stream.lastEventTimestamp], [logStreamName, begin, begin + 3]);

// Logs Insights.
const query = { logGroupName, startTime: Math.floor(begin / 1000) - 10, endTime: Math.floor(begin / 1000) + 100 };
const ask = async (queryString) => {
  const { queryId } = await logs.startQuery({ ...query, queryString });
  const answer = await until(async () => { const reply = await logs.getQueryResults({ queryId }); return reply.status === "Complete" && reply; });
  return answer.results.map((row) => Object.fromEntries(row.filter(({ field }) => field !== "@ptr").map(({ field, value }) => [field, value])));
};
const malformed = await refused(logs.startQuery({ ...query, queryString: "fields |" }), "MalformedQueryException", 400);
assert.ok(malformed instanceof sdk.MalformedQueryException);
await refused(logs.startQuery({ ...query, logGroupName: "/none", queryString: "fields @message" }), "ResourceNotFoundException", 400);
await refused(logs.startQuery({ ...query, endTime: 0, queryString: "fields @message" }), "InvalidParameterException", 400, "End time should not be before start time.");
await refused(logs.getQueryResults({ queryId: "11111111-1111-1111-1111-111111111111" }), "ResourceNotFoundException", 400);
assert.deepEqual(await ask("stats count(*) as n, avg(ms) as mean by shop | sort shop asc"), [{ shop: "busan", n: "2", mean: "60" }, { shop: "seoul", n: "2", mean: "30" }]);
assert.deepEqual(await ask('filter level = "ERROR" | sort ms desc | limit 1 | display ms, shop'), [{ ms: "90", shop: "busan" }]);
assert.deepEqual(await ask("parse @message '\"level\":\"*\"' as word | filter word like /INF/ | stats count(*) as n"), [{ n: "2" }]);
const { queries } = await logs.describeQueries({ logGroupName });
assert.equal(queries.length, 3);
await refused(logs.stopQuery({ queryId: queries[0].queryId }), "InvalidParameterException", 400, /has already ended with status: Complete$/);

// A row's pointer leads to its event; queries are kept by a name.
const { queryId } = await logs.startQuery({ ...query, queryString: "fields @message | filter @message like /busan/ | limit 1" });
const [row] = (await until(async () => { const reply = await logs.getQueryResults({ queryId }); return reply.status === "Complete" && reply; })).results;
const { logRecord } = await logs.getLogRecord({ logRecordPointer: row.find(({ field }) => field === "@ptr").value });
assert.equal(logRecord["@message"], row.find(({ field }) => field === "@message").value);
await refused(logs.getLogRecord({ logRecordPointer: "none" }), "InvalidParameterException", 400);
const { queryDefinitionId } = await logs.putQueryDefinition({ name: "shop/errors", queryString: "filter level = 'ERROR'", logGroupNames: [logGroupName] });
assert.deepEqual((await logs.describeQueryDefinitions({ queryDefinitionNamePrefix: "shop/" })).queryDefinitions.map((one) => one.logGroupNames), [[logGroupName]]);
await logs.deleteQueryDefinition({ queryDefinitionId });
await refused(logs.deleteQueryDefinition({ queryDefinitionId }), "ResourceNotFoundException", 400);

// Live Tail. Its host would get a prefix that only AWS's own has.
const tail = client(sdk.CloudWatchLogs, { disableHostPrefix: true });
const logGroupIdentifiers = [resourceArn];
await refused(tail.startLiveTail({ logGroupIdentifiers: [logGroupName] }), "InvalidParameterException", 400);
await refused(tail.startLiveTail({ logGroupIdentifiers: [arn("logs", "log-group:/none")] }), "ResourceNotFoundException", 400);
const { responseStream } = await tail.startLiveTail({ logGroupIdentifiers, logEventFilterPattern: "ERROR" });
const tailed = [];
for await (const { sessionStart, sessionUpdate } of responseStream) {
  if (sessionStart) {
    assert.deepEqual(sessionStart.logGroupIdentifiers, logGroupIdentifiers);
    await write("INFO tailed", "ERROR tailed");
  }
  tailed.push(...(sessionUpdate?.sessionResults ?? []).map((result) => [result.logStreamName, result.message]));
  if (tailed.length > 0) break;
}
assert.deepEqual(tailed, [[logStreamName, "ERROR tailed"]]);
tail.destroy();

// Metric filters: tried out, set, counted.
const metric = { logGroupName, filterName: "errors", filterPattern: '{ $.level = "ERROR" }', metricTransformations: [{ metricNamespace: "Shop", metricName: "errors", metricValue: "1" }] };
const tried = await logs.testMetricFilter({ filterPattern: "[level, ms > 20]", logEventMessages: ["INFO 10", "INFO 30"] });
assert.deepEqual(tried.matches.map((match) => [match.eventNumber, match.extractedValues.$level]), [[2, "INFO"]]);
await refused(logs.putMetricFilter({ ...metric, filterPattern: "[level" }), "InvalidParameterException", 400);
await refused(logs.deleteMetricFilter({ logGroupName, filterName: "errors" }), "ResourceNotFoundException", 400);
await logs.putMetricFilter(metric);
assert.deepEqual((await logs.describeMetricFilters({ logGroupName })).metricFilters.map((one) => one.filterName), ["errors"]);
await write(lines[1], lines[2], lines[3]);
const counted = { Namespace: "Shop", MetricName: "errors", StartTime: new Date(begin - 3600_000), EndTime: new Date(begin + 3600_000), Period: 60, Statistics: ["Sum"] };
await clock({ advanceSeconds: 60 });
await until(async () => (await cloudwatch.getMetricStatistics(counted)).Datapoints.reduce((sum, { Sum }) => sum + Sum, 0) === 2);
await logs.deleteMetricFilter({ logGroupName, filterName: "errors" });

// A subscription, delivered to a function that lets Logs in; what comes back is the function's own log.
const done = await makeQueue(sqs, "done");
await makeFunction(lambda, "reader", `
import base64, gzip
data = json.loads(gzip.decompress(base64.b64decode(event['awslogs']['data'])))
return {'group': data['logGroup'], 'type': data['messageType'], 'lines': [one['message'] for one in data['logEvents']]}`);
await lambda.putFunctionEventInvokeConfig({ FunctionName: "reader", DestinationConfig: { OnSuccess: { Destination: done.arn } } });
const subscription = { logGroupName, filterName: "errors", filterPattern: "ERROR", destinationArn: arn("lambda", "function:reader") };
await refused(logs.putSubscriptionFilter(subscription), "InvalidParameterException", 400,
  "Could not execute the lambda function. Make sure you have given CloudWatch Logs permission to execute your function.");
await lambda.addPermission({ FunctionName: "reader", StatementId: "logs", Action: "lambda:InvokeFunction", Principal: "logs.amazonaws.com" });
await logs.putSubscriptionFilter(subscription);
await logs.putSubscriptionFilter({ ...subscription, filterName: "all", filterPattern: "" });
await refused(logs.putSubscriptionFilter({ ...subscription, filterName: "third" }), "LimitExceededException", 400, "Resource limit exceeded.");
await logs.deleteSubscriptionFilter({ logGroupName, filterName: "all" });
await refused(logs.deleteSubscriptionFilter({ logGroupName, filterName: "all" }), "ResourceNotFoundException", 400);
assert.deepEqual((await logs.describeSubscriptionFilters({ logGroupName })).subscriptionFilters.map((one) => one.filterName), ["errors"]);
await write("INFO fine", "ERROR out of stock");
const delivered = [];
while (!delivered.some((one) => one.type === "DATA_MESSAGE")) delivered.push(...(await parsed(sqs, done.url)).map((record) => record.responsePayload));
assert.deepEqual(delivered.at(-1), { group: logGroupName, type: "DATA_MESSAGE", lines: ["ERROR out of stock"] });
await until(async () => (await logs.describeLogStreams({ logGroupName: "/aws/lambda/reader" }).catch(() => ({ logStreams: [] }))).logStreams.length > 0);

// A day later nothing is left of what is kept for a day.
await logs.putRetentionPolicy({ logGroupName, retentionInDays: 1 });
await clock({ advanceSeconds: 2 * 86_400 });
await until(async () => (await matching("")).length === 0);
await logs.deleteLogStream(where);
await refused(logs.deleteLogStream(where), "ResourceNotFoundException", 400, "The specified log stream does not exist.");
await logs.putLogGroupDeletionProtection({ logGroupIdentifier: logGroupName, deletionProtectionEnabled: true });
await refused(logs.deleteLogGroup({ logGroupName }), "ValidationException", 400);
await logs.putLogGroupDeletionProtection({ logGroupIdentifier: resourceArn, deletionProtectionEnabled: false });
await logs.deleteLogGroup({ logGroupName });
await refused(logs.deleteLogGroup({ logGroupName }), "ResourceNotFoundException", 400, "The specified log group does not exist.");

// Who may write, beside those whom IAM lets.
const policyDocument = JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Principal: { Service: "events.amazonaws.com" }, Action: "logs:PutLogEvents", Resource: "*" }] });
await refused(logs.putResourcePolicy({ policyName: "events", policyDocument: "{}" }), "InvalidParameterException", 400);
await logs.putResourcePolicy({ policyName: "events", policyDocument });
assert.deepEqual((await logs.describeResourcePolicies({})).resourcePolicies.map((one) => one.policyName), ["events"]);
await logs.deleteResourcePolicy({ policyName: "events" });
await refused(logs.deleteResourcePolicy({ policyName: "events" }), "ResourceNotFoundException", 400);

// What the engine does not have (README).
const others = new RegExp(["AccountPolic", "Destination", "Deliver", "DataProtection", "Export", "Import", "Integration", "Anomal", "LookupTable", "ScheduledQuer",
  "IndexPolic", "FieldIndexes", "Syslog", "Transformer", "LogGroupFields", "LogFields", "LogObject",
  "agLogGroup", "TagsLogGroup", "StorageTier", "BearerToken", "KmsKey", "S3Table", "Aggregate", "LogGroupsForQuery", "ConfigurationTemplates"].join("|"));
calledAll(sdk, sdk.CloudWatchLogs, others);
console.log("logs done");
