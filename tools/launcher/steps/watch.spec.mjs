import { spawn } from 'node:child_process';
import { on, once } from 'node:events';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, describe, expect, it } from '@jest/globals';
import { workOf } from './watch.mjs';

describe('a change', () => {
  it.each([
    ['libs/reports/rules/report-life.ts', 'server'],
    ['libs/reports/api/report-writer.service.ts', 'server'],
    ['libs/activities/core/api/activity.entity.ts', 'server'],
    ['apps/api/src/server.ts', 'server'],
    ['libs/reports/web/words.sv.json', 'codegen'],
    ['libs/reports/web/report.graphql', 'codegen'],
    ['libs/reports/web/report-page.tsx', null],
    ['libs/reports/web/report.generated.ts', null],
    ['libs/reports/rules/report-life.spec.ts', null],
    ['libs/outcomes/rules/testing/figure.ts', null],
    ['apps/api/schema.graphql', null],
  ])('of %s asks for %s', (path, work) => expect(workOf(path)).toBe(work));
});

/** In a process of its own, as `npm run dev`: what bundles for Vite knows no test's world. */
const SCRIPT = `
  const { watchSources } = await import(process.env.WATCH);
  await watchSources({
    root: process.cwd(),
    port: 0,
    pagesPort: 0,
    follow: async (kinds) => {
      process.send([...kinds]);
      throw new Error('It cannot be built.');
    },
    onStop: () => {},
  });
  process.send('watching');`;

describe('while somebody works', () => {
  const root = mkdtempSync(join(tmpdir(), 'watched-'));
  let child;
  afterAll(async () => {
    child?.kill();
    if (child?.exitCode === null) await once(child, 'exit');
    rmSync(root, { recursive: true });
  });
  const lay = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };

  it('each file that is written or replaced is followed, whatever came of the one before', async () => {
    lay('package.json', '{"type": "module"}');
    lay('apps/web/vite.config.ts', `export default { root: ${JSON.stringify(root)} };`);
    lay('apps/api/main.ts', '');
    lay('libs/one/rules/one.ts', '1');
    lay('libs/one/web/words.sv.json', '{}');
    child = spawn(process.execPath, ['--input-type=module', '--eval', SCRIPT], {
      cwd: root,
      env: { ...process.env, WATCH: join(import.meta.dirname, 'watch.mjs'), NODE_OPTIONS: '' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const messages = on(child, 'message');
    const told = async () => (await messages.next()).value[0];
    expect(await told()).toBe('watching');
    // Changed until it is seen: what watches may still be looking through the folders.
    const seen = async (kind, change) => {
      let isSeen = false;
      const answer = (async () => {
        while (!(await told()).includes(kind));
        isSeen = true;
      })();
      for (let times = 0; !isSeen; times += 1) {
        change(`${times}`);
        await Promise.race([answer, delay(1000)]);
      }
    };
    await seen('server', (text) => lay('libs/one/rules/one.ts', text));
    // As editors do: a new file in the place of the old one.
    const replace = (text) => {
      lay('libs/one/rules/one.ts~', text);
      renameSync(join(root, 'libs/one/rules/one.ts~'), join(root, 'libs/one/rules/one.ts'));
    };
    for (const _ of [1, 2]) await seen('server', replace);
    await seen('codegen', (text) => lay('libs/one/web/words.sv.json', text));
  });
});
