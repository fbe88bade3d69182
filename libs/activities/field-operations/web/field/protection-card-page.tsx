import { HandoverLink } from '@stad/handovers/web/link/handover-link.js';
import { EmergencyButton } from '@stad/network/web/call/emergency-button.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { WhoAnswers, WhoDoes } from './help-card.js';
import { useNightTheme } from './use-night-theme.js';
import { words } from './words.generated.js';

/**
 * *Skydd i natt?*, for adults, never behind a sign-in (INV-29): sheltered housing and support are the
 * board's to give (9 kap. 5 § and 13 kap. 1 § SoL; field.md 2.6). It stores nothing.
 */
export default function ProtectionCardPage() {
  const t = useWords(words);
  useNightTheme();
  return (
    <Page title={t('protection')} narrow>
      <ol className="help-card">
        <li>
          <p>{t('protection.danger')}</p>
          <EmergencyButton />
        </li>
        <li>
          <p>{t('protection.call')}</p>
          <WhoAnswers situation="SUPPORT_AND_PROTECTION" />
        </li>
        <li>
          <p>{t('protection.police')}</p>
        </li>
        <li>
          <p>{t('protection.interpreter')}</p>
          <WhoDoes situation="INTERPRETER" task="INTERPRETS" />
        </li>
        <li>
          <p>{t('protection.voluntary')}</p>
        </li>
      </ol>
      <HandoverLink card="skydd" />
      <Notice tone="info">{t('nothingKept')}</Notice>
    </Page>
  );
}
