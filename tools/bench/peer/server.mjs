import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { noteOfRead, opening, settingsOf, tokenHash, VIEWER } from '../viewer.mjs';
import { PEER_DIR } from './install.mjs';
import { READS_PASS } from './plans.mjs';

/**
 * The peer: PostGraphile 5 as its documentation sets it up, over the portal's tables as the portal's
 * role. Like the portal it asks for each request who sends it, and tells PostgreSQL.
 */
const peer = createRequire(join(PEER_DIR, 'package.json'));
const { Pool } = peer('pg');
const { postgraphile } = peer('postgraphile');
const { PostGraphileAmberPreset } = peer('postgraphile/presets/amber');
const { makePgService } = peer('postgraphile/adaptors/pg');
const { grafserv } = peer('postgraphile/grafserv/node');
const { addPgTableCondition } = peer('postgraphile/utils');
const { TYPES } = peer('postgraphile/@dataplan/pg');

const pool = new Pool({
  connectionString: process.env.DATABASE_URL,
  max: Number(process.env.POOL_SIZE),
});

/** PostGraphile filters by equality; the week is a span, and its way to say so is a condition of one's own. */
const condition = (name, where) =>
  addPgTableCondition(
    { schemaName: 'public', tableName: 'activity' },
    name,
    ({ graphql: { GraphQLString } }) => ({ type: GraphQLString }),
    (value, { sql, sqlTableAlias, sqlValueWithCodec }) =>
      where(sql, sqlTableAlias, sqlValueWithCodec(value, TYPES.timestamptz)),
  );

const preset = {
  extends: [PostGraphileAmberPreset],
  plugins: [
    condition('startsBefore', (sql, table, at) => sql`${table}.starts_at < ${at}`),
    condition('endsAfter', (sql, table, at) => sql`${table}.ends_at > ${at}`),
  ],
  // The portal filters by the second column of an index, which this plugin would not offer.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  pgServices: [makePgService({ pool, schemas: ['public', 'statistics'] })],
  grafast: {
    explain: false,
    context: async ({ node }) => {
      const found = await pool.query({
        name: 'viewer',
        text: VIEWER,
        values: [tokenHash(node.req.headers)],
      });
      const passId = node.req.headers[READS_PASS];
      // Where it is asked to log who reads a pass, as the portal must: in one flight, before the answer leaves.
      if (passId) {
        await pool.query(`${opening(found.rows[0], 'read write')}; ${noteOfRead(passId)}; commit`);
      }
      return { pgSettings: settingsOf(found.rows[0]) };
    },
  },
  grafserv: { graphqlPath: '/graphql', graphiql: false, websockets: false, watch: false },
};

const instance = postgraphile(preset);
const server = createServer();
await instance.createServ(grafserv).addTo(server);
await instance.getSchema();
if (process.argv.includes('--print')) {
  const { printSchema } = peer('postgraphile/graphql');
  process.stdout.write(printSchema(await instance.getSchema()));
  process.exit(0);
}
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('listening'));
