import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type JobPayload, type JobRun, Jobs } from '@stad/platform/api/jobs/jobs.js';
import { notify } from '@stad/platform/api/notices/notify.js';
import { localDate, localTime } from '@stad/platform/rules/time.js';
import { canonicalJson, type ReportSnapshot } from '../rules/report-snapshot.js';
import { renderInThread } from './render/render-in-thread.js';
import { ReportSnapshotEntity } from './report.entities.js';
import { REPORT_TO_CORRECT } from './report-notices.js';

/** Asked for by the database when a text of a frozen report was taken away (libs/trust). */
const CORRECT_TASK = 'correct-report';

/**
 * A frozen report of which a text was taken away gets a new version: everything else as it was, with the day it
 * was corrected. What was sent cannot be called back, so the lead is told to send this one.
 */
@Injectable()
export class CorrectReportJob implements OnModuleInit {
  constructor(private readonly jobs: Jobs) {}

  onModuleInit(): void {
    this.jobs.handle(CORRECT_TASK, (run, payload) => this.correct(run, payload));
  }

  private async correct(run: JobRun, { agencyId, reportId }: JobPayload): Promise<void> {
    await run.as(agencyId, async (ctx) => {
      const latest = await ctx.db.select(ReportSnapshotEntity, 's', (query) =>
        query
          .addSelect('s.content')
          .where({ reportId: String(reportId) })
          .orderBy('s.version', 'DESC')
          .getOne(),
      );
      // Tried once more, or asked for twice: the version in force says nothing that went.
      if (!latest?.erasedAt) return;
      const version = latest.version + 1;
      const before = JSON.parse(latest.content) as ReportSnapshot;
      const corrected = { version, correctedOn: localDate(ctx.now) };
      const snapshot = { ...before, frozenAt: ctx.now.toISOString(), corrected };
      const madeAt = `${localDate(ctx.now)} ${localTime(ctx.now)}`;
      const content = canonicalJson(snapshot);
      const files = await renderInThread({ snapshot, madeAt, reportId: latest.reportId });
      await ctx.db.insertMany(ReportSnapshotEntity, [
        {
          reportId: latest.reportId,
          version,
          agencyId,
          ...{ content, contentSha256: sha256(content) },
          ...{ pdf: files.pdf, pdfSha256: sha256(files.pdf) },
          ...{ docx: files.docx, docxSha256: sha256(files.docx) },
          ...{ xlsx: files.xlsx, xlsxSha256: sha256(files.xlsx) },
          frozenAt: ctx.now,
          frozenBy: latest.frozenBy,
        },
      ]);
      await notify(ctx, { kind: REPORT_TO_CORRECT, subjectId: latest.reportId });
    });
  }
}

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest();
