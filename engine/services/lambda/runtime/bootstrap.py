"""Runs a handler written in Python against the Lambda Runtime API."""
import http.client
import importlib
import json
import logging
import os
import sys
import time
import traceback

API = os.environ["AWS_LAMBDA_RUNTIME_API"]
TASK_ROOT = os.environ["LAMBDA_TASK_ROOT"]
PREFIX = "/2018-06-01/runtime/"


class Identity:
    def __init__(self, identity):
        self.cognito_identity_id = identity.get("cognitoIdentityId")
        self.cognito_identity_pool_id = identity.get("cognitoIdentityPoolId")


class Client:
    def __init__(self, client):
        for name in ("installation_id", "app_title", "app_version_name", "app_version_code", "app_package_name"):
            setattr(self, name, client.get(name))


class ClientContext:
    def __init__(self, context):
        self.custom = context.get("custom")
        self.env = context.get("env")
        self.client = Client(context.get("client") or {})


class LambdaContext:
    """What a handler is told about its invocation."""

    def __init__(self, headers):
        self.aws_request_id = headers["Lambda-Runtime-Aws-Request-Id"]
        self.invoked_function_arn = headers["Lambda-Runtime-Invoked-Function-Arn"]
        self.function_name = os.environ["AWS_LAMBDA_FUNCTION_NAME"]
        self.function_version = os.environ["AWS_LAMBDA_FUNCTION_VERSION"]
        self.memory_limit_in_mb = os.environ["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"]
        self.log_group_name = os.environ["AWS_LAMBDA_LOG_GROUP_NAME"]
        self.log_stream_name = os.environ["AWS_LAMBDA_LOG_STREAM_NAME"]
        context = headers.get("Lambda-Runtime-Client-Context")
        self.client_context = ClientContext(json.loads(context)) if context else None
        self.identity = Identity(json.loads(headers.get("Lambda-Runtime-Cognito-Identity") or "{}"))
        self._deadline = int(headers["Lambda-Runtime-Deadline-Ms"])

    def get_remaining_time_in_millis(self):
        return max(self._deadline - int(time.time() * 1000), 0)

    def log(self, message):
        print(message)

    def __repr__(self):
        return "LambdaContext([%s])" % ",".join("%s=%s" % (name, value) for name, value in vars(self).items() if name[0] != "_")


class Formatter(logging.Formatter):
    converter = time.gmtime

    def format(self, record):
        record.aws_request_id = current["id"]
        return super().format(record)


def timestamp(seconds):
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(seconds)) + ".%03dZ" % int(seconds % 1 * 1000)


class JsonFormatter(logging.Formatter):
    def format(self, record):
        entry = {"timestamp": timestamp(record.created), "level": record.levelname, "message": record.getMessage(), "logger": record.name}
        if record.exc_info:
            error = record.exc_info[1]
            entry.update(errorType=type(error).__name__, errorMessage=str(error), stackTrace=traceback.format_tb(record.exc_info[2]),
                         location="%s:%s:%s" % (record.pathname, record.funcName, record.lineno))
        entry.update((name, value) for name, value in vars(record).items() if name not in PLAIN)
        if current["id"]:
            entry["requestId"] = current["id"]
        return json.dumps(entry, ensure_ascii=False, default=str)


PLAIN = {*vars(logging.makeLogRecord({})), "message", "asctime"}  # what a record has without `extra`
LEVELS = {"TRACE": logging.NOTSET, "DEBUG": logging.DEBUG, "INFO": logging.INFO, "WARN": logging.WARNING, "ERROR": logging.ERROR, "FATAL": logging.CRITICAL}
IS_JSON = os.environ.get("AWS_LAMBDA_LOG_FORMAT") == "JSON"
current = {"id": ""}


def set_up_logging():
    handler = logging.StreamHandler(sys.stdout)
    if IS_JSON:
        handler.setFormatter(JsonFormatter())
        logging.getLogger().setLevel(LEVELS.get(os.environ.get("AWS_LAMBDA_LOG_LEVEL"), logging.INFO))
        logging.getLogger().addHandler(handler)
        return
    handler.setFormatter(Formatter("[%(levelname)s]\t%(asctime)s.%(msecs)03dZ\t%(aws_request_id)s\t%(message)s", "%Y-%m-%dT%H:%M:%S"))
    logging.getLogger().addHandler(handler)


