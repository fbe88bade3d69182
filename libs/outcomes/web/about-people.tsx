import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import type { ClosingDaysFragment } from './closing.generated.js';
import { ABOUT_PEOPLE, useClosingText } from './closing.js';
import { words } from './words.generated.js';

/** Said once on a page with figures about people: what they are no measure of, and as of which day they are. */
export function AboutPeople({ closing }: { closing: ClosingDaysFragment | null }) {
  const t = useWords(words);
  const text = useClosingText()(closing);
  return (
    <Notice>
      <span>{t('caveat')}</span>
      {text && (
        <>
          {' '}
          <span>{text}</span>{' '}
          <Link to={ABOUT_PEOPLE} className="no-print">
            {t('closing.link')}
          </Link>
        </>
      )}
    </Notice>
  );
}
