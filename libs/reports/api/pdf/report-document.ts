import { type Figure, figureText, numberText } from '@stad/outcomes/rules/figure.js';
import type {
  Block,
  Chart,
  DocumentSection,
  PrintedDocument,
  Run,
} from '@stad/platform/api/document/document.js';
import { longDate, longPeriod, typeset } from '@stad/platform/api/document/typesetting.js';
import { localDate } from '@stad/platform/rules/time.js';
import { sectionOfGoals, sectionOfSums } from '../../rules/report-kind.js';
import type {
  ReportSnapshot,
  SnapshotGrant,
  SnapshotSection,
} from '../../rules/report-snapshot.js';
import { paragraphsOf, partsOf, tokensIn } from '../../rules/report-text.js';
import { KIND_WORDS, NOTHING_WRITTEN, SECTION_WORDS, WORKING_COPY } from './document-words.js';
import { contactChart, economyChart, timeLine } from './report-charts.js';
import {
  activitiesTable,
  approvalsTable,
  attachmentsTable,
  capabilityTable,
  changesTable,
  economyTable,
  fundingTable,
  goalsTable,
  indicatorsTable,
  passesTable,
  provenanceTable,
  sumsTable,
} from './report-tables.js';

const CLASSIFICATION = 'P1, nätverk';

/** Characters of written text from which a report is long: about ten pages. */
const LONG_TEXT = 30_000;

/** The report in words: every figure in the text is filled in from the snapshot, none is computed. */
export function documentOf(snapshot: ReportSnapshot): PrintedDocument {
  const kind = KIND_WORDS[snapshot.kind];
  const frozenOn = localDate(new Date(snapshot.frozenAt));
  const place = `${snapshot.programme}, ${snapshot.site}`;
  return {
    title: snapshot.title,
    author: snapshot.leadAgency,
    kind,
    subtitle: place,
    cover: snapshot.kind !== 'STATUS_REPORT',
    chapters: snapshot.sections.reduce((sum, { text }) => sum + text.length, 0) >= LONG_TEXT,
    running: `Klass ${snapshot.classification ?? CLASSIFICATION} · ${frozenOn}`,
    facts: factsOf(snapshot),
    sections: [
      ...supplementOf(snapshot),
      ...snapshot.sections.map((section) => sectionOf(section, snapshot)),
    ],
    appendix: {
      heading: 'Siffrornas underlag',
      lead: leadOf(snapshot),
      table: provenanceTable(snapshot),
    },
    copyNote: WORKING_COPY,
  };
}

function leadOf({ kind }: ReportSnapshot): string {
  const lead = 'Varje siffra i rapporten har en fastställd definition. Siffror i texten leder hit.';
  return kind === 'STATUS_REPORT'
    ? `${lead} Hur de räknas och vad de inte säger står i kalkylbladet.`
    : lead;
}

function factsOf(snapshot: ReportSnapshot): (readonly [string, string])[] {
  const { grant } = snapshot;
  return [
    ['Till', snapshot.funder],
    ['Från', snapshot.leadAgency],
    ['Period', longPeriod(snapshot.period.from, snapshot.period.to)],
    ['Ska lämnas senast', longDate(snapshot.dueOn)],
    ['Fastställd', longDate(localDate(new Date(snapshot.frozenAt)))],
    ['Informationsklass', snapshot.classification ?? CLASSIFICATION],
    ...(snapshot.supplement
      ? ([['Version', `${snapshot.supplement.version}, kompletterad`]] as const)
      : []),
    ...(snapshot.corrected
      ? ([
          ['Rättad', `${longDate(snapshot.corrected.correctedOn)}, innehåll har tagits bort`],
        ] as const)
      : []),
    ...(grant
      ? ([
          ['Mottagarens diarienummer', grant.funderDiaryNumber],
          ['Beviljat belopp', `${numberText(grant.amount, 0, 'sv')}\u00a0kronor`],
        ] as const)
      : []),
  ];
}

/** A completed report opens with what the funder asked, and what is new since the version before. */
function supplementOf(snapshot: ReportSnapshot): DocumentSection[] {
  const { supplement, funder } = snapshot;
  if (!supplement) return [];
  const { version, requestedOn, request, diaryNumber, changes } = supplement;
  const words = (text: string): Block => ({ kind: 'paragraph', runs: [{ text: typeset(text) }] });
  const number = diaryNumber ? ` (${diaryNumber})` : '';
  const told = changes.flatMap(({ number: section, removed, added }): Block[] => [
    words(`Avsnitt ${section}, ${SECTION_WORDS[section]}:`),
    ...removed.map((text) => changed(STRUCK, text, snapshot)),
    ...added.map((text) => changed(ADDED, text, snapshot)),
  ]);
  return [
    {
      number: null,
      heading: 'Komplettering',
      blocks: [
        words(`${funder} bad den ${longDate(requestedOn)}${number} om komplettering: ${request}`),
        words(
          `Det här är version ${version}. Siffrorna är de som lämnades in. Så här skiljer sig texten från den version som lämnades in före:`,
        ),
        ...told,
      ],
    },
  ];
}

const STRUCK = 'Struket: ';
const ADDED = 'Nytt: ';

function changed(mark: string, text: string, snapshot: ReportSnapshot): Block {
  return { kind: 'paragraph', runs: [{ text: mark, strong: true }, ...runsOf(text, snapshot)] };
}

