import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { useState } from 'react';
import type { Pass } from '../pass/pass.js';
import { useHeldSteps } from '../pass/use-held-step.js';
import { words } from '../words.generated.js';
import { AskDialog } from './ask-dialog.js';
import '../pass/pass-lines.css';

/** Who in the team cannot, whether a colleague is asked, and the way to ask another one. */
export function GapList({ pass }: { pass: Pass }) {
  const t = useWords(words);
  const isHeld = useHeldSteps(pass);
  const [asking, setAsking] = useState('');
  if (pass.takeOvers.length === 0) return null;
  return (
    <ul className="pass-lines">
      {pass.takeOvers.map(({ memberId, functionTitle, askedTitle, mayAsk }) => (
        <li key={memberId}>
          <StatusText tone={askedTitle ? 'waiting' : 'stop'}>
            <strong>{t('gap.cannot', { who: functionTitle })}</strong>
            <small>{askedTitle ? t('gap.asked', { who: askedTitle }) : t('gap.open')}</small>
            {isHeld('ask', memberId) && <small>{t('held.waits')}</small>}
            {mayAsk && !isHeld('ask', memberId) && (
              <Button kind="quiet" onPress={() => setAsking(memberId)}>
                {t(askedTitle ? 'gap.askOther' : 'gap.ask')}
              </Button>
            )}
          </StatusText>
        </li>
      ))}
      {asking !== '' && (
        <li>
          <AskDialog pass={pass} memberId={asking} onClose={() => setAsking('')} />
        </li>
      )}
    </ul>
  );
}
