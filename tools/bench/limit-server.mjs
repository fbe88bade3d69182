import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';

/**
 * The limit of this work: plain HTTP, plain pg, one hand-written json_agg statement under the same
 * row security, its text straight to the socket. Reads the operations from BENCH_OPERATIONS.
 */
const operations = JSON.parse(process.env.BENCH_OPERATIONS);
const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: Number(process.env.POOL_SIZE),
  pipeline: true,
});

const VIEWER = `select s.*, r.* from door.session($1) s, lateral door.rings(s.agency_id) r`;

const server = createServer(async (request, response) => {
  const operation = operations[Number(request.url.slice(1))];
  const token = /portal=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const client = await pool.connect();
  const hash = createHash('sha256').update(token).digest();
  const viewer = (await client.query({ name: 'viewer', text: VIEWER, values: [hash] })).rows[0];
  const list = (ids) => `{${ids.join(',')}}`;
  client.query(`begin read only; select set_config('app.viewer', 'person', true),
    set_config('app.person_id', '${viewer.person_id}', true), set_config('app.membership_id', '${viewer.membership_id}', true),
    set_config('app.agency_id', '${viewer.agency_id}', true), set_config('app.roles', '${list(viewer.roles)}', true),
    set_config('app.site_ids', '${list(viewer.site_ids)}', true), set_config('app.core_site_ids', '${list(viewer.core_site_ids)}', true),
    set_config('app.programme_ids', '${list(viewer.programme_ids)}', true)`);
  const answer = client.query(operation.sql);
  client.query('commit').finally(() => client.release());
  response.setHeader('content-type', 'application/json');
  response.end((await answer).rows[0].answer);
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('listening'));
