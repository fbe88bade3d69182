import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import type { ApiProcess, Reply } from './api-process.js';

const CREATE = `mutation Create($input: CreateContactFunctionInput!) {
  createContactFunction(input: $input) { id }
}`;

/** Managers of four organisations, several of each: they share chains of the access log. */
const EMPLOYERS = ['SOC-LUND', 'FA-HBG', 'SOC-HBG', 'POL-LUND'] as const;

interface Writer {
  readonly cookie: string;
  readonly siteId: string;
}

/** People who write all the time, and a list of what was acknowledged to them. */
export class Ledger {
  /** Label of the written record → the id that was acknowledged. */
  readonly acknowledged = new Map<string, string>();
  /** Everything that came instead of an acknowledgement. */
  readonly refusals = new Map<string, number>();
  private open = false;
  /** How many each writer has begun, over all its times at work. */
  private readonly begun = new Map<number, number>();
  private failure: Error | undefined;
  private work: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly replicas: readonly ApiProcess[],
    private readonly writers: readonly Writer[],
  ) {}

  /** Whoever gets no answer from one replica asks the next. */
  static async open(
    replicas: readonly [ApiProcess, ...ApiProcess[]],
    owner: pg.Client,
    size = 8,
  ): Promise<Ledger> {
    const { rows } = await owner.query<{ key: string; id: string; site: string }>(
      `select distinct on (a.key) a.key, m.id, r.site_id as site
       from membership m join agency a on a.id = m.agency_id join site_agency r on r.agency_id = a.id
       where m.roles && array['UNIT_MANAGER', 'POLICE_LEADERSHIP', 'DIRECTOR', 'AGENCY_ADMIN']
       order by a.key`,
    );
    const writers: Writer[] = [];
    for (let n = 0; n < size; n++) {
      const key = EMPLOYERS[n % EMPLOYERS.length];
      const row = rows.find((each) => each.key === key);
      if (!row) throw new Error(`Nobody keeps the contacts of ${key}.`);
      writers.push({ cookie: await replicas[0].signIn(row.id), siteId: row.site });
    }
    return new Ledger(replicas, writers);
  }

  /** May be called again after {@link end}: what was acknowledged is remembered, refusals are not. */
  begin(): void {
    this.open = true;
    this.refusals.clear();
    this.work = Promise.all(
      this.writers.map((writer, at) =>
        this.write(writer, at).catch((error: Error) => {
          this.failure ??= error;
        }),
      ),
    );
  }

  /** Until this many were acknowledged in all. */
  async reaches(count: number): Promise<void> {
    while (this.acknowledged.size < count) {
      if (this.failure) throw this.failure;
      if (this.replicas.every((each) => each.hasLeft)) throw new Error('The API ended by itself.');
      await delay(5);
    }
  }

  /** Everybody finishes what they have begun. */
  async end(): Promise<void> {
    this.open = false;
    await this.work;
    if (this.failure) throw this.failure;
  }

  private async write(writer: Writer, at: number): Promise<void> {
    while (this.open) {
      const n = this.begun.get(at) ?? 0;
      this.begun.set(at, n + 1);
      const label = `Provrad ${'ABCDEFGHIJKLMNOPQRST'[at]} ${n}`;
      const input = {
        clientMutationId: randomUUID(),
        label,
        kind: 'RECEPTION',
        phone: '040-628 04 10',
        siteIds: [writer.siteId],
      };
      this.acknowledged.set(label, await this.insist(writer, input, at));
    }
  }

  /** Sends the same mutation until it is acknowledged, as the web client does. */
  private async insist(
    writer: Writer,
    input: Record<string, unknown>,
    first: number,
  ): Promise<string> {
    for (let turn = first; ; turn++) {
      const replica = this.replicas[turn % this.replicas.length] as ApiProcess;
      const reply = await replica.send(CREATE, input, writer.cookie);
      const made = reply.data?.['createContactFunction'] as { id: string } | undefined;
      if (made) return made.id;
      this.note(reply);
      await delay(20);
    }
  }

  private note({ lost, codes }: Reply): void {
    const what = lost ? 'NO_ANSWER' : codes.join(',');
    if (!lost && what !== 'UNAVAILABLE') throw new Error(`A writer was answered ${what}.`);
    this.refusals.set(what, (this.refusals.get(what) ?? 0) + 1);
  }

  /** What was acknowledged and is not there, and what is there more often than once. */
  async faults(owner: pg.Client): Promise<string[]> {
    const { rows } = await owner.query<{ label: string; ids: string[] }>(
      `select label, array_agg(id::text) as ids from contact_function
       where label like 'Provrad %' group by label`,
    );
    const found = new Map(rows.map(({ label, ids }) => [label, ids]));
    const lost = [...this.acknowledged].filter(([label, id]) => !found.get(label)?.includes(id));
    const twice = rows.filter(({ ids }) => ids.length > 1);
    return [
      ...lost.map(([label]) => `lost: ${label}`),
      ...twice.map(({ label, ids }) => `${ids.length} times: ${label}`),
    ];
  }

  /** Leaves nothing of itself to the specs that follow. */
  static async clear(owner: pg.Client): Promise<void> {
    await owner.query(`delete from contact_function where label like 'Provrad %'`);
  }
}
