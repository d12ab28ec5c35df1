// Every operation of Lambda by @aws-sdk/client-lambda, refusals first: node lambda.mjs ENDPOINT
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { request } from "node:http";
import * as sdk from "@aws-sdk/client-lambda";
import { SQS } from "@aws-sdk/client-sqs";
import { account, arn, calledAll, client, clock, endpoint, makeFunction, makeQueue, parsed, python, refused, until } from "./cloud.mjs";
import { zip } from "./zip.mjs";

const lambda = client(sdk.Lambda), sqs = client(SQS);
const Role = `arn:aws:iam::${account}:role/any`;
const functionArn = (name) => arn("lambda", `function:${name}`);
const run = async (FunctionName, event = null, more) => {
  const reply = await lambda.invoke({ FunctionName, Payload: JSON.stringify(event), ...more });
  return { ...reply, result: reply.Payload?.length ? JSON.parse(reply.Payload.transformToString()) : undefined };
};
const updated = (FunctionName) => until(async () => (await lambda.getFunctionConfiguration({ FunctionName })).LastUpdateStatus === "Successful");

// What no function can be, and what there is not.
const create = { FunctionName: "bad", Role, Runtime: "python3.12", Handler: "app.handler", Code: { ZipFile: zip({ "app.py": "" }) } };
const nothing = await refused(lambda.invoke({ FunctionName: "nothing" }), "ResourceNotFoundException", 404, `Function not found: ${functionArn("nothing")}`);
assert.ok(nothing instanceof sdk.ResourceNotFoundException);
assert.equal(nothing.Type, "User");
await refused(lambda.createFunction({ ...create, Runtime: "java21" }), "InvalidParameterValueException", 400);
await refused(lambda.createFunction({ ...create, Runtime: undefined }), "InvalidParameterValueException", 400, "Runtime is mandatory for functions created with deployment packages.");
await refused(lambda.createFunction({ ...create, Code: { ZipFile: Buffer.from("PK but no zip") } }), "InvalidParameterValueException", 400);
await refused(lambda.createFunction({ ...create, Layers: [arn("lambda", "layer:none:1")] }), "InvalidParameterValueException", 400, /does not exist/);
await refused(lambda.getFunction({ FunctionName: "nothing" }), "ResourceNotFoundException", 404);
await refused(lambda.deleteFunction({ FunctionName: "nothing" }), "ResourceNotFoundException", 404);
await refused(lambda.getPolicy({ FunctionName: "nothing" }), "ResourceNotFoundException", 404);
await refused(client(sdk.Lambda, { credentials: { accessKeyId: process.env.AWS_ACCESS_KEY_ID, secretAccessKey: "wrong" } }).listFunctions(), "InvalidSignatureException", 403);

// A function in Python: its code, what it is told, its log; a function in JavaScript and its error.
const code = python("print('word', event['word'])\nreturn {'word': event['word'], 'mood': os.environ.get('MOOD'), 'arn': context.invoked_function_arn}");
const Code = { ZipFile: zip({ "app.py": code }) };
await makeFunction(lambda, "f", "return None", { Code, Environment: { Variables: { MOOD: "fine" } }, Tags: { team: "구름" } });
await refused(lambda.createFunction({ ...create, FunctionName: "f" }), "ResourceConflictException", 409, "Function already exist: f");
const first = await run("f", { word: "한글" }, { LogType: "Tail" });
assert.deepEqual([first.StatusCode, first.ExecutedVersion, first.result], [200, "$LATEST", { word: "한글", mood: "fine", arn: functionArn("f") }]);
assert.match(Buffer.from(first.LogResult, "base64").toString(), /word 한글\n[^]*REPORT RequestId: \S+\tDuration: [\d.]+ ms/);
await refused(lambda.invoke({ FunctionName: "f", Payload: "{" }), "InvalidRequestContentException", 400, /^Could not parse request body into json/);
await refused(lambda.invoke({ FunctionName: "f:nope" }), "ResourceNotFoundException", 404);
assert.equal((await lambda.invoke({ FunctionName: "f", InvocationType: "DryRun" })).StatusCode, 204);
await lambda.createFunction({
  ...create, FunctionName: "js", Runtime: "nodejs20.x", Handler: "index.handler",
  Code: { ZipFile: zip({ "index.mjs": "export const handler = async (event) => { if (event.fail) throw new RangeError('too far'); return event.n * 2; };" }) },
});
await sdk.waitUntilFunctionActiveV2({ client: lambda, maxWaitTime: 20, minDelay: 1 }, { FunctionName: "js" });
assert.equal((await run("js", { n: 21 })).result, 42);
const failed = await run("js", { fail: 1 });
assert.deepEqual([failed.FunctionError, failed.result.errorType, failed.result.errorMessage], ["Unhandled", "RangeError", "too far"]);
const { Configuration, Code: stored, Tags } = await lambda.getFunction({ FunctionName: "f" });
assert.deepEqual([Configuration.CodeSha256, Tags], [createHash("sha256").update(Code.ZipFile).digest("base64"), { team: "구름" }]);
assert.deepEqual(Buffer.from(await (await fetch(stored.Location)).arrayBuffer()), Code.ZipFile);
assert.deepEqual((await lambda.listFunctions({})).Functions.map((one) => one.FunctionName).sort(), ["f", "js"]);
assert.equal((await lambda.getAccountSettings({})).AccountUsage.FunctionCount, 2);
await lambda.deleteFunction({ FunctionName: "js" });