function sectionOf(section: SnapshotSection, snapshot: ReportSnapshot): DocumentSection {
  const paragraphs = paragraphsOf(section.text).map(
    (paragraph): Block => ({ kind: 'paragraph', runs: runsOf(paragraph, snapshot) }),
  );
  const blocks = [
    ...paragraphs,
    ...sourcesBlocks(section.text),
    ...goalsBlocks(section.number, snapshot),
    ...blocksOf(section.number, snapshot),
    ...sumsBlocks(section.number, snapshot),
  ];
  return {
    number: section.number,
    heading: SECTION_WORDS[section.number],
    blocks: blocks.length > 0 ? blocks : [{ kind: 'empty', text: NOTHING_WRITTEN }],
  };
}

/** Where the numbers come from that no record of the portal stands behind: each told once. */
function sourcesBlocks(text: string): Block[] {
  const told = tokensIn(text).flatMap(({ part }) =>
    'typed' in part ? [typeset(`${part.typed}: ${part.source}`)] : [],
  );
  if (told.length === 0) return [];
  return [
    { kind: 'paragraph', runs: [{ text: 'Siffror ur andra källor än portalen:' }] },
    { kind: 'list', items: [...new Set(told)] },
  ];
}

/** What the types of activities handed up for the section. */
const sumsBlocks = (number: number, { kind, activitySums = [] }: ReportSnapshot): Block[] =>
  activitySums
    .filter(({ about }) => sectionOfSums(kind, about) === number)
    .map((sums) => tableBlock(sumsTable(sums)));

/** Goals beside what came of them. */
const goalsBlocks = (number: number, { kind, goals = [] }: ReportSnapshot): Block[] =>
  goals.length > 0 && sectionOfGoals(kind) === number ? [tableBlock(goalsTable(goals))] : [];

function conditionWords({
  met,
  byThis,
}: Pick<SnapshotGrant['conditions'][number], 'met' | 'byThis'>): string {
  if (met) return 'uppfyllt';
  return byThis ? 'uppfylls genom denna rapport' : 'ännu inte uppfyllt';
}

/** What a section shows beside its text. */
function blocksOf(number: number, snapshot: ReportSnapshot): Block[] {
  const { grant, activities, attachments, figures } = snapshot;
  if (number === 1 && grant) {
    const conditions = grant.conditions.map(
      ({ text, ...state }) => `${typeset(text.replace(/\.$/, ''))}: ${conditionWords(state)}.`,
    );
    return [
      { kind: 'paragraph', runs: [{ text: 'Villkor i beslutet:' }] },
      { kind: 'list', items: conditions },
    ];
  }
  if (number === 4) {
    const { passes = [] } = snapshot;
    return [
      ...(activities.length > 0 ? [tableBlock(activitiesTable(activities))] : []),
      ...(passes.length > 0 ? [tableBlock(passesTable(passes))] : []),
      ...chartBlock(timeLine(snapshot)),
    ];
  }
  if (number === 6 && figures.length > 0) {
    const capability = capabilityTable(figures);
    return [
      tableBlock(indicatorsTable(snapshot)),
      ...(capability ? [tableBlock(capability)] : []),
      ...chartBlock(contactChart(snapshot)),
    ];
  }
  if (number === 13 && grant) {
    const { changes = [], funding } = grant;
    return [
      tableBlock(economyTable(grant)),
      ...chartBlock(economyChart(grant)),
      ...(changes.length > 0 ? [tableBlock(changesTable(changes))] : []),
      ...(funding ? [tableBlock(fundingTable(funding))] : []),
    ];
  }
  if (number === 14 && attachments?.length) return [tableBlock(attachmentsTable(attachments))];
  if (number === 15) {
    const signatory = (snapshot.signatory ?? 'Firmatecknare').toLowerCase();
    const lines = ['Ort och datum', 'Underskrift', `Namnförtydligande, ${signatory}`];
    const approvals = approvalsTable(figures);
    return [
      ...(approvals.rows.length > 0 ? [tableBlock(approvals)] : []),
      { kind: 'signature', lines },
    ];
  }
  return [];
}

const tableBlock = (table: Extract<Block, { kind: 'table' }>['table']): Block => ({
  kind: 'table',
  table,
});

const chartBlock = (chart: Chart | undefined): Block[] => (chart ? [{ kind: 'chart', chart }] : []);

/** A figure that the snapshot does not hold is a fault of ours: better no report than a gap in it. */
function runsOf(paragraph: string, { figures }: ReportSnapshot): Run[] {
  return partsOf(paragraph.replace(/\s*\n\s*/g, ' ')).map((part): Run => {
    if ('text' in part) return { text: typeset(part.text) };
    if ('typed' in part) return { text: typeset(part.typed) };
    const figure = figures.find(({ code }) => code === part.figure);
    const value: Figure | undefined =
      part.part === undefined
        ? figure?.value
        : figure?.parts.find(({ key }) => key === part.part)?.value;
    if (value === undefined) {
      throw new Error(`the snapshot holds no figure ${part.figure}:${part.part ?? ''}`);
    }
    return { text: figureText(value, 'sv'), to: part.figure };
  });
}

/** What a section shows beside its text. */
export interface BesideText {
  readonly section: number;
  readonly block: Block;
}

/** What stands beside the texts of all sections by itself, in its order: tables, lists and charts. */
export function besideTexts(snapshot: ReportSnapshot): readonly BesideText[] {
  return snapshot.sections.flatMap(({ number: section }) =>
    [
      ...goalsBlocks(section, snapshot),
      ...blocksOf(section, snapshot),
      ...sumsBlocks(section, snapshot),
    ].map((block) => ({ section, block })),
  );
}
