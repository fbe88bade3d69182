import { lastContactAt } from '@stad/platform/web/graphql/request.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { useEffect, useState } from 'react';
import { SESSION_IDLE_MINUTES } from '../../rules/sign-in.js';
import { words } from './words.generated.js';

/** Told so long before the server ends a session in which nothing was asked (security.md 3). */
export const WARNING_MINUTES = 2;

/** Warns two minutes before the session ends; one key extends it (WCAG 2.2.1). */
export function SessionWatch(props: { onExtend: () => void }) {
  const t = useWords(words);
  const [isEnding, setEnding] = useState(false);
  useEffect(() => {
    const timer = setInterval(() => {
      const idle = (Date.now() - lastContactAt()) / 60_000;
      setEnding(idle >= SESSION_IDLE_MINUTES - WARNING_MINUTES && idle < SESSION_IDLE_MINUTES);
    }, 10_000);
    return () => clearInterval(timer);
  }, []);
  const extend = () => {
    setEnding(false);
    props.onExtend();
  };
  return (
    <Dialog
      isOpen={isEnding}
      onClose={extend}
      title={t('ending.title')}
      mustAnswer
      actions={
        <Button kind="primary" autoFocus onPress={extend}>
          {t('ending.stay')}
        </Button>
      }
    >
      <p>{t('ending.text')}</p>
    </Dialog>
  );
}
