import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { acceptTexts } from '@stad/safeguards/api/texts/accept-texts.js';
import { MoreThan } from 'typeorm';
import { checkRoutine, type RoutineFields } from '../rules/routine.js';
import { MOST } from '../rules/routine-codes.js';
import { STARTS, TEMPLATES } from '../rules/routine-templates.js';
import {
  LocalRoutineEntity,
  LocalRoutineSourceEntity,
  LocalRoutineStepEntity,
} from './local-routine.entities.js';
import type {
  AddLocalRoutineInput,
  ChangeLocalRoutineInput,
  DeleteLocalRoutineInput,
} from './local-routine.inputs.js';
import { readParties } from './local-routine.loaders.js';
import { RoutinesService } from './routines.service.js';

/** What an agency writes down of a version, until the others are asked. */
@Injectable()
export class RoutineDraftsService {
  constructor(private readonly routines: RoutinesService) {}

  /**
   * Begins from the latest version or from another town's. All of the core group are to agree, until somebody says
   * otherwise; who has a step, or agreed to the version before, stays a party. Problems: `INVALID_CODE`, `NO_ROUTINE_IN_FORCE`, `NOT_AVAILABLE`.
   */
  async add(ctx: RequestContext, input: AddLocalRoutineInput): Promise<LocalRoutineEntity> {
    const start = STARTS.find((known) => known === input.start);
    if (!start) throw new ProblemError([{ code: 'INVALID_CODE', field: 'start' }]);
    const id = await ctx.once('addLocalRoutine', input, async () => {
      const { siteId } = input;
      const { agencyId } = ctx.person;
      const agencies = await this.routines.agencyIds(ctx, siteId);
      const current = await this.routines.latest(ctx, siteId);
      if (start === 'CURRENT' && !current) {
        ctx.refuseIf([{ code: 'NO_ROUTINE_IN_FORCE', field: 'start' }]);
      }
      const said =
        start === 'CURRENT' && current
          ? await this.routines.saysOf(ctx, current.id)
          : TEMPLATES[start === 'CURRENT' ? 'MALMO_2021' : start];
      const routineId = await ctx.db.insert(LocalRoutineEntity, {
        ...{ agencyId, siteId, replacesId: current?.id ?? null, state: 'DRAFT' },
        ...{ partyIds: [...new Set([agencyId, ...agencies])].sort(), draftedAt: ctx.now },
      });
      await this.write(ctx, routineId, said);
      return routineId;
    });
    return this.routines.find(ctx, id);
  }

  /**
   * All that a draft says. Problems: those of `checkRoutine`, `NOT_AVAILABLE` for an organisation that is not of the
   * core group, `STEP_NOT_POSSIBLE` once the others are asked, `CONFLICT` when somebody was faster.
   */
  async change(ctx: RequestContext, input: ChangeLocalRoutineInput): Promise<LocalRoutineEntity> {
    const id = await ctx.once('changeLocalRoutine', input, async () => {
      const routine = await this.routines.ready(ctx, input.localRoutineId, 'edit');
      acceptTexts(ctx, input, input.overrides);
      const fields = orThrow(checkRoutine(fieldsOf(input), routine.agencyId));
      const known = new Set([
        ...routine.partyIds,
        ...(await this.routines.agencyIds(ctx, routine.siteId)),
      ]);
      if (fields.partyIds.some((id) => !known.has(id))) ctx.refuseIf([NOT_AVAILABLE]);
      const { id } = routine;
      const partyIds = [...fields.partyIds];
      await ctx.db.updateVersion(LocalRoutineEntity, { id }, input.expectedVersion, { partyIds });
      await this.write(ctx, id, fields);
      await this.joinParties(ctx, id, partyIds);
      return id;
    });
    return this.routines.find(ctx, id);
  }

  /**
   * Before anybody was asked about it. Problems: `STEP_NOT_POSSIBLE`, `CONFLICT` when somebody has changed it since.
   */
  remove(ctx: RequestContext, input: DeleteLocalRoutineInput): Promise<string> {
    return ctx.once('deleteLocalRoutine', input, async () => {
      const { id } = await this.routines.ready(ctx, input.localRoutineId, 'delete');
      const version = input.expectedVersion;
      // The version first: who changes it at the same time waits here, and finds nothing.
      await ctx.db.updateVersion(LocalRoutineEntity, { id }, version, {});
      await ctx.db.delete(LocalRoutineStepEntity, { routineId: id });
      await ctx.db.delete(LocalRoutineSourceEntity, { routineId: id });
      const gone = await ctx.db.delete(LocalRoutineEntity, { id });
      if (gone === 0) ctx.refuseIf([{ code: 'CONFLICT', field: 'expectedVersion' }]);
      return id;
    });
  }

  /** Who has a step of what was written, or agreed to the version before, is a party, whoever was chosen. */
  private async joinParties(ctx: RequestContext, id: string, chosen: readonly string[]) {
    const known = (await readParties(ctx, [id])).map(({ agencyId }) => agencyId);
    const partyIds = [...new Set([...chosen, ...known])].sort();
    if (partyIds.length > MOST.parties) {
      ctx.refuseIf([{ code: 'TOO_MANY', field: 'partyIds', params: { most: MOST.parties } }]);
    }
    if (partyIds.length > chosen.length) {
      await ctx.db.update(LocalRoutineEntity, { id }, { partyIds });
    }
  }

  /** A row keeps its id as long as its place is there: what was flagged of it stays flagged. */
  private async write(
    ctx: RequestContext,
    routineId: string,
    { steps, sources }: Omit<RoutineFields, 'partyIds'>,
  ): Promise<void> {
    const { agencyId } = ctx.person;
    for (const [at, step] of steps.entries()) {
      const place = { routineId, n: at + 1 };
      const changed = await ctx.db.update(LocalRoutineStepEntity, place, step);
      if (changed === 0) {
        await ctx.db.insert(LocalRoutineStepEntity, { ...place, agencyId, ...step });
      }
    }
    for (const [at, source] of sources.entries()) {
      const place = { routineId, n: at + 1 };
      const changed = await ctx.db.update(LocalRoutineSourceEntity, place, source);
      if (changed === 0) {
        await ctx.db.insert(LocalRoutineSourceEntity, { ...place, agencyId, ...source });
      }
    }
    await ctx.db.delete(LocalRoutineStepEntity, { routineId, n: MoreThan(steps.length) });
    await ctx.db.delete(LocalRoutineSourceEntity, { routineId, n: MoreThan(sources.length) });
  }
}

const fieldsOf = ({ partyIds, steps, sources }: ChangeLocalRoutineInput): RoutineFields => ({
  partyIds,
  steps: steps.map((step) => ({
    ...{ fromPart: step.fromPart, fromFunction: step.fromFunction },
    ...{ toPart: step.toPart, toFunction: step.toFunction },
    ...{ hoursFrom: step.hoursFrom ?? null, hoursTo: step.hoursTo ?? null },
    ...{ weekdaysOnly: step.weekdaysOnly, deadline: step.deadline },
    ...{ withinMinutes: step.withinMinutes ?? null, beforeTime: step.beforeTime ?? null },
    ...{ card: step.card ?? null, ifNobody: step.ifNobody.text },
  })),
  sources: sources.map(({ form, origin, took }) => ({
    ...{ form, origin: origin.text, took: took.text },
  })),
});
