import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { ProgrammeEntity } from '@stad/programme/api/programme.entities.js';
import { mayWrite, type ProgrammeState } from '@stad/programme/rules/programme-state.js';
import { In } from 'typeorm';
import type { ProgrammeFrame } from '../rules/programme-frame.js';

/** What the rules of a plan ask of the programme it is planned in. */
export async function programmeFrame(ctx: RequestContext, id: string): Promise<ProgrammeFrame> {
  const programme = await ctx.db.get(ProgrammeEntity, { id });
  return { ...programme, state: programme.state as ProgrammeState };
}

/** Records are written while their programme takes them (INV-22). Problems: `PROGRAMME_READ_ONLY`, `NOT_AVAILABLE`. */
export async function inOpenProgramme(ctx: RequestContext, programmeId: string): Promise<void> {
  const { state } = await ctx.db.get(ProgrammeEntity, { id: programmeId });
  orThrow(mayWrite(state as ProgrammeState, 'RECORD'));
}

const stateOf = defineLoader<string, string>(async (ctx, ids) => {
  const rows = await ctx.db.find(ProgrammeEntity, { where: { id: In([...ids]) } });
  return new Map(rows.map(({ id, state }) => [id, state]));
});

/** Whether records are written in it; not in one that the viewer has no part in. */
export async function takesRecords(ctx: RequestContext, programmeId: string): Promise<boolean> {
  const state = await ctx.load(stateOf, programmeId);
  return state !== undefined && mayWrite(state as ProgrammeState, 'RECORD').ok;
}