// Changes, guarded by a revision; versions and aliases.
await refused(lambda.updateFunctionCode({ FunctionName: "f", ZipFile: Code.ZipFile, RevisionId: "11111111-1111-1111-1111-111111111111" }), "PreconditionFailedException", 412,
  "The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the latest Revision Id");
assert.equal((await lambda.publishVersion({ FunctionName: "f" })).Version, "1");
await lambda.updateFunctionConfiguration({ FunctionName: "f", Environment: { Variables: { MOOD: "better" } }, MemorySize: 256 });
await updated("f");
await refused(lambda.updateFunctionConfiguration({ FunctionName: "f", Runtime: "cobol85" }), "InvalidParameterValueException", 400);
await lambda.updateFunctionCode({ FunctionName: "f", ZipFile: zip({ "app.py": python("return [os.environ['MOOD'], context.function_version]") }) });
await updated("f");
await refused(lambda.publishVersion({ FunctionName: "f", CodeSha256: "AAAA" }), "InvalidParameterValueException", 400, /^CodeSHA256 \(AAAA\) is different from current CodeSHA256/);
assert.equal((await lambda.publishVersion({ FunctionName: "f", Description: "second" })).Version, "2");
assert.deepEqual((await lambda.listVersionsByFunction({ FunctionName: "f" })).Versions.map((one) => one.Version), ["$LATEST", "1", "2"]);
await refused(lambda.createAlias({ FunctionName: "f", Name: "live", FunctionVersion: "9" }), "ResourceNotFoundException", 404);
await lambda.createAlias({ FunctionName: "f", Name: "live", FunctionVersion: "1" });
await refused(lambda.createAlias({ FunctionName: "f", Name: "live", FunctionVersion: "1" }), "ResourceConflictException", 409, `Alias already exists: ${functionArn("f:live")}`);
assert.equal((await run("f:live", { word: "x" })).result.mood, "fine");
await refused(lambda.deleteFunction({ FunctionName: "f", Qualifier: "1" }), "ResourceConflictException", 409, /is used by alias \(live\)$/);
await lambda.updateAlias({ FunctionName: "f", Name: "live", FunctionVersion: "2" });
assert.deepEqual((await run("f", null, { Qualifier: "live" })).result, ["better", "2"]);
assert.equal((await lambda.getAlias({ FunctionName: "f", Name: "live" })).FunctionVersion, "2");
assert.deepEqual((await lambda.listAliases({ FunctionName: "f" })).Aliases.map((one) => one.Name), ["live"]);
await refused(lambda.getAlias({ FunctionName: "f", Name: "dead" }), "ResourceNotFoundException", 404, `Cannot find alias arn: ${functionArn("f:dead")}`);

