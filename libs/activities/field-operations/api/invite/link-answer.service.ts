import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Inbound } from '@stad/mail/api/inbound/inbound.js';
import { CONTACT_KINDS } from '@stad/network/rules/contact-function.js';
import type { CalendarReply } from '@stad/platform/api/calendar/read-reply.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { type Answer, checkAnswer, fromCalendar } from '../../rules/pass-answer.js';
import { awaitsStart } from '../../rules/pass-life.js';
import { AnswerService } from '../answer/answer.service.js';
import { GoAheadService } from '../go-ahead/go-ahead.service.js';
import type { PassDocument } from '../pass/pass.document.js';
import { PassesService } from '../pass/passes.service.js';
import { PassInviteeEntity } from './invite.entities.js';
import type { AnswerByLinkInput } from './invite.inputs.js';
import type { AnswerLink } from './invite.types.js';
import { type KeyHolder, keyHolder, knownHolder } from './key-holder.js';

/** The holder of a secret, the pass as the agency sees it, and the context that may answer for it. */
interface Shown {
  readonly ctx: RequestContext;
  readonly holder: KeyHolder;
  readonly pass: PassDocument;
  readonly phone: { readonly label: string; readonly number: string } | null;
}

/**
 * Answers without an account (J3): by a one-time link, or by what a calendar sends back. A secret speaks
 * for one function of one agency until the pass begins; the answer may be changed until then.
 */
@Injectable()
export class LinkAnswerService implements OnModuleInit {
  constructor(
    private readonly inbound: Inbound,
    private readonly passes: PassesService,
    private readonly answers: AnswerService,
    private readonly goAheads: GoAheadService,
  ) {}

  onModuleInit(): void {
    this.inbound.onReply((ctx, reply) => this.byCalendar(ctx, reply));
  }

  async page(visitor: RequestContext, secret: string): Promise<AnswerLink> {
    const shown = await this.byLink(visitor, secret);
    return viewOf(shown);
  }

  /** An answer, or for the police *bedömd i egen struktur*, or both. */
  async answer(visitor: RequestContext, input: AnswerByLinkInput): Promise<AnswerLink> {
    const shown = await this.byLink(visitor, input.token.reveal());
    const { ctx, holder } = shown;
    if (input.answer == null && !input.assessedInOwnStructure) {
      ctx.refuseIf([{ code: 'ANSWER_UNKNOWN', field: 'answer' }]);
    }
    if (input.answer != null) await this.record(shown, input.answer, 'LINK');
    let pass = await this.passes.get(ctx, holder.activityId);
    if (input.assessedInOwnStructure) {
      await this.goAheads.assessedByKey(ctx, pass, holder.functionTitle);
      pass = await this.passes.get(ctx, holder.activityId);
    }
    return viewOf({ ...shown, pass });
  }

  private async byCalendar(visitor: RequestContext, reply: CalendarReply): Promise<boolean> {
    // Of another kind of activity, or made up: somebody else may know it.
    const holder = await knownHolder(visitor, 'CALENDAR', reply.uid);
    if (!holder) return false;
    const shown = await this.shown(visitor, holder);
    if (reply.answer === 'COUNTER') await propose(shown);
    else await this.record(shown, fromCalendar(reply.answer), 'CALENDAR');
    return true;
  }

  private async record(shown: Shown, input: string, via: 'LINK' | 'CALENDAR'): Promise<void> {
    const { ctx, pass, holder } = shown;
    const answer = orThrow(checkAnswer({ answer: input, way: via }, ctx.now));
    if (!awaitsStart(pass.state)) {
      ctx.refuseIf([{ code: 'STEP_NOT_POSSIBLE', params: { step: 'answer', state: pass.state } }]);
    }
    const last = lastAnswer(pass, holder);
    // A calendar sends its answer again with each synchronisation.
    if (last?.answer === answer && last.via === via) return;
    await this.answers.record(ctx, pass, holder, answer, via);
  }

  private async byLink(visitor: RequestContext, secret: string): Promise<Shown> {
    const bearer = await visitor.asBearer();
    return this.shown(bearer, await keyHolder(bearer, 'LINK', secret));
  }

