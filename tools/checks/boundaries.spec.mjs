import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findViolations } from './boundaries.mjs';

// A small tree in which each file breaks one rule, and one in which nothing is wrong.

const ground = {
  'libs/platform/rules/result.ts': '',
  'libs/platform/api/db.ts': '',
  'libs/platform/web/button.ts': '',
  'libs/identity/rules/role.ts': '',
  'libs/network/rules/coverage.ts': '',
  'libs/legal/rules/basis.ts': '',
  'libs/activities/core/api/core.ts': '',
  'libs/activities/seminars/api/seminar.ts': '',
  'libs/activities/all/api/all.ts': '',
  'libs/reports/api/report.ts': '',
  'libs/reports/api/testing/report-stage.ts': '',
  'libs/identity/api/testing/ground.ts': '',
  'tools/clock.ts': '',
  'apps/api/src/main.ts': '',
  'apps/api/test/portal.ts': '',
  'apps/web/src/app.ts': '',
};

const violations = [
  ['tier: platform', 'libs/platform/rules/up.ts', '@stad/identity/rules/role.js'],
  ['tier: network', 'libs/network/rules/aside.ts', '@stad/legal/rules/basis.js'],
  ['tier: outcomes', 'libs/outcomes/api/up.ts', '@stad/reports/api/report.js'],
  [
    'tier: activities/core',
    'libs/activities/core/api/up.ts',
    '@stad/activities/seminars/api/seminar.js',
  ],
  [
    'tier: activities/*',
    'libs/activities/meetings/api/aside.ts',
    '@stad/activities/seminars/api/seminar.js',
  ],
  ['tier: activities/*', 'libs/activities/meetings/api/up.ts', '@stad/activities/all/api/all.js'],
  ['layer: rules', 'libs/identity/rules/reach.ts', '@stad/platform/api/db.js'],
  ['layer: api', 'libs/identity/api/reach.ts', '@stad/platform/web/button.js'],
  ['layer: web', 'libs/identity/web/reach.ts', '@stad/platform/api/db.js'],
  ['layer: web', 'libs/identity/web/reach-type.ts', '@stad/platform/api/db.js', 'type'],
  ['rules know no framework', 'libs/identity/rules/framework.ts', 'typeorm'],
  ['rules know no framework', 'libs/identity/rules/dates.ts', 'temporal-polyfill'],
  ['rules know no framework', 'libs/identity/rules/node.ts', 'node:fs'],
  ['the web does not reach into Node', 'libs/identity/web/nest.ts', 'pg'],
  ['the web uses no module of Node', 'libs/identity/web/node.ts', 'node:fs'],
  ['the API has no React', 'libs/identity/api/react.ts', 'react'],
  ['libraries do not know the apps', 'libs/identity/api/app.ts', '../../../apps/api/src/main.js'],
  [
    'libraries do not know the apps',
    'libs/identity/api/a.spec.ts',
    '../../../apps/api/test/portal.js',
  ],
  [
    'libraries do not know the apps',
    'libs/identity/api/testing/stage.ts',
    '../../../../apps/api/test/portal.js',
  ],
  ['libraries do not know the apps', 'libs/identity/web/b.spec.ts', '../../../tools/clock.js'],
  ['tier: identity', 'libs/identity/api/c.spec.ts', '@stad/reports/api/testing/report-stage.js'],
  ['the client app stays on its side', 'apps/web/src/server.ts', '@stad/platform/api/db.js'],
  ['the server app stays on its side', 'apps/api/src/client.ts', '@stad/platform/web/button.js'],
  [
    'the visibility oracle is a second opinion',
    'apps/api/test/visibility-oracle.ts',
    '@stad/platform/api/db.js',
  ],
  ['imports lead somewhere', 'libs/identity/rules/nowhere.ts', '@stad/identity/rules/gone.js'],
];

const allowed = [
  ['libs/reports/api/fine.ts', '@stad/platform/rules/result.js'],
  ['libs/reports/api/fine-too.ts', '@stad/activities/seminars/api/seminar.js'],
  ['libs/activities/all/api/fine.ts', '@stad/activities/seminars/api/seminar.js'],
  ['libs/activities/seminars/api/fine.ts', '@stad/activities/core/api/core.js'],
  ['libs/activities/seminars/api/own.ts', './seminar.js'],
  ['libs/identity/rules/dates.spec.ts', 'temporal-polyfill'],
  ['libs/identity/web/fine.ts', 'react'],
  ['libs/reports/api/b.spec.ts', '@stad/identity/api/testing/ground.js'],
  ['apps/api/src/fine.ts', '@stad/reports/api/report.js'],
];

/** Domain, and the tables it has made. */
const tables = [
  ['identity', 'create table membership (id uuid)'],
  ['network', 'create table busy_span (id uuid); create table if not exists app.window (id uuid)'],
  ['legal', 'create table basis (id uuid)'],
  ['activities/seminars', 'create table seminar (id uuid)'],
];
const RULE = 'SQL names tables of its own domain and of lower tiers';

