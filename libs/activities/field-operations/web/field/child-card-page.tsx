import { EmergencyButton } from '@stad/network/web/call/emergency-button.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { FieldBar } from './field-bar.js';
import { FieldHandover } from './field-handover.js';
import { WhoAnswers } from './help-card.js';
import { ToField } from './to-field.js';
import { useNightTheme } from './use-night-theme.js';
import { words } from './words.generated.js';

/**
 * *Oro för ett barn?*, never behind a sign-in (INV-29): the threshold is *far illa eller riskerar att
 * fara illa*, the report goes to the board where the child stays (19 kap. 1 § SoL; field.md 2.6). It
 * stores nothing.
 */
export default function ChildCardPage() {
  const t = useWords(words);
  useNightTheme();
  return (
    <Page
      title={t('card', { n: '1' })}
      heading={t('child')}
      intro={t('child.when')}
      isNeutral
      narrow
    >
      <div className="help-card in-order">
        <EmergencyButton />
        <WhoAnswers situation="CHILD_CONCERN" />
        <h2 className="help-card__heading">{t('do')}</h2>
        <ol className="help-card__do">
          <li>{t('child.first')}</li>
          <li>{t('child.say')}</li>
          <li>{t('child.age')}</li>
          <li>{t('child.police')}</li>
          <li>{t('child.inquiry')}</li>
        </ol>
      </div>
      <FieldHandover card="barn" />
      <p className="meta measure">{t('nothingKept')}</p>
      <ToField />
      <FieldBar />
    </Page>
  );
}
