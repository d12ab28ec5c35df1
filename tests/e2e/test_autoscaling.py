"""Auto Scaling with real clients: a queue-depth driven group of workers that are real processes (the write buffer pattern), and
what becomes of them when the engine is killed."""

import json
import pathlib
import threading
import time
import unittest

from harness import Engine, EngineCase, wait_until

ACCOUNT = "123456789012"
WRITERS = 4  # at most
PACE = 5     # writes a second of each: together the limit of the database

# Receives, writes and deletes with nothing but the standard library: what a client does is signed here.
WORKER = r'''#!/usr/bin/env python3
import datetime, hashlib, hmac, json, os, signal, time, urllib.request
host = os.environ["AWS_ENDPOINT_URL"][7:]
running = True
def stop(*_):
    global running
    running = False
signal.signal(signal.SIGTERM, stop)
def sign(key, text):
    return hmac.new(key, text.encode(), hashlib.sha256).digest()
def call(service, method, path, body, headers):
    now = datetime.datetime.utcnow()
    stamp, day = now.strftime("%Y%m%dT%H%M%SZ"), now.strftime("%Y%m%d")
    digest = hashlib.sha256(body).hexdigest()
    headers = dict(headers, host=host, **{"x-amz-date": stamp, "x-amz-content-sha256": digest, "x-amz-security-token": os.environ["AWS_SESSION_TOKEN"]})
    names = ";".join(sorted(headers))
    text = "\n".join([method, path, "", *(f"{name}:{headers[name]}" for name in sorted(headers)), "", names, digest])
    scope = f"{day}/{os.environ['AWS_REGION']}/{service}/aws4_request"
    key = ("AWS4" + os.environ["AWS_SECRET_ACCESS_KEY"]).encode()
    for part in scope.split("/"):
        key = sign(key, part)
    mac = hmac.new(key, "\n".join(["AWS4-HMAC-SHA256", stamp, scope, hashlib.sha256(text.encode()).hexdigest()]).encode(), hashlib.sha256).hexdigest()
    headers["authorization"] = f"AWS4-HMAC-SHA256 Credential={os.environ['AWS_ACCESS_KEY_ID']}/{scope}, SignedHeaders={names}, Signature={mac}"
    with urllib.request.urlopen(urllib.request.Request("http://" + host + path, body, headers, method=method), timeout=30) as reply:
        return reply.read()
def sqs(operation, **body):
    text = json.dumps(dict(body, QueueUrl="@QUEUE@")).encode()
    return json.loads(call("sqs", "POST", "/", text, {"content-type": "application/x-amz-json-1.0", "x-amz-target": "AmazonSQS." + operation}) or b"{}")
print("worker", os.environ["INSTANCE_ID"], "is here")
while running:
    try:
        for message in sqs("ReceiveMessage", MaxNumberOfMessages=1, WaitTimeSeconds=1).get("Messages", []):
            call("s3", "PUT", "/database/" + message["MessageId"], message["Body"].encode(), {})
            sqs("DeleteMessage", ReceiptHandle=message["ReceiptHandle"])
    except OSError as error:  # what was not deleted comes again
        print("failed:", error)
    time.sleep(@PAUSE@)  # between two writes: the pace that the database stands
'''


def processes_with(word):
    count = 0
    for entry in pathlib.Path("/proc").iterdir():
        try:
            count += word.encode() in (entry / "cmdline").read_bytes()
        except OSError:
            pass
    return count


