// Every operation of CloudWatch by @aws-sdk/client-cloudwatch, refusals first: node cloudwatch.mjs ENDPOINT. The clock stands still
// but where it is moved.
import assert from "node:assert/strict";
import * as sdk from "@aws-sdk/client-cloudwatch";
import { SNS } from "@aws-sdk/client-sns";
import { SQS } from "@aws-sdk/client-sqs";
import { arn, assertEmpty, calledAll, client, clock, makeQueue, parsed, refused, until } from "./cloud.mjs";

const cloudwatch = client(sdk.CloudWatch), sns = client(SNS), sqs = client(SQS);
const put = (MetricName, data, Namespace = "App") => cloudwatch.putMetricData({ Namespace, MetricData: [{ MetricName, ...data }] });
await clock({ freeze: true });
const begin = await clock({ advanceSeconds: 60 - (await clock()).getTime() / 1000 % 60 }); // a minute's begin
const hour = { StartTime: begin, EndTime: new Date(begin.getTime() + 3600_000) };
const statistics = async (MetricName, wish, Namespace = "App") =>
  (await cloudwatch.getMetricStatistics({ Namespace, MetricName, ...hour, Period: 3600, ...wish })).Datapoints;

// What is no data.
await refused(put("a", { Value: 1 }, "AWS/Mine"), "InvalidParameterValueException", 400);
await refused(put("a", { Value: 1, Values: [1] }), "InvalidParameterCombinationException", 400);
await refused(put("a", { Values: [1, 2], Counts: [1] }), "InvalidParameterValueException", 400,
  "The parameters MetricData.member.1.Values and MetricData.member.1.Counts must be of the same size.");
await refused(put("a", { Value: 1, Timestamp: new Date(begin.getTime() - 15 * 86_400_000) }), "InvalidParameterValueException", 400);
await refused(client(sdk.CloudWatch, { credentials: { accessKeyId: process.env.AWS_ACCESS_KEY_ID, secretAccessKey: "wrong" } }).listMetrics(), "InvalidSignatureException", 400);

// Data in its forms, statistics of it, percentiles; whose metrics there are.
const Dimensions = [{ Name: "Host", Value: "web-1" }];
await put("latency", { Dimensions, Unit: "Milliseconds", Values: [10, 20, 30], Counts: [1, 1, 2], Timestamp: begin });
await put("latency", { Dimensions, Unit: "Milliseconds", Value: 100, Timestamp: begin });
await put("sizes", { StatisticValues: { SampleCount: 4, Sum: 40, Minimum: 1, Maximum: 30 }, Timestamp: begin });
const [point] = await statistics("latency", { Dimensions, Statistics: ["SampleCount", "Sum", "Average", "Minimum", "Maximum"] });
assert.deepEqual([point.SampleCount, point.Sum, point.Average, point.Minimum, point.Maximum, point.Unit], [5, 190, 38, 10, 100, "Milliseconds"]);
assert.equal((await statistics("latency", { Dimensions, ExtendedStatistics: ["p50"] }))[0].ExtendedStatistics.p50, 30);
assert.equal((await statistics("sizes", { Statistics: ["Average"] }))[0].Average, 10);
assert.deepEqual(await statistics("latency", { Statistics: ["Sum"] }), []); // of other dimensions
await refused(cloudwatch.getMetricStatistics({ Namespace: "App", MetricName: "latency", ...hour, Period: 61, Statistics: ["Sum"] }), "InvalidParameterValueException", 400);
await refused(cloudwatch.getMetricStatistics({ Namespace: "App", MetricName: "latency", ...hour, Period: 60 }), "InvalidParameterCombinationException", 400);
assert.deepEqual((await cloudwatch.listMetrics({ Namespace: "App", MetricName: "latency" })).Metrics.map((metric) => metric.Dimensions), [Dimensions]);
assert.deepEqual((await cloudwatch.listMetrics({ Dimensions: [{ Name: "Host" }] })).Metrics.map((metric) => metric.MetricName), ["latency"]);

