import { HandoverLink } from '@stad/handovers/web/link/handover-link.js';
import { EmergencyButton } from '@stad/network/web/call/emergency-button.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { WhoAnswers } from './help-card.js';
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
    <Page title={t('child')} intro={t('child.when')} narrow>
      <ol className="help-card">
        <li>
          <p>{t('child.danger')}</p>
          <EmergencyButton />
        </li>
        <li>
          <p>{t('child.call')}</p>
          <WhoAnswers situation="CHILD_CONCERN" />
        </li>
        <li>
          <p>{t('child.say')}</p>
        </li>
        <li>
          <p>{t('child.age')}</p>
        </li>
        <li>
          <p>{t('child.police')}</p>
        </li>
        <li>
          <p>{t('child.inquiry')}</p>
        </li>
      </ol>
      <HandoverLink card="barn" />
      <Notice tone="info">{t('nothingKept')}</Notice>
    </Page>
  );
}
