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

/** What an organisation adopts, in Swedish; the comparison with a standard is nobody's to adopt. */
const adopted = drafts.filter((name) => name !== 'asvs.md');
const textOf = (name) => readFileSync(join(folder, name), 'utf8');

describe('a draft', () => {
  it.each(drafts)('%s says first, in English, what it is', (name) => {
    expect(textOf(name).split('\n')[0]).toMatch(/^_[A-Z].*\._$/);
  });

  it.each(adopted)(
    '%s says who decides, what is filled in, what is not, and on what it rests',
    (name) => {
      const text = textOf(name);
      expect(text).toContain('*Utkast, beslutas av respektive organisation.*');
      for (const row of ['Vem beslutar', 'Redan ifyllt', 'Ni fyller i', 'Vilar på', 'I portalen']) {
        expect(text).toMatch(new RegExp(`^\\| ${row} \\| \\S`, 'm'));
      }
    },
  );

  it.each(['anvandaravtal.md', 'informationstexter.md', 'loggkontroll.md'])(
    '%s promises what shifts are not used for',
    (name) =>
      expect(textOf(name)).toMatch(
        /Uppgifter om arbetspass används inte för lön eller bedömning av enskilda/i,
      ),
  );
});

describe('the undertaking', () => {
  const words = JSON.parse(
    readFileSync(join(root, 'libs/identity/web/undertaking/words.sv.json'), 'utf8'),
  );
  const rule = readFileSync(join(root, 'libs/identity/rules/undertaking.ts'), 'utf8');
  const shown = Object.keys(words).filter((key) => /^undertaking\.[a-z]+Text$/.test(key));
  const draft = textOf('anvandaravtal.md');

  it('has parts', () => expect(shown.length).toBeGreaterThan(4));

  it.each(shown)('is what the portal shows, word for word: %s', (key) =>
    expect(draft).toContain(words[key]),
  );

  it('is the version that the portal asks for', () => {
    const [, version] = /UNDERTAKING_VERSION = (\d+)/.exec(rule);
    expect(draft).toContain(`${words['undertaking.title']}, version ${version}`);
  });
});

/** Record types with a period of their own (field.md 3.6), by the code the plan gives them. */
const RECORD_TYPES = {
  FIELD_REPORT: 'field_report',
  PASS_PLAN: 'pass_member',
  CHECK_IN: 'busy_span',
  SAFETY: 'standing_risk',
  HANDOVER: 'handover_month',
  DISCLOSURE: 'inte byggt än',
  LEGAL: 'legal_confirmation',
  ATTENDANCE: 'seminar_attendance',
  SURVEY: 'seminar_evaluation',
  REPORT: 'report_snapshot',
  ACCESS_LOG: 'audit.event',
  USER_ACCOUNT: 'membership',
};

describe('the retention plan', () => {
  const plan = textOf('gallringsplan.md');
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

describe('a rule by which the portal disposes', () => {
  const code = readFileSync(join(root, 'libs/trust/rules/retention/retention-rules.ts'), 'utf8');
  const rules = [...code.matchAll(/code: '([A-Z_]+)', since: '[A-Z_]+', months: (\d+|null)/g)];

  it('is there', () => expect(rules.length).toBeGreaterThan(5));

  it.each(rules.map(([, name, months]) => [name, months]))(
    '%s is in the plan, with its %s months',
    (name, months) => {
      const row = textOf('gallringsplan.md')
        .split('\n')
        .find((line) => line.startsWith('| ') && line.includes(`\`${name}\``));
      expect(row).toContain(months === 'null' ? '| bevaras |' : `${months} månader`);
    },
  );
});

describe('the tables that a draft names', () => {
  const migrations = readdirSync(join(root, 'libs'), { recursive: true })
    .filter((path) => /\/api\/migrations\/\d{8}-[^/]*\.ts$/.test(path))
    .map((path) => readFileSync(join(root, 'libs', path), 'utf8'));
  const made = migrations.flatMap((sql) =>
    [...sql.matchAll(/create table (?:if not exists )?([a-z_.]+)/g)].map(([, name]) => name),
  );
  const plan = textOf('gallringsplan.md');

  it('are there', () => {
    const named = [...plan.matchAll(/`([a-z]+(?:[_.][a-z]+)*)`/g)].map(([, name]) => name);
    expect(named.filter((name) => !made.includes(name))).toEqual([]);
  });
});
