import { useViewerIfAny } from '@stad/identity/web/viewer.js';
import { NotAvailable } from '@stad/platform/web/ui/not-available.js';
import type { ReactNode } from 'react';
import type { PageEntry } from '../page-entry.js';

/** A page one may not open looks like one that does not exist. The server decides; this only spares a request. */
export function Guarded(props: { entry: PageEntry; children: ReactNode }) {
  const viewer = useViewerIfAny();
  const { allow, open } = props.entry;
  if (open) return props.children;
  if (viewer === null) return null;
  return allow && !viewer.permissions.includes(allow) ? <NotAvailable /> : props.children;
}
