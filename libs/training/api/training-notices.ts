import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MANAGER } from '@stad/identity/rules/role.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Notices, type Teller } from '@stad/platform/api/notices/notices.js';
import { notify } from '@stad/platform/api/notices/notify.js';
import { atLocal, localDate } from '@stad/platform/rules/time.js';
import { TRAINED_ROLES } from '../rules/course.js';
import { noticesOf } from '../rules/decision.js';
import { TrainingRecordEntity } from './training.entities.js';

/** One’s own qualification ends. */
export const TRAINING_ENDS = 'TRAINING_ENDS';
/** That of somebody on the own staff. */
export const STAFF_TRAINING_ENDS = 'STAFF_TRAINING_ENDS';

/** Null: it was taken back, or a later course holds for longer. */
const what: Teller['what'] = async (ctx, { subjectId }) => {
  const record = await ctx.db.findOne(TrainingRecordEntity, { id: subjectId });
  if (!record?.validTo || record.validTo < localDate(ctx.now)) return null;
  const [later] = await ctx.db.sql<{ n: number }>(
    `select count(*)::int as n from training_record r join training_record own on own.id = $1
     where r.kind = own.kind and r.id <> own.id and coalesce(r.valid_to, 'infinity') > own.valid_to
       and (r.membership_id = own.membership_id
         or own.membership_id is null and r.unit_id = own.unit_id and r.staff_number = own.staff_number)`,
    [subjectId],
  );
  // Whose it is and which: on the page, never in a letter (INV-20).
  return later && later.n > 0 ? null : { number: null };
};

/** Whom it concerns: the person, and the own managers. */
@Injectable()
export class TrainingNotices implements OnModuleInit {
  constructor(private readonly notices: Notices) {}

  onModuleInit(): void {
    this.notices.tell(TRAINING_ENDS, {
      roles: TRAINED_ROLES,
      what,
      whom: async (ctx, { subjectId }) => {
        const record = await ctx.db.findOne(TrainingRecordEntity, { id: subjectId });
        if (!record?.membershipId) return { told: [] };
        return { told: [{ agencyId: record.agencyId, membershipId: record.membershipId }] };
      },
    });
    this.notices.tell(STAFF_TRAINING_ENDS, {
      roles: MANAGER,
      what,
      whom: async (ctx, { subjectId }) => {
        const record = await ctx.db.findOne(TrainingRecordEntity, { id: subjectId });
        return { told: record ? [{ agencyId: record.agencyId, membershipId: null }] : [] };
      },
    });
  }
}

/** On the mornings ninety, thirty and seven days before the last one, those that are still to come. */
export async function remindBeforeEnd(
  ctx: RequestContext,
  record: {
    readonly id: string;
    readonly validTo: string | null;
    readonly membershipId: string | null;
  },
): Promise<void> {
  const kinds = record.membershipId ? [TRAINING_ENDS, STAFF_TRAINING_ENDS] : [STAFF_TRAINING_ENDS];
  for (const on of noticesOf(record.validTo, localDate(ctx.now))) {
    for (const kind of kinds) {
      const key = `reminder ${kind} ${record.id} ${on}`;
      const notice = { kind, subjectId: record.id, isReminder: true };
      await notify(ctx, notice, { runAt: atLocal(on, '09:00'), key });
    }
  }
}
