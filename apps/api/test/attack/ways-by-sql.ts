import { sha256 } from '@stad/platform/api/context/secret-token.js';
import { viewerSql } from '@stad/platform/api/db/settings.js';
import type { PersonViewer, Viewer } from '@stad/platform/rules/viewer.js';
import pg from 'pg';
import type { TestPortal } from '../portal.js';

/** Two connections as the application's role, and two people of two organisations. */
export interface SqlStage {
  readonly portal: TestPortal;
  readonly sql: pg.Client;
  readonly other: pg.Client;
  readonly self: PersonViewer;
  readonly victim: PersonViewer;
}

export interface WayBySql {
  readonly way: string;
  readonly gives: string;
  /** What it comes to; it must be `expected`. */
  readonly tried: (stage: SqlStage) => Promise<unknown>;
  readonly expected: unknown;
}

/** A connection as the role that the API signs in as. Whoever opens it ends it. */
export async function openApp(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
  // One of them is ended by another.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Tries SQL as whom the settings name, in a transaction that is taken back; its first row. */
export async function trySql(
  client: pg.Client,
  viewer: Viewer,
  sql: string,
  values?: readonly unknown[],
): Promise<Record<string, unknown>> {
  await client.query('begin');
  try {
    // Nothing but set_config: whoever sends SQL can say the same.
    await client.query(viewerSql(viewer, 'by-sql'));
    const { rows } = values ? await client.query(sql, [...values]) : await client.query(sql);
    return rows?.[0] ?? {};
  } finally {
    await client.query('rollback');
  }
}

const SEES_MEMBERS = 'select exists (select from membership where agency_id = $1) as sees';
const LANGUAGE = 'select door.reader_language($1) as language';
const SUBJECT = 'known-by-sql';

/**
 * What SQL of one's choice on the application's connection gives. Whoever changes a line changes SECURITY.md
 * and docs/BREACHES.md with it.
 */
export const WAYS_BY_SQL: readonly WayBySql[] = [
  {
    way: 'one’s own settings',
    gives: 'no row of another organisation',
    tried: ({ sql, self, victim }) => trySql(sql, self, SEES_MEMBERS, [victim.agencyId]),
    expected: { sees: false },
  },
  {
    way: 'the settings of another organisation',
    gives: 'every row that it may read and write',
    tried: ({ sql, victim }) => trySql(sql, victim, SEES_MEMBERS, [victim.agencyId]),
    expected: { sees: true },
  },
  {
    way: 'a function of the door that answers jobs alone, as a person',
    gives: 'nothing',
    tried: ({ sql, victim }) => trySql(sql, victim, LANGUAGE, [victim.membershipId]),
    expected: { language: null },
  },
  {
    way: 'the same with app.viewer and app.job set',
    gives: 'what a job of any organisation may do',
    tried: ({ sql, victim: { agencyId, membershipId } }) =>
      trySql(sql, { kind: 'system', job: 'planted', agencyId }, LANGUAGE, [membershipId]),
    expected: { language: 'sv' },
  },
  {
    way: 'a job in the name of another organisation',
    gives: 'its place in the queue',
    tried: ({ sql, victim }) =>
      trySql(sql, victim, `select jobs.enqueue('planted', '{}') as queued`),
    expected: { queued: '' },
  },
  {
    way: 'audit.record in the name of another organisation',
    gives: 'an event in its log that never was, beside all that were',
    tried: ({ sql, victim }) =>
      trySql(sql, victim, `select audit.record('READ', 'unit', '{}', null, 1) as told`),
    expected: { told: '' },
  },
  {
    way: 'door.sign_in with an identity that is known',
    gives: 'a session that the API takes for that person’s own',
    tried: async ({ portal, sql, victim: { membershipId, agencyId } }) => {
      await portal.owner.query(
        `insert into sign_in_binding (agency_id, membership_id, issuer, subject, state)
         values ($1, $2, 'local', $3, 'APPROVED')`,
        [agencyId, membershipId, SUBJECT],
      );
      await sql.query(`select door.sign_in(null, 'local', $1, 'PASSKEY', $2)`, [
        SUBJECT,
        sha256('planted'),
      ]);
      const viewer = await portal.viewerBy({
        sessionToken: 'planted',
        setSession: () => undefined,
        clearSession: () => undefined,
      });
      return { isVictim: viewer.kind === 'person' && viewer.membershipId === membershipId };
    },
    expected: { isVictim: true },
  },
  {
    way: 'pg_stat_activity',
    gives: 'the text of what other connections of the API last sent, without its parameters',
    tried: async ({ sql, other }) => {
      await other.query(`select 'in the text', $1::text`, ['a parameter']);
      const { rows } = await sql.query(
        `select query from pg_stat_activity where query like 'select ''in the text%'`,
      );
      return rows[0];
    },
    expected: { query: `select 'in the text', $1::text` },
  },
  {
    way: 'the password of its own role',
    gives: 'no new connection for the API until it is set back',
    tried: ({ sql, self }) => trySql(sql, self, `alter role portal_app password 'planted'`),
    expected: {},
  },
  {
    way: 'pg_terminate_backend',
    gives: 'an end to other connections of the API',
    tried: async ({ sql, other }) => {
      const { rows: pids } = await other.query('select pg_backend_pid() as pid');
      const { rows } = await sql.query('select pg_terminate_backend($1) as ended', [pids[0].pid]);
      return rows[0];
    },
    expected: { ended: true },
  },
];
