import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { notify } from '@stad/platform/api/notices/notify.js';
import { ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { localDate } from '@stad/platform/rules/time.js';
import { acceptTexts } from '@stad/safeguards/api/texts/accept-texts.js';
import { checkAnswer, checkForce } from '../rules/routine.js';
import { TAKEN_BACK } from '../rules/routine-codes.js';
import { type KeptState, routineLife } from '../rules/routine-life.js';
import { checkExercise } from '../rules/routine-test.js';
import {
  LocalRoutineAnswerEntity,
  LocalRoutineEntity,
  LocalRoutineStepEntity,
  RoutineExerciseEntity,
} from './local-routine.entities.js';
import type {
  AddRoutineExerciseInput,
  AnswerLocalRoutineInput,
  ForceLocalRoutineInput,
  StepLocalRoutineInput,
} from './local-routine.inputs.js';
import { readParties } from './local-routine.loaders.js';
import {
  ROUTINE_AGREED,
  ROUTINE_ASKED,
  ROUTINE_TAKEN_BACK,
  tellInForce,
} from './routine-notices.js';
import { RoutinesService } from './routines.service.js';

/** What becomes of a version: asked about, agreed, in force, tried. */
@Injectable()
export class RoutineLifeService {
  constructor(private readonly routines: RoutinesService) {}

  /** Problems: `INVALID_CODE`, `STEP_NOT_POSSIBLE`, what it lacks, `CONFLICT`. */
  async step(ctx: RequestContext, input: StepLocalRoutineInput): Promise<LocalRoutineEntity> {
    const step = (['submit', 'retract', 'compare'] as const).find((known) => known === input.step);
    if (!step) throw new ProblemError([{ code: 'INVALID_CODE', field: 'step' }]);
    const id = await ctx.once('stepLocalRoutine', input, async () => {
      const routine = await this.routines.ready(ctx, input.localRoutineId, step);
      const { id, state, version } = routine;
      const moved = await ctx.db.update(
        LocalRoutineEntity,
        { id, state, version },
        step === 'compare' ? await this.compared(ctx, routine) : moveOf(ctx, routine, step),
      );
      if (moved === 0) ctx.refuseIf([{ code: 'CONFLICT' }]);
      if (step === 'submit') await notify(ctx, { kind: ROUTINE_ASKED, subjectId: id });
      return id;
    });
    return this.routines.find(ctx, id);
  }

  /** From now on it says what differs from the latest version, and who agreed to that one is a party. */
  private async compared(ctx: RequestContext, routine: LocalRoutineEntity) {
    const { id, siteId, partyIds, version } = routine;
    const latest = await this.routines.latest(ctx, siteId);
    const known = (await readParties(ctx, [id])).map(({ agencyId }) => agencyId);
    return {
      ...{ replacesId: latest?.id ?? null, version: version + 1 },
      partyIds: [...new Set([...partyIds, ...known])].sort(),
    };
  }

  /**
   * For the own agency, of what it says now; the last to agree makes it agreed, and who takes a yes back makes it
   * asked about again. Problems: those of `checkAnswer`,
   * `STEP_NOT_POSSIBLE`, `CONFLICT` when it was changed meanwhile.
   */
  async answer(ctx: RequestContext, input: AnswerLocalRoutineInput): Promise<LocalRoutineEntity> {
    const id = await ctx.once('answerLocalRoutine', input, async () => {
      const offer = input.answer === TAKEN_BACK ? 'takeBack' : 'answer';
      const { id, version } = await this.routines.ready(ctx, input.localRoutineId, offer);
      acceptTexts(ctx, input, input.overrides);
      const { answer, reason } = orThrow(
        checkAnswer({ answer: input.answer, reason: input.reason.text }),
      );
      if (version !== input.expectedVersion) {
        ctx.refuseIf([{ code: 'CONFLICT', field: 'expectedVersion' }]);
      }
      const { agencyId } = ctx.person;
      const said = {
        ...{ answer, reason, answeredVersion: version, answeredAt: ctx.now },
        answeredFunction: await this.routines.ownFunction(ctx),
      };
      const own = { routineId: id, agencyId };
      const changed = await ctx.db.update(LocalRoutineAnswerEntity, own, said);
      if (changed === 0) await ctx.db.insert(LocalRoutineAnswerEntity, { ...own, ...said });
      const { state } = await this.routines.find(ctx, id);
      if (state === 'AGREED') await notify(ctx, { kind: ROUTINE_AGREED, subjectId: id });
      if (answer === TAKEN_BACK) await notify(ctx, { kind: ROUTINE_TAKEN_BACK, subjectId: id });
      return id;
    });
    return this.routines.find(ctx, id);
  }

  /** Problems: those of `checkForce`, `STEP_NOT_POSSIBLE`, `CONFLICT`. */
  async force(ctx: RequestContext, input: ForceLocalRoutineInput): Promise<LocalRoutineEntity> {
    const id = await ctx.once('forceLocalRoutine', input, async () => {
      const routine = await this.routines.ready(ctx, input.localRoutineId, 'force');
      const latest = (await this.routines.latest(ctx, routine.siteId))?.inForceFrom ?? null;
      const from = orThrow(checkForce(input.from, { today: localDate(ctx.now), latest }));
      if (!(await this.routines.force(ctx, routine.id, from))) ctx.refuseIf([{ code: 'CONFLICT' }]);
      await tellInForce(ctx, routine.id, from);
      return routine.id;
    });
    return this.routines.find(ctx, id);
  }

  /** Problems: those of `checkExercise`, `STEP_NOT_POSSIBLE` of a version that is not in force. */
  async exercise(ctx: RequestContext, input: AddRoutineExerciseInput): Promise<LocalRoutineEntity> {
    const id = await ctx.once('addRoutineExercise', input, async () => {
      const routine = await this.routines.ready(ctx, input.localRoutineId, 'exercise');
      const { id, inForceFrom } = routine;
      const steps = await ctx.db.count(LocalRoutineStepEntity, { routineId: id });
      const today = localDate(ctx.now);
      const { on, results, minutes } = orThrow(
        checkExercise(input, { steps, today, inForceFrom: inForceFrom ?? today }),
      );
      await ctx.db.insert(RoutineExerciseEntity, {
        ...{ routineId: id, agencyId: ctx.person.agencyId, heldOn: on },
        ...{ results: [...results], minutes: [...minutes] },
        functionTitle: await this.routines.ownFunction(ctx),
      });
      return id;
    });
    return this.routines.find(ctx, id);
  }
}

/** Answers to one that goes back are void: it may say something else when they are asked again. */
function moveOf(
  ctx: RequestContext,
  { state, version }: LocalRoutineEntity,
  step: 'submit' | 'retract',
): Partial<LocalRoutineEntity> {
  const to = orThrow(routineLife.take(state as KeptState, step));
  if (step === 'submit') return { state: to, askedAt: ctx.now };
  return { state: to, version: version + 1, agreedOn: null };
}
