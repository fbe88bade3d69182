import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { PEOPLE } from '@stad/identity/rules/demo/people.js';
import { drawn } from '@stad/platform/api/testing/drawn.js';
import type { GraphQLField } from 'graphql';
import { affectedOf } from './affected-fields.js';
import { askersByField, mayAsk } from './oracle.js';
import { type Caller, TestPortal, wholeGround } from './portal.js';
import { sampleOperation } from './sample-operation.js';

/** Every set of roles that somebody of the demo holds meets every root field; the page decides what must happen. */
const byField = askersByField();
let portal: TestPortal;
let fields: { kind: 'query' | 'mutation'; field: GraphQLField<unknown, unknown> }[];

beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
  const { schema } = portal.server.app.get(GraphQLSchemaHost);
  fields = (['query', 'mutation'] as const).flatMap((kind) => {
    const type = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
    return Object.values(type?.getFields() ?? {}).map((field) => ({ kind, field }));
  });
});
afterAll(() => portal.close());

async function outcome(caller: Caller, { kind, field }: (typeof fields)[number]) {
  const { document, variables } = sampleOperation(kind, field);
  const { codes, refused } = await caller.run(document, variables);
  if (codes.includes('BAD_REQUEST')) throw new Error(`${field.name}: the sample is malformed`);
  return { refused, codes };
}

it('names every root field of the schema on the page, and no other', () => {
  expect([...byField.keys()].sort()).toEqual(fields.map(({ field }) => field.name).sort());
});

it('lets a visitor in where the page says anybody', async () => {
  for (const each of fields) {
    const { codes } = await outcome(portal.visitor(), each);
    const allowed = mayAsk(byField.get(each.field.name) ?? [], null);
    expect([each.field.name, codes.includes('UNAUTHENTICATED')]).toEqual([
      each.field.name,
      !allowed,
    ]);
  }
});

const everybody = PEOPLE.filter((person) => person.signsIn).flatMap((person) =>
  person.memberships.map(({ agencyKey, roles }) => ({ key: person.key, agencyKey, roles })),
);
const rolesOf = ({ roles }: (typeof everybody)[number]) => roles.toSorted().join();
/** The first of those who hold the same roles: nothing else decides. `npm run leaks` asks as everybody. */
const asked =
  process.env['LEAKS'] === 'full'
    ? everybody
    : everybody.filter(
        (one, at) => everybody.findIndex((each) => rolesOf(each) === rolesOf(one)) === at,
      );

describe.each(asked)('$key for $agencyKey', ({ key, agencyKey, roles }) => {
  it('is let in and refused as the page says', async () => {
    const caller = await portal.as(key, agencyKey);
    const what = asked[0]?.key === key ? 'root fields, other ones as each set of roles' : null;
    const affected = affectedOf(what, fields, ({ field }) => field.name);
    for (const each of drawn(what, affected, ({ field }) => `${key} ${field.name}`)) {
      const { refused, codes } = await outcome(caller, each);
      const allowed = mayAsk(byField.get(each.field.name) ?? [], roles);
      expect([each.field.name, refused]).toEqual([each.field.name, !allowed]);
      if (refused) expect(codes).toEqual(['NOT_AVAILABLE']);
    }
  });
});
