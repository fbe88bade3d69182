import { useViewer } from '@stad/identity/web/viewer.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import {
  activeShortcuts,
  type Shortcut,
  useShortcutListener,
  useShortcuts,
} from '@stad/platform/web/keyboard/shortcuts.js';
import { type RowActions, usePageKeys } from '@stad/platform/web/keyboard/use-page-keys.js';
import { useLabelText } from '@stad/platform/web/navigation/page-entry.js';
import { useGo } from '@stad/platform/web/navigation/use-url.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { useState } from 'react';
import { useAppearance } from '../appearance.js';
import { pages } from '../pages.js';
import { words } from '../words.generated.js';
import { RowMenu } from './row-menu.js';
import './keyboard.css';

/** G, then the letter of a page (pages.md 2.4); those the viewer may open. Actors are found where one calls them. */
const GO_TO = [
  ['p', '/planering'],
  ['f', '/faltpass'],
  ['a', '/ring'],
  ['u', '/uppfoljning'],
  ['r', '/rapporter'],
] as const;

/** The keys that work everywhere, and the list of what works here. */
export function Keyboard() {
  const t = useWords(words);
  const labelText = useLabelText();
  const go = useGo();
  const { permissions } = useViewer();
  const { shortcuts } = useAppearance();
  const [shown, show] = useState<readonly Shortcut[] | null>(null);
  const [row, openRow] = useState<RowActions | null>(null);
  useShortcutListener(shortcuts === 'on');
  const ways = GO_TO.flatMap(([key, path]): Shortcut[] => {
    const page = pages.find((one) => one.path === path);
    if (!page || (page.allow && !permissions.includes(page.allow))) return [];
    const name = page.nav?.label ?? page.found;
    const label = t('keys.goTo', { page: name ? labelText(name) : path });
    return [{ keys: `g ${key}`, label, run: () => go(path), everywhere: true }];
  });
  const help = () => show(activeShortcuts());
  useShortcuts(
    [...ways, { keys: '?', label: t('keys.show'), run: help, everywhere: true }],
    'frame',
  );
  usePageKeys(t('keys.row'), openRow);
  return (
    <>
      <Overview of={shown} onClose={() => show(null)} />
      {row && <RowMenu of={row} onClose={() => openRow(null)} />}
    </>
  );
}

function Overview(props: { of: readonly Shortcut[] | null; onClose: () => void }) {
  const t = useWords(words);
  const shown = props.of;
  const here = shown?.filter((one) => !one.everywhere) ?? [];
  return (
    <Dialog isOpen={shown !== null} onClose={props.onClose} title={t('keys.title')}>
      {here.length > 0 && (
        <>
          <h3>{t('keys.here')}</h3>
          <Keys of={here} />
          <p className="meta">{t('keys.table')}</p>
        </>
      )}
      <h3>{t('keys.everywhere')}</h3>
      <Keys of={shown?.filter((one) => one.everywhere) ?? []} />
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
