import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';

// The drafts in docs/compliance are adopted by organisations: what they point at must be there.

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'docs/compliance');
const drafts = readdirSync(folder).filter((name) => name.endsWith('.md'));
const documents = [join(root, 'docs/COMPLIANCE.md'), ...drafts.map((name) => join(folder, name))];

/** Targets of the links in a Markdown text that lead to files of this repository. */
function linksOf(text) {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target.split('#')[0])
    .filter((target) => target !== '' && !/^(https?|mailto):/.test(target));
}

describe.each(documents.map((path) => [relative(root, path), path]))('%s', (_name, path) => {
  const text = readFileSync(path, 'utf8');

  it('points only at files that are there', () => {
    const gone = linksOf(text).filter((target) => !existsSync(join(dirname(path), target)));
    expect(gone).toEqual([]);
  });
});

describe('the index', () => {
  const index = readFileSync(documents[0], 'utf8');

  it.each(drafts)('lists %s', (name) => expect(index).toContain(`(compliance/${name})`));
});

describe('a draft', () => {
  it.each(drafts)('%s says first, in English, what it is', (name) => {
    const [first] = readFileSync(join(folder, name), 'utf8').split('\n');
    expect(first).toMatch(/^_[A-Z].*\._$/);
  });
});

/** Record types with a period of their own in the design (domain.md 3.6), by the code the plan gives them. */
const RECORD_TYPES = {
  FIELD_REPORT: 'field_report',
  PASS_PLAN: 'pass_member',
  CHECK_IN: 'busy_span',
  SAFETY: 'standing_risk',
  HANDOVER: 'inte byggt än',
  DISCLOSURE: 'inte byggt än',
  LEGAL: 'legal_confirmation',
  ATTENDANCE: 'seminar_attendance',
  SURVEY: 'seminar_evaluation',
  REPORT: 'report_snapshot',
  ACCESS_LOG: 'audit.event',
  USER_ACCOUNT: 'membership',
};

describe('the retention plan', () => {
  const plan = readFileSync(join(folder, 'gallringsplan.md'), 'utf8');
  const rows = plan.split('\n').filter((line) => line.startsWith('| '));

  it.each(Object.entries(RECORD_TYPES))('has a row for %s, which names %s', (code, held) => {
    const own = rows.filter((line) => line.startsWith(`| \`${code}\` |`));
    expect(own).toHaveLength(1);
    expect(own[0]).toContain(held);
  });

  it('has no row that the design does not know', () => {
    const codes = rows.flatMap((line) => line.match(/^\| `([A-Z_]+)` \|/)?.[1] ?? []);
    expect(codes).toEqual(Object.keys(RECORD_TYPES));
  });
});

describe('the tables that a draft names', () => {
  const migrations = readdirSync(join(root, 'libs'), { recursive: true })
    .filter((path) => /\/api\/migrations\/\d{8}-[^/]*\.ts$/.test(path))
    .map((path) => readFileSync(join(root, 'libs', path), 'utf8'));
  const made = migrations.flatMap((sql) =>
    [...sql.matchAll(/create table (?:if not exists )?([a-z_.]+)/g)].map(([, name]) => name),
  );
  const plan = readFileSync(join(folder, 'gallringsplan.md'), 'utf8');

  it('are there', () => {
    const named = [...plan.matchAll(/`([a-z]+(?:[_.][a-z]+)*)`/g)].map(([, name]) => name);
    expect(named.filter((name) => !made.includes(name))).toEqual([]);
  });
});
