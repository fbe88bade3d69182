import type { Destination, Verdict } from '@stad/activities/core/rules/learning/learning.js';
import type {
  Block,
  Cell,
  DocumentSection,
  PrintedDocument,
  Table,
} from '@stad/platform/api/document/document.js';
import { longDate, longPeriod, typeset } from '@stad/platform/api/document/typesetting.js';
import { localDate } from '@stad/platform/rules/time.js';
import type { Dimension } from '../../rules/visit-questions.js';
import type { VisitReportSums } from '../../rules/visit-report.js';
import {
  DESTINATION_WORDS,
  DIMENSION_WORDS,
  learningsCaption,
  learningsText,
  leftText,
  NO_QUESTIONS,
  NOT_DECIDED,
  NOTHING_ANSWERED,
  NOTHING_LEARNT,
  OF_NO_AGENCY,
  sumText,
  VERDICT_WORDS,
  VISIT_COPY,
} from './visit-report-words.js';

/** A visit as its report tells it: the words of those who went, and numbers of them. */
export interface VisitToReport {
  readonly title: string;
  readonly purpose: string;
  readonly host: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly classification: string;
  readonly owner: string;
  readonly programme: string;
  readonly site: string;
  readonly questions: readonly {
    readonly id: string;
    readonly body: string;
    readonly dimension: string;
  }[];
  readonly learnings: readonly {
    readonly agency: string;
    readonly saw: string;
    readonly means: string;
    readonly proposal: string;
    readonly ownerFunction: string;
    readonly dueOn: string;
    readonly decision: string | null;
    readonly destination: string | null;
  }[];
  readonly sums: VisitReportSums;
  /** What agencies are called. */
  readonly names: ReadonlyMap<string, string>;
  readonly madeAt: Date;
}

const CLASSES: Readonly<Record<string, string>> = { P0: 'P0, öppen', P1: 'P1, nätverk' };

/** The report of a visit, a page long: what was asked and learnt, what is to become of it, by whom and when. */
export function visitReportDocument(visit: VisitToReport): PrintedDocument {
  const { sums, classification, madeAt } = visit;
  const [from, to] = [localDate(visit.startsAt), localDate(visit.endsAt)];
  const came = sums.came.map(({ agencyId, count }) => ({
    name: agencyId === null ? OF_NO_AGENCY : (visit.names.get(agencyId) ?? ''),
    count,
  }));
  return {
    title: typeset(visit.title),
    author: visit.owner,
    kind: 'Studiebesök',
    subtitle: `${visit.programme}, ${visit.site}`,
    cover: false,
    chapters: false,
    running: `Klass ${CLASSES[classification] ?? classification} · ${localDate(madeAt)}`,
    facts: [
      ['Värd', visit.host],
      ['När', from === to ? longDate(from) : longPeriod(from, to)],
      ['Ordnades av', visit.owner],
      ['Deltagare', sumText(sums.cameInAll, came)],
      ['Frågor', `${sums.questions.length}, besvarade ${sums.answered}`],
      ['Lärdomar', learningsText(sums.learnings)],
    ],
    sections: [
      section('Syfte', [{ kind: 'paragraph', runs: [{ text: typeset(visit.purpose) }] }]),
      section('Vad vi fick svar på', questionBlocks(visit)),
      section('Vad vi lärde oss', [tableOr(NOTHING_LEARNT, learningsTable(visit))]),
    ],
    copyNote: VISIT_COPY,
  };
}

const section = (heading: string, blocks: readonly Block[]): DocumentSection => ({
  ...{ number: null, heading, blocks },
});

const tableOr = (text: string, table: Table): Block =>
  table.rows.length > 0 ? { kind: 'table', table } : { kind: 'empty', text };

function questionBlocks(visit: VisitToReport): Block[] {
  const { questions, answered } = visit.sums;
  const left = questions.length - answered;
  return [
    tableOr(questions.length > 0 ? NOTHING_ANSWERED : NO_QUESTIONS, questionsTable(visit)),
    ...(left > 0 && answered > 0
      ? [{ kind: 'paragraph', runs: [{ text: leftText(left) }] } as const]
      : []),
  ];
}

function questionsTable({ questions, sums }: VisitToReport): Table {
  const notesOf = new Map(sums.questions.map(({ id, notes }) => [id, notes]));
  return {
    caption: 'Frågor till värden, och hur många anteckningar som svarar på dem',
    columns: [
      { heading: 'Fråga', align: 'left', width: 5 },
      { heading: 'Hör till', align: 'left', width: 2 },
      { heading: 'Svar', align: 'right', width: 0 },
    ],
    rows: questions
      .filter(({ id }) => notesOf.get(id))
      .map(({ id, body, dimension }) => [
        { text: typeset(body) },
        { text: DIMENSION_WORDS[dimension as Dimension], quiet: true },
        { text: String(notesOf.get(id)) },
      ]),
    dense: true,
    notes: [],
  };
}

function learningsTable({ learnings }: VisitToReport): Table {
  const agencies = new Set(learnings.map(({ agency }) => agency));
  const [only = ''] = agencies;
  const isOne = agencies.size === 1;
  return {
    caption: learningsCaption(isOne ? only : null),
    columns: [
      { heading: 'Vi såg, och vad det betyder för oss', align: 'left', width: 3 },
      { heading: 'Förslag', align: 'left', width: 0 },
      { heading: 'Ansvarig, beslut senast', align: 'left', width: isOne ? 0 : 2 },
      { heading: 'Beslut', align: 'left', width: 0 },
    ],
    rows: learnings.map((each) => [
      { text: typeset(each.saw), under: typeset(each.means) },
      { text: VERDICT_WORDS[each.proposal as Verdict] },
      {
        text: each.ownerFunction,
        under: isOne ? longDate(each.dueOn) : `${each.agency}, ${longDate(each.dueOn)}`,
      },
      decisionCell(each),
    ]),
    dense: true,
    notes: [],
  };
}

function decisionCell({ decision, destination }: VisitToReport['learnings'][number]): Cell {
  if (decision === null) return { text: NOT_DECIDED, quiet: true };
  const text = VERDICT_WORDS[decision as Verdict];
  return destination ? { text, under: DESTINATION_WORDS[destination as Destination] } : { text };
}
