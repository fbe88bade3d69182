import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Any, IsNull, Not } from 'typeorm';
import {
  LocalRoutineAnswerEntity,
  LocalRoutineEntity,
  LocalRoutineSourceEntity,
  LocalRoutineStepEntity,
  RoutineExerciseEntity,
  RoutineMarkEntity,
} from './local-routine.entities.js';

const byRoutine = <Row extends { readonly routineId: string }>(
  ids: readonly string[],
  rows: readonly Row[],
) => new Map(ids.map((id) => [id, rows.filter((row) => row.routineId === id)]));

/** The steps of each version, in their order. */
export const stepsOf = defineLoader<string, LocalRoutineStepEntity[]>(async (ctx, ids) => {
  const where = { routineId: Any([...ids]) };
  return byRoutine(ids, await ctx.db.find(LocalRoutineStepEntity, { where, order: { n: 'ASC' } }));
});

/** What each version is taken from. */
export const sourcesOf = defineLoader<string, LocalRoutineSourceEntity[]>(async (ctx, ids) => {
  const where = { routineId: Any([...ids]) };
  return byRoutine(
    ids,
    await ctx.db.find(LocalRoutineSourceEntity, { where, order: { n: 'ASC' } }),
  );
});

/** What organisations have said of each version, whatever it said then. */
export const answersOf = defineLoader<string, LocalRoutineAnswerEntity[]>(async (ctx, ids) =>
  byRoutine(
    ids,
    await ctx.db.find(LocalRoutineAnswerEntity, { where: { routineId: Any([...ids]) } }),
  ),
);

/** Exercises of each version, the latest first. */
export const exercisesOf = defineLoader<string, RoutineExerciseEntity[]>(async (ctx, ids) => {
  const where = { routineId: Any([...ids]) };
  const order = { heldOn: 'DESC', position: 'DESC' } as const;
  return byRoutine(ids, await ctx.db.find(RoutineExerciseEntity, { where, order }));
});

/** Marks of tests in the field of each version, the latest month first. */
export const marksOf = defineLoader<string, RoutineMarkEntity[]>(async (ctx, ids) => {
  const where = { routineId: Any([...ids]) };
  const order = { month: 'DESC', id: 'ASC' } as const;
  return byRoutine(ids, await ctx.db.find(RoutineMarkEntity, { where, order }));
});

/** A version by its id; null where the viewer does not see it. */
export const routineById = defineLoader<string, LocalRoutineEntity | null>(async (ctx, ids) => {
  const rows = await ctx.db.find(LocalRoutineEntity, { where: { id: Any([...ids]) } });
  return new Map(ids.map((id) => [id, rows.find((row) => row.id === id) ?? null]));
});

/** As much of a version as says which is the latest. */
export type ForcedRoutine = Pick<LocalRoutineEntity, 'id' | 'siteId' | 'number' | 'inForceFrom'>;

/** Versions of towns that are in force from a day, the latest first, as far as the viewer sees them; read anew. */
export const forcedIn = (
  ctx: RequestContext,
  siteIds: readonly string[],
): Promise<ForcedRoutine[]> =>
  ctx.db.find(LocalRoutineEntity, {
    where: { siteId: Any([...siteIds]), inForceFrom: Not(IsNull()) },
    select: { id: true, siteId: true, number: true, inForceFrom: true },
    order: { inForceFrom: 'DESC' },
  });

/** As {@link forcedIn}, for what is asked at once. */
export const forcedOf = defineLoader<string, ForcedRoutine[]>(async (ctx, siteIds) => {
  const rows = await forcedIn(ctx, siteIds);
  return new Map(siteIds.map((siteId) => [siteId, rows.filter((row) => row.siteId === siteId)]));
});

/** Why an organisation is a party of a version. */
export interface PartyReason {
  readonly routineId: string;
  readonly agencyId: string;
  readonly steps: number[];
  readonly agreedBefore: boolean;
}

const PARTIES = `select r.id as "routineId", p.agency_id as "agencyId", p.steps, p.agreed_before as "agreedBefore"
  from unnest($1::uuid[]) r (id), app.routine_parties(r.id) p`;

/** Who has a step of a version, or agreed to the one before it, as far as the viewer sees; read anew. */
export const readParties = (ctx: RequestContext, ids: readonly string[]): Promise<PartyReason[]> =>
  ctx.db.sql<PartyReason>(PARTIES, [[...ids]]);

/** As {@link readParties}, for what is asked at once. */
export const partiesOf = defineLoader<string, PartyReason[]>(async (ctx, ids) =>
  byRoutine(ids, await readParties(ctx, ids)),
);
