import { Injectable, type OnModuleInit } from '@nestjs/common';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import { Inbound } from '@stad/mail/api/inbound/inbound.js';
import type { CalendarReply } from '@stad/platform/api/calendar/read-reply.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { sha256 } from '@stad/platform/api/context/secret-token.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import {
  linkAnswer,
  type ParticipantAnswer,
  participantFromCalendar,
} from '../../rules/participant/participant.js';
import { isOver, type Phase, takesTime } from '../../rules/phase.js';
import { ActivityEntity } from '../activity.entities.js';
import { inOpenProgramme } from '../open-programme.js';
import { ActivityParticipantEntity } from './participant.entity.js';
import type {
  AnswerParticipationByLinkInput,
  ParticipationLink,
} from './participation-link.types.js';

type Way = 'LINK' | 'CALENDAR';

interface KeyHolder {
  readonly participantId: string;
  readonly activityId: string;
  readonly agencyId: string;
  readonly functionTitle: string;
  readonly way: Way;
}

/** The holder of a secret, what they are asked to, and the context that may answer for them. */
interface Shown {
  readonly ctx: RequestContext;
  readonly holder: KeyHolder;
  readonly activity: ActivityEntity;
}

/**
 * Answers without an account to an activity of any type: by a one-time link, or by what a calendar sends
 * back. A secret speaks for one function of one agency until it begins; the answer may be changed until then.
 * To look is to read: a machine that follows links in letters answers nothing.
 */
@Injectable()
export class ParticipationLinkService implements OnModuleInit {
  constructor(private readonly inbound: Inbound) {}

  onModuleInit(): void {
    this.inbound.onReply((ctx, reply) => this.byCalendar(ctx, reply));
  }

  async page(visitor: RequestContext, secret: string): Promise<ParticipationLink> {
    return viewOf(await this.byLink(visitor, secret));
  }

  /** Problems: `PARTICIPANT_ANSWER_UNKNOWN`, `STEP_NOT_POSSIBLE`, `PROGRAMME_READ_ONLY`, `NOT_AVAILABLE`. */
  async answer(
    visitor: RequestContext,
    input: AnswerParticipationByLinkInput,
  ): Promise<ParticipationLink> {
    const shown = await this.byLink(visitor, input.token.reveal());
    await record(shown, orThrow(linkAnswer(input.answer)));
    return viewOf(shown);
  }

  private async byLink(visitor: RequestContext, secret: string): Promise<Shown> {
    const bearer = await visitor.asBearer();
    const holder = await keyHolder(bearer, 'LINK', secret);
    if (!holder) throw new ProblemError([NOT_AVAILABLE]);
    return shownTo(bearer, holder);
  }

  /** Whether the entry is one of ours; that of a pass is somebody else's to read. */
  private async byCalendar(visitor: RequestContext, reply: CalendarReply): Promise<boolean> {
    const holder = await keyHolder(visitor, 'CALENDAR', reply.uid);
    if (!holder) return false;
    const shown = await shownTo(visitor, holder);
    if (reply.answer === 'COUNTER') await propose(shown);
    else await record(shown, participantFromCalendar(reply.answer));
    return true;
  }
}

/** Unknown, void and of another kind are one: null. */
async function keyHolder(ctx: RequestContext, way: Way, secret: string): Promise<KeyHolder | null> {
  const [holder] = await ctx.db.sql<KeyHolder>(
    `select participant_id as "participantId", activity_id as "activityId", agency_id as "agencyId",
       function_title as "functionTitle", way from door.participant_key($1)`,
    [sha256(secret)],
  );
  return holder?.way === way ? holder : null;
}

/** Problem: `NOT_AVAILABLE`, also for what has begun, and for what the agency sees no longer. */
async function shownTo(visitor: RequestContext, holder: KeyHolder): Promise<Shown> {
  const job = holder.way === 'LINK' ? 'answer by link' : 'answer by calendar';
  const ctx = await visitor.becomeSystem(job, holder.agencyId);
  const activity = await ctx.db.findOne(ActivityEntity, { id: holder.activityId });
  const phase = activity?.phase as Phase;
  const isOpen = activity && activity.startsAt > ctx.now && !(isOver(phase) && takesTime(phase));
  if (!isOpen) throw new ProblemError([NOT_AVAILABLE]);
  return { ctx, holder, activity };
}

async function record(shown: Shown, answer: ParticipantAnswer): Promise<void> {
  const { id, ...now } = await answering(shown);
  // A calendar sends its answer again with each synchronisation.
  if (now.answer === answer && !now.proposesOtherTime) return;
  const { ctx } = shown;
  const answeredAt = answer === 'NO_ANSWER' ? null : ctx.now;
  const change = { answer, answeredAt, proposesOtherTime: false };
  await ctx.db.update(ActivityParticipantEntity, { id }, change);
}

/** Another time is no answer to this one: what was answered stays, and who plans it reads so. */
async function propose(shown: Shown): Promise<void> {
  const { id, proposesOtherTime } = await answering(shown);
  if (proposesOtherTime) return;
  await shown.ctx.db.update(ActivityParticipantEntity, { id }, { proposesOtherTime: true });
}

/** Problems: `STEP_NOT_POSSIBLE`, `PROGRAMME_READ_ONLY`. */
async function answering({ ctx, holder, activity }: Shown): Promise<ActivityParticipantEntity> {
  if (!takesTime(activity.phase as Phase)) ctx.refuseIf([{ code: 'STEP_NOT_POSSIBLE' }]);
  await inOpenProgramme(ctx, activity.programmeId);
  return ctx.db.get(ActivityParticipantEntity, { id: holder.participantId });
}

async function viewOf({ ctx, holder, activity }: Shown): Promise<ParticipationLink> {
  const { kind, title, startsAt, endsAt, phase } = activity;
  const { answer } = await ctx.db.get(ActivityParticipantEntity, { id: holder.participantId });
  const [agency, owner] = await Promise.all([
    ctx.load(agencyById, holder.agencyId),
    ctx.load(agencyById, activity.agencyId),
  ]);
  return {
    ...{ kind, title, startsAt, endsAt, answer, functionTitle: holder.functionTitle },
    cancelled: !takesTime(phase as Phase),
    agencyName: agency?.shortName ?? '',
    ownerName: owner?.shortName ?? '',
  };
}
