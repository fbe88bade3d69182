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
import { lazy, Suspense, useState } from 'react';
import { useAppearance } from '../appearance.js';
import { pages } from '../pages.js';
import { words } from '../words.generated.js';
import { RowMenu } from './row-menu.js';

// Fetched by those who ask for them.
const KeyList = lazy(() => import('./key-list.js'));

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
      {shown && (
        <Suspense fallback={null}>
          <KeyList of={shown} onClose={() => show(null)} />
        </Suspense>
      )}
      {row && <RowMenu of={row} onClose={() => openRow(null)} />}
    </>
  );
}
