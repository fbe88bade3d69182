import { pagesOf } from '@stad/platform/web/navigation/page-entry.js';
import { words } from './words.generated.js';

/** Every page of this domain, in the order of the menu. */
export const studyVisitsPages = pagesOf(words, [
  {
    path: '/studiebesok',
    page: () => import('../study-visits-page.js'),
    allow: 'activity:read',
    nav: { group: 'activities', label: 'nav.studyVisits' },
  },
  {
    path: '/studiebesok/nytt',
    page: () => import('../plan-study-visit-page.js'),
    allow: 'activity:plan',
  },
  {
    path: '/studiebesok/$id',
    page: () => import('../study-visit-page.js'),
    allow: 'activity:read',
  },
  {
    path: '/studiebesok/$id/andra',
    page: () => import('../change-study-visit-page.js'),
    allow: 'activity:plan',
  },
]);