/** File, its text, and the table it names that it may not. */
const namedAcross = [
  ['libs/identity/api/a.ts', "const a = 'select from busy_span';", 'busy_span of network'],
  ['libs/identity/api/b.ts', "const b = { table: 'seminar' };", 'seminar of activities/seminars'],
  ['libs/legal/api/c.ts', 'const c = `select from basis b, busy_span s`;', 'busy_span of network'],
  ['libs/legal/api/d.ts', 'const d = `update app.window set a = 1`;', 'app.window of network'],
  [
    'libs/network/api/e.ts',
    'const e = `create trigger t after insert on membership m; delete from seminar`;',
    'seminar of activities/seminars',
  ],
  [
    'libs/activities/meetings/api/f.ts',
    "const f = 'select 1 from membership m join seminar s on true';",
    'seminar of activities/seminars',
  ],
];
const namedWithin = [
  ['libs/network/api/own.ts', "const a = 'insert into busy_span select from membership';"],
  ['libs/activities/seminars/api/lower.ts', "const a = 'select from busy_span, membership';"],
  ['libs/identity/api/comment.ts', '// select from busy_span\nconst a = 1;'],
  ['libs/identity/api/word.ts', "const a = 'the busy_span of a seminar';"],
  ['libs/identity/api/some.spec.ts', "const a = 'select from busy_span';"],
  ['libs/identity/api/migrations/20260101-0000-late.ts', "const a = 'update busy_span set a = 1';"],
];

describe('the boundaries', () => {
  let root;
  let found;

  const plant = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'boundaries-'));
    plant(
      'tsconfig.base.json',
      JSON.stringify({
        compilerOptions: {
          module: 'nodenext',
          moduleResolution: 'nodenext',
          paths: { '@stad/*': ['./libs/*'] },
        },
      }),
    );
    plant('package.json', '{ "type": "module" }');
    for (const name of ['typeorm', 'pg', 'react', 'temporal-polyfill']) {
      plant(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
      plant(`node_modules/${name}/index.js`, '');
    }
    for (const path of Object.keys(ground)) plant(path, 'export const here = 1;\n');
    for (const [, path, target, kind] of violations) {
      const type = kind ? `${kind} ` : '';
      plant(path, `import ${type}{ here } from '${target}';\nexport const there = here;\n`);
    }
    for (const [path, target] of allowed) {
      plant(path, `import { here } from '${target}';\nexport const there = here;\n`);
    }
    plant(
      'libs/identity/rules/chicken.ts',
      "import type { Egg } from './egg.js';\nexport type Chicken = Egg;\n",
    );
    plant(
      'libs/identity/rules/egg.ts',
      "import type { Chicken } from './chicken.js';\nexport type Egg = Chicken;\n",
    );
    const ofLegal = '{ "tags": ["scope:legal"] }';
    plant('libs/legal/project.json', ofLegal);
    plant('libs/audit/project.json', ofLegal);
    plant('libs/helpers/rules/a.ts', 'export const here = 1;\n');
    plant('libs/identity/utils/a.ts', 'export const here = 1;\n');
    for (const [domain, sql] of tables) {
      plant(
        `libs/${domain}/api/migrations/20260101-0000-tables.ts`,
        `export const sql = '${sql}';`,
      );
    }
    for (const [path, text] of [...namedAcross, ...namedWithin]) plant(path, text);
    found = findViolations(root);
  });

  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it.each(violations)('"%s" catches %s → %s', (rule, path) => {
    expect(found).toContainEqual(expect.objectContaining({ rule, from: path }));
  });

  it('"no cycles" catches a cycle of types', () => {
    expect(found).toContainEqual(
      expect.objectContaining({ rule: 'no cycles', from: 'libs/identity/rules/chicken.ts' }),
    );
  });

  it('catches a domain that no tier names, and an unknown layer', () => {
    expect(found).toContainEqual({ rule: 'every domain has a tier', from: 'libs/helpers', to: '' });
    expect(found).toContainEqual({
      rule: 'every layer is known',
      from: 'libs/identity/utils',
      to: '',
    });
  });

  it('catches a domain that is no project, and one under the tags of another', () => {
    const rule = 'every domain is a project (npm run projects)';
    const domains = found.filter((one) => one.rule === rule).map(({ from }) => from);
    expect(domains).toEqual(expect.arrayContaining(['libs/identity', 'libs/audit']));
    expect(domains).not.toContain('libs/legal');
  });

  it.each(allowed)('%s → %s is fine', (path) => {
    expect(found.filter(({ from }) => from === path)).toEqual([]);
  });

  it.each(namedAcross)('a table across the tiers is found in %s: %s', (path, _, table) => {
    expect(found.filter(({ rule, from }) => rule === RULE && from.startsWith(path))).toEqual([
      { rule: RULE, from: expect.stringMatching(`^${path}:\\d+$`), to: table },
    ]);
  });

  it.each(namedWithin)('none is found in %s: %s', (path) => {
    expect(found.filter(({ rule, from }) => rule === RULE && from.startsWith(path))).toEqual([]);
  });
});
