// Makes the calls of a file ({service, keys, calls: [operation, request, whose key]}) and prints how each was refused: a list of the error's names, or the status of a HEAD.
import { readFileSync } from "node:fs";
import { byName, client } from "./cloud.mjs";

const { service, keys, calls } = JSON.parse(readFileSync(process.argv[3]),
  (_name, value) => (/^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value) : value));
const packages = { autoscaling: "auto-scaling", events: "eventbridge", logs: "cloudwatch-logs", s3control: "s3-control" };
const sdk = await import(`@aws-sdk/client-${packages[service] ?? service}`);
const options = { logs: { disableHostPrefix: true }, s3: { forcePathStyle: true }, s3control: byName };
const [Client] = Object.entries(sdk).filter(([name]) => /Client$/.test(name) && !name.startsWith("_")).map(([, value]) => value).filter((value) => value.prototype?.send);
const clients = Object.fromEntries(Object.entries(keys).map(([who, [accessKeyId, secretAccessKey]]) =>
  [who, client(Client, { credentials: { accessKeyId, secretAccessKey }, ...options[service] })]));

const found = [];
for (const [operation, request, who] of calls) {
  found.push(await clients[who].send(new sdk[`${operation}Command`](request)).then(
    (answer) => [`nothing, but ${JSON.stringify(answer)}`],
    (error) => (/^Head/.test(operation) ? [String(error.$metadata?.httpStatusCode)] : [error.name, error.Code, error.Error?.Code])));
}
console.log(JSON.stringify(found));
