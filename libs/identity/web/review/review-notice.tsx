import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import type { PersonRowFragment } from '../people.generated.js';
import { words } from '../words.generated.js';

/** The quarterly review: how many on the page are overdue, and what is asked. */
export function ReviewNotice({ people }: { people: readonly PersonRowFragment[] }) {
  const t = useWords(words);
  const n = people.filter(({ review }) => review?.isOverdue).length;
  if (n === 0) return null;
  return (
    <Notice tone="notice" title={t('review.notice', { n })}>
      {t('review.noticeText')}
    </Notice>
  );
}
