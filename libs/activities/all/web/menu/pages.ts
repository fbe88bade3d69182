import { pagesOf } from '@stad/platform/web/navigation/page-entry.js';
import { words } from './words.generated.js';

/** Pages that mix activities of every type. */
export const allActivitiesPages = pagesOf(words, [
  {
    path: '/delningar',
    page: () => import('../shares/shares-page.js'),
    allow: 'share:read',
    nav: { group: 'network', label: 'nav.shares' },
  },
]);
