import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, callerFor } from '@stad/platform/api/serving/caller.js';
import { addDays, atLocal } from '@stad/platform/rules/time.js';
import type { PersonViewer } from '@stad/platform/rules/viewer.js';
import { type GraphQLNamedType, getNamedType, isInterfaceType, isObjectType } from 'graphql';
import { LoadedDemo } from './demo-stage.js';
import { generatedQueries, readSchema } from './leaks/generated-queries.js';
import { type Found, NEVER_OPEN, READINGS, type Reading, SILENT } from './reads-logged.js';

/** INV-19: each reading of P2 and P3 that the schema has writes one event an operation, or says why it writes none. */
const TODAY = '2026-03-12';
const NOW = atLocal(TODAY, '12:00');

const schema = readSchema();
const queries = generatedQueries(schema);
/** Counts that came after a report was locked: the demo has none; `late-counts.api.spec` asks for them. */
const NOT_IN_THE_DEMO = ['READ field_late_count'];

let demo: LoadedDemo;
let found: Found;
beforeAll(async () => {
  demo = await LoadedDemo.on(TODAY);
  await arrange();
  found = await find();
});
afterAll(() => demo?.close());

/** Records that the demo lacks: one of the own agency alone, one of the network, one on its way, one that is hidden. */
async function arrange(): Promise<void> {
  const { owner } = demo;
  await owner.query(
    `
    insert into task (agency_id, site_id, verb, body, owner_function, due_on, classification, source_kind, state)
      select a.id, s.id, 'CALL', body, title, $1::date, class, 'HAND', 'OPEN' from agency a, site s, (values
        ('egen', 'Socialsekreterare 1', 'P3'), ('nätverkets', 'Enhetschef', 'P1')) v (body, title, class)
      where a.key = 'SOC-LUND' and s.key = 'lund'`,
    [TODAY],
  );
  const chief = await demo.as('enhetschef@soc-lund', NOW);
  const { rows } = await owner.query(`select id from site where key = 'lund'`);
  const draft = await chief.run(
    `mutation Add($input: AddLocalRoutineInput!) { addLocalRoutine(input: $input) { id } }`,
    { input: { clientMutationId: crypto.randomUUID(), siteId: rows[0].id, start: 'CURRENT' } },
  );
  expect(draft.problems).toEqual([]);
  const meeting = await chief.run(
    `mutation Plan($input: PlanMeetingInput!) { planMeeting(input: $input) { id } }`,
    {
      input: {
        ...{ clientMutationId: crypto.randomUUID(), siteId: rows[0].id, ring: 'NETWORK' },
        programmeId: await demo.idOf('programme', 'lopande'),
        ...{ title: 'Nätverksmöte', place: '' },
        ...{
          startsAt: atLocal(TODAY, '13:00').toISOString(),
          endsAt: atLocal(TODAY, '14:00').toISOString(),
        },
      },
    },
  );
  expect(meeting.problems).toEqual([]);
  // One that waits for a manager, and a pass of the night in which the database is.
  await owner.query(
    `
    update standing_risk set state = 'SUBMITTED', decided_by = null, decided_at = null where id = (
      select r.id from standing_risk r join agency a on a.id = r.agency_id
      where a.key = 'SOC-LUND' and r.valid_to > $1 and r.written_by <> $2 order by r.number desc limit 1)`,
    [TODAY, (chief.viewer as PersonViewer).membershipId],
  );
  await owner.query(`
    update activity set starts_at = lower(app.tonight()), ends_at = lower(app.tonight()) + interval '5 hours'
    where id = (select o.activity_id from field_operation o join activity a on a.id = o.activity_id
      join site s on s.id = a.site_id where s.key = 'lund' and o.sent_at is not null and o.cancelled_at is null
        and a.lifecycle not in ('DRAFT', 'DISPOSED') order by a.starts_at limit 1)`);
  // A text that somebody has flagged and nobody has decided on.
  const { rows: tasks } = await owner.query(
    `select t.id from task t join agency a on a.id = t.agency_id where a.key = 'SOC-LUND' and t.classification = 'P2'
     and t.state = 'DONE' order by t.id limit 1`,
  );
  const worker = await demo.as('socialsekreterare2@soc-lund', NOW);
  const flag = await worker.run(
    `mutation Flag($input: FlagTextInput!) { flagText(input: $input) { id } }`,
    { input: { clientMutationId: crypto.randomUUID(), text: 'TASK_BODY', recordId: tasks[0].id } },
  );
  expect(flag.problems).toEqual([]);
}