// Concurrency, reserved and provisioned; the runtime's updates; tags.
await lambda.putFunctionConcurrency({ FunctionName: "f", ReservedConcurrentExecutions: 0 });
const throttled = await refused(lambda.invoke({ FunctionName: "f" }), "TooManyRequestsException", 429, "Rate Exceeded.");
assert.equal(throttled.Reason, "ReservedFunctionConcurrentInvocationLimitExceeded");
await refused(lambda.putFunctionConcurrency({ FunctionName: "f", ReservedConcurrentExecutions: 1000 }), "InvalidParameterValueException", 400,
  /^Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below/);
assert.equal((await lambda.getFunctionConcurrency({ FunctionName: "f" })).ReservedConcurrentExecutions, 0);
await lambda.deleteFunctionConcurrency({ FunctionName: "f" });
await refused(lambda.getProvisionedConcurrencyConfig({ FunctionName: "f", Qualifier: "live" }), "ProvisionedConcurrencyConfigNotFoundException", 404);
await lambda.putProvisionedConcurrencyConfig({ FunctionName: "f", Qualifier: "live", ProvisionedConcurrentExecutions: 1 });
assert.equal((await lambda.getProvisionedConcurrencyConfig({ FunctionName: "f", Qualifier: "live" })).Status, "READY");
assert.equal((await lambda.listProvisionedConcurrencyConfigs({ FunctionName: "f" })).ProvisionedConcurrencyConfigs.length, 1);
await lambda.deleteProvisionedConcurrencyConfig({ FunctionName: "f", Qualifier: "live" });
await lambda.putRuntimeManagementConfig({ FunctionName: "f", UpdateRuntimeOn: "FunctionUpdate" });
assert.equal((await lambda.getRuntimeManagementConfig({ FunctionName: "f" })).UpdateRuntimeOn, "FunctionUpdate");
await refused(lambda.tagResource({ Resource: functionArn("f"), Tags: { "aws:x": "y" } }), "InvalidParameterValueException", 400);
await lambda.tagResource({ Resource: functionArn("f"), Tags: { tier: "front" } });
await lambda.untagResource({ Resource: functionArn("f"), TagKeys: ["tier"] });
assert.deepEqual((await lambda.listTags({ Resource: functionArn("f") })).Tags, { team: "구름" });

// Layers: a module that functions share, and who else may use it.
const Content = { ZipFile: zip({ "python/shared.py": "WORD = 'from a layer'\n" }) };
await refused(lambda.publishLayerVersion({ LayerName: "shared", Content: { ZipFile: Buffer.from("no zip") } }), "InvalidParameterValueException", 400);
const layer = await lambda.publishLayerVersion({ LayerName: "shared", Content, CompatibleRuntimes: ["python3.12"] });
const version = { LayerName: "shared", VersionNumber: layer.Version };
assert.equal((await lambda.getLayerVersion(version)).LayerVersionArn, layer.LayerVersionArn);
assert.equal((await lambda.getLayerVersionByArn({ Arn: layer.LayerVersionArn })).Version, 1);
assert.deepEqual((await lambda.listLayers({})).Layers.map((one) => one.LayerName), ["shared"]);
assert.equal((await lambda.listLayerVersions({ LayerName: "shared" })).LayerVersions.length, 1);
await refused(lambda.getLayerVersionPolicy(version), "ResourceNotFoundException", 404, "No policy is associated with the given resource.");
await lambda.addLayerVersionPermission({ ...version, StatementId: "all", Action: "lambda:GetLayerVersion", Principal: "*" });
assert.equal(JSON.parse((await lambda.getLayerVersionPolicy(version)).Policy).Statement[0].Sid, "all");
await lambda.removeLayerVersionPermission({ ...version, StatementId: "all" });
await makeFunction(lambda, "layered", "import shared\nreturn shared.WORD", { Layers: [layer.LayerVersionArn] });
assert.equal((await run("layered")).result, "from a layer");
await lambda.deleteLayerVersion(version);
await refused(lambda.getLayerVersion(version), "ResourceNotFoundException", 404);
await lambda.deleteFunction({ FunctionName: "layered" });

