"""Every operation of SQS, SNS and EventBridge by boto3 and by the AWS CLI, refusals first."""

import json
import unittest

from client_case import ACCOUNT, AwsCase, Boto3Case
from harness import wait_until

BUS = f"arn:aws:events:us-east-1:{ACCOUNT}:event-bus/default"


class Messages:
    def test_sqs(self):
        self.refused("AWS.SimpleQueueService.NonExistentQueue", "sqs", "get-queue-url", queue_name="nowhere")
        self.refused("InvalidParameterValue", "sqs", "create-queue", queue_name="a b")
        self.refused("ResourceNotFoundException", "sqs", "start-message-move-task", source_arn=f"arn:aws:sqs:us-east-1:{ACCOUNT}:nowhere")
        gone = f"{self.engine.endpoint}/{ACCOUNT}/nowhere"
        for operation, options in (("list-dead-letter-source-queues", {}), ("list-queue-tags", {}), ("untag-queue", {"tag_keys": ["a"]})):
            self.refused("AWS.SimpleQueueService.NonExistentQueue", "sqs", operation, queue_url=gone, **options)
        dead, dead_arn = self.queue("box-dead")
        self.refused("AWS.SimpleQueueService.EmptyBatchRequest", "sqs", "change-message-visibility-batch", queue_url=dead, entries=[])
        url = self.call("sqs", "create-queue", queue_name="box", tags={"team": "blue"}, attributes={
            "VisibilityTimeout": "0", "RedrivePolicy": json.dumps({"deadLetterTargetArn": dead_arn, "maxReceiveCount": "1"})})["QueueUrl"]
        self.assertEqual(self.call("sqs", "list-queues", queue_name_prefix="box")["QueueUrls"], [url, dead])
        self.assertEqual(self.call("sqs", "get-queue-url", queue_name="box")["QueueUrl"], url)
        self.assertEqual(self.call("sqs", "list-dead-letter-source-queues", queue_url=dead)["queueUrls"], [url])
        self.refused("InvalidAttributeValue", "sqs", "set-queue-attributes", queue_url=url, attributes={"DelaySeconds": "901"})
        self.call("sqs", "set-queue-attributes", queue_url=url, attributes={"MaximumMessageSize": "2048"})
        found = self.call("sqs", "get-queue-attributes", queue_url=url, attribute_names=["MaximumMessageSize"])
        self.assertEqual(found["Attributes"], {"MaximumMessageSize": "2048"})
        self.call("sqs", "tag-queue", queue_url=url, tags={"tier": "front"})
        self.call("sqs", "untag-queue", queue_url=url, tag_keys=["tier"])
        self.assertEqual(self.call("sqs", "list-queue-tags", queue_url=url)["Tags"], {"team": "blue"})
        self.call("sqs", "add-permission", queue_url=url, label="friend", aws_account_ids=["999999999999"], actions=["SendMessage"])
        self.refused("InvalidParameterValue", "sqs", "remove-permission", queue_url=url, label="stranger")
        self.call("sqs", "remove-permission", queue_url=url, label="friend")
        self.refused("InvalidMessageContents", "sqs", "send-message", queue_url=url, message_body="\x01")
        sent = self.call("sqs", "send-message", queue_url=url, message_body="one")
        batch = self.call("sqs", "send-message-batch", queue_url=url, entries=[{"Id": "a", "MessageBody": "two"}, {"Id": "b", "MessageBody": "\x01"}])
        self.assertEqual((batch["Successful"][0]["Id"], batch["Failed"][0]["Code"]), ("a", "InvalidMessageContents"))
        messages = self.call("sqs", "receive-message", queue_url=url, max_number_of_messages=10, visibility_timeout=100)["Messages"]
        self.assertEqual((len(messages), messages[0]["MessageId"]), (2, sent["MessageId"]))
        first, second = (message["ReceiptHandle"] for message in messages)
        self.refused("ReceiptHandleIsInvalid", "sqs", "delete-message", queue_url=url, receipt_handle="x")
        self.call("sqs", "delete-message-batch", queue_url=url, entries=[{"Id": "a", "ReceiptHandle": first}])
        self.call("sqs", "change-message-visibility-batch", queue_url=url, entries=[{"Id": "a", "ReceiptHandle": second, "VisibilityTimeout": 50}])
        self.call("sqs", "change-message-visibility", queue_url=url, receipt_handle=second, visibility_timeout=0)
        self.assertIsNone(self.call("sqs", "receive-message", queue_url=url))  # its one time is over: it lies in the other queue
        task = self.call("sqs", "start-message-move-task", source_arn=dead_arn)["TaskHandle"]
        moved = lambda: self.call("sqs", "list-message-move-tasks", source_arn=dead_arn)["Results"][0]["Status"] == "COMPLETED"  # noqa: E731
        self.assertTrue(wait_until(moved))
        self.refused("AWS.SimpleQueueService.UnsupportedOperation", "sqs", "cancel-message-move-task", task_handle=task)
        self.assertEqual(self.receive(url), "two")
        self.call("sqs", "purge-queue", queue_url=url)
        self.refused("AWS.SimpleQueueService.PurgeQueueInProgress", "sqs", "purge-queue", queue_url=url)
        self.call("sqs", "delete-queue", queue_url=url)
        self.refused("AWS.SimpleQueueService.QueueDeletedRecently", "sqs", "create-queue", queue_name="box")

    def test_sns(self):
        nowhere = f"arn:aws:sns:us-east-1:{ACCOUNT}:nowhere"
        self.assertIn("Topic does not exist", self.refused("NotFound", "sns", "publish", topic_arn=nowhere, message="x"))
        self.refused("InvalidParameter", "sns", "create-topic", name="no spaces")
        self.refused("NotFound", "sns", "list-subscriptions-by-topic", topic_arn=nowhere)
        self.refused("InvalidParameter", "sns", "list-subscriptions-by-topic", topic_arn="nowhere")
        self.refused("InvalidParameter", "sns", "unsubscribe", subscription_arn="nowhere")
        self.refused("ResourceNotFound", "sns", "untag-resource", resource_arn=nowhere, tag_keys=["a"])
        topic = self.call("sns", "create-topic", name="cli", tags=[{"Key": "team", "Value": "blue"}])["TopicArn"]
        self.assertIn({"TopicArn": topic}, self.call("sns", "list-topics")["Topics"])
        self.refused("InvalidParameter", "sns", "set-topic-attributes", topic_arn=topic, attribute_name="Colour", attribute_value="blue")
        self.call("sns", "set-topic-attributes", topic_arn=topic, attribute_name="DisplayName", attribute_value="Shop")
        self.assertEqual(self.call("sns", "get-topic-attributes", topic_arn=topic)["Attributes"]["DisplayName"], "Shop")
        self.call("sns", "tag-resource", resource_arn=topic, tags=[{"Key": "tier", "Value": "front"}])
        self.call("sns", "untag-resource", resource_arn=topic, tag_keys=["tier"])
        self.refused("ResourceNotFound", "sns", "list-tags-for-resource", resource_arn=nowhere)
        self.assertEqual(self.call("sns", "list-tags-for-resource", resource_arn=topic)["Tags"], [{"Key": "team", "Value": "blue"}])
        self.call("sns", "add-permission", topic_arn=topic, label="friend", aws_account_id=["999999999999"], action_name=["Publish"])
        self.call("sns", "remove-permission", topic_arn=topic, label="friend")
        url, arn = self.queue("cli-topic", "sns.amazonaws.com")
        self.refused("InvalidParameter", "sns", "subscribe", topic_arn=topic, protocol="pigeon", notification_endpoint="x")
        subscription = self.call("sns", "subscribe", topic_arn=topic, protocol="sqs", notification_endpoint=arn,
                                attributes={"RawMessageDelivery": "true"})["SubscriptionArn"]
        self.refused("InvalidParameter", "sns", "set-subscription-attributes", subscription_arn=subscription, attribute_name="FilterPolicy", attribute_value="{")
        self.call("sns", "set-subscription-attributes", subscription_arn=subscription, attribute_name="FilterPolicy", attribute_value='{"kind": ["wanted"]}')
        self.refused("NotFound", "sns", "get-subscription-attributes", subscription_arn=f"{topic}:11111111-1111-1111-1111-111111111111")
        shown = self.call("sns", "get-subscription-attributes", subscription_arn=subscription)["Attributes"]
        self.assertEqual(shown["FilterPolicy"], '{"kind": ["wanted"]}')
        self.assertEqual(len(self.call("sns", "list-subscriptions-by-topic", topic_arn=topic)["Subscriptions"]), 1)
        self.assertEqual(len(self.call("sns", "list-subscriptions")["Subscriptions"]), 1)
        self.call("sns", "publish", topic_arn=topic, message="unseen")
        wanted = {"kind": {"DataType": "String", "StringValue": "wanted"}}
        self.refused("BatchEntryIdsNotDistinct", "sns", "publish-batch", topic_arn=topic, publish_batch_request_entries=[
            {"Id": "a", "Message": "1"}, {"Id": "a", "Message": "2"}])
        self.call("sns", "publish-batch", topic_arn=topic, publish_batch_request_entries=[{"Id": "a", "Message": "seen", "MessageAttributes": wanted}])
        self.assertEqual(self.receive(url), "seen")
        self.refused("InvalidParameter", "sns", "confirm-subscription", topic_arn=topic, token="abc")
        self.call("sns", "unsubscribe", subscription_arn=subscription)
        self.call("sns", "delete-topic", topic_arn=topic)

    def test_events(self):
        self.refused("ResourceNotFoundException", "events", "describe-rule", name="nothing")
        self.refused("InvalidEventPatternException", "events", "put-rule", name="r", event_pattern='{"source": "shop"}')
        missing = "ResourceNotFoundException"
        for operation, options in (("delete-archive", {"archive_name": "none"}), ("update-archive", {"archive_name": "none"}),
                                   ("describe-replay", {"replay_name": "none"}), ("enable-rule", {"name": "none"}), ("disable-rule", {"name": "none"}),
                                   ("put-targets", {"rule": "none", "targets": [{"Id": "1", "Arn": f"arn:aws:sqs:us-east-1:{ACCOUNT}:none"}]}),
                                   ("remove-targets", {"rule": "none", "ids": ["1"]}), ("list-targets-by-rule", {"rule": "none"}),
                                   ("untag-resource", {"resource_arn": f"arn:aws:events:us-east-1:{ACCOUNT}:rule/none", "tag_keys": ["a"]})):
            self.refused(missing, "events", operation, **options)
        rule = self.call("events", "put-rule", name="cli-shop", event_pattern='{"source": ["shop"]}')["RuleArn"]
        self.call("events", "disable-rule", name="cli-shop")
        self.assertEqual(self.call("events", "describe-rule", name="cli-shop")["State"], "DISABLED")
        self.call("events", "enable-rule", name="cli-shop")
        self.call("events", "tag-resource", resource_arn=rule, tags=[{"Key": "a", "Value": "1"}, {"Key": "b", "Value": "2"}])
        self.call("events", "untag-resource", resource_arn=rule, tag_keys=["b"])
        self.assertEqual(self.call("events", "list-tags-for-resource", resource_arn=rule)["Tags"], [{"Key": "a", "Value": "1"}])
        event = {"id": "1", "account": ACCOUNT, "source": "shop", "time": "2026-01-01T00:00:00Z", "region": "us-east-1", "resources": [],
                 "detail-type": "Order", "detail": {}}
        self.assertTrue(self.call("events", "test-event-pattern", event_pattern='{"source": ["shop"]}', event=event)["Result"])
        url, arn = self.queue("cli-events", "events.amazonaws.com")
        self.call("events", "put-targets", rule="cli-shop", targets=[{"Id": "1", "Arn": arn, "InputPath": "$.detail"}])
        self.assertEqual(self.call("events", "list-targets-by-rule", rule="cli-shop")["Targets"][0]["Arn"], arn)
        self.assertEqual(self.call("events", "list-rule-names-by-target", target_arn=arn)["RuleNames"], ["cli-shop"])
        self.assertEqual([one["Name"] for one in self.call("events", "list-rules", name_prefix="cli-")["Rules"]], ["cli-shop"])
        archive = self.call("events", "create-archive", archive_name="cli", event_source_arn=BUS, event_pattern='{"source": ["shop"]}')["ArchiveArn"]
        begin = self.advance(0)
        self.call("events", "put-events", entries=[{"Source": "shop", "DetailType": "Order", "Detail": '{"n": 1}'}])
        self.assertEqual(json.loads(self.receive(url)), {"n": 1})
        end = self.advance(60)
        self.call("events", "update-archive", archive_name="cli", description="changed")
        self.assertEqual(self.call("events", "describe-archive", archive_name="cli")["Description"], "changed")
        self.assertEqual([one["ArchiveName"] for one in self.call("events", "list-archives")["Archives"]], ["cli"])
        self.call("events", "start-replay", replay_name="cli", event_source_arn=archive, event_start_time=int(begin.timestamp()) - 1,
                 event_end_time=end.isoformat(), destination={"Arn": BUS})
        self.assertEqual(json.loads(self.receive(url)), {"n": 1})
        self.assertTrue(wait_until(lambda: self.call("events", "describe-replay", replay_name="cli")["State"] == "COMPLETED"))
        self.refused("IllegalStatusException", "events", "cancel-replay", replay_name="cli")
        self.assertEqual(len(self.call("events", "list-replays")["Replays"]), 1)
        self.call("events", "delete-archive", archive_name="cli")
        self.refused("ValidationException", "events", "delete-rule", name="cli-shop")
        self.call("events", "remove-targets", rule="cli-shop", ids=["1"])
        self.call("events", "delete-rule", name="cli-shop")

    def test_buses_and_api_destinations(self):
        self.refused("ResourceAlreadyExistsException", "events", "create-event-bus", name="default")
        for operation in ("update-event-bus", "describe-event-bus", "update-connection", "delete-connection", "deauthorize-connection", "update-api-destination"):
            self.refused("ResourceNotFoundException", "events", operation, name="none")
        self.call("events", "create-event-bus", name="cli")
        self.call("events", "update-event-bus", name="cli", description="changed")
        self.call("events", "put-permission", event_bus_name="cli", action="events:PutEvents", principal="999999999999", statement_id="friend")
        self.assertIn("friend", self.call("events", "describe-event-bus", name="cli")["Policy"])
        self.refused("ResourceNotFoundException", "events", "remove-permission", event_bus_name="cli", statement_id="stranger")
        self.call("events", "remove-permission", event_bus_name="cli", statement_id="friend")
        self.assertEqual([one["Name"] for one in self.call("events", "list-event-buses", name_prefix="cl")["EventBuses"]], ["cli"])
        self.call("events", "delete-event-bus", name="cli")
        key = {"ApiKeyAuthParameters": {"ApiKeyName": "X-Key", "ApiKeyValue": "s3cret"}}
        self.refused("ValidationException", "events", "create-connection", name="cli", authorization_type="BASIC", auth_parameters=key)
        connection = self.call("events", "create-connection", name="cli", authorization_type="API_KEY", auth_parameters=key)["ConnectionArn"]
        self.call("events", "update-connection", name="cli", description="changed")
        self.assertEqual(self.call("events", "describe-connection", name="cli")["Description"], "changed")
        self.assertEqual(len(self.call("events", "list-connections")["Connections"]), 1)
        self.refused("ResourceNotFoundException", "events", "describe-api-destination", name="cli")
        # As JSON: version 1 of the CLI would fetch what looks like a URL.
        self.call("events", "create-api-destination", cli_input_json={"Name": "cli", "ConnectionArn": connection, "HttpMethod": "POST",
                                                                     "InvocationEndpoint": "http://127.0.0.1:9/"})
        self.call("events", "update-api-destination", name="cli", description="changed")
        self.assertEqual(self.call("events", "describe-api-destination", name="cli")["Description"], "changed")
        self.assertEqual(len(self.call("events", "list-api-destinations")["ApiDestinations"]), 1)
        self.call("events", "delete-api-destination", name="cli")
        self.call("events", "deauthorize-connection", name="cli")
        self.call("events", "delete-connection", name="cli")


class MessagesByBoto3(Messages, Boto3Case):
    pass


class MessagesByAws(Messages, AwsCase):
    pass


if __name__ == "__main__":
    unittest.main()
