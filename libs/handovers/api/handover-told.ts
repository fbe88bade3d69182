import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { localDate } from '@stad/platform/rules/time.js';
import { ProgrammeEntity } from '@stad/programme/api/programme.entities.js';
import type { HandoverEntity } from './handover.entities.js';

/** Whether the programme is over: what was told then of its handovers does not move any more. */
export async function isTold(
  ctx: RequestContext,
  { programmeId }: Pick<HandoverEntity, 'programmeId'>,
): Promise<boolean> {
  if (programmeId === null) return false;
  const programme = await ctx.db.findOne(ProgrammeEntity, { id: programmeId });
  return programme !== null && programme.endsOn < localDate(ctx.now);
}
