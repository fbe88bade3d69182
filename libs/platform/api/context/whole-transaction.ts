import type { RequestContext } from './request-context.js';

/**
 * One piece of work outside an operation, or for a route, in the transaction of its context: kept when it succeeds, with what it
 * read noted in the access log, and undone when it fails.
 */
export async function inWholeTransaction<T>(
  ctx: RequestContext,
  work: (ctx: RequestContext) => Promise<T>,
): Promise<T> {
  const { transaction } = ctx.db;
  try {
    const answer = await work(ctx);
    await transaction.close('commit', ctx.readEvents);
    return answer;
  } catch (error) {
    await transaction.close('rollback').catch(() => undefined);
    throw error;
  }
}
