import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { claimProblems } from '@stad/platform/rules/claimed-time.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { decidesFor } from '../../rules/go-ahead.js';
import { decideUntrained, GATE_MODES, undecidedOf } from '../../rules/training-gate.js';
import type { PassDocument } from '../pass/pass.document.js';
import { PassesService } from '../pass/passes.service.js';
import { TrainingGateEntity, UntrainedDecisionEntity } from './training-gate.entities.js';
import type {
  DecideUntrainedInput,
  PassTraining,
  SetTrainingGateInput,
  TrainingGate,
} from './training-gate.types.js';

/** Where somebody goes untrained: the agency’s setting, and what its manager decides of one pass. */
@Injectable()
export class TrainingGateService {
  constructor(private readonly passes: PassesService) {}

  /** Before it is set, the plan warns. */
  async gate(ctx: RequestContext): Promise<TrainingGate> {
    const { agencyId } = ctx.person;
    const row = await ctx.db.findOne(TrainingGateEntity, { agencyId });
    return row ?? { mode: 'WARN', version: 0 };
  }

  /** Problems: `INVALID_CODE`, `CONFLICT`. */
  async set(ctx: RequestContext, input: SetTrainingGateInput): Promise<TrainingGate> {
    const { agencyId } = ctx.person;
    await ctx.once('setTrainingGate', input, async () => {
      const { expectedVersion } = input;
      const mode = GATE_MODES.find((known) => known === input.mode);
      if (!mode) throw new ProblemError([{ code: 'INVALID_CODE', field: 'mode' }]);
      const known = await ctx.db.count(TrainingGateEntity, { agencyId });
      if (known === 0 && expectedVersion === 0) {
        await ctx.db.insertMany(TrainingGateEntity, [{ agencyId, mode, version: 1 }]);
      } else {
        await ctx.db.updateVersion(TrainingGateEntity, { agencyId }, expectedVersion, { mode });
      }
      return agencyId;
    });
    return this.gate(ctx);
  }

  /** Problems: those of `decideUntrained`. */
  async decide(ctx: RequestContext, input: DecideUntrainedInput): Promise<PassDocument> {
    const id = await ctx.once('decideUntrained', input, async () => {
      const pass = await this.passes.forWriting(ctx, input.passId);
      const { agencyId } = ctx.person;
      const facts = this.passes.facts(ctx, pass);
      const employer = facts.employers.find((each) => each.agencyId === agencyId);
      if (!employer) throw new ProblemError([NOT_AVAILABLE]);
      const { byFunction, toldAt } = input;
      if (toldAt) ctx.refuseIf(claimProblems(toldAt, 'told.at', ctx.clocks));
      const told =
        byFunction || toldAt ? { byFunction: byFunction ?? '', at: toldAt ?? ctx.now } : null;
      const undecided = undecidedOf(facts.team, employer, decidedOf(pass));
      const decided = orThrow(
        decideUntrained(
          this.passes.viewer(ctx, pass),
          employer,
          { state: facts.state, undecided: undecided.length },
          { reason: input.reason, told },
          ctx.now,
        ),
      );
      const ownTitle = await this.passes.ownTitle(ctx);
      await ctx.db.insert(UntrainedDecisionEntity, {
        ...{ activityId: pass.id, agencyId, reason: decided.reason },
        membershipIds: undecided.flatMap(({ personId }) => personId ?? []),
        byTitle: decided.told?.byFunction ?? ownTitle,
        at: decided.told?.at ?? ctx.now,
        notedByTitle: decided.told ? ownTitle : null,
        enteredBy: ctx.person.membershipId,
      });
      return pass.id;
    });
    return this.passes.get(ctx, id);
  }

  /** Of the own people; null where the agency has nobody in the field, and for the police. */
  of(ctx: RequestContext, pass: PassDocument): PassTraining | null {
    const facts = this.passes.facts(ctx, pass);
    const employer = facts.employers.find((each) => each.agencyId === ctx.person.agencyId);
    if (!employer || employer.agencyKind === 'POLICE') return null;
    const undecided = undecidedOf(facts.team, employer, decidedOf(pass));
    return {
      isHeld: employer.isHeldForTraining === true,
      mayDecide: decidesFor(this.passes.viewer(ctx, pass), employer, ctx.now),
      untrained: undecided.map(({ label }) => label),
      decisions: pass.ownUntrained,
    };
  }
}

function decidedOf(pass: PassDocument): readonly string[] {
  return pass.ownUntrained.flatMap(({ membershipIds }) => membershipIds);
}
