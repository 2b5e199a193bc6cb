// Drives the real YAML language server over the experiments of the repository and over texts with a place marked by '|'.
import fs from 'node:fs';
import path from 'node:path';
import { Server } from './server.mjs';

const experiments = path.resolve(import.meta.dirname, '../../experiments');
const head = '# yaml-language-server: $schema=../schema/experiment.schema.json\n';

// What is proposed at the mark, and nothing else where the list ends with no '...'.
const completions = [
  ['|', ['a whole experiment', 'experiment', 'extends', 'data', 'prepare', 'model', 'train', 'search', 'budget', 'launch', '...']],
  ['data:\n  |', ['csv', 'label', 'task', 'ignore', 'split', '...']],
  ['train:\n  |', ['optimizer', 'schedule', 'epochs', 'batch-size', 'early-stopping', '...']],
  ['train:\n  optimizer: |', ['adamw', 'sgd', '...']],
  ['train:\n  optimizer:\n    adamw:\n      |', ['learning-rate', 'weight-decay', '...']],
  ['prepare:\n  - |', ['drop-missing', 'impute', 'standardize', 'one-hot', '...']],
  ['prepare:\n  - impute:\n      |', ['columns', 'with', '...']],
  ['prepare:\n  - impute:\n      with: |', ['mean', 'median', 'most-frequent', 'zero']],
  ['prepare:\n  - standardize: |', ['numeric', 'categorical', 'all']],
  ['balance: |', ['class-weights', 'oversample', 'undersample', 'smote']],
  ['model:\n  |', ['layers', 'estimator', 'branch']],
  ['model:\n  layers:\n    - |', ['relu', 'linear', 'dropout', 'repeat', '...']],
  ['search:\n  |', ['maximize', 'minimize', 'sampler', 'pruner', 'trials', 'space', 'constraints', '...']],
  ['search:\n  sampler: |', ['auto', 'random', 'grid', 'sobol', 'halton', 'tpe', 'gp', 'cma-es', '...']],
  ['search:\n  sampler:\n    tpe:\n      |', ['startup-trials', 'candidates', '...']],
  ['search:\n  maximize: |', ['validation/accuracy', 'validation/macro-f1', 'validation/rmse', '...']],
  ['search:\n  space:\n    width: |', ['uniform(low, high)', 'log-uniform(low, high)', 'int(low, high)', 'choice(a, b, c)', 'bool', '...']],
  ['launch:\n  |', ['local', 'slurm', '...']],
  ['launch:\n  slurm:\n    |', ['nodes', 'gpus-per-node', 'partition', 'time', '...']],
];

const hovers = [
  ['exper|iment: x', 'The name people type'],
  ['train:\n  optimizer: { ad|amw: { learning-rate: 1 } }', 'decoupled weight decay'],
  ['train:\n  optimizer: { adamw: { learn|ing-rate: 1 } }', 'The size of a step'],
  ['search:\n  sampler: t|pe', 'Parzen'],
  ['prepare:\n  - standar|dize: numeric', 'mean 0 and standard deviation 1'],
  ['search:\n  space:\n    wid|th: choice(1, 2)', 'Where the values are drawn from'],
  ['balance: class|-weights', 'all classes count alike'],
  ['model:\n  layers:\n    - re|lu', 'max(x, 0)'],
];

// Each wrong text with the line (from 0, three lines stand before it), the column (from 1) and words of the one thing that is said of it.
const mistakes = [
  ['trian: 1', 3, 1, 'trian'],
  ['train:\n  epoch: 3', 4, 3, 'epoch'],
  ['train:\n  epochs: many', 4, 11, 'integer'],
  ['search:\n  sampler: tpee', 4, 12, '"tpe"'],
  ['search:\n  trials: 0', 4, 11, 'minimum'],
  ['search:\n  space:\n    a: itn(1, 2)', 5, 8, 'write one such as log-uniform(1e-4, 1e-1)'],
  ['prepare:\n  - standardise: numeric', 4, 5, 'standardise'],
  ['prepare:\n  - impute: { columns: numeric, with: medain }', 4, 39, '"median"'],
  ['train:\n  optimizer: { adamw: { learning-rat: 1 } }', 4, 25, 'learning-rat'],
  ['budget: { time: 2 hours }', 3, 17, 'such as 90s, 10m, 2h or 1d'],
];

