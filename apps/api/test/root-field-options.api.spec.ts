import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { RootFields } from '@stad/platform/api/graphql/allow.js';
import type { PersonViewer } from '@stad/platform/rules/viewer.js';
import { type GraphQLField, getNamedType, isInputObjectType } from 'graphql';
import { type Caller, TestPortal } from './portal.js';
import {
  CLASS_OR_SHARE,
  DECIDED_WITHOUT,
  FRESH_FACTOR,
  IN_FIELD,
} from './root-field-options-reviewed.js';
import { sampleOperation } from './sample-operation.js';

/** What root fields ask for beside a role, held against the reviewed lists. */
let portal: TestPortal;
let roots: RootFields;

beforeAll(async () => {
  portal = await TestPortal.open();
  roots = portal.server.app.get(RootFields, { strict: false });
});
afterAll(() => portal.close());

describe('a phone that was made ready', () => {
  it('reaches what is on the list', () => {
    expect(roots.asking('inField')).toEqual(Object.keys(IN_FIELD).sort());
  });

  it('is told that everything else lies outside', async () => {
    const { viewer } = await portal.as('socialsekreterare1@soc-lund');
    const phone: Caller = portal.caller({
      ...(viewer as PersonViewer),
      fieldSession: {
        passId: '00000000-0000-4000-8000-000000000000',
        until: null,
        rightsExpired: false,
      },
    });
    const declared = roots.declared();
    const told = new Map<string, boolean>();
    for (const { kind, field } of rootFields(portal)) {
      const { document, variables } = sampleOperation(kind, field);
      const { codes } = await phone.run(document, variables);
      told.set(field.name, codes.includes('OUTSIDE_FIELD_SESSION'));
    }
    const isOutside = (name: string) => !(name in IN_FIELD) && declared.get(name) !== null;
    for (const [name, outside] of told) expect([name, outside]).toEqual([name, isOutside(name)]);
  });
});

describe('a fresh factor', () => {
  it('is asked for where security.md and field.md say', () => {
    expect(roots.asking('freshFactor')).toEqual(Object.keys(FRESH_FACTOR).sort());
  });

  it('is asked for by whatever decides or approves, or a reason says why not', () => {
    const deciding = rootFields(portal)
      .filter(({ kind }) => kind === 'mutation')
      .map(({ field }) => field.name)
      .filter((name) => /^(decide|approve|give|refuse|submit|freeze|register)[A-Z]/.test(name));
    const reviewed = { ...FRESH_FACTOR, ...DECIDED_WITHOUT, ...NO_DECISIONS };
    expect(deciding.filter((name) => !(name in reviewed))).toEqual([]);
  });

  it('is asked for by whatever takes a class or a share, or a reason says why not', () => {
    const taking = rootFields(portal)
      .filter(({ field }) => inputFields(field).some((name) => /^(class|share)/i.test(name)))
      .map(({ field }) => field.name);
    expect(taking.filter((name) => !(name in FRESH_FACTOR)).sort()).toEqual(
      Object.keys(CLASS_OR_SHARE).sort(),
    );
  });
});

/** Named like a decision, and none. */
const NO_DECISIONS = { registerGrant: 'the sums of a decision that the funder has taken' };

/** The names of what a root field takes, two levels down. */
function inputFields({ args }: GraphQLField<unknown, unknown>): string[] {
  return args.flatMap((arg) => {
    const type = getNamedType(arg.type);
    return isInputObjectType(type) ? [arg.name, ...Object.keys(type.getFields())] : [arg.name];
  });
}

function rootFields({ server }: TestPortal) {
  const { schema } = server.app.get(GraphQLSchemaHost);
  return (['query', 'mutation'] as const).flatMap((kind) => {
    const type = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
    return Object.values(type?.getFields() ?? {}).map((field: GraphQLField<unknown, unknown>) => ({
      kind,
      field,
    }));
  });
}
