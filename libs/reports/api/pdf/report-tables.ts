import { categoryWord } from '@stad/outcomes/api/export/kpi-words.js';
import { type Figure, figureText, numberText } from '@stad/outcomes/rules/figure.js';
import type { Cell, Table } from '@stad/platform/api/document/document.js';
import { longDate, longMonth, typeset } from '@stad/platform/api/document/typesetting.js';
import { THRESHOLD } from '@stad/safeguards/rules/disclosure/audience.js';
import type { NotShownReason } from '@stad/safeguards/rules/disclosure/published-table.js';
import {
  ownDayOf,
  type ReportSnapshot,
  type SnapshotActivity,
  type SnapshotAttachment,
  type SnapshotFigure,
  type SnapshotGoal,
  type SnapshotGrant,
  type SnapshotPass,
  type SnapshotSums,
} from '../../rules/report-snapshot.js';
import {
  BREAKDOWN_NOTE,
  CAPABILITY_NOTE,
  DENOMINATOR_NOTE,
  DERIVED_NOTE,
  EARLIER_NOTE,
  KNOWN_CONTACTS,
  LEAST_NOTE,
  NESTED_NOTE,
  NOT_CLOSED_NOTE,
  PASSES_NOTE,
  PHASE_WORDS,
  PROTECTS_NOTE,
  SMALL_NOTE,
  STANDING_WORDS,
} from './document-words.js';

/** Notes below a table, each once, numbered in the order they are needed. */
class Notes {
  readonly texts: string[] = [];

  /** The number of the note that explains why a figure is not shown; nothing when it is. */
  of(figure: Figure): { note?: number } {
    const text = whyHidden(figure);
    if (text === undefined) return {};
    if (!this.texts.includes(text)) this.texts.push(text);
    return { note: this.texts.indexOf(text) + 1 };
  }
}

const WHY_NOT_SHOWN: Readonly<Record<NotShownReason, string>> = {
  // A report is published to the funder and to no other audience.
  protects: PROTECTS_NOTE.replace('{n}', String(THRESHOLD.funder)),
  breakdown: BREAKDOWN_NOTE,
  denominator: DENOMINATOR_NOTE,
  derived: DERIVED_NOTE,
  earlier: EARLIER_NOTE,
  nested: NESTED_NOTE,
  notClosed: NOT_CLOSED_NOTE,
};

function whyHidden(figure: Figure): string | undefined {
  if (!('label' in figure)) return undefined;
  if (figure.label === 'notShown') return WHY_NOT_SHOWN[figure.reason];
  if (figure.label === 'atLeast') return LEAST_NOTE;
  return SMALL_NOTE.replace('{most}', String(figure.n - 1)).replace('{n}', String(figure.n));
}

/** Section 6: each figure with its parts. */
export function indicatorsTable(snapshot: Pick<ReportSnapshot, 'figures' | 'period'>): Table {
  const { figures } = snapshot;
  const notes = new Notes();
  const rows = byCode(figures).map((figure): Cell[] => [
    { text: figure.code, quiet: true },
    { text: figure.name },
    {
      text: figure.code === 'K23' ? 'se tabellen nedan' : figureText(figure.value, 'sv'),
      ...underOf(ownDayOf(figure, snapshot)),
      ...notes.of(figure.value),
    },
    { ...partsCell(figure, notes), quiet: true },
  ]);
  const aboutPersons = figures.some(({ personRelated }) => personRelated);
  return {
    caption: 'Uppföljningsindikatorer för perioden',
    columns: [
      { heading: 'Kod', align: 'left', width: 0 },
      { heading: 'Indikator', align: 'left', width: 5 },
      { heading: 'Utfall', align: 'right', width: 3 },
      { heading: 'Varav', align: 'left', width: 6 },
    ],
    rows,
    notes: [
      ...notes.texts.map((text, index) => ({ mark: index + 1, text })),
      ...(aboutPersons ? [{ text: KNOWN_CONTACTS }] : []),
    ],
  };
}

/** *per 30 juni 2022*: what stands at an earlier closing day than the report's last. */
export const asOfText = (day: string) => `per ${longDate(day)}`;

const underOf = (day: string | undefined) => (day ? { under: asOfText(day) } : {});

/** *Frälsningsarmén 6; övriga 7*, or that the parts are not shown. */
function partsCell({ code, parts }: SnapshotFigure, notes: Notes): Cell {
  const [first] = parts;
  if (!first) return { text: '' };
  // By town it has a table of its own.
  if (code === 'K23') return { text: '' };
  const untold = parts.every(({ value }) => 'label' in value && value.label === 'notShown');
  if (untold) return { text: 'Fördelningen visas inte', ...notes.of(first.value) };
  const note = parts.map(({ value }) => notes.of(value)).findLast((each) => each.note);
  const text = parts.map(({ name, value }) => `${name} ${unbroken(value)}`).join('; ');
  return { text, ...note };
}

