"""EventBridge with real clients: rules bring events from S3 and from applications to queues, schedules run on the clock,
archives are replayed, API destinations are called over HTTP."""

import datetime
import http.server
import io
import json
import threading
import unittest
import zipfile

import botocore.exceptions

from harness import EngineCase, wait_until

ACCOUNT = "123456789012"
BUS = f"arn:aws:events:us-east-1:{ACCOUNT}:event-bus/default"


class Receiver:
    """An HTTP server that notes what it is sent and answers with what it is told to."""

    def __init__(self):
        self.requests, self.statuses = [], []
        receiver = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
                receiver.requests.append((self.path, dict(self.headers), body))
                status = receiver.statuses.pop(0) if receiver.statuses else 200
                answer = json.dumps({"access_token": "t0ken", "expires_in": 3600}).encode() if self.path == "/token" else b"{}"
                self.send_response(status)
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()


class Events(EngineCase):
    options = ("--test-helpers",)

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.s3, cls.sqs, cls.events = (cls.engine.client(name) for name in ("s3", "sqs", "events"))

    def make_queue(self, name, rule=None):
        url = self.sqs.create_queue(QueueName=name)["QueueUrl"]
        arn = f"arn:aws:sqs:us-east-1:{ACCOUNT}:{name}"
        if rule:
            self.sqs.set_queue_attributes(QueueUrl=url, Attributes={"Policy": json.dumps({"Version": "2012-10-17", "Statement": [{
                "Effect": "Allow", "Principal": {"Service": "events.amazonaws.com"}, "Action": "sqs:SendMessage", "Resource": arn,
                "Condition": {"ArnEquals": {"aws:SourceArn": rule}}}]})})
        return url, arn

    def receive(self, url, count=1, attributes=False):
        found = []

        def enough():
            reply = self.sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10, WaitTimeSeconds=1, MessageAttributeNames=["All"])
            for message in reply.get("Messages", ()):
                found.append(message if attributes else message["Body"])
                self.sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
            return len(found) >= count
        wait_until(enough, 15)
        self.assertEqual(len(found), count, found)
        return found

    def put(self, source, detail, **more):
        return self.events.put_events(Entries=[{"Source": source, "DetailType": "Order", "Detail": json.dumps(detail), **more}])

    def test_kill_loses_none(self):
        """Whatever PutEvents has taken comes to the target, though the engine is killed while events come in and go out."""
        rule = self.events.put_rule(Name="killed", EventPattern=json.dumps({"source": ["killed"]}))["RuleArn"]
        url, arn = self.make_queue("killed", rule)
        self.events.put_targets(Rule="killed", Targets=[{"Id": "queue", "Arn": arn}])
        taken, found, port = set(), set(), self.engine.port

        def produce(worker):
            client, number = self.engine.client("events"), 0
            try:
                while True:
                    names = [f"{worker}-{number + step}" for step in range(3)]
                    number += 3
                    reply = client.put_events(Entries=[{"Source": "killed", "DetailType": "T", "Detail": json.dumps({"name": name})} for name in names])
                    taken.update(name for name, entry in zip(names, reply["Entries"]) if "EventId" in entry)
            except (botocore.exceptions.BotoCoreError, botocore.exceptions.ClientError, OSError):
                pass  # the kill
        for _ in range(2):
            before = len(taken)
            workers = [threading.Thread(target=produce, args=(f"{before}-{worker}",)) for worker in range(2)]
            for worker in workers:
                worker.start()
            self.assertTrue(wait_until(lambda: len(taken) > before + 150))
            self.engine.kill()
            for worker in workers:
                worker.join()
            self.engine.start(port)
        self.assertGreater(len(taken), 300)

        def all_there():
            messages = self.sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10, WaitTimeSeconds=1, VisibilityTimeout=600).get("Messages", ())
            found.update(json.loads(message["Body"])["detail"]["name"] for message in messages)
            return found >= taken
        self.assertTrue(wait_until(all_there, 60), sorted(taken - found))

    def test_log_group(self):
        """Events are written into a log group only once a resource policy of CloudWatch Logs lets EventBridge in."""
        logs, group = self.engine.client("logs"), "/aws/events/shop"
        logs.create_log_group(logGroupName=group)
        self.events.put_rule(Name="logged", EventPattern=json.dumps({"source": ["logged"]}))
        dead, dead_arn = self.make_queue("logged-dead", f"arn:aws:events:us-east-1:{ACCOUNT}:rule/logged")
        target = {"Id": "log", "Arn": f"arn:aws:logs:us-east-1:{ACCOUNT}:log-group:{group}", "DeadLetterConfig": {"Arn": dead_arn}}
        self.events.put_targets(Rule="logged", Targets=[target])
        self.put("logged", {"order": 1})
        self.assertEqual(self.receive(dead, attributes=True)[0]["MessageAttributes"]["ERROR_CODE"]["StringValue"], "NO_PERMISSIONS")
        self.assertCode("InvalidParameterException", 400, logs.put_resource_policy, policyName="events", policyDocument="{}")
        logs.put_resource_policy(policyName="events", policyDocument=json.dumps({"Version": "2012-10-17", "Statement": [{
            "Effect": "Allow", "Principal": {"Service": ["events.amazonaws.com", "delivery.logs.amazonaws.com"]}, "Action": ["logs:CreateLogStream", "logs:PutLogEvents"],
            "Resource": f"arn:aws:logs:us-east-1:{ACCOUNT}:log-group:/aws/events/*:*"}]}))
        self.assertEqual([one["policyName"] for one in logs.describe_resource_policies()["resourcePolicies"]], ["events"])
        self.put("logged", {"order": 2})
        self.assertTrue(wait_until(lambda: logs.filter_log_events(logGroupName=group)["events"]))
        event = json.loads(logs.filter_log_events(logGroupName=group)["events"][0]["message"])
        self.assertEqual((event["source"], event["detail"]), ("logged", {"order": 2}))
        logs.delete_resource_policy(policyName="events")
        self.put("logged", {"order": 3})
        self.assertEqual(json.loads(self.receive(dead)[0])["detail"], {"order": 3})

    def test_refusals(self):
        self.assertCode("ResourceNotFoundException", 400, self.events.describe_rule, Name="nothing")
        self.assertCode("InvalidEventPatternException", 400, self.events.put_rule, Name="r", EventPattern='{"source": "shop"}')
        self.assertCode("ValidationException", 400, self.events.put_rule, Name="r", ScheduleExpression="every minute")
        self.assertCode("ResourceAlreadyExistsException", 400, self.events.create_event_bus, Name="default")
        reply = self.put("aws.s3", {})
        self.assertEqual((reply["FailedEntryCount"], reply["Entries"][0]["ErrorCode"]), (1, "NotAuthorizedForSourceException"))
        self.assertTrue(self.events.test_event_pattern(
            EventPattern='{"source": [{"prefix": "sh"}]}',
            Event=json.dumps({"id": "1", "account": ACCOUNT, "source": "shop", "time": "2026-01-01T00:00:00Z", "region": "us-east-1",
                              "resources": [], "detail-type": "Order", "detail": {}}))["Result"])

    def test_object_created_reaches_a_queue(self):
        rule = self.events.put_rule(Name="photos", EventPattern=json.dumps(
            {"source": ["aws.s3"], "detail-type": ["Object Created"], "detail": {"bucket": {"name": ["album"]}, "object": {"key": [{"suffix": ".jpg"}]}}}))
        url, arn = self.make_queue("photos", rule["RuleArn"])
        self.events.put_targets(Rule="photos", Targets=[{"Id": "1", "Arn": arn, "InputTransformer": {
            "InputPathsMap": {"key": "$.detail.object.key"}, "InputTemplate": '"new photo: <key>"'}}])
        self.s3.create_bucket(Bucket="album")
        self.s3.put_bucket_notification_configuration(Bucket="album", NotificationConfiguration={"EventBridgeConfiguration": {}})
        self.s3.put_object(Bucket="album", Key="notes.txt", Body=b"x")
        self.s3.put_object(Bucket="album", Key="sea side.jpg", Body=b"x")
        self.assertEqual(self.receive(url), ['"new photo: sea side.jpg"'])

    def test_without_permission_the_event_dies(self):
        rule = self.events.put_rule(Name="dies", EventPattern='{"source": ["dies"]}')["RuleArn"]
        _, arn = self.make_queue("closed")
        dead_url, dead_arn = self.make_queue("dead", rule)
        self.events.put_targets(Rule="dies", Targets=[{"Id": "1", "Arn": arn, "DeadLetterConfig": {"Arn": dead_arn}}])
        self.put("dies", {"n": 1})
        message = self.receive(dead_url, attributes=True)[0]
        self.assertEqual(json.loads(message["Body"])["detail"], {"n": 1})
        self.assertEqual(message["MessageAttributes"]["ERROR_CODE"]["StringValue"], "NO_PERMISSIONS")
        self.assertEqual(message["MessageAttributes"]["RULE_ARN"]["StringValue"], rule)

    def test_object_created_runs_a_function_that_lets_the_rule_in(self):
        functions = self.engine.client("lambda")
        rule = self.events.put_rule(Name="runs", EventPattern=json.dumps({"source": ["aws.s3"], "detail": {"bucket": {"name": ["drawings"]}}}))["RuleArn"]
        code = io.BytesIO()
        with zipfile.ZipFile(code, "w") as archive:
            archive.writestr("app.py", "def handler(event, context):\n    return event['detail']['object']['key']\n")
        function = functions.create_function(FunctionName="drawn", Role=f"arn:aws:iam::{ACCOUNT}:role/any", Runtime="python3.12", Handler="app.handler",
                                             Code={"ZipFile": code.getvalue()})["FunctionArn"]
        functions.get_waiter("function_active_v2").wait(FunctionName="drawn", WaiterConfig={"Delay": 1})
        dead_url, dead = self.make_queue("undrawn", rule)
        done_url, done = self.make_queue("drawn")
        functions.put_function_event_invoke_config(FunctionName="drawn", DestinationConfig={"OnSuccess": {"Destination": done}})
        self.events.put_targets(Rule="runs", Targets=[{"Id": "1", "Arn": function, "DeadLetterConfig": {"Arn": dead}}])
        self.s3.create_bucket(Bucket="drawings")
        self.s3.put_bucket_notification_configuration(Bucket="drawings", NotificationConfiguration={"EventBridgeConfiguration": {}})
        self.s3.put_object(Bucket="drawings", Key="first.svg", Body=b"x")
        refusal, = self.receive(dead_url, attributes=True)
        self.assertEqual(refusal["MessageAttributes"]["ERROR_CODE"]["StringValue"], "NO_PERMISSIONS")
        functions.add_permission(FunctionName="drawn", StatementId="rule", Action="lambda:InvokeFunction", Principal="events.amazonaws.com", SourceArn=rule)
        self.s3.put_object(Bucket="drawings", Key="second.svg", Body=b"x")
        self.assertEqual(json.loads(self.receive(done_url)[0])["responsePayload"], "second.svg")

    def test_events_go_to_another_region(self):
        far = self.engine.client("events", region_name="ap-northeast-2")
        far_sqs = self.engine.client("sqs", region_name="ap-northeast-2")
        rule = far.put_rule(Name="heard", EventPattern='{"source": ["near"]}')["RuleArn"]
        arn = f"arn:aws:sqs:ap-northeast-2:{ACCOUNT}:heard"
        url = far_sqs.create_queue(QueueName="heard", Attributes={"Policy": json.dumps({"Version": "2012-10-17", "Statement": [{
            "Effect": "Allow", "Principal": {"Service": "events.amazonaws.com"}, "Action": "sqs:SendMessage", "Resource": arn,
            "Condition": {"ArnEquals": {"aws:SourceArn": rule}}}]})})["QueueUrl"]
        far.put_targets(Rule="heard", Targets=[{"Id": "1", "Arn": arn}])
        self.events.put_rule(Name="near", EventPattern='{"source": ["near"]}')
        self.engine.make_role("send", "events", "events:PutEvents")
        self.events.put_targets(Rule="near", Targets=[{"Id": "1", "Arn": BUS.replace("us-east-1", "ap-northeast-2"), "RoleArn": f"arn:aws:iam::{ACCOUNT}:role/send"}])
        self.put("near", {"n": 1})
        message, = far_sqs.receive_message(QueueUrl=url, WaitTimeSeconds=20)["Messages"]
        event = json.loads(message["Body"])
        self.assertEqual((event["region"], event["detail"]), ("us-east-1", {"n": 1}))

    def test_schedule_on_the_clock(self):
        rule = self.events.put_rule(Name="tick", ScheduleExpression="rate(10 minutes)")["RuleArn"]
        url, arn = self.make_queue("ticks", rule)
        self.events.put_targets(Rule="tick", Targets=[{"Id": "1", "Arn": arn, "Input": '{"tick": true}'}])
        self.clock(advanceSeconds=1805)
        self.assertEqual(self.receive(url, 3), ['{"tick": true}'] * 3)
        self.events.disable_rule(Name="tick")

    def test_archive_and_replay(self):
        rule = self.events.put_rule(Name="kept", EventPattern='{"source": ["kept"]}')["RuleArn"]
        url, arn = self.make_queue("kept", rule)
        self.events.put_targets(Rule="kept", Targets=[{"Id": "1", "Arn": arn}])
        archive = self.events.create_archive(ArchiveName="kept", EventSourceArn=BUS, EventPattern='{"source": ["kept"]}')["ArchiveArn"]
        begin = self.clock(advanceSeconds=0) - datetime.timedelta(minutes=1)
        self.put("kept", {"n": 1})
        self.put("kept", {"n": 2})
        self.receive(url, 2)
        end = self.clock(advanceSeconds=60)
        self.events.start_replay(ReplayName="again", EventSourceArn=archive, EventStartTime=begin, EventEndTime=end, Destination={"Arn": BUS})
        bodies = [json.loads(body) for body in self.receive(url, 2)]
        self.assertEqual({body["replay-name"] for body in bodies}, {"again"})
        self.assertTrue(wait_until(lambda: self.events.describe_replay(ReplayName="again")["State"] == "COMPLETED"))

    def test_execution_role(self):
        url, arn = self.make_queue("by-role")  # whose policy lets no rule in
        self.events.put_rule(Name="by-role", EventPattern='{"source": ["by-role"]}')
        self.events.put_targets(Rule="by-role", Targets=[{"Id": "1", "Arn": arn, "RoleArn": self.engine.make_role("deliver", "events", "sqs:SendMessage")}])
        self.put("by-role", {"n": 1})
        self.assertEqual([json.loads(body)["detail"] for body in self.receive(url, 1)], [{"n": 1}])

    def call_over_http(self, name, receiver, authorization, parameters, **http_parameters):
        """A rule `name` for events of that source, and what it calls."""
        connection = self.events.create_connection(Name=name, AuthorizationType=authorization, AuthParameters=parameters)["ConnectionArn"]
        destination = self.events.create_api_destination(Name=name, ConnectionArn=connection, HttpMethod="POST",
                                                         InvocationEndpoint=receiver.url + "/orders/*")["ApiDestinationArn"]
        self.events.put_rule(Name=name, EventPattern=json.dumps({"source": [name]}))
        self.events.put_targets(Rule=name, Targets=[{"Id": "1", "Arn": destination, "RoleArn": f"arn:aws:iam::{ACCOUNT}:role/call",
                                                     "InputPath": "$.detail", "HttpParameters": {"PathParameterValues": ["7 a"], **http_parameters}}])

    def test_api_destination(self):
        receiver = Receiver()
        self.addCleanup(receiver.close)
        self.call_over_http("keyed", receiver, "API_KEY", {
            "ApiKeyAuthParameters": {"ApiKeyName": "X-Key", "ApiKeyValue": "s3cret"},
            "InvocationHttpParameters": {"BodyParameters": [{"Key": "from", "Value": "nephoscope"}], "HeaderParameters": [
                {"Key": "X-Hidden", "Value": "hush", "IsValueSecret": True}]}}, QueryStringParameters={"dry": "no", "n": "$.detail.n"},
            HeaderParameters={"X-More": "1", "X-Source": "$.source", "X-None": "$.detail.none"})
        shown = json.dumps(self.events.describe_connection(Name="keyed"), default=str)
        self.assertIn("X-Key", shown)
        self.assertNotIn("s3cret", shown)
        self.assertNotIn("hush", shown)
        receiver.statuses = [503]
        self.put("keyed", {"n": 1})
        self.assertTrue(wait_until(lambda: len(receiver.requests) == 2), receiver.requests)
        path, headers, body = receiver.requests[1]
        self.assertEqual(path, "/orders/7%20a?dry=no&n=1")
        self.assertEqual((headers["X-Source"], headers["X-None"]), ("keyed", ""))  # paths as a whole are taken from the event
        self.assertEqual((headers["X-Key"], headers["X-Hidden"], headers["X-More"]), ("s3cret", "hush", "1"))
        self.assertEqual(json.loads(body), {"n": 1, "from": "nephoscope"})

    def test_api_destination_with_oauth(self):
        receiver = Receiver()
        self.addCleanup(receiver.close)
        self.call_over_http("oauth", receiver, "OAUTH_CLIENT_CREDENTIALS", {"OAuthParameters": {
            "AuthorizationEndpoint": receiver.url + "/token", "HttpMethod": "POST", "ClientParameters": {"ClientID": "me", "ClientSecret": "s"}}})
        self.put("oauth", {"n": 1})
        self.put("oauth", {"n": 2})
        self.assertTrue(wait_until(lambda: sum(path != "/token" for path, _, _ in receiver.requests) == 2), receiver.requests)
        self.assertIn("client_id=me", receiver.requests[0][2])
        for path, headers, _ in receiver.requests:
            if path != "/token":
                self.assertEqual(headers["Authorization"], "Bearer t0ken")

    def test_command_line(self):
        env = self.engine.environment()
        self.run_client("aws", "events", "put-rule", "--name", "cli", "--event-pattern", '{"source": ["cli"]}', env=env)
        listed = json.loads(self.run_client("aws", "events", "list-rules", "--name-prefix", "cl", env=env).stdout)
        self.assertEqual([rule["Name"] for rule in listed["Rules"]], ["cli"])


if __name__ == "__main__":
    unittest.main()
