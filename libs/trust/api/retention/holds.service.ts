import { Injectable } from '@nestjs/common';
import { MembershipEntity } from '@stad/identity/api/identity.entities.js';
import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { enqueue } from '@stad/platform/api/jobs/enqueue.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { In, IsNull } from 'typeorm';
import { setHold } from '../../rules/retention/hold.js';
import { DisposalEntity } from './disposal.entity.js';
import { DISPOSE_TASK } from './dispose-job.js';
import { DisposalHoldEntity } from './hold.entity.js';
import type { DisposalHold, EndDisposalHoldInput, SetDisposalHoldInput } from './hold.types.js';

const functionOfMember = defineLoader<string, string>(async (ctx, ids) => {
  const members = await ctx.db.find(MembershipEntity, { where: { id: In([...ids]) } });
  return new Map(members.map(({ id, functionTitle }) => [id, functionTitle]));
});

/** What is not disposed of while somebody has asked for it, or something is looked into (INV-23). */
@Injectable()
export class HoldsService {
  /** Those in force first, then the latest. */
  async all(ctx: RequestContext): Promise<DisposalHold[]> {
    const rows = await ctx.db.find(DisposalHoldEntity, {
      where: { agencyId: ctx.person.agencyId },
      order: { endedAt: { direction: 'DESC', nulls: 'FIRST' }, setAt: 'DESC', id: 'ASC' },
      take: 100,
    });
    ctx.note({ action: 'LIST', objectType: 'disposal_hold', rowCount: rows.length });
    return Promise.all(rows.map((row) => this.shown(ctx, row)));
  }

  async inForce(ctx: RequestContext): Promise<DisposalHoldEntity[]> {
    return ctx.db.find(DisposalHoldEntity, {
      where: { agencyId: ctx.person.agencyId, endedAt: IsNull() },
    });
  }

  async set(ctx: RequestContext, input: SetDisposalHoldInput): Promise<DisposalHold> {
    const { agencyId, membershipId } = ctx.person;
    const { rule = null, diaryNumber = null } = input;
    const id = await ctx.once('setDisposalHold', input, async () => {
      const ground = orThrow(setHold(rule, input.ground));
      return ctx.db.insert(DisposalHoldEntity, {
        ...{ agencyId, rule, ground, diaryNumber },
        ...{ setBy: membershipId, setAt: ctx.now },
      });
    });
    return this.one(ctx, id);
  }

  /** What was approved before, and waited, goes on. */
  async end(ctx: RequestContext, input: EndDisposalHoldInput): Promise<DisposalHold> {
    const { agencyId, membershipId } = ctx.person;
    const id = await ctx.once('endDisposalHold', input, async () => {
      const where = { id: input.holdId, agencyId };
      const hold = await ctx.db.get(DisposalHoldEntity, where);
      ctx.refuseIf(hold.endedAt ? [{ code: 'STEP_NOT_POSSIBLE' }] : []);
      await ctx.db.updateVersion(DisposalHoldEntity, where, input.expectedVersion, {
        endedBy: membershipId,
        endedAt: ctx.now,
      });
      const waiting = await ctx.db.find(DisposalEntity, { where: { agencyId, state: 'APPROVED' } });
      for (const { id: disposalId } of waiting) await enqueue(ctx, DISPOSE_TASK, { disposalId });
      return hold.id;
    });
    return this.one(ctx, id);
  }

  private async one(ctx: RequestContext, id: string): Promise<DisposalHold> {
    const { agencyId } = ctx.person;
    return this.shown(ctx, await ctx.db.get(DisposalHoldEntity, { id, agencyId }));
  }

  private async shown(ctx: RequestContext, row: DisposalHoldEntity): Promise<DisposalHold> {
    const [setBy, endedBy] = await Promise.all([
      ctx.load(functionOfMember, row.setBy),
      row.endedBy ? ctx.load(functionOfMember, row.endedBy) : null,
    ]);
    return { ...row, setBy, endedBy, mayEnd: row.endedAt === null && ctx.may('retention:hold') };
  }
}
