// One process for many formulas: a line of JSON [{"tex", "display"}, ...] in, a line [{"ok", "error"}, ...] out.
import { createInterface } from "node:readline";
import katex from "katex";

// Left to itself, KaTeX prints an untrusted command in red and goes on; here it is an error like any other.
const trust = ({ command }) => {
  throw new Error(`untrusted command: ${command}`);
};

const answer = ({ tex, display }) => {
  try {
    katex.renderToString(tex, { displayMode: display, throwOnError: true, strict: "error", trust });
    return { ok: true, error: null };
  } catch (fault) {
    return { ok: false, error: fault.message };
  }
};

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(JSON.stringify(JSON.parse(line).map(answer)) + "\n");
}
