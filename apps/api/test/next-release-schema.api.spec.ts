import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
// @ts-expect-error -- tools of plain JavaScript
import { loadTowns } from '../../../tools/bench/load-towns.mjs';
// @ts-expect-error -- tools of plain JavaScript
import { Drafts, READS, SAVE_DOCUMENT } from '../../../tools/bench/operations.mjs';
// @ts-expect-error -- tools of plain JavaScript
import { filesUnder } from '../../../tools/codegen/files.mjs';
// @ts-expect-error -- tools of plain JavaScript
import { readDocuments, trustedDocuments } from '../../../tools/codegen/trusted-documents.mjs';
import { readDatabase } from '../src/audit-log-source.js';
import { verifyAuditLog } from '../src/verify-audit-log.js';
import { type Caller, TestPortal, wholeGround } from './portal.js';

/**
 * Release N−1 on the schema of release N: this build on a database that the next release has expanded. What a
 * migration may do while people work is in docs/operations/upgrade.md.
 */
let portal: TestPortal;
let worker: Caller;
const drafts = new Drafts();

/** As an expanding migration is: columns that may be empty, a table, an index. Every table gets one. */
const EXPAND = `
  do $$ declare each regclass; begin
    for each in select c.oid::regclass from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    loop execute format('alter table %s add column of_the_next_release text', each); end loop;
  end $$;
  alter table audit.event add column of_the_next_release text;
  create table of_the_next_release (id uuid primary key, agency_id uuid not null references agency);
  create index concurrently_in_earnest on membership (person_id, valid_from);
  insert into app.schema_migration (id) values ('99991231-2359-of-the-next-release')`;

interface Read {
  readonly name: string;
  readonly document: string;
  readonly variables: Record<string, unknown>;
}

const answerOf = (document: string, variables: Record<string, unknown>) =>
  worker.run(trustedDocuments.get(document).text, variables);

async function answers(): Promise<Record<string, unknown>> {
  const read: Record<string, unknown> = {};
  for (const { name, document, variables } of READS as Read[]) {
    const { data, codes } = await answerOf(document, variables);
    read[name] = { data, codes };
  }
  return read;
}

async function save(): Promise<readonly string[]> {
  const { data, codes } = await answerOf(SAVE_DOCUMENT, drafts.next(0));
  drafts.learn(0, data?.['changeWhenAndWhere']);
  return codes;
}

beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
  const files: string[] = ['libs', 'apps/web'].flatMap((root) =>
    filesUnder(root, (name: string) => name.endsWith('.graphql')),
  );
  readDocuments(files, readFileSync('apps/api/schema.graphql', 'utf8'));
  const database = new URL(process.env['DATABASE_ADMIN_URL'] ?? '');
  await loadTowns(database.toString(), database.pathname.slice(1), 1, 1);
  worker = await portal.as('soc1@town1');
});
afterAll(() => portal.close());

describe('the previous release', () => {
  it('reads and writes as before while the next one migrates under it', async () => {
    expect(await save()).toEqual([]);
    const before = await answers();
    // Its connections have their statements planned for the tables as they were.
    await portal.owner.query(EXPAND);
    expect(await answers()).toEqual(before);
    expect(await save()).toEqual([]);
  });

  it('is ready on it', async () => {
    expect(await portal.server.readiness.hindrance()).toBeNull();
  });

  it('links its access log as before', async () => {
    const { verdicts } = await verifyAuditLog(readDatabase(portal.owner));
    expect(verdicts.length).toBeGreaterThan(0);
    expect(verdicts.filter(({ broken }) => broken)).toEqual([]);
  });
});
