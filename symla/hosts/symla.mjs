// A plugin of mystmd: `plugins: [symla.mjs]` under `project` in myst.yml.  Blocks and values are gathered while a page is
// read, and worked out together, in their order, by the program `symla-myst` of the Python package.  Its path may be told
// by the environment variable SYMLA_MYST.
import { spawnSync } from 'node:child_process';

const KIND = 'symla';
const OPTIONS = ['detail', 'domain', 'expect', 'where'];
let parse; // how the page at hand is read, as directives and roles are told

function held(of, data, ctx) {
  parse = ctx?.parseMyst ?? parse; // roles are told nothing
  const options = Object.fromEntries(OPTIONS.filter((key) => data.options?.[key] !== undefined).map((key) => [key, String(data.options[key])]));
  return [{ type: KIND, of, first: data.arg ?? '', text: data.body ?? '', options, position: data.node?.position }];
}

const directive = {
  name: 'symla',
  doc: 'Definitions and calls, one a line, worked out.',
  arg: { type: String, doc: 'Options, detail=brief, or a call.' },
  options: Object.fromEntries(OPTIONS.map((key) => [key, { type: String }])),
  body: { type: String },
  run: (data, vfile, ctx) => held('block', data, ctx),
};

const role = {
  name: 'symla',
  doc: 'The value of an expression.',
  body: { type: String, required: true },
  run: (data, vfile, ctx) => held('value', data, ctx),
};

function gather(node, found) {
  for (const child of node.children ?? []) {
    if (child.type === KIND) found.push([node, child]);
    else gather(child, found);
  }
}

function work(nodes) {
  const program = process.env.SYMLA_MYST ?? 'symla-myst';
  const input = JSON.stringify(nodes.map(({ of, first, text, options }) => ({ of, first, text, options })));
  const done = spawnSync(program, { input, encoding: 'utf8', maxBuffer: 1 << 28, timeout: 600000 });
  if (done.error || done.status !== 0) {
    throw new Error(`${program} did not work the page out: ${done.error?.message ?? done.stderr}`);
  }
  return JSON.parse(done.stdout);
}

function plugin() {
  return (tree, vfile) => {
    const found = [];
    gather(tree, found);
    if (found.length === 0) return;
    const wrong = [];
    const results = work(found.map(([, node]) => node));
    found.forEach(([parent, node], index) => {
      const { text, math, faults, notices } = results[index];
      for (const fault of faults) wrong.push(`${vfile.path}:${node.position?.start.line ?? 1}: symla: ${fault}`);
      for (const notice of notices) vfile.message(`symla: ${notice}`, node.position);
      const shown = node.of === 'value' ? [{ type: 'inlineMath', value: math }] : parse(text).children;
      parent.children.splice(parent.children.indexOf(node), 1, ...(faults.length ? [] : shown));
    });
    if (wrong.length > 0) {
      process.once('exit', () => (process.exitCode = 1)); // mystmd tells the error, and ends with 0
      throw new Error(wrong.join('\n'));
    }
  };
}

export default {
  name: 'symla',
  directives: [directive],
  roles: [role],
  transforms: [{ name: 'symla', doc: 'Works out what was gathered.', stage: 'document', plugin }],
};
