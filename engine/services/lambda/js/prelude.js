// What a handler finds around it where there is no Node.js: console, timers, process, Buffer, and require() for its own files.
(function (global) {
  "use strict";

  const show = (value) => (typeof value === "string" ? value : value instanceof Error ? value.stack || String(value) : JSON.stringify(value, null, 1) || String(value));
  const environment = JSON.parse(host.environment());
  const isJson = environment.AWS_LAMBDA_LOG_FORMAT === "JSON";
  const levels = ["TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"];
  const least = isJson ? Math.max(levels.indexOf(environment.AWS_LAMBDA_LOG_LEVEL || "INFO"), 0) : 0;
  const asError = (value) => (value instanceof Error ? { errorType: value.name, errorMessage: value.message, stackTrace: String(value.stack || "").split("\n") } : undefined);
  const writeJson = (level, parts) => {
    const entry = { timestamp: new Date().toISOString(), level: level, requestId: host.requestId || undefined };
    if (parts.length === 1 && typeof parts[0] === "object" && parts[0] !== null) {
      try {
        host.write(JSON.stringify(Object.assign(entry, { message: asError(parts[0]) || parts[0] })));
        return;
      } catch (error) {
        // it cannot be JSON
      }
    }
    host.write(JSON.stringify(Object.assign(entry, { message: parts.map(show).join(" ") }, asError(parts.find((part) => part instanceof Error)))));
  };
  global.console = {};
  [["log", "INFO"], ["info", "INFO"], ["debug", "DEBUG"], ["trace", "TRACE"], ["warn", "WARN"], ["error", "ERROR"]].forEach((pair) => {
    global.console[pair[0]] = (...parts) =>
      levels.indexOf(pair[1]) < least ? undefined : isJson ? writeJson(pair[1], parts) : host.write(new Date().toISOString() + "\t" + (host.requestId || "undefined") + "\t" + pair[1] + "\t" + parts.map(show).join(" ").replace(/\n/g, "\r"));
  });

  const timers = {};
  let lastTimer = 0;
  global.setTimeout = (callback, delay, ...rest) => {
    timers[++lastTimer] = () => callback(...rest);
    host.setTimer(lastTimer, Math.max(0, delay || 0));
    return lastTimer;
  };
  global.clearTimeout = (id) => delete timers[id];
  global.setInterval = (callback, delay, ...rest) => {
    const id = ++lastTimer;
    timers[id] = () => {
      timers[id] = repeat;
      host.setTimer(id, delay || 0);
      callback(...rest);
    };
    const repeat = timers[id];
    host.setTimer(id, delay || 0);
    return id;
  };
  global.clearInterval = global.clearTimeout;
  global.setImmediate = (callback, ...rest) => global.setTimeout(callback, 0, ...rest);
  global.__timer = (id) => {
    const timer = timers[id];
    delete timers[id];
    if (timer) timer();
  };

  global.process = { env: environment, version: "v20.0.0", versions: {}, platform: "linux", nextTick: (callback, ...rest) => Promise.resolve().then(() => callback(...rest)) };
  global.global = global;
  global.Buffer = {
    from: (data, encoding) => {
      const text = encoding === "base64" ? host.fromBase64(String(data)) : String(data);
      return { length: text.length, toString: (wanted) => (wanted === "base64" ? host.toBase64(text) : text) };
    },
  };

  const path = {
    basename: (name, end) => {
      const last = name.replace(/\/+$/, "").split("/").pop();
      return end && last.endsWith(end) ? last.slice(0, -end.length) : last;
    },
    dirname: (name) => name.replace(/\/+$/, "").split("/").slice(0, -1).join("/") || (name[0] === "/" ? "/" : "."),
    extname: (name) => (/\.[^./]+$/.exec(name) || [""])[0],
    join: (...parts) => normalize(parts.join("/")),
    resolve: (...parts) => normalize(parts.reduce((all, part) => (part[0] === "/" ? part : all + "/" + part), process.env.LAMBDA_TASK_ROOT)),
    sep: "/",
  };
  function normalize(name) {
    const kept = [];
    name.split("/").forEach((part) => {
      if (part === "..") kept.pop();
      else if (part && part !== ".") kept.push(part);
    });
    return (name[0] === "/" ? "/" : "") + kept.join("/");
  }
  const builtIn = { path, util: { format: (...parts) => parts.map(show).join(" "), promisify: (f) => (...args) => new Promise((resolve, reject) => f(...args, (error, value) => (error ? reject(error) : resolve(value)))) } };

  const loaded = {};
  function load(file) {
    if (loaded[file]) return loaded[file].exports;
    const module = (loaded[file] = { exports: {}, filename: file });
    const source = host.read(file);
    if (file.endsWith(".json")) {
      module.exports = JSON.parse(source);
    } else {
      const isModule = file.endsWith(".mjs") || /^\s*(import|export)\s/m.test(source);
      const run = host.evaluate("(function (exports, require, module, __filename, __dirname) {" + __desugar(source, isModule) + "\n})", file);
      run.call(module.exports, module.exports, (name) => find(name, path.dirname(file)), module, file, path.dirname(file));
    }
    return module.exports;
  }
  function find(name, folder) {
    const plain = name.replace(/^node:/, "");
    if (builtIn[plain]) return builtIn[plain];
    const bases = /^[./]/.test(name) ? [path.resolve(folder, name)] : [process.env.LAMBDA_TASK_ROOT, "/opt/nodejs"].map((root) => root + "/node_modules/" + name);
    for (const base of bases) {
      const main = host.exists(base + "/package.json") ? base + "/" + (JSON.parse(host.read(base + "/package.json")).main || "index.js") : base + "/index.js";
      for (const file of [base, base + ".js", base + ".mjs", base + ".cjs", base + ".json", main, main + ".js"]) if (host.exists(file)) return load(file);
    }
    const error = new Error("Cannot find module '" + name + "': without Node.js on this machine, functions have their own files, path and util");
    error.name = "Runtime.ImportModuleError";
    throw error;
  }

  const describe = (error) =>
    error instanceof Error ? { errorType: error.name, errorMessage: error.message, trace: [error.name + ": " + error.message].concat(String(error.stack || "").split("\n")) }
      : { errorType: typeof error, errorMessage: String(error), trace: [] };

  let handler;
  global.__load = (name) => {
    try {
      const dot = name.lastIndexOf("/") + 1 + name.slice(name.lastIndexOf("/") + 1).indexOf(".");
      const found = find("./" + name.slice(0, dot), process.env.LAMBDA_TASK_ROOT);
      handler = name.slice(dot + 1).split(".").reduce((at, part) => at && at[part], found);
      if (typeof handler !== "function") return JSON.stringify({ errorType: "Runtime.HandlerNotFound", errorMessage: name + " is undefined or not exported", trace: [] });
      return "";
    } catch (error) {
      console.error("Uncaught Exception", describe(error));
      return JSON.stringify(describe(error));
    }
  };

  global.__invoke = (text, facts) => {
    const context = JSON.parse(facts);
    context.getRemainingTimeInMillis = () => Math.max(context.deadline - Date.now(), 0);
    const good = (value) => host.finish(true, JSON.stringify(value === undefined ? null : value) || "null");
    const bad = (error) => {
      console.error("Invoke Error", describe(error));
      host.finish(false, JSON.stringify(describe(error)));
    };
    try {
      context.succeed = good;
      context.fail = bad;
      context.done = (error, value) => (error ? bad(error) : good(value));
      const result = handler(JSON.parse(text), context, context.done);
      if (result && typeof result.then === "function") result.then(good, bad);
      else if (handler.length < 3 && result !== undefined) good(result);
      else if (handler.length < 2) good(result);
    } catch (error) {
      bad(error);
    }
  };
})(this);
