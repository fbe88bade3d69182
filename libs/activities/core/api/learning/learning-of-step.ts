import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { ProblemError } from '@stad/platform/rules/problem.js';
import {
  LocalRoutineEntity,
  LocalRoutineStepEntity,
  RoutineExerciseEntity,
  RoutineMarkEntity,
} from '@stad/routines/api/local-routine.entities.js';
import { didNotHold } from '@stad/routines/rules/routine-test.js';
import { Any } from 'typeorm';
import { LearningEntity } from './learning.entity.js';
import type { LearningAboutStep } from './learning.types.js';

/**
 * Where a learning about a step belongs: the town of its routine, and no activity, so that nothing leads from it to
 * the pass that tried the step. Problems: `NOT_AVAILABLE`, `STEP_DID_NOT_FAIL` (no test that the viewer sees says
 * that it did not hold), `PLACE_MISSING`.
 */
export async function placeOfStep(
  ctx: RequestContext,
  routineStepId: string,
  programmeId: string | null | undefined,
) {
  const { routineId, n } = await ctx.db.get(LocalRoutineStepEntity, { id: routineStepId });
  const { siteId } = await ctx.db.get(LocalRoutineEntity, { id: routineId });
  const tests = [
    ...(await ctx.db.find(RoutineMarkEntity, { where: { routineId } })),
    ...(await ctx.db.find(RoutineExerciseEntity, { where: { routineId } })),
  ];
  ctx.refuseIf(didNotHold(tests, n - 1) ? [] : [{ code: 'STEP_DID_NOT_FAIL' }]);
  if (!programmeId) throw new ProblemError([{ code: 'PLACE_MISSING', field: 'programmeId' }]);
  return { activityId: null, routineStepId, siteId, programmeId };
}

/** The step that a learning is about, in the version that it was tried in. */
export const stepOfLearning = defineLoader<string, LearningAboutStep>(async (ctx, ids) => {
  const steps = await ctx.db.find(LocalRoutineStepEntity, { where: { id: Any([...ids]) } });
  const routineIds = [...new Set(steps.map(({ routineId }) => routineId))];
  const routines = await ctx.db.find(LocalRoutineEntity, { where: { id: Any(routineIds) } });
  return new Map(
    steps.map(({ id, routineId, n, fromFunction, toFunction }) => {
      const number = routines.find((routine) => routine.id === routineId)?.number ?? null;
      return [id, { stepId: id, routineId, number, n, fromFunction, toFunction }];
    }),
  );
});

/** The own agency’s learnings about the steps of each version, in the order in which they were written. */
export const learningsOfRoutine = defineLoader<string, LearningEntity[]>(async (ctx, ids) => {
  const steps = await ctx.db.find(LocalRoutineStepEntity, {
    where: { routineId: Any([...ids]) },
    select: { id: true, routineId: true },
  });
  const rows = await ctx.db.find(LearningEntity, {
    where: { routineStepId: Any(steps.map(({ id }) => id)) },
    order: { writtenAt: 'ASC', id: 'ASC' },
  });
  const routineOf = new Map(steps.map(({ id, routineId }) => [id, routineId]));
  return new Map(
    ids.map((id) => [id, rows.filter((row) => routineOf.get(row.routineStepId ?? '') === id)]),
  );
});
