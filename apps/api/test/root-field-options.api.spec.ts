import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { RootFields } from '@stad/platform/api/graphql/allow.js';
import type { PersonViewer } from '@stad/platform/rules/viewer.js';
import { type GraphQLField, getNamedType, isInputObjectType } from 'graphql';
import { fieldsMarked } from './oracle.js';
import { type Caller, TestPortal, wholeGround } from './portal.js';
import { sampleOperation } from './sample-operation.js';

/** What root fields ask for beside a role, with its reason in `@Allow`, held against docs/VISIBILITY.md. */
let portal: TestPortal;
let roots: RootFields;
const IN_FIELD = fieldsMarked('in the field');
const FRESH_FACTOR = fieldsMarked('fresh factor');

beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
  roots = portal.server.app.get(RootFields, { strict: false });
});
afterAll(() => portal.close());

describe('a phone that was made ready', () => {
  it('reaches what the page says', () => {
    expect(IN_FIELD.length).toBeGreaterThan(0);
    expect(roots.asking('inField')).toEqual(IN_FIELD);
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
    const isOutside = (name: string) => !IN_FIELD.includes(name) && declared.get(name) !== null;
    for (const [name, outside] of told) expect([name, outside]).toEqual([name, isOutside(name)]);
  });
});

describe('a fresh factor', () => {
  it('is asked for where the page says', () => {
    expect(FRESH_FACTOR.length).toBeGreaterThan(0);
    expect(roots.asking('freshFactor')).toEqual(FRESH_FACTOR);
  });

  it('is asked for by whatever decides, approves, or takes a class or a share, or it is said why not', () => {
    const decides = (name: string) =>
      /^(decide|approve|give|refuse|submit|freeze|register)[A-Z]/.test(name);
    const names = rootFields(portal)
      .filter(
        ({ kind, field }) =>
          (kind === 'mutation' && decides(field.name)) ||
          inputFields(field).some((name) => /^(class|share)/i.test(name)),
      )
      .map(({ field }) => field.name);
    expect(names.filter((name) => !FRESH_FACTOR.includes(name)).sort()).toEqual(
      roots.asking('noFactor'),
    );
  });
});

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
