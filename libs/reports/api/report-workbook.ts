import { cellOfFigure } from '@stad/outcomes/api/export/figure-cell.js';
import { asOfWord, KNOWN_CONTACTS, whyNotShown } from '@stad/outcomes/api/export/kpi-words.js';
import {
  type WorkbookRow,
  type WorkbookSheet,
  workbookBytes,
} from '@stad/safeguards/api/export/workbook.js';
import { ownDayOf, type ReportSnapshot, type SnapshotFigure } from '../rules/report-snapshot.js';
import { economySheet } from './economy/economy-sheet.js';

const CLASSIFICATION = 'P1, nätverk';

/**
 * The figures and the economy of a report as a spreadsheet, from the snapshot alone: what the PDF and the JSON say,
 * cell for cell (INV-15). Made once, when the report is frozen, and stored (INV-16).
 */
export function reportWorkbook(
  snapshot: ReportSnapshot,
  madeAt: string,
  reportId: string,
): Promise<Buffer> {
  const { grant } = snapshot;
  return workbookBytes([figureSheet(snapshot), ...(grant ? [economySheet(grant)] : [])], {
    agency: snapshot.leadAgency,
    classification: snapshot.classification ?? CLASSIFICATION,
    madeAt,
    exportId: reportId,
  });
}

function figureSheet(snapshot: ReportSnapshot): WorkbookSheet {
  const { title, site, period, figures } = snapshot;
  const sorted = [...figures].sort((a, b) => (a.code < b.code ? -1 : 1));
  return {
    name: 'Sifferbilaga',
    widths: [8, 40, 18, 60, 40, 10, 12, 60, 60, 60],
    rows: [
      { as: 'title', cells: [title] },
      { cells: [`${site}, ${period.from} till ${period.to}`] },
      ...(figures.some(({ personRelated }) => personRelated) ? [{ cells: [KNOWN_CONTACTS] }] : []),
      { cells: [] },
      {
        as: 'head',
        cells: [
          ...['Kod', 'Indikator', 'Utfall', 'Varför visas inte siffran?', 'Källa', 'Version'],
          ...['Gäller från', 'Definition', 'Så räknas den', 'Det säger siffran inte'],
        ],
      },
      ...sorted.flatMap((figure) => rowsOf(figure, snapshot)),
    ],
  };
}

function rowsOf(figure: SnapshotFigure, snapshot: ReportSnapshot): WorkbookRow[] {
  const { code, name, value, parts, source, enteredFrom, definitionVersion } = figure;
  const { definition, definedFrom, formula, doesNotSay } = figure;
  const day = ownDayOf(figure, snapshot);
  const said = day ? `${name}, ${asOfWord(day)}` : name;
  const from = enteredFrom ? `Inmatad siffra: ${enteredFrom}` : (source ?? '');
  return [
    {
      cells: [
        ...[code, said, cellOfFigure(value), whyNotShown(value), from, definitionVersion],
        ...[definedFrom ?? '', definition, formula ?? '', doesNotSay ?? ''],
      ],
    },
    ...parts.map((part) => ({
      cells: [code, `varav ${part.name}`, cellOfFigure(part.value), whyNotShown(part.value)],
    })),
  ];
}
