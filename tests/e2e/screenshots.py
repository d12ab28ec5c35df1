#!/usr/bin/env python3
"""Takes the README's pictures of pages: fills a cloud as a class would, with boto3, and lets the console draw them.

  NEPHOSCOPE_ENGINE=build/release/engine/daemon/nephoscope-engine tests/e2e/screenshots.py build/release/gui/app/nephoscope resources/screenshots

Pictures of what moves are taken by the tests that move it (tst_flight, tst_speed).
"""

import io
import json
import os
import pathlib
import random
import subprocess
import sys
import time
import zipfile

import harness

REGION = "ap-northeast-2"
BUCKET = "lecture-photos"
HANDLER = """export const handler = async (event) => {
  // One record for each message of the batch
  for (const record of event.Records ?? []) {
    const order = JSON.parse(record.body);
    console.log(`${order.item}: ${order.count}`);
  }
  return { batchItemFailures: [] };
};
"""
PAGES = {
    "home-en-dark": ("home", "en", "dark"),
    "objects-ko-light": (f"s3/buckets/{BUCKET}?prefix=", "ko", "light"),
    "topic-ko-light": ("sns/topics/orders", "ko", "light"),
    "rule-en-dark": ("events/rules/default:paid-orders/pattern", "en", "dark"),
    "function-ko-light": ("lambda/functions/pack-orders", "ko", "light"),
    "dashboard-en-dark": ("cloudwatch/dashboards/Orders", "en", "dark"),
    "flow-en-dark": ("flow", "en", "dark", "1600x860"),
}


def fill_storage(client):
    s3 = client("s3")
    for name in (BUCKET, "lecture-logs", "lecture-reports"):
        s3.create_bucket(Bucket=name, CreateBucketConfiguration={"LocationConstraint": REGION})
    chance = random.Random(7)
    for key, size, storage in (("README.md", 1_800, "STANDARD"), ("강의 계획.pdf", 402_311, "STANDARD"), ("backup-2026-11-01.tar.gz", 3_145_728, "GLACIER_IR"),
                               ("class.mp4", 5_767_168, "INTELLIGENT_TIERING"), ("grades.csv", 22_480, "STANDARD"), ("orders.json", 9_812, "STANDARD"),
                               ("slides/01-storage.pdf", 90_000, "STANDARD"), ("slides/02-messages.pdf", 80_000, "STANDARD"),
                               ("photos/seoul.jpg", 250_000, "STANDARD_IA"), ("inventory/2026-11.csv", 12_000, "STANDARD")):
        s3.put_object(Bucket=BUCKET, Key=key, Body=chance.randbytes(size), StorageClass=storage)


def fill_messages(client, account):
    sqs, sns, events = client("sqs"), client("sns"), client("events")
    arns = {}
    for name in ("shipping", "billing", "analytics", "orders-dead"):
        url = sqs.create_queue(QueueName=name)["QueueUrl"]
        arns[name] = f"arn:aws:sqs:{REGION}:{account}:{name}"
        policy = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": ["sns.amazonaws.com", "events.amazonaws.com"]},
                                                          "Action": "sqs:SendMessage", "Resource": arns[name]}]}
        sqs.set_queue_attributes(QueueUrl=url, Attributes={"Policy": json.dumps(policy)})
    redrive = {"deadLetterTargetArn": arns["orders-dead"], "maxReceiveCount": 3}
    sqs.set_queue_attributes(QueueUrl=sqs.get_queue_url(QueueName="billing")["QueueUrl"], Attributes={"RedrivePolicy": json.dumps(redrive)})
    topic = sns.create_topic(Name="orders", Attributes={"DisplayName": "Orders"})["TopicArn"]
    filters = {"shipping": {"state": ["paid"]}, "billing": {"state": ["paid", "refunded"]}, "analytics": None}
    for name, wanted in filters.items():
        attributes = {"RawMessageDelivery": "true"}
        if wanted:
            attributes["FilterPolicy"] = json.dumps(wanted)
        sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=arns[name], Attributes=attributes)
    client("lambda").add_permission(FunctionName="pack-orders", StatementId="orders", Action="lambda:InvokeFunction", Principal="sns.amazonaws.com", SourceArn=topic)
    sns.subscribe(TopicArn=topic, Protocol="lambda", Endpoint=f"arn:aws:lambda:{REGION}:{account}:function:pack-orders")
    sns.subscribe(TopicArn=topic, Protocol="email", Endpoint="teacher@example.com")
    for number in range(40):
        sns.publish(TopicArn=topic, Message=json.dumps({"item": "book", "count": number % 5 + 1}),
                    MessageAttributes={"state": {"DataType": "String", "StringValue": ("paid", "open", "refunded")[number % 3]}})
    events.put_rule(Name="paid-orders", Description="Paid orders of more than 100",
                    EventPattern=json.dumps({"source": ["shop.orders"], "detail-type": ["Order"],
                                             "detail": {"state": ["paid"], "total": [{"numeric": [">", 100]}]}}))
    events.put_targets(Rule="paid-orders", Targets=[{"Id": "shipping", "Arn": arns["shipping"]}])