/** Short forms keep together; a share may break before its per cent. */
const unbroken = (value: Figure) => figureText(value, 'sv').replace(/ (?!\()/g, '\u00a0');

const byCode = (figures: readonly SnapshotFigure[]) =>
  [...figures].sort((a, b) => (a.code < b.code ? -1 : 1));

/** Section 3: what was promised beside what came of it. */
export function goalsTable(goals: readonly SnapshotGoal[]): Table {
  const notes = new Notes();
  const rows = goals.map(({ title, code, unit, target, actual, standing }): Cell[] => [
    { text: code, quiet: true },
    { text: typeset(title) },
    { text: target === undefined ? '–' : `${numberText(target, decimals(target), 'sv')} ${unit}` },
    actual ? { text: figureText(actual, 'sv'), ...notes.of(actual) } : { text: 'Uppgift saknas' },
    { text: STANDING_WORDS[standing] ?? standing },
  ]);
  return {
    caption: 'Mål och utfall',
    columns: [
      { heading: 'Kod', align: 'left', width: 0 },
      { heading: 'Mål', align: 'left', width: 5 },
      { heading: 'Ska nås', align: 'left', width: 4 },
      { heading: 'Utfall', align: 'left', width: 3 },
      { heading: 'Läge', align: 'left', width: 2 },
    ],
    rows,
    notes: notes.texts.map((text, index) => ({ mark: index + 1, text })),
  };
}

const decimals = (value: number) => (Number.isInteger(value) ? 0 : 1);

/** Section 4. A snapshot of before has neither whom it was for nor how many came. */
export function activitiesTable(activities: readonly SnapshotActivity[]): Table {
  const isTold = activities.some(({ targets, reached }) => targets || reached);
  return {
    caption: 'Aktiviteter i perioden',
    columns: [
      { heading: 'Datum', align: 'left', width: 0 },
      { heading: 'Aktivitet', align: 'left', width: 3 },
      ...(isTold
        ? [
            { heading: 'Målgrupp', align: 'left' as const, width: 2 },
            { heading: 'Deltagare', align: 'right' as const, width: 0 },
          ]
        : []),
      { heading: 'Läge', align: 'left', width: isTold ? 1.2 : 0 },
    ],
    rows: activities.map(({ on, until, title, targets = [], reached, phase }) => [
      { text: plainDay(on), ...(until ? { under: `till ${plainDay(until)}` } : {}) },
      { text: typeset(title) },
      ...(isTold
        ? [{ text: targets.join(', ') || '–' }, { text: reached ? figureText(reached, 'sv') : '–' }]
        : []),
      { text: PHASE_WORDS[phase] ?? phase },
    ]),
    notes: isTold
      ? [{ text: 'Deltagare: närvarande, åhörare eller nådda, som var och en har räknat dem.' }]
      : [],
  };
}

const plainDay = (day: string) => day.replaceAll('-', '\u2011');

/** Section 4: passes that are over, as far as everybody may know of them (field.md 7.4). */
export function passesTable(passes: readonly SnapshotPass[]): Table {
  return {
    caption: 'Fältpass i perioden',
    columns: [
      { heading: 'Månad', align: 'left', width: 2 },
      { heading: 'Ort', align: 'left', width: 2 },
      { heading: 'Typ', align: 'left', width: 3 },
      { heading: 'Pass', align: 'right', width: 0 },
      { heading: 'Persontimmar', align: 'right', width: 0 },
    ],
    rows: passes.map(({ month, site, type, passes: held, hours }) => [
      { text: longMonth(month) },
      { text: site },
      { text: categoryWord('passType', type) },
      { text: figureText(held, 'sv') },
      { text: figureText(hours, 'sv') },
    ]),
    notes: [{ text: PASSES_NOTE }],
  };
}

const ROUND = /^(.+)_(BASELINE|END)$/;

/** Section 6: K23 by town, at the start and at the end; nothing where it was not scored. */
export function capabilityTable(figures: readonly SnapshotFigure[]): Table | undefined {
  const parts = figures.find(({ code }) => code === 'K23')?.parts ?? [];
  const towns = new Map<string, { name: string; BASELINE?: Figure; END?: Figure }>();
  for (const { key, name, value } of parts) {
    const [, town, round] = ROUND.exec(key) ?? [];
    if (!town || !round) continue;
    const said = towns.get(town) ?? { name: name.replace(/ vid (?:start|slut)$/u, '') };
    towns.set(town, { ...said, [round]: value });
  }
  if (towns.size === 0) return undefined;
  const said = (value: Figure | undefined) => (value ? figureText(value, 'sv') : '–');
  return {
    caption: 'Parternas självskattning av förmåga',
    columns: [
      { heading: 'Ort', align: 'left', width: 1 },
      { heading: 'Vid start', align: 'right', width: 0 },
      { heading: 'Vid slut', align: 'right', width: 0 },
    ],
    rows: [...towns.values()].map(({ name, BASELINE, END }) => [
      { text: name },
      { text: said(BASELINE) },
      { text: said(END) },
    ]),
    notes: [{ text: CAPABILITY_NOTE }],
  };
}

/** `44 600`, or `44 600,50`. */
export const kronor = (amount: number) =>
  numberText(amount, Number.isInteger(amount) ? 0 : 2, 'sv');

/** Section 13: by the rows of the decision; a comment is demanded above ten per cent. */
export function economyTable({ lines }: SnapshotGrant): Table {
  const isChanged = lines.some(({ consented = 0 }) => consented !== 0);
  const row = (
    name: string,
    [budget, consented, accounted]: readonly [number, number, number],
    comment?: string,
  ): Cell[] => {
    const current = budget + consented;
    const off = current === 0 ? null : (100 * (accounted - current)) / current;
    return [
      { text: name, ...(comment ? { under: typeset(comment) } : {}) },
      { text: kronor(budget) },
      ...(isChanged ? [{ text: kronor(consented) }] : []),
      { text: kronor(accounted) },
      { text: kronor(current - accounted) },
      { text: off === null ? '–' : `${numberText(off, 1, 'sv')}\u00a0%` },
    ];
  };
  const sum = (of: (line: SnapshotGrant['lines'][number]) => number) =>
    lines.reduce((all, line) => all + of(line), 0);
  return {
    caption: 'Ekonomi enligt raderna i beslutet, kronor',
    columns: [
      { heading: 'Rad', align: 'left', width: 1 },
      { heading: 'Budget', align: 'right', width: 0 },
      ...(isChanged ? [{ heading: 'Medgiven ändring', align: 'right' as const, width: 0 }] : []),
      { heading: 'Upparbetat', align: 'right', width: 0 },
      { heading: 'Kvar', align: 'right', width: 0 },
      { heading: 'Avvikelse', align: 'right', width: 0 },
    ],
    rows: [
      ...lines.map(({ name, budget, consented = 0, accounted, comment }) =>
        row(name, [budget, consented, accounted], comment),
      ),
      row('Summa', [
        sum(({ budget }) => budget),
        sum(({ consented = 0 }) => consented),
        sum(({ accounted }) => accounted),
      ]),
    ],
    sum: true,
    notes: [],
  };
}

/** Sections 4 and 11: what activities of a type add up to. */
export function sumsTable({ heading, lines, note }: SnapshotSums): Table {
  const parts = lines.some((line) => line.parts.length > 0);
  return {
    caption: heading,
    columns: [
      { heading: 'Vad', align: 'left', width: 2 },
      { heading: 'Antal', align: 'right', width: 0 },
      ...(parts ? [{ heading: 'Varav', align: 'left' as const, width: 4 }] : []),
    ],
    rows: lines.map((line) => [
      { text: line.label },
      { text: figureText(line.value, 'sv') },
      ...(parts ? [{ text: sumPartsText(line.parts), quiet: true }] : []),
    ]),
    notes: note ? [{ text: note }] : [],
  };
}

/** *inför 5, anpassa 2* */
export const sumPartsText = (parts: SnapshotSums['lines'][number]['parts']) =>
  parts.map(({ name, value }) => `${name}\u00a0${figureText(value, 'sv')}`).join(', ');

/** Section 13: what the funder consented to, with date and diary number. */
export function changesTable(changes: NonNullable<SnapshotGrant['changes']>): Table {
  return {
    caption: 'Medgivna ändringar',
    columns: [
      { heading: 'Från rad', align: 'left', width: 1 },
      { heading: 'Till rad', align: 'left', width: 1 },
      { heading: 'Kronor', align: 'right', width: 0 },
      { heading: 'Medgivet', align: 'left', width: 0 },
    ],
    rows: changes.map(({ from, to, amount, consentedOn, diaryNumber }) => [
      { text: from },
      { text: to },
      { text: kronor(amount) },
      { text: consentedOn.replaceAll('-', '\u2011'), under: diaryNumber },
    ]),
    notes: [],
  };
}

/** Section 13: what came in, and what goes back. */
export function fundingTable(funding: NonNullable<SnapshotGrant['funding']>): Table {
  const { paidOut, requested, coFunding, volunteerHours, left, toRepay } = funding;
  return {
    caption: 'Finansiering',
    columns: [
      { heading: 'Post', align: 'left', width: 1 },
      { heading: 'Kronor', align: 'right', width: 0 },
    ],
    rows: [
      ['Utbetalt', kronor(paidOut)],
      ['Rekvirerat', kronor(requested)],
      ['Medfinansiering', kronor(coFunding)],
      ['Ideell tid', `${numberText(volunteerHours, 0, 'sv')}\u00a0timmar`],
      ['Kvar av beviljat belopp', kronor(left)],
      ['Att återbetala av utbetalt', kronor(toRepay)],
    ].map((cells) => cells.map((text) => ({ text: text as string }))),
    notes: [],
  };
}

/** Section 14. */
export function attachmentsTable(attachments: readonly SnapshotAttachment[]): Table {
  return {
    caption: 'Bilagor, som hänvisningar',
    columns: [
      { heading: 'Titel', align: 'left', width: 3 },
      { heading: 'Datum', align: 'left', width: 0 },
      { heading: 'Utgivare', align: 'left', width: 2 },
    ],
    rows: attachments.map(({ title, date, issuer, diaryNumber }) => [
      { text: typeset(title), ...(diaryNumber ? { under: diaryNumber } : {}) },
      { text: date.replaceAll('-', '\u2011') },
      { text: issuer },
    ]),
    notes: [],
  };
}

/** Section 15: who has confirmed what; a figure nobody confirmed says so (INV-17). */
export function approvalsTable(figures: readonly SnapshotFigure[]): Table {
  const groups = new Map<string, { cells: [string, string, string]; codes: string[] }>();
  for (const figure of byCode(figures)) {
    for (const { agencyName, outcome, by, on } of figure.approvals) {
      const cells: [string, string, string] =
        outcome === 'APPROVED'
          ? [agencyName, by ?? 'Bekräftad', on ? longDate(on) : '']
          : [agencyName, `Ej bekräftad av ${agencyName}`, ''];
      const key = cells.join('|');
      const group = groups.get(key) ?? { cells, codes: [] };
      group.codes.push(figure.code);
      groups.set(key, group);
    }
  }
  return {
    caption: 'Parternas bekräftelse av sina siffror',
    columns: [
      { heading: 'Organisation', align: 'left', width: 3 },
      { heading: 'Siffror', align: 'left', width: 4 },
      { heading: 'Bekräftad av', align: 'left', width: 3 },
      { heading: 'Datum', align: 'left', width: 0 },
    ],
    rows: [...groups.values()].map(({ cells: [agency, by, on], codes }) => [
      { text: agency },
      { text: codes.join(', ') },
      { text: by },
      { text: on },
    ]),
    notes: [],
  };
}

/**
 * The last part: what each figure means and where it comes from. A status report has four pages, so it
 * gives the definition in short; its spreadsheet has all of it.
 */
export function provenanceTable(snapshot: ReportSnapshot): Table {
  const { figures, kind } = snapshot;
  const isShort = kind === 'STATUS_REPORT';
  return {
    caption: 'Definition och källa för varje siffra',
    columns: [
      { heading: 'Kod', align: 'left', width: 0 },
      { heading: 'Indikator och definition', align: 'left', width: 11 },
      { heading: 'Källa', align: 'left', width: 4 },
    ],
    rows: byCode(figures).map((figure) => [
      { text: figure.code, anchor: figure.code },
      isShort
        ? { text: figure.name, under: typeset(figure.definition), goesOn: '. ' }
        : { text: figure.name, under: typeset(meaningOf(figure)) },
      {
        text: figure.enteredFrom ? 'Inmatad siffra' : (figure.source ?? ''),
        under: [
          figure.enteredFrom,
          isShort ? `version\u00a0${figure.definitionVersion}` : versionOf(figure),
          closedOf(figure, snapshot),
        ]
          .filter(Boolean)
          .join('. '),
        ...(isShort ? { goesOn: ', ' } : {}),
      },
    ]),
    notes: [],
  };
}

const closedOf = (figure: SnapshotFigure, snapshot: ReportSnapshot) => {
  const day = ownDayOf(figure, snapshot);
  return day && `Siffran är ${asOfText(day)}`;
};

/** What is counted, how, and what the figure does not say: as it was defined when it was frozen. */
function meaningOf({ definition, formula, doesNotSay }: SnapshotFigure): string {
  return [
    definition,
    ...(formula ? [`Så räknas den: ${formula}`] : []),
    ...(doesNotSay ? [`Det säger siffran inte: ${doesNotSay}`] : []),
  ].join(' ');
}

function versionOf({ level, definitionVersion, definedFrom }: SnapshotFigure): string {
  const version = `Definition version\u00a0${definitionVersion}`;
  const since = definedFrom ? `${version}, gäller från ${longDate(definedFrom)}` : version;
  return level ? `${since}. Nivå: ${level}` : since;
}
