import { Injectable } from '@nestjs/common';
import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import { AgencyEntity, MembershipEntity } from '@stad/identity/api/identity.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { localDate } from '@stad/platform/rules/time.js';
import { AreaEntity } from '@stad/programme/api/programme.entities.js';
import { In } from 'typeorm';
import {
  assessRisk,
  decideRisk,
  type RiskToDecide,
  type RiskViewer,
  riskNextSteps,
  riskStateOn,
  shouldBeRenewed,
} from '../../rules/risk-assessment.js';
import { riskBand } from '../../rules/standing-risk.js';
import { StandingRiskEntity } from '../go-ahead/go-ahead.entities.js';
import { passTextProblems } from '../pass/texts.js';
import type { DecideStandingRiskInput, WriteStandingRiskInput } from './standing-risk.inputs.js';
import type { StandingRisk, StandingRisksPage } from './standing-risk.types.js';

/** As many as one page of a list holds. */
const PAGE = 60;

/** *Stående riskbedömning*: written by one of the employer, approved by its manager (INV-21). */
@Injectable()
export class StandingRiskService {
  /** The own agency's assessments at a site, the latest first, a page. A P3 list: noted in the log. */
  async list(ctx: RequestContext, siteId: string, offset: number): Promise<StandingRisksPage> {
    const [rows, total] = await ctx.db.select(StandingRiskEntity, 'r', (query) =>
      query
        .where({ siteId, agencyId: ctx.person.agencyId })
        .orderBy('r.validFrom', 'DESC')
        .addOrderBy('r.number', 'DESC')
        .skip(Math.max(0, offset))
        .take(PAGE)
        .getManyAndCount(),
    );
    ctx.note({ action: 'LIST', objectType: 'standing_risk', rowCount: rows.length });
    return { rows: await this.shown(ctx, rows), total };
  }

  /** How many there are at a site, and none of them. */
  async count(ctx: RequestContext, siteId: string): Promise<StandingRisksPage> {
    const { agencyId } = ctx.person;
    const total = await ctx.db.select(StandingRiskEntity, 'r', (query) =>
      query.where({ siteId, agencyId }).getCount(),
    );
    return { rows: [], total };
  }

  /** Opens one to be read, by its number: an event in the access log (INV-19). */
  async open(ctx: RequestContext, number: string): Promise<StandingRisk> {
    const { agencyId } = ctx.person;
    const [row] = await ctx.db.find(StandingRiskEntity, { where: { agencyId, number } });
    if (!row) throw new ProblemError([NOT_AVAILABLE]);
    ctx.opened('standing_risk', row.id);
    return this.one(ctx, row);
  }

  /** Puts an assessment before the manager. Problems: `NOT_AVAILABLE`, those of texts and `assessRisk`. */
  async write(ctx: RequestContext, input: WriteStandingRiskInput): Promise<StandingRisk> {
    const id = await ctx.once('writeStandingRisk', input, async () => {
      const { siteId } = input;
      if (!ctx.person.coreSiteIds.includes(siteId)) ctx.refuseIf([NOT_AVAILABLE]);
      const areas = await ctx.db.find(AreaEntity, { where: { siteId } });
      const items = input.items.map((item) => ({ ...item, measure: item.measure.text.trim() }));
      const { type, areaGroup, validFrom, validTo, safetyRepHeardOn = null } = input;
      const assessed = assessRisk(
        { type, areaGroup, items, validFrom, validTo, safetyRepHeardOn },
        { areaGroups: areas.map((area) => area.areaGroup), today: localDate(ctx.now) },
      );
      ctx.refuseIf([...passTextProblems(ctx, input, input.overrides), ...problemsOf(assessed)]);
      const { agencyId, membershipId } = ctx.person;
      return ctx.db.insert(StandingRiskEntity, {
        ...orThrow(assessed),
        agencyId,
        siteId,
        items,
        state: 'SUBMITTED',
        writtenBy: membershipId,
        writtenAt: ctx.now,
      });
    });
    return this.one(ctx, await ctx.db.get(StandingRiskEntity, { id }));
  }

  /** Problems: those of `decideRisk`, `CONFLICT`. */
  async decide(ctx: RequestContext, input: DecideStandingRiskInput): Promise<StandingRisk> {
    const id = await ctx.once('decideStandingRisk', input, async () => {
      const { agencyId, membershipId } = ctx.person;
      const where = { id: input.standingRiskId, agencyId };
      const risk = await ctx.db.get(StandingRiskEntity, where);
      const decided = decideRisk(
        viewerOf(ctx),
        toDecide(risk, ''),
        { approved: input.approved, heardOn: input.safetyRepHeardOn ?? null },
        localDate(ctx.now),
      );
      ctx.refuseIf(problemsOf(decided));
      const { state, heardOn } = orThrow(decided);
      await ctx.db.updateVersion(StandingRiskEntity, where, input.expectedVersion, {
        state,
        safetyRepHeardOn: heardOn,
        decidedBy: membershipId,
        decidedAt: ctx.now,
      });
      return risk.id;
    });
    return this.one(ctx, await ctx.db.get(StandingRiskEntity, { id }));
  }

  private async one(ctx: RequestContext, row: StandingRiskEntity): Promise<StandingRisk> {
    const [shown] = await this.shown(ctx, [row]);
    return shown as StandingRisk;
  }

  private async shown(
    ctx: RequestContext,
    rows: readonly StandingRiskEntity[],
  ): Promise<StandingRisk[]> {
    const ids = rows.flatMap((row) => [row.writtenBy, row.decidedBy]).filter((id) => id !== null);
    const people = await ctx.db.find(MembershipEntity, { where: { id: In([...new Set(ids)]) } });
    const titleOf = (id: string | null) =>
      people.find((person) => person.id === id)?.functionTitle ?? null;
    const agency = await ctx.db.get(AgencyEntity, { id: ctx.person.agencyId });
    const today = localDate(ctx.now);
    return rows.map((row) => {
      const risk = toDecide(row, agency.shortName);
      return {
        ...row,
        state: riskStateOn(risk, today),
        band: riskBand(row.residual),
        shouldBeRenewed: shouldBeRenewed(risk, today),
        nextSteps: riskNextSteps(viewerOf(ctx), risk, today),
        writtenByTitle: titleOf(row.writtenBy),
        decidedByTitle: titleOf(row.decidedBy),
      };
    });
  }
}

function viewerOf(ctx: RequestContext): RiskViewer {
  const { agencyId, membershipId, roles } = ctx.person;
  return { agencyId, roles, personId: membershipId };
}

function toDecide(row: StandingRiskEntity, agencyLabel: string): RiskToDecide {
  const { agencyId, writtenBy, safetyRepHeardOn, validTo } = row;
  const state = row.state as RiskToDecide['state'];
  return { agencyId, agencyLabel, state, writtenById: writtenBy, safetyRepHeardOn, validTo };
}