def fill_functions(client):
    trust = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}]}
    role = client("iam").create_role(RoleName="pack-orders", AssumeRolePolicyDocument=json.dumps(trust))["Role"]["Arn"]
    client("iam").attach_role_policy(RoleName="pack-orders", PolicyArn="arn:aws:iam::aws:policy/service-role/AWSLambdaSQSQueueExecutionRole")
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w") as archive:
        archive.writestr("index.mjs", HANDLER)
    client("lambda").create_function(FunctionName="pack-orders", Description="Packs what has been paid", Runtime="nodejs22.x", Role=role,
                                     Handler="index.handler", Code={"ZipFile": package.getvalue()})


def fill_watch(client, account):
    cloudwatch = client("cloudwatch")
    chance = random.Random(11)
    now = time.time()
    for minute in range(180):
        at = now - 60 * (180 - minute)
        level = 40 + 25 * (minute / 180) + chance.uniform(-6, 6)
        cloudwatch.put_metric_data(Namespace="Shop", MetricData=[
            {"MetricName": "Orders", "Timestamp": at, "Value": round(level)},
            {"MetricName": "Refunds", "Timestamp": at, "Value": round(level / 8 + chance.uniform(-2, 2))},
            {"MetricName": "Latency", "Unit": "Milliseconds", "Timestamp": at, "Value": 80 + chance.uniform(0, 60)}])
    for name, metric, threshold in (("Many refunds", "Refunds", 5), ("Slow answers", "Latency", 400), ("Few orders", "Orders", 500)):
        cloudwatch.put_metric_alarm(AlarmName=name, Namespace="Shop", MetricName=metric, Statistic="Average", Period=300, EvaluationPeriods=1,
                                    Threshold=threshold, ComparisonOperator="GreaterThanThreshold")
    for name, state in (("Many refunds", "ALARM"), ("Slow answers", "OK"), ("Few orders", "OK")):
        cloudwatch.set_alarm_state(AlarmName=name, StateValue=state, StateReason="For the picture")
    metrics = [["Shop", "Orders"], ["Shop", "Refunds"]]
    common = {"region": REGION, "period": 300, "stat": "Sum"}
    cloudwatch.put_dashboard(DashboardName="Orders", DashboardBody=json.dumps({"start": "-PT3H", "widgets": [
        {"type": "metric", "x": 0, "y": 0, "width": 12, "height": 6, "properties": {**common, "title": "Orders and refunds", "metrics": metrics}},
        {"type": "metric", "x": 12, "y": 0, "width": 6, "height": 6, "properties": {**common, "title": "Today", "view": "singleValue", "metrics": metrics, "sparkline": True}},
        {"type": "metric", "x": 18, "y": 0, "width": 6, "height": 6, "properties": {**common, "title": "Share", "view": "pie", "metrics": metrics}},
        {"type": "metric", "x": 0, "y": 6, "width": 12, "height": 6,
         "properties": {**common, "stat": "p90", "title": "Latency, p90", "metrics": [["Shop", "Latency"]], "annotations": {"horizontal": [{"label": "Slow", "value": 160}]}}},
        {"type": "alarm", "x": 12, "y": 6, "width": 12, "height": 6,
         "properties": {"title": "Alarms", "alarms": [f"arn:aws:cloudwatch:{REGION}:{account}:alarm:{name}" for name in ("Many refunds", "Slow answers", "Few orders")]}}]}))


def main(console, folder):
    with harness.Engine() as engine:
        def client(service):
            return engine.client(service, region_name=REGION)

        account = client("sts").get_caller_identity()["Account"]
        fill_storage(client)
        fill_functions(client)
        fill_messages(client, account)
        fill_watch(client, account)
        time.sleep(3)  # for the alarms' states and the deliveries; a picture, not a test
        engine.stop()
        for name, (address, language, theme, *size) in PAGES.items():
            target = pathlib.Path(folder).absolute() / f"{name}.png"
            subprocess.run([console, "--data", engine.folder, "--page", address, "--language", language, "--theme", theme, "--size", *(size or ["1280x800"]),
                            "--screenshot", target], check=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "qt.qpa.*=false"})
            print(target)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
