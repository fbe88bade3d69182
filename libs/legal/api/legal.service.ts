import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { nextStep } from '@stad/platform/rules/next-step.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { localDate } from '@stad/platform/rules/time.js';
import { acceptTexts } from '@stad/safeguards/api/texts/accept-texts.js';
import type { LegalBasis as Basis } from '../rules/bases/basis.js';
import { BASES, basisOf, isConfirmable } from '../rules/bases/catalogue.js';
import {
  type ConfirmationState,
  type ConfirmationStep,
  checkLegalText,
  confirmationLife,
  decideConfirmation,
} from '../rules/confirmation.js';
import { LegalConfirmationEntity, LegalConfirmationVersionEntity } from './legal.entities.js';
import type { DecideLegalBasisInput, WriteLegalTextInput } from './legal.inputs.js';
import { functionOfMember } from './legal.loader.js';
import type { LegalBases, LegalBasis, LegalConfirmationVersion } from './legal.types.js';

type Changes = Partial<
  Pick<LegalConfirmationEntity, 'text' | 'note' | 'nextReview' | 'decidedBy' | 'decidedOn'>
> & { readonly state: ConfirmationState };

/** Legal bases as everybody reads them, and what the jurist of an agency says of each wording. */
@Injectable()
export class LegalService {
  /** Every wording; with the own agency's confirmations for those who may see them (INV-30). */
  async bases(ctx: RequestContext): Promise<LegalBases> {
    if (ctx.viewer.kind !== 'person') {
      return { adviser: null, rows: BASES.map((basis) => rowOf(ctx, basis, null, null)) };
    }
    const [said, adviser] = await Promise.all([
      ctx.db.find(LegalConfirmationEntity, { where: { agencyId: ctx.person.agencyId } }),
      this.adviser(ctx),
    ]);
    const rows = BASES.map(async (basis) => {
      const found = said.find(
        ({ code, wording }) => code === basis.code && wording === basis.wording,
      );
      const decidedBy = found?.decidedBy ? await ctx.load(functionOfMember, found.decidedBy) : null;
      return rowOf(ctx, basis, found ?? null, decidedBy);
    });
    return { adviser, rows: await Promise.all(rows) };
  }

  /** What was written and decided about a wording, the latest first. */
  async history(
    ctx: RequestContext,
    code: string,
    wording: number,
  ): Promise<LegalConfirmationVersion[]> {
    const { agencyId } = ctx.person;
    const said = await ctx.db.findOne(LegalConfirmationEntity, { agencyId, code, wording });
    if (!said) return [];
    const versions = await ctx.db.find(LegalConfirmationVersionEntity, {
      where: { confirmationId: said.id },
      order: { version: 'DESC' },
    });
    return Promise.all(
      versions.map(async (each) => ({
        ...each,
        by: await ctx.load(functionOfMember, each.membershipId),
      })),
    );
  }

  /** Writes the agency's own text. What was confirmed in other words becomes a draft again. */
  async write(ctx: RequestContext, input: WriteLegalTextInput): Promise<LegalBasis> {
    const basis = known(input);
    await ctx.once('writeLegalText', input, async () => {
      acceptTexts(ctx, input, input.overrides);
      const text = orThrow(checkLegalText(basis, input.text.text));
      return this.record(ctx, basis, input.expectedVersion, 'write', {
        state: 'DRAFT',
        text,
        decidedBy: null,
        decidedOn: null,
        note: null,
        nextReview: null,
      });
    });
    return this.one(ctx, basis);
  }

