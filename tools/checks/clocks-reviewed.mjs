/**
 * Lines of specs and their benches that read a clock, sleep or give up after a time (clocks.mjs), by file: how many,
 * and why a slow machine breaks none of them. Looked through by hand; one more or one less fails `npm test`.
 *
 * @type {Readonly<Record<string, readonly [count: number, why: string]>>}
 */
export const REVIEWED = {
  'apps/api/test/faults/fault-runs.ts': [
    1,
    'a disk is full for a while longer, so that more is refused: nothing is expected at its end',
  ],
  'apps/api/test/leaks/leak-matrix.api.spec.ts': [
    2,
    'the hour of `npm run leaks`, longer than any other test has',
  ],
  'apps/api/test/main-thread/main-thread-bench.ts': [
    1,
    'what follows an answer is computed as well: a slow machine adds none of it',
  ],
  'apps/api/test/pgbouncer.api.spec.ts': [
    1,
    'a message that must not come: a slow machine makes it later, never sooner',
  ],
  'apps/api/test/pgbouncer.ts': [1, 'PgBouncer is killed when it does not end; no test sees it'],
  'apps/e2e/journeys/tap-times.spec.ts': [
    2,
    'in the page, for `npm run check:promises`: the spec waits for the event and judges nothing',
  ],
  'libs/platform/api/testing/promise.ts': [
    2,
    'the one clock by which a promise is measured; `npm run check:promises` judges it',
  ],
  'apps/api/test/readiness.api.spec.ts': [
    1,
    'what was said before is good for half a second: longer does no harm',
  ],
  'apps/api/test/replicas.api.spec.ts': [
    1,
    'a job that must be left alone: a slow machine leaves it alone as well',
  ],
  'apps/api/test/round-robin.ts': [
    1,
    'does as nginx, which leaves a server alone for a second that did not answer',
  ],
  'libs/identity/api/testing/stand-in-browser.ts': [
    1,
    'a cookie that has run out, as in a browser',
  ],
  'apps/api/test/telemetry.api.spec.ts': [
    2,
    'a line of the log and a figure that must not come a second time, or at all',
  ],
  'apps/e2e/browser.ts': [1, 'when code came, so that the page is looked at once it rests'],
  'apps/e2e/firefox.ts': [1, 'when code came, so that the page is looked at once it rests'],
  'apps/e2e/visitor.ts': [
    6,
    'a page is looked at until it rests; the minute after which it is given up is no limit of the portal',
  ],
  'apps/e2e/journeys/guard.spec.ts': [
    2,
    'in the page, for `npm run check:promises`; the journey judges bytes',
  ],
  'apps/e2e/weight/moved.ts': [
    1,
    'answers come one after the other: a slow machine makes them later, and the spec counts what moves',
  ],
  'apps/e2e/weight/weight.spec.ts': [
    1,
    'which requests came before the heading: two moments of one clock, and no span between them',
  ],
  'libs/identity/web/import-people-page.spec.tsx': [
    1,
    'what the page waits between two looks, made short: no test ends by it',
  ],
  'libs/platform/api/db/patient-client.api.spec.ts': [
    2,
    'a connection that is asked nothing may be quiet: longer does no harm',
  ],
  'libs/platform/api/http/open-connections.spec.ts': [
    3,
    'not before its time: a slow machine makes it later, never sooner',
  ],
  'libs/identity/api/outbox/job-runner.api.spec.ts': [
    3,
    'the database is away or frozen meanwhile: nothing can happen, however long it is',
  ],
  'libs/platform/web/form/part-saver.spec.ts': [2, 'the clock of the test itself, moved by hand'],
  'libs/platform/web/form/use-form.spec.tsx': [
    1,
    'an answer that is on its way while one presses again: later does no harm',
  ],
  'tools/checks/clocks.spec.mjs': [12, 'the lines that are to be found'],
  'tools/commands/on-a-portal.spec.mjs': [
    1,
    'everything that a command runs through is one test here: twice the patience, and no limit of a command',
  ],
  'tools/commands/refusals.spec.mjs': [
    1,
    'everything that a command runs through is one test here: twice the patience, and no limit of a command',
  ],
  'tools/commands/short-forms.spec.mjs': [
    1,
    'everything that a command runs through is one test here: twice the patience, and no limit of a command',
  ],
};
