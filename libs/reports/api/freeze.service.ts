import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refusal } from '@stad/activities/core/rules/problems-of.js';
import { MembershipEntity } from '@stad/identity/api/identity.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { Missing } from '@stad/platform/rules/next-step.js';
import { localDate, localTime } from '@stad/platform/rules/time.js';
import { figuresWithoutRecords, freezeMissing, textsMissing } from '../rules/freeze.js';
import type { ReportKind, SectionNumber } from '../rules/report-kind.js';
import { canonicalJson, type ReportSnapshot } from '../rules/report-snapshot.js';
import { EconomyService } from './economy/economy.service.js';
import { renderInThread } from './render/render-in-thread.js';
import {
  type ProgressReportEntity,
  ReportSectionEntity,
  ReportSnapshotEntity,
} from './report.entities.js';
import { ReportDraftService } from './report-draft.service.js';
import { ReportFetchService } from './report-fetch.service.js';
import { answerOf, ReportReaderService } from './report-reader.service.js';
import { ReportWriterService } from './report-writer.service.js';
import { SupplementService } from './supplement.service.js';

/** *Fastställ rapporten*: everything it says is gathered once, rendered once, and stored (INV-16). */
@Injectable()
export class FreezeService {
  constructor(
    private readonly writer: ReportWriterService,
    private readonly reader: ReportReaderService,
    private readonly fetch: ReportFetchService,
    private readonly economy: EconomyService,
    private readonly supplement: SupplementService,
    private readonly drafts: ReportDraftService,
  ) {}

  async freeze(ctx: RequestContext, reportId: string): Promise<void> {
    const report = await this.writer.take(ctx, reportId, 'freeze');
    await this.fetch.refuseOpenDay(ctx, report);
    const [sections, answers, economy] = await Promise.all([
      ctx.db.find(ReportSectionEntity, { where: { reportId }, order: { number: 'ASC' } }),
      this.reader.figures(ctx, reportId),
      this.economy.ofProgramme(ctx, report.programmeId, report.periodTo),
    ]);
    const texts = new Map(
      sections.map((each) => [each.number as SectionNumber, each.body.trim()] as const),
    );
    const kind = report.kind as ReportKind;
    this.refuse(
      ctx,
      freezeMissing({
        kind,
        texts,
        answers: answers.map((answer) => answerOf(answer, report.periodTo)),
        economy,
      }),
    );
    const snapshot = await this.drafts.of(ctx, report, { sections, answers, economy });
    await this.fetch.refuseUnseen(ctx, reportId, snapshot.figures);
    this.refuse(ctx, figuresWithoutRecords(texts, snapshot.figures));
    await this.store(ctx, report, 1, snapshot);
  }

  /** The next version of a report that the funder wants completed; figures are not gathered anew. */
  async freezeSupplement(ctx: RequestContext, reportId: string): Promise<void> {
    const report = await this.writer.take(ctx, reportId, 'freezeSupplement');
    const own = await ctx.db.get(MembershipEntity, { id: ctx.person.membershipId });
    const { version, snapshot } = await this.supplement.next(ctx, report, own.functionTitle);
    const texts = new Map(snapshot.sections.map(({ number, text }) => [number, text.trim()]));
    this.refuse(ctx, textsMissing({ kind: snapshot.kind, texts }));
    this.refuse(ctx, figuresWithoutRecords(texts, snapshot.figures));
    await this.store(ctx, report, version, snapshot);
  }

  /** The four files of a version, made once and stored as they are. */
  private async store(
    ctx: RequestContext,
    report: ProgressReportEntity,
    version: number,
    snapshot: ReportSnapshot,
  ): Promise<void> {
    const madeAt = `${localDate(ctx.now)} ${localTime(ctx.now)}`;
    const content = canonicalJson(snapshot);
    const { pdf, docx, xlsx } = await renderInThread({ snapshot, madeAt, reportId: report.id });
    await ctx.db.insert(ReportSnapshotEntity, {
      reportId: report.id,
      version,
      agencyId: report.agencyId,
      ...{ content, contentSha256: sha256(content) },
      ...{ pdf, pdfSha256: sha256(pdf) },
      ...{ docx, docxSha256: sha256(docx) },
      ...{ xlsx, xlsxSha256: sha256(xlsx) },
      frozenAt: ctx.now,
      frozenBy: ctx.person.membershipId,
    });
  }

  private refuse(ctx: RequestContext, missing: readonly Missing[]): void {
    ctx.refuseIf(refusal(missing));
  }
}

function sha256(bytes: Buffer | string): Buffer {
  return createHash('sha256').update(bytes).digest();
}
