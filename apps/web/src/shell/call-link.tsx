import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { LinkButton } from '@stad/platform/web/ui/link.js';
import IconPhone from '@tabler/icons-react/icons/IconPhone';
import { pages } from '../pages.js';
import { words } from '../words.generated.js';

/** Always one tap away: the page of its own when there is one, else the first block of the overview. */
export const callTarget = pages.some((one) => one.path === '/ring') ? '/ring' : '/';

export function CallLink() {
  const t = useWords(words);
  return (
    <LinkButton to={callTarget} className="call-link" icon={<IconPhone aria-hidden />}>
      <span className="call-link__long">{t('call.long')}</span>
      <span className="call-link__short" aria-hidden>
        {t('call.short')}
      </span>
    </LinkButton>
  );
}
