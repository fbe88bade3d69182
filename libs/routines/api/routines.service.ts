import { Injectable } from '@nestjs/common';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import { type AgencyEntity, MembershipEntity } from '@stad/identity/api/identity.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE } from '@stad/platform/rules/problem.js';
import { localDate } from '@stad/platform/rules/time.js';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { lacking, type RoutineFields } from '../rules/routine.js';
import { isOutdated, type RoutineOffer, routineNextSteps, stateOn } from '../rules/routine-life.js';
import { PARTY_KINDS } from '../rules/routine-parties.js';
import {
  LocalRoutineAnswerEntity,
  LocalRoutineEntity,
  LocalRoutineSourceEntity,
  LocalRoutineStepEntity,
} from './local-routine.entities.js';
import {
  answersOf,
  type ForcedRoutine,
  forcedIn,
  forcedOf,
  stepsOf,
} from './local-routine.loaders.js';

/** Those of the core group of the town today. */
const AGENCIES = `select g.id from agency g where g.kind = any ($2) and exists (
    select from site_agency r where r.agency_id = g.id and r.site_id = $1 and r.tier = 'CORE'
      and (select app.today()) between r.valid_from and coalesce(r.valid_to, 'infinity'))
  order by g.name`;

/** As many as anybody looks through; a town has some. */
const MOST_VERSIONS = 60;

/** The versions of a town, and what may be done with one. */
@Injectable()
export class RoutinesService {
  find(ctx: RequestContext, id: string): Promise<LocalRoutineEntity> {
    return ctx.db.get(LocalRoutineEntity, { id });
  }

  /** To be read: until it is in force it is P2, and that it was opened an event of the log (INV-19). */
  async open(ctx: RequestContext, id: string): Promise<LocalRoutineEntity> {
    const routine = await this.find(ctx, id);
    const from = routine.inForceFrom;
    if (from === null || from > localDate(ctx.now)) ctx.opened('local_routine', id);
    return routine;
  }

  /** What is on its way first, then by number, the latest first. */
  versions(ctx: RequestContext, siteId: string): Promise<LocalRoutineEntity[]> {
    return ctx.db.find(LocalRoutineEntity, {
      where: { siteId },
      order: { number: { direction: 'DESC', nulls: 'FIRST' }, draftedAt: 'DESC', id: 'ASC' },
      take: MOST_VERSIONS,
    });
  }

  /** The one that is in force in a town today. */
  async inForce(ctx: RequestContext, siteId: string): Promise<LocalRoutineEntity | null> {
    const [latest] = await ctx.db.find(LocalRoutineEntity, {
      where: { siteId, inForceFrom: LessThanOrEqual(localDate(ctx.now)) },
      order: { inForceFrom: 'DESC' },
      take: 1,
    });
    return latest ?? null;
  }

  /** The one that began last in a town or is about to: what the next one is compared with. */
  async latest(ctx: RequestContext, siteId: string): Promise<ForcedRoutine | null> {
    const [latest] = await forcedIn(ctx, [siteId]);
    return latest ?? null;
  }

  /** The steps of the version in force, in their order; none where no version is. */
  async stepsInForce(ctx: RequestContext, siteId: string): Promise<LocalRoutineStepEntity[]> {
    const routine = await this.inForce(ctx, siteId);
    if (!routine) return [];
    const where = { routineId: routine.id };
    return ctx.db.find(LocalRoutineStepEntity, { where, order: { n: 'ASC' } });
  }

  /** The version that a pass of a day tries: the one that was agreed last before it, in force or not yet. */
  async triedOn(
    ctx: RequestContext,
    siteId: string,
    day: string,
  ): Promise<LocalRoutineEntity | null> {
    const [latest] = await ctx.db.find(LocalRoutineEntity, {
      where: { siteId, agreedOn: LessThanOrEqual(day) },
      order: { number: 'DESC' },
      take: 1,
    });
    return latest ?? null;
  }

