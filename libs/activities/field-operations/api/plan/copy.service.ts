import { Injectable } from '@nestjs/common';
import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { ProblemError } from '@stad/platform/rules/problem.js';
import { ok, orThrow, type Result } from '@stad/platform/rules/result.js';
import { localDate, localTime, nightSpan } from '@stad/platform/rules/time.js';
import { type CopiedPass, copyPass, nextDateLike } from '../../rules/copy-pass.js';
import { type PlannedPass, planPass } from '../../rules/pass-plan.js';
import { weeklyDates, weeksProblems } from '../../rules/repeat-weekly.js';
import type { PassDocument } from '../pass/pass.document.js';
import { passDocuments } from '../pass/pass.loader.js';
import { membersOf } from '../pass/pass-members.js';
import { PassesService } from '../pass/passes.service.js';
import { writeTeam } from '../team/team-writer.js';
import { copiedTeam } from './copied-team.js';
import type { CopyLastPassInput, RepeatPassInput } from './plan.inputs.js';
import { type NamedGround, PlanService } from './plan.service.js';

/** The latest that really was planned; a draft only where nothing has been sent, one called off never. */
const LAST_OWN = `a.id = (
  select l.id from activity l join field_operation p on p.activity_id = l.id
  where l.agency_id = (select app.agency_id()) and l.kind = 'FIELD_OPERATION'
    and l.site_id = $1 and l.programme_id = $2 and p.state <> 'CANCELLED'
  order by p.state = 'PLANNING', l.starts_at desc, l.id limit 1)`;

/** Plans of the agency that nobody else has seen, at a site in a programme, by their starts. */
const OWN_DRAFTS = `a.agency_id = (select app.agency_id()) and a.site_id = $1 and a.programme_id = $2
  and o.state = 'PLANNING' and a.starts_at = any ($3)`;

/** *Kopiera förra passet*, *Upprepa varje vecka*: everything but what was true of that night alone. */
@Injectable()
export class CopyService {
  constructor(
    private readonly passes: PassesService,
    private readonly plans: PlanService,
  ) {}

  /**
   * A new plan like the agency's last one at the site. Who has left is not copied: the plan shows that
   * somebody is missing. Problem: `NO_PASS_TO_COPY`.
   */
  async copyLast(ctx: RequestContext, input: CopyLastPassInput): Promise<PassDocument> {
    const id = await ctx.once('copyLastPass', input, async () => {
      const { siteId, programmeId } = input;
      const ground = await this.plans.ground(ctx, siteId, programmeId);
      const [last] = await passDocuments(ctx, LAST_OWN, [siteId, programmeId], 'ANYBODY');
      if (!last) throw new ProblemError([{ code: 'NO_PASS_TO_COPY' }]);
      const date = input.date ?? nextDateLike(last.startsAt, localDate(ctx.now));
      return this.write(ctx, last, ground, orThrow(copyTo(last, date, ground)));
    });
    return this.passes.get(ctx, id);
  }

  /**
   * *Upprepa varje vecka*: a draft like this one for each of the weeks that follow, all or none. A red day
   * or a clash keeps nobody from planning; each draft says its own. Sent again it answers the drafts of those
   * evenings, also one that stood there before. Problems: those of {@link weeksProblems} and of `planPass`.
   */
  async repeat(ctx: RequestContext, input: RepeatPassInput): Promise<readonly PassDocument[]> {
    const made: string[] = [];
    const id = await ctx.onceOn(input.passId, 'repeatPass', input, async () => {
      const draft = await this.passes.forWriting(ctx, input.passId);
      this.passes.requireStep(ctx, draft, 'repeat');
      ctx.refuseIf(weeksProblems(input.weeks));
      const ground = await this.plans.ground(ctx, draft.siteId, draft.programmeId);
      const copies = weeklyDates(draft.startsAt, input.weeks).map((date) =>
        copyTo(draft, date, ground),
      );
      ctx.refuseIf(problemsOf(...copies).map((problem) => ({ ...problem, field: 'weeks' })));
      for (const copy of copies) made.push(await this.write(ctx, draft, ground, orThrow(copy)));
      return draft.id;
    });
    const { siteId, programmeId, startsAt, endsAt } = await this.passes.get(ctx, id);
    const starts = weeklyDates(startsAt, input.weeks).map(
      (date) => nightSpan(date, localTime(startsAt), localTime(endsAt)).startsAt,
    );
    const ofTheEvenings = await passDocuments(
      ctx,
      OWN_DRAFTS,
      [siteId, programmeId, starts],
      'ANYBODY',
    );
    const drafts = ofTheEvenings.filter(({ id }) => made.length === 0 || made.includes(id));
    return drafts.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  }

  /** Writes a new plan like one that there is. */
  private async write(
    ctx: RequestContext,
    last: PassDocument,
    ground: NamedGround,
    { copied, planned, date }: Copy,
  ): Promise<string> {
    const more = {
      modelTest: last.modelTest,
      testedSteps: [...last.testedSteps],
      countingAgencyId: copied.countingAgencyId,
      ifPoliceLeave: copied.ifPoliceLeave,
      checkInMode: copied.checkInByPhone ? 'BY_PHONE' : null,
      interpreterPlan: last.interpreterPlan,
      commsPlan: last.commsPlan,
      abortCriteria: [...last.abortCriteria],
    };
    const points = last.checklist
      .filter(({ source }) => source === 'ADDED')
      .map(({ text }) => text);
    const { programmeId, agencyId, aimTag, goalId } = last;
    const aims = { aimTag, goalId };
    const passId = await this.plans.openPlan(ctx, programmeId, ground, planned, {
      ...{ ...more, points, aims },
    });
    await writeTeam(
      ctx,
      { id: passId, agencyId, invitedAgencyIds: [] },
      {
        rows: await copiedTeam(ctx, copied.team, date),
        scope: [],
        invitedAgencyIds: copied.invitedAgencyIds,
      },
    );
    return passId;
  }
}

/** A plan of another night, and the date on which it begins. */
interface Copy {
  readonly copied: CopiedPass;
  readonly planned: PlannedPass;
  readonly date: string;
}

/** Problems: those of `planPass`. */
function copyTo(last: PassDocument, date: string, ground: NamedGround): Result<Copy> {
  const copied = copyPass(copiedOf(last), date);
  const planned = planPass(copied, ground, 'DRAFT');
  return planned.ok ? ok({ copied, planned: planned.value, date }) : planned;
}

function copiedOf(last: PassDocument): CopiedPass {
  return {
    startsAt: last.startsAt,
    endsAt: last.endsAt,
    type: last.type,
    aim: last.aim,
    areaIds: last.areas.map((area) => area.id),
    countingAgencyId: last.countingAgencyId,
    ifPoliceLeave: last.ifPoliceLeave,
    checkInByPhone: last.checkInMode === 'BY_PHONE',
    team: membersOf(last),
    invitedAgencyIds: last.invitedAgencyIds,
  };
}