/** By name, one row each: what a row of the table asks about. */
const IDS: Readonly<Record<string, string>> = {
  actor: `select a.id from actor a join site s on s.id = a.site_id where s.key = 'lund' and a.in_network
    and a.merged_into_id is null and a.card_agency_id is null order by a.id limit 1`,
  ownActor: `select a.id from actor a join agency g on g.id = a.card_agency_id where g.key = 'KS-LUND' limit 1`,
  agreement: `select id from agreement a where state = 'REVIEW'
    and (select g.id from agency g where g.key = 'SOC-LUND') = any (party_ids) order by id limit 1`,
  pass: `select a.id from activity a join agency g on g.id = a.agency_id join field_report r on r.activity_id = a.id
    and r.agency_id = g.id where g.key = 'SOC-LUND' order by a.starts_at desc limit 1`,
  routine: `select r.id from local_routine r join site s on s.id = r.site_id where s.key = 'lund'
    and exists (select from routine_exercise e where e.routine_id = r.id) order by r.number desc limit 1`,
  routineDraft: `select id from local_routine where state = 'DRAFT' order by drafted_at desc limit 1`,
  coreMeeting: `select m.activity_id as id from meeting m join meeting_minutes n on n.activity_id = m.activity_id
    where m.ring = 'CORE' order by 1 limit 1`,
  networkMeeting: `select m.activity_id as id from meeting m join activity a on a.id = m.activity_id
    where m.ring = 'NETWORK' order by 1 limit 1`,
  report: `select id from progress_report where kind = 'FINAL_REPORT'`,
  coreMaterial: `select id from shelf_item where classification = 'P2' and state = 'PUBLISHED' order by id limit 1`,
  material: `select id from shelf_item where classification = 'P1' and state = 'PUBLISHED' order by id limit 1`,
  risk: `select r.number as id from standing_risk r join agency g on g.id = r.agency_id where g.key = 'SOC-LUND' limit 1`,
  task: `select t.id from task t join agency g on g.id = t.agency_id where g.key = 'SOC-LUND'
    and t.classification = 'P2' limit 1`,
  networkTask: `select id from task where body = 'nätverkets'`,
  review: `select r.id from access_review r join agency g on g.id = r.agency_id where g.key = 'SOC-LUND' limit 1`,
  ownSeminar: `select a.id from activity a join agency g on g.id = a.agency_id
    join seminar_sign_up u on u.activity_id = a.id where g.key = 'SOC-LUND' limit 1`,
  seminar: `select a.id from activity a where a.kind = 'SEMINAR' and a.lifecycle = 'FINALISED' order by id limit 1`,
  area: `select a.id from area a join site s on s.id = a.site_id where s.key = 'lund' order by a.id limit 1`,
  dissemination: `select id from activity where kind = 'DISSEMINATION' and lifecycle = 'FINALISED' limit 1`,
  studyVisit: `select id from activity where kind = 'STUDY_VISIT' and lifecycle = 'FINALISED' limit 1`,
};

async function find(): Promise<Found> {
  const ids: Record<string, string> = {};
  for (const [name, sql] of Object.entries(IDS)) {
    const { rows } = await demo.owner.query(sql);
    ids[name] = rows[0]?.id ?? '';
  }
  const missing = Object.keys(ids).filter((name) => ids[name] === '');
  if (missing.length > 0) throw new Error(`The demo has no ${missing.join(', ')}.`);
  return {
    siteId: await demo.idOf('site', 'lund'),
    programmeId: await demo.idOf('programme', '2022'),
    ids,
    from: NOW.toISOString(),
    to: atLocal(addDays(TODAY, 1), '12:00').toISOString(),
  };
}

const visitor = (): Caller => callerFor(demo.server, { kind: 'visitor' }, NOW);

