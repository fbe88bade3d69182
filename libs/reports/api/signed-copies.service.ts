import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { MembershipEntity } from '@stad/identity/api/identity.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, type Problem, ProblemError } from '@stad/platform/rules/problem.js';
import { ProgrammeService } from '@stad/programme/api/programme.service.js';
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

type Versions = readonly [ReportSnapshotEntity, ...ReportSnapshotEntity[]];

/** The signed PDF beside the frozen one (field.md 4.1): filed, listed, never put in its place. */
@Injectable()
export class SignedCopiesService {
  constructor(private readonly programmes: ProgrammeService) {}

  /**
   * Files the signed copy of the version in force, once it was inspected. Problems: `FILE_TOO_LARGE { largest }`
   * in MB, `FILE_IS_FROZEN_PDF` when nothing was signed, and those of {@link versionsToSign}.
   */
  async file(ctx: RequestContext, reportId: string, pdf: Buffer): Promise<void> {
    const [frozen, ...before] = await this.versionsToSign(ctx, reportId);
    if (pdf.length > LARGEST_SIGNED_COPY) ctx.refuseIf([TOO_LARGE]);
    const pdfSha256 = createHash('sha256').update(pdf).digest();
    if ([frozen, ...before].some((each) => each.pdfSha256.equals(pdfSha256))) {
      ctx.refuseIf([{ code: 'FILE_IS_FROZEN_PDF' }]);
    }
    const own = await ctx.db.get(MembershipEntity, { id: ctx.person.membershipId });
    const isKnown = await ctx.db.count(ReportSignedCopyEntity, {
      reportId,
      version: frozen.version,
      pdfSha256,
    });
    if (isKnown > 0) return;
    await ctx.db.insert(ReportSignedCopyEntity, {
      id: randomUUID(),
      agencyId: ctx.agencyId,
      reportId,
      version: frozen.version,
      pdf,
      pdfSha256,
      filedBy: ctx.person.membershipId,
      functionTitle: own.functionTitle,
      filedAt: ctx.now,
    });
  }

  /**
   * The frozen versions of a report that this person may file a signed copy of, the one in force first: asked
   * before a file is looked into, and again when it is filed. Problems: `NOT_AVAILABLE`, those of the
   * programme, `REPORT_NOT_FROZEN`.
   */
  async versionsToSign(ctx: RequestContext, reportId: string): Promise<Versions> {
    const report = await ctx.db.get(ProgressReportEntity, { id: reportId });
    if (report.agencyId !== ctx.person.agencyId) ctx.refuseIf([NOT_AVAILABLE]);
    await this.programmes.writable(ctx, report.programmeId, 'REPORT');
    const [frozen, ...before] = await ctx.db.find(ReportSnapshotEntity, {
      where: { reportId },
      order: { version: 'DESC' },
    });
    if (!frozen) throw new ProblemError([{ code: 'REPORT_NOT_FROZEN' }]);
    // Signed, it would say what was flagged, or was taken away.
    if (frozen.withheldAt) ctx.refuseIf([NOT_AVAILABLE]);
    return [frozen, ...before];
  }
}
