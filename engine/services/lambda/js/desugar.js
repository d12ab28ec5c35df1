// QJSEngine speaks ECMAScript 2016. What handlers use beyond it is written back into it here: async functions become
// generators that `__async` drives, and import and export become require and exports.
(function (global) {
  "use strict";

  const wordStart = /[A-Za-z_$\u0080-\uffff]/;
  const word = /[A-Za-z0-9_$\u0080-\uffff]/;
  const beforeRegex = /^(return|typeof|case|in|of|delete|void|throw|new|else|do|yield|await|instanceof)$/;
  const signs = [">>>=", "...", "===", "!==", "**=", "<<=", ">>=", ">>>", "=>", "==", "!=", "<=", ">=", "&&", "||", "??", "?.", "++", "--",
    "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<", ">>", "**"];

  // Tokens {kind, text, space}: `space` is what stands before it, comments included. Templates are one token with its parts.
  function tokenize(source) {
    const tokens = [];
    let at = 0;
    function fail(message) {
      throw new SyntaxError(message);
    }
    function readString(quote) {
      const from = at++;
      while (source[at] !== quote) {
        if (at >= source.length || source[at] === "\n") fail("Invalid or unexpected token");
        at += source[at] === "\\" ? 2 : 1;
      }
      return source.slice(from, ++at);
    }
    function readTemplate() {
      const parts = ["`"];
      at++;
      while (source[at] !== "`") {
        if (at >= source.length) fail("Unterminated template literal");
        if (source[at] === "$" && source[at + 1] === "{") {
          const from = (at += 2);
          let depth = 1;
          // Braces inside of strings and templates do not count: they are read as tokens.
          const saved = tokens.length;
          while (depth > 0) {
            const token = next();
            if (!token) fail("Unterminated template literal");
            if (token.text === "{" && token.kind === "sign") depth++;
            if (token.text === "}" && token.kind === "sign") depth--;
            tokens.push(token);
          }
          tokens.length = saved;
          parts.push(source.slice(from, at - 1));
        } else {
          const from = at;
          at += source[at] === "\\" ? 2 : 1;
          if (typeof parts[parts.length - 1] === "string" && parts.length % 2 === 1) parts[parts.length - 1] += source.slice(from, at);
          else parts.push(source.slice(from, at));
        }
        if (parts.length % 2 === 0) parts.push("");
      }
      at++;
      parts[parts.length - 1] += "`";
      return parts;
    }
    function readRegex() {
      const from = at++;
      let inClass = false;
      while (inClass || source[at] !== "/") {
        if (at >= source.length || source[at] === "\n") fail("Invalid regular expression: missing /");
        if (source[at] === "[") inClass = true;
        if (source[at] === "]") inClass = false;
        at += source[at] === "\\" ? 2 : 1;
      }
      at++;
      while (word.test(source[at] || "")) at++;
      return source.slice(from, at);
    }
    function mayBeRegex() {
      const last = tokens[tokens.length - 1];
      if (!last) return true;
      if (last.kind === "word") return beforeRegex.test(last.text);
      return last.kind === "sign" && !/^[)\]}]$/.test(last.text) && last.text !== "++" && last.text !== "--";
    }
    function next() {
      const from = at;
      for (;;) {
        const two = source.slice(at, at + 2);
        if (two === "//") at = source.indexOf("\n", at) < 0 ? source.length : source.indexOf("\n", at);
        else if (two === "/*") at = source.indexOf("*/", at + 2) < 0 ? fail("Unterminated comment") : source.indexOf("*/", at + 2) + 2;
        else if (/\s/.test(source[at] || "")) at++;
        else break;
      }
      const space = source.slice(from, at);
      const c = source[at];
      if (c === undefined) return space ? { kind: "end", text: "", space } : null;
      if (c === '"' || c === "'") return { kind: "literal", text: readString(c), space };
      if (c === "`") return { kind: "template", text: "`", parts: readTemplate(), space };
      if (c === "/" && mayBeRegex()) return { kind: "literal", text: readRegex(), space };
      const start = at;
      if (wordStart.test(c) || c === "#") {
        at++;
        while (word.test(source[at] || "")) at++;
        return { kind: "word", text: source.slice(start, at), space };
      }
      if (/[0-9]/.test(c) || (c === "." && /[0-9]/.test(source[at + 1] || ""))) {
        at++;
        while (/[0-9A-Za-z_.]/.test(source[at] || "") || (/[+-]/.test(source[at] || "") && /[eE]/.test(source[at - 1]) && !/^0x/i.test(source.slice(start, at)))) at++;
        return { kind: "literal", text: source.slice(start, at).replace(/_/g, ""), space };
      }
      const sign = signs.find((each) => source.startsWith(each, at)) || c;
      at += sign.length;
      return { kind: "sign", text: sign, space };
    }
    for (let token = next(); token; token = next()) tokens.push(token);
    return tokens;
  }

  const open = { "(": ")", "[": "]", "{": "}" };
  const isSign = (token, text) => token && token.kind === "sign" && token.text === text;
  const isWord = (token, text) => token && token.kind === "word" && token.text === text;

  // The place behind the bracket that closes the one at `from`.
  function behind(tokens, from) {
    let depth = 0;
    for (let at = from; at < tokens.length; at++) {
      if (tokens[at].kind !== "sign") continue;
      if (open[tokens[at].text]) depth++;
      else if (/^[)\]}]$/.test(tokens[at].text) && --depth === 0) return at + 1;
    }
    throw new SyntaxError("Unexpected end of input");
  }

  function textOf(token, inAsync) {
    if (token.kind !== "template") return token.space + token.text;
    let text = token.space;
    token.parts.forEach((part, index) => (text += index % 2 === 0 ? part : "${" + rewrite(tokenize(part), inAsync) + "}"));
    return text;
  }

  // The place behind the operand of an `await` at `from - 1`.
  function behindUnary(tokens, from) {
    let at = from;
    while (isWord(tokens[at], "await") || isWord(tokens[at], "typeof") || isWord(tokens[at], "void") || isWord(tokens[at], "new") || isWord(tokens[at], "async")
      || isSign(tokens[at], "!") || isSign(tokens[at], "-") || isSign(tokens[at], "+") || isSign(tokens[at], "~")) at++;
    if (isWord(tokens[at], "function") || isWord(tokens[at], "class")) {
      while (at < tokens.length && !isSign(tokens[at], "{")) at = isSign(tokens[at], "(") ? behind(tokens, at) : at + 1;
      at = behind(tokens, at);
    } else if (tokens[at] && tokens[at].kind === "sign" && open[tokens[at].text]) {
      at = behind(tokens, at);
    } else {
      at++;
    }
    for (;;) {
      const token = tokens[at];
      if (isSign(token, ".") || (isSign(token, "?.") && tokens[at + 1] && tokens[at + 1].kind === "word")) at += 2;
      else if (isSign(token, "?.")) at++;
      else if (isSign(token, "(") || isSign(token, "[")) at = behind(tokens, at);
      else if (token && token.kind === "template") at++;
      else return at;
    }
  }

  // The place behind an arrow function's expression.
  function behindExpression(tokens, from) {
    let at = from;
    while (at < tokens.length) {
      const token = tokens[at];
      if (token.kind === "end") return at;
      if (token.kind === "sign" && open[token.text]) {
        at = behind(tokens, at);
        continue;
      }
      if (token.kind === "sign" && /^([)\]},;])$/.test(token.text)) return at;
      const over = at > from && (tokens[at - 1].kind !== "sign" || /^[)\]}]$/.test(tokens[at - 1].text)) && !isWord(tokens[at - 1], "await");
      if (over && /\n/.test(token.space) && token.kind !== "sign") return at;
      at++;
    }
    return at;
  }

  const body = (tokens) => "{ return __async((function* () {" + rewrite(tokens, true) + "})";

  function rewrite(tokens, inAsync) {
    let out = "";
    for (let at = 0; at < tokens.length; ) {
      const token = tokens[at], last = tokens[at - 1];
      const isName = isSign(last, ".") || isSign(last, "?.") || isSign(tokens[at + 1], ":");
      if (inAsync && isWord(token, "await") && !isName) {
        const end = behindUnary(tokens, at + 1);
        out += token.space + "(yield " + rewrite(tokens.slice(at + 1, end), true) + ")";
        at = end;
        continue;
      }
      const next = tokens[at + 1];
      if (!isWord(token, "async") || isName || !next || /\n/.test(next.space)) {
        // An ordinary function inside of an async one has no await of its own.
        if (inAsync && isWord(token, "function") && !isSign(last, ".")) {
          let from = at + 1;
          while (!isSign(tokens[from], "(")) from++;
          from = behind(tokens, from);
          const end = behind(tokens, from);
          out += rewrite(tokens.slice(at, from), false) + rewrite(tokens.slice(from, end), false);
          at = end;
          continue;
        }
        out += textOf(token, inAsync);
        at++;
        continue;
      }
      if (isWord(next, "function")) {
        let from = at + 1;
        while (!isSign(tokens[from], "(")) {
          if (isSign(tokens[from], "*")) throw new SyntaxError("Async generators are not available here: install Node.js");
          from++;
        }
        const brace = behind(tokens, from), end = behind(tokens, brace);
        out += token.space + rewrite(tokens.slice(at + 1, brace), inAsync) + " " + body(tokens.slice(brace + 1, end - 1)) + ".apply(this, arguments)); }";
        at = end;
        continue;
      }
      // async (…) => … and async name => …
      const arrow = isSign(next, "(") ? behind(tokens, at + 1) : next.kind === "word" ? at + 2 : -1;
      if (arrow > 0 && isSign(tokens[arrow], "=>")) {
        out += token.space + rewrite(tokens.slice(at + 1, arrow + 1), inAsync);
        const block = isSign(tokens[arrow + 1], "{");
        const end = block ? behind(tokens, arrow + 1) : behindExpression(tokens, arrow + 1);
        out += block ? " " + body(tokens.slice(arrow + 2, end - 1)) + ".call(this)); }"
          : " __async((function* () { return (" + rewrite(tokens.slice(arrow + 1, end), true) + "); }).call(this))";
        at = end;
        continue;
      }
      // async name(…) {…} of an object or a class
      const paren = isSign(next, "[") ? behind(tokens, at + 1) : at + 2;
      if ((next.kind !== "sign" || isSign(next, "[")) && isSign(tokens[paren], "(") && isSign(tokens[behind(tokens, paren)], "{")) {
        const brace = behind(tokens, paren), end = behind(tokens, brace);
        out += token.space + rewrite(tokens.slice(at + 1, brace), inAsync) + " " + body(tokens.slice(brace + 1, end - 1)) + ".apply(this, arguments)); }";
        at = end;
        continue;
      }
      out += textOf(token, inAsync);
      at++;
    }
    return out;
  }

  // import and export, as the first words of statements.
  function rewriteModule(source) {
    const exported = [];
    let count = 0;
    const names = (list, separator) => list.split(",").map((each) => each.trim()).filter(Boolean).map((each) => each.replace(/\s+as\s+/, separator));
    source = source.replace(/^([ \t]*)import\s+([^'"]*?)\s+from\s+(['"][^'"]+['"]);?/gm, (all, space, what, from) => {
      const made = "__import" + count++;
      let text = space + "const " + made + " = require(" + from + ");";
      const braces = what.match(/\{([^}]*)\}/);
      if (braces) text += " const {" + names(braces[1], ": ").join(", ") + "} = " + made + ";";
      const whole = what.match(/\*\s+as\s+([\w$]+)/);
      if (whole) text += " const " + whole[1] + " = " + made + ";";
      const single = what.replace(/\{[^}]*\}/, "").replace(/\*\s+as\s+[\w$]+/, "").replace(/,/g, "").trim();
      if (single) text += " const " + single + " = " + made + ".default !== undefined ? " + made + ".default : " + made + ";";
      return text;
    });
    source = source.replace(/^([ \t]*)import\s+(['"][^'"]+['"]);?/gm, "$1require($2);");
    source = source.replace(/^([ \t]*)export\s+default\s+/gm, "$1exports.default = ");
    source = source.replace(/^([ \t]*)export\s+(const|let|var|class|function\*?|async\s+function)\s+([\w$]+)/gm, (all, space, kind, name) => {
      exported.push([name, name]);
      return space + kind + " " + name;
    });
    source = source.replace(/^([ \t]*)export\s*\{([^}]*)\};?/gm, (all, space, list) => {
      names(list, ":").forEach((each) => exported.push([each.split(":")[1] || each, each.split(":")[0]]));
      return space;
    });
    return source + "\n" + exported.map((pair) => "exports." + pair[0] + " = " + pair[1] + ";").join(" ");
  }

  global.__desugar = function (source, isModule) {
    return rewrite(tokenize(isModule ? rewriteModule(source) : source), false);
  };

  global.__async = function (generator) {
    return new Promise((resolve, reject) => {
      function go(method, value) {
        let step;
        try {
          step = generator[method](value);
        } catch (error) {
          reject(error);
          return;
        }
        if (step.done) resolve(step.value);
        else Promise.resolve(step.value).then((result) => go("next", result), (error) => go("throw", error));
      }
      go("next");
    });
  };
})(this);
