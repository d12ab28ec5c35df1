"""Accounts in an organization, limited by policies, with real clients."""

import json
import unittest

from harness import EngineCase, wait_until
from test_iam import policy


class Organizations(EngineCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.org = cls.engine.client("organizations")
        iam = cls.engine.client("iam")
        iam.create_user(UserName="admin")
        iam.attach_user_policy(UserName="admin", PolicyArn="arn:aws:iam::aws:policy/AdministratorAccess")
        cls.key = iam.create_access_key(UserName="admin")["AccessKey"]
        cls.id = cls.org.create_organization(FeatureSet="ALL")["Organization"]["Id"]
        cls.root = cls.org.list_roots()["Roots"][0]["Id"]
        cls.org.enable_policy_type(RootId=cls.root, PolicyType="SERVICE_CONTROL_POLICY")
        request = cls.org.create_account(AccountName="dev", Email="dev@example.com")["CreateAccountStatus"]["Id"]

        def made():
            cls.status = cls.org.describe_create_account_status(CreateAccountRequestId=request)["CreateAccountStatus"]
            return cls.status["State"] != "IN_PROGRESS"
        assert wait_until(made) and cls.status["State"] == "SUCCEEDED", cls.status
        cls.account = cls.status["AccountId"]

    def inside(self, service):
        sts = self.engine.client("sts", aws_access_key_id=self.key["AccessKeyId"], aws_secret_access_key=self.key["SecretAccessKey"])
        got = sts.assume_role(RoleArn=f"arn:aws:iam::{self.account}:role/OrganizationAccountAccessRole", RoleSessionName="class")["Credentials"]
        return self.engine.client(service, aws_access_key_id=got["AccessKeyId"], aws_secret_access_key=got["SecretAccessKey"],
                                  aws_session_token=got["SessionToken"])

    def aws(self, *arguments, check=True):
        return self.run_client("aws", "organizations", *arguments, "--output", "json", env=self.engine.environment(), check=check)

    def test_refusals(self):
        self.assertCode("AlreadyInOrganizationException", 400, self.org.create_organization, FeatureSet="ALL")
        self.assertCode("AccessDeniedException", 400, self.inside("organizations").list_accounts)
        self.assertCode("OrganizationNotEmptyException", 400, self.org.delete_organization)
        with self.assertRaises(self.org.exceptions.ConstraintViolationException) as caught:
            self.org.detach_policy(PolicyId="p-FullAWSAccess", TargetId=self.root)
        self.assertEqual(caught.exception.response["Reason"], "MIN_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED")
        refused = self.aws("create-policy", "--name", "bad", "--description", "", "--type", "SERVICE_CONTROL_POLICY", "--content", "{", check=False)
        self.assertIn("MalformedPolicyDocumentException", refused.stderr)
        self.assertIn("InvalidInputException", self.aws("describe-account", "--account-id", "12", check=False).stderr)

    @staticmethod
    def lets(service, action, resource, **more):
        return json.dumps({"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Principal": service, "Action": action, "Resource": resource, **more}]})

    def received(self, sqs, url):
        """The bodies of what comes within two seconds of nothing coming."""
        bodies = []
        while messages := sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10, WaitTimeSeconds=2).get("Messages"):
            for message in messages:
                bodies.append(message["Body"])
                sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
        return bodies

    def test_a_topic_to_a_queue_of_another_account(self):
        sns, sqs = self.engine.client("sns"), self.inside("sqs")
        topic = sns.create_topic(Name="news")["TopicArn"]
        subscribe = dict(TopicArn=topic, Protocol="sqs", ReturnSubscriptionArn=True, Endpoint=f"arn:aws:sqs:us-east-1:{self.account}:box")
        box, dead = (sqs.create_queue(QueueName=name)["QueueUrl"] for name in ("box", "dead"))
        self.assertCode("AuthorizationError", 403, self.inside("sns").subscribe, **subscribe)
        sns.set_topic_attributes(TopicArn=topic, AttributeName="Policy", AttributeValue=self.lets({"AWS": self.account}, "sns:Subscribe", topic))
        dead_arn = f"arn:aws:sqs:us-east-1:{self.account}:dead"
        self.inside("sns").subscribe(**subscribe, Attributes={"RawMessageDelivery": "true", "RedrivePolicy": json.dumps({"deadLetterTargetArn": dead_arn})})
        from_topics = {"Service": "sns.amazonaws.com"}
        sqs.set_queue_attributes(QueueUrl=dead, Attributes={"Policy": self.lets(from_topics, "sqs:SendMessage", dead_arn)})
        sns.publish(TopicArn=topic, Message="refused")  # the queue's policy lets nobody in
        self.assertTrue(wait_until(lambda: self.received(sqs, dead) == ["refused"], 30))
        sqs.set_queue_attributes(QueueUrl=box, Attributes={"Policy": self.lets(from_topics, "sqs:SendMessage", subscribe["Endpoint"],
                                                                            Condition={"ArnEquals": {"aws:SourceArn": topic}})})
        sns.publish(TopicArn=topic, Message="welcome")
        self.assertTrue(wait_until(lambda: self.received(sqs, box) == ["welcome"], 30))
        self.assertEqual(self.received(sqs, dead), [])

    def test_events_to_a_bus_of_another_account(self):
        events, theirs, sqs = self.engine.client("events"), self.inside("events"), self.inside("sqs")
        bus = theirs.create_event_bus(Name="orders")["EventBusArn"]
        url = sqs.create_queue(QueueName="orders")["QueueUrl"]
        arn = f"arn:aws:sqs:us-east-1:{self.account}:orders"
        sqs.set_queue_attributes(QueueUrl=url, Attributes={"Policy": self.lets({"Service": "events.amazonaws.com"}, "sqs:SendMessage", arn)})
        theirs.put_rule(Name="all", EventBusName="orders", EventPattern='{"source": ["shop"]}')
        theirs.put_targets(Rule="all", EventBusName="orders", Targets=[{"Id": "1", "Arn": arn, "InputPath": "$.detail.n"}])

        def entries(number):
            return [{"EventBusName": bus, "Source": "shop", "DetailType": "Order", "Detail": json.dumps({"n": number})}]

        self.assertCode("AccessDeniedException", 400, events.put_events, Entries=entries(1))
        theirs.put_permission(EventBusName="orders", Action="events:PutEvents", Principal="123456789012", StatementId="friend")
        self.assertEqual(events.put_events(Entries=entries(2))["FailedEntryCount"], 0)
        self.assertTrue(wait_until(lambda: self.received(sqs, url) == ["2"], 30))
        theirs.remove_permission(EventBusName="orders", StatementId="friend")
        self.assertCode("AccessDeniedException", 400, events.put_events, Entries=entries(3))
        self.assertEqual(self.received(sqs, url), [])

    def test_a_policy_at_the_door(self):
        sqs = self.inside("sqs")
        unit = self.org.create_organizational_unit(ParentId=self.root, Name="teams")["OrganizationalUnit"]
        self.assertEqual(unit["Path"], f"{self.id}/{self.root}/{unit['Id']}/")
        self.org.move_account(AccountId=self.account, SourceParentId=self.root, DestinationParentId=unit["Id"])
        made = json.loads(self.aws("create-policy", "--name", "noQueues", "--description", "none", "--type", "SERVICE_CONTROL_POLICY",
                                   "--content", policy("Deny", "sqs:CreateQueue", "*")).stdout)["Policy"]["PolicySummary"]
        self.aws("attach-policy", "--policy-id", made["Id"], "--target-id", unit["Id"])
        with self.assertRaises(sqs.exceptions.ClientError) as caught:
            sqs.create_queue(QueueName="jobs")
        self.assertIn("explicit deny in a service control policy", str(caught.exception))
        self.assertEqual([each["TargetId"] for each in self.org.list_targets_for_policy(PolicyId=made["Id"])["Targets"]], [unit["Id"]])
        names = {each["Name"] for each in self.org.list_policies_for_target(TargetId=unit["Id"], Filter="SERVICE_CONTROL_POLICY")["Policies"]}
        self.assertEqual(names, {"FullAWSAccess", "noQueues"})
        self.engine.client("sqs").create_queue(QueueName="ours")
        self.aws("detach-policy", "--policy-id", made["Id"], "--target-id", unit["Id"])
        sqs.create_queue(QueueName="jobs")

    def test_lists(self):
        accounts = [each for page in self.org.get_paginator("list_accounts").paginate(PaginationConfig={"PageSize": 1}) for each in page["Accounts"]]
        self.assertEqual({each["Id"] for each in accounts}, {"123456789012", self.account})
        told = json.loads(self.aws("describe-organization").stdout)["Organization"]
        self.assertEqual((told["Id"], told["MasterAccountId"]), (self.id, "123456789012"))


if __name__ == "__main__":
    unittest.main()
