import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type GraphQLInputType, getNamedType, isInputObjectType, isLeafType } from 'graphql';
import pg from 'pg';
import { TestPortal } from '../portal.js';
import { readSchema } from './generated-queries.js';
import { plantEverywhere } from './plant.js';

/**
 * A record of one's own named together with a part of somebody else's, and the other way round: every
 * mutation that takes two ids refuses it like what does not exist, and nothing is changed.
 */
const schema = readSchema();
let portal: TestPortal;
let admin: pg.Client;
let own: Ids;
let foreign: Ids;

/** What can be named, by what it is. */
type Ids = Readonly<Record<string, string>>;

beforeAll(async () => {
  portal = await TestPortal.open();
  admin = new pg.Client({ connectionString: process.env['DATABASE_ADMIN_URL'] });
  await admin.connect();
  await plantEverywhere(admin);
  own = await idsOf('SOC-LUND');
  const others = await idsOf('SOC-B');
  foreign = { ...others, contributor: String(others['agency']) };
}, 60_000);
afterAll(async () => {
  await admin.end();
  await portal.close();
});

/** The planted records of one agency. */
async function idsOf(key: string): Promise<Ids> {
  const one = async (sql: string) =>
    String((await admin.query<{ id: string }>(sql.replaceAll('$key', key))).rows[0]?.id);
  const pass = `md5('one pass $keySENT')::uuid`;
  const agency = `(select id from agency where key = '$key')`;
  const seminar = `md5('one seminar $keyP1FINALISED')::uuid`;
  return {
    pass: await one(`select ${pass} as id`),
    member: await one(
      `select id from pass_member where activity_id = ${pass} and agency_id = ${agency}`,
    ),
    point: await one(`select id from checklist_point where activity_id = ${pass}`),
    invitee: await one(`select id from pass_invitee where activity_id = ${pass}`),
    seminar: await one(`select ${seminar} as id`),
    invitation: await one(`select id from seminar_invitation where activity_id = ${seminar}`),
    contact: await one(
      `select id from contact_function where agency_id = ${agency} and classification = 'P2'`,
    ),
    coverage:
      await one(`insert into on_call_coverage (agency_id, contact_function_id, site_ids, weekdays, from_time, to_time, valid_from)
      select agency_id, id, site_ids, '{1}', '16:00', '20:00', current_date from contact_function
      where agency_id = ${agency} and classification = 'P2' returning id`),
    report: await one(`select md5('one progress $key')::uuid as id`),
    figure: await one(
      `select id from report_figure where report_id = md5('one progress $key')::uuid`,
    ),
    contributor: await one(
      `select contributor_id as id from report_figure where report_id = md5('one progress $key')::uuid`,
    ),
    grant: await one(`select md5('one grant $key')::uuid as id`),
    line: await one(
      `select id from budget_line where grant_id = md5('one grant $key')::uuid order by position limit 1`,
    ),
    line2: await one(
      `select id from budget_line where grant_id = md5('one grant $key')::uuid order by position desc limit 1`,
    ),
    agency: await one(`select ${agency} as id`),
    site: await one(`select site_id as id from activity where id = ${pass}`),
    area: await one(
      `select id from area where site_id = (select site_id from activity where id = ${pass}) order by code limit 1`,
    ),
    membership: await one(
      `select id from membership where agency_id = ${agency} and 'SOCIAL_WORKER' = any (roles) order by work_email limit 1`,
    ),
    unit: await one(
      `insert into unit (agency_id, name) values (${agency}, 'Prövningsenheten') returning id`,
    ),
    provider: await one(
      `insert into identity_provider (agency_id, name, issuer, client_id)
       values (${agency}, 'Kommunens inloggning', 'https://idp.planted.example/$key', 'portal') returning id`,
    ),
    deputyContact: await one(
      `select id from contact_function where agency_id = ${agency} and classification = 'P1' and label = 'Mottagning'`,
    ),
  };
}

interface Case {
  readonly mutation: string;
  /** Path in the input → what is named there. */
  readonly names: Readonly<Record<string, string>>;
  /** The rest of a well-formed input. */
  readonly rest?: () => Record<string, unknown>;
}

const soon = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const ago = () => new Date(Date.now() - 60_000).toISOString();
const today = () => new Date().toISOString().slice(0, 10);

const programmeOf = async () =>
  String((await admin.query(`select id from programme limit 1`)).rows[0].id);

const POLICE_TITLE = 'Jourhavande';

/**
 * Mutations that take two ids, or more. The sites of a contact function are not among them: an on-call
 * service serves the towns it lists, also where its organisation has no ring. Reports and entered figures
 * are a right of the programme, in all of its towns.
 */
