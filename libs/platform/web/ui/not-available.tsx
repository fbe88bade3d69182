import { useWords } from '../i18n/use-words.js';
import { words } from '../words.generated.js';
import { LinkButton } from './link.js';
import { Page } from './page.js';

/** Unknown, foreign and forbidden are one page, word for word the same (security.md 2.4). */
export function NotAvailable() {
  const t = useWords(words);
  return (
    <Page title={t('notAvailable.title')} isNowhere narrow>
      <p>{t('notAvailable.text')}</p>
      <p>{t('notAvailable.help')}</p>
      <p>
        <LinkButton to="/">{t('notAvailable.home')}</LinkButton>
      </p>
    </Page>
  );
}
