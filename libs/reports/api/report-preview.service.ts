import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { ReportSnapshot } from '../rules/report-snapshot.js';
import { EconomyService } from './economy/economy.service.js';
import { type BesideText, besideTexts } from './pdf/report-document.js';
import { ReportSnapshotEntity } from './report.entities.js';
import type { ProgressReport, ReportTable } from './report.types.js';
import { ReportDraftService } from './report-draft.service.js';

/** All tables of a report that is being written: what its writer reads beforehand. */
@Injectable()
export class ReportPreviewService {
  constructor(
    private readonly drafts: ReportDraftService,
    private readonly economy: EconomyService,
  ) {}

  /** As they stand now, or as they were frozen, in the words of the report; none for a contributor. */
  async tables(ctx: RequestContext, report: ProgressReport): Promise<ReportTable[]> {
    if (!report.isLead) return [];
    const said = report.frozen ? await this.frozen(ctx, report.id) : await this.draft(ctx, report);
    return said ? besideTexts(said).flatMap(tableOf) : [];
  }

  private async draft(ctx: RequestContext, report: ProgressReport): Promise<ReportSnapshot> {
    const { sections, figures: answers } = report;
    const economy = await this.economy.ofProgramme(ctx, report.programmeId, report.periodTo);
    return this.drafts.of(
      ctx,
      { ...report, agencyId: ctx.agencyId },
      { sections, answers, economy },
    );
  }

  private async frozen(ctx: RequestContext, reportId: string): Promise<ReportSnapshot | null> {
    const row = await ctx.db.select(ReportSnapshotEntity, 's', (query) =>
      query.addSelect('s.content').where({ reportId }).orderBy('s.version', 'DESC').getOne(),
    );
    return row && !row.withheldAt ? (JSON.parse(row.content) as ReportSnapshot) : null;
  }
}

/** A chart is said in its words, a list is a table of one column. */
function tableOf({ section, block }: BesideText): ReportTable[] {
  if (block.kind === 'chart') {
    const { caption, alt } = block.chart;
    return [{ section, caption, columns: [], rows: [], notes: [alt] }];
  }
  if (block.kind === 'list') {
    const caption = 'Villkor i beslutet';
    const rows = block.items.map((text) => [{ text, under: null }]);
    return [
      { section, caption, columns: [{ heading: 'Villkor', isNumber: false }], rows, notes: [] },
    ];
  }
  if (block.kind !== 'table') return [];
  const { caption, columns, rows, notes } = block.table;
  return [
    {
      ...{ section, caption },
      columns: columns.map(({ heading, align }) => ({ heading, isNumber: align === 'right' })),
      rows: rows.map((cells) =>
        cells.map(({ text, note, under = null }) => ({
          text: note === undefined ? text : `${text} (${note})`,
          under,
        })),
      ),
      notes: notes.map(({ mark, text }) => (mark === undefined ? text : `(${mark}) ${text}`)),
    },
  ];
}
