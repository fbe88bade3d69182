import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';
import { saved } from './limit/save.mjs';
import { noteOfRead, opening, tokenHash, VIEWER } from './viewer.mjs';

/**
 * The limit of this work: plain HTTP, plain pg, one hand-written json_agg statement under the same
 * row security, its text straight to the socket. Reads come by number, from the list that the bench
 * sends; a save comes as the client's own variables.
 */
let reads = [];
const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: Number(process.env.POOL_SIZE),
  pipeline: true,
});

async function read(client, viewer, number) {
  const { name, sql, values, reads: passId, notes } = reads[number];
  const note = notes ?? (passId && noteOfRead(passId));
  client.query(opening(viewer, 'read only'));
  const answer = client.query({ name, text: sql, values });
  const closed = client.query('commit');
  if (note) {
    // A pass that is opened, a list of P3, is noted in the access log, before the answer leaves.
    client.query(opening(viewer, 'read write'));
    client.query(note);
    await client.query('commit');
  }
  closed.finally(() => client.release());
  return (await answer).rows[0].answer;
}

async function save(client, viewer, text) {
  const { input } = JSON.parse(text);
  const hash = createHash('sha256').update(text).digest();
  client.query(opening(viewer, 'read write'));
  const sent = saved(viewer, input, hash).map((statement) => client.query(statement));
  const closed = await client.query('commit');
  client.release();
  const results = await Promise.all(sent);
  const isKept = closed.command === 'COMMIT' && results[2].rowCount === 1;
  return isKept ? results.at(-1).rows[0].answer : '{"errors":[]}';
}

const bodyOf = async (request) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
};

const server = createServer(async (request, response) => {
  const body = request.method === 'POST' ? await bodyOf(request) : null;
  const client = await pool.connect();
  const values = [tokenHash(request.headers)];
  const found = await client.query({ name: 'viewer', text: VIEWER, values });
  const [viewer] = found.rows;
  const answer =
    body === null ? read(client, viewer, Number(request.url.slice(1))) : save(client, viewer, body);
  response.setHeader('content-type', 'application/json');
  response.end(await answer);
});
process.on('message', (sent) => {
  reads = sent;
  process.send?.('read');
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('listening'));