const CASES: readonly Case[] = [
  {
    mutation: 'answerFigure',
    names: { reportId: 'report', figureId: 'figure' },
    rest: () => ({ decision: 'APPROVED' }),
  },
  {
    mutation: 'answerTakeOver',
    names: { passId: 'pass', memberId: 'member' },
    rest: () => ({ takesOver: true }),
  },
  {
    mutation: 'askByLink',
    names: { passId: 'pass', agencyId: 'contributor' },
    rest: () => ({ functionTitle: POLICE_TITLE }),
  },
  {
    mutation: 'askTakeOver',
    names: { passId: 'pass', memberId: 'member', askMembershipId: 'membership' },
  },
  {
    mutation: 'assessedInOwnStructure',
    names: { passId: 'pass', agencyId: 'contributor' },
    rest: () => ({ byFunction: POLICE_TITLE, toldAt: ago() }),
  },
  {
    mutation: 'changeContactFunction',
    names: { contactFunctionId: 'contact', deputyId: 'deputyContact' },
    rest: () => ({
      expectedVersion: 1,
      kind: 'RECEPTION',
      label: 'Mottagning',
      phone: '040-628 04 10',
      classification: 'P2',
    }),
  },
  {
    mutation: 'createContactFunction',
    names: { deputyId: 'deputyContact' },
    rest: () => ({ kind: 'RECEPTION', label: 'Mottagning', phone: '040-628 04 10' }),
  },
  {
    mutation: 'changeWhenAndWhere',
    names: { passId: 'pass', 'areaIds[]': 'area' },
    rest: () => ({ expectedVersion: 1 }),
  },
  {
    mutation: 'changeTeam',
    names: { passId: 'pass', 'team[].agencyId': 'agency', 'team[].membershipId': 'membership' },
    rest: () => ({ expectedVersion: 1, team: [{ role: 'PASS_LEADER' }] }),
  },
  {
    mutation: 'correctFieldReport',
    names: { passId: 'pass', 'hours[].memberId': 'member' },
    rest: () => ({ hours: [{ hours: 1 }], reason: 'OTHER', note: 'Fel', expectedVersion: 1 }),
  },
  {
    mutation: 'saveFieldReport',
    names: { passId: 'pass', 'hours[].memberId': 'member' },
    rest: () => ({ hours: [{ hours: 1 }], expectedVersion: 1 }),
  },
  {
    mutation: 'hearBriefing',
    names: { passId: 'pass', memberId: 'member' },
    rest: () => ({ heard: true }),
  },
  { mutation: 'invite', names: { membershipId: 'membership', providerId: 'provider' } },
  {
    mutation: 'invite',
    names: { 'newMember.unitId': 'unit', providerId: 'provider' },
    rest: () => ({
      newMember: {
        functionTitle: 'Socialsekreterare 9',
        roles: ['SOCIAL_WORKER'],
        workEmail: `${randomUUID()}@planted.example`,
      },
    }),
  },
  {
    mutation: 'inviteToSeminar',
    names: { seminarId: 'seminar', 'invitees[].contactFunctionId': 'contact' },
    rest: () => ({ invitees: [{}] }),
  },
  {
    mutation: 'noteInvitationAnswer',
    names: { seminarId: 'seminar', invitationId: 'invitation' },
    rest: () => ({ answer: 'ACCEPTED' }),
  },
  {
    mutation: 'noteOralGoAhead',
    names: { passId: 'pass', agencyId: 'contributor' },
    rest: () => ({ byFunction: POLICE_TITLE, decision: 'GIVEN', toldAt: ago() }),
  },
  {
    mutation: 'notePhoneAnswer',
    names: { passId: 'pass', agencyId: 'contributor' },
    rest: () => ({ answer: 'IN_FIELD', functionTitle: POLICE_TITLE, toldAt: ago() }),
  },
  {
    mutation: 'notePresence',
    names: { passId: 'pass', 'members[].memberId': 'member' },
    rest: () => ({ members: [{ leftAt: ago() }] }),
  },
  { mutation: 'nudgeContributor', names: { reportId: 'report', contributorId: 'contributor' } },
  {
    mutation: 'planFieldPass',
    names: { siteId: 'site', 'areaIds[]': 'area' },
    rest: () => ({ type: 'STREET', startsAt: soon(96), endsAt: soon(100) }),
  },
  {
    mutation: 'recordBudgetChange',
    names: { grantId: 'grant', fromLineId: 'line', toLineId: 'line2' },
    rest: () => ({ amount: 1, consentedOn: today(), diaryNumber: 'SO 2022/0035' }),
  },
  {
    mutation: 'tickChecklistPoint',
    names: { passId: 'pass', pointId: 'point' },
    rest: () => ({ ticked: true }),
  },
  { mutation: 'removeChecklistPoint', names: { passId: 'pass', pointId: 'point' } },
  { mutation: 'reportUnable', names: { passId: 'pass', askMembershipId: 'membership' } },
  { mutation: 'returnPass', names: { passId: 'pass', 'backMemberIds[]': 'member' } },
  {
    mutation: 'returnPass',
    names: { passId: 'pass', 'presence[].memberId': 'member' },
    rest: () => ({ backMemberIds: [], presence: [{ leftAt: ago() }] }),
  },
  { mutation: 'revokeAnswerLinks', names: { passId: 'pass', inviteeId: 'invitee' } },
  {
    mutation: 'setOnCallCoverage',
    names: { contactFunctionId: 'contact', coverageId: 'coverage' },
    rest: () => ({
      weekdays: [1],
      from: '16:00',
      to: '20:00',
      validFrom: today(),
      expectedVersion: 1,
    }),
  },
  {
    mutation: 'recordAttendance',
    names: { seminarId: 'seminar' },
    rest: () => ({ expectedVersion: 0, groups: [] }),
  },
  {
    mutation: 'addGoal',
    names: { siteId: 'site' },
    rest: () => ({
      kpi: 'K09',
      measure: 'VALUE',
      planToDate: 1,
      position: 1,
      target: 2,
      title: 'Mål',
      unit: 'antal',
    }),
  },
  { mutation: 'copyLastPass', names: { siteId: 'site' } },
  {
    mutation: 'planSeminar',
    names: { siteId: 'site' },
    rest: () => ({
      kind: 'KNOWLEDGE',
      title: 'Seminarium',
      aim: 'Syfte',
      capacity: 10,
      venue: 'Sal',
      startsAt: soon(96),
      endsAt: soon(98),
    }),
  },
  {
    mutation: 'keepClash',
    names: { passId: 'pass' },
    rest: () => ({ clashKey: 'NONE', reason: 'OTHER', note: 'Vi vet' }),
  },
];

