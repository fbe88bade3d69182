import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { Any } from 'typeorm';
import { ProgrammeEntity } from './programme.entities.js';

const programmeById = defineLoader<string, ProgrammeEntity>(async (ctx, ids) => {
  const programmes = await ctx.db.find(ProgrammeEntity, { where: { id: Any([...ids]) } });
  return new Map(programmes.map((programme) => [programme.id, programme]));
});

/** A programme that is only read, once for all parts of an operation. Problem: `NOT_AVAILABLE`. */
export async function programmeOf(ctx: RequestContext, id: string): Promise<ProgrammeEntity> {
  const programme = await ctx.load(programmeById, id);
  if (!programme) throw new ProblemError([NOT_AVAILABLE]);
  return programme;
}
