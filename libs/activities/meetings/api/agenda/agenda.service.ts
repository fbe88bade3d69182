import { Injectable } from '@nestjs/common';
import { ActivitiesService } from '@stad/activities/core/api/activities.service.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, type Problem } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { acceptTexts } from '@stad/safeguards/api/texts/accept-texts.js';
import { type AgendaPoint, checkAgenda, fitsRing, POINT_SOURCES } from '../../rules/agenda.js';
import { MeetingEntity, MeetingPointEntity } from '../meeting.entities.js';
import type { ShareMeetingDraftInput } from '../meeting.inputs.js';
import type { MeetingRow } from '../meeting.loader.js';
import { MeetingsService } from '../meetings.service.js';
import type { AgendaProposal, SaveMeetingAgendaInput } from './agenda.types.js';
import { agendaSource } from './agenda-sources.js';
import './open-records.js';

/** What is to be taken up: written, proposed from what is open, shared as a draft. */
@Injectable()
export class AgendaService {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly activities: ActivitiesService,
  ) {}

  /**
   * Writes the list whole. Problems: those of `checkAgenda`, `POINT_OF_THE_CORE_GROUP` for what the network may not
   * read, `NOT_AVAILABLE` for a record that the viewer does not see, `CONFLICT`.
   */
  async save(ctx: RequestContext, input: SaveMeetingAgendaInput) {
    const id = await ctx.once('saveMeetingAgenda', input, async () => {
      const meeting = await this.meetings.ready(ctx, input.meetingId, 'agenda');
      const { activityId, ownerAgencyId: agencyId } = meeting;
      acceptTexts(ctx, input, input.overrides);
      const written = input.points.map(({ text, sourceKind = null, sourceId = null }) => ({
        ...{ text: text.text, sourceKind, sourceId },
      }));
      const points = orThrow(checkAgenda(written));
      const before = await ctx.db.find(MeetingPointEntity, { where: { activityId } });
      ctx.refuseIf(await this.sourceProblems(ctx, meeting, points, before));
      await this.activities.changePlan(ctx, activityId, input.expectedVersion, {});
      await ctx.db.delete(MeetingPointEntity, { activityId });
      await ctx.db.insertMany(
        MeetingPointEntity,
        points.map(({ text: body, sourceKind, sourceId }, at) => ({
          ...{ activityId, agencyId, n: at + 1, body, sourceKind, sourceId },
        })),
      );
      return activityId;
    });
    return this.meetings.find(ctx, id);
  }

  /** Those who were asked read it from now on, and may comment. */
  async share(ctx: RequestContext, input: ShareMeetingDraftInput) {
    const id = await ctx.once('shareMeetingDraft', input, async () => {
      const { activityId } = await this.meetings.ready(ctx, input.meetingId, 'shareDraft');
      const own = { activityId, agenda: 'OWN' };
      const shared = await ctx.db.update(MeetingEntity, own, { agenda: 'JOINT' });
      if (shared === 0) ctx.refuseIf([{ code: 'CONFLICT' }]);
      return activityId;
    });
    return this.meetings.find(ctx, id);
  }

  /** What is open now, in the order in which it is proposed; nothing to whoever does not write the agenda. */
  async proposals(ctx: RequestContext, meeting: MeetingRow): Promise<AgendaProposal[]> {
    if (!this.meetings.offers(ctx, meeting, 'agenda')) return [];
    const proposals: AgendaProposal[] = [];
    for (const sourceKind of POINT_SOURCES) {
      const found = (await agendaSource(sourceKind)?.propose(ctx, meeting)) ?? [];
      proposals.push(
        ...found.map((one) => ({
          ...{ sourceKind, sourceId: one.sourceId, verb: one.verb ?? null, code: one.code ?? null },
          ...{ text: one.text ?? null, ownerFunction: one.ownerFunction ?? null },
          ...{ dueOn: one.dueOn ?? null, n: one.n ?? null },
        })),
      );
    }
    return proposals;
  }

  /** What is on it already was looked for when it came there, and may be over by now. */
  private async sourceProblems(
    ctx: RequestContext,
    { ring }: MeetingRow,
    points: readonly AgendaPoint[],
    before: readonly MeetingPointEntity[],
  ): Promise<Problem[]> {
    const known = new Set(before.map((point) => `${point.sourceKind} ${point.sourceId}`));
    const problems: Problem[] = [];
    for (const [at, { sourceKind, sourceId }] of points.entries()) {
      if (!sourceKind || !sourceId || known.has(`${sourceKind} ${sourceId}`)) continue;
      const found = await agendaSource(sourceKind)?.classOf(ctx, sourceId);
      if (!found) problems.push(NOT_AVAILABLE);
      else if (!fitsRing(ring, found)) {
        problems.push({ code: 'POINT_OF_THE_CORE_GROUP', field: `points.${at}.text` });
      }
    }
    return problems;
  }
}
