import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ActivityEntity } from '@stad/activities/core/api/activity.entities.js';
import { refusal } from '@stad/activities/core/rules/problems-of.js';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import { MembershipEntity } from '@stad/identity/api/identity.entities.js';
import { ActivitySumsService } from '@stad/outcomes/api/activity-sums.service.js';
import type { EnteredFrom } from '@stad/outcomes/api/entered-sums.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { Missing } from '@stad/platform/rules/next-step.js';
import { addDays, atLocal, localDate, localTime } from '@stad/platform/rules/time.js';
import { ProgrammeEntity, SiteEntity } from '@stad/programme/api/programme.entities.js';
import { Between, In } from 'typeorm';
import { figuresWithoutRecords, freezeMissing, textsMissing } from '../rules/freeze.js';
import type { ReportKind, SectionNumber } from '../rules/report-kind.js';
import {
  canonicalJson,
  type ReportSnapshot,
  type SnapshotApproval,
} from '../rules/report-snapshot.js';
import { EconomyService } from './economy/economy.service.js';
import type { Grant } from './economy/economy.types.js';
import { snapshotGrant } from './economy/snapshot-grant.js';
import { wordsOfVersion } from './pdf/definition-words.js';
import { renderInThread } from './render/render-in-thread.js';
import {
  type ProgressReportEntity,
  ReportSectionEntity,
  ReportSnapshotEntity,
} from './report.entities.js';
import type { ReportFigure } from './report.types.js';
import { ReportFetchService } from './report-fetch.service.js';
import { answerOf, ReportReaderService } from './report-reader.service.js';
import { ReportWriterService } from './report-writer.service.js';
import { SupplementService } from './supplement.service.js';

/** What stands for the town in a report on all of them. */
const WHOLE_PROGRAMME = 'Hela programmet';

/** *Fastställ rapporten*: everything it says is gathered once, rendered once, and stored (INV-16). */
@Injectable()
export class FreezeService {
  constructor(
    private readonly writer: ReportWriterService,
    private readonly reader: ReportReaderService,
    private readonly fetch: ReportFetchService,
    private readonly economy: EconomyService,
    private readonly supplement: SupplementService,
    private readonly activitySums: ActivitySumsService,
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
    const snapshot = await this.snapshot(ctx, report, sections, answers, economy);
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

  private async snapshot(
    ctx: RequestContext,
    report: ProgressReportEntity,
    sections: readonly ReportSectionEntity[],
    answers: readonly ReportFigure[],
    economy: Grant | null,
  ): Promise<ReportSnapshot> {
    const [own, programme, site, lead, figures, activities, activitySums] = await Promise.all([
      ctx.db.get(MembershipEntity, { id: ctx.person.membershipId }),
      ctx.db.get(ProgrammeEntity, { id: report.programmeId }),
      report.siteId ? ctx.db.get(SiteEntity, { id: report.siteId }) : null,
      ctx.load(agencyById, report.agencyId),
      this.fetch.current(ctx, report),
      this.activities(ctx, report),
      this.activitySums.published(ctx, report, 'funder'),
    ]);
    await this.fetch.refuseUnseen(ctx, report.id, figures);
    const funder = programme.funderAgencyId
      ? await ctx.load(agencyById, programme.funderAgencyId)
      : null;
    return {
      schemaVersion: 1,
      kind: report.kind as ReportKind,
      title: report.title,
      programme: programme.name,
      site: site?.name ?? WHOLE_PROGRAMME,
      leadAgency: lead?.name ?? '',
      funder: funder?.name ?? '',
      period: { from: report.periodFrom, to: report.periodTo },
      dueOn: report.dueOn,
      frozenAt: ctx.now.toISOString(),
      frozenBy: own.functionTitle,
      sections: sections.map((each) => ({ number: each.number as SectionNumber, text: each.body })),
      figures: await Promise.all(
        figures.map(async ({ entered, ...figure }) => ({
          ...figure,
          ...wordsOfVersion(figure.code, figure.definitionVersion),
          ...(entered ? { enteredFrom: await sourcesOf(ctx, entered) } : {}),
          approvals: approvalsOf(figure.code, answers),
        })),
      ),
      activities,
      ...(activitySums.length > 0 ? { activitySums } : {}),
      ...(economy ? { grant: snapshotGrant(economy) } : {}),
    };
  }

  /** What the lead itself may see of the period's activities: month and title, no place of a pass. */
  private async activities(ctx: RequestContext, report: ProgressReportEntity) {
    const rows = await ctx.db.find(ActivityEntity, {
      where: {
        programmeId: report.programmeId,
        ...(report.siteId ? { siteId: report.siteId } : {}),
        classification: In(['P0', 'P1']),
        startsAt: Between(
          atLocal(report.periodFrom, '00:00'),
          atLocal(addDays(report.periodTo, 1), '00:00'),
        ),
      },
      order: { startsAt: 'ASC' },
      take: 100,
    });
    return rows.map((row) => ({ on: localDate(row.startsAt), title: row.title, phase: row.phase }));
  }
}

function approvalsOf(code: string, answers: readonly ReportFigure[]): SnapshotApproval[] {
  return answers
    .filter((answer) => answer.figureCode === code)
    .map((answer) => ({
      agencyName: answer.contributor?.shortName ?? '',
      outcome: answer.decision === 'APPROVED' ? 'APPROVED' : 'UNCONFIRMED',
      ...(answer.answeredBy ? { by: answer.answeredBy } : {}),
      ...(answer.answeredAt ? { on: localDate(answer.answeredAt) } : {}),
    }));
}

/** *Kvittenser, 2022-09-30, Enhetschef (Socialtjänsten Lund)*; several are parted by semicolons. */
async function sourcesOf(ctx: RequestContext, entered: readonly EnteredFrom[]): Promise<string> {
  const told = await Promise.all(
    entered.map(async ({ agencyId, document, on, functionTitle }) => {
      const agency = await ctx.load(agencyById, agencyId);
      return `${document}, ${on}, ${functionTitle} (${agency?.shortName ?? ''})`;
    }),
  );
  return told.join('; ');
}

function sha256(bytes: Buffer | string): Buffer {
  return createHash('sha256').update(bytes).digest();
}
