import { localDate } from '@stad/platform/rules/time.js';
import pg from 'pg';
import { loadFrame } from './load-frame.js';
import { PILOT } from './records/pilot-2022/programme.js';

/** What the loader did, for the one who waits at the terminal. */
export interface DemoReport {
  readonly loaded: boolean;
  readonly loadedOn: string;
}

/**
 * Loads the demo once. A load that was killed half-way left no mark: its rows are cleared away
 * and it begins again. `today` is the day the running programme is laid around.
 */
export async function loadDemo(
  ownerUrl: string,
  today = localDate(new Date()),
): Promise<DemoReport> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const loadedOn = await loadedBefore(owner);
    if (loadedOn) return { loaded: false, loadedOn };
    await clear(owner);
    await owner.query('begin');
    await loadFrame(owner, [PILOT]);
    await owner.query('commit');
    await owner.query(`update programme set state = 'REPORTING' where key = '2022'`);
    await owner.query('update app.installation set demo_loaded_on = $1', [today]);
    return { loaded: true, loadedOn: today };
  } finally {
    await owner.end();
  }
}

async function loadedBefore(owner: pg.Client): Promise<string | null> {
  const { rows } = await owner.query<{ on: string | null }>(
    'select demo_loaded_on::text as on from app.installation',
  );
  return rows[0]?.on ?? null;
}

/** Empties every table of the portal; only ever called on a database without the demo's mark. */
async function clear(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ people: number }>(
    'select count(*)::int as people from session',
  );
  if (rows[0]?.people) throw new Error('Somebody has signed in to this database: it is no demo.');
  await owner.query(`do $$ declare names text; begin
    select string_agg(format('%I.%I', schemaname, tablename), ', ') into names from pg_tables
      where schemaname in ('public', 'audit');
    execute 'truncate ' || names;
  end $$`);
}
