import { useFigureText, useSaid } from '@stad/outcomes/web/published-figure.js';
import { words as outcomeWords } from '@stad/outcomes/web/words.generated.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import type { ReportValueFragment } from './report.generated.js';

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
}

/** Every figure of a report's period, each followed by its parts. */
export function useTextFigures(values: readonly ReportValueFragment[]): readonly TextFigure[] {
  const text = useFigureText();
  const said = useSaid();
  const outcome = useWords(outcomeWords);
  return values.flatMap(({ definition, value, parts }) => {
    const { code, version } = definition;
    const source = outcome.maybe(`source.${definition.source}`) ?? definition.source;
    const common = { code, version, source, name: said(definition.name) };
    return [
      { ...common, token: `⟦${code}⟧`, text: text(value) },
      ...parts.map(({ key, name, figure }) => ({
        ...common,
        token: `⟦${code}:${key}⟧`,
        part: key,
        partName: outcome.maybe(`part.${key}`) ?? name ?? key,
        text: text(figure),
      })),
    ];
  });
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
