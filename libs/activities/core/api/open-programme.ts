import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { ProgrammeEntity } from '@stad/programme/api/programme.entities.js';
import { mayWrite, type ProgrammeState } from '@stad/programme/rules/programme-state.js';

/** Records are written while their programme takes them (INV-22). Problems: `PROGRAMME_READ_ONLY`, `NOT_AVAILABLE`. */
export async function inOpenProgramme(ctx: RequestContext, programmeId: string): Promise<void> {
  const { state } = await ctx.db.get(ProgrammeEntity, { id: programmeId });
  orThrow(mayWrite(state as ProgrammeState, 'RECORD'));
}
