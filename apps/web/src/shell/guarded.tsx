import { DemoMembershipsDocument } from '@stad/identity/web/sign-in.generated.js';
import { useViewerIfAny } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import type { PageEntry } from '@stad/platform/web/navigation/page-entry.js';
import { NotAvailable } from '@stad/platform/web/ui/not-available.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { useLocation } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useState } from 'react';

// On a phone that was made ready for a night.
const OutsideFieldSession = lazy(
  () => import('@stad/identity/web/field-session/outside-field-session.js'),
);

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
  if (isOutside && opened !== entry) {
    return (
      <Suspense fallback={null}>
        <OutsideFieldSession here={href} />
      </Suspense>
    );
  }
  if (opened !== entry) setOpened(entry);
  if (entry.allow && !viewer.permissions.includes(entry.allow)) return <NotAvailable />;
  return entry.inDemo ? <InDemo>{children}</InDemo> : children;
}

/** The demo has somebody to sign in as, and nothing else has. */
function InDemo(props: { children: ReactNode }) {
  const query = useOperation(DemoMembershipsDocument);
  return (
    <QueryView query={query}>
      {({ demoMemberships }) => (demoMemberships.length > 0 ? props.children : <NotAvailable />)}
    </QueryView>
  );
}
