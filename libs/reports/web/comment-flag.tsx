import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { FlagText } from '@stad/safeguards/web/flag-text.js';
import type { ReportFigureFragment } from './report.generated.js';
import { useFigureName } from './use-figure-name.js';
import { words } from './words.generated.js';

/** *Fel innehåll* in what an agency has said of its figures. */
export function CommentFlag({ figures }: { figures: readonly ReportFigureFragment[] }) {
  const t = useWords(words);
  const nameOf = useFigureName();
  return (
    <FlagText
      texts={figures.map((figure) => ({
        text: 'FIGURE_COMMENT',
        recordId: figure.answerId,
        label: `${nameOf(figure)}: ${t('approvals.comment')}`,
        says: figure.comment,
      }))}
    />
  );
}