  /** What a version says, as the next one begins with. */
  async saysOf(ctx: RequestContext, routineId: string): Promise<Omit<RoutineFields, 'partyIds'>> {
    const order = { n: 'ASC' } as const;
    const steps = await ctx.db.find(LocalRoutineStepEntity, { where: { routineId }, order });
    const sources = await ctx.db.find(LocalRoutineSourceEntity, { where: { routineId }, order });
    return {
      steps: steps.map(({ id: _, routineId: __, agencyId: ___, n: ____, ...step }) => step),
      sources: sources.map(({ form, origin, took }) => ({ form, origin, took })),
    };
  }

  /** The organisations of the core group of a town that can agree, by name. */
  async agencies(ctx: RequestContext, siteId: string): Promise<AgencyEntity[]> {
    const ids = await this.agencyIds(ctx, siteId);
    const agencies = await Promise.all(ids.map((id) => ctx.load(agencyById, id)));
    return agencies.filter((agency) => agency != null);
  }

  async agencyIds(ctx: RequestContext, siteId: string): Promise<string[]> {
    if (!ctx.person.coreSiteIds.includes(siteId)) ctx.refuseIf([NOT_AVAILABLE]);
    const rows = await ctx.db.sql<{ id: string }>(AGENCIES, [siteId, [...PARTY_KINDS]]);
    return rows.map(({ id }) => id);
  }

  /** What the viewer may do with it today. */
  async nextSteps(ctx: RequestContext, routine: LocalRoutineEntity) {
    return this.stepsOf(ctx, routine, {
      steps: ((await ctx.load(stepsOf, routine.id)) ?? []).length,
      answers: (await ctx.load(answersOf, routine.id)) ?? [],
      forced: (await ctx.load(forcedOf, routine.siteId)) ?? [],
    });
  }

  /** When the step may be taken now. Problems: `NOT_AVAILABLE`, `STEP_NOT_POSSIBLE` { state, step }. */
  async ready(ctx: RequestContext, id: string, step: RoutineOffer): Promise<LocalRoutineEntity> {
    const routine = await this.find(ctx, id);
    // Not by loaders: what they have read would be answered after it was changed.
    const answers = await ctx.db.find(LocalRoutineAnswerEntity, { where: { routineId: id } });
    const steps = await ctx.db.count(LocalRoutineStepEntity, { routineId: id });
    const forced = await forcedIn(ctx, [routine.siteId]);
    const offered = this.stepsOf(ctx, routine, { steps, answers, forced });
    const found = offered.find((each) => each.step === step);
    if (!found) {
      ctx.refuseIf([{ code: 'STEP_NOT_POSSIBLE', params: { state: routine.state, step } }]);
    }
    ctx.refuseIf(
      (found?.missing ?? []).map(({ code, field }) => ({ code, ...(field && { field }) })),
    );
    return routine;
  }

  /** Puts it in force once; `false` when somebody was faster. */
  async force(ctx: RequestContext, id: string, inForceFrom: string): Promise<boolean> {
    const where = { id, state: 'AGREED', inForceFrom: IsNull() };
    return (await ctx.db.update(LocalRoutineEntity, where, { inForceFrom })) > 0;
  }

  async ownFunction(ctx: RequestContext): Promise<string> {
    const { functionTitle } = await ctx.db.get(MembershipEntity, { id: ctx.person.membershipId });
    return functionTitle;
  }

  private stepsOf(
    ctx: RequestContext,
    routine: LocalRoutineEntity,
    known: {
      readonly steps: number;
      readonly answers: readonly LocalRoutineAnswerEntity[];
      readonly forced: readonly ForcedRoutine[];
    },
  ) {
    const { agencyId, roles } = ctx.person;
    const days = known.forced.map(({ inForceFrom }) => inForceFrom);
    const isAgreedByUs = known.answers.some(
      (each) =>
        each.agencyId === agencyId &&
        each.answer === 'AGREED' &&
        each.answeredVersion === routine.version,
    );
    return routineNextSteps(
      { agencyId, roles },
      {
        state: stateOn(routine, days, localDate(ctx.now)),
        isOutdated: isOutdated(routine, known.forced[0]?.id ?? null),
        ...{ number: routine.number, inForceFrom: routine.inForceFrom, agencyId: routine.agencyId },
        ...{ partyIds: routine.partyIds, isAgreedByUs },
        lacks: lacking({ partyIds: routine.partyIds, steps: known.steps }),
      },
    );
  }
}
