import { Injectable } from '@nestjs/common';
import { refusal } from '@stad/activities/core/rules/problems-of.js';
import { MembershipEntity } from '@stad/identity/api/identity.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, type Problem, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { mayWrite } from '@stad/programme/rules/programme-state.js';
import { mayEdit, type PassViewer, passNextSteps } from '../../rules/next-steps.js';
import type { PassFacts } from '../../rules/pass-facts.js';
import type { PassStep } from '../../rules/pass-steps.js';
import type { PassDocument, PassEdit, PassParts, PassRow } from './pass.document.js';
import { passDocuments, passEdits, passParts, passRows, passWithPlan } from './pass.loader.js';
import { passFactsOf } from './pass-facts.js';
import { dutySpans } from './plan-surroundings.js';

/** Which pass: by id, or by its number in a programme. */
export interface WhichPass {
  readonly id?: string | null;
  readonly number?: string | null;
  readonly programmeId?: string | null;
}

/** Steps that are the planner's own: to another agency they look like a pass that is not there. */
const OWNERS_STEPS: readonly PassStep[] = ['edit', 'send', 'delete', 'repeat', 'cancel'];

/** What follows from a pass as it was read, for one agency: several fields of its page ask for it. */
const factsOf = new WeakMap<PassDocument, { agencyId: string; facts: PassFacts }>();

/** One pass for one viewer: reading it, and whether a step may be taken with it. */
@Injectable()
export class PassesService {
  /** The pass as it is now; absent, foreign and forbidden are `NOT_AVAILABLE`. */
  async get(ctx: RequestContext, id: string): Promise<PassDocument> {
    return only(await passDocuments(ctx, 'a.id = $1', [id], 'ANYBODY'));
  }

  /** The pass after a change, for an answer that shows the part that was changed. */
  async changed(ctx: RequestContext, id: string): Promise<PassRow> {
    return only(await passRows(ctx, 'a.id = $1', [id]));
  }

  /** The pass after a change of its plan; `before` is what the change began with, null when it was made earlier. */
  async changedPlan(ctx: RequestContext, id: string, before: PassRow | null): Promise<PassRow> {
    return before ? only(await passWithPlan(ctx, before)) : this.changed(ctx, id);
  }

  /** Opens a pass to be read: an event in the access log (INV-19). */
  async open(ctx: RequestContext, { id, number, programmeId }: WhichPass): Promise<PassParts> {
    const [where, values] = id
      ? ['a.id = $1', [id]]
      : ['a.programme_id = $1 and a.number = $2', [programmeId ?? null, number ?? null]];
    const pass = only(await passParts(ctx, where, values));
    ctx.opened('field_operation', pass.id);
    return pass;
  }

  /** The pass, if its programme may be written to now (INV-22). Problem: `PROGRAMME_READ_ONLY`. */
  async forWriting(ctx: RequestContext, id: string): Promise<PassDocument> {
    const pass = await this.get(ctx, id);
    orThrow(mayWrite(pass.programmeState, 'RECORD'));
    return pass;
  }

  /** The pass with what a change of its plan is held against. Problem: `NOT_AVAILABLE`. */
  async forEditing(ctx: RequestContext, id: string): Promise<PassEdit> {
    return only(await passEdits(ctx, id));
  }

  /**
   * Stops the operation unless it is the viewer's own plan and may be changed now: when and where, and what
   * is ready. Problems: `NOT_AVAILABLE`, `PROGRAMME_READ_ONLY`, `STEP_NOT_POSSIBLE`.
   */
  requireEdit(ctx: RequestContext, pass: PassEdit): void {
    orThrow(mayWrite(pass.programmeState, 'RECORD'));
    const { agencyId: ownerAgencyId, state } = pass;
    if (!mayEdit(ctx.person, { state, ownerAgencyId }))
      ctx.refuseIf([impossible(ctx, pass, 'edit')]);
  }

  facts(ctx: RequestContext, pass: PassDocument): PassFacts {
    const { agencyId } = ctx;
    let known = factsOf.get(pass);
    if (known?.agencyId !== agencyId) {
      known = { agencyId, facts: passFactsOf(pass, agencyId) };
      factsOf.set(pass, known);
    }
    return known.facts;
  }

  viewer(ctx: RequestContext, pass: PassDocument): PassViewer {
    const { agencyId, membershipId, roles } = ctx.person;
    const duty = dutySpans(pass, ctx.now);
    // Within a pass people are known by membership.
    return {
      agencyId,
      roles,
      personId: membershipId,
      deputyDays: pass.deputies.filter((row) => row.membershipId === membershipId),
      ...(duty ? { dutySpans: duty } : {}),
    };
  }

  nextSteps(ctx: RequestContext, pass: PassDocument) {
    return passNextSteps(this.viewer(ctx, pass), this.facts(ctx, pass), ctx.now);
  }

  /**
   * Stops the operation unless the step is the viewer's to take now and nothing is missing for it.
   * Problems: `NOT_AVAILABLE`, `STEP_NOT_POSSIBLE` { step, state }, and the codes of what is missing.
   */
  requireStep(ctx: RequestContext, pass: PassDocument, step: PassStep): void {
    const offer = this.nextSteps(ctx, pass).find((each) => each.step === step);
    ctx.refuseIf(offer ? refusal(offer.missing) : [impossible(ctx, pass, step)]);
  }

  /** The function of the acting person, as others see it. */
  async ownTitle(ctx: RequestContext): Promise<string> {
    const own = await ctx.db.get(MembershipEntity, { id: ctx.person.membershipId });
    return own.functionTitle;
  }
}

/** To another agency the planner's own steps look like those of a pass that is not there. */
function impossible(ctx: RequestContext, pass: PassRow, step: PassStep): Problem {
  const isForeign = OWNERS_STEPS.includes(step) && pass.agencyId !== ctx.person.agencyId;
  return isForeign
    ? NOT_AVAILABLE
    : { code: 'STEP_NOT_POSSIBLE', params: { step, state: pass.state } };
}

function only<Pass extends PassRow>([pass]: readonly Pass[]): Pass {
  if (!pass) throw new ProblemError([NOT_AVAILABLE]);
  return pass;
}