class Watch:
    """Counts the database's writes by the machine's clock, from outside: the cloud's is moved by hand."""

    def __init__(self, count):
        self.count, self.samples, self.ended = count, [], threading.Event()
        self.thread = threading.Thread(target=self.run)
        self.thread.start()

    def run(self):
        while not self.ended.wait(0.05):
            asked = time.monotonic()
            count = self.count()
            self.samples.append((asked, time.monotonic(), count))

    def end(self):
        self.ended.set()
        self.thread.join()

    def overruns(self, limit, at_once):
        """Spans of one to two seconds in which more was written than the limit lets, and those that came first in them."""
        found = []
        first = 0
        for last, (_, told, count) in enumerate(self.samples):
            while told - self.samples[first][0] > 2:
                first += 1
            for begin in range(first, last):
                asked, _, before = self.samples[begin]
                span = told - asked
                if span >= 1 and count - before > limit * span + at_once:
                    found.append((span, count - before))
        return found

    def seconds(self):
        """Between the first write and the last."""
        most = max(count for _, _, count in self.samples)
        begin = max(asked for asked, _, count in self.samples if count == 0)
        return min(told for _, told, count in self.samples if count == most) - begin


class AutoScaling(EngineCase):
    options = ("--test-helpers",)

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        names = ("autoscaling", "cloudwatch", "iam", "logs", "s3", "sqs")
        cls.autoscaling, cls.cloudwatch, cls.iam, cls.logs, cls.s3, cls.sqs = (cls.engine.client(name) for name in names)

    def until(self, condition, seconds=20):
        self.assertTrue(wait_until(condition, seconds))

    def make_group(self, name, script, smallest=0, largest=4, **more):
        profile = more.pop("profile", None)
        self.autoscaling.create_launch_configuration(LaunchConfigurationName=name, ImageId="ami-12345678", InstanceType="t3.micro", UserData=script,
                                                     **({"IamInstanceProfile": profile} if profile else {}))
        self.autoscaling.create_auto_scaling_group(AutoScalingGroupName=name, LaunchConfigurationName=name, MinSize=smallest, MaxSize=largest,
                                                   AvailabilityZones=["us-east-1a", "us-east-1b"], **more)

    def group(self, name):
        return self.autoscaling.describe_auto_scaling_groups(AutoScalingGroupNames=[name])["AutoScalingGroups"][0]

    def in_service(self, name):
        return [one["InstanceId"] for one in self.group(name)["Instances"] if one["LifecycleState"] == "InService"]

    def delete(self, name):
        self.autoscaling.delete_auto_scaling_group(AutoScalingGroupName=name, ForceDelete=True)
        self.until(lambda: not self.autoscaling.describe_auto_scaling_groups(AutoScalingGroupNames=[name])["AutoScalingGroups"], 60)

    def test_refusals(self):
        self.assertCode("ValidationError", 400, self.autoscaling.create_auto_scaling_group, AutoScalingGroupName="none", MinSize=0, MaxSize=1,
                        LaunchConfigurationName="nothing", AvailabilityZones=["us-east-1a"])
        self.assertCode("ValidationError", 400, self.autoscaling.set_desired_capacity, AutoScalingGroupName="none", DesiredCapacity=1)
        self.assertCode("ValidationError", 400, self.autoscaling.describe_scaling_activities, AutoScalingGroupName="none")
        self.assertCode("NotImplemented", 501, self.autoscaling.put_warm_pool, AutoScalingGroupName="none")
        self.assertCode("ValidationError", 400, self.autoscaling.put_lifecycle_hook, AutoScalingGroupName="none", LifecycleHookName="h",
                        LifecycleTransition="autoscaling:EC2_INSTANCE_LAUNCHING")
        self.assertCode("ValidationError", 400, self.autoscaling.describe_lifecycle_hooks, AutoScalingGroupName="none")
        self.assertCode("ValidationError", 400, self.autoscaling.complete_lifecycle_action, AutoScalingGroupName="none", LifecycleHookName="h",
                        LifecycleActionResult="CONTINUE", InstanceId="i-0123456789abcdef0")
        self.assertCode("ValidationError", 400, self.autoscaling.record_lifecycle_action_heartbeat, AutoScalingGroupName="none", LifecycleHookName="h",
                        InstanceId="i-0123456789abcdef0")
        self.assertCode("ValidationError", 400, self.autoscaling.delete_lifecycle_hook, AutoScalingGroupName="none", LifecycleHookName="h")
        self.assertCode("ValidationError", 400, self.autoscaling.create_launch_configuration, LaunchConfigurationName="bad")

    def test_only_who_may(self):
        self.iam.create_user(UserName="scaler")
        self.iam.put_user_policy(UserName="scaler", PolicyName="p", PolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Action": "autoscaling:Describe*", "Resource": "*"},
            {"Effect": "Allow", "Action": "autoscaling:SetDesiredCapacity", "Resource": "arn:aws:autoscaling:*:*:autoScalingGroup:*:autoScalingGroupName/theirs"}]}))
        key = self.iam.create_access_key(UserName="scaler")["AccessKey"]
        theirs = self.engine.client("autoscaling", aws_access_key_id=key["AccessKeyId"], aws_secret_access_key=key["SecretAccessKey"])
        self.make_group("theirs", "", largest=1)
        self.make_group("ours", "", largest=1)
        self.assertEqual(len(theirs.describe_auto_scaling_groups()["AutoScalingGroups"]) >= 2, True)
        theirs.set_desired_capacity(AutoScalingGroupName="theirs", DesiredCapacity=0)
        self.assertCode("AccessDenied", 403, theirs.set_desired_capacity, AutoScalingGroupName="ours", DesiredCapacity=0)
        self.delete("theirs")
        self.delete("ours")

    def test_command_line(self):
        environment = self.engine.environment()
        script = pathlib.Path(self.engine.folder) / "idle.sh"
        script.write_text("#!/bin/sh\necho from the command line\nexec sleep 86401\n")
        run = lambda *words: self.run_client("aws", "autoscaling", *words, env=environment)
        run("create-launch-configuration", "--launch-configuration-name", "cli", "--image-id", "ami-12345678", "--instance-type", "t3.micro",
            "--user-data", "file://" + str(script))
        run("create-auto-scaling-group", "--auto-scaling-group-name", "cli", "--launch-configuration-name", "cli", "--min-size", "1", "--max-size", "2",
            "--availability-zones", "us-east-1a", "--tags", "Key=team,Value=a,PropagateAtLaunch=true")
        self.until(lambda: len(self.in_service("cli")) == 1)
        first = self.in_service("cli")[0]
        self.until(lambda: processes_with("86401") == 1)
        self.until(lambda: "from the command line" in [event["message"] for event in self.logs.filter_log_events(
            logGroupName="/aws/autoscaling/cli", logStreamNames=[first])["events"]])
        run("terminate-instance-in-auto-scaling-group", "--instance-id", first, "--no-should-decrement-desired-capacity")
        self.until(lambda: self.in_service("cli") not in ([], [first]))
        self.delete("cli")
        self.assertEqual(processes_with("86401"), 0)

    def test_lifecycle_hooks(self):
        """Somebody who listens on a queue lets a worker in, and out."""
        self.iam.create_role(RoleName="notifier", AssumeRolePolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Principal": {"Service": "autoscaling.amazonaws.com"}, "Action": "sts:AssumeRole"}]}))
        self.iam.put_role_policy(RoleName="notifier", PolicyName="p", PolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": f"arn:aws:sqs:us-east-1:{ACCOUNT}:hooks"}]}))
        queue = self.sqs.create_queue(QueueName="hooks")["QueueUrl"]

        def heard():
            messages = self.sqs.receive_message(QueueUrl=queue, WaitTimeSeconds=20).get("Messages", [])
            self.assertTrue(messages)
            self.sqs.delete_message(QueueUrl=queue, ReceiptHandle=messages[0]["ReceiptHandle"])
            return json.loads(messages[0]["Body"])

        self.make_group("hooked", "")
        for name, transition in (("in", "LAUNCHING"), ("out", "TERMINATING")):
            self.autoscaling.put_lifecycle_hook(AutoScalingGroupName="hooked", LifecycleHookName=name, LifecycleTransition="autoscaling:EC2_INSTANCE_" + transition,
                                                HeartbeatTimeout=300, NotificationTargetARN=f"arn:aws:sqs:us-east-1:{ACCOUNT}:hooks",
                                                RoleARN=f"arn:aws:iam::{ACCOUNT}:role/notifier", NotificationMetadata="from a test")
            self.assertEqual(heard()["Event"], "autoscaling:TEST_NOTIFICATION")
        hooks = self.autoscaling.describe_lifecycle_hooks(AutoScalingGroupName="hooked")["LifecycleHooks"]
        self.assertEqual([(one["LifecycleHookName"], one["DefaultResult"], one["GlobalTimeout"]) for one in hooks], [("in", "ABANDON", 30000), ("out", "ABANDON", 30000)])
        self.autoscaling.set_desired_capacity(AutoScalingGroupName="hooked", DesiredCapacity=1)
        told = heard()
        self.assertEqual((told["LifecycleHookName"], told["NotificationMetadata"], told["Origin"]), ("in", "from a test", "EC2"))
        self.assertEqual(self.group("hooked")["Instances"][0]["LifecycleState"], "Pending:Wait")
        self.autoscaling.record_lifecycle_action_heartbeat(AutoScalingGroupName="hooked", LifecycleHookName="in", LifecycleActionToken=told["LifecycleActionToken"])
        self.autoscaling.complete_lifecycle_action(AutoScalingGroupName="hooked", LifecycleHookName="in", LifecycleActionResult="CONTINUE",
                                                   LifecycleActionToken=told["LifecycleActionToken"])
        self.until(lambda: self.in_service("hooked") == [told["EC2InstanceId"]])
        self.autoscaling.set_desired_capacity(AutoScalingGroupName="hooked", DesiredCapacity=0)
        told = heard()
        self.assertEqual((told["LifecycleHookName"], told["Destination"]), ("out", "EC2"))
        self.assertEqual(self.group("hooked")["Instances"][0]["LifecycleState"], "Terminating:Wait")
        self.autoscaling.complete_lifecycle_action(AutoScalingGroupName="hooked", LifecycleHookName="out", LifecycleActionResult="CONTINUE",
                                                   InstanceId=told["EC2InstanceId"])
        self.until(lambda: not self.group("hooked")["Instances"])
        self.autoscaling.delete_lifecycle_hook(AutoScalingGroupName="hooked", LifecycleHookName="in")
        self.delete("hooked")

    def test_write_buffer(self):
        """A burst into the queue: workers grow, everything is written and never faster than the database stands, workers shrink."""
        queue = self.sqs.create_queue(QueueName="orders")["QueueUrl"]
        self.s3.create_bucket(Bucket="database")
        self.iam.create_role(RoleName="writer", AssumeRolePolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}]}), MaxSessionDuration=43200)
        self.iam.put_role_policy(RoleName="writer", PolicyName="p", PolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Action": ["sqs:ReceiveMessage", "sqs:DeleteMessage"], "Resource": f"arn:aws:sqs:us-east-1:{ACCOUNT}:orders"},
            {"Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::database/*"}]}))
        self.iam.create_instance_profile(InstanceProfileName="writer")
        self.iam.add_role_to_instance_profile(InstanceProfileName="writer", RoleName="writer")
        self.make_group("writers", WORKER.replace("@QUEUE@", queue).replace("@PAUSE@", str(1 / PACE)), smallest=1, largest=WRITERS, profile="writer", DefaultInstanceWarmup=60,
                        Tags=[{"Key": "nephoscope:log-group", "Value": "/writers", "PropagateAtLaunch": False}])
        answer = self.autoscaling.put_scaling_policy(
            AutoScalingGroupName="writers", PolicyName="backlog", PolicyType="TargetTrackingScaling", TargetTrackingConfiguration={
                "TargetValue": 20.0, "CustomizedMetricSpecification": {
                    "Namespace": "AWS/SQS", "MetricName": "ApproximateNumberOfMessagesVisible", "Statistic": "Average",
                    "Dimensions": [{"Name": "QueueName", "Value": "orders"}]}})
        self.assertEqual(len(answer["Alarms"]), 2)
        self.until(lambda: len(self.cloudwatch.describe_alarms(AlarmNamePrefix="TargetTracking-writers-")["MetricAlarms"]) == 2)
        self.until(lambda: len(self.in_service("writers")) == 1, 60)
        written = lambda: self.s3.list_objects_v2(Bucket="database")["KeyCount"]  # noqa: E731
        watch = Watch(written)
        self.addCleanup(watch.end)
        self.until(lambda: watch.samples)
        total = 300
        for start in range(0, total, 10):
            self.sqs.send_message_batch(QueueUrl=queue, Entries=[{"Id": str(n), "MessageBody": f"order {n}"} for n in range(start, start + 10)])

        def grown():
            self.advance(60)  # the queue's depth is measured once a minute, and the alarm wants three of them
            self.assertLessEqual(len(self.group("writers")["Instances"]), WRITERS)
            return len(self.in_service("writers")) == WRITERS

        self.until(grown, 90)
        activities = self.autoscaling.describe_scaling_activities(AutoScalingGroupName="writers")["Activities"]
        self.assertTrue(any("a monitor alarm TargetTracking-writers-AlarmHigh-" in one["Cause"] for one in activities))
        self.until(lambda: written() == total, 180)
        self.until(lambda: watch.samples[-1][2] == total)
        watch.end()
        # A writer may begin a span with a write; from then on it keeps its pace.
        self.assertEqual(watch.overruns(WRITERS * PACE, WRITERS), [])
        self.assertGreaterEqual(watch.seconds(), (total - WRITERS) / (WRITERS * PACE))
        self.until(lambda: self.sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["All"])["Attributes"]["ApproximateNumberOfMessages"] == "0")

        def shrunk():
            self.advance(60)
            return self.group("writers")["DesiredCapacity"] == 1

        self.until(shrunk, 120)
        self.until(lambda: len(self.group("writers")["Instances"]) == 1, 60)
        self.assertEqual(written(), total)
        said = [event["message"] for event in self.logs.filter_log_events(logGroupName="/writers")["events"]]
        self.assertGreaterEqual(sum(line.startswith("worker i-") for line in said), 4)
        self.delete("writers")
        self.until(lambda: not self.cloudwatch.describe_alarms(AlarmNamePrefix="TargetTracking-writers-")["MetricAlarms"])


