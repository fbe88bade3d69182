import { Injectable } from '@nestjs/common';
import { MembershipEntity } from '@stad/identity/api/identity.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { localDate } from '@stad/platform/rules/time.js';
import { AreaEntity } from '@stad/programme/api/programme.entities.js';
import { Any } from 'typeorm';
import { type ActorFields, checkActor, checkActorFile } from '../rules/actor.js';
import { ACTOR_STEPS, type ActorState, actorLife, stepDayProblems } from '../rules/actor-life.js';
import { checkPlacement } from '../rules/actor-placement.js';
import {
  ActorAnswerEntity,
  ActorAreaEntity,
  ActorChangeEntity,
  ActorEntity,
  ActorFileEntity,
} from './actor.entities.js';
import type {
  AddActorInput,
  ChangeActorFileInput,
  ChangeActorInput,
  PlaceActorInput,
  StepActorInput,
} from './actor.inputs.js';
import { actorFileOf } from './actor.loaders.js';
import { readGaps } from './actor-gaps.js';
import { followedIds } from './merge/actor-merge.loaders.js';
import { mergedProblems } from './merge/merged-problems.js';
import { stopFollowing } from './merge/write-anew.js';
import { ActorQuestionEntity } from './question/actor-question.entity.js';
import { readsTown } from './reads-town.js';

/** The ring that an agency of the portal has in the town today. */
const RING = `select case tier when 'CORE' then 'CORE' when 'NETWORK' then 'NETWORK' else 'REFERENCE' end as ring
  from site_agency where site_id = $1 and agency_id = $2
    and (select app.today()) between valid_from and coalesce(valid_to, 'infinity')`;

/** Those with a ring in the town today that are not on the own list yet. */
const AGENCIES = `select g.id, g.name from agency g where exists (
    select from site_agency r where r.agency_id = g.id and r.site_id = $1
      and (select app.today()) between r.valid_from and coalesce(r.valid_to, 'infinity'))
  and not exists (select from actor a where a.card_agency_id = g.id and a.site_id = $1
    and a.agency_id = (select app.agency_id()))
  order by g.name`;

/** Those of the core group today that are on no list of the town. */
const CORE_AGENCIES = `select g.id, g.name, g.kind from site_agency r join agency g on g.id = r.agency_id
  where r.site_id = $1 and r.tier = 'CORE'
    and (select app.today()) between r.valid_from and coalesce(r.valid_to, 'infinity')
    and not exists (select from actor a where a.card_agency_id = g.id and a.site_id = r.site_id
      and a.merged_into_id is null)
  order by g.name`;

const SAME_NAME = `select from actor where agency_id = (select app.agency_id()) and site_id = $1
  and lower(name) = lower($2) and id is distinct from $3`;

interface AgencyRow {
  readonly id: string;
  readonly name: string;
}

/** The list of a town: what each is, its state since when, what stands between it and us. */
@Injectable()
export class ActorsService {
  find(ctx: RequestContext, id: string): Promise<ActorEntity> {
    return ctx.db.get(ActorEntity, { id });
  }

  /** To be read: with its file, its own answer, or before it is active, it is P2, and its opening an event (INV-19). */
  async open(ctx: RequestContext, id: string): Promise<ActorEntity> {
    const actor = await this.find(ctx, id);
    const isOwn = actor.cardAgencyId === ctx.person.agencyId;
    if (isOwn || !actor.inNetwork || (await ctx.load(actorFileOf, id))) ctx.opened('actor', id);
    return actor;
  }

  /** The agencies of the portal that may be added with a card of their own. */
  agencies(ctx: RequestContext, siteId: string): Promise<AgencyRow[]> {
    if (!ctx.person.coreSiteIds.includes(siteId)) ctx.refuseIf([NOT_AVAILABLE]);
    return ctx.db.sql<AgencyRow>(AGENCIES, [siteId]);
  }

  /** For who reads ties and gaps of the town; else `NOT_AVAILABLE`. */
  coreAgencies(ctx: RequestContext, siteId: string): Promise<(AgencyRow & { kind: string })[]> {
    if (!readsTown(ctx, siteId)) ctx.refuseIf([NOT_AVAILABLE]);
    return ctx.db.sql(CORE_AGENCIES, [siteId]);
  }

