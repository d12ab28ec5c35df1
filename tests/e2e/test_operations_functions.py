"""Every operation of Lambda, CloudWatch and CloudWatch Logs by boto3 and by the AWS CLI, refusals first."""

import json
import unittest

from client_case import ACCOUNT, ROLE, AwsCase, Boto3Case
from harness import wait_until


class Functions:
    def test_lambda(self):
        self.refused("ResourceNotFoundException", "lambda", "get-function", function_name="nothing")
        self.refused("InvalidParameterValueException", "lambda", "create-function", function_name="bad", role=ROLE, runtime="java21", handler="a.b",
                     zip_file=self.package(""))
        arn = self.function("cli", "def handler(event, context):\n    return [event, context.function_version]\n")
        self.refused("ResourceConflictException", "lambda", "create-function", function_name="cli", role=ROLE, runtime="python3.12", handler="a.b",
                     zip_file=self.package(""))
        self.assertEqual(self.run_function("cli", "한글"), (200, ["한글", "$LATEST"]))
        self.assertIn("Location", self.call("lambda", "get-function", function_name="cli")["Code"])
        self.assertEqual([one["FunctionName"] for one in self.call("lambda", "list-functions")["Functions"]], ["cli"])
        self.assertGreaterEqual(self.call("lambda", "get-account-settings")["AccountUsage"]["FunctionCount"], 1)
        self.call("lambda", "update-function-configuration", function_name="cli", memory_size=256)
        self.settled("cli")
        self.refused("PreconditionFailedException", "lambda", "update-function-code", function_name="cli", zip_file=self.package("x"), revision_id="old")
        self.call("lambda", "update-function-code", function_name="cli", zip_file=self.package("def handler(event, context):\n    return 'new'\n"))
        self.settled("cli")
        self.assertEqual(self.call("lambda", "publish-version", function_name="cli")["Version"], "1")
        self.assertEqual(len(self.call("lambda", "list-versions-by-function", function_name="cli")["Versions"]), 2)
        self.refused("ResourceNotFoundException", "lambda", "create-alias", function_name="cli", name="live", function_version="9")
        self.call("lambda", "create-alias", function_name="cli", name="live", function_version="1")
        self.call("lambda", "update-alias", function_name="cli", name="live", description="changed")
        self.assertEqual(self.call("lambda", "get-alias", function_name="cli", name="live")["Description"], "changed")
        self.assertEqual(len(self.call("lambda", "list-aliases", function_name="cli")["Aliases"]), 1)
        self.assertEqual(self.run_function("cli", None, qualifier="live"), (200, "new"))
        self.refused("ResourceNotFoundException", "lambda", "get-policy", function_name="cli")
        self.call("lambda", "add-permission", function_name="cli", statement_id="s3", action="lambda:InvokeFunction", principal="s3.amazonaws.com")
        self.assertIn("s3.amazonaws.com", self.call("lambda", "get-policy", function_name="cli")["Policy"])
        self.call("lambda", "remove-permission", function_name="cli", statement_id="s3")
        self.call("lambda", "tag-resource", resource=arn, tags={"a": "1", "b": "2"})
        self.call("lambda", "untag-resource", resource=arn, tag_keys=["b"])
        self.assertEqual(self.call("lambda", "list-tags", resource=arn)["Tags"], {"a": "1"})
        self.call("lambda", "put-function-concurrency", function_name="cli", reserved_concurrent_executions=0)
        self.refused("TooManyRequestsException", "lambda", "invoke", self.work / "no.json", function_name="cli")
        self.assertEqual(self.call("lambda", "get-function-concurrency", function_name="cli")["ReservedConcurrentExecutions"], 0)
        self.call("lambda", "delete-function-concurrency", function_name="cli")
        live = dict(function_name="cli", qualifier="live")
        self.refused("ProvisionedConcurrencyConfigNotFoundException", "lambda", "get-provisioned-concurrency-config", **live)
        self.call("lambda", "put-provisioned-concurrency-config", provisioned_concurrent_executions=1, **live)
        self.assertEqual(self.call("lambda", "get-provisioned-concurrency-config", **live)["Status"], "READY")
        self.assertEqual(len(self.call("lambda", "list-provisioned-concurrency-configs", function_name="cli")["ProvisionedConcurrencyConfigs"]), 1)
        self.call("lambda", "delete-provisioned-concurrency-config", **live)
        self.call("lambda", "put-runtime-management-config", function_name="cli", update_runtime_on="FunctionUpdate")
        self.assertEqual(self.call("lambda", "get-runtime-management-config", function_name="cli")["UpdateRuntimeOn"], "FunctionUpdate")
        self.call("lambda", "delete-alias", function_name="cli", name="live")
        self.call("lambda", "delete-function", function_name="cli")

    def test_what_feeds_a_function(self):
        self.function("fed", "def handler(event, context):\n    return event.get('n')\n")
        url, arn = self.queue("cli-work")
        done, done_arn = self.queue("cli-done")
        self.refused("ResourceNotFoundException", "lambda", "get-function-event-invoke-config", function_name="fed")
        self.call("lambda", "put-function-event-invoke-config", function_name="fed", destination_config={"OnSuccess": {"Destination": done_arn}})
        self.call("lambda", "update-function-event-invoke-config", function_name="fed", maximum_retry_attempts=0)
        self.assertEqual(self.call("lambda", "get-function-event-invoke-config", function_name="fed")["MaximumRetryAttempts"], 0)
        self.assertEqual(len(self.call("lambda", "list-function-event-invoke-configs", function_name="fed")["FunctionEventInvokeConfigs"]), 1)
        self.assertEqual(self.run_function("fed", {"n": 7}, invocation_type="Event")[0], 202)
        self.assertEqual(json.loads(self.receive(done))["responsePayload"], 7)
        self.call("lambda", "delete-function-event-invoke-config", function_name="fed")
        self.refused("InvalidParameterValueException", "lambda", "create-event-source-mapping", function_name="fed",
                     event_source_arn=f"arn:aws:kinesis:us-east-1:{ACCOUNT}:stream/s")
        mapping = self.call("lambda", "create-event-source-mapping", function_name="fed", event_source_arn=arn, batch_size=1)["UUID"]
        self.refused("ResourceConflictException", "lambda", "create-event-source-mapping", function_name="fed", event_source_arn=arn)
        self.call("sqs", "send-message", queue_url=url, message_body="x")

        def is_taken():
            found = self.call("sqs", "get-queue-attributes", queue_url=url, attribute_names=["All"])["Attributes"]
            return found["ApproximateNumberOfMessages"] == found["ApproximateNumberOfMessagesNotVisible"] == "0"

        self.assertTrue(wait_until(is_taken))
        self.call("lambda", "update-event-source-mapping", uuid=mapping, enabled=False)
        self.assertTrue(wait_until(lambda: self.call("lambda", "get-event-source-mapping", uuid=mapping)["State"] == "Disabled"))
        self.assertEqual(len(self.call("lambda", "list-event-source-mappings", function_name="fed")["EventSourceMappings"]), 1)
        self.call("lambda", "delete-event-source-mapping", uuid=mapping)
        self.refused("ResourceNotFoundException", "lambda", "get-function-url-config", function_name="fed")
        self.call("lambda", "create-function-url-config", function_name="fed", auth_type="NONE")
        self.refused("ResourceConflictException", "lambda", "create-function-url-config", function_name="fed", auth_type="NONE")
        self.call("lambda", "update-function-url-config", function_name="fed", auth_type="AWS_IAM")
        self.assertEqual(self.call("lambda", "get-function-url-config", function_name="fed")["AuthType"], "AWS_IAM")
        self.assertEqual(len(self.call("lambda", "list-function-url-configs", function_name="fed")["FunctionUrlConfigs"]), 1)
        self.call("lambda", "delete-function-url-config", function_name="fed")
        self.call("lambda", "delete-function", function_name="fed")

    def test_lambda_refusals(self):
        """What there is not: no such function, none of its parts."""
        no_function = dict(function_name="nothing")
        for operation, options in (("get-function-concurrency", {}), ("list-versions-by-function", {}), ("list-aliases", {}),
                                   ("put-runtime-management-config", {"update_runtime_on": "Auto"}),
                                   ("put-provisioned-concurrency-config", {"qualifier": "1", "provisioned_concurrent_executions": 1}),
                                   ("delete-provisioned-concurrency-config", {"qualifier": "1"}),
                                   ("update-alias", {"name": "live", "description": "x"}),
                                   ("update-function-url-config", {"auth_type": "NONE"}), ("delete-function-url-config", {}),
                                   ("update-function-event-invoke-config", {"maximum_retry_attempts": 1}), ("delete-function-event-invoke-config", {})):
            self.refused("ResourceNotFoundException", "lambda", operation, **no_function, **options)
        self.function("bare", "def handler(event, context):\n    return 1\n")
        bare = dict(function_name="bare")
        self.call("lambda", "publish-version", **bare)
        self.refused("InvalidParameterValueException", "lambda", "put-provisioned-concurrency-config", qualifier="$LATEST", provisioned_concurrent_executions=1, **bare)
        self.refused("ProvisionedConcurrencyConfigNotFoundException", "lambda", "delete-provisioned-concurrency-config", qualifier="1", **bare)
        for operation, options in (("update-alias", {"name": "live", "description": "x"}), ("update-function-url-config", {"auth_type": "NONE"}),
                                   ("delete-function-url-config", {}), ("update-function-event-invoke-config", {"maximum_retry_attempts": 1}),
                                   ("delete-function-event-invoke-config", {})):
            self.refused("ResourceNotFoundException", "lambda", operation, **bare, **options)
        mapping = dict(uuid="11111111-2222-3333-4444-555555555555")
        for operation, options in (("get-event-source-mapping", {}), ("update-event-source-mapping", {"batch_size": 1}), ("delete-event-source-mapping", {})):
            self.refused("ResourceNotFoundException", "lambda", operation, **mapping, **options)
        _, arn = self.queue("tagged-work")
        self.refused("InvalidParameterValueException", "lambda", "create-event-source-mapping", event_source_arn=arn,
                     metrics_config={"Metrics": ["KafkaMetrics"]}, **bare)
        made = self.call("lambda", "create-event-source-mapping", event_source_arn=arn, enabled=False, tags={"a": "1"},
                         metrics_config={"Metrics": ["EventCount"]}, **bare)
        self.assertEqual(made["MetricsConfig"], {"Metrics": ["EventCount"]})
        self.assertEqual(self.call("lambda", "list-tags", resource=made["EventSourceMappingArn"])["Tags"], {"a": "1"})
        self.call("lambda", "delete-event-source-mapping", uuid=made["UUID"])
        self.refused("ResourceNotFoundException", "lambda", "list-tags", resource=made["EventSourceMappingArn"])
        self.call("lambda", "delete-function", **bare)

    def test_layers(self):
        no_layer = dict(layer_name="none", version_number=1)
        self.refused("ResourceNotFoundException", "lambda", "get-layer-version-by-arn", arn=f"arn:aws:lambda:us-east-1:{ACCOUNT}:layer:none:1")
        self.refused("ResourceNotFoundException", "lambda", "add-layer-version-permission", statement_id="all", action="lambda:GetLayerVersion", principal="*",
                     **no_layer)
        self.refused("ResourceNotFoundException", "lambda", "remove-layer-version-permission", statement_id="all", **no_layer)
        self.assertIsNone(self.call("lambda", "delete-layer-version", **no_layer))  # what is gone already is no error
        self.refused("ResourceNotFoundException", "lambda", "get-layer-version", layer_name="none", version_number=1)
        layer = self.call("lambda", "publish-layer-version", layer_name="cli", zip_file=self.package("WORD = 'shared'\n", "python/shared.py"))
        version = dict(layer_name="cli", version_number=1)
        self.assertEqual(self.call("lambda", "get-layer-version", **version)["LayerVersionArn"], layer["LayerVersionArn"])
        self.assertEqual(self.call("lambda", "get-layer-version-by-arn", arn=layer["LayerVersionArn"])["Version"], 1)
        self.assertEqual([one["LayerName"] for one in self.call("lambda", "list-layers")["Layers"]], ["cli"])
        self.assertEqual(len(self.call("lambda", "list-layer-versions", layer_name="cli")["LayerVersions"]), 1)
        self.refused("ResourceNotFoundException", "lambda", "get-layer-version-policy", **version)
        self.call("lambda", "add-layer-version-permission", statement_id="all", action="lambda:GetLayerVersion", principal="*", **version)
        self.refused("ResourceConflictException", "lambda", "add-layer-version-permission", statement_id="all", action="lambda:GetLayerVersion",
                     principal="*", **version)
        self.refused("ResourceNotFoundException", "lambda", "remove-layer-version-permission", statement_id="some", **version)
        self.assertIn("lambda:GetLayerVersion", self.call("lambda", "get-layer-version-policy", **version)["Policy"])
        self.call("lambda", "remove-layer-version-permission", statement_id="all", **version)
        self.function("layered", "import shared\ndef handler(event, context):\n    return shared.WORD\n", layers=[layer["LayerVersionArn"]])
        self.assertEqual(self.run_function("layered", None), (200, "shared"))
        self.call("lambda", "delete-function", function_name="layered")
        self.call("lambda", "delete-layer-version", **version)

    def test_logs(self):
        group, stream = dict(log_group_name="/shop"), dict(log_group_name="/shop", log_stream_name="s")
        self.refused("ResourceNotFoundException", "logs", "create-log-stream", **stream)
        for operation, options in (("describe-log-streams", {}), ("describe-metric-filters", {}), ("describe-subscription-filters", {}),
                                   ("filter-log-events", {}), ("delete-retention-policy", {})):
            self.refused("ResourceNotFoundException", "logs", operation, **group, **options)
        self.refused("InvalidParameterException", "logs", "describe-log-groups", log_group_name_prefix="/shop", log_group_name_pattern="shop")
        self.refused("InvalidParameterException", "logs", "test-metric-filter", filter_pattern="[a", log_event_messages=["a"])
        self.refused("ResourceNotFoundException", "logs", "put-query-definition", name="errors", query_string="fields @message",
                     query_definition_id="11111111-2222-3333-4444-555555555555")
        self.call("logs", "create-log-group", tags={"a": "1"}, **group)
        self.refused("ResourceAlreadyExistsException", "logs", "create-log-group", **group)
        self.call("logs", "create-log-stream", **stream)
        self.refused("InvalidParameterException", "logs", "put-retention-policy", retention_in_days=2, **group)
        self.call("logs", "put-retention-policy", retention_in_days=7, **group)
        self.assertEqual(self.call("logs", "describe-log-groups", log_group_name_prefix="/shop")["logGroups"][0]["retentionInDays"], 7)
        self.call("logs", "delete-retention-policy", **group)
        self.assertEqual([one["logGroupName"] for one in self.call("logs", "list-log-groups", log_group_name_pattern="shop")["logGroups"]], ["/shop"])
        arn = f"arn:aws:logs:us-east-1:{ACCOUNT}:log-group:/shop"
        self.call("logs", "tag-resource", resource_arn=arn, tags={"b": "2"})
        self.call("logs", "untag-resource", resource_arn=arn, tag_keys=["b"])
        self.assertEqual(self.call("logs", "list-tags-for-resource", resource_arn=arn)["tags"], {"a": "1"})
        self.refused("InvalidParameterException", "logs", "describe-log-streams", order_by="LastEventTime", log_stream_name_prefix="s", **group)
        self.refused("InvalidParameterException", "logs", "filter-log-events", filter_pattern="[a", **group)
        self.refused("InvalidParameterException", "logs", "filter-log-events", log_stream_names=["s"], log_stream_name_prefix="s", **group)
        now = int(self.advance(0).timestamp() * 1000)
        self.refused("InvalidParameterException", "logs", "put-log-events", log_events=[{"timestamp": now + 1, "message": "b"}, {"timestamp": now, "message": "a"}],
                     **stream)
        self.call("logs", "put-log-events", log_events=[{"timestamp": now, "message": "INFO fine"}, {"timestamp": now + 1, "message": "ERROR late"}], **stream)
        self.assertEqual(self.call("logs", "describe-log-streams", **group)["logStreams"][0]["lastEventTimestamp"], now + 1)
        self.assertEqual(len(self.call("logs", "get-log-events", **stream)["events"]), 2)
        self.assertEqual([one["message"] for one in self.call("logs", "filter-log-events", filter_pattern="ERROR", **group)["events"]], ["ERROR late"])
        self.assertEqual(len(self.call("logs", "test-metric-filter", filter_pattern="ERROR", log_event_messages=["ERROR", "INFO"])["matches"]), 1)
        metric = [{"metricNamespace": "Cli", "metricName": "errors", "metricValue": "1"}]
        self.refused("InvalidParameterException", "logs", "put-metric-filter", filter_name="f", filter_pattern="[a", metric_transformations=metric, **group)
        self.call("logs", "put-metric-filter", filter_name="f", filter_pattern="ERROR", metric_transformations=metric, **group)
        self.assertEqual(len(self.call("logs", "describe-metric-filters", **group)["metricFilters"]), 1)
        self.call("logs", "delete-metric-filter", filter_name="f", **group)
        function = self.function("reads", "def handler(event, context):\n    return 1\n")
        wanted = dict(filter_name="f", filter_pattern="", destination_arn=function, **group)
        self.refused("InvalidParameterException", "logs", "put-subscription-filter", **wanted)
        self.call("lambda", "add-permission", function_name="reads", statement_id="logs", action="lambda:InvokeFunction", principal="logs.amazonaws.com")
        self.call("logs", "put-subscription-filter", **wanted)
        self.assertEqual(len(self.call("logs", "describe-subscription-filters", **group)["subscriptionFilters"]), 1)
        self.call("logs", "delete-subscription-filter", filter_name="f", **group)
        span = dict(start_time=now // 1000 - 60, end_time=now // 1000 + 60)
        self.refused("MalformedQueryException", "logs", "start-query", query_string="fields |", **span, **group)
        query = self.call("logs", "start-query", query_string="stats count(*) as n", **span, **group)["queryId"]
        self.assertTrue(wait_until(lambda: self.call("logs", "get-query-results", query_id=query)["status"] == "Complete"))
        self.assertEqual(self.call("logs", "get-query-results", query_id=query)["results"], [[{"field": "n", "value": "2"}]])
        self.assertEqual(len(self.call("logs", "describe-queries", **group)["queries"]), 1)
        self.refused("InvalidParameterException", "logs", "stop-query", query_id=query)
        kept = self.call("logs", "put-query-definition", name="errors", query_string="filter @message like /ERROR/", log_group_names=["/shop"])["queryDefinitionId"]
        self.assertEqual([one["queryDefinitionId"] for one in self.call("logs", "describe-query-definitions", query_definition_name_prefix="err")["queryDefinitions"]], [kept])
        self.call("logs", "delete-query-definition", query_definition_id=kept)
        self.refused("ResourceNotFoundException", "logs", "delete-query-definition", query_definition_id=kept)
        self.refused("InvalidParameterException", "logs", "get-log-record", log_record_pointer="none")
        self.call("logs", "delete-log-stream", **stream)
        self.call("logs", "delete-log-group", **group)
        self.call("lambda", "delete-function", function_name="reads")

    def test_cloudwatch(self):
        self.refused("InvalidParameterValue", "cloudwatch", "put-metric-data", namespace="AWS/Mine", metric_data=[{"MetricName": "a", "Value": 1}])
        self.refused("ResourceNotFound", "cloudwatch", "delete-alarms", alarm_names=["nothing"])
        self.refused("ResourceNotFound", "cloudwatch", "get-dashboard", dashboard_name="nothing")
        self.refused("InvalidNextToken", "cloudwatch", "describe-alarms", next_token="?")
        self.refused("ValidationError", "cloudwatch", "describe-alarms", alarm_names=["a"], alarm_name_prefix="a")
        self.refused("ResourceNotFound", "cloudwatch", "describe-alarms", children_of_alarm_name="nothing")
        self.refused("InvalidNextToken", "cloudwatch", "describe-alarm-history", next_token="?")
        self.refused("InvalidParameterValue", "cloudwatch", "list-metrics", next_token="?")
        self.refused("InvalidParameterValue", "cloudwatch", "untag-resource", resource_arn=f"arn:aws:sqs:us-east-1:{ACCOUNT}:cli", tag_keys=["a"])
        self.refused("ResourceNotFoundException", "cloudwatch", "untag-resource", resource_arn=f"arn:aws:cloudwatch:us-east-1:{ACCOUNT}:alarm:nothing",
                     tag_keys=["a"])
        now = self.advance(0)
        span = dict(start_time=int(now.timestamp()) - 3600, end_time=int(now.timestamp()) + 3600)
        self.call("cloudwatch", "put-metric-data", namespace="Cli", metric_data=[
            {"MetricName": "hits", "Value": 3, "Dimensions": [{"Name": "Host", "Value": "web"}]}])
        metric = {"Namespace": "Cli", "MetricName": "hits", "Dimensions": [{"Name": "Host", "Value": "web"}]}
        self.assertEqual(self.call("cloudwatch", "list-metrics", namespace="Cli")["Metrics"], [metric])
        points = self.call("cloudwatch", "get-metric-statistics", namespace="Cli", metric_name="hits", dimensions=metric["Dimensions"], period=60,
                          statistics=["Sum"], **span)["Datapoints"]
        self.assertEqual([point["Sum"] for point in points], [3.0])
        query = [{"Id": "h", "MetricStat": {"Metric": metric, "Period": 60, "Stat": "Sum"}, "ReturnData": False}, {"Id": "e", "Expression": "h * 2"}]
        self.assertEqual(self.call("cloudwatch", "get-metric-data", metric_data_queries=query, **span)["MetricDataResults"][0]["Values"], [6.0])
        alarm = dict(alarm_name="cli", namespace="Cli", metric_name="hits", statistic="Sum", period=60, evaluation_periods=1, threshold=1,
                     comparison_operator="GreaterThanThreshold")
        self.refused("ValidationError", "cloudwatch", "put-metric-alarm", **{**alarm, "period": 61})
        self.call("cloudwatch", "put-metric-alarm", **alarm)
        self.refused("ValidationError", "cloudwatch", "put-composite-alarm", alarm_name="any", alarm_rule="ALARM(nothing)")
        self.call("cloudwatch", "put-composite-alarm", alarm_name="any", alarm_rule="ALARM(cli)")
        self.refused("ValidationError", "cloudwatch", "delete-alarms", alarm_names=["cli"])
        self.call("cloudwatch", "set-alarm-state", alarm_name="cli", state_value="ALARM", state_reason="a drill")
        self.assertEqual(self.call("cloudwatch", "describe-alarms", alarm_names=["cli"])["MetricAlarms"][0]["StateValue"], "ALARM")
        found = self.call("cloudwatch", "describe-alarms-for-metric", namespace="Cli", metric_name="hits")["MetricAlarms"]
        self.assertEqual([one["AlarmName"] for one in found], ["cli"])
        history = self.call("cloudwatch", "describe-alarm-history", alarm_name="cli", history_item_type="StateUpdate")["AlarmHistoryItems"]
        self.assertIn("to ALARM", history[0]["HistorySummary"])
        self.call("cloudwatch", "disable-alarm-actions", alarm_names=["cli"])
        self.call("cloudwatch", "enable-alarm-actions", alarm_names=["cli"])
        arn = f"arn:aws:cloudwatch:us-east-1:{ACCOUNT}:alarm:cli"
        self.call("cloudwatch", "tag-resource", resource_arn=arn, tags=[{"Key": "a", "Value": "1"}, {"Key": "b", "Value": "2"}])
        self.call("cloudwatch", "untag-resource", resource_arn=arn, tag_keys=["b"])
        self.assertEqual(self.call("cloudwatch", "list-tags-for-resource", resource_arn=arn)["Tags"], [{"Key": "a", "Value": "1"}])
        self.call("cloudwatch", "delete-alarms", alarm_names=["any"])
        self.call("cloudwatch", "delete-alarms", alarm_names=["cli"])
        self.refused("InvalidParameterInput", "cloudwatch", "put-dashboard", dashboard_name="cli", dashboard_body="{}")
        self.call("cloudwatch", "put-dashboard", dashboard_name="cli", dashboard_body='{"widgets": []}')
        self.assertEqual(self.call("cloudwatch", "get-dashboard", dashboard_name="cli")["DashboardBody"], '{"widgets": []}')
        self.assertEqual([one["DashboardName"] for one in self.call("cloudwatch", "list-dashboards")["DashboardEntries"]], ["cli"])
        self.call("cloudwatch", "delete-dashboards", dashboard_names=["cli"])


class FunctionsByBoto3(Functions, Boto3Case):
    pass


class FunctionsByAws(Functions, AwsCase):
    pass


if __name__ == "__main__":
    unittest.main()
