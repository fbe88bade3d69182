import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Letters } from '@stad/mail/api/letters.js';
import { type Caller, callerFor } from '@stad/platform/api/serving/caller.js';
import { Waiting } from '@stad/platform/api/waiting/waiting.js';
import { permissionsOf } from '@stad/platform/rules/permission.js';
import { localDate } from '@stad/platform/rules/time.js';
import { findViewer } from '@stad/programme/api/find-viewer.js';
import { permissions } from '../../src/domains.js';
import { LoadedDemo } from '../demo-stage.js';
import { FRONT_PAGE, weekVariables, wordsOf } from './front-page-operations.js';
import { HELPERS } from './planted-states.js';
import { GUARDED, STATES, UNTOLD } from './waiting-states.js';

const ROOT = process.cwd();
const waitingWords = (language: string) =>
  globSync(`libs/{*,*/*}/web/waiting/words.${language}.json`, { cwd: ROOT }).map(
    (file) => JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as Record<string, string>,
  );

/** A pass says a word of each of its steps. */
const OF_STEPS = ['PASS', 'PASS_RUNNING'];

/**
 * Kinds whose rows have no time at which they began: they count what the moment has (decision 41), what a pass’s
 * own hours say, or the people of an organisation, of whom no single day is told.
 */
const NO_SINCE: Readonly<Record<string, 'MOMENT' | 'HOURS' | 'PEOPLE' | 'RULE'>> = {
  HANDOVERS_TO_CONFIRM: 'MOMENT',
  HANDOVERS_UNCONFIRMED: 'MOMENT',
  PASS: 'HOURS',
  PASS_RUNNING: 'HOURS',
  SIGN_INS_TO_APPROVE: 'PEOPLE',
  ROLES_TO_APPROVE: 'PEOPLE',
  PEOPLE_TO_CONFIRM: 'PEOPLE',
  TRAININGS_ENDING: 'PEOPLE',
  // A wording that nobody has answered came with the release; a number that lost its class says no day.
  LEGAL_TO_CONFIRM: 'RULE',
  PAGE_NUMBER_GONE: 'RULE',
  // On which day it was put off is in the log alone.
  ACTIVITY_POSTPONED: 'RULE',
};

/** Kinds that have no last day: they wait until somebody acts, or say a number of things. */
const NO_LAST_TIME: readonly string[] = [
  'ACCESS_ASKED',
  'ACCESS_TO_CONCLUDE',
  'ACCESS_TO_JUDGE',
  'ACTIVITY_OVER',
  'ACTIVITY_POSTPONED',
  'ACTIVITY_TO_EVALUATE',
  'ACTOR_ANSWERED',
  'CAPACITY_ENDED',
  'DISPOSAL_TO_DECIDE',
  'FIELD_ACT_CLASH',
  'FIGURES_ENTERED',
  'HANDOVERS_TO_CONFIRM',
  'HANDOVERS_UNCONFIRMED',
  'LEAD_TO_FOLLOW_UP',
  'LEGAL_TO_CONFIRM',
  'MINUTES_TO_REGISTER',
  'PAGE_NUMBER_GONE',
  'PEOPLE_TO_CONFIRM',
  'ROLES_TO_APPROVE',
  'ROUTINE_AGREED',
  'ROUTINE_ASKED',
  'ROUTINE_DECLINED',
  'SIGN_INS_TO_APPROVE',
  'TEXT_FLAGGED',
  'TEXT_TO_ADVISE',
  'TEXT_TO_NOTE',
  'TRAININGS_ENDING',
  'TRAINING_TO_DECIDE',
];

/** Statements of `waiting`: the opening, one for the selects of all domains, and one for each rule that is no select. */
const MOST_STATEMENTS = 7;

/**
 * Statements of all that the front page asks, with every state planted: nine for who one is, the week, the first
 * steps, and what waits. Each question opens a transaction.
 */
const MOST_OF_THE_FRONT_PAGE = 24;

/** Each state of the table, asked as every function of every agency of the demo. */
let demo: LoadedDemo;
/** Kind and id → who is told. */
const told = new Map<string, string[]>();
/** Ids that a row leads to, of whatever kind. */
const leads = new Map<string, string[]>();
const rowsOf = new Map<string, TellingRow[]>();
/** After the last of them was asked. */
let asked: Date;
const led: string[] = [];
const untold: string[] = [];

interface TellingRow {
  readonly kind: string;
  readonly id: string;
  readonly since: string | null;
  readonly dueAt: string | null;
}
const most = { statements: 0, who: '' };
/** The whole front page of each function, the heaviest first. */
const fronts: { statements: number; who: string; each: string }[] = [];
/** What each function of each agency may. */
const functions = new Map<string, { readonly agency: string; readonly may: ReadonlySet<string> }>();

