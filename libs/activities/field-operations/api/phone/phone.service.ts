import { Injectable } from '@nestjs/common';
import { type FieldNight, fieldSpan, phoneProblem } from '@stad/identity/rules/field-session.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { makeToken, sha256 } from '@stad/platform/api/context/secret-token.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { OutboxService } from '../outbox/outbox.service.js';
import type { PassDocument, PassRow } from '../pass/pass.document.js';
import { PassesService } from '../pass/passes.service.js';
import type { MakePhoneReadyInput, Phone } from './phone.types.js';

/** *Gör telefonen redo*: a device that reaches one pass without signing in again at night (J2). */
@Injectable()
export class PhoneService {
  constructor(
    private readonly passes: PassesService,
    private readonly outboxes: OutboxService,
  ) {}

  /** Whether the device that asks is ready, and if not, why it cannot be made so. */
  async of(ctx: RequestContext, pass: PassRow): Promise<Phone> {
    const night = nightOf(pass);
    const span = fieldSpan(night);
    return {
      isReady: await this.isReady(ctx, pass.id),
      until: span?.until ?? null,
      from: span?.from ?? null,
      missing: phoneProblem(holderOf(ctx, pass), night, ctx.now)?.code ?? null,
    };
  }

  /**
   * Makes the device that asks ready for the pass; what it was ready for before ends.
   * Problems: those of `phoneProblem`, `NOT_AVAILABLE`.
   */
  async makeReady(ctx: RequestContext, input: MakePhoneReadyInput): Promise<PassDocument> {
    // A repeat makes a new secret: the device may not have got the first one.
    const pass = await this.passes.get(ctx, input.passId);
    const problem = phoneProblem(holderOf(ctx, pass), nightOf(pass), ctx.now);
    if (problem) ctx.refuseIf([problem]);
    const token = makeToken();
    const { fieldToken } = ctx.exchange;
    const made = await ctx.db.sql('select * from app.make_phone_ready($1, $2, $3, $4)', [
      pass.id,
      ctx.person.sessionId,
      sha256(token),
      fieldToken ? sha256(fieldToken) : null,
    ]);
    if (made.length === 0) throw new ProblemError([NOT_AVAILABLE]);
    await this.outboxes.prepare(ctx, pass);
    ctx.exchange.setFieldSession?.(token);
    this.madeReady.add(ctx);
    return pass;
  }

  /** Operations that have just made their device ready: its cookie comes with the next request. */
  private readonly madeReady = new WeakSet<RequestContext>();

  private async isReady(ctx: RequestContext, passId: string): Promise<boolean> {
    if (ctx.person.fieldSession) return ctx.person.fieldSession.passId === passId;
    if (this.madeReady.has(ctx)) return true;
    const { fieldToken } = ctx.exchange;
    if (!fieldToken) return false;
    const found = await ctx.db.sql(
      `select from session where token_hash = $1 and pass_id = $2 and ended_at is null
         and membership_id = (select app.membership_id()) and coalesce(expires_at, 'infinity') > $3`,
      [sha256(fieldToken), passId, ctx.now],
    );
    return found.length > 0;
  }
}

function holderOf(ctx: RequestContext, pass: PassRow) {
  const { membershipId, fieldSession } = ctx.person;
  return {
    isInTeam: pass.team.some((member) => member.membershipId === membershipId),
    isInFieldSession: fieldSession !== undefined,
  };
}

function nightOf(pass: PassRow): FieldNight {
  const { startsAt, endsAt, sentAt, startedAt, closedAt, cancelledAt } = pass;
  const { returnedAt, returnedNotedAt } = pass;
  return {
    startsAt,
    endsAt,
    isSent: sentAt !== null,
    startedAt,
    // Told late, it is over when the server had it: what else lies in the phone arrives after it.
    returnedAt:
      returnedAt && returnedNotedAt && returnedNotedAt > returnedAt ? returnedNotedAt : returnedAt,
    isOver: closedAt !== null || cancelledAt !== null,
  };
}
