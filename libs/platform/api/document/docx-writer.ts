import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Cell, Column, PrintedDocument, Run, Table as WordTable } from './document.js';
import { DOCX_STYLES, INK, QUIET, RULE, SANS } from './docx-styles.js';

const BULLETS = 'bullets';
/** Width of the text in twentieths of a point: A4 less its margins. */
const TEXT_WIDTH = 9300;

/**
 * The document as a copy for those who must move its words elsewhere: with the words of the PDF, cell for
 * cell. It says on every page what it is. The bytes differ from run to run.
 */
export function writeDocx(document: PrintedDocument): Promise<Buffer> {
  return Packer.toBuffer(
    new Document({
      title: document.title,
      subject: document.subtitle,
      // An agency, never a person.
      creator: document.author,
      lastModifiedBy: document.author,
      styles: DOCX_STYLES,
      numbering: { config: [{ reference: BULLETS, levels: [BULLET] }] },
      sections: [
        {
          properties: {
            page: {
              size: { width: 11906, height: 16838 },
              margin: { top: 1700, bottom: 1360, left: 1300, right: 1300 },
            },
          },
          headers: { default: headerOf(document) },
          footers: { default: footer() },
          children: childrenOf(document),
        },
      ],
    }),
  );
}

const BULLET = {
  level: 0,
  format: LevelFormat.BULLET,
  text: '•',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 360, hanging: 240 } } },
};

function headerOf({ kind, subtitle, running, copyNote }: PrintedDocument): Header {
  return new Header({
    children: [
      new Paragraph({ children: [words(copyNote, { bold: true, size: 17 })] }),
      new Paragraph({
        children: [words(`${kind}, ${subtitle} · ${running}`, { size: 17, color: QUIET })],
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: RULE, space: 6 } },
      }),
    ],
  });
}

function footer(): Footer {
  const children = [PageNumber.CURRENT, ' (', PageNumber.TOTAL_PAGES, ')'];
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ children, font: SANS, size: 17, color: QUIET })],
      }),
    ],
  });
}

function childrenOf(document: PrintedDocument): (Paragraph | Table)[] {
  const { subtitle, title, facts, sections, appendix } = document;
  return [
    new Paragraph({ children: [words(subtitle, { bold: true, size: 20 })] }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [words(title)] }),
    grid(
      [
        { heading: '', align: 'left', width: 1 },
        { heading: '', align: 'left', width: 2 },
      ],
      facts.map(([name, value]) => row([{ text: name, quiet: true }, { text: value }])),
    ),
    ...sections.flatMap(({ number, heading, blocks }) => [
      headingOf(number === null ? heading : `${number} ${heading}`),
      ...blocks.flatMap(blockOf),
    ]),
    ...(appendix
      ? [
          headingOf(appendix.heading),
          new Paragraph({ children: [words(appendix.lead)] }),
          ...tableOf(appendix.table),
        ]
      : []),
  ];
}

const headingOf = (text: string) =>
  new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, children: [words(text)] });

function blockOf(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'paragraph':
      return [new Paragraph({ children: block.runs.map(wordsOf) })];
    case 'empty':
      return [new Paragraph({ children: [words(block.text, { italics: true })] })];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({ numbering: { reference: BULLETS, level: 0 }, children: [words(item)] }),
      );
    case 'table':
      return tableOf(block.table);
    case 'chart':
      // The numbers of a chart stand in the table before it; the copy says them in words.
      return [
        new Paragraph({
          children: [
            words(`${block.chart.caption}. ${block.chart.alt}`, { size: 17, color: QUIET }),
          ],
        }),
      ];
    case 'signature':
      return block.lines.map(
        (line) =>
          new Paragraph({
            spacing: { before: 700 },
            border: { top: { style: BorderStyle.SINGLE, size: 4, color: INK, space: 4 } },
            children: [words(line, { size: 17, color: QUIET })],
          }),
      );
  }
}

function tableOf({ caption, columns, rows, notes, sum }: WordTable): (Paragraph | Table)[] {
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column) =>
      cell({ text: column.heading, quiet: true }, column, { bold: true }),
    ),
  });
  const body = rows.map((cells, at) => row(cells, columns, sum === true && at === rows.length - 1));
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 240, after: 60 },
      children: [words(caption, { bold: true, size: 19 })],
    }),
    grid(columns, [head, ...body]),
    ...notes.map(
      ({ mark, text }) =>
        new Paragraph({
          spacing: { before: 60, after: 60 },
          children: [
            ...(mark === undefined ? [] : [new TextRun({ text: `${mark} `, superScript: true })]),
            words(text, { size: 17, color: QUIET }),
          ],
        }),
    ),
  ];
}

function grid(columns: readonly Column[], rows: TableRow[]): Table {
  // A column that takes what it needs is given the share of a number.
  const shares = columns.map(({ width }) => (width === 0 ? 1.4 : width + 0.6));
  const all = shares.reduce((sum, share) => sum + share, 0);
  const line = { style: BorderStyle.SINGLE, size: 4, color: RULE };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: shares.map((share) => Math.round((TEXT_WIDTH * share) / all)),
    borders: {
      ...{ top: line, bottom: line, insideHorizontal: line },
      ...{ left: none, right: none, insideVertical: none },
    },
    rows,
  });
}

function row(cells: readonly Cell[], columns: readonly Column[] = [], isSum = false): TableRow {
  return new TableRow({
    cantSplit: true,
    children: cells.map((each, at) => cell(each, columns[at], { bold: isSum })),
  });
}

function cell(
  { text, under, note, quiet }: Cell,
  column: Column | undefined,
  style: Style,
): TableCell {
  const alignment = column?.align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT;
  const size = { size: 18, ...(quiet ? { color: QUIET } : {}), ...style };
  return new TableCell({
    margins: { top: 50, bottom: 50, left: 60, right: 60 },
    children: [
      new Paragraph({
        alignment,
        spacing: { after: 0 },
        children: [
          words(text, size),
          ...(note === undefined
            ? []
            : [new TextRun({ text: String(note), superScript: true, font: SANS, size: 18 })]),
        ],
      }),
      ...(under
        ? [
            new Paragraph({
              alignment,
              spacing: { after: 0 },
              children: [words(under, { size: 16, color: QUIET })],
            }),
          ]
        : []),
    ],
  });
}

interface Style {
  readonly bold?: boolean;
  readonly italics?: boolean;
  /** Half points. */
  readonly size?: number;
  readonly color?: string;
}

const wordsOf = (run: Run) => words(run.text, 'strong' in run ? { bold: true } : {});

/** Text as it stands: a field, a link or markup is never made of it. What cannot be printed the PDF has refused. */
function words(text: string, style: Style = {}): TextRun {
  const font = style.size === undefined ? {} : { font: SANS };
  return new TextRun({ text, ...font, ...style });
}
