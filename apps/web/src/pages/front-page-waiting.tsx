import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { words } from '../words.generated.js';

/** *Väntar på dig*: what only I can do, the late first, one verb each. */
export function FrontPageWaiting() {
  const t = useWords(words);
  return (
    <Card heading={t('front.waiting')}>
      <p>{t('front.waitingEmpty')}</p>
    </Card>
  );
}
