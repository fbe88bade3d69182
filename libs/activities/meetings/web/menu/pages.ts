import { pagesOf } from '@stad/platform/web/navigation/page-entry.js';
import { words } from './words.generated.js';

/** Every page of this domain, in the order of the menu. */
export const meetingsPages = pagesOf(words, [
  {
    path: '/moten',
    page: () => import('../meetings-page.js'),
    allow: 'activity:read',
    nav: { group: 'activities', label: 'nav.meetings' },
  },
  {
    path: '/moten/ny',
    page: () => import('../plan-meeting-page.js'),
    allow: 'meeting:plan',
  },
  {
    path: '/moten/$id',
    page: () => import('../meeting-page.js'),
    allow: 'activity:read',
  },
  {
    path: '/moten/$id/andra',
    page: () => import('../change-meeting-page.js'),
    allow: 'meeting:plan',
  },
]);
