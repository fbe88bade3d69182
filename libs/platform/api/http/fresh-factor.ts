import type { Request, Response } from 'express';
import type { RequestContext } from '../context/request-context.js';

/** Whether sessions of the demo, too, are asked for a fresh factor (`PORTAL_STEP_UP=on`). */
export const ASKS_DEMO_FACTOR = Symbol('asks demo factor');

/**
 * Before an export (security.md 3): who has shown no factor lately is sent to the page that asks for one,
 * and from there back to the file. Answers whether it has answered.
 */
export function asksFreshFactor(ctx: RequestContext, req: Request, res: Response): boolean {
  if (ctx.hasFreshFactor) return false;
  res.redirect(303, `/bekrafta?till=${encodeURIComponent(req.originalUrl)}`);
  return true;
}
