import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { changedFiles } from './changes.mjs';
import { reachedDomains } from './reach.mjs';
import { scopeOf } from './scope.mjs';
import { asksOf, OF_THE_PROCESS, ownWordsOf, subjectOf, vocabularyOf } from './told-specs.mjs';

const root = join(import.meta.dirname, '../../..');

describe('what was changed', () => {
  let tree;
  const git = (...words) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...words], {
      cwd: tree,
      stdio: 'pipe',
    });
  const write = (name) => writeFileSync(join(tree, name), name);

  beforeAll(() => {
    tree = mkdtempSync(join(tmpdir(), 'changes-'));
    git('init', '-q', '-b', 'main');
    write('first');
    git('add', '.');
    git('commit', '-qm', 'first');
    git('checkout', '-qb', 'work');
    write('committed');
    git('add', '.');
    git('commit', '-qm', 'second');
    write('not-added');
    writeFileSync(join(tree, 'first'), 'otherwise');
    git('branch', 'aside');
  });
  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  it('since the trunk: committed, in the tree and not yet added', () => {
    expect(changedFiles(tree).toSorted()).toEqual(['committed', 'first', 'not-added']);
  });

  it('since another place', () => {
    expect(changedFiles(tree, 'aside').toSorted()).toEqual(['first', 'not-added']);
  });

  it('is refused for a place that is not there, and nobody knows without a trunk', () => {
    expect(() => changedFiles(tree, 'nowhere')).toThrow('There is no nowhere');
    git('branch', '-qm', 'main', 'elsewhere');
    expect(changedFiles(tree)).toBeNull();
  });
});

describe('what a change can break', () => {
  it.each([
    'package-lock.json',
    'tsconfig.base.json',
    'tsconfig.json',
    '.swcrc',
    'jest.config.mjs',
    'tools/checks/stages.mjs',
    'libs/trust/api/migrations/20261128-1500-removal.ts',
  ])('is everything: %s', (file) => {
    expect(scopeOf(root, ['libs/trust/README.md', file])).toBeNull();
  });

  it.each([
    ['nothing, by a document', 'docs/NUMBERS.md', [], '', false],
    ['a domain on top', 'libs/trust/api/trust.domain.ts', ['trust'], 'api', true],
    ['its pages alone', 'libs/trust/web/retention-page.tsx', ['trust'], 'web', true],
    ['a spec', 'libs/calendar/api/calendar.api.spec.ts', ['calendar'], 'api', false],
    [
      'what stands on a rule',
      'libs/reports/rules/report-life.ts',
      ['reports'],
      'rules api web',
      true,
    ],
  ])('is %s', (_what, file, domains, layers, isBuilt) => {
    const scope = scopeOf(root, [file]);
    expect(scope.domains.toSorted()).toEqual(domains);
    const asked = Object.entries(scope.layers).filter(([, is]) => is);
    expect(asked.map(([layer]) => layer).join(' ')).toBe(layers);
    expect(scope).toMatchObject({ isBuilt, isWalked: false });
  });

  it('is no spec below it or beside it', () => {
    const { asks } = scopeOf(root, ['libs/reports/api/reports.domain.ts']);
    expect(asks('libs/reports/api/reports.api.spec.ts')).toBe(true);
    expect(asks('libs/outcomes/api/outcomes.api.spec.ts')).toBe(false);
    expect(asks('libs/trust/api/removal/removal.visibility.spec.ts')).toBe(false);
  });

  it('is a spec of another domain that says its words', () => {
    const { asks } = scopeOf(root, ['libs/activities/preventions/api/preventions.service.ts']);
    expect(asks('libs/reports/api/activity-sums.api.spec.ts')).toBe(true);
    expect(asks('libs/reports/api/nudges.api.spec.ts')).toBe(false);
  });

  it.each([
    ['what answers', 'activities/preventions/api/preventions.service.ts', false],
    ['who sees a row', 'activities/preventions/api/prevention.policy.ts', true],
    ['what the statistics read', 'activities/preventions/api/prevention-statistics.ts', true],
    ['a function', 'outcomes/api/reports-changed-since.ts', true],
    ['what is gone', 'activities/preventions/api/that-was-here.ts', true],
  ])('by all root fields, if it decides over rows: %s', (_what, file, isAll) => {
    const scope = scopeOf(root, [`libs/${file}`]);
    expect(scope.words === null).toBe(isAll);
    expect(scope.asks('apps/api/test/parents/foreign-parents.api.spec.ts')).toBe(isAll);
    expect(scope.asks('apps/api/test/leaks/leak-matrix.api.spec.ts')).toBe(true);
  });
});