  /** Problem: `NOT_AVAILABLE`, also for a pass that has begun. */
  private async shown(visitor: RequestContext, holder: KeyHolder): Promise<Shown> {
    const { way } = holder;
    const job = way === 'LINK' ? 'answer by link' : 'answer by calendar';
    // The number is the owner's to give: it is on the page for whoever was asked.
    const owner = await visitor.becomeSystem(job, holder.ownerAgencyId);
    const phone = way === 'LINK' ? await leaderPhone(owner, holder.activityId) : null;
    const ctx = await owner.becomeSystem(job, holder.agencyId);
    const pass = await this.passes.forWriting(ctx, holder.activityId);
    const isOpen = awaitsStart(pass.state) || pass.state === 'CANCELLED';
    if (!isOpen || pass.startsAt <= ctx.now) throw new ProblemError([NOT_AVAILABLE]);
    return { ctx, holder, pass, phone };
  }
}

/** Another time is no answer to this one: what was answered stays, and the planner reads so. */
async function propose({ ctx, holder, pass }: Shown): Promise<void> {
  if (!awaitsStart(pass.state)) {
    ctx.refuseIf([{ code: 'STEP_NOT_POSSIBLE', params: { step: 'answer', state: pass.state } }]);
  }
  await ctx.db.update(PassInviteeEntity, { id: holder.inviteeId }, { otherTimeAt: ctx.now });
}

function lastAnswer(pass: PassDocument, holder: KeyHolder) {
  return pass.answers.find((each) =>
    holder.membershipId
      ? each.membershipId === holder.membershipId
      : each.agencyId === holder.agencyId && each.functionTitle === holder.functionTitle,
  );
}

function viewOf({ holder, pass, phone }: Shown): AnswerLink {
  const agency = pass.agencies.find(({ id }) => id === holder.agencyId);
  const leader = pass.team.find(({ role }) => role === 'PASS_LEADER');
  const leadersAgency = pass.agencies.find(({ id }) => id === leader?.agencyId);
  const goAhead = pass.goAheads.find(({ agencyId }) => agencyId === holder.agencyId);
  const isEmployer = pass.team.some(
    ({ agencyId, role }) => agencyId === holder.agencyId && role !== 'REAR_SUPPORT',
  );
  const isGiven = goAhead?.decision === 'GIVEN' && goAhead.voidedAt === null;
  const isPolice = agency?.kind === 'POLICE';
  return {
    number: pass.number ?? '',
    startsAt: pass.startsAt,
    endsAt: pass.endsAt,
    cancelled: pass.state === 'CANCELLED',
    functionTitle: holder.functionTitle,
    agencyName: agency?.shortName ?? '',
    answer: (lastAnswer(pass, holder)?.answer as Answer | undefined) ?? null,
    assessed: isPolice && isGiven,
    mayAssess: isPolice && isEmployer && !isGiven && awaitsStart(pass.state),
    leaderTitle: leader?.functionTitle ?? null,
    leaderAgencyName: leadersAgency?.shortName ?? null,
    phoneLabel: phone?.label ?? null,
    phone: phone?.number ?? null,
  };
}

/**
 * The number of the pass leader's function; else of a function of the same agency in that town, its
 * reception before those with one subject of their own.
 */
async function leaderPhone(ctx: RequestContext, activityId: string): Promise<Shown['phone']> {
  const [row] = await ctx.db.sql<{ label: string; number: string }>(
    `select f.label, f.work_phone as number
     from activity a
       join pass_member m on m.activity_id = a.id and m.role = 'PASS_LEADER'
       join contact_function f on f.agency_id = m.agency_id and a.site_id = any (f.site_ids)
     where a.id = $1 and f.work_phone is not null and f.agency_id = (select app.agency_id())
     order by f.label = m.function_title desc, f.classification = 'P2',
       array_position($2::text[], f.kind), f.label limit 1`,
    [activityId, CONTACT_KINDS],
  );
  return row ?? null;
}
