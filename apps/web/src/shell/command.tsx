import { useWords } from '@stad/platform/web/i18n/use-words.js';
import IconSearch from '@tabler/icons-react/icons/IconSearch';
import { lazy, Suspense, useEffect } from 'react';
import { words } from '../words.generated.js';
import './command.css';

const CommandDialog = lazy(() => import('./command-dialog.js'));

/** *Sök eller hoppa till…*: in the top bar, on a phone in the menu. */
export function CommandButton({ onPress }: { onPress: () => void }) {
  const t = useWords(words);
  return (
    <button type="button" className="command__button" aria-haspopup="dialog" onClick={onPress}>
      <IconSearch aria-hidden />
      <span className="command__words">{t('command.open')}</span>
      <kbd aria-hidden>{t('command.keys')}</kbd>
    </button>
  );
}

/** The dialog behind it, fetched when it is first wanted; Ctrl K opens it from anywhere, in a field too. */
export function Command(props: { isOpen: boolean; onOpen: () => void; onClose: () => void }) {
  const { isOpen, onOpen, onClose } = props;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isKey = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
      // A dialog keeps what it asks: signing in again stands before everything.
      if (!isKey || event.altKey || document.querySelector('[role$="dialog"]')) return;
      event.preventDefault();
      onOpen();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [onOpen]);
  return isOpen ? (
    <Suspense>
      <CommandDialog onClose={onClose} />
    </Suspense>
  ) : null;
}
