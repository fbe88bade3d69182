import { paragraphsOf, partsOf } from '../rules/report-text.js';
import type { TextFigure } from './report-figures.js';
import { useChipReading } from './use-chip-reading.js';

/** A text as plain words: each figure its published form, each number that was typed itself. */
export function usePlainText(figures: readonly TextFigure[]): (text: string) => string {
  const read = useChipReading(figures);
  return (text) =>
    paragraphsOf(text)
      .map((paragraph) =>
        partsOf(paragraph)
          .map((part) => ('text' in part ? part.text : read(part).value))
          .join(''),
      )
      .join('\n\n');
}
