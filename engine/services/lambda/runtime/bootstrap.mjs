// Runs a handler written in JavaScript against the Lambda Runtime API.
import http from "node:http";
import fs from "node:fs";
import path from "node:path";
import util from "node:util";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [host, port] = process.env.AWS_LAMBDA_RUNTIME_API.split(":");
const taskRoot = process.env.LAMBDA_TASK_ROOT;
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
let requestId = "";

function ask(method, name, body, headers = {}) {
  return new Promise((resolve) => {
    if (body !== undefined) headers["Content-Length"] = Buffer.byteLength(body);
    const request = http.request({ host, port, agent, method, path: "/2018-06-01/runtime/" + name, headers }, (reply) => {
      const pieces = [];
      reply.on("data", (piece) => pieces.push(piece));
      reply.on("end", () => resolve({ headers: reply.headers, body: Buffer.concat(pieces).toString() }));
    });
    request.on("error", () => process.exit(1)); // the engine is gone
    request.end(body);
  });
}

// Lines go out at once: a pipe written later would miss its own invocation.
function write(text) {
  let rest = Buffer.from(text.replace(/\n$/, "").replace(/\n/g, "\r") + "\n");
  while (rest.length > 0) {
    try {
      rest = rest.subarray(fs.writeSync(1, rest));
    } catch (error) {
      if (error.code !== "EAGAIN") return; // full just now
    }
  }
}

const levels = ["TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"];
const isJson = process.env.AWS_LAMBDA_LOG_FORMAT === "JSON";
const least = isJson ? Math.max(levels.indexOf(process.env.AWS_LAMBDA_LOG_LEVEL ?? "INFO"), 0) : 0;

/** A line of a function whose logs are JSON: an object alone stays one, an error says its type. */
function writeJson(level, parts) {
  const entry = { timestamp: new Date().toISOString(), level, requestId: requestId || undefined };
  const asError = (value) => (value instanceof Error ? { errorType: value.name, errorMessage: value.message, stackTrace: String(value.stack).split("\n") } : undefined);
  if (parts.length === 1 && typeof parts[0] === "object" && parts[0] !== null) {
    try {
      write(JSON.stringify({ ...entry, message: asError(parts[0]) ?? parts[0] }));
      return;
    } catch {
      // it cannot be JSON
    }
  }
  write(JSON.stringify({ ...entry, message: util.format(...parts), ...asError(parts.find((part) => part instanceof Error)) }));
}

for (const [method, level] of [["log", "INFO"], ["info", "INFO"], ["debug", "DEBUG"], ["trace", "TRACE"], ["warn", "WARN"], ["error", "ERROR"]]) {
  console[method] = (...parts) =>
    levels.indexOf(level) < least ? undefined : isJson ? writeJson(level, parts) : write(`${new Date().toISOString()}\t${requestId || "undefined"}\t${level}\t${util.format(...parts)}`);
}

function describe(error) {
  if (error instanceof Error || (error && error.stack)) {
    return {
      errorType: error.code && String(error.name).startsWith("Runtime.") ? error.name : error.name ?? "Error",
      errorMessage: error.message,
      trace: String(error.stack).split("\n"),
    };
  }
  return { errorType: typeof error, errorMessage: String(error), trace: [] };
}

class RuntimeError extends Error {
  constructor(name, message, cause) {
    super(message);
    this.name = name;
    this.stack = `${name}: ${message}` + (cause && cause.stack ? "\n" + cause.stack.split("\n").slice(1).join("\n") : "\n    at main (/var/runtime/bootstrap.mjs)");
  }
}

async function importModule(file) {
  const candidates = [file, file + ".js", file + ".mjs", file + ".cjs"];
  const found = candidates.find((name) => fs.existsSync(name) && fs.statSync(name).isFile());
  if (!found) {
    let resolved;
    try {
      resolved = createRequire(path.join(taskRoot, "index.js")).resolve(file);
    } catch {
      throw new RuntimeError("Runtime.ImportModuleError", `Error: Cannot find module '${path.basename(file)}'\nRequire stack:\n- /var/runtime/index.mjs`);
    }
    return await import(pathToFileURL(resolved).href);
  }
  const isModule = found.endsWith(".mjs") || (found.endsWith(".js") && isModulePackage(path.dirname(found)));
  return isModule ? await import(pathToFileURL(found).href) : createRequire(pathToFileURL(found))(found);
}

// Whether the nearest package.json says so.
function isModulePackage(folder) {
  for (let at = folder; ; at = path.dirname(at)) {
    const file = path.join(at, "package.json");
    if (fs.existsSync(file)) return JSON.parse(fs.readFileSync(file, "utf8")).type === "module";
    if (at === path.dirname(at)) return false;
  }
}

async function loadHandler() {
  const name = process.env._HANDLER ?? "";
  const base = path.basename(name);
  const dot = base.indexOf(".");
  if (dot < 1) throw new RuntimeError("Runtime.MalformedHandlerName", `Bad handler: ${name}`);
  const file = path.resolve(taskRoot, path.dirname(name), base.slice(0, dot));
  let loaded;
  try {
    loaded = await importModule(file);
  } catch (error) {
    if (error instanceof RuntimeError) throw error;
    if (error instanceof SyntaxError) throw new RuntimeError("Runtime.UserCodeSyntaxError", `SyntaxError: ${error.message}`, error);
    if (error && (error.code === "MODULE_NOT_FOUND" || error.code === "ERR_MODULE_NOT_FOUND"))
      throw new RuntimeError("Runtime.ImportModuleError", `Error: ${error.message}`, error);
    throw error;
  }
  let handler = loaded;
  for (const part of base.slice(dot + 1).split(".")) handler = handler?.[part] ?? handler?.default?.[part];
  if (handler === undefined) throw new RuntimeError("Runtime.HandlerNotFound", `${name} is undefined or not exported`);
  if (typeof handler !== "function") throw new RuntimeError("Runtime.HandlerNotFound", `${name} is not a function`);
  return handler;
}

