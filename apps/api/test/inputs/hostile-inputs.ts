import { GraphQLSchemaHost } from '@nestjs/graphql';
import { PEOPLE } from '@stad/identity/rules/demo/people.js';
import { ROLES } from '@stad/identity/rules/role.js';
import pg from 'pg';
import { isAffected } from '../affected-fields.js';
import { plantEverywhere } from '../leaks/plant.js';
import { type Ids, idsOf } from '../leaks/planted-ids.js';
import type { Caller, TestPortal } from '../portal.js';
import { hostileCases } from './hostile-cases.js';

export interface Asked {
  readonly operations: number;
  readonly fields: number;
  readonly people: number;
  /** How many were answered with each first code; `none` where there was an answer. */
  readonly codes: Readonly<Record<string, number>>;
  /** Whatever ended in INTERNAL: the field, who asked, and with what. */
  readonly internal: readonly string[];
}

/** The planted record that an argument of this name means. */
const MEANS: Readonly<Record<string, string>> = {
  passId: 'pass',
  activityId: 'seminar',
  seminarId: 'seminar',
  reportId: 'report',
  siteId: 'site',
  agencyId: 'agency',
  membershipId: 'membership',
  contactFunctionId: 'contact',
  grantId: 'grant',
  lineId: 'line',
  figureId: 'figure',
  memberId: 'member',
  pointId: 'point',
  unitId: 'unit',
  programmeId: 'programme',
};

/**
 * Asks for every root field with hostile values of the right type.
 *
 * @param seed fixes every value
 * @param rounds how often each person asks for each field
 * @param everybody as every person of the demo; otherwise as one who has every role, and a visitor
 */
export async function askHostile(
  portal: TestPortal,
  { seed, rounds, everybody }: { seed: number; rounds: number; everybody: boolean },
): Promise<Asked> {
  const ids = await plantedIds();
  const known = (name: string) => ids[MEANS[name] ?? ''];
  const { schema } = portal.server.app.get(GraphQLSchemaHost);
  const codes: Record<string, number> = {};
  const internal: string[] = [];
  const fields = new Set<string>();
  let operations = 0;
  const callers = everybody ? await allPeople(portal) : await fewest(portal);
  for (const [at, [name, caller]] of callers.entries()) {
    for (const each of hostileCases(schema, seed + at * 104_729, rounds, known)) {
      if (!isAffected(each.field)) continue;
      const answer = await caller.run(each.document, each.variables);
      const [code = 'none'] = answer.codes;
      codes[code] = (codes[code] ?? 0) + 1;
      fields.add(each.field);
      operations++;
      if (answer.codes.includes('INTERNAL')) {
        internal.push(`${each.field} as ${name}: ${JSON.stringify(each.variables).slice(0, 400)}`);
      }
    }
  }
  return { operations, fields: fields.size, people: callers.length, codes, internal };
}

async function plantedIds(): Promise<Ids> {
  const admin = new pg.Client({ connectionString: process.env['DATABASE_ADMIN_URL'] });
  await admin.connect();
  await plantEverywhere(admin);
  const ids = await idsOf(admin, 'SOC-LUND');
  const { rows } = await admin.query<{ id: string }>('select id from programme limit 1');
  await admin.end();
  return { ...ids, programme: rows[0]?.id ?? '' };
}

type Named = readonly [name: string, caller: Caller];

async function fewest(portal: TestPortal): Promise<Named[]> {
  const { viewer } = await portal.as('socialsekreterare1@soc-lund');
  const everyRole = portal.caller({ ...viewer, roles: [...ROLES] } as never);
  return [
    ['every role', everyRole],
    ['a visitor', portal.visitor()],
  ];
}

async function allPeople(portal: TestPortal): Promise<Named[]> {
  const people = PEOPLE.filter((person) => person.signsIn).flatMap((person) =>
    person.memberships.map(({ agencyKey }) => ({ key: person.key, agencyKey })),
  );
  const named = await Promise.all(
    people.map(
      async ({ key, agencyKey }) =>
        [`${key} for ${agencyKey}`, await portal.as(key, agencyKey)] as const,
    ),
  );
  return [...(await fewest(portal)), ...named];
}