/** Ids that a mutation takes and that are not swapped here, each with why: by its path, or by its own name. */
const NOT_SWAPPED: Readonly<Record<string, string>> = {
  programmeId: 'what one may do in a programme follows from the ring of one’s organisation',
  'addGoal.subjectAgencyId': 'whose figure a goal is about: organisations are known to all',
  'changeContactFunction.siteIds[]': 'a service lists the towns it serves',
  'createContactFunction.siteIds[]': 'a service lists the towns it serves',
  'setOnCallCoverage.siteIds[]': 'a service lists the towns it serves',
  'changeTeam.countingAgencyId': 'organisations are known to all; the rule takes those in the plan',
  'changeTeam.invitedAgencyIds[]': 'organisations are known to all; the rule takes the core group',
  'changeTeam.from.countingAgencyId': 'what stood there before: compared, never kept',
  'changeTeam.from.invitedAgencyIds[]': 'what stood there before: compared, never kept',
  'changeTeam.from.team[].agencyId': 'what stood there before: compared, never kept',
  'changeTeam.from.team[].membershipId': 'what stood there before: compared, never kept',
  'changeWhenAndWhere.from.areaIds[]': 'what stood there before: compared, never kept',
  'createReport.siteId': 'a right of the programme, in all of its towns',
  'enterFigure.siteId': 'a right of the programme, in all of its towns',
  'keepClash.clashKey': 'names a clash by what it is, no record',
  'recordAttendance.groups[].agencyId': 'organisations are known to all',
};

/** The ids in an input by their path: `hours[].memberId`. Reasons for texts and the mutation’s own id are none. */
function idsIn(type: GraphQLInputType, inside: readonly string[] = []): string[] {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || inside.includes(named.name)) return [];
  return Object.values(named.getFields()).flatMap((field) => {
    if (field.name === 'clientMutationId' || field.name === 'overrides') return [];
    const isList = String(field.type).startsWith('[');
    const path = isList ? `${field.name}[]` : field.name;
    if (getNamedType(field.type).name === 'ID') return [path];
    return idsIn(field.type, [...inside, named.name]).map((below) => `${path}.${below}`);
  });
}

describe('every mutation that takes two ids or more', () => {
  const taken = Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap((field) => {
    const paths = field.args.flatMap((arg) =>
      arg.name === 'input'
        ? idsIn(arg.type)
        : getNamedType(arg.type).name === 'ID'
          ? [arg.name]
          : [],
    );
    return paths.length > 1 ? paths.map((path) => `${field.name}.${path}`) : [];
  });
  const tried = new Set(
    CASES.flatMap(({ mutation, names }) => Object.keys(names).map((path) => `${mutation}.${path}`)),
  );
  const reasonFor = (path: string) =>
    NOT_SWAPPED[path] ?? NOT_SWAPPED[path.slice(path.lastIndexOf('.') + 1)];

  it('is tried with each of them, or it is said why not', () => {
    expect(taken.length).toBeGreaterThan(50);
    expect(taken.filter((path) => !tried.has(path) && !reasonFor(path))).toEqual([]);
  });

  it('and no reason stands for what is tried, or is gone', () => {
    const stale = Object.keys(NOT_SWAPPED).filter(
      (reason) => tried.has(reason) || !taken.some((path) => path.endsWith(reason)),
    );
    expect(stale).toEqual([]);
  });
});

