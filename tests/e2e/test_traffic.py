"""What programs of the terminal move shows in the monitor with their names: read where tools read it, at /_nephoscope/traffic.

Then the endpoint is unplugged in the middle of an upload: clients go on when it is back."""

import io
import json
import os
import shutil
import subprocess
import time
import unittest
import zipfile

from harness import MIB, EngineCase, random_file, same_file, wait_until

SIZE = 20 * MIB + 3  # in parts, for those that make parts


class Traffic(EngineCase):
    options = ("--test-helpers",)

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.source = random_file(cls.work / "source", SIZE)
        cls.client = cls.engine.client()

    def sessions(self, bucket):
        status, _, body = self.engine.get("/_nephoscope/traffic")
        self.assertEqual(status, 200, body)
        return [session for session in json.loads(body)["sessions"] if session["bucket"] == bucket]

    def shows(self, bucket, name, upload, download):
        """Both directions have a row of their own that says who, what, and how much."""
        self.client.create_bucket(Bucket=bucket)
        back = self.work / f"{bucket}.back"
        upload(bucket)
        download(bucket, back)
        self.assertTrue(same_file(self.source, back))
        self.assertTrue(wait_until(lambda: all(session["requests"] == 0 for session in self.sessions(bucket))))
        rows = {session["direction"]: session for session in self.sessions(bucket)}
        self.assertEqual(len(self.sessions(bucket)), 2, rows)
        for direction in ("upload", "download"):
            row = rows[direction]
            self.assertEqual((row["client"], row["key"], row["isOne"], row["bytes"], row["files"], row["failed"]), (name, "source", True, SIZE, 1, 0), row)
            self.assertGreater(row["bytesPerSecond"], 0)
            self.assertLessEqual(row["started"], row["last"])

    def test_boto3(self):
        self.shows("with-boto3", "Boto3", lambda bucket: self.client.upload_file(str(self.source), bucket, "source"),
                   lambda bucket, back: self.client.download_file(bucket, "source", str(back)))

    def test_aws(self):
        self.shows("with-aws", "aws-cli", lambda bucket: self.run_client("aws", "s3", "cp", "--only-show-errors", self.source, f"s3://{bucket}/source"),
                   lambda bucket, back: self.run_client("aws", "s3", "cp", "--only-show-errors", f"s3://{bucket}/source", back))

    def test_curl(self):
        def url(method, bucket):
            return self.client.generate_presigned_url(method, {"Bucket": bucket, "Key": "source"})

        self.shows("with-curl", "curl", lambda bucket: self.run_client("curl", "-sf", "-T", self.source, url("put_object", bucket)),
                   lambda bucket, back: self.run_client("curl", "-sf", "-o", back, url("get_object", bucket)))

    def rclone_environment(self):
        return dict(self.engine.environment(), RCLONE_CONFIG="/dev/null", RCLONE_CONFIG_N_TYPE="s3", RCLONE_CONFIG_N_PROVIDER="Other",
                    RCLONE_CONFIG_N_ENV_AUTH="true", RCLONE_CONFIG_N_ENDPOINT=self.engine.endpoint, RCLONE_CONFIG_N_REGION="us-east-1")

    def test_rclone(self):
        def copy(*places):
            self.run_client("rclone", "copyto", *places, env=self.rclone_environment())

        self.shows("with-rclone", "rclone", lambda bucket: copy(self.source, f"n:{bucket}/source"), lambda bucket, back: copy(f"n:{bucket}/source", back))

    @unittest.skipUnless(shutil.which("s5cmd"), "s5cmd is not installed")
    def test_s5cmd(self):
        def copy(*places):
            self.run_client("s5cmd", "--endpoint-url", self.engine.endpoint, "cp", *places)

        # It says which library it is made of, not its own name.
        self.shows("with-s5cmd", "aws-sdk-go", lambda bucket: copy(self.source, f"s3://{bucket}/source"), lambda bucket, back: copy(f"s3://{bucket}/source", back))

    def test_one_row_for_many_files(self):
        self.client.create_bucket(Bucket="with-many")
        folder = self.work / "many"
        for number in range(30):
            (folder / str(number % 3)).mkdir(parents=True, exist_ok=True)
            (folder / str(number % 3) / str(number)).write_bytes(bytes(1000))
        self.run_client("aws", "s3", "cp", "--recursive", "--only-show-errors", folder, "s3://with-many/in/")
        self.assertTrue(wait_until(lambda: all(session["requests"] == 0 for session in self.sessions("with-many"))))
        (row,) = self.sessions("with-many")
        self.assertEqual((row["client"], row["key"], row["isOne"], row["files"], row["bytes"]), ("aws-cli", "in/", False, 30, 30_000))

    def test_what_fails_is_counted(self):
        self.client.create_bucket(Bucket="with-failures")
        self.assertCode("NoSuchKey", 404, self.client.get_object, Bucket="with-failures", Key="none")
        self.assertTrue(wait_until(lambda: self.sessions("with-failures") and self.sessions("with-failures")[0]["requests"] == 0))
        (row,) = self.sessions("with-failures")
        self.assertEqual((row["client"], row["direction"], row["failed"], row["errorCode"], row["files"], row["bytes"]), ("Boto3", "download", 1, "NoSuchKey", 0, 0))

    def row_of(self, bucket, service, direction):
        rows = [row for row in self.sessions(bucket) if (row["service"], row["direction"]) == (service, direction)]
        self.assertEqual(len(rows), 1, rows)
        return rows[0]

    def settles(self, bucket):
        self.assertTrue(wait_until(lambda: self.sessions(bucket) and all(session["requests"] == 0 for session in self.sessions(bucket))))

    def test_forms(self):
        self.client.create_bucket(Bucket="with-forms")
        form = self.client.generate_presigned_post("with-forms", "up/${filename}")
        fields = [word for name, value in form["fields"].items() for word in ("-F", f"{name}={value}")]
        self.run_client("curl", "-sf", *fields, "-F", f"file=@{self.source}", form["url"])
        refused = self.client.generate_presigned_post("with-forms", "up/${filename}", Conditions=[["content-length-range", 1, 10]])
        fields = [word for name, value in refused["fields"].items() for word in ("-F", f"{name}={value}")]
        subprocess.run(["curl", "-s", "-o", "/dev/null", *fields, "-F", f"file=@{self.source}", refused["url"]], check=False, timeout=60)
        self.settles("with-forms")
        row = self.row_of("with-forms", "s3", "upload")
        # What its policy refuses does not begin, like a request whose signature is wrong.
        self.assertEqual((row["client"], row["key"], row["bytes"], row["files"], row["failed"]), ("curl", "up/source", SIZE, 1, 0), row)

    def test_queries(self):
        self.client.create_bucket(Bucket="with-queries")
        table = b"name,age\n" + b"someone,30\n" * 10_000
        self.client.put_object(Bucket="with-queries", Key="table.csv", Body=table)
        reply = self.client.select_object_content(Bucket="with-queries", Key="table.csv", Expression="SELECT * FROM S3Object", ExpressionType="SQL",
                                                  InputSerialization={"CSV": {"FileHeaderInfo": "USE"}}, OutputSerialization={"CSV": {}})
        found = sum(len(event["Records"]["Payload"]) for event in reply["Payload"] if "Records" in event)
        self.settles("with-queries")
        row = self.row_of("with-queries", "s3", "download")
        self.assertEqual((row["key"], row["files"], row["failed"]), ("table.csv", 0, 0), row)  # a finding is no object
        self.assertGreaterEqual(row["bytes"], found)
        self.assertLess(row["bytes"], found + 10_000)  # with its frames

    def test_versions_and_pieces(self):
        self.client.create_bucket(Bucket="with-pieces")
        self.client.put_bucket_versioning(Bucket="with-pieces", VersioningConfiguration={"Status": "Enabled"})
        version = self.client.put_object(Bucket="with-pieces", Key="key", Body=bytes(1000))["VersionId"]
        self.client.put_object(Bucket="with-pieces", Key="key", Body=bytes(10))
        self.client.get_object(Bucket="with-pieces", Key="key", VersionId=version)["Body"].read()
        self.client.get_object(Bucket="with-pieces", Key="key", VersionId=version, Range="bytes=100-199")["Body"].read()
        self.client.get_object(Bucket="with-pieces", Key="key", PartNumber=1)["Body"].read()
        # What is copied moves inside: nothing comes by here.
        self.client.copy_object(Bucket="with-pieces", Key="copy", CopySource="with-pieces/key")
        self.settles("with-pieces")
        self.assertEqual(self.row_of("with-pieces", "s3", "download")["bytes"], 1110)
        self.assertEqual(self.row_of("with-pieces", "s3", "upload")["bytes"], 1010)

    def test_websites(self):
        self.client.create_bucket(Bucket="with-pages")
        self.client.put_bucket_website(Bucket="with-pages", WebsiteConfiguration={"IndexDocument": {"Suffix": "index.html"}})
        self.client.delete_public_access_block(Bucket="with-pages")
        self.client.put_bucket_policy(Bucket="with-pages", Policy=json.dumps({"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::with-pages/*"}]}))
        self.client.put_object(Bucket="with-pages", Key="page.html", Body=b"p" * 5000, ContentType="text/html")
        url = f"http://with-pages.s3-website.localhost:{self.engine.port}"
        resolve = ("--resolve", f"with-pages.s3-website.localhost:{self.engine.port}:127.0.0.1")
        self.run_client("curl", "-sf", *resolve, "-o", self.work / "page", f"{url}/page.html")
        subprocess.run(["curl", "-s", *resolve, "-o", "/dev/null", f"{url}/none.html"], check=False, timeout=60)
        self.settles("with-pages")
        row = self.row_of("with-pages", "s3", "download")
        self.assertEqual((row["client"], row["key"], row["bytes"], row["files"]), ("curl", "page.html", 5000, 1), row)

    def test_packages_of_functions(self):
        role = self.engine.client("iam").create_role(RoleName="traffic", AssumeRolePolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}]}))["Role"]["Arn"]
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            archive.writestr("code.py", "def handler(event, context):\n    return 1\n" + "#" * 5000)
        package = packed.getvalue()
        functions = self.engine.client("lambda")
        functions.create_function(FunctionName="counted", Runtime="python3.12", Role=role, Handler="code.handler", Code={"ZipFile": package})
        functions.update_function_code(FunctionName="counted", ZipFile=package)
        functions.publish_layer_version(LayerName="counted-layer", Content={"ZipFile": package})
        functions.list_functions()
        self.settles("counted")
        row = self.row_of("counted", "lambda", "upload")
        self.assertEqual((row["client"], row["bytes"], row["files"], row["failed"]), ("Boto3", 2 * len(package), 2, 0), row)
        self.assertEqual(self.row_of("counted-layer", "lambda", "upload")["bytes"], len(package))
        location = functions.get_function(FunctionName="counted")["Code"]["Location"]
        self.run_client("curl", "-sf", "-o", self.work / "package.zip", location)
        self.assertEqual((self.work / "package.zip").read_bytes(), package)
        self.settles("")
        self.assertEqual(self.row_of("", "lambda", "download")["bytes"], len(package))


