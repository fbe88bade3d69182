import { useFigureText, useSaid } from '@stad/outcomes/web/published-figure.js';
import { words as outcomeWords } from '@stad/outcomes/web/words.generated.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useMemo } from 'react';
import type { ReportFragment, ReportValueFragment } from './report.generated.js';

/** A figure that can stand in a text: what is written, what is read, and where it comes from. */
export interface TextFigure {
  /** `⟦K10⟧`, or `⟦K10:…⟧` for one part. */
  readonly token: string;
  readonly code: string;
  readonly part?: string;
  readonly name: string;
  /** *Socialtjänsten Lund* */
  readonly partName?: string;
  /** `118,5` or `färre än 5`: the published form and no other. */
  readonly text: string;
  readonly version: number;
  readonly source: string;
  /** Days, both included. */
  readonly from: string;
  readonly to: string;
  /** The closing day of a count about persons, where it is another than the last day. */
  readonly asOf?: string;
}

type Period = Pick<ReportFragment, 'periodFrom' | 'periodTo'>;

/** Every figure of a report's period, each followed by its parts. */
export function useTextFigures(
  values: readonly ReportValueFragment[],
  { periodFrom: from, periodTo: to }: Period,
): readonly TextFigure[] {
  const text = useFigureText();
  const said = useSaid();
  const outcome = useWords(outcomeWords);
  return useMemo(
    () =>
      values.flatMap(({ definition, asOf, value, parts }) => {
        const { code, version } = definition;
        const source = outcome.maybe(`source.${definition.source}`) ?? definition.source;
        const common = { code, version, source, name: said(definition.name), from, to };
        return [
          {
            ...common,
            token: `⟦${code}⟧`,
            text: text(value),
            ...(asOf && asOf !== to && value.label !== 'notShown' ? { asOf } : {}),
          },
          ...parts.map(({ key, name, figure }) => ({
            ...common,
            token: `⟦${code}:${key}⟧`,
            part: key,
            partName: outcome.maybe(`part.${key}`) ?? name ?? key,
            text: text(figure),
          })),
        ];
      }),
    [values, from, to, text, said, outcome],
  );
}

/** A figure that says something else today than when it was fetched; absent where it was not there. */
export interface FigureChange {
  readonly figure: TextFigure;
  readonly before?: string;
  readonly now?: string;
}

export interface ReportFigures {
  /** What the report says: as fetched, until they are fetched anew. */
  readonly figures: readonly TextFigure[];
  readonly fetchedAt: string | undefined;
  readonly changes: readonly FigureChange[];
}

/** The figures of a report, and what has become different since they were fetched. */
export function useReportFigures({
  values,
  fetched,
  ...period
}: Period & Pick<ReportFragment, 'values' | 'fetched'>): ReportFigures {
  const now = useTextFigures(values, period);
  const before = useTextFigures(fetched?.values ?? values, period);
  const figures = useMemo(() => withDays(before, now), [before, now]);
  return { figures, fetchedAt: fetched?.fetchedAt, changes: figureChanges(before, now) };
}

/** What was fetched is kept without its closing day; what says the same today is of the same day. */
function withDays(before: readonly TextFigure[], now: readonly TextFigure[]): TextFigure[] {
  const days = new Map(now.map(({ token, text, asOf }) => [`${token} ${text}`, asOf]));
  return before.map((figure) => {
    const asOf = days.get(`${figure.token} ${figure.text}`);
    return asOf ? { ...figure, asOf } : figure;
  });
}

/** What differs, in the order of today's figures; what is gone comes last. */
export function figureChanges(
  before: readonly TextFigure[],
  now: readonly TextFigure[],
): readonly FigureChange[] {
  const old = new Map(before.map((figure) => [figure.token, figure]));
  const fresh = new Set(now.map(({ token }) => token));
  const changed = now.flatMap((figure): FigureChange[] => {
    const known = old.get(figure.token);
    if (known?.text === figure.text && known.version === figure.version) return [];
    return [{ figure, now: figure.text, ...(known ? { before: known.text } : {}) }];
  });
  const gone = before
    .filter(({ token }) => !fresh.has(token))
    .map((figure): FigureChange => ({ figure, before: figure.text }));
  return [...changed, ...gone];
}

/** The name of a figure, without a value: *Kontakter*. */
export function figureWithParts(figure: TextFigure): string {
  return figure.partName ? `${figure.name}, ${figure.partName}` : figure.name;
}

/** The figure that stands at a place of a text. */
export function findFigure(
  part: { readonly figure: string; readonly part?: string },
  figures: readonly TextFigure[],
): TextFigure | undefined {
  return figures.find((one) => one.code === part.figure && one.part === part.part);
}
