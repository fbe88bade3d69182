import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MembershipEntity } from '@stad/identity/api/identity.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { WRITTEN_AT_ONCE } from '@stad/platform/api/import/import-report.js';
import { inSlices } from '@stad/platform/api/jobs/in-slices.js';
import { NOT_AVAILABLE } from '@stad/platform/rules/problem.js';
import { localDate } from '@stad/platform/rules/time.js';
import { BackgroundTasks } from '@stad/programme/api/background/background-tasks.js';
import { type ImportInput, importRows } from '@stad/programme/api/import/rows-import.js';
import {
  type ActorsImportFacts,
  ActorsPlan,
  type ActorText,
  type KnownActor,
  type PlannedActor,
} from '../../rules/actor-import.js';
import { ActorChangeEntity, ActorEntity, ActorFileEntity } from '../actor.entities.js';
import { actorsPermissions } from '../permissions.js';

export const ACTORS_IMPORT = 'ACTORS_IMPORT';

/** One that is merged is known by its name as the one that is kept. */
const KNOWN = `select k.id, k.version, a.name, k.kind, k.sector, k.ring, coalesce(f.org_number, '') as "orgNumber"
  from actor a join actor k on k.id = coalesce(a.merged_into_id, a.id) join actor_file f on f.actor_id = k.id
  where a.site_id = $1 and a.agency_id = (select app.agency_id()) order by a.name`;

const CHANGE = `update actor a set kind = x.kind, sector = x.sector,
    ring = case when a.card_agency_id is null then x.ring else a.ring end, version = a.version + 1
  from jsonb_to_recordset($1::jsonb) as x(id uuid, kind text, sector text, ring text) where a.id = x.id`;

const CHANGE_NUMBER = `update actor_file f set org_number = nullif(x."orgNumber", ''), version = f.version + 1
  from jsonb_to_recordset($1::jsonb) as x(id uuid, "orgNumber" text)
  where f.actor_id = x.id and f.org_number is distinct from nullif(x."orgNumber", '')`;

/** The list of a town from a file, as a task: each new one is *Kartlagd*. */
@Injectable()
export class ActorsImport implements OnModuleInit {
  constructor(private readonly tasks: BackgroundTasks) {}

  onModuleInit(): void {
    this.tasks.define({
      kind: ACTORS_IMPORT,
      permission: 'actor:keep',
      permissions: actorsPermissions,
      run: (work, input) =>
        importRows(
          work,
          {
            facts: (ctx, siteId, isWriting) => this.facts(ctx, siteId as string, isWriting),
            planOf: (facts) => new ActorsPlan(facts),
            write: (ctx, siteId, { planned }) => this.write(ctx, siteId as string, planned),
          },
          input as ImportInput<ActorText>,
        ),
    });
  }

  /** Problem: `NOT_AVAILABLE` for a town whose core group one is not of. */
  refuseOthers(ctx: RequestContext, siteId: string): void {
    if (!ctx.person.coreSiteIds.includes(siteId)) ctx.refuseIf([NOT_AVAILABLE]);
  }

  private async facts(
    ctx: RequestContext,
    siteId: string,
    isWriting: boolean,
  ): Promise<ActorsImportFacts> {
    this.refuseOthers(ctx, siteId);
    if (isWriting) {
      await ctx.db.sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `import actors ${siteId}`,
      ]);
    }
    return { known: await ctx.db.sql<KnownActor>(KNOWN, [siteId]), now: ctx.now };
  }

  private async write(
    ctx: RequestContext,
    siteId: string,
    planned: readonly PlannedActor[],
  ): Promise<void> {
    const written = planned.flatMap(({ target, values }) => (values ? [{ target, values }] : []));
    const { agencyId, membershipId } = ctx.person;
    const { functionTitle } = await ctx.db.get(MembershipEntity, { id: membershipId });
    const stateOn = localDate(ctx.now);
    const state = { state: 'IDENTIFIED', stateOn };
    const added = written.flatMap(({ target, values }) =>
      target ? [] : [{ id: randomUUID(), agencyId, siteId, ...values }],
    );
    await inSlices(added, WRITTEN_AT_ONCE, async (slice) => {
      const cards = slice.map(({ orgNumber: _, ...card }) => ({ ...card, tasks: [], meets: [] }));
      await ctx.db.insertMany(ActorEntity, cards);
      const files = slice.map(({ id, orgNumber }) => ({
        ...{ actorId: id, agencyId, orgNumber: orgNumber || null, ...state },
      }));
      await ctx.db.insertMany(ActorFileEntity, files);
      const changes = slice.map(({ id }) => ({
        ...{ id: randomUUID(), actorId: id, agencyId, ...state, at: ctx.now, functionTitle },
      }));
      await ctx.db.insertMany(ActorChangeEntity, changes);
    });
    const changed = written.flatMap(({ target, values }) =>
      target ? [{ id: target.id, ...values }] : [],
    );
    await inSlices(changed, WRITTEN_AT_ONCE, async (slice) => {
      await ctx.db.sql(CHANGE, [JSON.stringify(slice)]);
      await ctx.db.sql(CHANGE_NUMBER, [JSON.stringify(slice)]);
    });
  }
}
