import { Injectable } from '@nestjs/common';
import { refusal } from '@stad/activities/core/rules/problems-of.js';
import { MembershipEntity } from '@stad/identity/api/identity.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { mayWrite } from '@stad/programme/rules/programme-state.js';
import { type PassViewer, passNextSteps } from '../../rules/next-steps.js';
import type { PassFacts } from '../../rules/pass-facts.js';
import type { PassStep } from '../../rules/pass-steps.js';
import type { PassDocument } from './pass.document.js';
import { passDocuments } from './pass.loader.js';
import { passFactsOf } from './pass-facts.js';
import { dutySpans } from './plan-surroundings.js';

/** Which pass: by id, or by its number in a programme. */
export interface WhichPass {
  readonly id?: string | null;
  readonly number?: string | null;
  readonly programmeId?: string | null;
}

/** Steps that are the planner's own: to another agency they look like a pass that is not there. */
const OWNERS_STEPS: readonly PassStep[] = ['edit', 'send', 'delete', 'cancel'];

/** One pass for one viewer: reading it, and whether a step may be taken with it. */
@Injectable()
export class PassesService {
  /** The pass as it is now; absent, foreign and forbidden are `NOT_AVAILABLE`. */
  async get(ctx: RequestContext, id: string): Promise<PassDocument> {
    return only(await passDocuments(ctx, 'a.id = $1', [id]));
  }

  /** Opens a pass to be read: an event in the access log (INV-19). */
  async open(ctx: RequestContext, { id, number, programmeId }: WhichPass): Promise<PassDocument> {
    const pass = id
      ? await this.get(ctx, id)
      : only(
          await passDocuments(ctx, 'a.programme_id = $1 and a.number = $2', [
            programmeId ?? null,
            number ?? null,
          ]),
        );
    ctx.opened('field_operation', pass.id);
    return pass;
  }

  /** The pass, if its programme may be written to now (INV-22). Problem: `PROGRAMME_READ_ONLY`. */
  async forWriting(ctx: RequestContext, id: string): Promise<PassDocument> {
    const pass = await this.get(ctx, id);
    orThrow(mayWrite(pass.programmeState, 'RECORD'));
    return pass;
  }

  facts(ctx: RequestContext, pass: PassDocument): PassFacts {
    return passFactsOf(pass, ctx.agencyId);
  }

  viewer(ctx: RequestContext, pass: PassDocument): PassViewer {
    const { agencyId, membershipId, roles } = ctx.person;
    const duty = dutySpans(pass, ctx.now);
    // Within a pass people are known by membership.
    return { agencyId, roles, personId: membershipId, ...(duty ? { dutySpans: duty } : {}) };
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
    const { state } = pass;
    const foreign = OWNERS_STEPS.includes(step) && pass.agencyId !== ctx.person.agencyId;
    const impossible = { code: 'STEP_NOT_POSSIBLE', params: { step, state } };
    ctx.refuseIf(offer ? refusal(offer.missing) : [foreign ? NOT_AVAILABLE : impossible]);
  }

  /** The function of the acting person, as others see it. */
  async ownTitle(ctx: RequestContext): Promise<string> {
    const own = await ctx.db.get(MembershipEntity, { id: ctx.person.membershipId });
    return own.functionTitle;
  }
}

function only([pass]: readonly PassDocument[]): PassDocument {
  if (!pass) throw new ProblemError([NOT_AVAILABLE]);
  return pass;
}