// Metric data, with math and searches.
for (const [minute, hits] of [3, 4, 5].entries()) await put("hits", { Value: hits, Timestamp: new Date(begin.getTime() - minute * 60_000) });
const range = { StartTime: new Date(begin.getTime() - 600_000), EndTime: new Date(begin.getTime() + 60_000), ScanBy: "TimestampAscending" };
const data = async (...MetricDataQueries) => (await cloudwatch.getMetricData({ ...range, MetricDataQueries })).MetricDataResults;
const hits = { Id: "h", MetricStat: { Metric: { Namespace: "App", MetricName: "hits" }, Period: 60, Stat: "Sum" }, ReturnData: false };
const results = await data(hits, { Id: "e", Expression: "h * 10", Label: "ten times ${SUM}" }, { Id: "r", Expression: "RUNNING_SUM(h)" });
assert.deepEqual(results.map(({ Id, Label, Values }) => [Id, Label, Values]), [["e", "ten times 120", [50, 40, 30]], ["r", "r", [5, 9, 12]]]);
const [searched] = await data({ Id: "s", Expression: "SEARCH('{App,Host} latency', 'Average', 60)" });
assert.deepEqual(searched.Values, [38]);
await refused(data({ Id: "e", Expression: "NOSUCH(h)" }), "ValidationException", 400, /the function NOSUCH does not exist/);
await refused(data({ Id: "e", Expression: "nowhere + 1" }), "ValidationException", 400);

// Alarms: what they may not be; one that goes off on the clock and tells a topic; composite ones; muted, and set by hand.
const alarm = { AlarmName: "deep", Namespace: "App", MetricName: "depth", Statistic: "Maximum", Period: 60, EvaluationPeriods: 2, DatapointsToAlarm: 2,
  Threshold: 10, ComparisonOperator: "GreaterThanThreshold", TreatMissingData: "notBreaching" };
