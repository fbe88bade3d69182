import { useViewerIfAny } from '@stad/identity/web/viewer.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useLabelText } from '@stad/platform/web/navigation/page-entry.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { useContext } from 'react';
import { KnownPages } from '../../known-pages.js';
import { words } from './words.generated.js';

/** *Öppna …*: the page where it is done, for whoever may open it. */
export function Opens({ path }: { path: string | null }) {
  const t = useWords(words);
  const labelText = useLabelText();
  const viewer = useViewerIfAny();
  const page = useContext(KnownPages).find((one) => one.path === path);
  const label = page?.nav?.label ?? page?.found;
  if (!page || !label) return null;
  const mayOpen = page.open || (viewer && (!page.allow || viewer.permissions.includes(page.allow)));
  if (!mayOpen) return null;
  return (
    <p className="no-print">
      <Link to={page.path}>{t('opens', { page: labelText(label) })}</Link>
    </p>
  );
}
