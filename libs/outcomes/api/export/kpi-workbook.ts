import type { WorkbookRow, WorkbookSheet } from '@stad/safeguards/api/export/workbook.js';
import { type FigureRecord, figureOf } from '../../rules/figure-record.js';
import type { FigureTable, Kpi, KpiFigure } from '../outcomes.types.js';
import { cellOfFigure } from './figure-cell.js';
import {
  asOfWord,
  categoryWord,
  closingWords,
  DIMENSION_WORDS,
  KNOWN_CONTACTS,
  whyNotShown,
} from './kpi-words.js';

/** Where and when a figure is of, in words. */
export interface KpiPlace {
  readonly site: string;
  readonly periodFrom: string;
  readonly periodTo: string;
}

/**
 * The page of a figure as a sheet: its meaning, its number, its published tables. It is made from
 * what the page itself is made from, so that both suppress alike (INV-15); records are not in it.
 */
export function kpiSheet(
  { definition, figure, tables, caveat, closing }: Kpi,
  { site, periodFrom, periodTo }: KpiPlace,
): WorkbookSheet {
  const page = closing?.asOf ?? null;
  const known = closing ? closingWords(closing) : '';
  const rows: WorkbookRow[] = [
    { as: 'title', cells: [`${definition.code} ${definition.name.sv}`] },
    { cells: [definition.definition.sv] },
    { cells: [`${site}, ${periodFrom} till ${periodTo}`] },
    { cells: [`Enhet: ${definition.unit.sv}. Definition version ${definition.version}.`] },
    ...(caveat ? [{ cells: [KNOWN_CONTACTS] }] : []),
    ...(known ? [{ cells: [known] }] : []),
    { cells: [] },
    ...(figure
      ? [figureRow(['Utfall', ...ownDay(figure, page)].join(', '), figure.value)]
      : [{ cells: ['Inga underlag ännu'] }]),
    ...(figure?.parts ?? []).map((part) =>
      figureRow(`varav ${part.name ?? part.key}`, part.figure),
    ),
    ...tables.flatMap((table) => tableRows(table, page)),
  ];
  return { name: definition.code, widths: [44, 18, 70], rows };
}

function tableRows(table: FigureTable, page: string | null) {
  const { dimension, form, cells, together, togetherValue, total } = table;
  const caption = DIMENSION_WORDS[dimension] ?? dimension;
  const isTogether = (key: string) => togetherValue !== null && together.includes(key);
  const name = ({ key, name: known }: FigureTable['cells'][number]) =>
    known ?? categoryWord(dimension, key);
  const alone = form === 'totalOnly' ? [] : cells.filter(({ key }) => !isTogether(key));
  const merged = cells.filter(({ key }) => isTogether(key)).map(name);
  const rows: WorkbookRow[] = [
    { cells: [] },
    {
      as: 'head',
      cells: [
        [`${caption}, hela programmet`, ...ownDay({ asOf: table.asOf, value: total }, page)].join(
          ', ',
        ),
        ...['Antal', 'Varför visas inte siffran?'],
      ],
    },
    ...alone.map((cell) => figureRow(name(cell), cell.figure)),
    ...(togetherValue ? [figureRow(`Tillsammans: ${merged.join(', ')}`, togetherValue)] : []),
    figureRow('Summa', total),
  ];
  return rows;
}

/** The closing day, where it is another than that of the page. */
function ownDay({ asOf, value }: Pick<KpiFigure, 'asOf' | 'value'>, page: string | null): string[] {
  return asOf && asOf !== page && value.label !== 'notShown' ? [asOfWord(asOf)] : [];
}

function figureRow(name: string, record: FigureRecord): WorkbookRow {
  const figure = figureOf(record);
  return { cells: [name, cellOfFigure(figure), whyNotShown(figure)] };
}