class Api:
    def __init__(self):
        self.connection = http.client.HTTPConnection(API)

    def ask(self, method, path, body=None, headers={}):
        try:
            self.connection.request(method, PREFIX + path, body, headers)
            reply = self.connection.getresponse()
            return reply.headers, reply.read()
        except (OSError, http.client.HTTPException):
            os._exit(1)  # the engine is gone

    def error(self, path, error):
        self.ask("POST", path, json.dumps(error).encode(),
                 {"Content-Type": "application/json", "Lambda-Runtime-Function-Error-Type": "Unhandled"})


def describe(error, frames, request_id=""):
    lines = traceback.format_list(frames)
    name = type(error).__name__
    description = {"errorMessage": str(error), "errorType": name, "requestId": request_id, "stackTrace": lines}
    if IS_JSON:
        print(json.dumps({"timestamp": timestamp(time.time()), "log_level": "ERROR", **description}, ensure_ascii=False), flush=True)
        return description
    print("[ERROR] %s: %s" % (name, error), end="")
    print(("\nTraceback (most recent call last):\n" + "".join(lines)).rstrip("\n") if lines else "")
    sys.stdout.flush()
    return description


def own_frames(error):
    """The part of a traceback that is the function's."""
    return [frame for frame in traceback.extract_tb(error.__traceback__)
            if frame.filename != __file__ and "importlib" not in frame.filename]


def load_handler():
    """The handler, or the error that AWS answers when there is none."""
    name = os.environ.get("_HANDLER", "")

    def failed(kind, message, frames=()):
        error = type(kind, (Exception,), {})(message)
        return None, describe(error, frames)

    if "." not in name:
        return failed("Runtime.MalformedHandlerName", "Bad handler '%s': not enough values to unpack (expected 2, got 1)" % name)
    module_name, function = name.rsplit(".", 1)
    if module_name.split(".")[0] in sys.builtin_module_names:
        return failed("Runtime.BuiltInModuleConflict",
                      "Cannot use built-in module %s as a handler module" % module_name)
    try:
        module = importlib.import_module(module_name.replace("/", "."))
    except ImportError as error:
        return failed("Runtime.ImportModuleError", "Unable to import module '%s': %s" % (module_name, error), own_frames(error))
    except SyntaxError as error:
        return failed("Runtime.UserCodeSyntaxError", "Syntax error in module '%s': %s" % (module_name, error),
                      [traceback.FrameSummary(error.filename, error.lineno, "<module>", line=error.text)])
    except Exception as error:
        return None, describe(error, own_frames(error))
    handler = getattr(module, function, None)
    if handler is None:
        return failed("Runtime.HandlerNotFound", "Handler '%s' missing on module '%s'" % (function, module_name))
    return handler, None


def main():
    sys.path[0:1] = [TASK_ROOT, "/opt/python/lib/python%d.%d/site-packages" % sys.version_info[:2], "/opt/python"] \
        if "LAMBDA_OPT" not in os.environ else \
        [TASK_ROOT, os.environ["LAMBDA_OPT"] + "/python/lib/python%d.%d/site-packages" % sys.version_info[:2],
         os.environ.pop("LAMBDA_OPT") + "/python"]
    set_up_logging()
    api = Api()
    handler, problem = load_handler()
    if problem:
        api.error("init/error", problem)
        sys.exit(1)
    while True:
        headers, body = api.ask("GET", "invocation/next")
        request_id = current["id"] = headers["Lambda-Runtime-Aws-Request-Id"]
        trace = headers.get("Lambda-Runtime-Trace-Id")
        if trace:
            os.environ["_X_AMZN_TRACE_ID"] = trace
        path = "invocation/" + request_id
        try:
            try:
                event = json.loads(body)
            except ValueError as error:
                kind = type("Runtime.UnmarshalError", (Exception,), {})
                raise kind("Unable to unmarshal input: %s" % error) from None
            result = handler(event, LambdaContext(headers))
            try:
                reply = json.dumps(result, ensure_ascii=False).encode()
            except (TypeError, ValueError) as error:
                kind = type("Runtime.MarshalError", (Exception,), {})
                raise kind("Unable to marshal response: %s" % error) from None
        except Exception as error:
            api.error(path + "/error", describe(error, own_frames(error), request_id))
            continue
        sys.stdout.flush()
        sys.stderr.flush()
        api.ask("POST", path + "/response", reply, {"Content-Type": "application/json"})


main()
