import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { shownNumber } from '../rules/figure.js';
import { gapOf } from '../rules/progress.js';
import type { GoalRowFragment } from './progress.generated.js';
import { publishedFigure } from './published-figure.js';
import { words } from './words.generated.js';

/** *1 efter planen, 10 kvar till målet*; nothing where nothing is missing or may be said. */
export function GapText({ row }: { row: GoalRowFragment }) {
  const t = useWords(words);
  const format = useFormat();
  const actual = row.actual && shownNumber(publishedFigure(row.actual));
  const gap = gapOf(row, actual, row.goal.target);
  const number = (value: number) => format.number(Math.round(value * 100) / 100);
  switch (gap.kind) {
    case 'NONE':
    case 'UNKNOWN':
      return null;
    case 'OVER':
      return t('gap.over', { n: number(gap.over) });
    case 'TO_TARGET':
      return t('gap.toTarget', { n: number(gap.toTarget) });
    case 'TO_PLAN':
      return gap.toPlan === gap.toTarget
        ? t('gap.toTarget', { n: number(gap.toTarget) })
        : t('gap.toPlan', { n: number(gap.toPlan), all: number(gap.toTarget) });
  }
}