class Killed(unittest.TestCase):
    def test_workers_go_and_come_back(self):
        with Engine("--test-helpers") as engine:
            autoscaling = engine.client("autoscaling")
            autoscaling.create_launch_configuration(LaunchConfigurationName="l", ImageId="ami-12345678", InstanceType="t3.micro",
                                                    UserData="#!/bin/sh\nexec sleep 86402\n")
            autoscaling.create_auto_scaling_group(AutoScalingGroupName="g", LaunchConfigurationName="l", MinSize=2, MaxSize=2,
                                                  AvailabilityZones=["us-east-1a"])
            self.assertTrue(wait_until(lambda: processes_with("86402") == 2, 60))
            before = {one["InstanceId"] for one in autoscaling.describe_auto_scaling_instances()["AutoScalingInstances"]}
            engine.kill()
            self.assertTrue(wait_until(lambda: processes_with("86402") == 0))
            engine.start()
            autoscaling = engine.client("autoscaling")

            def back():
                instances = autoscaling.describe_auto_scaling_instances()["AutoScalingInstances"]
                return len(instances) == 2 and all(one["LifecycleState"] == "InService" and one["InstanceId"] not in before for one in instances)

            self.assertTrue(wait_until(back, 60))
            self.assertEqual(processes_with("86402"), 2)
        self.assertTrue(wait_until(lambda: processes_with("86402") == 0))


if __name__ == "__main__":
    unittest.main()
