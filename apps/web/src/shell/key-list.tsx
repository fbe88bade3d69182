import { useWords } from '@stad/platform/web/i18n/use-words.js';
import type { Shortcut } from '@stad/platform/web/keyboard/shortcuts.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { words } from '../words.generated.js';
import './keyboard.css';

/** The keys that work on this page, and everywhere. */
export default function KeyList(props: { of: readonly Shortcut[]; onClose: () => void }) {
  const t = useWords(words);
  const here = props.of.filter((one) => !one.everywhere);
  return (
    <Dialog isOpen onClose={props.onClose} title={t('keys.title')}>
      {here.length > 0 && (
        <>
          <h3>{t('keys.here')}</h3>
          <Keys of={here} />
          <p className="meta">{t('keys.table')}</p>
        </>
      )}
      <h3>{t('keys.everywhere')}</h3>
      <Keys of={props.of.filter((one) => one.everywhere)} />
      <p className="meta">{t('keys.rows')}</p>
      <p className="meta">{t('keys.note')}</p>
    </Dialog>
  );
}

function Keys(props: { of: readonly Shortcut[] }) {
  const t = useWords(words);
  return (
    <dl className="keyboard">
      {props.of.map(({ keys, label }) => {
        const [first = '', second] = keys.toUpperCase().split(' ');
        return (
          <div key={keys}>
            <dt>
              <kbd>{second ? t('keys.then', { first, second }) : first}</kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        );
      })}
    </dl>
  );
}
