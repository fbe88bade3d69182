import { useNow } from '@stad/network/web/call/use-now.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import IconEyeOff from '@tabler/icons-react/icons/IconEyeOff';
import { useState } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Modal } from 'react-aria-components/Modal';
import { words } from './words.generated.js';

/** *Dölj skärmen*: a clock over everything; a tap anywhere and it is gone. */
export function HideScreen() {
  const t = useWords(words);
  const format = useFormat();
  const now = useNow();
  const [isHidden, setHidden] = useState(false);
  return (
    <>
      <Button icon={<IconEyeOff aria-hidden />} onPress={() => setHidden(true)}>
        {t('hide')}
      </Button>
      <Modal isOpen={isHidden} onOpenChange={setHidden} className="hidden-screen">
        <AriaDialog aria-label={t('hidden')} className="hidden-screen__dialog">
          <button
            type="button"
            className="hidden-screen__clock"
            aria-label={t('show')}
            onClick={() => setHidden(false)}
          >
            {format.time(now.toISOString())}
          </button>
        </AriaDialog>
      </Modal>
    </>
  );
}