/** The events of each operation that asks for all there is of a field, and what it answered. */
async function read({ field, as, ask }: Reading) {
  const caller = as ? await demo.as(as, NOW) : visitor();
  const operations: { events: string[]; codes: readonly string[]; data: unknown }[] = [];
  for (const { document } of queries.filter((query) => query.field === field)) {
    const { rows: before } = await demo.owner.query(
      'select max(position) as last from audit.event',
    );
    const { data, codes } = await caller.run(document, ask?.(found) ?? {});
    const { rows } = await demo.owner.query<{ said: string }>(
      `select action || ' ' || object_type as said from audit.event where position > $1 order by 1`,
      [before[0].last],
    );
    operations.push({ events: rows.map(({ said }) => said), codes, data: data?.[field] });
  }
  return operations;
}

const nameOf = ({ field, as, writes, silent }: Reading) =>
  `${field}, ${as ?? 'a visitor'}: ${writes?.join(', ') ?? silent}`;
const isSomething = (data: unknown) =>
  data !== null && data !== undefined && !/^\[\]$|"rows":\[\]/.test(JSON.stringify(data));

it('has each query of the schema in its table, and no other', () => {
  const fields = Object.keys(schema.getQueryType()?.getFields() ?? {}).sort();
  expect([...new Set(READINGS.map(({ field }) => field))].sort()).toEqual(fields);
});

it('reads every kind of record of which the server writes that it was opened or listed', () => {
  const sources = readdirSync('libs', { recursive: true, encoding: 'utf8' }).filter(
    (path) =>
      path.endsWith('.ts') && path.includes('/api/') && !/\.spec\.ts$|\/testing\//.test(path),
  );
  const written = sources.flatMap((path) => {
    const source = readFileSync(`libs/${path}`, 'utf8');
    return [
      ...[...source.matchAll(/ctx\.opened\('(\w+)'/g)].map(([, kind]) => `READ ${kind}`),
      ...[...source.matchAll(/action: 'LIST', objectType: '(\w+)'/g)].map(
        ([, kind]) => `LIST ${kind}`,
      ),
    ];
  });
  expect(written.length).toBeGreaterThan(30);
  const read = new Set(READINGS.flatMap(({ writes = [] }) => writes));
  expect([...new Set(written.filter((event) => !read.has(event)))]).toEqual(NOT_IN_THE_DEMO);
});

it('calls nothing open that reaches what is P2 or P3 whatever its state', () => {
  const fields = schema.getQueryType()?.getFields() ?? {};
  const open = READINGS.filter(({ silent }) => silent === 'OPEN').map(({ field }) => field);
  const logged = new Set(READINGS.filter(({ writes }) => writes).map(({ field }) => field));
  const wrong = open
    .filter((field) => !logged.has(field))
    .flatMap((field) =>
      [...reached(fields[field]?.type && getNamedType(fields[field].type))]
        .filter((type) => NEVER_OPEN.includes(type))
        .map((type) => `${field} reaches ${type}`),
    );
  expect(wrong).toEqual([]);
});

function reached(type: GraphQLNamedType | undefined, seen = new Set<string>()): Set<string> {
  if (!type || seen.has(type.name)) return seen;
  if (isInterfaceType(type)) for (const each of schema.getPossibleTypes(type)) reached(each, seen);
  if (!isObjectType(type)) return seen;
  seen.add(type.name);
  for (const field of Object.values(type.getFields())) reached(getNamedType(field.type), seen);
  return seen;
}

describe('one event an operation', () => {
  const logged = READINGS.filter(({ writes }) => writes);
  it.each(logged.map((reading) => [nameOf(reading), reading] as const))(
    '%s',
    async (_, reading) => {
      const operations = await read(reading);
      expect(operations.flatMap(({ codes }) => codes)).toEqual([]);
      for (const { events } of operations) expect(events).toEqual([...new Set(events)]);
      // A part of the answer that does not tell it writes no event of it.
      const told = [...new Set(operations.flatMap(({ events }) => events))].sort();
      expect(told).toEqual([...(reading.writes ?? [])].sort());
    },
  );
});

describe('none, by a decision', () => {
  const quiet = READINGS.filter(({ silent }) => silent);
  it.each(quiet.map((reading) => [nameOf(reading), reading] as const))('%s', async (_, reading) => {
    expect(Object.keys(SILENT)).toContain(reading.silent);
    const operations = await read(reading);
    expect(operations.flatMap(({ events }) => events)).toEqual([]);
    if (reading.isEmpty) return;
    expect(operations.flatMap(({ codes }) => codes)).toEqual([]);
    expect(operations.some(({ data }) => isSomething(data))).toBe(true);
  });
});
