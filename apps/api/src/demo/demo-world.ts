import type { Type } from '@nestjs/common';
import type { AgencyKey, PersonKey } from '@stad/identity/rules/demo/types.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { type Caller, callerFor } from '@stad/platform/api/serving/caller.js';
import type { DemoStage } from '@stad/programme/api/demo/demo-stage.js';
import { findViewer } from '@stad/programme/api/find-viewer.js';
import type pg from 'pg';
import type { RunningServer } from '../server.js';

/**
 * The demo's way into the portal: acts as its people, at the time of the record, through the same
 * operations as everybody else. What it asks for by key it looks up once.
 */
export class DemoWorld implements DemoStage {
  private readonly ids = new Map<string, string>();
  private sent = 0;

  constructor(
    private readonly server: RunningServer,
    readonly owner: pg.Client,
  ) {}

  async does<Data>(
    person: PersonKey,
    now: Date,
    document: string,
    input: Record<string, unknown>,
    agencyKey?: AgencyKey,
  ): Promise<Data> {
    const caller = await this.caller(person, now, agencyKey);
    this.sent += 1;
    const clientMutationId = `00000000-0000-4000-8000-${this.sent.toString().padStart(12, '0')}`;
    const answer = await caller.run<Data>(document, { input: { clientMutationId, ...input } });
    if (answer.problems.length > 0 || !answer.data) {
      const [, name = 'an operation'] = /mutation (\w+)/.exec(document) ?? [];
      throw new Error(
        `The demo could not ${name} as ${person} at ${now.toISOString()}: ${JSON.stringify(answer.problems)}`,
      );
    }
    return answer.data;
  }

  async reads<Data>(
    person: PersonKey,
    document: string,
    variables: Record<string, unknown>,
  ): Promise<Data> {
    const answer = await (await this.caller(person, new Date())).run<Data>(document, variables);
    if (answer.problems.length > 0 || !answer.data) {
      throw new Error(`The demo could not read as ${person}: ${JSON.stringify(answer.problems)}`);
    }
    return answer.data;
  }

  async uses<Service>(
    person: PersonKey,
    now: Date,
    service: Type<Service>,
    work: (service: Service, ctx: RequestContext) => Promise<unknown>,
  ): Promise<void> {
    const ctx = (await this.caller(person, now)).context('write');
    await work(this.server.app.get(service, { strict: false }), ctx);
    await ctx.db.transaction.close('commit');
  }

  async visits(
    now: Date,
    work: (ctx: RequestContext, of: <S>(service: Type<S>) => S) => Promise<void>,
  ): Promise<void> {
    const ctx = callerFor(this.server, { kind: 'visitor' }, now).context('write');
    await work(ctx, (service) => this.server.app.get(service, { strict: false }));
    await ctx.db.transaction.close('commit');
  }

  async asks(now: Date, document: string, variables: Record<string, unknown>): Promise<void> {
    const { problems } = await callerFor(this.server, { kind: 'visitor' }, now).run(
      document,
      variables,
    );
    if (problems.length > 0) throw new Error(`A visitor of the demo: ${JSON.stringify(problems)}`);
  }

  async caller(person: PersonKey, now: Date, agencyKey?: AgencyKey): Promise<Caller> {
    return callerFor(
      this.server,
      await findViewer(this.owner, `${person}.example`, agencyKey ?? employerOf(person)),
      now,
    );
  }

  siteId(key: string): Promise<string> {
    return this.idOf('site', 'key', key);
  }

  programmeId(key: string): Promise<string> {
    return this.idOf('programme', 'key', key);
  }

  agencyId(key: AgencyKey): Promise<string> {
    return this.idOf('agency', 'key', key);
  }

  areaId(code: string): Promise<string> {
    return this.idOf('area', 'code', code);
  }

  async membershipId(person: PersonKey): Promise<string> {
    const key = `membership ${person}`;
    const known = this.ids.get(key);
    if (known) return known;
    const { rows } = await this.owner.query<{ id: string }>(
      `select m.id from membership m join agency a on a.id = m.agency_id
       where m.work_email = $1 and a.key = $2`,
      [`${person}.example`, employerOf(person)],
    );
    const id = rows[0]?.id;
    if (!id) throw new Error(`The demo knows nobody called ${person}.`);
    this.ids.set(key, id);
    return id;
  }

  private async idOf(table: string, column: string, value: string): Promise<string> {
    const key = `${table} ${value}`;
    const known = this.ids.get(key);
    if (known) return known;
    const { rows } = await this.owner.query<{ id: string }>(
      `select id from ${table} where ${column} = $1 order by id limit 1`,
      [value],
    );
    const id = rows[0]?.id;
    if (!id) throw new Error(`The demo knows no ${table} ${value}.`);
    this.ids.set(key, id);
    return id;
  }
}

/** `socialsekreterare1@soc-lund` works for SOC-LUND. */
function employerOf(person: PersonKey): string {
  return person.split('@')[1]?.toUpperCase() ?? '';
}
