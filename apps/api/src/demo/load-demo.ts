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
import { PILOT_2022 } from '@stad/outcomes/rules/demo-records/everything.js';
import { runningProgramme } from '@stad/outcomes/rules/demo-records/running/running-programme.js';
import { readConfig } from '@stad/platform/api/config/config.js';
import { loadFrame } from '@stad/programme/api/demo/load-frame.js';
import { runningDays } from '@stad/programme/rules/demo/running-days.js';
import {
  beginAccessReview,
  concludeAccessReview,
} from '@stad/trust/api/demo/access-reviews.demo.js';
import pg from 'pg';
import { makeServer } from '../server.js';
import { closeDays } from './close-days.js';
import { DemoWorld } from './demo-world.js';
import { DOMAIN_RECORDS } from './domain-records.js';
import { readBooks, registerGrant } from './load-economy.js';
import { loadEnteredFigures } from './load-entered-figures.js';
import { loadGoals } from './load-goals.js';
import { loadReports } from './load-reports.js';
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
    const running = runningProgramme(today);
    await owner.query('begin');
    await loadFrame(owner, [PILOT_2022.programme, running.programme]);
    await owner.query('commit');
    await loadRecords(urls, owner, running, today);
    await forgetLetters(owner);
    await owner.query(`update programme set state = 'REPORTING' where key = '2022'`);
    await owner.query('update app.installation set demo_loaded_on = $1', [today]);
    return { loaded: true, loadedOn: today };
  } finally {
    await owner.end();
  }
}

/** Everything that people do, done by the demo's people through the portal's own operations. */
async function loadRecords(
  urls: { readonly databaseUrl: string; readonly ownerUrl: string },
  owner: pg.Client,
  running: ReturnType<typeof runningProgramme>,
  today: string,
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
    const days = runningDays(today);
    await networkDemo(world, days);
    await loadGoals(world, PILOT_2022.goals, '2022-04-06');
    await loadGoals(world, running.goals, running.programme.period.from);
    await calendarDemo(world, days);
    await standingRisksDemo(world, days);
    await pilotPassesDemo(world, days);
    await readAround(world, '2022');
    await checklistsDemo(world, days);
    await deputiesDemo(world, days);
    await loadReviews(world, today);
    await runningPassesDemo(world, days);
    await concludeAccessReview(world, days);
    await readAround(world, running.programme.key);
    await seminarsDemo(world, days);
    for (const records of DOMAIN_RECORDS) await records(world, days);
    await loadEnteredFigures(world, [...PILOT_2022.enteredFigures, ...running.enteredFigures]);
    await closeDays(world, [PILOT_2022.programme, running.programme], today);
    await registerGrant(world, PILOT_2022.grant);
    await readBooks(world, PILOT_2022.grant, '2022-06-30', 'Tre av sex månader är redovisade.');
    await loadReports(world, PILOT_2022.reports, 'programme');
    await readBooks(world, PILOT_2022.grant, '2022-10-07');
    await registerGrant(world, running.grant);
    await readBooks(world, running.grant, running.reports[0]?.period.to ?? today);
    await loadReports(world, running.reports, 'town');
    await beginAccessReview(world, days);
    await tellPeople(server, owner, urls.ownerUrl, today);
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
