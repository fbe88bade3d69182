import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readDocuments, trustedDocuments } from './trusted-documents.mjs';

const schema = 'type Query { seminar: Seminar } type Seminar { id: ID! title: String! }';

const root = mkdtempSync(join(tmpdir(), 'documents-'));
afterAll(() => rmSync(root, { recursive: true }));

function files(texts) {
  const folder = mkdtempSync(join(root, 'case-'));
  return Object.entries(texts).map(([name, text]) => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  });
}

const DETAILS = 'fragment Details on Seminar { id ...Title }';
const TITLE = 'fragment Title on Seminar { title }';

describe('documents that are refused', () => {
  it.each([
    ['an unknown field', { 'a.graphql': 'query A { seminar { colour } }' }, 'colour'],
    ['an unknown fragment', { 'a.graphql': 'query A { seminar { ...Gone } }' }, 'Gone'],
    ['no name', { 'a.graphql': '{ seminar { id } }' }, 'no name'],
    [
      'a name twice',
      { 'a.graphql': 'query A { seminar { id } }', 'b.graphql': 'query A { seminar { title } }' },
      'A is also in',
    ],
    ['a broken file', { 'a.graphql': 'query A {' }, 'Syntax Error'],
  ])('%s', (_, texts, fault) => {
    expect(readDocuments(files(texts), schema).faults.join()).toContain(fault);
  });

  it('a fault in one file leaves the others', () => {
    const read = readDocuments(
      files({ 'a.graphql': 'query A { nothing }', 'b.graphql': 'query B { seminar { id } }' }),
      schema,
    );
    expect(read.faults).toHaveLength(1);
    expect([...trustedDocuments.keys()]).toEqual(['B']);
  });
});

describe('an id', () => {
  it('is the same in whatever order the files are read, and changes with a fragment', () => {
    const query = { 'page.graphql': 'query Page { seminar { ...Details } }' };
    readDocuments(files({ ...query, 'd.graphql': DETAILS, 't.graphql': TITLE }), schema);
    const first = trustedDocuments.get('Page');
    readDocuments(files({ 't.graphql': TITLE, 'd.graphql': DETAILS, ...query }), schema);
    expect(trustedDocuments.get('Page')).toEqual(first);
    expect(first.text).toContain('fragment Title on Seminar');
    const other = 'fragment Title on Seminar { id title }';
    readDocuments(files({ ...query, 'd.graphql': DETAILS, 't.graphql': other }), schema);
    expect(trustedDocuments.get('Page').id).not.toBe(first.id);
  });
});
