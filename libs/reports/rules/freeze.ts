import type { Missing } from '@stad/platform/rules/next-step.js';
import { economyMissing, type GrantFacts } from './economy.js';
import { neededText, type ReportKind, type SectionNumber } from './report-kind.js';
import { partsOf } from './report-text.js';
import { sourcesMissing } from './typed-numbers.js';

/** What one agency has said of one of its figures. */
export interface FigureAnswer {
  readonly agencyId: string;
  /** *Polisen Lund*. */
  readonly agencyName: string;
  readonly figureCode: string;
  readonly decision: 'APPROVED' | 'CHANGE_REQUESTED' | null;
  /** The signatory has decided that it goes as *Ej bekräftad av*. */
  readonly unconfirmed: boolean;
  /** What it answered about is defined in another way by now: it has said nothing of this figure. */
  readonly redefined: boolean;
}

export interface FreezeFacts {
  readonly kind: ReportKind;
  /** Texts by section, trimmed. */
  readonly texts: ReadonlyMap<SectionNumber, string>;
  readonly answers: readonly FigureAnswer[];
  /** The decision and the books; null when no grant is registered. */
  readonly economy: GrantFacts | null;
}

/** How many working days before the due date the signatory may let a figure go unconfirmed. */
export const UNCONFIRMED_FROM_DAYS = 3;

/**
 * What stands between a report and its freezing: a needed text, a number without a source, a figure
 * its agency has neither approved nor the signatory let go, or sums that do not reconcile (INV-17).
 * Nobody's silence stops a report for good (INV-32). An approval holds for one version of the definition (field.md 4.5): `FIGURE_REDEFINED` asks for a
 * new one.
 */
export function freezeMissing(facts: FreezeFacts): readonly Missing[] {
  const open = facts.answers.filter(
    ({ decision, unconfirmed }) => decision !== 'APPROVED' && !unconfirmed,
  );
  const outdated = facts.answers.filter(
    ({ decision, unconfirmed, redefined }) => redefined && decision === 'APPROVED' && !unconfirmed,
  );
  return [
    ...textsMissing(facts),
    ...ofEachAgency('FIGURES_NOT_APPROVED', open),
    ...ofEachAgency('FIGURE_REDEFINED', outdated),
    ...(facts.economy ? economyMissing(facts.economy) : []),
  ];
}

/** Sections that must hold text and do not, and those with a number that names no source. */
export function textsMissing({ kind, texts }: Pick<FreezeFacts, 'kind' | 'texts'>): Missing[] {
  const empty = neededText(kind).filter((section) => (texts.get(section) ?? '') === '');
  return [
    ...empty.map((section) => ({ code: 'SECTION_EMPTY', field: String(section) })),
    ...sourcesMissing(texts),
  ];
}

/** One line an agency, however many of its figures it is about. */
function ofEachAgency(code: string, answers: readonly FigureAnswer[]): Missing[] {
  const byAgency = [...new Map(answers.map((answer) => [answer.agencyId, answer])).values()];
  return byAgency.map(({ agencyName }) => ({ code, who: agencyName }));
}

/**
 * May the signatory let an unanswered figure go now? From three working days before the due date
 * (`opensOn`), and never one that its agency wants changed.
 */
export function mayGoUnconfirmed(answer: FigureAnswer, today: string, opensOn: string): boolean {
  return answer.decision === null && !answer.unconfirmed && today >= opensOn;
}

/** A published figure as far as a text can name it. */
export interface NamedFigure {
  readonly code: string;
  readonly parts: readonly { readonly key: string }[];
}

/**
 * Figures that a text names and the portal has no records for: a report with a gap in a sentence is
 * not frozen. `FIGURE_WITHOUT_RECORDS` on the section, once for each figure.
 */
export function figuresWithoutRecords(
  texts: ReadonlyMap<SectionNumber, string>,
  figures: readonly NamedFigure[],
): readonly Missing[] {
  const known = new Set(
    figures.flatMap(({ code, parts }) => [code, ...parts.map(({ key }) => `${code}:${key}`)]),
  );
  return [...texts].flatMap(([section, text]) => {
    const named = partsOf(text).flatMap((part) =>
      'figure' in part ? [part.part ? `${part.figure}:${part.part}` : part.figure] : [],
    );
    return [...new Set(named)]
      .filter((name) => !known.has(name))
      .map((who) => ({ code: 'FIGURE_WITHOUT_RECORDS', field: String(section), who }));
  });
}
