import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import { Agency } from '@stad/identity/api/identity.types.js';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { NextStep } from '@stad/platform/api/graphql/next-step.type.js';
import { localDate } from '@stad/platform/rules/time.js';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';
import { differenceOf } from '../rules/routine-difference.js';
import { isOutdated, replacedOn, stateOn } from '../rules/routine-life.js';
import { latestFirst } from '../rules/routine-test.js';
import {
  answersOf,
  exercisesOf,
  forcedOf,
  marksOf,
  partiesOf,
  routineById,
  sourcesOf,
  stepsOf,
} from './local-routine.loaders.js';
import {
  LocalRoutine,
  RoutineDifference,
  RoutineParty,
  RoutineSource,
  RoutineStep,
  RoutineTest,
} from './local-routine.types.js';
import { RoutinesService } from './routines.service.js';

/** What a version tells of itself. */
@Resolver(() => LocalRoutine)
export class LocalRoutineFieldsResolver {
  constructor(private readonly routines: RoutinesService) {}

  @ResolveField(() => String)
  async state(@Parent() routine: LocalRoutine, @Ctx() ctx: RequestContext) {
    return stateOn(routine, await daysOf(ctx, routine), localDate(ctx.now));
  }

  @ResolveField(() => LocalDate, { nullable: true })
  async replacedOn(@Parent() routine: LocalRoutine, @Ctx() ctx: RequestContext) {
    return replacedOn(routine, await daysOf(ctx, routine), localDate(ctx.now));
  }

  @ResolveField(() => Int, { nullable: true })
  async newerNumber(@Parent() routine: LocalRoutine, @Ctx() ctx: RequestContext) {
    const [latest] = (await ctx.load(forcedOf, routine.siteId)) ?? [];
    return isOutdated(routine, latest?.id ?? null) ? (latest?.number ?? null) : null;
  }

  @ResolveField(() => Agency)
  agency(@Parent() { agencyId }: LocalRoutine, @Ctx() ctx: RequestContext) {
    return ctx.load(agencyById, agencyId);
  }

  @ResolveField(() => [RoutineStep])
  steps(@Parent() { id }: LocalRoutine, @Ctx() ctx: RequestContext) {
    return ctx.load(stepsOf, id);
  }

  @ResolveField(() => [RoutineSource])
  sources(@Parent() { id }: LocalRoutine, @Ctx() ctx: RequestContext) {
    return ctx.load(sourcesOf, id);
  }

  @ResolveField(() => Int, { nullable: true })
  async replacesNumber(@Parent() { replacesId }: LocalRoutine, @Ctx() ctx: RequestContext) {
    return replacesId && (await ctx.load(routineById, replacesId))?.number;
  }

  @ResolveField(() => [RoutineDifference])
  async difference(@Parent() { id, replacesId }: LocalRoutine, @Ctx() ctx: RequestContext) {
    if (replacesId === null) return [];
    const before = (await ctx.load(stepsOf, replacesId)) ?? [];
    const after = (await ctx.load(stepsOf, id)) ?? [];
    return differenceOf(before, after).map((each) => ({
      ...each,
      before: before[each.n - 1] ?? null,
      after: after[each.n - 1] ?? null,
    }));
  }

  @ResolveField(() => [RoutineParty])
  async parties(@Parent() routine: LocalRoutine, @Ctx() ctx: RequestContext) {
    const { id, partyIds, version, state } = routine;
    const [said, reasons, agencies] = await Promise.all([
      ctx.load(answersOf, id),
      ctx.load(partiesOf, id),
      Promise.all(partyIds.map((agencyId) => ctx.load(agencyById, agencyId))),
    ]);
    // By name: ids are drawn by lot, and would put them in another order in each installation.
    const known = agencies.filter((agency) => agency !== null);
    known.sort((one, other) => one.name.localeCompare(other.name, 'sv'));
    return known.map(({ id: agencyId }) => {
      const own = said?.find((each) => each.agencyId === agencyId);
      const why = reasons?.find((each) => each.agencyId === agencyId);
      const isNow = own !== undefined && state !== 'DRAFT' && own.answeredVersion === version;
      return {
        ...{ steps: why?.steps ?? [], agreedBefore: why?.agreedBefore ?? false },
        ...{ agencyId, answer: isNow ? own.answer : null, isVoid: own !== undefined && !isNow },
        ...{ reason: own?.reason ?? '', answerId: own?.id ?? null },
        ...{ answeredAt: own?.answeredAt ?? null, answeredFunction: own?.answeredFunction ?? null },
      };
    });
  }

  @ResolveField(() => [RoutineTest])
  async tests(@Parent() { id }: LocalRoutine, @Ctx() ctx: RequestContext) {
    const exercises = ((await ctx.load(exercisesOf, id)) ?? []).map(
      ({ id, heldOn, results, minutes, functionTitle }) => ({
        ...{ id, kind: 'EXERCISE', heldOn, month: null, results, minutes, functionTitle },
        when: heldOn,
      }),
    );
    const marks = ((await ctx.load(marksOf, id)) ?? []).map(({ id, month, results }) => ({
      ...{ id, kind: 'LIVE', heldOn: null, month, results, minutes: [], functionTitle: null },
      when: month,
    }));
    // Exercises are P2 also where the version is the network’s; a mutation is in the log by what it changed.
    if (exercises.length + marks.length > 0 && ctx.db.transaction.mode === 'read') {
      ctx.opened('local_routine', id);
    }
    return latestFirst([...exercises, ...marks]);
  }

  @ResolveField(() => Boolean)
  async waitsForUs(@Parent() routine: LocalRoutine, @Ctx() ctx: RequestContext) {
    const { id, siteId, state, version, partyIds } = routine;
    const { agencyId } = ctx.person;
    if (state !== 'ASKED' || !partyIds.includes(agencyId)) return false;
    const [latest] = (await ctx.load(forcedOf, siteId)) ?? [];
    if (isOutdated(routine, latest?.id ?? null)) return false;
    const said = (await ctx.load(answersOf, id)) ?? [];
    const own = said.find((each) => each.agencyId === agencyId);
    return own?.answer !== 'AGREED' || own.answeredVersion !== version;
  }

  @ResolveField(() => [NextStep], { description: 'What the viewer may do with it now.' })
  nextSteps(@Parent() routine: LocalRoutine, @Ctx() ctx: RequestContext) {
    return this.routines.nextSteps(ctx, routine as never);
  }
}

/** From which days versions of its town are in force. */
async function daysOf(ctx: RequestContext, { siteId }: LocalRoutine) {
  return ((await ctx.load(forcedOf, siteId)) ?? []).map(({ inForceFrom }) => inForceFrom);
}