async function run(each: Case, ids: (path: string, what: string) => string) {
  const field = schema.getMutationType()?.getFields()[each.mutation];
  const input: Record<string, unknown> = { clientMutationId: randomUUID(), ...each.rest?.() };
  const type = getNamedType(field?.args[0]?.type as GraphQLInputType);
  if (isInputObjectType(type) && type.getFields()['programmeId']) {
    input['programmeId'] = await programmeOf();
  }
  for (const [path, what] of Object.entries(each.names)) put(input, path, ids(path, what));
  const leaf = isLeafType(getNamedType(field?.type as never)) ? '' : '{ __typename }';
  const document = `mutation S($input: ${String(field?.args[0]?.type)}) { ${each.mutation}(input: $input) ${leaf} }`;
  return (await almighty()).run(document, { input });
}

/** `members[].memberId` is the first of them; `newMember.unitId` of what is no list. */
function put(input: Record<string, unknown>, path: string, id: string): void {
  const [head = '', ...rest] = path.split('.');
  const name = head.replace('[]', '');
  if (rest.length > 0) {
    const below = head.endsWith('[]') ? (input[name] as unknown[] | undefined)?.[0] : input[name];
    put(below as Record<string, unknown>, rest.join('.'), id);
  } else input[name] = head.endsWith('[]') ? [id] : id;
}

/** Whoever may do everything in Lund’s social services: only rows can stop them. */
async function almighty() {
  const caller = await portal.as('socialsekreterare1@soc-lund');
  const roles = ['SOCIAL_WORKER', 'SOCIAL_MANAGER', 'PROJECT_LEAD', 'AGENCY_ADMIN', 'SIGNATORY'];
  return portal.caller({ ...(caller.viewer as object), roles } as never);
}

/** What all tables hold, but for the log and the receipts of what was asked. */
async function everything(): Promise<string> {
  const { rows } = await admin.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'mutation_receipt' order by 1`,
  );
  const sums = rows.map(
    ({ name }) =>
      `select '${name}' as t, count(*) as n, sum(hashtext(x::text)) as h from ${name} x`,
  );
  return JSON.stringify((await admin.query(`${sums.join(' union all ')} order by t`)).rows);
}

const KNOWN_TO_ALL = new Set(['agency', 'contributor', 'site', 'area']);

const swaps = CASES.flatMap((each) => {
  const paths = Object.keys(each.names);
  const one = paths.map((path) => [path]);
  return (paths.length > 1 ? [...one, paths] : one).map((swapped) => ({ each, swapped }));
});

describe.each(
  swaps.map((swap) => ({ ...swap, name: `${swap.each.mutation}, of others: ${swap.swapped}` })),
)('$name', ({ each, swapped }) => {
  it('is refused like what does not exist, and changes nothing', async () => {
    const before = await everything();
    const withIds = (others: (what: string) => string) =>
      run(each, (path, what) => (swapped.includes(path) ? others(what) : String(own[what])));
    const answer = await withIds((what) => String(foreign[what]));
    expect(answer.codes.length).toBeGreaterThan(0);
    expect(answer.data?.[each.mutation] ?? null).toBeNull();
    expect(await everything()).toBe(before);
    // That an organisation or a town exists is known to all; of anything else not even that.
    if (swapped.some((path) => KNOWN_TO_ALL.has(String(each.names[path])))) return;
    const absent = await withIds(() => randomUUID());
    expect([answer.codes, answer.problems]).toEqual([absent.codes, absent.problems]);
  });
});

/**
 * What these are about is not there on this stage (nobody has asked to be relieved, the police are not
 * asked along, another leads the programme): that they know their own is held by specs of their own.
 */
const NOT_ON_STAGE = new Set([
  ...['addGoal', 'answerFigure', 'askTakeOver'],
  ...['assessedInOwnStructure', 'hearBriefing', 'noteOralGoAhead'],
]);
const onStage = CASES.filter(({ mutation }) => !NOT_ON_STAGE.has(mutation));

// Last, for what succeeds changes what the others name.
it.each(onStage)('$mutation knows its own', async (each) => {
  const { codes } = await run(each, (_, what) => String(own[what]));
  expect([each.mutation, codes]).not.toEqual([each.mutation, ['NOT_AVAILABLE']]);
});
