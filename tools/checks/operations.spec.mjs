import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { fencedBlocks } from './operations/fenced-blocks.mjs';
import { NOT_WALKED } from './operations/not-walked.mjs';
import { blocksUnder, scriptOf } from './operations/walk.mjs';

const root = join(import.meta.dirname, '../..');
const read = (path) => readFileSync(join(root, path), 'utf8');
const documents = [
  'docs/OPERATIONS.md',
  ...readdirSync(join(root, 'docs/operations')).map((name) => `docs/operations/${name}`),
];
/** Of what was measured, and of what to run in the workshop, not of what an operator does. */
const isProof = (path) => path === 'docs/operations/proofs.md';
const blocks = documents
  .filter((path) => !isProof(path))
  .flatMap((where) => fencedBlocks(read(where)).map((block) => ({ where, ...block })));

describe('the walk through the guide to operations', () => {
  const script = scriptOf(read);
  const isWalked = ({ language, text }) => language === 'sh' && script.includes(text);
  const isReviewed = ({ where, text }) =>
    NOT_WALKED.some((each) => each.where === where && text.startsWith(each.begins));
  const nameOf = ({ where, heading, text }) => `${where}, ${heading}: ${text.split('\n')[0]}`;

  it('has many blocks to look at', () => {
    expect(blocks.filter(isWalked).length).toBeGreaterThan(30);
  });

  it('runs every block of commands, or the block is reviewed with a reason', () => {
    expect(blocks.filter((each) => !isWalked(each) && !isReviewed(each)).map(nameOf)).toEqual([]);
  });

  it('runs all that is marked as run', () => {
    const marked = blocks.filter(({ language }) => language === 'sh');
    expect(marked.filter((each) => !isWalked(each)).map(nameOf)).toEqual([]);
  });

  it.each(NOT_WALKED)('$where, “$begins”: is one block that is there, and is not run', (each) => {
    const found = blocks.filter(
      ({ where, text }) => where === each.where && text.startsWith(each.begins),
    );
    expect(found).toHaveLength(1);
    expect(isWalked(found[0])).toBe(false);
    expect(each.why).toMatch(/\w+/);
  });

  it('gives each command of the image what it takes, and nothing else', () => {
    const calls = documents
      .filter((path) => !isProof(path))
      .flatMap((path) => [
        ...read(path)
          .replaceAll('\\\n', ' ')
          .matchAll(/(?:src\/cli\/|run --rm (?:operator|audit) )([a-z-]+)(?:\.js)?([^\n`|]*)/g),
      ]);
    expect(calls.length).toBeGreaterThan(8);
    for (const [call, name, rest] of calls) {
      const source = read(`apps/api/src/cli/${name}.ts`);
      for (const [, option] of rest.matchAll(/ --([a-z-]+)/g)) {
        const isTaken = new RegExp(`^\\s+.*\\b'?${option}'?: \\{`, 'm').test(source);
        expect([call, option, isTaken]).toEqual([call, option, true]);
      }
    }
  });

  it('is a script that bash can read', () => {
    const { status, stderr } = spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});

describe('a command', () => {
  // Everybody on the machine may read the words a process was started with; files and variables not.
  it.each(documents)('of %s has no secret among its words', (path) => {
    const words = /(?<!=)"\$\(cat \/etc\/portal\/|psql [^\n]*postgresql:/g;
    expect(read(path).match(words)).toBeNull();
  });
});

describe('the blocks of a text', () => {
  it('are found in one section and no other', () => {
    const text = '## A\n\n```sh\none\n```\n\n```\nnot run\n```\n\n### B\n\n```sh\ntwo\n```\n';
    expect(blocksUnder(text, 'A')).toEqual(['one\n']);
    expect(blocksUnder(text, 'B')).toEqual(['two\n']);
    expect(() => blocksUnder(text, 'C')).toThrow(/no section C/);
  });

  it('are found however they are fenced, and have to be closed', () => {
    expect(fencedBlocks('## A\n- b\n  ~~~bash\n  one\n  ~~~\n````\n```\n````\n')).toEqual([
      { language: 'bash', text: '  one\n', heading: 'A' },
      { language: '', text: '```\n', heading: 'A' },
    ]);
    expect(() => fencedBlocks('## A\n```sh\none\n')).toThrow(/under A is not closed/);
  });
});
