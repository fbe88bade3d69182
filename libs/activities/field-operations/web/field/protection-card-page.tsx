import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { Emergency, WhoAnswers } from './help-card.js';
import { useNightTheme } from './use-night-theme.js';
import { words } from './words.generated.js';

/**
 * *Skydd i natt?*, for adults, never behind a sign-in (INV-29): sheltered housing and support are the
 * board's to give (9 kap. 5 § and 13 kap. 1 § SoL; domain.md 2.6). It stores nothing.
 */
export default function ProtectionCardPage() {
  const t = useWords(words);
  useNightTheme();
  return (
    <Page title={t('protection')} narrow>
      <ol className="help-card">
        <li>
          <p>{t('protection.danger')}</p>
          <Emergency />
        </li>
        <li>
          <p>{t('protection.call')}</p>
          <WhoAnswers situation="SUPPORT_AND_PROTECTION" most={2} />
        </li>
        <li>
          <p>{t('protection.police')}</p>
        </li>
        <li>
          <p>{t('protection.interpreter')}</p>
          <WhoAnswers situation="INTERPRETER" most={1} task="INTERPRETS" />
        </li>
        <li>
          <p>{t('protection.voluntary')}</p>
        </li>
      </ol>
      <Notice tone="info">{t('nothingKept')}</Notice>
    </Page>
  );
}
