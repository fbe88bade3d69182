import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { holdsAny } from '@stad/identity/rules/role.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { notify } from '@stad/platform/api/notices/notify.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { PASS_PLANNERS } from '../../rules/go-ahead.js';
import { placeBatch, readBatch, sumsOf } from '../../rules/outbox/batch.js';
import { isOutboxOver, makesOutbox } from '../../rules/outbox/outbox-life.js';
import { addToCounts, holdCounts } from '../field/counts.js';
import type { PassDocument, PassRow } from '../pass/pass.document.js';
import { PassesService } from '../pass/passes.service.js';
import { FieldDeviceEntity, FieldLateCountEntity } from './outbox.entities.js';
import type {
  AddSealedCountsInput,
  EmptyFieldDeviceInput,
  RegisterFieldDeviceInput,
  SettleLateCountsInput,
} from './outbox.types.js';
import { PassKeys } from './pass-keys.js';
import { isSignedBy, openBatch, readDeviceKey } from './seal.js';

const KEY_GONE = { code: 'OUTBOX_KEY_GONE' } as const;
const DEVICE_UNKNOWN = { code: 'DEVICE_UNKNOWN' } as const;
const SEAL_BROKEN = { code: 'SEAL_BROKEN' } as const;

/** Far more than two hundred lines are long, sealed and in base64url. */
const MOST_CHARACTERS = 64_000;

/** What phones counted without a network: taken in once, whenever it arrives, in whatever order. */
@Injectable()
export class OutboxService {
  constructor(
    private readonly passes: PassesService,
    private readonly keys: PassKeys,
  ) {}

  /** Whether the acting person may count the pass, now or later. */
  counts(ctx: RequestContext, pass: PassRow): boolean {
    const { agencyId, roles } = ctx.person;
    return pass.countingAgencyId === agencyId && holdsAny(roles, PASS_PLANNERS);
  }

  /** Makes the key of a pass for those who count it, when one of their phones is made ready. */
  async prepare(ctx: RequestContext, pass: PassRow): Promise<void> {
    if (makesOutbox(pass.state) && this.counts(ctx, pass)) await this.keys.make(ctx, pass.id);
  }

  /**
   * Lets a phone send for the acting person; it makes the key of the pass where there is none.
   * Problems: `NOT_AVAILABLE`, `PROGRAMME_READ_ONLY`, `STEP_NOT_POSSIBLE`, `OUTBOX_KEY_GONE`, `DEVICE_UNKNOWN`
   * where what it shows is no key.
   */
  async register(ctx: RequestContext, input: RegisterFieldDeviceInput): Promise<PassDocument> {
    const id = await ctx.onceOn(input.passId, 'registerFieldDevice', input, async () => {
      const pass = await this.passes.forWriting(ctx, input.passId);
      this.requireCounting(ctx, pass);
      if (!(await readDeviceKey(input.publicKey))) {
        ctx.refuseIf([{ ...DEVICE_UNKNOWN, field: 'publicKey' }]);
      }
      if (makesOutbox(pass.state)) await this.keys.make(ctx, pass.id);
      else if (!(await this.keys.has(ctx, pass.id))) ctx.refuseIf([KEY_GONE]);
      const { agencyId, membershipId } = ctx.person;
      await ctx.db.prepared(
        `insert into field_device (activity_id, agency_id, membership_id, public_key, registered_at)
         values ($1, $2, $3, $4, $5)
         on conflict (activity_id, agency_id, membership_id, public_key) do nothing`,
        [pass.id, agencyId, membershipId, input.publicKey, ctx.now],
      );
      return pass.id;
    });
    return this.passes.get(ctx, id);
  }

  /**
   * Takes in a batch. Until the report of the counting agency is locked it is counted, then a correction is
   * asked of it. The id of the batch is known for as long as the key of the pass lives: what is sent again
   * counts once, with whatever bytes.
   * Problems: `NOT_AVAILABLE`, `PROGRAMME_READ_ONLY`, `STEP_NOT_POSSIBLE`, `OUTBOX_KEY_GONE`, `DEVICE_UNKNOWN`,
   * `SEAL_BROKEN`, `TOO_MANY_ENTRIES`, and those of `checkCounts`.
   */
  async add(ctx: RequestContext, input: AddSealedCountsInput): Promise<PassDocument> {
    await holdCounts(ctx, input.passId, 'ADD');
    const pass = await this.passes.forWriting(ctx, input.passId);
    this.requireCounting(ctx, pass);
    const isLate = pass.ownReport !== null && pass.ownReport.state !== 'OPEN';
    if (!isLate) this.passes.requireStep(ctx, pass, 'count');
    if (input.sealed.length > MOST_CHARACTERS) ctx.refuseIf([{ code: 'TOO_MANY_ENTRIES' }]);
    const key = await this.keys.find(ctx, pass.id, input.deviceKey);
    if (!key || key.id !== input.keyId || isOutboxOver(pass.closedAt, ctx.now)) {
      throw new ProblemError([KEY_GONE]);
    }
    if (!key.knowsDevice) ctx.refuseIf([DEVICE_UNKNOWN]);
    if (!(await isSignedBy(input.deviceKey, input, input.signature))) ctx.refuseIf([SEAL_BROKEN]);
    if (await this.isNew(ctx, pass.id, input.clientMutationId)) {
      const privateKey = this.keys.open(key);
      if (!privateKey) throw new ProblemError([KEY_GONE]);
      const text = await openBatch(input, privateKey);
      if (text === null) throw new ProblemError([SEAL_BROKEN]);
      await this.take(ctx, pass, text, isLate);
      if (key.deviceIsEmpty) await this.markEmpty(ctx, pass.id, input.deviceKey, null);
    }
    return this.passes.get(ctx, pass.id);
  }

