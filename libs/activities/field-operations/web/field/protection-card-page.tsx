import { EmergencyButton } from '@stad/network/web/call/emergency-button.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { FieldBar } from './field-bar.js';
import { FieldHandover } from './field-handover.js';
import { WhoAnswers, WhoDoes } from './help-card.js';
import { ToField } from './to-field.js';
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
    <Page title={t('card', { n: '2' })} heading={t('protection')} isNeutral narrow>
      <div className="help-card in-order">
        <EmergencyButton />
        <WhoAnswers situation="SUPPORT_AND_PROTECTION" />
        <h2 className="help-card__heading">{t('do')}</h2>
        <ol className="help-card__do">
          <li>{t('protection.call')}</li>
          <li>{t('protection.police')}</li>
          <li>
            <p>{t('protection.interpreter')}</p>
            <WhoDoes situation="INTERPRETER" task="INTERPRETS" />
          </li>
          <li>{t('protection.voluntary')}</li>
        </ol>
      </div>
      <FieldHandover card="skydd" />
      <p className="meta measure">{t('nothingKept')}</p>
      <ToField />
      <FieldBar />
    </Page>
  );
}
