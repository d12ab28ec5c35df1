#include "gui/consoles/autoscaling/WorkerProgram.h"

#include <string_view>

namespace nephoscope::gui::autoscaling {

namespace {

// What a client does is done here, signing included (SigV4), so that the machine needs no SDK.
constexpr std::string_view program = R"python(#!/usr/bin/env python3
import datetime, hashlib, hmac, json, os, signal, time, urllib.request

host = os.environ["AWS_ENDPOINT_URL"].split("//")[1]
region = os.environ["AWS_REGION"]
running = True


def stop(*_):
    global running
    running = False


signal.signal(signal.SIGTERM, stop)


def mac(key, text):
    return hmac.new(key, text.encode(), hashlib.sha256)


def call(service, method, path, body, headers):
    now = datetime.datetime.now(datetime.timezone.utc)
    stamp, digest = now.strftime("%Y%m%dT%H%M%SZ"), hashlib.sha256(body).hexdigest()
    headers = {**headers, "host": host, "x-amz-content-sha256": digest, "x-amz-date": stamp,
               "x-amz-security-token": os.environ["AWS_SESSION_TOKEN"]}
    names = ";".join(sorted(headers))
    request = "\n".join([method, path, "", *(f"{name}:{headers[name]}" for name in sorted(headers)), "", names, digest])
    scope = f"{stamp[:8]}/{region}/{service}/aws4_request"
    key = ("AWS4" + os.environ["AWS_SECRET_ACCESS_KEY"]).encode()
    for part in scope.split("/"):
        key = mac(key, part).digest()
    text = "\n".join(["AWS4-HMAC-SHA256", stamp, scope, hashlib.sha256(request.encode()).hexdigest()])
    headers["authorization"] = (f"AWS4-HMAC-SHA256 Credential={os.environ['AWS_ACCESS_KEY_ID']}/{scope}, "
                                f"SignedHeaders={names}, Signature={mac(key, text).hexdigest()}")
    with urllib.request.urlopen(urllib.request.Request(f"http://{host}{path}", body, headers, method=method), timeout=30) as reply:
        return reply.read()


def sqs(operation, **body):
    headers = {"content-type": "application/x-amz-json-1.0", "x-amz-target": "AmazonSQS." + operation}
    return json.loads(call("sqs", "POST", "/", json.dumps({"QueueUrl": "@QUEUE@", **body}).encode(), headers) or b"{}")


print("worker", os.environ["INSTANCE_ID"], "waits for orders")
while running:
    try:
        for message in sqs("ReceiveMessage", MaxNumberOfMessages=1, WaitTimeSeconds=5).get("Messages", []):
            call("s3", "PUT", "/@BUCKET@/" + message["MessageId"], message["Body"].encode(), {})
            sqs("DeleteMessage", ReceiptHandle=message["ReceiptHandle"])
            print("wrote", message["Body"])
    except OSError as error:  # what was not deleted comes again
        print("failed:", error)
    time.sleep(0.2)
)python";

void replace(std::string &text, std::string_view name, const std::string &value)
{
    for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + value.size()))
        text.replace(at, name.size(), value);
}

} // namespace

std::string workerProgram(const std::string &queueUrl, const std::string &bucket)
{
    std::string text(program);
    replace(text, "@QUEUE@", queueUrl);
    replace(text, "@BUCKET@", bucket);
    return text;
}

} // namespace nephoscope::gui::autoscaling
