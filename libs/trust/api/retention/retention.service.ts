import { Injectable } from '@nestjs/common';
import { MembershipEntity } from '@stad/identity/api/identity.entities.js';
import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { enqueue } from '@stad/platform/api/jobs/enqueue.js';
import { nextStep } from '@stad/platform/rules/next-step.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { In } from 'typeorm';
import {
  type DisposalState,
  decideDisposal,
  proposeDisposal,
} from '../../rules/retention/disposal.js';
import { dueBefore } from '../../rules/retention/due-before.js';
import { isHeld } from '../../rules/retention/hold.js';
import { RETENTION_RULES, type RetentionRule } from '../../rules/retention/retention-rules.js';
import { DisposalEntity } from './disposal.entity.js';
import { DISPOSE_TASK } from './dispose-job.js';
import { HoldsService } from './holds.service.js';
import type {
  DecideDisposalInput,
  Disposal,
  DueRecords,
  ProposeDisposalInput,
  Retention,
} from './retention.types.js';

/** The function of a colleague by membership. */
const functionOfMember = defineLoader<string, string>(async (ctx, ids) => {
  const members = await ctx.db.find(MembershipEntity, { where: { id: In([...ids]) } });
  return new Map(members.map(({ id, functionTitle }) => [id, functionTitle]));
});

/** Waits for its decision, or for its job. */
const UNDER_WAY = In(['PROPOSED', 'APPROVED'] satisfies DisposalState[]);

/** What is kept how long, what is due, and who decided what became of it. */
@Injectable()
export class RetentionService {
  constructor(private readonly holds: HoldsService) {}

  /** Every rule, with what of the own agency's records is due today. */
  async rules(ctx: RequestContext): Promise<Retention[]> {
    const open = await ctx.db.find(DisposalEntity, {
      where: { agencyId: ctx.person.agencyId, state: UNDER_WAY },
    });
    const holds = await this.holds.inForce(ctx);
    return Promise.all(
      RETENTION_RULES.map(async (rule) => ({
        ...rule,
        dueBefore: dueBefore(rule, ctx.now),
        due: await this.due(ctx, rule),
        isUnderWay: open.some((disposal) => disposal.rule === rule.code),
        isHeld: isHeld(rule.code, holds),
      })),
    );
  }

  /** The protocol, the latest first. */
  async disposals(ctx: RequestContext): Promise<Disposal[]> {
    const { agencyId } = ctx.person;
    const rows = await ctx.db.find(DisposalEntity, {
      where: { agencyId },
      order: { proposedAt: 'DESC', id: 'ASC' },
      take: 200,
    });
    ctx.note({ action: 'LIST', objectType: 'disposal', rowCount: rows.length });
    return Promise.all(rows.map((row) => this.shown(ctx, row)));
  }

  /** Proposes what is due today; a dry run goes before it, so that the decision knows how much it is. */
  async propose(ctx: RequestContext, input: ProposeDisposalInput): Promise<Disposal> {
    const { agencyId, membershipId } = ctx.person;
    const id = await ctx.once('proposeDisposal', input, async () => {
      await this.refuseHeld(ctx, input.rule);
      const rule = RETENTION_RULES.find(({ code }) => code === input.rule);
      const due = rule ? await this.due(ctx, rule) : [];
      const rows = due.reduce((sum, each) => sum + each.rows, 0);
      const underWay = await ctx.db.count(DisposalEntity, {
        agencyId,
        rule: input.rule,
        state: UNDER_WAY,
      });
      const proposal = orThrow(proposeDisposal(input.rule, rows, underWay > 0, ctx.now));
      return ctx.db.insert(DisposalEntity, {
        agencyId,
        ...proposal,
        state: 'PROPOSED',
        proposedRows: rows,
        proposedBy: membershipId,
        proposedAt: ctx.now,
      });
    });
    return this.one(ctx, id);
  }

  /** Decides a colleague's proposal; what is approved is done by a job, not here. */
  async decide(ctx: RequestContext, input: DecideDisposalInput): Promise<Disposal> {
    const { agencyId, membershipId } = ctx.person;
    const id = await ctx.once('decideDisposal', input, async () => {
      const { disposalId, expectedVersion } = input;
      const disposal = await ctx.db.get(DisposalEntity, { id: disposalId, agencyId });
      const state = orThrow(
        decideDisposal(
          { state: disposal.state as DisposalState, proposedBy: disposal.proposedBy },
          input.step,
          membershipId,
        ),
      );
      if (state === 'APPROVED') await this.refuseHeld(ctx, disposal.rule);
      await ctx.db.updateVersion(DisposalEntity, { id: disposalId, agencyId }, expectedVersion, {
        state,
        decidedBy: membershipId,
        decidedAt: ctx.now,
      });
      if (state === 'APPROVED') await enqueue(ctx, DISPOSE_TASK, { disposalId });
      return disposalId;
    });
    return this.one(ctx, id);
  }

  /** INV-23: `UNDER_HOLD`. */
  private async refuseHeld(ctx: RequestContext, rule: string): Promise<void> {
    const held = isHeld(rule, await this.holds.inForce(ctx));
    ctx.refuseIf(held ? [{ code: 'UNDER_HOLD', field: 'rule' }] : []);
  }

  private async due(ctx: RequestContext, rule: RetentionRule): Promise<DueRecords[]> {
    const before = dueBefore(rule, ctx.now);
    if (before === null) return [];
    const rows = await ctx.db.prepared<{ table: string; rows: number }>(
      `select record_table as "table", due_rows::int as rows from app.disposal_due($1, $2)
       where due_rows > 0`,
      [rule.code, before],
    );
    return [...rows];
  }

  private async one(ctx: RequestContext, id: string): Promise<Disposal> {
    const { agencyId } = ctx.person;
    return this.shown(ctx, await ctx.db.get(DisposalEntity, { id, agencyId }));
  }

  private async shown(ctx: RequestContext, row: DisposalEntity): Promise<Disposal> {
    const name = (member: string | null) => (member ? ctx.load(functionOfMember, member) : null);
    const [proposedBy, decidedBy] = await Promise.all([name(row.proposedBy), name(row.decidedBy)]);
    const mayDecide =
      row.state === 'PROPOSED' &&
      ctx.may('retention:decide') &&
      row.proposedBy !== ctx.person.membershipId;
    return {
      ...row,
      proposedBy,
      decidedBy,
      nextSteps: mayDecide ? [nextStep('approve'), nextStep('refuse')] : [],
    };
  }
}