  /**
   * The phone says that nothing of the pass is left in it: the last one ends the key of a closed pass.
   * Problems: `NOT_AVAILABLE`, `STEP_NOT_POSSIBLE`, `DEVICE_UNKNOWN`.
   */
  async empty(ctx: RequestContext, input: EmptyFieldDeviceInput): Promise<PassDocument> {
    const id = await ctx.onceOn(input.passId, 'emptyFieldDevice', input, async () => {
      const pass = await this.passes.get(ctx, input.passId);
      this.requireCounting(ctx, pass);
      const known = await this.markEmpty(ctx, pass.id, input.deviceKey, ctx.now);
      // Once the key is gone, so are the phones: there is nothing left to say.
      if (!known && (await this.keys.has(ctx, pass.id))) ctx.refuseIf([DEVICE_UNKNOWN]);
      return pass.id;
    });
    return this.passes.get(ctx, id);
  }

  /** *Rättade* or *behövs inte*: the counting agency has seen to them. Problem: `NOT_AVAILABLE`. */
  async settle(ctx: RequestContext, input: SettleLateCountsInput): Promise<PassDocument> {
    const id = await ctx.onceOn(input.passId, 'settleLateCounts', input, async () => {
      const pass = await this.passes.forWriting(ctx, input.passId);
      this.requireCounting(ctx, pass);
      const ids = [...new Set(input.ids)];
      const found = await ctx.db.sql<{ id: string }>(
        `select id from field_late_count where activity_id = $1 and agency_id = (select app.agency_id())
           and id = any ($2::uuid[])`,
        [pass.id, ids],
      );
      if (found.length < ids.length) ctx.refuseIf([NOT_AVAILABLE]);
      await ctx.db.sql(
        `update field_late_count set settled_at = $3, settled_by = $4
         where activity_id = $1 and agency_id = (select app.agency_id()) and id = any ($2::uuid[])
           and settled_at is null`,
        [pass.id, ids, ctx.now, ctx.person.membershipId],
      );
      return pass.id;
    });
    return this.passes.get(ctx, id);
  }

  private async take(
    ctx: RequestContext,
    pass: PassDocument,
    text: string,
    isLate: boolean,
  ): Promise<void> {
    const { type } = pass;
    const startedAt = pass.startedAt ?? ctx.now;
    const placed = orThrow(placeBatch(orThrow(readBatch(text)), { type, startedAt, now: ctx.now }));
    if (!isLate) {
      await addToCounts(ctx, pass.id, placed);
      return;
    }
    const { agencyId } = ctx.person;
    const late = { activityId: pass.id, agencyId, arrivedAt: ctx.now };
    const sums = sumsOf(placed).map((sum) => ({ id: randomUUID(), ...late, ...sum }));
    if (sums.length === 0) return;
    await ctx.db.insertMany(FieldLateCountEntity, sums);
    // Of several batches that come one after the other people are told once.
    const key = `COUNTS_LATE ${pass.id}`;
    await notify(ctx, { kind: 'COUNTS_LATE', subjectId: pass.id }, { key });
  }

  private async isNew(ctx: RequestContext, passId: string, batchId: string): Promise<boolean> {
    const kept = await ctx.db.prepared(
      `insert into field_outbox_receipt (activity_id, agency_id, batch_id) values ($1, $2, $3)
       on conflict do nothing returning 1`,
      [passId, ctx.person.agencyId, batchId],
    );
    return kept.length > 0;
  }

  private async markEmpty(
    ctx: RequestContext,
    activityId: string,
    publicKey: string,
    emptiedAt: Date | null,
  ): Promise<boolean> {
    const { agencyId, membershipId } = ctx.person;
    const device = { activityId, agencyId, membershipId, publicKey };
    return (await ctx.db.update(FieldDeviceEntity, device, { emptiedAt })) > 0;
  }

  private requireCounting(ctx: RequestContext, pass: PassRow): void {
    if (this.counts(ctx, pass)) return;
    ctx.refuseIf([{ code: 'STEP_NOT_POSSIBLE', params: { step: 'count', state: pass.state } }]);
  }
}
