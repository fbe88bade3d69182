import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { isPlanned } from '../../rules/pass-life.js';
import { aroundOf } from './around.loader.js';
import type {
  PassDocument,
  PassOutcome,
  PassParts,
  PlannedPass,
  ReportedPass,
} from './pass.document.js';
import { passDocumentOf, passOutcome, plannedPassOf } from './pass.loader.js';

/**
 * A pass as a field finds it: all of it after a change; its parts where its page was opened; or a row of
 * a list. What a field needs beyond that is read when the first one asks, and never before: what lies
 * around a plan until it begins, what has come of it from then on.
 */
export type Opened = PassDocument | PassParts | { readonly id: string; readonly facts?: undefined };

/** The same for what needs no more than the plan and what lies around it. */
export type Planned =
  | PlannedPass
  | PassParts
  | { readonly id: string; readonly keptClashes?: undefined };

const NO_OUTCOME: PassOutcome = {
  ownReport: null,
  teamCounts: [],
  ownCounts: {},
  ownDebrief: null,
};

/** The pass with its parts. */
export async function partsOf(
  ctx: RequestContext,
  pass: Opened,
): Promise<PassDocument | PassParts> {
  return pass.facts === undefined ? found(await ctx.load(passDocumentOf, pass.id)) : pass;
}

/** The pass with its parts and what came of it. */
export async function reported(ctx: RequestContext, opened: Opened): Promise<ReportedPass> {
  const pass = await partsOf(ctx, opened);
  if ('around' in pass) return pass;
  return isPlanned(pass.state) ? { ...pass, ...NO_OUTCOME } : completed(ctx, pass);
}

/** The plan and what lies around it. */
export async function planned(ctx: RequestContext, pass: Planned): Promise<PlannedPass> {
  if (pass.keptClashes === undefined) return found(await ctx.load(plannedPassOf, pass.id));
  if ('around' in pass) return pass;
  return isPlanned(pass.state) ? completed(ctx, pass) : { ...pass, around: null };
}

/** The pass with all that the rules ask of it. */
export async function whole(ctx: RequestContext, opened: Opened): Promise<PassDocument> {
  const pass = await partsOf(ctx, opened);
  return 'around' in pass ? pass : completed(ctx, pass);
}

/** Of a pass as it was read for one operation: several fields of its page ask at once. */
const completions = new WeakMap<PassParts, Promise<PassDocument>>();

function completed(ctx: RequestContext, pass: PassParts): Promise<PassDocument> {
  let completion = completions.get(pass);
  if (!completion) {
    completion = complete(ctx, pass);
    completions.set(pass, completion);
  }
  return completion;
}

async function complete(ctx: RequestContext, pass: PassParts): Promise<PassDocument> {
  if (!isPlanned(pass.state)) {
    return { ...pass, ...(await passOutcome(ctx, pass.id)), around: null };
  }
  const { id: passId, siteId, startsAt, endsAt } = pass;
  const areaIds = pass.areas.map((area) => area.id);
  const membershipIds = pass.team.flatMap((member) => member.membershipId ?? []);
  const plan = { passId, siteId, startsAt, endsAt, areaIds, membershipIds };
  return { ...pass, ...NO_OUTCOME, around: await aroundOf(ctx, plan) };
}

function found<Pass>(pass: Pass | null): Pass {
  if (!pass) throw new ProblemError([NOT_AVAILABLE]);
  return pass;
}