await refused(cloudwatch.putMetricAlarm({ ...alarm, Period: 61 }), "ValidationException", 400, "Period must be 10, 20, 30 or a multiple of 60.");
await refused(cloudwatch.putMetricAlarm({ ...alarm, Statistic: undefined }), "ValidationException", 400, "Exactly one of Statistic and ExtendedStatistic must be specified.");
await refused(cloudwatch.putMetricAlarm({ ...alarm, DatapointsToAlarm: 3 }), "ValidationException", 400, "DatapointsToAlarm must be at least 1 and no more than EvaluationPeriods.");
await refused(cloudwatch.putMetricAlarm({ ...alarm, AlarmActions: ["nowhere"] }), "ValidationException", 400, "Invalid arn syntax: nowhere");
await refused(cloudwatch.putCompositeAlarm({ AlarmName: "any", AlarmRule: "ALARM(nothing)" }), "ValidationException", 400, /alarms \[nothing\] in the alarm rule do not exist$/);
const { TopicArn } = await sns.createTopic({ Name: "pager" });
const pages = await makeQueue(sqs, "pages", "sns", TopicArn);
await sns.subscribe({ TopicArn, Protocol: "sqs", Endpoint: pages.arn, Attributes: { RawMessageDelivery: "true" } });
await cloudwatch.putMetricAlarm({ ...alarm, AlarmActions: [TopicArn], OKActions: [TopicArn], Tags: [{ Key: "team", Value: "구름" }] });
await cloudwatch.putCompositeAlarm({ AlarmName: "any", AlarmRule: 'ALARM("deep") OR FALSE' });
await refused(cloudwatch.deleteAlarms({ AlarmNames: ["deep"] }), "ValidationException", 400, "Cannot delete deep as there are composite alarm(s) depending on it.");
const states = async () => {
  const { MetricAlarms, CompositeAlarms } = await cloudwatch.describeAlarms({ AlarmTypes: ["MetricAlarm", "CompositeAlarm"] });
  return Object.fromEntries([...MetricAlarms, ...CompositeAlarms].map((one) => [one.AlarmName, one.StateValue]));
};
const minute = async (depth) => {
  if (depth !== undefined) await put("depth", { Value: depth });
  return clock({ advanceSeconds: 60 });
};
await minute(5);
await until(async () => (await states()).deep === "OK");
assert.equal((await parsed(sqs, pages.url))[0].NewStateValue, "OK");
await minute(11);
await assertEmpty(sqs, pages.url); // one of two is not enough
await minute(12);
await minute(13);
await until(async () => { const { deep, any } = await states(); return deep === "ALARM" && any === "ALARM"; });
const [page] = await parsed(sqs, pages.url);
assert.deepEqual([page.AlarmName, page.NewStateValue, page.Trigger.MetricName, page.Trigger.Threshold], ["deep", "ALARM", "depth", 10]);
assert.deepEqual((await cloudwatch.describeAlarmsForMetric({ Namespace: "App", MetricName: "depth" })).MetricAlarms.map((one) => one.AlarmName), ["deep"]);
const { AlarmHistoryItems } = await cloudwatch.describeAlarmHistory({ AlarmName: "deep", HistoryItemType: "StateUpdate" });
assert.match(AlarmHistoryItems[0].HistorySummary, /to ALARM$/);
await cloudwatch.disableAlarmActions({ AlarmNames: ["deep"] });
await refused(cloudwatch.setAlarmState({ AlarmName: "nothing", StateValue: "OK", StateReason: "x" }), "ResourceNotFound", 404, "Alarm not found: nothing");
await refused(cloudwatch.setAlarmState({ AlarmName: "deep", StateValue: "FINE", StateReason: "x" }), "ValidationException", 400);
await cloudwatch.setAlarmState({ AlarmName: "deep", StateValue: "OK", StateReason: "a drill" });
await assertEmpty(sqs, pages.url);
await cloudwatch.enableAlarmActions({ AlarmNames: ["deep"] });
assert.equal((await cloudwatch.describeAlarms({ AlarmNames: ["deep"] })).MetricAlarms[0].ActionsEnabled, true);
const alarmArn = arn("cloudwatch", "alarm:deep");
await cloudwatch.tagResource({ ResourceARN: alarmArn, Tags: [{ Key: "tier", Value: "front" }] });
await cloudwatch.untagResource({ ResourceARN: alarmArn, TagKeys: ["tier"] });
assert.deepEqual((await cloudwatch.listTagsForResource({ ResourceARN: alarmArn })).Tags, [{ Key: "team", Value: "구름" }]);
await refused(cloudwatch.listTagsForResource({ ResourceARN: arn("cloudwatch", "alarm:nothing") }), "ResourceNotFoundException", 404);
await cloudwatch.deleteAlarms({ AlarmNames: ["any"] });
await cloudwatch.deleteAlarms({ AlarmNames: ["deep"] });
await refused(cloudwatch.deleteAlarms({ AlarmNames: ["deep"] }), "ResourceNotFound", 404);

// Dashboards.
const DashboardBody = JSON.stringify({ widgets: [{ type: "metric", x: 0, y: 0, width: 6, height: 6, properties: { metrics: [["App", "hits"]], region: "us-east-1" } }] });
const bad = await refused(cloudwatch.putDashboard({ DashboardName: "main", DashboardBody: '{"widgets": [{"type": "clock"}]}' }), "DashboardInvalidInputError", 400,
  /^The field DashboardBody is invalid, with the following validation errors: /);
assert.ok(bad instanceof sdk.DashboardInvalidInputError);
await refused(cloudwatch.getDashboard({ DashboardName: "main" }), "ResourceNotFound", 404, "Dashboard main does not exist");
assert.deepEqual((await cloudwatch.putDashboard({ DashboardName: "main", DashboardBody })).DashboardValidationMessages ?? [], []);
assert.equal((await cloudwatch.getDashboard({ DashboardName: "main" })).DashboardBody, DashboardBody);
assert.deepEqual((await cloudwatch.listDashboards({ DashboardNamePrefix: "ma" })).DashboardEntries.map((one) => one.DashboardName), ["main"]);
await cloudwatch.deleteDashboards({ DashboardNames: ["main"] });
await refused(cloudwatch.deleteDashboards({ DashboardNames: ["main"] }), "ResourceNotFound", 404, "Dashboard main does not exist");

calledAll(sdk, sdk.CloudWatch, /MuteRule|Anomaly|InsightRule|ManagedInsight|MetricStream|OTel|Dataset|ResourceMetrics|LogAlarm|Contributors|WidgetImage/);
console.log("cloudwatch done");
