import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { MembershipEntity } from '@stad/identity/api/identity.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, type Problem } from '@stad/platform/rules/problem.js';
import { ProgrammeService } from '@stad/programme/api/programme.service.js';
import { inspectPdf } from '@stad/safeguards/api/uploads/inspect-pdf.js';
import { LARGEST_SIGNED_COPY } from '../rules/signed-copy.js';
import {
  ProgressReportEntity,
  ReportSignedCopyEntity,
  ReportSnapshotEntity,
} from './report.entities.js';

/** In megabytes. */
export const TOO_LARGE: Problem = {
  code: 'FILE_TOO_LARGE',
  params: { largest: LARGEST_SIGNED_COPY / 1024 / 1024 },
};

/** The signed PDF beside the frozen one (domain.md 4.1): filed, listed, never put in its place. */
@Injectable()
export class SignedCopiesService {
  constructor(private readonly programmes: ProgrammeService) {}

  /**
   * Files the signed copy of the version in force. Problems: `FILE_TOO_LARGE { largest }` in MB,
   * `FILE_IS_FROZEN_PDF` when nothing was signed, `REPORT_NOT_FROZEN`, and those of `inspectPdf`.
   */
  async file(ctx: RequestContext, reportId: string, pdf: Buffer): Promise<void> {
    const report = await ctx.db.get(ProgressReportEntity, { id: reportId });
    if (report.agencyId !== ctx.person.agencyId) ctx.refuseIf([NOT_AVAILABLE]);
    await this.programmes.writable(ctx, report.programmeId, 'REPORT');
    if (pdf.length > LARGEST_SIGNED_COPY) ctx.refuseIf([TOO_LARGE]);
    const versions = await ctx.db.find(ReportSnapshotEntity, {
      where: { reportId },
      order: { version: 'DESC' },
    });
    const [frozen] = versions;
    if (!frozen) {
      ctx.refuseIf([{ code: 'REPORT_NOT_FROZEN' }]);
      return;
    }
    const pdfSha256 = createHash('sha256').update(pdf).digest();
    if (versions.some((each) => each.pdfSha256.equals(pdfSha256))) {
      ctx.refuseIf([{ code: 'FILE_IS_FROZEN_PDF' }]);
    }
    ctx.refuseIf(await inspectPdf(pdf, ctx.now));
    const own = await ctx.db.get(MembershipEntity, { id: ctx.person.membershipId });
    const isKnown = await ctx.db.count(ReportSignedCopyEntity, {
      reportId,
      version: frozen.version,
      pdfSha256,
    });
    if (isKnown > 0) return;
    await ctx.db.insert(ReportSignedCopyEntity, {
      id: randomUUID(),
      agencyId: report.agencyId,
      reportId,
      version: frozen.version,
      pdf,
      pdfSha256,
      filedBy: ctx.person.membershipId,
      functionTitle: own.functionTitle,
      filedAt: ctx.now,
    });
  }
}
