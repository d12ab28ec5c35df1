"""What emulators.py measures of the services beside S3: the same calls, by wrk, to whoever speaks the protocols."""

import json
import re
import time
import urllib.parse

from bench import pairs_script, post_script, signed_headers, sqs_script, wrk, wrk_output

ACCOUNT = "123456789012"
STORED = 10_000  # log events that a filter goes through
BATCH = 10
FAN_OUT = 3


def json_script(path, server, service, target, parameters):
    body = json.dumps(parameters)
    return post_script(path, body, signed_headers(server, service, body, content_type="application/x-amz-json-1.1", x_amz_target=target))


def form_script(path, server, service, **parameters):
    """A call in the query protocol, which every version of every program speaks."""
    body = urllib.parse.urlencode(parameters)
    return post_script(path, body, signed_headers(server, service, body, content_type="application/x-www-form-urlencoded; charset=utf-8"))


class Services:
    """One server's figures: name to value and unit."""

    def __init__(self, server, scratch, seconds):
        self.server, self.seconds = server, seconds
        self.script = scratch / "services.lua"
        self.sqs = server.client("sqs")
        self.results = {}

    def queue(self, name, **attributes):
        arn = f"arn:aws:sqs:us-east-1:{ACCOUNT}:{name}"
        policy = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": arn, "Principal": {
            "Service": ["sns.amazonaws.com", "events.amazonaws.com"]}}]}
        url = self.sqs.create_queue(QueueName=name, Attributes={"Policy": json.dumps(policy), **attributes})["QueueUrl"]
        return url, arn

    def waiting(self, url):
        found = self.sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["ApproximateNumberOfMessages"])
        return int(found["Attributes"]["ApproximateNumberOfMessages"])

    def note(self, figure, value, unit="/s"):
        self.results[figure] = value, unit

    def rate(self, script, connections=16):
        return wrk(self.server.endpoint, self.seconds, script, connections)

    def until_delivered(self, script, urls):
        """Calls per second, counted until the last of what they send has come to its queues: acknowledged is not yet delivered."""
        begin = time.perf_counter()
        out = wrk_output(self.server.endpoint, self.seconds, script)
        if refused := re.search(r"Non-2xx.*|Socket errors.*", out):
            raise RuntimeError(refused[0])
        calls = int(re.search(r"(\d+) requests in", out).group(1))
        end = time.monotonic() + 60
        while min(map(self.waiting, urls)) < calls:
            if time.monotonic() > end:
                raise RuntimeError(f"of {calls} messages there came {[self.waiting(url) for url in urls]}")
        return calls / (time.perf_counter() - begin)

    def queues(self):
        url, _ = self.queue("bench", VisibilityTimeout="600")
        sends = sqs_script(self.script, self.server, "SendMessage", {"QueueUrl": url, "MessageBody": "x" * 256})
        for connections in (1, 16):
            self.note(f"SQS: SendMessage of 256 bytes, {connections} connection{'s' * (connections > 1)}", self.rate(sends, connections))
        return url

    def pairs(self, url):
        """Of a server that checks no signature: a deletion's handle comes with the answer before it, and wrk cannot sign."""
        self.sqs = self.server.client("sqs")
        for connections in (1, 16):
            script = pairs_script(self.script, self.server, url)
            self.note(f"SQS: ReceiveMessage and DeleteMessage (pairs), {connections} connection{'s' * (connections > 1)}",
                      self.rate(script, connections) / 2)
            if not self.waiting(url):
                raise RuntimeError("the queue ran dry: what was measured is empty receives")

    def topics(self):
        sns = self.server.client("sns")
        topic = sns.create_topic(Name="bench")["TopicArn"]
        urls = []
        for number in range(FAN_OUT):
            url, arn = self.queue(f"fan-{number}")
            sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=arn, Attributes={"RawMessageDelivery": "true"})
            urls.append(url)
        script = form_script(self.script, self.server, "sns", Action="Publish", Version="2010-03-31", TopicArn=topic, Message="x" * 256)
        self.note(f"SNS: Publish, delivered to {FAN_OUT} queues", self.until_delivered(script, urls))

    def events(self):
        events = self.server.client("events")
        events.put_rule(Name="bench", EventPattern=json.dumps({"source": ["bench"], "detail": {"size": [{"numeric": [">", 10]}]}}))
        url, arn = self.queue("events")
        events.put_targets(Rule="bench", Targets=[{"Id": "1", "Arn": arn}])
        entry = {"Source": "bench", "DetailType": "Order", "Detail": json.dumps({"size": 20, "text": "x" * 200})}
        script = json_script(self.script, self.server, "events", "AWSEvents.PutEvents", {"Entries": [entry]})
        self.note("EventBridge: PutEvents, delivered to a queue by a rule", self.until_delivered(script, [url]))

    def metrics(self):
        data = {f"MetricData.member.{number}.{name}": value for number in range(1, BATCH + 1) for name, value in (
            ("MetricName", f"m{number}"), ("Value", number), ("Unit", "Count"), ("Dimensions.member.1.Name", "Host"), ("Dimensions.member.1.Value", "web"))}
        script = form_script(self.script, self.server, "monitoring", Action="PutMetricData", Version="2010-08-01", Namespace="Bench", **data)
        self.note(f"CloudWatch: PutMetricData of {BATCH} metrics", self.rate(script))

    def logs(self):
        logs = self.server.client("logs")
        for name in ("put", "read"):
            logs.create_log_group(logGroupName=name)
            logs.create_log_stream(logGroupName=name, logStreamName="s")
        now = int(time.time() * 1000)

        def lines(count, wanted):
            return [{"timestamp": now, "message": f"{'ERROR' if number % wanted == 0 else 'INFO'} request {number} took {number % 97} ms"} for number in range(count)]

        stored = lines(STORED, 100)
        for begin in range(0, STORED, 1000):
            logs.put_log_events(logGroupName="read", logStreamName="s", logEvents=stored[begin:begin + 1000])
        where = {"logGroupName": "put", "logStreamName": "s"}
        script = json_script(self.script, self.server, "logs", "Logs_20140328.PutLogEvents", {**where, "logEvents": lines(BATCH, 2)})
        self.note(f"Logs: PutLogEvents of {BATCH} events", self.rate(script))
        found = logs.filter_log_events(logGroupName="read", filterPattern="ERROR")
        # A page may end early: what is compared is a whole answer.
        if len(found["events"]) != STORED // 100:
            raise RuntimeError(f"FilterLogEvents found {len(found['events'])} events")
        script = json_script(self.script, self.server, "logs", "Logs_20140328.FilterLogEvents", {"logGroupName": "read", "filterPattern": "ERROR"})
        self.note(f"Logs: FilterLogEvents, 1 in 100 of {STORED:,}", self.rate(script))


def measure_services(server, scratch, seconds):
    """What a server cannot do, it says so in the place of a figure."""
    services = Services(server, scratch, seconds)

    def attempt(what, *arguments):
        try:
            return what(*arguments)
        except Exception as error:  # noqa: BLE001: whatever the other program says
            services.note(f"{what.__name__}, as a whole", f"fails: {' '.join(str(error).split())[:60]}", "")
            return None

    url = attempt(services.queues)
    for what in (services.topics, services.events, services.metrics, services.logs):
        attempt(what)
    server.trust_everybody()
    if url:
        attempt(services.pairs, url)
    return services.results