// Who may call it.
const permission = { FunctionName: "f", StatementId: "s3", Action: "lambda:InvokeFunction", Principal: "s3.amazonaws.com", SourceArn: "arn:aws:s3:::b" };
await refused(lambda.addPermission({ ...permission, Principal: "nobody" }), "InvalidParameterValueException", 400,
  "The provided principal was invalid. Please check the principal and try again.");
await lambda.addPermission(permission);
await refused(lambda.addPermission(permission), "ResourceConflictException", 409, /^The statement id \(s3\) provided already exists\./);
assert.equal(JSON.parse((await lambda.getPolicy({ FunctionName: "f" })).Policy).Statement[0].Condition.ArnLike["AWS:SourceArn"], "arn:aws:s3:::b");
await lambda.removePermission({ FunctionName: "f", StatementId: "s3" });
await refused(lambda.removePermission({ FunctionName: "f", StatementId: "s3" }), "ResourceNotFoundException", 404);

// Events are answered for later: their results go on to queues, those that fail after two retries on the clock.
const good = await makeQueue(sqs, "good"), bad = await makeQueue(sqs, "bad");
await makeFunction(lambda, "later", "if event.get('fail'):\n    raise ValueError('no good')\nreturn {'done': event['n']}");
await refused(lambda.getFunctionEventInvokeConfig({ FunctionName: "later" }), "ResourceNotFoundException", 404);
await refused(lambda.putFunctionEventInvokeConfig({ FunctionName: "later", DestinationConfig: { OnSuccess: { Destination: functionArn("later") } } }), "InvalidParameterValueException", 400,
  "You can't specify the function as a destination for itself.");
const DestinationConfig = { OnSuccess: { Destination: good.arn }, OnFailure: { Destination: bad.arn } };
await lambda.putFunctionEventInvokeConfig({ FunctionName: "later", DestinationConfig });
await lambda.updateFunctionEventInvokeConfig({ FunctionName: "later", MaximumRetryAttempts: 2 });
assert.equal((await lambda.getFunctionEventInvokeConfig({ FunctionName: "later" })).MaximumRetryAttempts, 2);
assert.equal((await lambda.listFunctionEventInvokeConfigs({ FunctionName: "later" })).FunctionEventInvokeConfigs.length, 1);
assert.equal((await run("later", { n: 1 }, { InvocationType: "Event" })).StatusCode, 202);
const [success] = await parsed(sqs, good.url);
assert.deepEqual([success.requestContext.condition, success.responsePayload, success.requestPayload], ["Success", { done: 1 }, { n: 1 }]);
await run("later", { fail: 1 }, { InvocationType: "Event" });
const failure = await until(async () => {
  await clock({ advanceSeconds: 60 });
  const { Messages } = await sqs.receiveMessage({ QueueUrl: bad.url });
  return Messages && JSON.parse(Messages[0].Body);
});
assert.deepEqual([failure.requestContext.condition, failure.requestContext.approximateInvokeCount, failure.responsePayload.errorMessage], ["RetriesExhausted", 3, "no good"]);
await lambda.deleteFunctionEventInvokeConfig({ FunctionName: "later" });
await refused(lambda.invoke({ FunctionName: "later", InvocationType: "Event", Payload: `"${"x".repeat(1_100_000)}"` }), "RequestTooLargeException", 413);

// A queue feeds a function: filtered, what is refused stays.
const work = await makeQueue(sqs, "work"), mapping = { FunctionName: "worker", EventSourceArn: work.arn };
await makeFunction(lambda, "worker", `
failed = [one['messageId'] for one in event['Records'] if 'bad' in one['body']]
return {'batchItemFailures': [{'itemIdentifier': one} for one in failed]}`);
await refused(lambda.createEventSourceMapping({ ...mapping, EventSourceArn: arn("kinesis", "stream/s"), StartingPosition: "LATEST" }), "InvalidParameterValueException", 400);
await refused(lambda.createEventSourceMapping({ ...mapping, BatchSize: 10_001 }), "ValidationException", 400, /'batchSize' failed to satisfy constraint/);
await refused(lambda.createEventSourceMapping({ ...mapping, BatchSize: 100 }), "InvalidParameterValueException", 400,
  "Maximum batch window in seconds must be greater than 0 if maximum batch size is greater than 10");
