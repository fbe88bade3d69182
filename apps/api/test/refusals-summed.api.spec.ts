import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { SignInStage } from '@stad/identity/api/testing/sign-in-stage.js';
import { RootFields } from '@stad/platform/api/graphql/allow.js';
import type { GraphQLField } from 'graphql';
import { wholeGround } from './portal.js';
import { sampleOperation } from './sample-operation.js';

/** What somebody whom nobody knows asks for of the whole portal fills no log. */
let stage: SignInStage;

beforeAll(async () => {
  stage = await SignInStage.open(wholeGround);
});
afterAll(() => stage.close());

const JSON_OF_ANYBODY = { 'content-type': 'application/json', 'x-portal-client': 'web' };

const events = async () => {
  const { rows } = await stage.portal.owner.query<{ n: number }>(
    'select count(*)::int as n from audit.event',
  );
  return rows[0]?.n ?? Number.NaN;
};

describe('the seventh time writes no event of its own:', () => {
  it('every route, asked by nobody for nothing', async () => {
    const routes = stage.routes();
    expect(routes.length).toBeGreaterThan(12);
    const written: [string, number][] = [];
    for (const [method, path] of routes) {
      const ask = () =>
        fetch(new URL(path, stage.url), {
          method,
          redirect: 'manual',
          ...(method === 'POST' ? { body: '{}', headers: JSON_OF_ANYBODY } : {}),
        }).then((response) => response.arrayBuffer());
      for (let tried = 1; tried <= 6; tried += 1) await ask();
      const afterSix = await events();
      await ask();
      written.push([`${method} ${path}`, (await events()) - afterSix]);
    }
    expect(written).toEqual(routes.map(([method, path]) => [`${method} ${path}`, 0]));
  });

  it('every root field that answers anybody, asked for what does not exist', async () => {
    const { app } = stage.portal.server;
    const { schema } = app.get(GraphQLSchemaHost);
    const fieldOf = (name: string): ['query' | 'mutation', GraphQLField<unknown, unknown>] => {
      const query = schema.getQueryType()?.getFields()[name];
      if (query) return ['query', query];
      const mutation = schema.getMutationType()?.getFields()[name];
      if (!mutation) throw new Error(name);
      return ['mutation', mutation];
    };
    const open = [...app.get(RootFields).declared()].filter(([, allowed]) => allowed === null);
    expect(open.length).toBeGreaterThan(12);
    const written: [string, number][] = [];
    for (const [name] of open) {
      const { document, variables } = sampleOperation(...fieldOf(name));
      const visitor = stage.portal.visitor();
      for (let tried = 1; tried <= 6; tried += 1) await visitor.run(document, variables);
      const afterSix = await events();
      await visitor.run(document, variables);
      written.push([name, (await events()) - afterSix]);
    }
    expect(written).toEqual(open.map(([name]) => [name, 0]));
  });
});
