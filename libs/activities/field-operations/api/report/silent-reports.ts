import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { enqueue } from '@stad/platform/api/jobs/enqueue.js';
import { type JobPayload, type JobRun, Jobs } from '@stad/platform/api/jobs/jobs.js';
import { mayWrite } from '@stad/programme/rules/programme-state.js';
import { locksItselfAt, locksItselfNow } from '../../rules/report-life.js';
import type { PassDocument } from '../pass/pass.document.js';
import { agencyIdsOf, membersOf, reportsOn } from '../pass/pass-members.js';
import { PassesService } from '../pass/passes.service.js';
import { FieldReportEntity } from './report.entities.js';
import { EMPTY_REPORT, figureColumns } from './report-figures.js';
import { replaceParts } from './report-parts.js';

const TASK = 'lock silent reports';

/** Asks for the day on which the reports of agencies that do not count lock themselves. */
export function lockSilentReportsLater(
  ctx: RequestContext,
  pass: Pick<PassDocument, 'id'>,
  returnedAt: Date,
): Promise<void> {
  const runAt = locksItselfAt(returnedAt);
  return enqueue(ctx, TASK, { passId: pass.id }, { runAt, key: `${TASK} ${pass.id}` });
}

/**
 * *Inget redovisat* after ten days: the other agencies' silence stops nobody (INV-12, INV-32). Each
 * report is locked as its own agency, which alone may see it; what comes later is a correction.
 */
@Injectable()
export class SilentReports implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly passes: PassesService,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(TASK, (run, payload) => this.lockAll(run, payload));
  }

  private async lockAll(run: JobRun, { agencyId, passId }: JobPayload): Promise<void> {
    const id = String(passId);
    const agencies = await run.as(agencyId, async (ctx) =>
      agencyIdsOf(await this.passes.get(ctx, id)),
    );
    for (const each of agencies) await run.as(each, (ctx) => this.lockOwn(ctx, id));
  }

  private async lockOwn(ctx: RequestContext, passId: string): Promise<void> {
    const { agencyId, now } = ctx;
    const pass = await this.passes.get(ctx, passId);
    const { countingAgencyId, returnedAt, ownReport } = pass;
    const owes = ownReport !== null || reportsOn(pass, membersOf(pass), agencyId);
    const report = { agencyId, state: ownReport?.state ?? 'OPEN' };
    const isDue = locksItselfNow(
      report,
      { countingAgencyId: countingAgencyId ?? '', returnedAt },
      now,
    );
    if (!owes || !isDue || !mayWrite(pass.programmeState, 'RECORD').ok) return;
    const lock = { state: 'LOCKED', lockedAt: now, lockedBy: null, nothingToReport: true };
    if (!ownReport) {
      await ctx.db.insert(FieldReportEntity, { activityId: passId, agencyId, ...lock });
      return;
    }
    await replaceParts(ctx, ownReport.id, EMPTY_REPORT);
    await ctx.db.updateVersion(
      FieldReportEntity,
      { id: ownReport.id, agencyId, state: 'OPEN' },
      ownReport.version,
      { ...lock, ...figureColumns(EMPTY_REPORT) },
    );
  }
}
