import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { ProgrammeService } from '@stad/programme/api/programme.service.js';
import { acceptTexts } from '@stad/safeguards/api/texts/accept-texts.js';
import { checkGrant, type GrantFacts, LONGEST, outcomeOf, sumsOf } from '../../rules/economy.js';
import { MOST_ROWS, readLedger } from '../../rules/ledger-import.js';
import {
  BudgetChangeEntity,
  BudgetLineEntity,
  GrantConditionEntity,
  GrantEntity,
  LedgerRowEntity,
} from './economy.entities.js';
import type {
  CommentBudgetLineInput,
  ImportLedgerInput,
  NoteFundingInput,
  RecordBudgetChangeInput,
  RegisterGrantInput,
  TickConditionInput,
} from './economy.inputs.js';
import type { Grant, LedgerImport } from './economy.types.js';

/** *Ekonomi*: the decision row by row, and what the books say of it (field.md 4.1, section 13). */
@Injectable()
export class EconomyService {
  constructor(private readonly programmes: ProgrammeService) {}

  /** The own agency's grant for a programme, booked until a day; null when none is registered. */
  async ofProgramme(
    ctx: RequestContext,
    programmeId: string,
    until?: string,
  ): Promise<Grant | null> {
    const { agencyId } = ctx.person;
    const grant = await ctx.db.findOne(GrantEntity, { programmeId, agencyId });
    return grant && this.told(ctx, grant, until);
  }

  async register(ctx: RequestContext, input: RegisterGrantInput): Promise<Grant> {
    const id = await ctx.once('registerGrant', input, async () => {
      acceptTexts(ctx, input, input.overrides);
      const { agencyId } = ctx.person;
      const programme = await this.programmes.writable(ctx, input.programmeId, 'REPORT');
      if (programme.leadAgencyId !== agencyId) ctx.refuseIf([NOT_AVAILABLE]);
      const { amount } = input;
      const conditions = input.conditions.map(({ text }) => text.trim());
      const lines = input.lines.map(({ name, budget }) => ({ name: name.text.trim(), budget }));
      orThrow(checkGrant({ amount, conditions, lines }));
      if (await ctx.db.findOne(GrantEntity, { programmeId: programme.id, agencyId })) {
        ctx.refuseIf([{ code: 'GRANT_REGISTERED_ALREADY' }]);
      }
      const { funderDiaryNumber, decidedOn } = input;
      const grantId = await ctx.db.insert(GrantEntity, {
        agencyId,
        programmeId: programme.id,
        funderDiaryNumber,
        decidedOn,
        amount,
      });
      const own = (position: number) => ({ id: randomUUID(), agencyId, grantId, position });
      await ctx.db.insertMany(
        GrantConditionEntity,
        conditions.map((text, at) => ({ ...own(at), text })),
      );
      await ctx.db.insertMany(
        BudgetLineEntity,
        lines.map((line, at) => ({ ...own(at), ...line })),
      );
      return grantId;
    });
    return this.get(ctx, id);
  }

  async noteFunding(ctx: RequestContext, input: NoteFundingInput): Promise<Grant> {
    const id = await ctx.once('noteFunding', input, async () => {
      const { grantId, expectedVersion, paidOut, requested, coFunding, volunteerHours } = input;
      await this.writable(ctx, grantId);
      const amounts = { paidOut, requested, coFunding, volunteerHours };
      for (const [field, value] of Object.entries(amounts)) {
        if (value < 0) ctx.refuseIf([{ code: 'MONEY_WRONG', field }]);
      }
      await ctx.db.updateVersion(GrantEntity, { id: grantId }, expectedVersion, amounts);
      return grantId;
    });
    return this.get(ctx, id);
  }

  async tick(ctx: RequestContext, input: TickConditionInput): Promise<Grant> {
    const id = await ctx.once('tickCondition', input, async () => {
      const condition = await ctx.db.get(GrantConditionEntity, { id: input.conditionId });
      await this.writable(ctx, condition.grantId);
      const metOn = input.metOn ?? null;
      await ctx.db.updateVersion(
        GrantConditionEntity,
        { id: condition.id },
        input.expectedVersion,
        { metOn },
      );
      return condition.grantId;
    });
    return this.get(ctx, id);
  }

  async comment(ctx: RequestContext, input: CommentBudgetLineInput): Promise<Grant> {
    const id = await ctx.once('commentBudgetLine', input, async () => {
      acceptTexts(ctx, input, input.overrides);
      const line = await ctx.db.get(BudgetLineEntity, { id: input.lineId });
      await this.writable(ctx, line.grantId);
      const comment = input.comment?.text.trim() ?? '';
      if (comment.length > LONGEST.comment) {
        const params = { largest: LONGEST.comment };
        ctx.refuseIf([{ code: 'TEXT_TOO_LONG', field: 'comment', params }]);
      }
      await ctx.db.updateVersion(BudgetLineEntity, { id: line.id }, input.expectedVersion, {
        comment,
      });
      return line.grantId;
    });
    return this.get(ctx, id);
  }

