import { checklistsDemo } from '@stad/activities/field-operations/api/demo/checklists.demo.js';
import {
  pilotPassesDemo,
  runningPassesDemo,
} from '@stad/activities/field-operations/api/demo/passes.demo.js';
import { standingRisksDemo } from '@stad/activities/field-operations/api/demo/standing-risks.demo.js';
import { fieldDate } from '@stad/activities/field-operations/rules/field-night.js';
import { seminarsDemo } from '@stad/activities/seminars/api/demo/seminars.demo.js';
import { calendarDemo } from '@stad/calendar/api/demo/calendar.demo.js';
import { loadReviews } from '@stad/identity/api/demo/load-reviews.js';
import { deputiesDemo } from '@stad/network/api/demo/deputies.demo.js';
import { networkDemo } from '@stad/network/api/demo/network.demo.js';
import { tellPeople } from '@stad/notifications/api/demo/tell-people.js';
import { closingsDemo } from '@stad/outcomes/api/demo/closings.demo.js';
import { enteredFiguresDemo } from '@stad/outcomes/api/demo/entered-figures.demo.js';
import { goalsDemo } from '@stad/outcomes/api/demo/goals.demo.js';
import { readConfig } from '@stad/platform/api/config/config.js';
import type { DemoRecords } from '@stad/programme/api/demo/demo-stage.js';
import { loadFrame } from '@stad/programme/api/demo/load-frame.js';
import { PILOT } from '@stad/programme/rules/demo/pilot.js';
import { type RunningDays, runningDays } from '@stad/programme/rules/demo/running-days.js';
import { runningProgrammeRecord } from '@stad/programme/rules/demo/running-programme.js';
import { reportsDemo } from '@stad/reports/api/demo/reports.demo.js';
import { routinesDemo } from '@stad/routines/api/demo/routines.demo.js';
import {
  beginAccessReview,
  concludeAccessReview,
} from '@stad/trust/api/demo/access-reviews.demo.js';
import { holdsDemo } from '@stad/trust/api/demo/holds.demo.js';
import pg from 'pg';
import { makeServer } from '../server.js';
import { DemoWorld } from './demo-world.js';
import { DOMAIN_RECORDS } from './domain-records.js';
import { readAround } from './read-around.js';

/** What the loader did, for the one who waits at the terminal. */
export interface DemoReport {
  readonly loaded: boolean;
  readonly loadedOn: string;
}

/**
 * Loads the demo once. A load that was killed half-way left no mark: its rows are cleared away
 * and it begins again. `today` is the day the running programme is laid around: before four in the
 * morning still the evening before.
 */
export async function loadDemo(
  urls: { readonly databaseUrl: string; readonly ownerUrl: string },
  today = fieldDate(new Date()),
): Promise<DemoReport> {
  const owner = new pg.Client({
    connectionString: urls.ownerUrl,
    pipeline: true,
  } as pg.ClientConfig);
  await owner.connect();
  try {
    const loadedOn = await loadedBefore(owner);
    if (loadedOn) return { loaded: false, loadedOn };
    await clear(owner);
    const days = runningDays(today);
    await owner.query('begin');
    await loadFrame(owner, [PILOT, runningProgrammeRecord(days)]);
    await owner.query('commit');
    await loadRecords(urls, owner, days);
    await forgetLetters(owner);
    await owner.query(`update programme set state = 'REPORTING' where key = '2022'`);
    await owner.query('update app.installation set demo_loaded_on = $1', [today]);
    return { loaded: true, loadedOn: today };
  } finally {
    await owner.end();
  }
}

/**
 * Everything that people do, in the order in which it happened: the passes of 2022 are over before checklists and
 * deputies are changed, and one control of the log is concluded before there is more to control.
 */
const STORY: readonly DemoRecords[] = [
  networkDemo,
  goalsDemo,
  calendarDemo,
  standingRisksDemo,
  // Agreed before the pass that tries it.
  routinesDemo,
  pilotPassesDemo,
  (stage) => readAround(stage, '2022'),
  checklistsDemo,
  deputiesDemo,
  (people, { today }) => loadReviews(people, today),
  runningPassesDemo,
  concludeAccessReview,
  (stage) => readAround(stage, 'lopande'),
  seminarsDemo,
  ...DOMAIN_RECORDS,
  enteredFiguresDemo,
  closingsDemo,
  reportsDemo,
  holdsDemo,
  beginAccessReview,
];

/** The story, done by the demo's people through the portal's own operations. */
async function loadRecords(
  urls: { readonly databaseUrl: string; readonly ownerUrl: string },
  owner: pg.Client,
  days: RunningDays,
): Promise<void> {
  const config = readConfig({
    PORTAL_MODE: 'demo',
    DATABASE_URL: urls.databaseUrl,
    LOG_LEVEL: 'warn',
    POOL_SIZE: '4',
  });
  const server = await makeServer(config);
  try {
    const world = new DemoWorld(server, owner);
    for (const records of STORY) await records(world, days);
    await tellPeople(server, owner, urls.ownerUrl, days.today);
  } finally {
    await server.close();
  }
}

/** Nobody is written to about what the demo did, and nothing of it happens by itself later on. */
async function forgetLetters(owner: pg.Client): Promise<void> {
  await owner.query('delete from mail_delivery');
  await owner.query(`set role portal_jobs`);
  await owner.query('delete from graphile_worker._private_jobs');
  await owner.query('reset role');
}

async function loadedBefore(owner: pg.Client): Promise<string | null> {
  const { rows } = await owner.query<{ on: string | null }>(
    'select demo_loaded_on::text as on from app.installation',
  );
  return rows[0]?.on ?? null;
}

/** Empties every table of the portal; only ever called on a database without the demo's mark. */
async function clear(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ agencies: number; people: number }>(
    `select (select count(*)::int from agency where not is_demo) as agencies,
       (select count(*)::int from session) as people`,
  );
  const [found] = rows;
  if (found?.agencies) {
    throw new Error(
      'This database holds organisations that the demo did not bring: it is no demo.',
    );
  }
  if (found?.people) throw new Error('Somebody has signed in to this database: it is no demo.');
  await owner.query(`do $$ declare names text; begin
    select string_agg(format('%I.%I', schemaname, tablename), ', ') into names from pg_tables
      where schemaname in ('public', 'audit');
    execute 'truncate ' || names;
  end $$`);
}
