import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { useState } from 'react';
import { words } from './words.generated.js';

/** An address that is shown this once, to be copied; empty when the same request came twice. */
export function MadeLink({ address, onDone }: { address: string; onDone: () => void }) {
  const t = useWords(words);
  const [isCopied, setCopied] = useState(false);
  if (address === '') return <Notice tone="notice">{t('made.lost')}</Notice>;
  const copy = () => navigator.clipboard?.writeText(address).then(() => setCopied(true));
  return (
    <Notice tone="done" title={t('made.title')} role="status">
      <div className="stack">
        <p>{t('made.text')}</p>
        <TextField label={t('made.address')} value={address} onChange={() => undefined} />
        <div className="cluster">
          <Button kind="primary" onPress={() => void copy()}>
            {t('made.copy')}
          </Button>
          <Button onPress={onDone}>{t('made.done')}</Button>
          <span role="status">{isCopied && t('made.copied')}</span>
        </div>
      </div>
    </Notice>
  );
}
