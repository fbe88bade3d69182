import { Injectable } from '@nestjs/common';
import { ActivitiesService } from '@stad/activities/core/api/activities.service.js';
import { ActivityEntity } from '@stad/activities/core/api/activity.entities.js';
import { aimsOf } from '@stad/activities/core/api/aims.input.js';
import { programmeFrame } from '@stad/activities/core/api/open-programme.js';
import { PhasedActivities } from '@stad/activities/core/api/phased-activities.js';
import type { AimTag } from '@stad/activities/core/rules/aim-tag.js';
import type { PhaseMove } from '@stad/activities/core/rules/phase-life.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { type Problem, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { acceptTexts } from '@stad/safeguards/api/texts/accept-texts.js';
import { MOST_POINTS, shortened } from '../rules/agenda.js';
import { cancelMeeting, classOfRing, MEETING_KIND } from '../rules/meeting-kind.js';
import { nextMeetingSpan, planMeeting } from '../rules/meeting-plan.js';
import { type MeetingStep, meetingSteps } from '../rules/next-steps.js';
import type { Proposal } from './agenda/agenda-sources.js';
import { MeetingEntity, MeetingPointEntity } from './meeting.entities.js';
import type {
  CancelMeetingInput,
  ChangeMeetingInput,
  DeleteMeetingDraftInput,
  PlanMeetingInput,
  PlanNextMeetingInput,
  StepMeetingInput,
} from './meeting.inputs.js';
import { type MeetingRow, readMeetings } from './meeting.loader.js';
import { OPEN_DECISIONS } from './minutes/decision-source.js';
import { saidInSwedish } from './minutes/verb-words.js';

/** The plan and the steps of its life. */
@Injectable()
export class MeetingsService extends PhasedActivities<MeetingEntity, MeetingRow, MeetingStep> {
  constructor(activities: ActivitiesService) {
    super(activities, {
      ...{ kind: MEETING_KIND, entity: MeetingEntity },
      ...{ read: readMeetings, steps: meetingSteps },
    });
  }

  /** One of the core group (P2), opened to be read with its minutes, is an event of the log (INV-19). */
  async read(ctx: RequestContext, id: string): Promise<ActivityEntity> {
    const meeting = await this.find(ctx, id);
    if (meeting.classification !== 'P1') ctx.opened('meeting', id);
    return meeting;
  }

  /** Problem beside those of the plan: `MEETING_RING_NOT_OURS`, for a core group one does not belong to. */
  plan(ctx: RequestContext, input: PlanMeetingInput): Promise<ActivityEntity> {
    return this.write(ctx, 'planMeeting', input, async () => {
      const { title, startsAt, endsAt, ring } = await this.checked(ctx, input);
      const { siteId, programmeId, place } = input;
      if (ring === 'CORE' && !ctx.person.coreSiteIds.includes(siteId)) {
        ctx.refuseIf([{ code: 'MEETING_RING_NOT_OURS', field: 'ring' }]);
      }
      const placeLabel = place.text.trim() || null;
      const frame = { siteId, programmeId, title, startsAt, endsAt, placeLabel };
      const classification = classOfRing(ring);
      return this.open(ctx, { ...frame, classification, ...aimsOf(input) }, { ring });
    });
  }

  change(ctx: RequestContext, input: ChangeMeetingInput): Promise<ActivityEntity> {
    return this.write(ctx, 'changeMeeting', input, async () => {
      const { activityId, ring, programmeId } = await this.ready(ctx, input.meetingId, 'edit');
      const before = await this.find(ctx, activityId);
      const { title, startsAt, endsAt } = await this.checked(ctx, { ...input, programmeId, ring });
      const placeLabel = input.place.text.trim() || null;
      const changes = { title, startsAt, endsAt, placeLabel, ...aimsOf(input) };
      await this.changePlan(ctx, before, input.expectedVersion, changes);
      return activityId;
    });
  }

  /**
   * One step of its life, but for calling it off and for establishing its minutes. Confirmed is sent: the agenda is a
   * record. Problem: `INVALID_CODE`, those of the step.
   */
  step(ctx: RequestContext, input: StepMeetingInput): Promise<ActivityEntity> {
    const move = MOVES.find((known) => known === input.step);
    if (!move) throw new ProblemError([{ code: 'INVALID_CODE', field: 'step' }]);
    return this.move(ctx, 'stepMeeting', { id: input.meetingId, input }, move, () =>
      move === 'confirm' ? { agenda: 'SENT', sentAt: ctx.now } : {},
    );
  }

