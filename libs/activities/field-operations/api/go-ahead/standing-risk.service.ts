import { Injectable } from '@nestjs/common';
import { MembershipEntity } from '@stad/identity/api/identity.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, type Problem } from '@stad/platform/rules/problem.js';
import { AreaEntity } from '@stad/programme/api/programme.entities.js';
import { In } from 'typeorm';
import { isPassType } from '../../rules/pass-type.js';
import { addMonths } from './calendar-months.js';
import { StandingRiskEntity } from './go-ahead.entities.js';
import type { DecideStandingRiskInput, WriteStandingRiskInput } from './go-ahead.inputs.js';
import type { StandingRisk } from './go-ahead.types.js';

/** *Stående riskbedömning*: written by one of the employer, approved by its manager (INV-21). */
@Injectable()
export class StandingRiskService {
  /** The own agency's assessments at a site, the latest first. A P3 list: noted in the log. */
  async list(ctx: RequestContext, siteId: string): Promise<StandingRisk[]> {
    const rows = await ctx.db.find(StandingRiskEntity, {
      where: { siteId, agencyId: ctx.person.agencyId },
      order: { validFrom: 'DESC', id: 'ASC' },
      take: 200,
    });
    ctx.note({ action: 'LIST', objectType: 'standing_risk', rowCount: rows.length });
    return this.withTitles(ctx, rows);
  }

  async write(ctx: RequestContext, input: WriteStandingRiskInput): Promise<StandingRisk> {
    const id = await ctx.once('writeStandingRisk', input, async () => {
      const { siteId, type, areaGroup, residual, validFrom, validTo } = input;
      if (!ctx.person.coreSiteIds.includes(siteId)) ctx.refuseIf([NOT_AVAILABLE]);
      const known = await ctx.db.count(AreaEntity, { siteId, areaGroup });
      ctx.refuseIf(problemsWith(input, known > 0));
      const { agencyId, membershipId } = ctx.person;
      return ctx.db.insert(StandingRiskEntity, {
        agencyId,
        siteId,
        type,
        areaGroup,
        residual,
        validFrom,
        validTo,
        safetyRepHeardOn: input.safetyRepHeardOn ?? null,
        state: 'SUBMITTED',
        writtenBy: membershipId,
        writtenAt: ctx.now,
      });
    });
    return this.one(ctx, id);
  }

  /** Problems: `STANDING_RISK_DECIDED`, `AUTHOR_APPROVES`, `SAFETY_REP_NOT_HEARD`, `CONFLICT`. */
  async decide(ctx: RequestContext, input: DecideStandingRiskInput): Promise<StandingRisk> {
    const id = await ctx.once('decideStandingRisk', input, async () => {
      const { agencyId, membershipId } = ctx.person;
      const where = { id: input.standingRiskId, agencyId };
      const risk = await ctx.db.get(StandingRiskEntity, where);
      const heardOn = input.safetyRepHeardOn ?? risk.safetyRepHeardOn;
      const problems: Problem[] = [];
      if (risk.state !== 'SUBMITTED') problems.push({ code: 'STANDING_RISK_DECIDED' });
      if (risk.writtenBy === membershipId) problems.push({ code: 'AUTHOR_APPROVES' });
      if (input.approved && heardOn === null) {
        problems.push({ code: 'SAFETY_REP_NOT_HEARD', field: 'safetyRepHeardOn' });
      }
      ctx.refuseIf(problems);
      await ctx.db.updateVersion(StandingRiskEntity, where, input.expectedVersion, {
        state: input.approved ? 'APPROVED' : 'REJECTED',
        safetyRepHeardOn: heardOn,
        decidedBy: membershipId,
        decidedAt: ctx.now,
      });
      return risk.id;
    });
    return this.one(ctx, id);
  }

  private async one(ctx: RequestContext, id: string): Promise<StandingRisk> {
    const risk = await ctx.db.get(StandingRiskEntity, { id });
    const [row] = await this.withTitles(ctx, [risk]);
    return row as StandingRisk;
  }

  private async withTitles(
    ctx: RequestContext,
    rows: readonly StandingRiskEntity[],
  ): Promise<StandingRisk[]> {
    const ids = rows.flatMap((row) => [row.writtenBy, row.decidedBy]).filter((id) => id !== null);
    const people = await ctx.db.find(MembershipEntity, { where: { id: In([...new Set(ids)]) } });
    const titleOf = (id: string | null) =>
      people.find((person) => person.id === id)?.functionTitle ?? null;
    return rows.map((row) => ({
      ...row,
      writtenByTitle: titleOf(row.writtenBy),
      decidedByTitle: titleOf(row.decidedBy),
    }));
  }
}

const LONGEST_MONTHS = 6;

function problemsWith(input: WriteStandingRiskInput, groupKnown: boolean): Problem[] {
  const problems: Problem[] = [];
  const { type, residual, validFrom, validTo } = input;
  if (!isPassType(type)) problems.push({ code: 'PASS_TYPE_UNKNOWN', field: 'type' });
  if (!groupKnown) problems.push({ code: 'AREA_NOT_OF_SITE', field: 'areaGroup' });
  if (!(residual >= 1 && residual <= 25)) {
    problems.push({
      code: 'RESIDUAL_OUT_OF_RANGE',
      field: 'residual',
      params: { least: 1, most: 25 },
    });
  }
  if (validTo < validFrom) problems.push({ code: 'VALIDITY_BACKWARDS', field: 'validTo' });
  else if (validTo > addMonths(validFrom, LONGEST_MONTHS)) {
    problems.push({
      code: 'VALIDITY_TOO_LONG',
      field: 'validTo',
      params: { months: LONGEST_MONTHS },
    });
  }
  return problems;
}