class Unplugged(EngineCase):
    SLOW = 8 * MIB  # bytes per second

    def goes_on(self, bucket, *command, env):
        """Kills the engine once a part has arrived, and starts it again where it was."""
        client = self.engine.client()
        client.create_bucket(Bucket=bucket)
        source = random_file(self.work / bucket, 40 * MIB)
        process = subprocess.Popen([str(part) for part in command], env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        try:
            def parts():
                uploads = client.list_multipart_uploads(Bucket=bucket).get("Uploads", [])
                return [part["ETag"] for upload in uploads
                        for part in client.list_parts(Bucket=bucket, Key=upload["Key"], UploadId=upload["UploadId"]).get("Parts", [])]

            self.assertTrue(wait_until(parts), "no part arrived")
            port = self.engine.port
            self.engine.kill()
            time.sleep(0.5)  # the client meets nobody
            self.engine.start(port)
            kept = parts()
            output, _ = process.communicate(timeout=120)
        finally:
            process.kill()
            process.wait()
        self.assertEqual(process.returncode, 0, output)
        self.assertTrue(kept, "what had arrived was kept")
        client.download_file(bucket, "source", str(self.work / "back"))
        self.assertTrue(same_file(source, self.work / "back"))
        self.assertEqual(client.list_multipart_uploads(Bucket=bucket).get("Uploads", []), [])

    def test_aws(self):
        config = self.work / "config"
        config.write_text(f"[default]\ns3 =\n  multipart_chunksize = 5MB\n  multipart_threshold = 5MB\n  max_bandwidth = {self.SLOW // MIB}MB/s\n"
                          "max_attempts = 20\nretry_mode = standard\n")
        env = dict(self.engine.environment(), AWS_CONFIG_FILE=str(config))
        self.goes_on("unplugged-aws", "aws", "s3", "cp", "--only-show-errors", self.work / "unplugged-aws", "s3://unplugged-aws/source", env=env)

    def test_rclone(self):
        env = dict(self.engine.environment(), RCLONE_CONFIG="/dev/null", RCLONE_CONFIG_N_TYPE="s3", RCLONE_CONFIG_N_PROVIDER="Other",
                   RCLONE_CONFIG_N_ENV_AUTH="true", RCLONE_CONFIG_N_ENDPOINT=self.engine.endpoint, RCLONE_CONFIG_N_REGION="us-east-1")
        self.goes_on("unplugged-rclone", "rclone", "copyto", "--bwlimit", f"{self.SLOW // 1024}k", "--low-level-retries", "50", "--s3-upload-cutoff", "5M",
                     "--s3-chunk-size", "5M", "--s3-upload-concurrency", "2", self.work / "unplugged-rclone", "n:unplugged-rclone/source", env=env)


if __name__ == "__main__":
    unittest.main()
