import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DirectoryEntryEntity } from '@stad/network/api/network.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { localDate } from '@stad/platform/rules/time.js';
import { In } from 'typeorm';
import { type CopiedPass, copyPass, nextDateLike } from '../../rules/copy-pass.js';
import { planPass } from '../../rules/pass-plan.js';
import type { MemberRow, PassDocument } from '../pass/pass.document.js';
import { passDocuments } from '../pass/pass.loader.js';
import { membersOf } from '../pass/pass-members.js';
import { PassesService } from '../pass/passes.service.js';
import { isInForce } from '../team/chosen-members.js';
import { writeTeam } from '../team/team-writer.js';
import type { CopyLastPassInput } from './plan.inputs.js';
import { PlanService } from './plan.service.js';

/** The latest that really was planned; a draft only where nothing has been sent, one called off never. */
const LAST_OWN = `a.id = (
  select l.id from activity l join field_operation p on p.activity_id = l.id
  where l.agency_id = (select app.agency_id()) and l.kind = 'FIELD_OPERATION'
    and l.site_id = $1 and l.programme_id = $2 and p.state <> 'CANCELLED'
  order by p.state = 'PLANNING', l.starts_at desc, l.id limit 1)`;

/** *Kopiera förra passet*: everything but what was true of that night alone. */
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
      const copied = copyPass(copiedOf(last), date);
      const planned = orThrow(planPass(copied, ground, 'DRAFT'));
      const more = {
        modelTest: last.modelTest,
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
      const passId = await this.plans.openPlan(ctx, programmeId, ground, planned, more, points);
      await writeTeam(
        ctx,
        { id: passId, agencyId: last.agencyId, invitedAgencyIds: [] },
        {
          rows: await this.teamOf(ctx, copied, date),
          scope: [],
          invitedAgencyIds: copied.invitedAgencyIds,
        },
      );
      return passId;
    });
    return this.passes.get(ctx, id);
  }

  private async teamOf(
    ctx: RequestContext,
    copied: CopiedPass,
    date: string,
  ): Promise<MemberRow[]> {
    const ids = copied.team.map((member) => member.personId).filter((id) => id !== null);
    const entries = await ctx.db.find(DirectoryEntryEntity, { where: { membershipId: In(ids) } });
    const still = entries.filter((entry) => isInForce(entry, date));
    return copied.team
      .filter(({ personId }) => !personId || still.some((each) => each.membershipId === personId))
      .map(({ personId, label, agencyId, role }) => ({
        id: randomUUID(),
        agencyId,
        membershipId: personId,
        functionTitle: label,
        role,
        joinedAt: null,
        leftAt: null,
        busySpanId: null,
      }));
  }
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