  async recordChange(ctx: RequestContext, input: RecordBudgetChangeInput): Promise<Grant> {
    const id = await ctx.once('recordBudgetChange', input, async () => {
      const grant = await this.writable(ctx, input.grantId);
      const { lines } = await this.told(ctx, grant);
      const from = lines.find(({ id: lineId }) => lineId === input.fromLineId);
      const to = lines.find(({ id: lineId }) => lineId === input.toLineId);
      if (!from || !to || from === to) {
        ctx.refuseIf([{ code: 'LINE_MISSING', field: 'toLineId' }]);
      }
      const most = from ? from.budget + from.consented : 0;
      if (input.amount <= 0 || input.amount > most) {
        ctx.refuseIf([{ code: 'MONEY_WRONG', field: 'amount' }]);
      }
      await ctx.db.insert(BudgetChangeEntity, { ...input, agencyId: ctx.person.agencyId });
      return input.grantId;
    });
    return this.get(ctx, id);
  }

  /** Row by row; what stands already is left alone, so that an extract can be read in again. */
  async importLedger(ctx: RequestContext, input: ImportLedgerInput): Promise<LedgerImport> {
    acceptTexts(ctx, input);
    if (input.rows.length > MOST_ROWS) {
      ctx.refuseIf([{ code: 'TOO_MANY_ROWS', field: 'rows', params: { largest: MOST_ROWS } }]);
    }
    const grant = await this.writable(ctx, input.grantId);
    const { lines, ledger } = await this.told(ctx, grant);
    const reports = readLedger(
      input.rows.map(({ verification, bookedOn, line, amount }) => ({
        verification: verification.text,
        bookedOn: bookedOn.text,
        line: line.text,
        amount: amount.text,
      })),
      lines,
      ledger,
    );
    const entries = reports.flatMap(({ entry }) => entry ?? []);
    if (!input.dryRun) {
      await ctx.once('importLedger', input, async () => {
        const { agencyId } = ctx.person;
        await ctx.db.insertMany(
          LedgerRowEntity,
          entries.map((entry) => ({ ...entry, id: randomUUID(), agencyId, grantId: grant.id })),
        );
        return grant.id;
      });
    }
    return {
      added: entries.length,
      rows: reports.map(({ row, verification, outcome }) => ({ row, verification, outcome })),
    };
  }

  private async get(ctx: RequestContext, id: string): Promise<Grant> {
    return this.told(ctx, await ctx.db.get(GrantEntity, { id }));
  }

  private async writable(ctx: RequestContext, id: string): Promise<GrantEntity> {
    const grant = await ctx.db.get(GrantEntity, { id });
    await this.programmes.writable(ctx, grant.programmeId, 'REPORT');
    return grant;
  }

  private async told(ctx: RequestContext, grant: GrantEntity, until?: string): Promise<Grant> {
    const where = { grantId: grant.id };
    const [conditions, lines, changes, ledger] = await Promise.all([
      ctx.db.find(GrantConditionEntity, { where, order: { position: 'ASC' } }),
      ctx.db.find(BudgetLineEntity, { where, order: { position: 'ASC' } }),
      ctx.db.find(BudgetChangeEntity, { where, order: { consentedOn: 'ASC', id: 'ASC' } }),
      ctx.db.find(LedgerRowEntity, { where, order: { bookedOn: 'ASC', verification: 'ASC' } }),
    ]);
    ctx.opened('funding_grant', grant.id);
    const booked = ledger.filter(({ bookedOn }) => until === undefined || bookedOn <= until);
    const sum = (amounts: readonly { amount: number }[]) =>
      amounts.reduce((all, { amount }) => all + amount, 0);
    const compared = lines.map((line) => {
      const consented =
        sum(changes.filter(({ toLineId }) => toLineId === line.id)) -
        sum(changes.filter(({ fromLineId }) => fromLineId === line.id));
      const accounted = sum(booked.filter(({ lineId }) => lineId === line.id));
      const facts = { ...line, consented, accounted };
      return { ...facts, ...outcomeOf(facts) };
    });
    const facts: GrantFacts = { amount: grant.amount, paidOut: grant.paidOut, lines: compared };
    return { ...grant, conditions, lines: compared, changes, ledger: booked, ...sumsOf(facts) };
  }
}
