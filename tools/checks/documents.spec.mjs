import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { anchorsIn, commandsIn, documentsOf, faultsOf, optionFaultsOf } from './documents.mjs';

const root = join(import.meta.dirname, '../..');
const read = (path) => readFileSync(join(root, path), 'utf8');
const { scripts } = JSON.parse(read('package.json'));
const names = Object.keys(scripts);
const documents = documentsOf(root);

/** The program of a script, and that of the API behind it. */
function sourceOf(name) {
  const line = scripts[name] ?? '';
  const [, program] = /node (tools\/\S+)/.exec(line) ?? [];
  if (program === undefined) return undefined;
  const words = [line.split(' ').at(-1), program.split('/').at(-1).replace('.mjs', '')];
  const cli = readdirSync(join(root, 'apps/api/src/cli'));
  const behind = words.map((word) => `${word}.ts`).filter((file) => cli.includes(file));
  const invite = behind.some((file) => file.endsWith('-invite.ts')) ? ['invite.ts'] : [];
  const files = [
    program,
    ...(name === 'bench' ? ['tools/bench/options.mjs'] : []),
    ...[...behind, ...invite].map((file) => `apps/api/src/cli/${file}`),
    ...(name === 'audit:verify' ? ['tools/audit/audit-check.mjs'] : []),
  ];
  return files.map(read).join('\n');
}

describe('a document', () => {
  it('is found', () => {
    expect(documents.length).toBeGreaterThan(60);
    expect(documents).toEqual(expect.arrayContaining(['README.md', 'docs/OPERATIONS.md']));
  });

  it.each(documents)('%s names links, headings, files and commands that are there', (path) => {
    const faults = faultsOf(root, path, read(path), names).map((fault) => `${path}: ${fault}`);
    expect(faults).toEqual([]);
  });

  it.each(documents)('%s calls commands with options that they take', (path) => {
    expect(optionFaultsOf(read(path), sourceOf)).toEqual([]);
  });
});

describe('what is there', () => {
  const all = documents.map(read).join('\n');

  it('every command of package.json is named in a document', () => {
    const named = commandsIn(all);
    const isTold = (name) => named.includes(name) || all.includes(`\`${name}\``);
    expect(names.filter((name) => !isTold(name))).toEqual([]);
  });

  it('every picture is shown in a document', () => {
    const pictures = readdirSync(join(root, 'docs/images'), { recursive: true });
    const isShown = (file) => all.includes(file.replaceAll('\\', '/'));
    expect(pictures.filter((file) => /\.(?:png|jpg|svg)$/.test(file) && !isShown(file))).toEqual(
      [],
    );
  });
});

describe('a fault', () => {
  it.each([
    ['[a](nowhere.md)', 'the link nowhere.md leads nowhere'],
    ['[a](README.md#no-heading)', 'the link README.md#no-heading: README.md has no such heading'],
    ['<img src="docs/images/none.png">', 'the link docs/images/none.png leads nowhere'],
    ['`libs/nothing/api`', '`libs/nothing/api` is not there'],
    ['`node tools/checks/nothing.mjs`', '`tools/checks/nothing.mjs` is not there'],
    ['`npm run nothing:at-all`', 'npm run nothing:at-all is no command of package.json'],
    ['```\nnpm run nothing -- --all\n```', 'npm run nothing is no command of package.json'],
  ])('of %j is found', (text, fault) => {
    expect(faultsOf(root, 'x.md', text, names)).toEqual([fault]);
  });

  it.each([
    '[a](README.md#run-it) [b](https://a.example/x)',
    '`libs/<domain>/rules`',
    '`dist/api`',
  ])('is not what %j says', (text) => {
    expect(faultsOf(root, 'x.md', text, names)).toEqual([]);
  });

  it('of an option is found, also on the next line', () => {
    const text = 'npm run bench -- --towns 1 \\\n  --nothing\n`npm run keys:rotate -- --new`';
    expect(optionFaultsOf(text, sourceOf)).toEqual(['npm run bench has no option --nothing']);
  });

  it('headings are counted as GitHub counts them', () => {
    const text = '# A `b` c\n## Å: ö, *x*\n## A b c\n```\n# not one\n```\n';
    expect([...anchorsIn(text)]).toEqual(['a-b-c', 'å-ö-x', 'a-b-c-1']);
  });
});
