"""CloudWatch with real clients: data in every form, statistics and math, alarms that go off on the clock, dashboards, and what
the other services publish."""

import datetime
import io
import json
import unittest
import zipfile

from harness import Engine, EngineCase, wait_until

ACCOUNT = "123456789012"


class CloudWatch(EngineCase):
    options = ("--test-helpers",)

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.cloudwatch, cls.sqs, cls.sns, cls.iam = (cls.engine.client(name) for name in ("cloudwatch", "sqs", "sns", "iam"))

    def clock(self, **wish):
        status, _, body = self.engine.get("/_nephoscope/clock", method="POST", data=json.dumps(wish).encode())
        self.assertEqual(status, 200, body)
        return datetime.datetime.fromisoformat(json.loads(body)["now"].replace("Z", "+00:00"))

    def statistics(self, namespace, name, statistic="Sum", **more):
        now = self.clock()
        points = self.cloudwatch.get_metric_statistics(
            Namespace=namespace, MetricName=name, StartTime=now - datetime.timedelta(hours=6), EndTime=now + datetime.timedelta(hours=1),
            Period=60, Statistics=[statistic], **more)["Datapoints"]
        return [point[statistic] for point in points]

    def test_refusals(self):
        put = self.cloudwatch.put_metric_data
        self.assertCode("InvalidParameterValue", 400, put, Namespace="AWS/Mine", MetricData=[{"MetricName": "a", "Value": 1}])
        self.assertCode("InvalidParameterCombination", 400, put, Namespace="App", MetricData=[{"MetricName": "a", "Value": 1, "Values": [1]}])
        self.assertCode("InvalidParameterValue", 400, put, Namespace="App", MetricData=[
            {"MetricName": "a", "Value": 1, "Timestamp": self.clock() - datetime.timedelta(days=15)}])
        self.assertCode("ValidationError", 400, self.cloudwatch.put_metric_alarm, AlarmName="a", EvaluationPeriods=1, Threshold=1,
                        ComparisonOperator="GreaterThanThreshold", MetricName="a", Namespace="App", Period=61, Statistic="Sum")
        self.assertCode("ResourceNotFound", 404, self.cloudwatch.delete_alarms, AlarmNames=["nothing"])
        self.assertCode("ResourceNotFound", 404, self.cloudwatch.get_dashboard, DashboardName="nothing")
        self.assertCode("InvalidParameterInput", 400, self.cloudwatch.put_dashboard, DashboardName="d", DashboardBody="{}")
        now = self.clock()
        self.assertCode("ValidationError", 400, self.cloudwatch.get_metric_data, StartTime=now - datetime.timedelta(hours=1), EndTime=now,
                        MetricDataQueries=[{"Id": "e", "Expression": "NOSUCH(m)"}])
        self.assertCode("NotImplemented", 501, self.cloudwatch.describe_anomaly_detectors)

    def test_only_who_may(self):
        self.iam.create_user(UserName="reader")
        self.iam.put_user_policy(UserName="reader", PolicyName="p", PolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [{
            "Effect": "Allow", "Action": "cloudwatch:PutMetricData", "Resource": "*",
            "Condition": {"StringEquals": {"cloudwatch:namespace": "Allowed"}}}]}))
        key = self.iam.create_access_key(UserName="reader")["AccessKey"]
        theirs = self.engine.client("cloudwatch", aws_access_key_id=key["AccessKeyId"], aws_secret_access_key=key["SecretAccessKey"])
        data = [{"MetricName": "a", "Value": 1}]
        theirs.put_metric_data(Namespace="Allowed", MetricData=data)
        with self.assertRaises(theirs.exceptions.ClientError) as raised:
            theirs.put_metric_data(Namespace="Other", MetricData=data)
        self.assertIn("AccessDenied", raised.exception.response["Error"]["Code"])
        with self.assertRaises(theirs.exceptions.ClientError):
            theirs.list_metrics()

    def test_data_and_statistics(self):
        dimensions = [{"Name": "Host", "Value": "web-1"}]
        # Big enough for boto3 to send it as gzip.
        self.cloudwatch.put_metric_data(Namespace="Load", MetricData=[
            {"MetricName": "latency", "Dimensions": dimensions, "Unit": "Milliseconds", "Values": [float(value) for value in range(150)]}
            for _ in range(20)])
        self.assertEqual(self.statistics("Load", "latency", "SampleCount", Dimensions=dimensions), [3000.0])
        now = self.clock()
        extended = self.cloudwatch.get_metric_statistics(
            Namespace="Load", MetricName="latency", Dimensions=dimensions, StartTime=now - datetime.timedelta(hours=1),
            EndTime=now + datetime.timedelta(hours=1), Period=3600, ExtendedStatistics=["p50", "tm90"])["Datapoints"]
        self.assertEqual(extended[-1]["ExtendedStatistics"]["p50"], 74.0)
        self.assertEqual(extended[-1]["Unit"], "Milliseconds")
        listed = self.run_client("aws", "cloudwatch", "list-metrics", "--namespace", "Load", "--output", "json")
        self.assertEqual(json.loads(listed.stdout)["Metrics"][0]["Dimensions"], dimensions)
        self.run_client("aws", "cloudwatch", "put-metric-data", "--namespace", "Cli", "--metric-name", "hits", "--value", "3", "--unit", "Count")
        self.run_client("aws", "cloudwatch", "put-metric-data", "--namespace", "Cli", "--metric-name", "hits", "--value", "4", "--unit", "Count")
        self.assertEqual(sum(self.statistics("Cli", "hits")), 7.0)
        results = self.cloudwatch.get_metric_data(
            StartTime=now - datetime.timedelta(hours=1), EndTime=now + datetime.timedelta(hours=1), MetricDataQueries=[
                {"Id": "h", "MetricStat": {"Metric": {"Namespace": "Cli", "MetricName": "hits"}, "Period": 3600, "Stat": "Sum"}, "ReturnData": False},
                {"Id": "e", "Expression": "h * 10", "Label": "ten times ${SUM}"}])["MetricDataResults"]
        self.assertEqual([(result["Id"], sum(result["Values"]), result["Label"]) for result in results], [("e", 70.0, "ten times 70")])

    def test_alarm_reaches_a_queue(self):
        topic = self.sns.create_topic(Name="pager")["TopicArn"]
        url = self.sqs.create_queue(QueueName="pages")["QueueUrl"]
        arn = f"arn:aws:sqs:us-east-1:{ACCOUNT}:pages"
        self.sqs.set_queue_attributes(QueueUrl=url, Attributes={"Policy": json.dumps({"Version": "2012-10-17", "Statement": [{
            "Effect": "Allow", "Principal": {"Service": "sns.amazonaws.com"}, "Action": "sqs:SendMessage", "Resource": arn}]})})
        self.sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=arn, Attributes={"RawMessageDelivery": "true"})
        self.run_client("aws", "cloudwatch", "put-metric-alarm", "--alarm-name", "deep", "--namespace", "AWS/SQS", "--metric-name", "ApproximateNumberOfMessagesVisible",
                        "--dimensions", "Name=QueueName,Value=work", "--statistic", "Maximum", "--period", "60", "--evaluation-periods", "1", "--threshold", "2",
                        "--comparison-operator", "GreaterThanThreshold", "--alarm-actions", topic)
        self.cloudwatch.put_composite_alarm(AlarmName="any", AlarmRule="ALARM(deep)")
        work = self.sqs.create_queue(QueueName="work")["QueueUrl"]
        for _ in range(3):
            self.sqs.send_message(QueueUrl=work, MessageBody="x")

        def alarm(name):
            reply = self.cloudwatch.describe_alarms(AlarmNames=[name], AlarmTypes=["MetricAlarm", "CompositeAlarm"])
            return (reply["MetricAlarms"] + reply["CompositeAlarms"])[0]

        for _ in range(6):  # the minute is counted, then looked at
            self.clock(advanceSeconds=60)
            if wait_until(lambda: alarm("deep")["StateValue"] == "ALARM", 2):
                break
        self.assertEqual(alarm("deep")["StateValue"], "ALARM")
        self.assertEqual(alarm("any")["StateValue"], "ALARM")
        messages = []
        wait_until(lambda: messages.extend(self.sqs.receive_message(QueueUrl=url, WaitTimeSeconds=2).get("Messages", ())) or messages, 15)
        self.assertEqual(json.loads(messages[0]["Body"])["Trigger"]["MetricName"], "ApproximateNumberOfMessagesVisible")
        history = self.cloudwatch.describe_alarm_history(AlarmName="deep", HistoryItemType="StateUpdate")["AlarmHistoryItems"]
        self.assertIn("to ALARM", history[0]["HistorySummary"])
        self.assertIn(3.0, self.statistics("AWS/SQS", "NumberOfMessagesSent", Dimensions=[{"Name": "QueueName", "Value": "work"}]))

    def test_alarm_calls_a_function(self):
        functions, logs = self.engine.client("lambda"), self.engine.client("logs")
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            archive.writestr("app.py", "def handler(event, context):\n    print('ALARM IS', event['alarmData']['state']['value'])\n")
        functions.create_function(FunctionName="onalarm", Role=f"arn:aws:iam::{ACCOUNT}:role/any", Runtime="python3.12", Handler="app.handler",
                                  Code={"ZipFile": packed.getvalue()}, Timeout=10)
        functions.get_waiter("function_active_v2").wait(FunctionName="onalarm", WaiterConfig={"Delay": 1})
        function = f"arn:aws:lambda:us-east-1:{ACCOUNT}:function:onalarm"
        self.cloudwatch.put_metric_alarm(AlarmName="calls", EvaluationPeriods=1, Threshold=1, ComparisonOperator="GreaterThanThreshold", MetricName="m",
                                         Namespace="App", Period=60, Statistic="Sum", AlarmActions=[function])

        def actions():
            return [item["HistorySummary"] for item in self.cloudwatch.describe_alarm_history(AlarmName="calls", HistoryItemType="Action")["AlarmHistoryItems"]]

        def drill():
            for state in ("OK", "ALARM"):
                self.cloudwatch.set_alarm_state(AlarmName="calls", StateValue=state, StateReason="a drill")

        drill()  # the function lets nobody in yet
        self.assertTrue(wait_until(lambda: any(summary.startswith("Failed") for summary in actions())))
        functions.add_permission(FunctionName="onalarm", StatementId="s", Action="lambda:InvokeFunction",
                                 Principal="lambda.alarms.cloudwatch.amazonaws.com", SourceAccount=ACCOUNT)
        drill()
        self.assertTrue(wait_until(lambda: any(summary.startswith("Successfully") for summary in actions())))

        def printed():
            try:
                return any("ALARM IS ALARM" in event["message"] for event in logs.filter_log_events(logGroupName="/aws/lambda/onalarm")["events"])
            except logs.exceptions.ResourceNotFoundException:
                return False
        self.assertTrue(wait_until(printed))
        self.clock(advanceSeconds=60)
        dimensions = [{"Name": "FunctionName", "Value": "onalarm"}]
        self.assertTrue(wait_until(lambda: sum(self.statistics("AWS/Lambda", "Invocations", Dimensions=dimensions)) == 1))
        self.assertGreater(max(self.statistics("AWS/Lambda", "Duration", "Maximum", Dimensions=dimensions)), 0)
        self.assertEqual(sum(self.statistics("AWS/Lambda", "Errors", Dimensions=dimensions)), 0)

    def test_nothing_acknowledged_is_lost(self):
        with Engine() as engine:
            cloudwatch = engine.client("cloudwatch")
            cloudwatch.put_metric_data(Namespace="App", MetricData=[{"MetricName": "hits", "Value": 5}])
            cloudwatch.put_metric_alarm(AlarmName="kept", EvaluationPeriods=1, Threshold=1, ComparisonOperator="GreaterThanThreshold",
                                        MetricName="hits", Namespace="App", Period=60, Statistic="Sum")
            engine.kill()
            engine.start()
            cloudwatch = engine.client("cloudwatch")
            now = datetime.datetime.now(datetime.timezone.utc)
            points = cloudwatch.get_metric_statistics(Namespace="App", MetricName="hits", StartTime=now - datetime.timedelta(hours=1),
                                                      EndTime=now + datetime.timedelta(hours=1), Period=60, Statistics=["Sum"])["Datapoints"]
            self.assertEqual([point["Sum"] for point in points], [5.0])
            self.assertEqual(cloudwatch.describe_alarms()["MetricAlarms"][0]["AlarmName"], "kept")

    def test_dashboards_and_tags(self):
        body = json.dumps({"widgets": [{"type": "metric", "x": 0, "y": 0, "width": 6, "height": 6, "properties": {
            "metrics": [["AWS/SQS", "NumberOfMessagesSent"]], "region": "us-east-1"}}]})
        self.assertEqual(self.cloudwatch.put_dashboard(DashboardName="main", DashboardBody=body)["DashboardValidationMessages"], [])
        self.assertEqual(self.cloudwatch.get_dashboard(DashboardName="main")["DashboardBody"], body)
        arn = self.cloudwatch.list_dashboards()["DashboardEntries"][0]["DashboardArn"]
        self.cloudwatch.tag_resource(ResourceARN=arn, Tags=[{"Key": "team", "Value": "ops"}])
        self.assertEqual(self.cloudwatch.list_tags_for_resource(ResourceARN=arn)["Tags"], [{"Key": "team", "Value": "ops"}])
        self.cloudwatch.delete_dashboards(DashboardNames=["main"])
        self.assertEqual(self.cloudwatch.list_dashboards()["DashboardEntries"], [])


if __name__ == "__main__":
    unittest.main()