  cancel(ctx: RequestContext, input: CancelMeetingInput): Promise<ActivityEntity> {
    const { meetingId: id, reason } = input;
    return this.move(ctx, 'cancelMeeting', { id, input }, 'cancel', ({ state }) => {
      orThrow(cancelMeeting(state, reason));
      return { cancelReason: reason };
    });
  }

  deleteDraft(ctx: RequestContext, input: DeleteMeetingDraftInput): Promise<string> {
    return this.discard(ctx, 'deleteMeetingDraft', { id: input.meetingId, input });
  }

  /** A draft of the next one: called alike, in the same place, four weeks on, with the decisions that are open. */
  planNext(ctx: RequestContext, input: PlanNextMeetingInput): Promise<ActivityEntity> {
    return this.write(ctx, 'planNextMeeting', input, async () => {
      const held = await this.ready(ctx, input.meetingId, 'planNext');
      const { siteId, programmeId, ring } = held;
      const { title, placeLabel, aimTag, goalId } = await this.find(ctx, held.activityId);
      const frame = await programmeFrame(ctx, programmeId);
      const span = orThrow(planMeeting({ title, ring, ...nextMeetingSpan(held) }, frame));
      const { startsAt, endsAt } = span;
      const activityId = await this.open(
        ctx,
        {
          ...{ siteId, programmeId, title, placeLabel, startsAt, endsAt },
          ...{ aimTag: aimTag as AimTag | null, goalId, classification: classOfRing(ring) },
        },
        { ring, previousId: held.activityId },
      );
      const open = await ctx.db.sql<Proposal>(`${OPEN_DECISIONS} limit ${MOST_POINTS}`, [
        ...[siteId, ring, startsAt, activityId],
      ]);
      const { agencyId } = ctx.person;
      await ctx.db.insertMany(
        MeetingPointEntity,
        open.map(({ sourceId, verb = '', text = '', ownerFunction }, at) => ({
          ...{ activityId, agencyId, n: at + 1, sourceKind: 'DECISION', sourceId },
          body: shortened(`${saidInSwedish(verb, text)} (${ownerFunction})`),
        })),
      );
      return activityId;
    });
  }

  /** Establishes its minutes, by `also`, and with them it is over. */
  approve(
    ctx: RequestContext,
    input: { readonly clientMutationId: string; readonly meetingId: string },
    also: (activityId: string) => Promise<unknown>,
  ): Promise<ActivityEntity> {
    return this.write(ctx, 'approveMeetingMinutes', input, async () => {
      const activityId = await this.take(ctx, input.meetingId, 'evaluate');
      await also(activityId);
      return activityId;
    });
  }

  /** The step is one that the viewer may take now. */
  offers(ctx: RequestContext, meeting: MeetingRow, step: MeetingStep): boolean {
    const offered = meetingSteps.next(ctx.person, meeting, ctx.now);
    return offered.some((each) => each.step === step && each.ready);
  }

  private async checked(ctx: RequestContext, input: Omit<PlanMeetingInput, 'siteId'>) {
    acceptTexts(ctx, input, input.overrides);
    const frame = await programmeFrame(ctx, input.programmeId);
    const { title, ring, startsAt, endsAt } = input;
    return orThrow(planMeeting({ title: title.text, ring, startsAt, endsAt }, frame));
  }
}

/** To the core group of a town belongs who has its ring there; the network hears nothing of it. */
export async function mayAskToMeeting(
  ctx: RequestContext,
  activity: ActivityEntity,
  agencyIds: readonly string[],
): Promise<readonly Problem[]> {
  if (activity.classification !== 'P2' || agencyIds.length === 0) return [];
  const outside = await ctx.db.sql(
    `select from unnest($1::uuid[]) a (id) where not exists (
       select from site_agency r where r.agency_id = a.id and r.site_id = $2 and r.tier = 'CORE'
         and app.today() between r.valid_from and coalesce(r.valid_to, 'infinity'))`,
    [agencyIds, activity.siteId],
  );
  return outside.length > 0 ? [{ code: 'MEETING_OF_THE_CORE_GROUP', field: 'participants' }] : [];
}

/** Cancelling says why, minutes are established: each has a mutation of its own. */
const MOVES: readonly PhaseMove[] = [
  ...(['confirm', 'begin', 'complete', 'postpone', 'planAgain'] as const),
];