// Handlers that stream get something that can be written to, and what was written is the reply.
function makeStreams() {
  const mark = Symbol.for("aws.lambda.runtime.handler.streaming");
  globalThis.awslambda = {
    streamifyResponse: (handler) => Object.assign(handler, { [mark]: true }),
    HttpResponseStream: {
      from: (stream, head) => {
        stream.head = head;
        return stream;
      },
    },
  };
  return mark;
}
const streaming = makeStreams();

class Collector {
  pieces = [];
  constructor() {
    this.finished = new Promise((resolve) => (this.finish = resolve));
  }
  setContentType(type) {
    this.head = { ...this.head, headers: { ...this.head?.headers, "content-type": type } };
  }
  write(piece) {
    this.pieces.push(Buffer.from(piece));
    return true;
  }
  end(piece) {
    if (piece !== undefined && piece !== null) this.write(piece);
    this.finish();
  }
  on() {
    return this;
  }
  once() {
    return this;
  }
  emit() {
    return false;
  }
  text() {
    const body = Buffer.concat(this.pieces).toString();
    return this.head ? JSON.stringify({ statusCode: 200, ...this.head, body }) : body;
  }
}

// What the three styles of handlers promise: a value, or an error thrown.
async function invoke(handler, event, context) {
  if (handler[streaming]) {
    const stream = new Collector();
    await handler(event, stream, context);
    await stream.finished;
    return { text: stream.text() };
  }
  const value = await new Promise((resolve, reject) => {
    const callback = (error, result) => (error !== null && error !== undefined ? reject(error) : resolve(result));
    context.done = callback;
    context.succeed = (result) => callback(null, result);
    context.fail = (error) => callback(error ?? "handled");
    let result;
    try {
      result = handler(event, context, callback);
    } catch (error) {
      reject(error);
      return;
    }
    if (result && typeof result.then === "function") result.then(resolve, reject);
    else if (handler.length < 3 && !callbackStyle(handler)) resolve(result);
  });
  let text;
  try {
    text = JSON.stringify(value === undefined ? null : value);
  } catch (error) {
    throw new RuntimeError("Runtime.MarshalError", "Unable to stringify response body", error);
  }
  return { text: text ?? "null" };
}

// A handler of fewer parameters may still end by context.succeed() and its likes.
function callbackStyle(handler) {
  return handler.length === 2 && /\.\s*(done|succeed|fail)\b/.test(handler.toString());
}

function makeContext(headers) {
  const deadline = Number(headers["lambda-runtime-deadline-ms"]);
  const client = headers["lambda-runtime-client-context"];
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionVersion: process.env.AWS_LAMBDA_FUNCTION_VERSION,
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: process.env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: process.env.AWS_LAMBDA_LOG_STREAM_NAME,
    clientContext: client ? JSON.parse(client) : undefined,
    identity: undefined,
    invokedFunctionArn: headers["lambda-runtime-invoked-function-arn"],
    awsRequestId: headers["lambda-runtime-aws-request-id"],
    getRemainingTimeInMillis: () => Math.max(deadline - Date.now(), 0),
  };
}

async function fail(name, error, what) {
  const description = describe(error);
  if (isJson) writeJson("ERROR", [{ errorType: description.errorType, errorMessage: description.errorMessage, stackTrace: description.trace }]);
  else write(`${new Date().toISOString()}\t${requestId || "undefined"}\tERROR\t${what} \t${JSON.stringify({ ...description, stack: description.trace, trace: undefined })}`);
  await ask("POST", name, JSON.stringify(description), {
    "Content-Type": "application/json",
    "Lambda-Runtime-Function-Error-Type": description.errorType,
  });
}

let dying = false;

async function die(error, kind) {
  // Nobody is there to hear of it any more, or one trouble has led to the next.
  if (dying) process.exit(129);
  dying = true;
  const wrapped = new RuntimeError(kind, error instanceof Error ? `${error.name}: ${error.message}` : String(error), error);
  await fail(requestId ? `invocation/${requestId}/error` : "init/error", wrapped, kind === "Runtime.UnhandledPromiseRejection" ? "Unhandled Promise Rejection" : "Uncaught Exception");
  process.exit(kind === "Runtime.UnhandledPromiseRejection" ? 128 : 129);
}
process.on("uncaughtException", (error) => die(error, error?.name?.startsWith?.("Runtime.") ? error.name : "Runtime.UncaughtException"));
process.on("unhandledRejection", (error) => die(error, "Runtime.UnhandledPromiseRejection"));

let handler;
try {
  handler = await loadHandler();
} catch (error) {
  await fail("init/error", error, "Uncaught Exception");
  process.exit(1);
}
for (;;) {
  const { headers, body } = await ask("GET", "invocation/next");
  requestId = headers["lambda-runtime-aws-request-id"];
  if (headers["lambda-runtime-trace-id"]) process.env._X_AMZN_TRACE_ID = headers["lambda-runtime-trace-id"];
  let result;
  try {
    result = await invoke(handler, JSON.parse(body), makeContext(headers));
  } catch (error) {
    await fail(`invocation/${requestId}/error`, error, "Invoke Error");
    continue;
  }
  await ask("POST", `invocation/${requestId}/response`, result.text, { "Content-Type": "application/json" });
}
