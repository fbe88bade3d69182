import { pagesOf } from '@stad/platform/web/navigation/page-entry.js';
import { words } from './words.generated.js';

/** Every page of this domain, in the order of the menu. */
export const trustPages = pagesOf(words, [
  {
    path: '/loggkontroll/granskning',
    page: () => import('../access-review/access-review-page.js'),
    allow: 'access-review:waiting',
    found: 'found.logReview',
  },
  {
    path: '/gallring',
    page: () => import('../retention-page.js'),
    allow: 'retention:read',
    nav: { group: 'organisation', label: 'nav.retention' },
  },
]);
