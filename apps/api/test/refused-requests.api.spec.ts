import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Route, routesOf } from './attack/routes.js';
import { TestPortal, wholeGround } from './portal.js';

/** Every route of the running server outside GraphQL: what it refuses to somebody signed in stands in the log. */
let portal: TestPortal;
let url: string;
let cookie: string;
let membershipId: string;

beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
  await portal.server.app.listen(0, '127.0.0.1');
  const { port } = portal.server.app.getHttpServer().address() as { port: number };
  url = `http://127.0.0.1:${port}`;
  await portal.owner.query('update app.installation set demo_loaded_on = current_date');
  const { viewer } = await portal.as('handlaggare@ks-lund');
  membershipId = viewer.kind === 'person' ? viewer.membershipId : '';
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-portal-client': 'web' },
    body: JSON.stringify({
      query: 'mutation In($input: SignInToDemoInput!) { signInToDemo(input: $input) }',
      variables: { input: { membershipId } },
    }),
  });
  cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
});
afterAll(async () => {
  await portal.owner.query('update app.installation set demo_loaded_on = null');
  await portal.close();
});

const refusals = async () => {
  const { rows } = await portal.owner.query<{ route: string }>(
    `select object_type as route from audit.event where action = 'REFUSED' and membership_id = $1
     order by position`,
    [membershipId],
  );
  return rows.map(({ route }) => route);
};

const send = (method: string, path: string, headers: Record<string, string>) =>
  fetch(`${url}${path}`, {
    method,
    redirect: 'manual',
    headers: { 'x-portal-client': 'web', ...headers },
  });

/** Routes of Nest’s own; GraphQL notes its refusals itself, health is nobody’s, and a file of the client is there once it is built. */
const outside = ({ path }: Route) => !/^\/(graphql|livez|readyz|samverkan-worker)/.test(path);

describe('a refused request outside GraphQL', () => {
  it('is an event of the route, before the answer leaves', async () => {
    const routes = routesOf(portal.server).filter(outside);
    let refused = 0;
    for (const { method, path } of routes) {
      const before = (await refusals()).length;
      const { status } = await send(method, path, { cookie });
      const events = (await refusals()).slice(before);
      const isRefused = status >= 400 && status < 500;
      expect([method, path, status, events.length]).toEqual([
        method,
        path,
        status,
        isRefused ? 1 : 0,
      ]);
      if (isRefused) refused++;
      if (isRefused) expect(events[0]?.startsWith(`${method} ${path.split('/')[1]}`)).toBe(true);
    }
    process.stdout.write(`${routes.length} routes, ${refused} refused and written down\n`);
    expect(routes.length).toBeGreaterThan(12);
    expect(refused).toBeGreaterThan(8);
  });

  it('is none of a visitor: there is nobody whose log it would be', async () => {
    const count = async () =>
      (await portal.owner.query(`select from audit.event where action = 'REFUSED'`)).rowCount;
    const before = await count();
    expect((await send('GET', '/files/reports/x.pdf', {})).status).toBe(404);
    expect(await count()).toBe(before);
  });
});
