// npm run new:activity-type -- webinar
//   --into FOLDER    elsewhere than in libs/activities, to look at it
// Makes libs/activities/webinars: a type that builds, lints, tests and shows in the calendar. Then
// prints the lines that compose it into the house.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readCommandLine } from '../../../apps/api/src/cli/command-line.js';
import { namesOf } from './names.mjs';
import { printLines } from './print-lines.mjs';

const root = join(import.meta.dirname, '../../..');
const template = join(import.meta.dirname, 'template');

const { words, values } = readCommandLine({
  words: ['NAME'],
  options: { into: { type: 'string', default: join(root, 'libs/activities') } },
});
const names = readNames(words[0]);
const folder = join(values.into, names.folder);
if (existsSync(folder)) leave(`libs/activities/${names.folder} is there already.`);

for (const path of readdirSync(template, { recursive: true })) {
  const from = join(template, path);
  if (statSync(from).isDirectory()) continue;
  const to = join(folder, fill(path.replace(/\.tmpl$/, ''), names));
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, fill(readFileSync(from, 'utf8'), names));
}
printLines(names);

function readNames(word) {
  if (!word) leave('Name the type in the singular: npm run new:activity-type -- webinar');
  if (!/^[a-z]+(-[a-z]+)*$/.test(word)) {
    leave(`${word} is no name: small letters a–z, words parted by a hyphen.`);
  }
  return namesOf(word, new Date(), lastMigration());
}

/** The newest id of the one timeline, `20261125-0900-reports`. */
function lastMigration() {
  const names = readdirSync(join(root, 'libs'), { recursive: true })
    .filter((path) => /migrations\/\d{8}-\d{4}-[\w-]+\.ts$/.test(path))
    .map((path) => path.split('/').at(-1).replace('.ts', ''));
  return names.sort().at(-1);
}

function fill(text, filling) {
  return text.replace(/__(\w+?)__/g, (token, name) => filling[name] ?? token);
}

function leave(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
