// The real API on a real PostgreSQL, for the time of a check: started, stopped, cut off from its database.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../launcher/postgres.mjs';
import { clearAwayDeadRuns, swiftFolderOfRun } from '../test-runs.mjs';
import '../typescript-loader.mjs';
import { Gate } from './gate.mjs';
import { PassCopies } from './pass-copies.mjs';

const root = join(import.meta.dirname, '../../..');
const OPERATIONS = readFileSync(
  join(root, 'libs/activities/field-operations/web/outbox/outbox.graphql'),
  'utf8',
);
/** What a page reads of its pass; the client asks for much more, which is none of its outbox. */
const READ = `query ReadPass($input: FieldPassInput!) { fieldPass(input: $input) {
  id trunk fieldCounts { counter n } outbox { keyId publicKey } progress { startedAt } } }`;

const load = (path) => import(join(root, 'libs', path));

/**
 * A PostgreSQL for the time of a check.
 *
 * @returns {Promise<{ addressesOf(name: string): Promise<Record<string, string>>, stop(): Promise<void> }>}
 *   `addressesOf` makes a database of that name, and what it returns crosses to another process as it is
 */
export async function openDatabase() {
  const { migrate, setUpDatabase } = await load('platform/api/db/setup.ts');
  const { fieldOperationsGround } = await load('activities/field-operations/api/testing/ground.ts');
  await clearAwayDeadRuns();
  const dataDir = swiftFolderOfRun('nights');
  const postgres = await startPostgres({ dataDir, ephemeral: true });
  const stop = async () => {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const secret = () => randomBytes(18).toString('hex');
    const passwords = { owner: secret(), app: secret(), jobs: secret() };
    const urls = await setUpDatabase(postgres.adminUrl, 'nights', passwords);
    await migrate(urls.databaseOwnerUrl, fieldOperationsGround.domains);
    return { addressesOf: (name) => copyOf({ ...urls, adminUrl: postgres.adminUrl }, name), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A database for one process of the check, and where it finds it. */
async function copyOf({ adminUrl, ...urls }, name) {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(
    `create database ${name} template nights strategy file_copy owner portal_owner`,
  );
  await admin.query(`revoke all on database ${name} from public`);
  await admin.query(`grant connect on database ${name} to portal_app, portal_jobs`);
  await admin.end();
  const at = (address) => {
    const url = new URL(address);
    url.pathname = `/${name}`;
    return url.toString();
  };
  return {
    DATABASE_URL: at(urls.databaseUrl),
    DATABASE_OWNER_URL: at(urls.databaseOwnerUrl),
    DATABASE_JOBS_URL: at(urls.databaseJobsUrl),
    NIGHTS_ADMIN_URL: at(adminUrl),
  };
}

/** The portal of one process of the check, with passes that a team is out on. */
export class NightPortal {
  #gate;
  #portal;
  /** Null while it is stopped. */
  #server;
  #admin;
  #copies;
  #viewers = new Map();
  #callerFor;

  /** @param {Record<string, string>} addresses of a database of `openDatabase` */
  static async open(addresses) {
    const portal = new NightPortal();
    portal.#gate = await Gate.before(addresses.DATABASE_URL);
    Object.assign(process.env, addresses, {
      DATABASE_URL: portal.#gate.url,
      PORTAL_MODE: 'demo',
      LOG_LEVEL: 'silent',
      // The same when it is started again: the keys of passes are sealed with it.
      PORTAL_KEY: `nights ${Buffer.alloc(32, 7).toString('base64')}`,
    });
    const { TestPortal } = await load('platform/api/testing/portal.ts');
    const { callerFor } = await load('platform/api/serving/caller.ts');
    const ground = await load('activities/field-operations/api/testing/ground.ts');
    const made = await load('activities/field-operations/api/testing/make-field-pass.ts');
    portal.#callerFor = callerFor;
    portal.#portal = await TestPortal.open(ground.fieldOperationsGround);
    portal.#server = portal.#portal.server;
    portal.#admin = new pg.Client({ connectionString: addresses.NIGHTS_ADMIN_URL });
    await portal.#admin.connect();
    const bench = await made.PassBench.open(portal.#portal);
    for (const key of [made.SOC1, made.SOC2]) {
      const { viewer } = await portal.#portal.as(key, key.split('@')[1].toUpperCase());
      portal.#viewers.set(viewer.membershipId, viewer);
    }
    const { id } = await bench.started();
    portal.#copies = await PassCopies.of(addresses.NIGHTS_ADMIN_URL, id);
    return portal;
  }

  /** Who is in the team of every pass and counts. */
  get members() {
    return [...this.#viewers.keys()];
  }

  makePass(newId, days, number) {
    return this.#copies.make(newId, days, number);
  }

  shutDatabase() {
    this.#gate.shut();
  }

  openDatabase() {
    this.#gate.open();
  }

  async stop() {
    await this.#server?.close();
    this.#server = null;
  }

  async start() {
    this.#server ??= await this.#portal.replica({ POOL_SIZE: '4' });
  }

  /**
   * One operation as it comes from a phone.
   *
   * @param {{ name: string, input: object }} message
   * @param {{ membershipId: string, right: 'whole' | 'lost' | 'ended' }} who
   * @param {Date} now
   * @returns {Promise<{ data: object | null, code: string | null }>} `NETWORK` where nothing answers
   */
  async answer({ name, input }, { membershipId, right }, now) {
    if (!this.#server) return { data: null, code: 'NETWORK' };
    const known = this.#viewers.get(membershipId);
    const viewer = {
      whole: known,
      lost: { ...known, roles: [] },
      ended: { kind: 'visitor' },
    }[right];
    const document = name === 'ReadPass' ? READ : documentOf(name);
    const { data, problems, codes } = await this.#callerFor(this.#server, viewer, now).run(
      document,
      { input },
    );
    return { data, code: problems[0]?.code ?? codes[0] ?? null };
  }

  /** All that the database has of a pass, whoever asks. */
  async kept(passId) {
    const { rows } = await this.#admin.query(KEPT, [passId]);
    return rows[0].kept;
  }

  /** As an administrator of the database, who can break what nobody else can. */
  breakDatabase(sql) {
    return this.#admin.query(sql);
  }

  async close() {
    await this.start();
    this.openDatabase();
    await this.#copies.close();
    await this.#admin.end();
    if (this.#server !== this.#portal.server) await this.#server.close();
    await this.#portal.owner.end();
    await this.#gate.close();
  }
}

const KEPT = `select json_build_object(
  'counts', (select coalesce(json_agg(json_build_object('counter', counter,
      'quarter', (extract(epoch from quarter) * 1000)::bigint, 'n', n, 'untimed', untimed)
      order by counter, quarter), '[]') from field_count where activity_id = $1),
  'late', (select coalesce(json_agg(json_build_object('counter', counter, 'n', n) order by counter, n), '[]')
      from field_late_count where activity_id = $1),
  'acts', (select coalesce(json_agg(json_build_object('act', act, 'at', (extract(epoch from at) * 1000)::bigint,
      'by', made_by, 'state', state, 'text', text) order by position), '[]') from field_act where activity_id = $1),
  'progress', (select json_build_object('trunk', trunk, 'returned', returned_at is not null,
      'aborted', aborted_at is not null) from pass_progress where activity_id = $1)) as kept`;

function documentOf(name) {
  const found = new RegExp(`^mutation ${name}\\b[\\s\\S]*?^}`, 'm').exec(OPERATIONS);
  if (!found) throw new Error(`The client has no operation ${name}.`);
  return found[0];
}
