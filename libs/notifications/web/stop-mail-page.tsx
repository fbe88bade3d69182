import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useRouteParam } from '@stad/platform/web/navigation/use-url.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { useState } from 'react';
import { StopNotificationMailDocument } from './settings.generated.js';
import { words } from './words.generated.js';

/** From the link of a letter, without signing in: looking ends nothing, the button does. */
export default function StopMailPage() {
  const t = useWords(words);
  const token = useRouteParam('token');
  const [isStopped, setStopped] = useState(false);
  const stop = useMutationOperation(StopNotificationMailDocument, {
    onDone: () => setStopped(true),
    refresh: false,
  });
  return (
    <Page title={t('stop.title')} narrow>
      {isStopped ? (
        <Notice tone="done" title={t('stop.done')} role="status">
          {t('stop.doneText')}
        </Notice>
      ) : (
        <div className="stack">
          <p>{t('stop.text')}</p>
          {stop.error && (
            <Notice tone="notice" title={t('stop.gone')} role="status">
              {t('stop.goneText')}
            </Notice>
          )}
          <div className="cluster">
            <Button
              kind="primary"
              isPending={stop.isSending}
              onPress={() => {
                stop.send({ token }).catch(() => undefined);
              }}
            >
              {t('stop.do')}
            </Button>
          </div>
        </div>
      )}
    </Page>
  );
}