const rights = [
  'train:\n  epochs: $epochs\n  optimizer: { adamw: { learning-rate: $rate * 2, weight-decay: $decay } }',
  'prepare:\n  - standardize: numeric\n  - min-max: { columns: [a, b] }\n    when: scale == range',
  'search:\n  space:\n    a: uniform(0.0, 0.5) when depth >= 2 else 0.0\n    b: { distribution: int, low: 1, high: 3 }\n    c: { branch: { x: { d: bool }, y: ~ } }',
  'model:\n  branch: $family\n  a: { estimator: { random-forest: { trees: $trees } } }\n  b: { layers: [ linear: $width, relu, { repeat: { times: 2, layers: [relu] } } ] }',
  'search: { trials: 3, pruner: ~ }\nbudget: { cost: $5, time: 10m }',
];

const failures = [];
let checks = 0;

function expect(holds, what) {
  checks++;
  if (!holds) failures.push(what);
}

// Keys of an experiment other than those in question are said by the base.
const whole = text => `${head}experiment: x\nextends: base.experiment.yaml\n${text}\n`;

// The text without the mark, and where the mark stood.
function marked(text) {
  const full = head + (text.startsWith('|') || text.startsWith('exper') ? text : `experiment: x\n${text}`);
  const before = full.slice(0, full.indexOf('|')).split('\n');
  return [full.replace('|', ''), { line: before.length - 1, character: before.at(-1).length }];
}

const server = await Server.start(experiments);
const watchdog = setTimeout(() => { server.stop(); throw new Error('the language server did not answer within two minutes'); }, 120_000);

for (const file of fs.readdirSync(experiments).filter(name => name.endsWith('.experiment.yaml'))) {
  const { diagnostics } = await server.open(fs.readFileSync(path.join(experiments, file), 'utf8'));
  expect(diagnostics.length === 0, `${file}: ${JSON.stringify(diagnostics)}`);
}

for (const text of rights) {
  const { diagnostics } = await server.open(whole(text));
  expect(diagnostics.length === 0, `nothing is wrong with\n${text}\nbut: ${diagnostics.map(found => found.message).join('; ')}`);
}

for (const [text, line, column, words] of mistakes) {
  const { diagnostics } = await server.open(whole(text));
  const said = diagnostics.map(found => `${found.range.start.line}:${found.range.start.character + 1} ${found.message}`);
  expect(said.length === 1 && said[0].startsWith(`${line}:${column} `) && said[0].includes(words), `${text}\n  expected ${line}:${column} ... ${words}\n  but: ${said.join('; ')}`);
}

for (const [text, expected] of completions) {
  const items = await server.complete(...marked(text));
  const labels = items.map(item => item.label).filter(label => label !== 'TrainSmart experiment' && !label.includes('.') && !label.startsWith('object('));
  const missing = expected.filter(label => label !== '...' && !labels.includes(label));
  const others = expected.at(-1) === '...' ? [] : labels.filter(label => !expected.includes(label));
  expect(missing.length === 0 && others.length === 0, `${text}\n  misses ${missing}, has ${others} besides\n  proposed: ${labels.join(' ')}`);
  expect(!labels.includes('null'), `${text}: 'null' is proposed`);
}

for (const [text, words] of hovers) {
  const said = await server.hover(...marked(text));
  expect(said.includes(words), `${text}\n  expected ${words}\n  but: ${said}`);
}

clearTimeout(watchdog);
server.stop();
for (const failure of failures) console.error(failure);
console.log(`${checks - failures.length} checks passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;
