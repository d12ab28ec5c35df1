"""Lists come in pages: one at a time, by the tokens of one page after the other, they are what the list is at once."""

import unittest

from client_case import ACCOUNT, ROLE, ClientCase
from harness import EngineCase

NAMES = ("one", "two", "three")


class Pages(EngineCase):
    def same(self, client, operation, size, **arguments):
        """`size`: what the API calls the length of a page."""
        shape = client.meta.service_model.operation_model(operation)
        ask = {"NextToken": "NextToken", "nextToken": "nextToken", "NextMarker": "Marker", "NextContinuationToken": "ContinuationToken",
               "ContinuationToken": "ContinuationToken", "Marker": "Marker"}
        token = next(name for name in ask if name in shape.output_shape.members)
        key = next(name for name, member in shape.output_shape.members.items() if member.type_name == "list")
        whole = client._make_api_call(operation, arguments)
        self.assertNotIn(token, whole, operation)
        self.assertGreaterEqual(len(whole[key]), len(NAMES), operation)
        found, more = [], {}
        while True:
            page = client._make_api_call(operation, {**arguments, **more, size: 1})
            self.assertLessEqual(len(page[key]), 1, operation)
            found += page[key]
            if token not in page:
                break
            more = {ask[token]: page[token]}
        self.assertEqual(found, whole[key], operation)

    def test_autoscaling(self):
        client = self.engine.client("autoscaling")
        for name in NAMES:
            client.create_launch_configuration(LaunchConfigurationName=name, ImageId="ami-0123456789abcdef0", InstanceType="t3.micro")
            client.create_auto_scaling_group(AutoScalingGroupName=name, MinSize=0, MaxSize=0, LaunchConfigurationName=name, AvailabilityZones=["us-east-1a"],
                                             Tags=[{"Key": "team", "Value": name}])
            client.put_scaling_policy(AutoScalingGroupName=name, PolicyName="grow", AdjustmentType="ChangeInCapacity", ScalingAdjustment=1)
            client.put_scheduled_update_group_action(AutoScalingGroupName=name, ScheduledActionName="wake", MinSize=0, Recurrence="0 9 * * *")
        for operation in ("DescribeLaunchConfigurations", "DescribeAutoScalingGroups", "DescribeTags", "DescribePolicies", "DescribeScheduledActions"):
            self.same(client, operation, "MaxRecords")

    def test_cloudwatch(self):
        client = self.engine.client("cloudwatch")
        for name in NAMES:
            client.put_metric_alarm(AlarmName=name, Namespace="Shop", MetricName="Orders", Statistic="Sum", Period=60, EvaluationPeriods=1, Threshold=1,
                                    ComparisonOperator="GreaterThanThreshold")
        pages = client.get_paginator("describe_alarms").paginate(AlarmTypes=["MetricAlarm"], PaginationConfig={"PageSize": 1})
        self.assertEqual([alarm["AlarmName"] for page in pages for alarm in page["MetricAlarms"]], sorted(NAMES))

    def test_events(self):
        client = self.engine.client("events")
        bus = f"arn:aws:events:us-east-1:{ACCOUNT}:event-bus/default"
        queue = f"arn:aws:sqs:us-east-1:{ACCOUNT}:box"
        for name in NAMES:
            client.create_event_bus(Name=name)
            client.put_rule(Name=name, EventPattern='{"source":["shop"]}')
            client.put_targets(Rule=name, Targets=[{"Id": "box", "Arn": queue}])
            client.put_targets(Rule="one", Targets=[{"Id": name, "Arn": queue}])
            client.create_archive(ArchiveName=name, EventSourceArn=bus)
            connection = client.create_connection(Name=name, AuthorizationType="API_KEY",
                                                  AuthParameters={"ApiKeyAuthParameters": {"ApiKeyName": "a", "ApiKeyValue": "b"}})
            client.create_api_destination(Name=name, ConnectionArn=connection["ConnectionArn"], InvocationEndpoint="https://localhost/x", HttpMethod="POST")
        for operation in ("ListEventBuses", "ListRules", "ListArchives", "ListConnections", "ListApiDestinations"):
            self.same(client, operation, "Limit")
        self.same(client, "ListTargetsByRule", "Limit", Rule="one")
        self.same(client, "ListRuleNamesByTarget", "Limit", TargetArn=queue)

    def test_iam(self):
        client = self.engine.client("iam")
        for name in NAMES:
            client.create_user(UserName=name)
            client.create_group(GroupName=name)
        for operation in ("ListUsers", "ListGroups"):
            self.same(client, operation, "MaxItems")

    def test_kms(self):
        client = self.engine.client("kms")
        for _ in NAMES:
            client.create_key()
        self.same(client, "ListKeys", "Limit")

    def test_lambda(self):
        client = self.engine.client("lambda")
        code = ClientCase.zipped("def handler(event, context): return event", "app.py")
        for name in NAMES:
            client.create_function(FunctionName=name, Role=ROLE, Runtime="python3.12", Handler="app.handler", Code={"ZipFile": code})
            client.publish_layer_version(LayerName=name, Content={"ZipFile": code})
        client.get_waiter("function_active_v2").wait(FunctionName="one")
        for number, name in enumerate(NAMES, 1):
            client.update_function_configuration(FunctionName="one", Timeout=10 * number)
            client.get_waiter("function_updated_v2").wait(FunctionName="one")
            version = client.publish_version(FunctionName="one")["Version"]
            self.assertEqual(version, str(number))
            client.create_alias(FunctionName="one", Name=name, FunctionVersion=version)
            client.put_function_event_invoke_config(FunctionName="one", Qualifier=name, MaximumRetryAttempts=1)
            client.create_function_url_config(FunctionName="one", Qualifier=name, AuthType="NONE")
            client.publish_layer_version(LayerName="one", Content={"ZipFile": code})
        client.create_function_url_config(FunctionName="one", AuthType="NONE")
        for operation in ("ListFunctions", "ListLayers"):
            self.same(client, operation, "MaxItems")
        for operation in ("ListVersionsByFunction", "ListAliases", "ListFunctionEventInvokeConfigs", "ListFunctionUrlConfigs"):
            self.same(client, operation, "MaxItems", FunctionName="one")
        self.same(client, "ListLayerVersions", "MaxItems", LayerName="one")

    def test_logs(self):
        client = self.engine.client("logs")
        counted = [{"metricName": "a", "metricNamespace": "b", "metricValue": "1"}]
        policy = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"logs:PutLogEvents","Resource":"*"}]}'
        for name in NAMES:
            client.create_log_group(logGroupName=name)
            client.create_log_stream(logGroupName="one", logStreamName=name)
            client.put_metric_filter(logGroupName=name, filterName="own", filterPattern="", metricTransformations=counted)
            client.put_metric_filter(logGroupName="one", filterName=name, filterPattern="", metricTransformations=counted)
            client.put_resource_policy(policyName=name, policyDocument=policy)
        for operation in ("DescribeLogGroups", "ListLogGroups", "DescribeMetricFilters", "DescribeResourcePolicies"):
            self.same(client, operation, "limit")
        for operation in ("DescribeLogStreams", "DescribeMetricFilters"):
            self.same(client, operation, "limit", logGroupName="one")

    def test_s3(self):
        client, control = self.engine.client(), self.engine.client("s3control", endpoint_url=f"http://localhost:{self.engine.port}")
        self.resolve_localhost()
        for name in NAMES:
            client.create_bucket(Bucket=f"{name}-box")
            client.put_object(Bucket="one-box", Key=name)
            control.create_access_point(AccountId=ACCOUNT, Name=name, Bucket="one-box")
        self.same(client, "ListBuckets", "MaxBuckets")
        self.same(client, "ListObjectsV2", "MaxKeys", Bucket="one-box")
        self.same(control, "ListAccessPoints", "MaxResults", AccountId=ACCOUNT)

    def test_sqs(self):
        client = self.engine.client("sqs")
        for name in NAMES:
            client.create_queue(QueueName=name)
        pages = list(client.get_paginator("list_queues").paginate(PaginationConfig={"PageSize": 1}))
        self.assertEqual([url for page in pages for url in page.get("QueueUrls", [])], client.list_queues()["QueueUrls"])
        self.assertEqual(len(pages), len(NAMES))


if __name__ == "__main__":
    unittest.main()
