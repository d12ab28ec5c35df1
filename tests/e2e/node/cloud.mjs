// What the programs of this folder share: clients of one engine, refusals, its clock, queues to read from, functions' packages.
import assert from "node:assert/strict";
import { Agent, createServer } from "node:http";
import { once } from "node:events";
import { zip } from "./zip.mjs";

export const [endpoint] = process.argv.slice(2);
export const account = "123456789012";
export const region = "us-east-1";
export const arn = (service, resource, where = region) => `arn:aws:${service}:${where}:${account}:${resource}`;

const called = new Map();

/** A client of the engine that keeps in mind which operations it was asked for. The longest that a call may take is a poll. */
export function client(Client, options = {}) {
  const made = new Client({ endpoint, region, maxAttempts: 1, requestHandler: { requestTimeout: 30_000, throwOnRequestTimeout: true }, ...options });
  const operations = called.get(Client) ?? called.set(Client, new Set()).get(Client);
  made.middlewareStack.add((next, context) => (request) => {
    operations.add(context.commandName.replace(/Command$/, ""));
    return next(request);
  }, { step: "initialize", name: "calledOperations" });
  return made;
}

/** Fails when a program left out an operation of its service's SDK, apart from those that the engine has not (README). */
export function calledAll(sdk, Client, but = /^$/) {
  const operations = Object.keys(sdk).filter((name) => /^[A-Z].*Command$/.test(name)).map((name) => name.slice(0, -"Command".length));
  assert.ok(operations.length > 0);
  assert.deepEqual(operations.filter((name) => !called.get(Client).has(name) && !but.test(name)), [], "operations that no call was made to");
}

// S3 Control's clients write the account before the host, 123456789012.localhost: a name that not every system finds.
const lookup = (_host, { all }, done) => (all ? done(null, [{ address: "127.0.0.1", family: 4 }]) : done(null, "127.0.0.1", 4));
/** What a client is made with that needs a name of the engine rather than an address. */
export const byName = { endpoint: endpoint.replace("127.0.0.1", "localhost"), requestHandler: { httpAgent: new Agent({ lookup }), requestTimeout: 30_000 } };

/** A call's refusal, as who uses the SDK sees it: its name, status and, where given, its message. Gives the error. */
export async function refused(answer, name, status, message) {
  const error = await Promise.resolve(answer).then((result) => assert.fail(`${name} was expected, not ${JSON.stringify(result)}`), (reason) => reason);
  if (error instanceof assert.AssertionError) throw error;
  assert.deepEqual([error.name, error.$metadata?.httpStatusCode], [name, status], error.stack);
  if (message instanceof RegExp) assert.match(error.message, message);
  else if (message !== undefined) assert.equal(error.message, message);
  return error;
}

async function ask(path, options) {
  const reply = await fetch(`${endpoint}/_nephoscope/${path}`, options);
  assert.equal(reply.status, 200, `${path}: the engine needs --test-helpers`);
  return reply.json();
}

/** Sets the cloud's clock (advanceSeconds, freeze, rate); the time it shows then. */
export async function clock(wish = {}) {
  return new Date((await ask("clock", { method: "POST", body: JSON.stringify(wish) })).now);
}

export const inbox = async () => (await ask("inbox")).messages;

/** What a condition comes to be: looked at again whenever the cloud changes, at the latest after a second. */
export async function until(condition, seconds = 20) {
  const end = performance.now() + seconds * 1000;
  for (let { next } = await ask("changes?since=0"); ; ({ next } = await ask(`changes?since=${next}&wait=1`))) {
    const found = await condition();
    if (found) return found;
    assert.ok(performance.now() < end, `this never came true: ${condition}`);
  }
}

/** So many messages of a queue, removed from it; by long polls, so that a message is there as soon as it is sent. */
export async function receive(sqs, QueueUrl, count = 1) {
  const messages = [];
  while (messages.length < count) {
    const { Messages = [] } = await sqs.receiveMessage({
      QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 20, MessageAttributeNames: ["All"], MessageSystemAttributeNames: ["All"],
    });
    assert.ok(Messages.length > 0, `${messages.length} of ${count} messages of ${QueueUrl}`);
    messages.push(...Messages);
    await Promise.all(Messages.map(({ ReceiptHandle }) => sqs.deleteMessage({ QueueUrl, ReceiptHandle })));
  }
  assert.equal(messages.length, count);
  return messages;
}

export const bodies = async (...where) => (await receive(...where)).map((message) => message.Body);
export const parsed = async (...where) => (await bodies(...where)).map((body) => JSON.parse(body));

/** Nothing is in the queue that may be received now. */
export async function assertEmpty(sqs, QueueUrl) {
  assert.deepEqual((await sqs.receiveMessage({ QueueUrl })).Messages ?? [], []);
}

/** A policy that lets a service in: where a source is given, only for it. */
export const letIn = (service, Action, Resource, source) => JSON.stringify({
  Version: "2012-10-17",
  Statement: [{
    Effect: "Allow", Principal: { Service: `${service}.amazonaws.com` }, Action, Resource, ...(source && { Condition: { ArnLike: { "aws:SourceArn": source } } }),
  }],
});

/** A queue, open to a service that is named; its URL and ARN. */
export async function makeQueue(sqs, name, service, source) {
  const queue = arn("sqs", name, await sqs.config.region());
  const Attributes = { ...(name.endsWith(".fifo") && { FifoQueue: "true" }), ...(service && { Policy: letIn(service, "sqs:SendMessage", queue, source) }) };
  const { QueueUrl } = await sqs.createQueue({ QueueName: name, Attributes });
  return { url: QueueUrl, arn: queue };
}

/** A function in Python, active; `code` is the body of `handler(event, context)`. */
export async function makeFunction(lambda, FunctionName, code, more = {}) {
  const made = await lambda.createFunction({
    FunctionName, Runtime: "python3.12", Handler: "app.handler", Role: `arn:aws:iam::${account}:role/any`, Timeout: 10,
    Code: { ZipFile: zip({ "app.py": python(code) }) }, ...more,
  });
  await until(async () => (await lambda.getFunctionConfiguration({ FunctionName })).State === "Active");
  return made.FunctionArn;
}

export const python = (code) => `import json, os\ndef handler(event, context):\n    ${code.trim().split("\n").join("\n    ")}\n`;

/** A web server that keeps what is posted to it. It answers with the statuses of `answers`, then with 200 and `body(path)`. */
export async function webServer(body = () => "{}") {
  const requests = [], answers = [];
  const server = createServer(async (request, response) => {
    const pieces = [];
    for await (const piece of request) pieces.push(piece);
    requests.push({ path: request.url, headers: request.headers, body: Buffer.concat(pieces).toString() });
    response.writeHead(answers.shift() ?? 200, { "Content-Type": "application/json" }).end(body(request.url));
    server.emit("kept");
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    requests, answers, url: `http://127.0.0.1:${server.address().port}`,
    /** The request of that number, once it has come. */
    async nth(number) {
      while (requests.length <= number) await once(server, "kept", { signal: AbortSignal.timeout(20_000) });
      return requests[number];
    },
    close: () => { server.close(); server.closeAllConnections(); },
  };
}