  /** Confirms, refuses to, or takes back: for the own agency alone. */
  async decide(ctx: RequestContext, input: DecideLegalBasisInput): Promise<LegalBasis> {
    const basis = known(input);
    await ctx.once('decideLegalBasis', input, async () => {
      acceptTexts(ctx, input, input.overrides);
      const step = decisionOf(input.step);
      const note = input.note?.text ?? '';
      const nextReview = input.nextReview ?? null;
      const today = localDate(ctx.now);
      const said = await this.said(ctx, basis);
      const before = (said?.state ?? 'DRAFT') as ConfirmationState;
      const state = orThrow(decideConfirmation(basis, before, { step, note, nextReview }, today));
      return this.record(ctx, basis, input.expectedVersion, step, {
        state,
        note: note === '' ? null : note,
        nextReview,
        decidedBy: ctx.person.membershipId,
        decidedOn: today,
      });
    });
    return this.one(ctx, basis);
  }

  /** The change and its line in the history, in one transaction. */
  private async record(
    ctx: RequestContext,
    basis: Basis,
    expectedVersion: number,
    step: ConfirmationStep,
    changes: Changes,
  ): Promise<string> {
    const { agencyId, membershipId } = ctx.person;
    const said = await this.said(ctx, basis);
    const id = said?.id ?? randomUUID();
    if (said) {
      await ctx.db.updateVersion(
        LegalConfirmationEntity,
        { id, agencyId },
        expectedVersion,
        changes,
      );
    } else {
      if (expectedVersion !== 0) ctx.refuseIf([{ code: 'CONFLICT', field: 'expectedVersion' }]);
      const { code, wording } = basis;
      await ctx.db.insert(LegalConfirmationEntity, {
        id,
        agencyId,
        code,
        wording,
        ...changes,
        version: 1,
      });
    }
    await ctx.db.insert(LegalConfirmationVersionEntity, {
      agencyId,
      confirmationId: id,
      version: expectedVersion + 1,
      step,
      state: changes.state,
      text: changes.text === undefined ? (said?.text ?? null) : changes.text,
      note: changes.note ?? null,
      nextReview: changes.nextReview ?? null,
      membershipId,
      at: ctx.now,
    });
    return id;
  }

  private said(ctx: RequestContext, { code, wording }: Basis) {
    const { agencyId } = ctx.person;
    return ctx.db.findOne(LegalConfirmationEntity, { agencyId, code, wording });
  }

  private async one(ctx: RequestContext, basis: Basis): Promise<LegalBasis> {
    const said = await this.said(ctx, basis);
    const decidedBy = said?.decidedBy ? await ctx.load(functionOfMember, said.decidedBy) : null;
    return rowOf(ctx, basis, said, decidedBy);
  }

  /** *Fråga {funktion}*: the jurist of the own agency, when it has one today. */
  private async adviser(ctx: RequestContext): Promise<string | null> {
    const [row] = await ctx.db.sql<{ title: string }>(
      `select function_title as title from membership
       where agency_id = $1 and 'JURIST' = any (roles)
         and $2::date between valid_from and coalesce(valid_to, 'infinity')
       order by function_title limit 1`,
      [ctx.person.agencyId, localDate(ctx.now)],
    );
    return row?.title ?? null;
  }
}

/** The wording an input names; what nobody knows looks like what one may not see. */
function known({ code, wording }: { code: string; wording: number }): Basis {
  const basis = basisOf(`${code}.${wording}`);
  if (!basis) throw new ProblemError([NOT_AVAILABLE]);
  return basis;
}

function decisionOf(step: string): ConfirmationStep {
  if (step === 'confirm' || step === 'reject' || step === 'withdraw') return step;
  throw new ProblemError([{ code: 'STEP_NOT_POSSIBLE', field: 'step' }]);
}

function rowOf(
  ctx: RequestContext,
  basis: Basis,
  said: LegalConfirmationEntity | null,
  decidedBy: string | null,
): LegalBasis {
  const state = (said?.state ?? 'DRAFT') as ConfirmationState;
  const mayConfirm = ctx.may('legal:confirm') && isConfirmable(basis);
  return {
    ...basis,
    confirmation: said && { ...said, decidedBy },
    nextSteps: mayConfirm ? confirmationLife.stepsFrom(state).map((step) => nextStep(step)) : [],
  };
}