describe('a change reaches', () => {
  it.each([
    [
      'one domain, though all are put together',
      'activities/preventions/rules/prevention-kind.ts',
      [],
    ],
    ['whoever reads its tables', 'activities/seminars/api/seminars.service.ts', ['town-page']],
    ['whoever imports what it stands on', 'tasks/api/task.inputs.ts', ['activities/meetings']],
  ])('%s', (_what, file, others) => {
    const reached = [...reachedDomains(root, [`libs/${file}`])];
    expect(reached).toEqual(expect.arrayContaining(others));
    if (others.length === 0) expect(reached).toEqual(['activities/preventions']);
  });

  it('every domain from what all stand on', () => {
    const reached = reachedDomains(root, ['libs/platform/api/db/policy.ts']);
    expect(reached.size).toBeGreaterThan(20);
  });
});

describe('of the specs of the app', () => {
  it.each([
    ['apps/api/test/catalog.api.spec.ts', true],
    ['apps/api/test/drift.api.spec.ts', true],
    ['apps/api/test/every-root-field.api.spec.ts', true],
    ['apps/api/test/root-field-options.api.spec.ts', true],
    ['apps/api/test/leaks/leak-matrix.api.spec.ts', true],
    ['apps/api/test/inputs/hostile-inputs.api.spec.ts', true],
    ['apps/api/test/parents/foreign-parents.api.spec.ts', true],
    ['apps/api/test/backup.api.spec.ts', false],
    ['apps/api/test/replicas.api.spec.ts', false],
    ['apps/api/test/proxy-hops.api.spec.ts', false],
  ])('%s is about every domain: %s', (spec, isOfAll) => {
    expect(subjectOf(root, spec).isOfAll).toBe(isOfAll);
  });

  it.each([
    ['trust', 'apps/api/test/removal.api.spec.ts', true],
    ['trust', 'apps/api/test/retention-holds.api.spec.ts', true],
    ['reports', 'apps/api/test/backup.api.spec.ts', true],
    ['shelf', 'apps/api/test/backup.api.spec.ts', false],
    ['trust', 'apps/api/test/proxy-hops.api.spec.ts', false],
  ])('a change of %s asks %s: %s', (domain, spec, isAsked) => {
    expect(asksOf(root, [domain])(spec)).toBe(isAsked);
  });

  it('none is said to be of the process that does not hold every domain, or is gone', () => {
    const idle = OF_THE_PROCESS.filter((spec) => !subjectOf(root, spec).holdsAll);
    expect(idle).toEqual([]);
  });

  it('a change of any domain asks for those words that no other has', () => {
    const words = ownWordsOf(root, ['activities/preventions']);
    expect(words).toContain('planPrevention');
    expect(words).not.toContain('nextSteps');
  });

  it('a domain is known by its fields, its routes and its tables', () => {
    expect(vocabularyOf(root, 'trust')).toEqual(
      expect.arrayContaining(['contentRemovals', 'retention', 'content_removal']),
    );
    expect(vocabularyOf(root, 'activities/seminars')).toEqual(
      expect.arrayContaining(['planSeminar', 'seminar_invitation']),
    );
  });
});
