import { Injectable } from '@nestjs/common';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import { MembershipEntity } from '@stad/identity/api/identity.entities.js';
import type { EnteredFrom } from '@stad/outcomes/api/entered-sums.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { localDate } from '@stad/platform/rules/time.js';
import { ProgrammeEntity, SiteEntity } from '@stad/programme/api/programme.entities.js';
import type { ReportKind, SectionNumber } from '../rules/report-kind.js';
import type { ReportSnapshot, SnapshotApproval } from '../rules/report-snapshot.js';
import type { Grant } from './economy/economy.types.js';
import { snapshotGrant } from './economy/snapshot-grant.js';
import { wordsOfVersion } from './pdf/definition-words.js';
import type { ProgressReportEntity } from './report.entities.js';
import type { ReportFigure } from './report.types.js';
import { ReportFetchService } from './report-fetch.service.js';
import { ReportTablesService } from './report-tables.service.js';

/** What stands for the town in a report on all of them. */
const WHOLE_PROGRAMME = 'Hela programmet';

/** A report as far as what it would say needs it. */
type ReportFrame = Pick<
  ProgressReportEntity,
  | 'id'
  | 'agencyId'
  | 'programmeId'
  | 'siteId'
  | 'kind'
  | 'title'
  | 'periodFrom'
  | 'periodTo'
  | 'dueOn'
>;

export interface DraftParts {
  readonly sections: readonly { readonly number: number; readonly body: string }[];
  readonly answers: readonly ReportFigure[];
  readonly economy: Grant | null;
}

/** What a report would say if it were frozen now: gathered once for the preview, and once for good (INV-16). */
@Injectable()
export class ReportDraftService {
  constructor(
    private readonly fetch: ReportFetchService,
    private readonly tables: ReportTablesService,
  ) {}

  /** Figures as they stand now, in the form the funder reads. */
  async of(
    ctx: RequestContext,
    report: ReportFrame,
    { sections, answers, economy }: DraftParts,
  ): Promise<ReportSnapshot> {
    const [own, programme, site, lead, figures, tables] = await Promise.all([
      ctx.db.get(MembershipEntity, { id: ctx.person.membershipId }),
      ctx.db.get(ProgrammeEntity, { id: report.programmeId }),
      report.siteId ? ctx.db.get(SiteEntity, { id: report.siteId }) : null,
      ctx.load(agencyById, report.agencyId),
      this.fetch.current(ctx, report),
      this.tables.of(ctx, report),
    ]);
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
      ...tables,
      ...(economy
        ? {
            grant: snapshotGrant(economy, {
              kind: report.kind as ReportKind,
              on: localDate(ctx.now),
            }),
          }
        : {}),
    };
  }
}

function approvalsOf(code: string, answers: readonly ReportFigure[]): SnapshotApproval[] {
  return (
    answers
      .filter(({ figureCode }) => figureCode === code)
      // Who has not answered yet stands nowhere until the signatory lets the figure go.
      .filter(({ decision, unconfirmed }) => decision === 'APPROVED' || unconfirmed)
      .map((answer) => ({
        agencyName: answer.contributor?.shortName ?? '',
        outcome: answer.decision === 'APPROVED' ? 'APPROVED' : 'UNCONFIRMED',
        ...(answer.answeredBy ? { by: answer.answeredBy } : {}),
        ...(answer.answeredAt ? { on: localDate(answer.answeredAt) } : {}),
      }))
  );
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