beforeAll(async () => {
  demo = await LoadedDemo.on(localDate(new Date()));
  const { owner } = demo;
  await owner.query(HELPERS);
  for (const table of GUARDED) await owner.query(`alter table ${table} disable trigger user`);
  const faults: string[] = [];
  for (const { plant, state } of [...STATES, ...UNTOLD]) {
    const { rows } = await owner.query(plant).catch((error) => {
      faults.push(`${state}: ${error.message}`);
      return { rows: [] };
    });
    const id = rows[0]?.id;
    if (typeof id !== 'string') faults.push(`${state}: nothing was made`);
    (led.length < STATES.length ? led : untold).push(String(id));
  }
  expect(faults).toEqual([]);
  for (const table of GUARDED) await owner.query(`alter table ${table} enable trigger user`);
  const { rows } = await owner.query<{ email: string; agency: string; title: string }>(
    `select m.work_email as email, a.key as agency, m.function_title as title from membership m join agency a on a.id = m.agency_id
     where current_date between m.valid_from and coalesce(m.valid_to, 'infinity')`,
  );
  for (const { email, agency, title } of rows) {
    const viewer = await findViewer(owner, email, agency);
    functions.set(`${agency} ${title}`, { agency, may: permissionsOf(viewer.roles, permissions) });
    const caller = callerFor(demo.server, viewer);
    const { data, problems, statements } = await caller.run<{
      waiting: { rows: TellingRow[] };
    }>('{ waiting { rows { kind id since dueAt } } }');
    expect([title, problems]).toEqual([title, []]);
    if (statements > most.statements)
      Object.assign(most, { statements, who: `${agency} ${title}` });
    fronts.push({ who: `${agency} ${title}`, ...(await frontPageOf(caller)) });
    for (const row of data?.waiting.rows ?? []) {
      const { kind, id } = row;
      const key = `${kind} ${id}`;
      told.set(key, [...(told.get(key) ?? []), `${agency} ${title}`]);
      leads.set(id, [...(leads.get(id) ?? []), `${agency} ${title}: ${kind}`]);
      rowsOf.set(kind, [...(rowsOf.get(kind) ?? []), row]);
    }
  }
  asked = new Date();
});
afterAll(() => demo.close());

/** Functions of the agencies that are told which may do what is waited for, and are told nothing. */
function othersWhoCould(kind: string, who: readonly string[]): string[] {
  const source = demo.server.app.get(Waiting).sources.find(({ kinds }) => kinds.includes(kind));
  const agencies = new Set(who.map((each) => functions.get(each)?.agency));
  return [...functions].flatMap(([name, { agency, may }]) =>
    agencies.has(agency) && may.has(source?.permission ?? '') && !who.includes(name) ? name : [],
  );
}

interface SeenViewer {
  readonly today: string;
  readonly gettingStarted: boolean;
  readonly otherAgencies: readonly unknown[];
  readonly places: readonly { site: { id: string }; programme: { id: string } }[];
}

/** All that the front page asks in the words of the web client, as it asks it for this viewer. */
async function frontPageOf(caller: Caller) {
  const counts: [name: string, statements: number][] = [];
  const ask = async <T>(name: string, variables: Record<string, unknown> = {}) => {
    const { data, problems, statements } = await caller.run<T>(wordsOf(name), variables);
    expect([name, problems]).toEqual([name, []]);
    counts.push([name, statements]);
    return data as T;
  };
  const { viewer } = await ask<{ viewer: SeenViewer }>('Viewer');
  const { today, gettingStarted, otherAgencies, places } = viewer;
  const [first] = places;
  const place = first ? { siteId: first.site.id, programmeId: first.programme.id } : null;
  const week = weekVariables(today, place, otherAgencies.length > 0);
  for (const name of FRONT_PAGE.slice(1)) {
    // Nobody who has put the first steps away asks for them.
    if (name === 'FrontPageStart' && !gettingStarted) continue;
    await ask(name, name === 'FrontPageWeek' ? week : {});
  }
  return {
    statements: counts.reduce((sum, [, statements]) => sum + statements, 0),
    each: counts.map(([name, statements]) => `${name} ${statements}`).join(', '),
  };
}

