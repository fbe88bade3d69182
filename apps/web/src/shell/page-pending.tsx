import { Skeleton } from '@stad/platform/web/ui/skeleton.js';

/** While the code of a page is on its way. */
export function PagePending() {
  return <Skeleton lines={6} />;
}
