import { Injectable } from '@nestjs/common';
import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import { AgreementsBetween } from '@stad/agreements/api/agreements-between.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { notify } from '@stad/platform/api/notices/notify.js';
import { claimProblems } from '@stad/platform/rules/claimed-time.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { localDate } from '@stad/platform/rules/time.js';
import type { SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';
import type { TextOverride } from '@stad/safeguards/api/texts/check-texts.js';
import {
  type EmployerFacts,
  type GivenGoAhead,
  type GoAheadDecision,
  giveGoAhead,
} from '../../rules/go-ahead.js';
import type { Told } from '../../rules/pass-answer.js';
import { goAheadPassOf } from '../../rules/pass-facts.js';
import { riskBand } from '../../rules/standing-risk.js';
import type { PassDocument } from '../pass/pass.document.js';
import { PassesService } from '../pass/passes.service.js';
import { passTextProblems, textsOf } from '../pass/texts.js';
import { GoAheadEntity } from './go-ahead.entities.js';
import type {
  AssessedInOwnStructureInput,
  GiveGoAheadInput,
  NoteOralGoAheadInput,
  RefuseGoAheadInput,
} from './go-ahead.inputs.js';

interface Decision {
  readonly agencyId: string;
  readonly decision: GoAheadDecision;
  readonly told?: Told;
  readonly conditions?: readonly SafeTextValue[] | null;
  readonly overrides?: readonly TextOverride[] | null;
}

const MOST_CONDITIONS = 8;

/** *Klartecken*: one act per participating employer; the last one counts (INV-10). */
@Injectable()
export class GoAheadService {
  constructor(
    private readonly passes: PassesService,
    private readonly agreements: AgreementsBetween,
  ) {}

  async give(ctx: RequestContext, input: GiveGoAheadInput): Promise<PassDocument> {
    const id = await ctx.once('giveGoAhead', input, async () => {
      const pass = await this.passes.forWriting(ctx, input.passId);
      const { conditions, overrides } = input;
      const { agencyId } = ctx.person;
      return this.decide(ctx, pass, { agencyId, decision: 'GIVEN', conditions, overrides });
    });
    return this.passes.get(ctx, id);
  }

  /** *Ge inte klartecken*: always safe, so it asks for no ground. */
  async refuse(ctx: RequestContext, input: RefuseGoAheadInput): Promise<PassDocument> {
    const id = await ctx.once('refuseGoAhead', input, async () => {
      const pass = await this.passes.forWriting(ctx, input.passId);
      const { agencyId, agencyKind } = ctx.person;
      // The police always decide in their own structure: the one who signs in says it.
      const told =
        agencyKind === 'POLICE'
          ? { told: { byFunction: await this.passes.ownTitle(ctx), at: ctx.now } }
          : {};
      return this.decide(ctx, pass, { agencyId, decision: 'NOT_GIVEN', ...told });
    });
    return this.passes.get(ctx, id);
  }

  /** *Muntligt klartecken av {funktion} kl. {tid}*, noted by anybody who plans in the pass. */
  async noteOral(ctx: RequestContext, input: NoteOralGoAheadInput): Promise<PassDocument> {
    const id = await ctx.once('noteOralGoAhead', input, async () => {
      const pass = await this.passes.forWriting(ctx, input.passId);
      const { agencyId, conditions, overrides } = input;
      const decision = input.decision === 'GIVEN' ? 'GIVEN' : 'NOT_GIVEN';
      if (decision !== input.decision) {
        ctx.refuseIf([{ code: 'INVALID_CODE', field: 'decision' }]);
      }
      ctx.refuseIf(claimProblems(input.toldAt, 'told.at', ctx.clocks));
      const told = { byFunction: input.byFunction, at: input.toldAt };
      return this.decide(ctx, pass, { agencyId, decision, told, conditions, overrides });
    });
    return this.passes.get(ctx, id);
  }

  /** *Bedömd i egen struktur*: what the police say, with function and time. */
  async assessed(ctx: RequestContext, input: AssessedInOwnStructureInput): Promise<PassDocument> {
    const id = await ctx.once('assessedInOwnStructure', input, async () => {
      const pass = await this.passes.forWriting(ctx, input.passId);
      const { agencyId } = input;
      const kind = pass.agencies.find((agency) => agency.id === agencyId)?.kind;
      if (kind !== 'POLICE') ctx.refuseIf([{ ...NOT_AVAILABLE, field: 'agencyId' }]);
      ctx.refuseIf(claimProblems(input.toldAt, 'told.at', ctx.clocks));
      const told = { byFunction: input.byFunction, at: input.toldAt };
      return this.decide(ctx, pass, { agencyId, decision: 'GIVEN', told });
    });
    return this.passes.get(ctx, id);
  }

  /**
   * *Bedömd i egen struktur*, said by a function of the police through its own link: noted by the
   * police themselves, now.
   */
  async assessedByKey(ctx: RequestContext, pass: PassDocument, functionTitle: string) {
    const { agencyId } = ctx;
    const facts = this.passes.facts(ctx, pass);
    const employer = facts.employers.find((each) => each.agencyId === agencyId);
    if (employer?.agencyKind !== 'POLICE') throw new ProblemError([NOT_AVAILABLE]);
    const told = { byFunction: functionTitle, at: ctx.now };
    const speaks = { agencyId, roles: ['POLICE_LIAISON'] } as const;
    const decision = { decision: 'GIVEN', told } as const;
    const given = orThrow(giveGoAhead(speaks, employer, goAheadPassOf(facts), decision, ctx.now));
    await this.write(ctx, pass, employer, given, { texts: [], ownTitle: functionTitle });
  }

  private async decide(
    ctx: RequestContext,
    pass: PassDocument,
    { agencyId, decision, told, conditions, overrides }: Decision,
  ): Promise<string> {
    const facts = this.passes.facts(ctx, pass);
    const employer = facts.employers.find((each) => each.agencyId === agencyId);
    if (!employer) throw new ProblemError([NOT_AVAILABLE]);
    const answered = giveGoAhead(
      this.passes.viewer(ctx, pass),
      employer,
      goAheadPassOf(facts),
      { decision, told: told ?? null },
      ctx.now,
    );
    const texts = textsOf(conditions);
    ctx.refuseIf([
      ...passTextProblems(ctx, { conditions: conditions ?? [] }, overrides),
      ...(texts.length > MOST_CONDITIONS
        ? [{ code: 'TOO_MANY', field: 'conditions', params: { most: MOST_CONDITIONS } }]
        : []),
      ...problemsOf(answered),
      ...(decision === 'GIVEN' ? await this.endedBetween(ctx, pass, agencyId) : []),
    ]);
    const ownTitle = await this.passes.ownTitle(ctx);
    await this.write(ctx, pass, employer, orThrow(answered), { texts, ownTitle });
    return pass.id;
  }

  /** The day of *Klart för start* settles a pass across the last midnight of what its parties had agreed. */
  private async endedBetween(ctx: RequestContext, pass: PassDocument, agencyId: string) {
    const parties = [pass.agencyId, agencyId];
    if (!parties.includes(ctx.agencyId)) return [];
    return this.agreements.endedWith(ctx, pass.siteId, parties, localDate(pass.startsAt));
  }

  private async write(
    ctx: RequestContext,
    pass: PassDocument,
    { agencyId, risk: { residual } }: EmployerFacts,
    given: GivenGoAhead,
    { texts, ownTitle }: { readonly texts: string[]; readonly ownTitle: string },
  ): Promise<void> {
    const sourceId = await ctx.db.insert(GoAheadEntity, {
      activityId: pass.id,
      agencyId,
      decision: given.decision,
      how: given.how,
      byTitle: given.told?.byFunction ?? ownTitle,
      byManager: given.byManager,
      deputyFor: given.deputyFor,
      at: given.told?.at ?? ctx.now,
      notedAt: given.told ? ctx.now : null,
      notedByAgencyId: given.told ? ctx.agencyId : null,
      notedByTitle: given.told ? ownTitle : null,
      conditions: texts,
      riskBand: residual === null ? null : riskBand(residual),
      standingRiskIds: [...given.standingRiskIds],
      forStartAt: pass.startsAt,
      whenVersion: pass.whenVersion,
      teamVersion: pass.teamVersion,
      checkVersion: agencyId === ctx.agencyId ? (pass.ownCheck?.version ?? null) : null,
    });
    const kind = given.decision === 'GIVEN' ? 'GO_AHEAD_GIVEN' : 'GO_AHEAD_REFUSED';
    await notify(ctx, { kind, subjectId: pass.id, sourceId });
  }
}
