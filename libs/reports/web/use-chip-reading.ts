import { useClosingDay } from '@stad/outcomes/web/closing.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useMemo } from 'react';
import type { Token } from '../rules/report-text.js';
import type { ChipReading } from './editor/number-chips.js';
import { figureWithParts, findFigure, type TextFigure } from './report-figures.js';
import { words } from './words.generated.js';

/** What stands on the chip of a number, and where it comes from in a sentence. */
export function useChipReading(
  figures: readonly TextFigure[],
): (part: Token['part']) => ChipReading {
  const t = useWords(words);
  const say = useClosingDay();
  return useMemo(
    () => (part) => {
      if ('typed' in part) {
        return {
          value: part.typed,
          title: t('figures.typed', { source: part.source }),
          kind: 'typed',
        };
      }
      const figure = findFigure(part, figures);
      if (!figure) {
        return {
          value: part.part ? `${part.figure}:${part.part}` : part.figure,
          title: t('figures.unknown', { code: part.figure }),
          kind: 'unknown',
        };
      }
      return {
        value: figure.text,
        title: t(figure.asOf ? 'figures.provenanceAsOf' : 'figures.provenance', {
          code: figure.code,
          name: figureWithParts(figure),
          from: figure.from,
          to: figure.to,
          asOf: figure.asOf ? say(figure.asOf) : '',
          version: figure.version,
          source: figure.source,
        }),
        kind: 'figure',
      };
    },
    [t, say, figures],
  );
}
