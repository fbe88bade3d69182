import { Injectable } from '@nestjs/common';
import { MembershipEntity } from '@stad/identity/api/identity.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { localDate } from '@stad/platform/rules/time.js';
import { acceptTexts } from '@stad/safeguards/api/texts/accept-texts.js';
import { checkEvent, type ReportEventStep } from '../rules/report-event.js';
import {
  ProgressReportEntity,
  ReportEventEntity,
  ReportSnapshotEntity,
} from './report.entities.js';
import type { ReportEventInput } from './report.inputs.js';
import { ReportWriterService } from './report-writer.service.js';
import { SupplementService } from './supplement.service.js';

/** The life of a report after it was frozen: each step is noted with its day, and stays noted. */
@Injectable()
export class ReportEventsService {
  constructor(
    private readonly writer: ReportWriterService,
    private readonly supplement: SupplementService,
  ) {}

  async note(ctx: RequestContext, step: ReportEventStep, input: ReportEventInput): Promise<void> {
    acceptTexts(ctx, input, input.overrides);
    const { reportId } = input;
    const before = await ctx.db.get(ProgressReportEntity, { id: reportId });
    const report = await this.writer.reach(ctx, reportId, step);
    if (step === 'complete') await this.supplement.refuseUnfrozen(ctx, before);
    const [version, last, own] = await Promise.all([
      this.supplement.latest(ctx, reportId),
      ctx.db.find(ReportEventEntity, {
        where: { reportId },
        order: { notedAt: 'DESC', position: 'DESC' },
        take: 1,
      }),
      ctx.db.get(MembershipEntity, { id: ctx.person.membershipId }),
    ]);
    const happened = {
      on: input.on,
      channel: input.channel?.text ?? '',
      diaryNumber: input.diaryNumber ?? null,
      note: input.note?.text ?? '',
      amount: input.amount ?? null,
    };
    const earliest = latestOf(last[0]?.happenedOn, version);
    orThrow(checkEvent(step, happened, { today: localDate(ctx.now), earliest }));
    const submitted = {
      submittedOn: happened.on,
      channel: happened.channel,
      receiverDiaryNumber: happened.diaryNumber,
    };
    await this.writer.keep(ctx, report, step === 'submit' ? submitted : {});
    await ctx.db.insert(ReportEventEntity, {
      agencyId: report.agencyId,
      reportId,
      step,
      happenedOn: happened.on,
      channel: happened.channel || null,
      diaryNumber: happened.diaryNumber,
      note: happened.note || null,
      amount: step === 'noteRepayment' ? happened.amount : null,
      version: version.version,
      notedBy: ctx.person.membershipId,
      functionTitle: own.functionTitle,
      notedAt: ctx.now,
    });
  }
}

/** Nothing happens before the version it is about was frozen, nor before what happened last. */
function latestOf(last: string | undefined, { frozenAt }: ReportSnapshotEntity): string {
  const frozenOn = localDate(frozenAt);
  return last !== undefined && last > frozenOn ? last : frozenOn;
}
