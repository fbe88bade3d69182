import { OutsideFieldSession } from '@stad/identity/web/field-session/outside-field-session.js';
import { useViewerIfAny } from '@stad/identity/web/viewer.js';
import { NotAvailable } from '@stad/platform/web/ui/not-available.js';
import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { PageEntry } from '../page-entry.js';

/** A page one may not open looks like one that does not exist. The server decides; this only spares a request. */
export function Guarded(props: { entry: PageEntry; children: ReactNode }) {
  const viewer = useViewerIfAny();
  const { href } = useLocation();
  const { entry, children } = props;
  // What was open when the session ran out stays: something may be typed in it.
  const [opened, setOpened] = useState<PageEntry | null>(null);
  if (entry.open) return children;
  if (viewer === null) return null;
  const isOutside = viewer.fieldSession !== null && !entry.inField;
  if (isOutside && opened !== entry) return <OutsideFieldSession here={href} />;
  if (opened !== entry) setOpened(entry);
  return entry.allow && !viewer.permissions.includes(entry.allow) ? <NotAvailable /> : children;
}