  async gaps(ctx: RequestContext, siteId: string) {
    if (!readsTown(ctx, siteId)) ctx.refuseIf([NOT_AVAILABLE]);
    return readGaps(ctx, siteId);
  }

  /**
   * An agency of the core group takes part from the start. Problems: those of the fields, `NOT_AVAILABLE`
   * for an agency or an area of another town, `ACTOR_NAME_TAKEN`.
   */
  async add(ctx: RequestContext, input: AddActorInput): Promise<ActorEntity> {
    const id = await ctx.once('addActor', input, async () => {
      const { siteId, cardAgencyId = null, orgNumber = null } = input;
      const fields = await this.checked(ctx, siteId, input, { cardAgencyId, id: null });
      const state = cardAgencyId && fields.ring === 'CORE' ? 'ACTIVE' : 'IDENTIFIED';
      const { agencyId } = ctx.person;
      const { areaIds, ...card } = fields;
      const actorId = await ctx.db.insert(ActorEntity, {
        ...{ agencyId, siteId, cardAgencyId, ...card, tasks: [...card.tasks] },
        ...{ meets: [...card.meets], inNetwork: state === 'ACTIVE' },
      });
      await this.keepAreas(ctx, actorId, areaIds);
      const stateOn = localDate(ctx.now);
      const file = { actorId, agencyId, orgNumber, state, stateOn };
      await ctx.db.insertMany(ActorFileEntity, [file]);
      await this.note(ctx, actorId, { state, stateOn });
      return actorId;
    });
    return this.find(ctx, id);
  }

  /** Problems: those of {@link add}, `CONFLICT` when somebody was faster. */
  async change(ctx: RequestContext, input: ChangeActorInput): Promise<ActorEntity> {
    const id = await ctx.once('changeActor', input, async () => {
      const { siteId, cardAgencyId, id } = await this.own(ctx, input.actorId);
      const fields = await this.checked(ctx, siteId, input, { cardAgencyId, id });
      const { areaIds, ...card } = fields;
      const changes = { ...card, tasks: [...card.tasks], meets: [...card.meets] };
      await ctx.db.updateVersion(ActorEntity, { id }, input.expectedVersion, changes);
      await ctx.db.delete(ActorAreaEntity, { actorId: id });
      await this.keepAreas(ctx, id, areaIds);
      await stopFollowing(ctx, id);
      return id;
    });
    return this.find(ctx, id);
  }

  /** Problems: those of the fields, `CONFLICT`. */
  async changeFile(ctx: RequestContext, input: ChangeActorFileInput): Promise<ActorEntity> {
    const id = await ctx.once('changeActorFile', input, async () => {
      const { id: actorId } = await this.own(ctx, input.actorId);
      const { orgNumber = null, responsible = null, lastContactOn = null } = input;
      const { nextStep = null, nextStepOn = null, closedFrom = null, closedTo = null } = input;
      const fields = { orgNumber, responsible, lastContactOn, nextStep, nextStepOn };
      const file = orThrow(checkActorFile({ ...fields, closedFrom, closedTo }, localDate(ctx.now)));
      await ctx.db.updateVersion(ActorFileEntity, { actorId }, input.expectedVersion, file);
      return actorId;
    });
    return this.find(ctx, id);
  }

  /** Problems: `INVALID_CODE`, `PLACED_IN_FUTURE`, `CONFLICT`. */
  async place(ctx: RequestContext, input: PlaceActorInput): Promise<ActorEntity> {
    const id = await ctx.once('placeActor', input, async () => {
      const { id: actorId } = await this.own(ctx, input.actorId);
      const { influence, interest, placedOn } = input;
      const placed = orThrow(checkPlacement({ influence, interest, placedOn }, localDate(ctx.now)));
      await ctx.db.updateVersion(ActorFileEntity, { actorId }, input.expectedVersion, placed);
      return actorId;
    });
    return this.find(ctx, id);
  }

