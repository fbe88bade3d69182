import { pagesOf } from '@stad/platform/web/navigation/page-entry.js';
import IconShare from '@tabler/icons-react/icons/IconShare';
import { words } from './words.generated.js';

/** Pages that mix activities of every type. */
export const allActivitiesPages = pagesOf(words, [
  {
    path: '/delningar',
    page: () => import('../shares/shares-page.js'),
    allow: 'share:read',
    nav: { group: 'governance', label: 'nav.shares', icon: IconShare },
  },
]);