describe('a state in which somebody must act', () => {
  it.each(STATES.map((state, at) => [state.state, state.kind, at] as const))(
    '%s: %s',
    (_state, kind, at) => {
      const { who } = STATES[at] as (typeof STATES)[number];
      const key = `${kind} ${led[at]}`;
      expect((told.get(key) ?? []).sort()).toEqual([...who].sort());
    },
  );

  it.each(STATES.map((state, at) => [state.state, state.kind, at] as const))(
    '%s: %s, says why those who could act on it are not told',
    (_state, kind, at) => {
      const { who, others } = STATES[at] as (typeof STATES)[number];
      const could = othersWhoCould(kind, who);
      expect(others === undefined ? could : []).toEqual([]);
      expect(could.length === 0 ? others : undefined).toBeUndefined();
    },
  );

  it.each(UNTOLD.map((state, at) => [state.state, at] as const))(
    'is told in no row, and by what it names: %s',
    (_state, at) => {
      const { by } = UNTOLD[at] as (typeof UNTOLD)[number];
      expect(leads.get(untold[at] as string) ?? []).toEqual([]);
      if ('letter' in by)
        expect(demo.server.app.get(Letters).of(by.letter)).toBeInstanceOf(Function);
      else expect(existsSync(join(ROOT, 'docs/decisions', by.decision))).toBe(true);
    },
  );

  it('is told to somebody, whatever its kind', () => {
    const kinds = new Set(STATES.map(({ kind }) => kind));
    const { kinds: handed } = demo.server.app.get(Waiting);
    expect([...kinds].sort()).toEqual([...handed].sort());
    expect(STATES.filter(({ who }) => who.length === 0)).toEqual([]);
  });

  it('is read in few statements, whoever asks', () => {
    console.log(
      `${STATES.length} states and ${UNTOLD.length} untold x ${functions.size} functions; ${rowsOf.size} kinds of row met; ${most.statements} statements (${most.who})`,
    );
    expect(most.statements).toBeLessThanOrEqual(MOST_STATEMENTS);
    expect(most.statements).toBeGreaterThanOrEqual(MOST_STATEMENTS * 0.8);
  });

  it('stands on a front page that asks little in all, whoever asks', () => {
    const [heaviest] = fronts.sort((a, b) => b.statements - a.statements);
    console.log(
      fronts.map(({ statements, who, each }) => `${statements} ${who}: ${each}`).join('\n'),
    );
    expect(fronts.filter(({ statements }) => statements > MOST_OF_THE_FRONT_PAGE)).toEqual([]);
    expect(heaviest?.statements).toBeGreaterThanOrEqual(MOST_OF_THE_FRONT_PAGE * 0.8);
  });
});

/** Every kind that a domain hands in, each with what its rows say of time and what its words say of it. */
describe('a row that waits', () => {
  it('says since when, or is of a kind that has no such time, for a reason', () => {
    const silent = [...rowsOf].filter(([, rows]) => rows.some(({ since }) => since === null));
    expect(silent.map(([kind]) => kind).filter((kind) => !(kind in NO_SINCE))).toEqual([]);
    const spoken = Object.keys(NO_SINCE).filter((kind) =>
      rowsOf.get(kind)?.every(({ since }) => since !== null),
    );
    expect(spoken).toEqual([]);
  });

  it('is never told to have begun in time to come', () => {
    const ahead = [...rowsOf.values()]
      .flat()
      .filter(({ since }) => since !== null && new Date(since) > asked);
    expect(ahead).toEqual([]);
  });

  it('says by when, or is of a kind that lasts until somebody acts', () => {
    const silent = [...rowsOf].filter(([, rows]) => rows.some(({ dueAt }) => dueAt === null));
    expect(silent.map(([kind]) => kind).sort()).toEqual([...NO_LAST_TIME].sort());
  });

  it.each(['sv', 'en'])(
    'says why it is mine, what happens if it is left, and the next act: %s',
    (language) => {
      const { kinds } = demo.server.app.get(Waiting);
      const words = waitingWords(language);
      const lacking = kinds.filter((kind) => {
        if (OF_STEPS.includes(kind)) return false;
        const said = words.find((each) => `${kind}.why` in each) ?? {};
        const why = said[`${kind}.why`] ?? '';
        return !why || !(said[`${kind}.verb`] ?? said['verb']);
      });
      expect(lacking).toEqual([]);
    },
  );

  it('counts handovers of the moment alone, and no other kind has no time by rule', () => {
    const moment = demo.server.app
      .get(Waiting)
      .sources.flatMap(({ kinds, isOfTheMoment }) => (isOfTheMoment ? kinds : []));
    const byRule = Object.entries(NO_SINCE).flatMap(([kind, why]) =>
      why === 'MOMENT' ? kind : [],
    );
    expect(byRule.sort()).toEqual([...moment].sort());
  });
});