  /** Problems: `INVALID_CODE`, `STEP_NOT_POSSIBLE`, `STEP_IN_FUTURE`, `STEP_BEFORE_LAST`, `CONFLICT`. */
  async step(ctx: RequestContext, input: StepActorInput): Promise<ActorEntity> {
    const step = ACTOR_STEPS.find((known) => known === input.step);
    if (!step) throw new ProblemError([{ code: 'INVALID_CODE', field: 'step' }]);
    const id = await ctx.once('stepActor', input, async () => {
      const { id: actorId } = await this.own(ctx, input.actorId);
      const file = await ctx.db.get(ActorFileEntity, { actorId });
      const state = orThrow(actorLife.take(file.state as ActorState, step));
      const today = localDate(ctx.now);
      const stateOn = input.on ?? today;
      ctx.refuseIf(stepDayProblems(stateOn, today, file.stateOn));
      const from = { actorId, state: file.state };
      const moved = await ctx.db.update(ActorFileEntity, from, { state, stateOn });
      if (moved === 0) ctx.refuseIf([{ code: 'CONFLICT' }]);
      await ctx.db.update(ActorEntity, { id: actorId }, { inNetwork: state === 'ACTIVE' });
      if (state === 'LEFT') await this.forgetRoutes(ctx, actorId);
      await this.note(ctx, actorId, { state, stateOn });
      return actorId;
    });
    return this.find(ctx, id);
  }

  /** Who has left is no longer called or asked: no number and no mailbox stays behind. */
  private async forgetRoutes(ctx: RequestContext, actorId: string): Promise<void> {
    const followed = (await followedIds(ctx, [actorId])).get(actorId) ?? [actorId];
    const own = { actorId: Any([...followed]), agencyId: ctx.person.agencyId };
    const gone = { contactFunction: null, workPhone: null, mailbox: null };
    await ctx.db.update(ActorAnswerEntity, own, gone);
    await ctx.db.delete(ActorQuestionEntity, own);
  }

  /** Of the own list; another's is not there. */
  private async own(ctx: RequestContext, actorId: string): Promise<ActorEntity> {
    const actor = await this.find(ctx, actorId);
    if (actor.agencyId !== ctx.person.agencyId) ctx.refuseIf([NOT_AVAILABLE]);
    ctx.refuseIf(mergedProblems(actor));
    return actor;
  }

  private async note(
    ctx: RequestContext,
    actorId: string,
    change: { readonly state: string; readonly stateOn: string },
  ): Promise<void> {
    const { agencyId, membershipId } = ctx.person;
    const { functionTitle } = await ctx.db.get(MembershipEntity, { id: membershipId });
    const row = { actorId, agencyId, ...change, at: ctx.now, functionTitle };
    await ctx.db.insert(ActorChangeEntity, row);
  }

  private async keepAreas(ctx: RequestContext, actorId: string, areaIds: readonly string[]) {
    const { agencyId } = ctx.person;
    const rows = areaIds.map((areaId) => ({ actorId, agencyId, areaId }));
    await ctx.db.insertMany(ActorAreaEntity, rows);
  }

  private async checked(
    ctx: RequestContext,
    siteId: string,
    { name, kind, sector, ring, tasks, meets, areaIds }: ActorFields,
    known: { readonly cardAgencyId: string | null; readonly id: string | null },
  ): Promise<ActorFields> {
    if (!ctx.person.coreSiteIds.includes(siteId)) ctx.refuseIf([NOT_AVAILABLE]);
    const fields = orThrow(checkActor({ name, kind, sector, ring, tasks, meets, areaIds }));
    const areas = await ctx.db.find(AreaEntity, { where: { siteId }, select: { id: true } });
    const ofTown = new Set(areas.map(({ id }) => id));
    if (fields.areaIds.some((id) => !ofTown.has(id))) ctx.refuseIf([NOT_AVAILABLE]);
    const same = await ctx.db.sql(SAME_NAME, [siteId, fields.name, known.id]);
    if (same.length > 0) ctx.refuseIf([{ code: 'ACTOR_NAME_TAKEN', field: 'name' }]);
    if (known.cardAgencyId === null) return fields;
    const [has] = await ctx.db.sql<{ ring: string }>(RING, [siteId, known.cardAgencyId]);
    if (!has && known.id === null) ctx.refuseIf([NOT_AVAILABLE]);
    return has ? { ...fields, ring: has.ring } : fields;
  }
}
