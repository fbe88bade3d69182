import { Injectable } from '@nestjs/common';
import { ActivitiesService } from '@stad/activities/core/api/activities.service.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { ProblemError } from '@stad/platform/rules/problem.js';
import { localDate } from '@stad/platform/rules/time.js';
import type { PassDocument } from '../pass/pass.document.js';
import { FieldOperationEntity, PassProgressEntity } from '../pass/pass.entities.js';
import { passDocuments } from '../pass/pass.loader.js';
import { membersOf } from '../pass/pass-members.js';
import { PassesService } from '../pass/passes.service.js';
import { writeTeam } from '../team/team-writer.js';
import { copiedTeam } from './copied-team.js';
import type { FillPassInput } from './plan.inputs.js';
import type { PassToFillFrom } from './plan.types.js';

/** The agency's latest of that type in one of those areas; a draft only where nothing has been sent. */
const LAST_LIKE = `a.id = (
  select l.id from activity l join field_operation p on p.activity_id = l.id
  where l.agency_id = (select app.agency_id()) and l.kind = 'FIELD_OPERATION'
    and l.site_id = $1 and l.programme_id = $2 and p.type = $3 and l.id <> $4
    and p.state <> 'CANCELLED' and exists (
      select from field_operation_area f where f.activity_id = l.id and f.area_id = any ($5))
  order by p.state = 'PLANNING', l.starts_at desc, l.id limit 1)`;

const ADDED_POINTS = `
  insert into checklist_point (activity_id, agency_id, position, text, source)
  select $1, $2, c.at + (select count(*) from checklist_point p where p.activity_id = $1), c.text, 'ADDED'
  from unnest($3::text[]) with ordinality as c(text, at)
  where not exists (
    select from checklist_point p where p.activity_id = $1 and lower(p.text) = lower(c.text))`;

/** A draft of one line takes what copying would fill, from the last pass like it; what stands stays. */
@Injectable()
export class FillService {
  constructor(
    private readonly passes: PassesService,
    private readonly activities: ActivitiesService,
  ) {}

  /** What a draft would be filled from; null where there is none, or the plan is no draft of one's own. */
  async last(ctx: RequestContext, passId: string): Promise<PassToFillFrom | null> {
    const draft = await this.passes.get(ctx, passId);
    if (draft.state !== 'PLANNING' || draft.agencyId !== ctx.person.agencyId) return null;
    const last = await this.lastLike(ctx, draft);
    if (!last) return null;
    const { id, number, startsAt, aim, team } = last;
    return { id, number, startsAt, aim, teamSize: team.length };
  }

  /** Problems: `CONFLICT` where another is the last by now, or somebody has begun on the draft. */
  async fill(ctx: RequestContext, input: FillPassInput): Promise<PassDocument> {
    const id = await ctx.onceOn(input.passId, 'fillPass', input, async () => {
      const draft = await this.passes.forWriting(ctx, input.passId);
      // Own and unsent, as for what is repeated.
      this.passes.requireStep(ctx, draft, 'repeat');
      const last = await this.lastLike(ctx, draft);
      if (last?.id !== input.fromPassId || draft.team.length > 0) {
        throw new ProblemError([{ code: 'CONFLICT' }]);
      }
      await this.write(ctx, draft, last);
      return draft.id;
    });
    return this.passes.get(ctx, id);
  }

  private async lastLike(ctx: RequestContext, draft: PassDocument): Promise<PassDocument | null> {
    const { siteId, programmeId, type, id } = draft;
    const areaIds = draft.areas.map((area) => area.id);
    const like = [siteId, programmeId, type, id, areaIds];
    const [last] = await passDocuments(ctx, LAST_LIKE, like, 'ANYBODY');
    return last ?? null;
  }

  private async write(ctx: RequestContext, draft: PassDocument, last: PassDocument): Promise<void> {
    const { id: activityId, agencyId } = draft;
    const here = { activityId, agencyId };
    await ctx.db.updateVersion(
      FieldOperationEntity,
      here,
      draft.whenVersion,
      {
        aim: draft.aim || last.aim,
        modelTest: draft.modelTest || last.modelTest,
        testedSteps: [...(draft.modelTest ? draft : last).testedSteps],
        countingAgencyId: draft.countingAgencyId ?? last.countingAgencyId,
      },
      'whenVersion',
    );
    await ctx.db.updateVersion(
      FieldOperationEntity,
      here,
      draft.readinessVersion,
      {
        checkInMode: draft.checkInMode ?? (last.checkInMode === 'BY_PHONE' ? 'BY_PHONE' : null),
        ifPoliceLeave: draft.ifPoliceLeave ?? last.ifPoliceLeave,
        interpreterPlan: draft.interpreterPlan || last.interpreterPlan,
        commsPlan: draft.commsPlan || last.commsPlan,
        abortCriteria: [...(draft.abortCriteria.length > 0 ? draft : last).abortCriteria],
      },
      'readinessVersion',
    );
    if (!draft.aimTag && !draft.goalId && (last.aimTag || last.goalId)) {
      const { aimTag, goalId } = last;
      await this.activities.change(ctx, activityId, { aimTag, goalId });
    }
    const points = last.checklist.filter(({ source }) => source === 'ADDED');
    await ctx.db.sql(ADDED_POINTS, [activityId, agencyId, points.map(({ text }) => text)]);
    await ctx.db.updateVersion(
      PassProgressEntity,
      { activityId },
      draft.teamVersion,
      {},
      'teamVersion',
    );
    await writeTeam(ctx, draft, {
      rows: await copiedTeam(ctx, membersOf(last), localDate(draft.startsAt)),
      scope: [],
      invitedAgencyIds: [...new Set([...draft.invitedAgencyIds, ...last.invitedAgencyIds])],
    });
  }
}
