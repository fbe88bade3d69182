import { Injectable } from '@nestjs/common';
import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { notify } from '@stad/platform/api/notices/notify.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { correctReport } from '../../rules/correction.js';
import { checkReport, type FieldReport, type ReportInput } from '../../rules/field-report.js';
import { proposedHours } from '../../rules/hours.js';
import { forgetCounts, holdCounts } from '../field/counts.js';
import type { PassDocument } from '../pass/pass.document.js';
import { membersOf } from '../pass/pass-members.js';
import { PassesService } from '../pass/passes.service.js';
import { passTextProblems, textOf } from '../pass/texts.js';
import type { PassInput } from '../plan/plan.inputs.js';
import { FieldReportCorrectionEntity, FieldReportEntity } from './report.entities.js';
import type {
  CorrectFieldReportInput,
  LockFieldReportInput,
  ReportFields,
  SaveFieldReportInput,
} from './report.inputs.js';
import { EMPTY_REPORT, figureColumns, reportGround, storedReport } from './report-figures.js';
import { replaceParts } from './report-parts.js';

/** *Passredovisning*: one report a pass and agency, seen by that agency alone. */
@Injectable()
export class ReportService {
  constructor(private readonly passes: PassesService) {}

  /** Saves the own agency's report while it is open. */
  async save(ctx: RequestContext, input: SaveFieldReportInput): Promise<PassDocument> {
    const id = await ctx.once('saveFieldReport', input, async () => {
      const pass = await this.passes.forWriting(ctx, input.passId);
      this.passes.requireStep(ctx, pass, 'report');
      const checked = checkReport(reportOf(input), reportGround(pass, ctx.person.agencyId));
      ctx.refuseIf([...passTextProblems(ctx, input, input.overrides), ...problemsOf(checked)]);
      const note = textOf(input.noteForLearning);
      await this.write(ctx, pass, orThrow(checked), note, input.expectedVersion ?? 0);
      return pass.id;
    });
    return this.passes.get(ctx, id);
  }

  /**
   * Locks the report: its figures count from now on, and change only as a correction. An agency that
   * does not count may lock what is proposed, or *Inget redovisat*.
   */
  async lock(ctx: RequestContext, input: LockFieldReportInput): Promise<PassDocument> {
    const id = await ctx.once('lockFieldReport', input, async () => {
      await holdCounts(ctx, input.passId, 'LOCK');
      const pass = await this.passes.forWriting(ctx, input.passId);
      const nothing = input.nothingToReport ?? false;
      this.passes.requireStep(ctx, pass, nothing ? 'reportNothing' : 'lock');
      const { agencyId, membershipId } = ctx.person;
      const lock = { state: 'LOCKED', lockedAt: ctx.now, lockedBy: membershipId };
      await forgetCounts(ctx, pass.id);
      if (!pass.ownReport) {
        const hours = nothing ? [] : proposedHours(membersOf(pass), agencyId, pass);
        const report = { ...EMPTY_REPORT, hours, nothingToReport: nothing };
        const reportId = await this.write(ctx, pass, report, null, 0);
        await ctx.db.update(FieldReportEntity, { id: reportId, agencyId }, lock);
        return pass.id;
      }
      if (nothing) await replaceParts(ctx, pass.ownReport.id, EMPTY_REPORT);
      await ctx.db.updateVersion(
        FieldReportEntity,
        { id: pass.ownReport.id, agencyId },
        input.expectedVersion ?? 0,
        nothing ? { ...lock, ...figureColumns(EMPTY_REPORT), nothingToReport: true } : lock,
      );
      return pass.id;
    });
    return this.passes.get(ctx, id);
  }

  /** A wrong lock, opened the same night by the one who locked. */
  async reopen(ctx: RequestContext, input: PassInput): Promise<PassDocument> {
    const id = await ctx.once('reopenFieldReport', input, async () => {
      const pass = await this.passes.forWriting(ctx, input.passId);
      this.passes.requireStep(ctx, pass, 'reopen');
      await ctx.db.update(
        FieldReportEntity,
        { activityId: pass.id, agencyId: ctx.person.agencyId, state: 'LOCKED' },
        { state: 'OPEN', lockedAt: null, lockedBy: null, nothingToReport: false },
      );
      return pass.id;
    });
    return this.passes.get(ctx, id);
  }

  /** *Rätta*: new figures beside the old ones, with the reason (INV-04). */
  async correct(ctx: RequestContext, input: CorrectFieldReportInput): Promise<PassDocument> {
    const id = await ctx.once('correctFieldReport', input, async () => {
      const pass = await this.passes.forWriting(ctx, input.passId);
      this.passes.requireStep(ctx, pass, 'correct');
      const { ownReport } = pass;
      const { agencyId, membershipId } = ctx.person;
      if (!ownReport) return pass.id;
      const corrected = correctReport(
        storedReport(ownReport),
        reportOf(input),
        input.reason,
        reportGround(pass, agencyId),
      );
      ctx.refuseIf([...passTextProblems(ctx, input, input.overrides), ...problemsOf(corrected)]);
      const { report, reason, figures } = orThrow(corrected);
      await ctx.db.updateVersion(
        FieldReportEntity,
        { id: ownReport.id, agencyId },
        input.expectedVersion ?? 0,
        {
          ...figureColumns(report),
          nothingToReport: report.nothingToReport,
          noteForLearning: textOf(input.noteForLearning) ?? ownReport.noteForLearning,
          state: 'CORRECTED',
        },
      );
      await replaceParts(ctx, ownReport.id, report);
      await ctx.db.insert(FieldReportCorrectionEntity, {
        reportId: ownReport.id,
        agencyId,
        version: ownReport.version + 1,
        reason,
        note: textOf(input.note),
        figures: [...figures],
        correctedAt: ctx.now,
        correctedBy: membershipId,
      });
      await notify(ctx, { kind: 'REPORT_CORRECTED', subjectId: pass.id, sourceId: ownReport.id });
      return pass.id;
    });
    return this.passes.get(ctx, id);
  }

  /** Writes an open report with its parts; answers its id. */
  private async write(
    ctx: RequestContext,
    pass: PassDocument,
    report: FieldReport,
    noteForLearning: string | null,
    expectedVersion: number,
  ): Promise<string> {
    const { agencyId } = ctx.person;
    const { nothingToReport } = report;
    const columns = { ...figureColumns(report), nothingToReport, noteForLearning };
    let reportId = pass.ownReport?.id;
    if (reportId) {
      const where = { id: reportId, agencyId };
      await ctx.db.updateVersion(FieldReportEntity, where, expectedVersion, columns);
    } else {
      reportId = await ctx.db.insert(FieldReportEntity, {
        ...columns,
        activityId: pass.id,
        agencyId,
      });
    }
    await replaceParts(ctx, reportId, report);
    return reportId;
  }
}

function reportOf({ hours, tally, breakdowns, police }: ReportFields): ReportInput {
  return {
    hours: hours.map(({ memberId, hours: own }) => ({ memberId, hours: own })),
    tally: tally ?? null,
    breakdowns: breakdowns ?? null,
    police: police ?? null,
  };
}