const { UUID } = await lambda.createEventSourceMapping({
  ...mapping, BatchSize: 5, FunctionResponseTypes: ["ReportBatchItemFailures"], FilterCriteria: { Filters: [{ Pattern: '{"body": {"kind": ["wanted"]}}' }] },
});
await refused(lambda.createEventSourceMapping(mapping), "ResourceConflictException", 409, /^An event source mapping with SQS arn/);
for (const body of [{ kind: "wanted" }, { kind: "wanted", is: "bad" }, { kind: "other" }]) await sqs.sendMessage({ QueueUrl: work.url, MessageBody: JSON.stringify(body) });
await until(async () => {
  const { Attributes } = await sqs.getQueueAttributes({ QueueUrl: work.url, AttributeNames: ["All"] });
  return Attributes.ApproximateNumberOfMessages === "0" && Attributes.ApproximateNumberOfMessagesNotVisible === "1";
});
await lambda.updateEventSourceMapping({ UUID, Enabled: false });
await until(async () => (await lambda.getEventSourceMapping({ UUID })).State === "Disabled");
assert.deepEqual((await lambda.listEventSourceMappings({ FunctionName: "worker" })).EventSourceMappings.map((one) => one.UUID), [UUID]);
await lambda.deleteEventSourceMapping({ UUID });
await until(() => lambda.getEventSourceMapping({ UUID }).then(() => false, (error) => error.name === "ResourceNotFoundException"));

// A URL: shut, then open to all. Not every resolver knows *.localhost.
const visit = (url, path = "") => new Promise((resolve, reject) => {
  const { port } = new URL(endpoint);
  request({ host: "127.0.0.1", port, path: `/${path}`, headers: { host: new URL(url).host } }, async (reply) => {
    const pieces = [];
    for await (const piece of reply) pieces.push(piece);
    resolve({ status: reply.statusCode, headers: reply.headers, body: Buffer.concat(pieces).toString() });
  }).on("error", reject).end();
});
await makeFunction(lambda, "web", "return {'statusCode': 418, 'headers': {'X-Tea': event['queryStringParameters']['tea']}, 'body': event['rawPath']}");
await refused(lambda.getFunctionUrlConfig({ FunctionName: "web" }), "ResourceNotFoundException", 404);
const { FunctionUrl } = await lambda.createFunctionUrlConfig({ FunctionName: "web", AuthType: "AWS_IAM" });
await refused(lambda.createFunctionUrlConfig({ FunctionName: "web", AuthType: "NONE" }), "ResourceConflictException", 409);
assert.equal((await visit(FunctionUrl)).status, 403);
await lambda.updateFunctionUrlConfig({ FunctionName: "web", AuthType: "NONE" });
await lambda.addPermission({ FunctionName: "web", StatementId: "all", Action: "lambda:InvokeFunctionUrl", Principal: "*", FunctionUrlAuthType: "NONE" });
const tea = await visit(FunctionUrl, "pot?tea=green");
assert.deepEqual([tea.status, tea.headers["x-tea"], tea.body], [418, "green", "/pot"]);
assert.equal((await lambda.getFunctionUrlConfig({ FunctionName: "web" })).AuthType, "NONE");
assert.equal((await lambda.listFunctionUrlConfigs({ FunctionName: "web" })).FunctionUrlConfigs.length, 1);
await lambda.deleteFunctionUrlConfig({ FunctionName: "web" });
assert.equal((await visit(FunctionUrl)).status, 404);

await lambda.deleteAlias({ FunctionName: "f", Name: "live" });
await lambda.deleteFunction({ FunctionName: "f", Qualifier: "1" });
await lambda.deleteFunction({ FunctionName: "f" });
await refused(lambda.getFunctionConfiguration({ FunctionName: "f" }), "ResourceNotFoundException", 404);
calledAll(sdk, sdk.Lambda, /CapacityProvider|CodeSigning|Durable|ResourcePolicy|RecursionConfig|ScalingConfig|InvokeAsync|ResponseStream/);
console.log("lambda done");
