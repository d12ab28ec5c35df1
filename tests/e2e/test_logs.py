"""CloudWatch Logs through boto3 and aws: queries of Logs Insights, Live Tail, and subscription filters that feed a function."""

import io
import json
import subprocess
import threading
import time
import unittest
import zipfile

from harness import Engine, EngineCase, wait_until

ACCOUNT = "123456789012"
READER = """import base64, gzip, json
def handler(event, context):
    data = json.loads(gzip.decompress(base64.b64decode(event['awslogs']['data'])))
    if data['messageType'] == 'DATA_MESSAGE':
        print('GOT', data['logGroup'], data['subscriptionFilters'], [each['message'] for each in data['logEvents']])
"""

COUNTER = """import json, time
def handler(event, context):
    print(json.dumps({'_aws': {'Timestamp': int(time.time() * 1000), 'CloudWatchMetrics': [
        {'Namespace': 'Shop', 'Dimensions': [['city']], 'Metrics': [{'Name': 'orders', 'Unit': 'Count'}, {'Name': 'ms', 'Unit': 'Milliseconds'}]}]},
        'city': 'Seoul', 'orders': event['orders'], 'ms': [5, 15]}))
"""


class Logs(EngineCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.logs, cls.functions = cls.engine.client("logs"), cls.engine.client("lambda")

    def group(self, name, *messages):
        """A group with one stream that holds the messages, a millisecond apart; the time of the first in seconds."""
        self.logs.create_log_group(logGroupName=name)
        self.logs.create_log_stream(logGroupName=name, logStreamName="web")
        begin = int(time.time()) - 60
        if messages:
            self.logs.put_log_events(logGroupName=name, logStreamName="web", logEvents=[
                {"timestamp": begin * 1000 + number, "message": message} for number, message in enumerate(messages)])
        return begin

    def answer(self, query, group, begin):
        """Rows of a query as dictionaries."""
        started = self.logs.start_query(logGroupName=group, startTime=begin - 10, endTime=begin + 100, queryString=query)
        reply = {}

        def is_over():
            nonlocal reply
            reply = self.logs.get_query_results(queryId=started["queryId"])
            return reply["status"] == "Complete"
        self.assertTrue(wait_until(is_over))
        return [{field["field"]: field["value"] for field in row if field["field"] != "@ptr"} for row in reply["results"]]

    def test_deletion_protection(self):
        self.logs.create_log_group(logGroupName="/shop/kept", deletionProtectionEnabled=True)
        self.assertCode("ValidationException", 400, self.logs.delete_log_group, logGroupName="/shop/kept")
        self.logs.put_log_group_deletion_protection(logGroupIdentifier="/shop/kept", deletionProtectionEnabled=False)
        self.assertFalse(self.logs.describe_log_groups(logGroupNamePrefix="/shop/kept")["logGroups"][0]["deletionProtectionEnabled"])
        self.logs.delete_log_group(logGroupName="/shop/kept")
        self.assertCode("ResourceNotFoundException", 400, self.logs.put_log_group_deletion_protection, logGroupIdentifier="/shop/kept",
                        deletionProtectionEnabled=True)

    def test_insights(self):
        begin = self.group("/shop/orders", *[json.dumps({"level": level, "ms": ms, "shop": shop}) for level, ms, shop in
                                             (("INFO", 10, "seoul"), ("ERROR", 50, "seoul"), ("INFO", 30, "busan"), ("ERROR", 90, "busan"))])
        rows = self.answer("fields @message, ms | filter level = 'ERROR' | sort ms desc", "/shop/orders", begin)
        self.assertEqual([row["ms"] for row in rows], ["90", "50"])
        rows = self.answer("stats count(*) as n, avg(ms) as mean, max(ms) by shop | sort shop asc", "/shop/orders", begin)
        self.assertEqual([(row["shop"], row["n"], float(row["mean"])) for row in rows], [("busan", "2", 60.0), ("seoul", "2", 30.0)])
        rows = self.answer("parse @message '\"level\": \"*\"' as word | filter word like /ERR/ | display word | limit 1", "/shop/orders", begin)
        self.assertEqual([row["word"] for row in rows], ["ERROR"])

    def test_insights_by_aws(self):
        begin = self.group("/shop/cli", "one", "two")
        env = self.engine.environment()
        started = json.loads(self.run_client("aws", "logs", "start-query", "--log-group-name", "/shop/cli", "--start-time", begin - 10,
                                             "--end-time", begin + 100, "--query-string", "fields @message | sort @timestamp asc", env=env).stdout)
        results = {}

        def is_over():
            nonlocal results
            results = json.loads(self.run_client("aws", "logs", "get-query-results", "--query-id", started["queryId"], env=env).stdout)
            return results["status"] == "Complete"
        self.assertTrue(wait_until(is_over))
        self.assertEqual([row[0]["value"] for row in results["results"]], ["one", "two"])
        self.assertEqual(results["statistics"]["recordsMatched"], 2)

    def test_tail_follows(self):
        """aws logs tail --follow of version 2: what was there, then what comes, once each and in order; and what the filter takes."""
        version = self.run_client("aws", "--version").stdout
        if not version.startswith("aws-cli/2."):
            self.skipTest(f"only version 2 of aws has logs tail, this is {version.strip()}")
        self.group("/shop/tail", *[f"order {number}" for number in range(3)])
        self.logs.create_log_stream(logGroupName="/shop/tail", logStreamName="api")

        def put(stream, *messages):
            now = int(time.time() * 1000)
            self.logs.put_log_events(logGroupName="/shop/tail", logStreamName=stream, logEvents=[
                {"timestamp": now + number, "message": message} for number, message in enumerate(messages)])

        def follow(*options):
            """A tail, and the lines it has written until now."""
            process = subprocess.Popen(["aws", "--endpoint-url", self.engine.endpoint, "logs", "tail", "/shop/tail", "--follow", "--since", "5m", "--format", "short", *options],
                                       env={**self.engine.environment(), "PYTHONUNBUFFERED": "1"}, stdout=subprocess.PIPE, text=True)
            lines = []

            def read():
                for line in process.stdout:
                    lines.append(line.strip())
            reader = threading.Thread(target=read)
            reader.start()

            def end():
                process.kill()
                process.wait()
                reader.join()
                process.stdout.close()
            self.addCleanup(end)
            return lines

        all_of, errors = follow(), follow("--filter-pattern", "ERROR")
        self.assertTrue(wait_until(lambda: len(all_of) == 3, 30), all_of)
        put("web", "one", "ERROR two")
        self.assertTrue(wait_until(lambda: len(all_of) == 5, 30), all_of)
        put("api", "ERROR three")
        put("web", "four")
        self.assertTrue(wait_until(lambda: len(all_of) == 7 and len(errors) == 2, 30), (all_of, errors))
        self.assertEqual([line.split(" ", 1)[1] for line in all_of], ["order 0", "order 1", "order 2", "one", "ERROR two", "ERROR three", "four"])
        self.assertEqual([line.split(" ", 1)[1] for line in errors], ["ERROR two", "ERROR three"])

    def tail(self, **wanted):
        """A session of Live Tail, and a list that its events come into; a thread reads until the session ends."""
        client = self.engine.client("logs", config={"inject_host_prefix": False, "read_timeout": 20})
        reply = client.start_live_tail(**wanted)
        self.assertEqual(reply["ResponseMetadata"]["HTTPHeaders"]["content-type"], "application/vnd.amazon.eventstream")
        stream, events = reply["responseStream"], []

        def read():
            try:
                for event in stream:
                    events.append(event)
            except Exception as error:  # what boto3 makes of the stream's end is the test's to see
                events.append(error)
        reader = threading.Thread(target=read, daemon=True)
        reader.start()
        return stream, events

    @staticmethod
    def lines(events):
        return [result["message"] for event in events if "sessionUpdate" in event for result in event["sessionUpdate"]["sessionResults"]]

    def test_live_tail(self):
        begin = self.group("/shop/live", "before")
        arn = f"arn:aws:logs:us-east-1:{ACCOUNT}:log-group:/shop/live"
        stream, events = self.tail(logGroupIdentifiers=[arn])
        _, errors = self.tail(logGroupIdentifiers=[arn], logEventFilterPattern="ERROR", logStreamNamePrefixes=["we"])
        self.logs.put_log_events(logGroupName="/shop/live", logStreamName="web", logEvents=[
            {"timestamp": begin * 1000, "message": "one"}, {"timestamp": begin * 1000 + 1, "message": "ERROR two"}])
        self.assertTrue(wait_until(lambda: len(self.lines(events)) == 2 and self.lines(errors), 20), (events, errors))
        self.assertEqual((self.lines(events), self.lines(errors)), (["one", "ERROR two"], ["ERROR two"]))
        self.assertEqual(events[0]["sessionStart"]["logGroupIdentifiers"], [arn])
        self.assertEqual(errors[0]["sessionStart"]["logStreamNamePrefixes"], ["we"])
        update = next(event["sessionUpdate"] for event in events[1:] if event["sessionUpdate"]["sessionResults"])
        self.assertFalse(update["sessionMetadata"]["sampled"])
        first = update["sessionResults"][0]
        self.assertEqual((first["logGroupIdentifier"], first["logStreamName"], first["timestamp"]), (f"{ACCOUNT}:/shop/live", "web", begin * 1000))
        # Who hangs up makes room for others; those who stay go on.
        start = self.engine.client("logs", config={"inject_host_prefix": False}).start_live_tail
        others = [start(logGroupIdentifiers=[arn])["responseStream"] for _ in range(13)]
        self.assertCode("LimitExceededException", 400, start, logGroupIdentifiers=[arn])
        for other in others:
            other.close()
        stream.close()

        def has_room():
            try:
                start(logGroupIdentifiers=[arn])["responseStream"].close()
            except self.logs.exceptions.LimitExceededException:
                return False
            return True
        self.assertTrue(wait_until(has_room, 20))
        self.logs.put_log_events(logGroupName="/shop/live", logStreamName="web", logEvents=[{"timestamp": begin * 1000, "message": "ERROR three"}])
        self.assertTrue(wait_until(lambda: len(self.lines(errors)) == 2, 20), errors)

    def test_live_tail_by_its_host(self):
        """As SDKs ask by themselves: with the host's prefix."""
        self.resolve_localhost()
        self.group("/shop/host")
        logs = self.engine.client("logs", endpoint_url=f"http://logs.us-east-1.localhost:{self.engine.port}")
        stream = logs.start_live_tail(logGroupIdentifiers=[f"arn:aws:logs:us-east-1:{ACCOUNT}:log-group:/shop/host"])["responseStream"]
        self.addCleanup(stream.close)
        self.assertIn("sessionStart", next(iter(stream)))

    def test_live_tail_ends_after_three_hours(self):
        import botocore.exceptions

        with Engine("--test-helpers") as engine:
            logs = engine.client("logs", config={"inject_host_prefix": False})
            logs.create_log_group(logGroupName="/shop/long")
            stream = logs.start_live_tail(logGroupIdentifiers=[f"arn:aws:logs:us-east-1:{ACCOUNT}:log-group:/shop/long"])["responseStream"]
            status, _, body = engine.get("/_nephoscope/clock", method="POST", data=b'{"advanceSeconds": 10800}')
            self.assertEqual(status, 200, body)
            with self.assertRaises(botocore.exceptions.EventStreamError) as raised:
                list(stream)
            self.assertEqual(raised.exception.response["Error"]["Code"], "SessionTimeoutException")

    def test_live_tail_refusals(self):
        self.group("/shop/refused")
        arn = f"arn:aws:logs:us-east-1:{ACCOUNT}:log-group:"
        start = self.engine.client("logs", config={"inject_host_prefix": False}).start_live_tail
        self.assertCode("ResourceNotFoundException", 400, start, logGroupIdentifiers=[arn + "none"])
        self.assertCode("InvalidParameterException", 400, start, logGroupIdentifiers=["/shop/refused"])
        self.assertCode("InvalidParameterException", 400, start, logGroupIdentifiers=[arn + "/shop/refused:*"])
        self.assertCode("InvalidParameterException", 400, start, logGroupIdentifiers=[arn + "/shop/refused"], logStreamNames=["web"], logStreamNamePrefixes=["w"])
        self.assertCode("InvalidParameterException", 400, start, logGroupIdentifiers=[arn + "/shop/refused"], logEventFilterPattern="{ $.level = ")

    def test_insights_twice_summed_and_in_pages(self):
        begin = self.group("/shop/pages", *[json.dumps({"shop": shop}) for shop in ("seoul", "busan", "seoul", "jeju")])
        rows = self.answer("stats count(*) as n by shop | stats max(n) as most, count(*) as shops", "/shop/pages", begin)
        self.assertEqual(rows, [{"most": "2", "shops": "3"}])
        started = self.logs.start_query(logGroupNames=["/shop/pages"], startTime=begin - 10, endTime=begin + 100, queryString="fields shop | sort @timestamp asc")
        self.assertTrue(wait_until(lambda: self.logs.get_query_results(queryId=started["queryId"])["status"] == "Complete"))
        got = self.logs.get_query_results(queryId=started["queryId"])
        self.assertEqual([row[0]["value"] for row in got["results"]], ["seoul", "busan", "seoul", "jeju"])
        pointer = next(field["value"] for field in got["results"][1] if field["field"] == "@ptr")
        record = self.logs.get_log_record(logRecordPointer=pointer)["logRecord"]
        self.assertEqual((record["shop"], record["@message"], record["@logStream"]), ("busan", '{"shop": "busan"}', "web"))
        listed = self.logs.describe_queries(logGroupName="/shop/pages", status="Complete")["queries"]
        self.assertEqual([query["queryId"] for query in listed][:1], [started["queryId"]])
        self.assertCode("InvalidParameterException", 400, self.logs.stop_query, queryId=started["queryId"])  # it has ended

    def test_kill_leaves_results_and_ends_queries(self):
        with Engine() as engine:
            logs = engine.client("logs")
            logs.create_log_group(logGroupName="/shop/killed")
            logs.create_log_stream(logGroupName="/shop/killed", logStreamName="web")
            begin = int(time.time()) - 60
            for batch in range(4):
                logs.put_log_events(logGroupName="/shop/killed", logStreamName="web", logEvents=[
                    {"timestamp": begin * 1000 + batch, "message": f"order {batch * 5000 + number}"} for number in range(5000)])
            wanted = dict(logGroupName="/shop/killed", startTime=begin - 10, endTime=begin + 100)
            done = logs.start_query(queryString="parse @message 'order *' as number | sort number desc | limit 3 | display @message", **wanted)["queryId"]
            self.assertTrue(wait_until(lambda: logs.get_query_results(queryId=done)["status"] == "Complete"))
            before = logs.get_query_results(queryId=done)["results"]
            self.assertEqual([row[0]["value"] for row in before], ["order 19999", "order 19998", "order 19997"])
            running = [logs.start_query(queryString="stats count_distinct(@message) by strlen(@message)", **wanted)["queryId"] for _ in range(5)]
            engine.kill()
            engine.start()
            logs = engine.client("logs")
            self.assertEqual(logs.get_query_results(queryId=done)["results"], before)
            # Acknowledged, so they are there; what had not come to its end by then never will.
            self.assertLessEqual({logs.get_query_results(queryId=query)["status"] for query in running}, {"Complete", "Failed"})
            self.assertEqual(len(logs.describe_queries()["queries"]), 6)

    def test_saved_queries(self):
        saved = self.logs.put_query_definition(name="shop/errors", queryString="filter level = 'ERROR'", logGroupNames=["/shop/orders"])["queryDefinitionId"]
        self.logs.put_query_definition(queryDefinitionId=saved, name="shop/errors", queryString="filter level = 'WARN'")
        found = self.logs.describe_query_definitions(queryDefinitionNamePrefix="shop/")["queryDefinitions"]
        self.assertEqual([(each["queryDefinitionId"], each["queryString"], each.get("logGroupNames", [])) for each in found], [(saved, "filter level = 'WARN'", [])])
        self.assertTrue(self.logs.delete_query_definition(queryDefinitionId=saved)["success"])
        self.assertCode("ResourceNotFoundException", 400, self.logs.delete_query_definition, queryDefinitionId=saved)

    def test_insights_refusals(self):
        begin = self.group("/shop/refusals")
        start = self.logs.start_query
        self.assertCode("MalformedQueryException", 400, start, logGroupName="/shop/refusals", startTime=begin, endTime=begin + 1, queryString="fields |")
        self.assertCode("ResourceNotFoundException", 400, start, logGroupName="/none", startTime=begin, endTime=begin + 1, queryString="fields @message")
        self.assertCode("InvalidParameterException", 400, start, logGroupName="/shop/refusals", startTime=begin, endTime=begin - 1, queryString="fields @message")
        self.assertCode("ResourceNotFoundException", 400, self.logs.get_query_results, queryId="11111111-1111-1111-1111-111111111111")
        self.assertCode("ResourceNotFoundException", 400, self.logs.stop_query, queryId="11111111-1111-1111-1111-111111111111")
        self.assertCode("InvalidParameterException", 400, self.logs.get_log_record, logRecordPointer="none")

    def test_embedded_metrics_of_a_function(self):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            archive.writestr("app.py", COUNTER)
        self.functions.create_function(FunctionName="counter", Role=f"arn:aws:iam::{ACCOUNT}:role/any", Runtime="python3.12", Handler="app.handler",
                                       Code={"ZipFile": packed.getvalue()}, Timeout=10)
        self.functions.get_waiter("function_active_v2").wait(FunctionName="counter", WaiterConfig={"Delay": 1})
        for orders in (2, 3):
            self.functions.invoke(FunctionName="counter", Payload=json.dumps({"orders": orders}).encode())
        metrics, now = self.engine.client("cloudwatch"), time.time()

        def total(name):
            points = metrics.get_metric_statistics(Namespace="Shop", MetricName=name, Dimensions=[{"Name": "city", "Value": "Seoul"}], StartTime=now - 600,
                                                   EndTime=now + 600, Period=60, Statistics=["Sum"])["Datapoints"]
            return sum(point["Sum"] for point in points)
        self.assertTrue(wait_until(lambda: total("orders") == 5 and total("ms") == 40), (total("orders"), total("ms")))

    def test_subscription_feeds_a_function(self):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            archive.writestr("app.py", READER)
        self.functions.create_function(FunctionName="reader", Role=f"arn:aws:iam::{ACCOUNT}:role/any", Runtime="python3.12", Handler="app.handler",
                                       Code={"ZipFile": packed.getvalue()}, Timeout=10)
        self.functions.get_waiter("function_active_v2").wait(FunctionName="reader", WaiterConfig={"Delay": 1})
        self.group("/shop/fed")
        wanted = dict(logGroupName="/shop/fed", filterName="errors", filterPattern="ERROR", destinationArn=f"arn:aws:lambda:us-east-1:{ACCOUNT}:function:reader")
        self.assertCode("InvalidParameterException", 400, self.logs.put_subscription_filter, **wanted)  # the function lets nobody in yet
        self.functions.add_permission(FunctionName="reader", StatementId="logs", Action="lambda:InvokeFunction", Principal="logs.amazonaws.com")
        self.logs.put_subscription_filter(**wanted)
        self.assertEqual([each["filterName"] for each in self.logs.describe_subscription_filters(logGroupName="/shop/fed")["subscriptionFilters"]], ["errors"])
        self.logs.put_subscription_filter(**{**wanted, "filterName": "all", "filterPattern": ""})
        self.assertCode("LimitExceededException", 400, self.logs.put_subscription_filter, **{**wanted, "filterName": "third"})
        self.logs.delete_subscription_filter(logGroupName="/shop/fed", filterName="all")
        now = int(time.time() * 1000)
        self.logs.put_log_events(logGroupName="/shop/fed", logStreamName="web", logEvents=[
            {"timestamp": now, "message": "INFO fine"}, {"timestamp": now + 1, "message": "ERROR out of stock"}])

        def printed():
            try:
                return any("GOT /shop/fed ['errors'] ['ERROR out of stock']" in event["message"]
                           for event in self.logs.filter_log_events(logGroupName="/aws/lambda/reader")["events"])
            except self.logs.exceptions.ResourceNotFoundException:
                return False
        self.assertTrue(wait_until(printed))


if __name__ == "__main__":
    unittest.main()
