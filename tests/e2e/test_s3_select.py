"""S3 Select: real clients over the event stream, byte for byte."""

import bz2
import gzip
import json
import pathlib
import time
import unittest

import botocore.exceptions

from harness import MIB, EngineCase, wait_until

PEOPLE = 'name,age,city\nAlice,30,"Seoul, KR"\nBob,5,Busan\nCarol,41,\n'
DIRECTORIES = (
    '{ "created": "936864000", "dir_name": "important_docs", "files": [ { "name": "." }, { "name": ".." } ], "owner": "AWS S3" }\n'
    '{ "created": "936864000", "dir_name": "other_docs", "files": [ { "name": "." }, { "name": "my stuff" } ], "owner": "User" }\n')


class Select(EngineCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.s3 = cls.engine.client(config={"read_timeout": 120})
        cls.s3.create_bucket(Bucket="select")
        for key, body in (("people.csv", PEOPLE.encode()), ("people.csv.gz", gzip.compress(PEOPLE.encode())),
                          ("people.csv.bz2", bz2.compress(PEOPLE.encode())), ("dirs.json", DIRECTORIES.encode())):
            cls.s3.put_object(Bucket="select", Key=key, Body=body)

    def ask(self, key, expression, source=None, output=None, **options):
        """Runs a query; returns the records and the names of the events."""
        reply = self.s3.select_object_content(
            Bucket="select", Key=key, Expression=expression, ExpressionType="SQL",
            InputSerialization=source or {"CSV": {"FileHeaderInfo": "USE"}}, OutputSerialization=output or {"CSV": {}}, **options)
        records, names = b"", []
        self.stats = None
        for event in reply["Payload"]:
            (name, content), = event.items()
            names.append(name)
            if name == "Records":
                self.assertLessEqual(len(content["Payload"]), MIB)
                records += content["Payload"]
            elif name == "Stats":
                self.stats = content["Details"]
        return records, names

    def assertRefused(self, code, status, key, expression, **options):
        with self.assertRaises(botocore.exceptions.ClientError) as raised:
            self.ask(key, expression, **options)
        response = raised.exception.response
        self.assertEqual((response["Error"]["Code"], response["ResponseMetadata"]["HTTPStatusCode"]), (code, status))
        return response["Error"]["Message"]

    def test_refusals(self):
        message = self.assertRefused("ParseUnexpectedToken", 400, "people.csv", "SELECT , FROM S3Object")
        self.assertIn("at line 1, column 8", message)
        self.assertRefused("NoSuchKey", 404, "nothing.csv", "SELECT * FROM S3Object")
        self.assertRefused("MissingHeaders", 400, "people.csv", "SELECT salary FROM S3Object")
        self.assertRefused("InvalidColumnIndex", 400, "people.csv", "SELECT _0 FROM S3Object")
        self.assertRefused("CastFailed", 400, "people.csv", "SELECT CAST(name AS INT) FROM S3Object")
        self.assertRefused("ExternalEvalException", 400, "people.csv", "SELECT name FROM S3Object WHERE age > 18")
        self.assertRefused("InvalidCompressionFormat", 400, "people.csv", "SELECT * FROM S3Object", source={"CSV": {}, "CompressionType": "GZIP"})
        self.assertRefused("NotImplemented", 501, "people.csv", "SELECT * FROM S3Object", source={"Parquet": {}})
        self.assertRefused("ObjectSerializationConflict", 400, "people.csv", "SELECT * FROM S3Object", source={"CSV": {}, "JSON": {"Type": "LINES"}})
        self.assertRefused("JSONParsingError", 400, "people.csv", "SELECT * FROM S3Object", source={"JSON": {"Type": "DOCUMENT"}})
        with self.assertRaises(botocore.exceptions.ClientError) as raised:
            self.s3.select_object_content(Bucket="select", Key="people.csv", Expression="SELECT 1 FROM S3Object", ExpressionType="XPATH",
                                          InputSerialization={"CSV": {}}, OutputSerialization={"CSV": {}})
        self.assertEqual(raised.exception.response["Error"]["Code"], "InvalidExpressionType")

    def test_csv(self):
        query = "SELECT s.name, s.city FROM S3Object s WHERE CAST(s.age AS INT) > 18"
        expected = b'Alice,"Seoul, KR"\nCarol,\n'
        for key, kind in (("people.csv", "NONE"), ("people.csv.gz", "GZIP"), ("people.csv.bz2", "BZIP2")):
            source = {"CSV": {"FileHeaderInfo": "USE"}, "CompressionType": kind}
            records, names = self.ask(key, query, source)
            self.assertEqual((records, names), (expected, ["Records", "Stats", "End"]))
            self.assertEqual(self.stats["BytesProcessed"], len(PEOPLE))
            self.assertEqual(self.stats["BytesScanned"], self.s3.head_object(Bucket="select", Key=key)["ContentLength"])
            self.assertEqual(self.stats["BytesReturned"], len(expected))
        self.assertEqual(self.ask("people.csv", "SELECT * FROM S3Object LIMIT 1", output={"JSON": {}})[0],
                         b'{"name":"Alice","age":"30","city":"Seoul, KR"}\n')
        self.assertEqual(self.ask("people.csv", "SELECT COUNT(*), AVG(CAST(age AS INT)), MAX(name) AS latest FROM S3Object", output={"JSON": {}})[0],
                         b'{"_1":3,"_2":25.333333333333333333333333333333333333,"latest":"Carol"}\n')
        self.assertEqual(self.ask("people.csv", "SELECT _3 FROM S3Object", source={"CSV": {"FileHeaderInfo": "IGNORE"}},
                                  output={"CSV": {"QuoteFields": "ALWAYS", "RecordDelimiter": "|", "FieldDelimiter": "\t"}})[0],
                         b'"Seoul, KR"|"Busan"|""|')
        self.assertEqual(self.ask("people.csv", "SELECT _1 FROM S3Object WHERE _1 LIKE '%o%'", source={"CSV": {}})[0], b"Bob\nCarol\n")
        self.assertEqual(self.ask("people.csv", "SELECT * FROM S3Object", source={"CSV": {}}, ScanRange={"Start": 15, "End": 40})[0], b"Bob,5,Busan\n")

    def test_customer_key(self):
        key = {"SSECustomerAlgorithm": "AES256", "SSECustomerKey": "k" * 32}
        self.s3.put_object(Bucket="select", Key="secret.csv", Body=PEOPLE.encode(), **key)
        query = "SELECT s.name FROM S3Object s LIMIT 1"
        self.assertEqual(self.ask("secret.csv", query, {"CSV": {"FileHeaderInfo": "USE"}}, **key)[0], b"Alice\n")
        self.assertRefused("InvalidRequest", 400, "secret.csv", query)

    def test_json(self):
        for kind in ("LINES", "DOCUMENT"):
            source = {"JSON": {"Type": kind}}
            self.assertEqual(self.ask("dirs.json", "SELECT d.dir_name, d.files FROM S3Object[*] d", source, {"JSON": {}})[0],
                             b'{"dir_name":"important_docs","files":[{"name":"."},{"name":".."}]}\n'
                             b'{"dir_name":"other_docs","files":[{"name":"."},{"name":"my stuff"}]}\n')
            self.assertEqual(self.ask("dirs.json", "SELECT _1.name FROM S3Object[*].files[*]", source)[0], b".\n..\n.\nmy stuff\n")

    def test_large(self):
        """Results larger than any buffer, progress on the way, and the same bytes a client-side filter finds."""
        rows = [f"{i},customer-{i % 997},{'keep' if i % 3 else 'drop'}" for i in range(600_000)]
        body = "\n".join(rows).encode() + b"\n"
        self.s3.put_object(Bucket="select", Key="large.csv", Body=body)
        records, names = self.ask("large.csv", "SELECT * FROM S3Object WHERE _3 = 'keep'", {"CSV": {}}, RequestProgress={"Enabled": True})
        self.assertEqual(records, "".join(row + "\n" for row in rows if row.endswith("keep")).encode())
        self.assertIn("Progress", names)
        self.assertEqual(names[-2:], ["Stats", "End"])
        self.assertEqual(self.stats["BytesScanned"], len(body))
        self.s3.put_object(Bucket="select", Key="late.csv", Body=b"1\n" * MIB + b"one\n")
        late = self.s3.select_object_content(
            Bucket="select", Key="late.csv", Expression="SELECT CAST(_1 AS INT) FROM S3Object", ExpressionType="SQL",
            InputSerialization={"CSV": {}}, OutputSerialization={"CSV": {}})
        with self.assertRaises(botocore.exceptions.EventStreamError) as raised:
            for _ in late["Payload"]:
                pass
        self.assertEqual(raised.exception.response["Error"]["Code"], "CastFailed")

    def test_aws_cli(self):
        out = self.work / "out.json"
        self.run_client("aws", "s3api", "select-object-content", "--bucket", "select", "--key", "people.csv", "--expression",
                        "SELECT s.name FROM S3Object s WHERE s.city <> ''", "--expression-type", "SQL",
                        "--input-serialization", json.dumps({"CSV": {"FileHeaderInfo": "USE"}}),
                        "--output-serialization", json.dumps({"JSON": {}}), out)
        self.assertEqual(out.read_bytes(), b'{"name":"Alice"}\n{"name":"Bob"}\n')
        refused = self.run_client("aws", "s3api", "select-object-content", "--bucket", "select", "--key", "people.csv", "--expression",
                                  "SELECT * FROM elsewhere", "--expression-type", "SQL", "--input-serialization", '{"CSV":{}}',
                                  "--output-serialization", '{"CSV":{}}', out, check=False)
        self.assertNotEqual(refused.returncode, 0)
        self.assertIn("InvalidDataSource", refused.stderr)

    def test_client_goes_away(self):
        """A search whose client is gone ends: it costs far less than one that somebody waits for."""
        self.s3.put_object(Bucket="select", Key="hay.csv", Body=b"0123456789abcde\n" * (16 * MIB))
        query = "SELECT * FROM S3Object WHERE _1 LIKE '%0%9%z%'"

        def ticks():
            stat = pathlib.Path(f"/proc/{self.engine.process.pid}/stat").read_text()
            fields = stat.rsplit(")", 1)[1].split()
            return int(fields[11]) + int(fields[12])

        def quiet():
            before = ticks()
            time.sleep(0.3)
            return ticks() - before <= 3

        start = ticks()
        self.assertEqual(self.ask("hay.csv", query, {"CSV": {}})[0], b"")
        whole = ticks() - start
        start = ticks()
        reply = self.engine.client().select_object_content(
            Bucket="select", Key="hay.csv", ExpressionType="SQL", InputSerialization={"CSV": {}}, OutputSerialization={"CSV": {}}, Expression=query)
        reply["Payload"].close()
        self.assertTrue(wait_until(quiet, 60))
        self.assertLess(ticks() - start, whole * 0.6)
        self.assertEqual(self.ask("people.csv", "SELECT COUNT(*) FROM S3Object")[0], b"3\n")


if __name__ == "__main__":
    unittest.main()
