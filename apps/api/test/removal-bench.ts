import { randomUUID } from 'node:crypto';
import type { TestPortal } from './portal.js';

export const REMOVALS = `{ contentRemovals { id text recordId state flaggedBy original advice advisedBy ground decidedBy
  diaryNumber notedBy isHeld version nextSteps { step } } }`;
export const FLAG = 'mutation F($input: FlagTextInput!) { flagText(input: $input) { id state } }';
const ANSWER = '{ id state ground decidedBy original version nextSteps { step } }';
export const DECIDE = `mutation D($input: DecideRemovalInput!) { decideRemoval(input: $input) ${ANSWER} }`;
export const ADVISE = `mutation A($input: AdviseRemovalInput!) { adviseRemoval(input: $input) ${ANSWER} }`;
export const NOTE = `mutation N($input: NoteRemovalInput!) { noteRemoval(input: $input) ${ANSWER} }`;

export interface Removal {
  readonly id: string;
  readonly text: string;
  readonly recordId: string;
  readonly state: string;
  readonly original: readonly string[] | null;
  readonly version: number;
  readonly nextSteps: readonly { readonly step: string }[];
}

/** People who flag, advise and decide on one day. */
export class RemovalBench {
  constructor(
    private readonly portal: TestPortal,
    private readonly now: Date,
  ) {}

  /** @throws Error the codes of what was refused */
  async ask<T>(key: string, document: string, input?: object): Promise<T> {
    const caller = await this.portal.as(key, key.split('@')[1]?.toUpperCase(), this.now);
    const { data, codes } = await caller.run(
      document,
      input && { input: { clientMutationId: randomUUID(), ...input } },
    );
    if (codes.length > 0) throw new Error(codes.join());
    return Object.values(data as object)[0] as T;
  }

  flag = (key: string, text: string, recordId: string) =>
    this.ask<Removal>(key, FLAG, { text, recordId });

  list = (key: string) => this.ask<Removal[]>(key, REMOVALS);

  async of(key: string, id: string): Promise<Removal> {
    const found = (await this.list(key)).find((each) => each.id === id);
    if (!found) throw new Error(`${key} sees no removal ${id}`);
    return found;
  }

  async decide(key: string, id: string, step: string, ground: string): Promise<Removal> {
    const { version } = await this.of(key, id);
    const input = { removalId: id, expectedVersion: version, step, ground };
    return this.ask<Removal>(key, DECIDE, input);
  }

  erase = (key: string, id: string) => this.decide(key, id, 'erase', 'PERSONAL_DATA');

  /** Every table of the database in which some row says it, also the queue of jobs and the log. */
  async everywhere(words: string): Promise<readonly string[]> {
    const { owner } = this.portal;
    const { rows: tables } = await owner.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname in ('public', 'audit', 'app') order by 1`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const { rowCount } = await owner.query(
        `select from ${name} t where strpos(t::text, $1) > 0 or strpos(t::text, $2) > 0 limit 1`,
        [words, Buffer.from(words).toString('hex')],
      );
      if (rowCount) found.push(name);
    }
    await owner.query('set role portal_jobs');
    const jobs = await owner.query(
      'select from graphile_worker._private_jobs j where strpos(j::text, $1) > 0',
      [words],
    );
    await owner.query('reset role');
    return jobs.rowCount ? [...found, 'jobs'] : found;
  }
}
