import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { CopyField } from '@stad/platform/web/ui/copy-field.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { words } from './words.generated.js';

/** An address that is shown this once, to be copied; empty when the same request came twice. */
export function MadeLink({ address, onDone }: { address: string; onDone: () => void }) {
  const t = useWords(words);
  if (address === '') return <Notice tone="notice">{t('made.lost')}</Notice>;
  return (
    <Notice tone="done" title={t('made.title')} role="status">
      <div className="stack">
        <p>{t('made.text')}</p>
        <CopyField label={t('made.address')} text={address} kind="primary" />
        <div>
          <Button onPress={onDone}>{t('made.done')}</Button>
        </div>
      </div>
    </Notice>
  );
}
