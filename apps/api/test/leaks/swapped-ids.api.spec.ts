import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SwappedCase } from '@stad/platform/api/testing/trials.js';
import { type GraphQLInputType, getNamedType, isInputObjectType, isLeafType } from 'graphql';
import pg from 'pg';
import { affectedOf } from '../affected-fields.js';
import { TestPortal, wholeGround } from '../portal.js';
import { readSchema } from './generated-queries.js';
import { plantEverywhere } from './plant.js';
import { type Ids, idsOf } from './planted-ids.js';
import { CASES, NOT_SWAPPED } from './swapped-cases.js';

/**
 * A record of one's own named together with a part of somebody else's, and the other way round: every
 * mutation that takes two ids refuses it like what does not exist, and nothing is changed.
 */
const schema = readSchema();
let portal: TestPortal;
let admin: pg.Client;
let own: Ids;
let foreign: Ids;

beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
  admin = new pg.Client({ connectionString: process.env['DATABASE_ADMIN_URL'] });
  await admin.connect();
  await plantEverywhere(admin);
  own = await idsOf(admin, 'SOC-LUND');
  const others = await idsOf(admin, 'SOC-B');
  foreign = { ...others, contributor: String(others['agency']) };
});
afterAll(async () => {
  await admin.end();
  await portal.close();
});

const programmeOf = async () =>
  String((await admin.query(`select id from programme limit 1`)).rows[0].id);

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

async function run(each: SwappedCase, ids: (path: string, what: string) => string) {
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

const cases = affectedOf('mutations with ids of others', CASES, ({ mutation }) => mutation);
const swaps = cases.flatMap((each) => {
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
const onStage = cases.filter(({ mutation }) => !NOT_ON_STAGE.has(mutation));

// Last, for what succeeds changes what the others name.
it.each(onStage)('$mutation knows its own', async (each) => {
  const { codes } = await run(each, (_, what) => String(own[what]));
  expect([each.mutation, codes]).not.toEqual([each.mutation, ['NOT_AVAILABLE']]);
});
