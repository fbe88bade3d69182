import { pagesOf } from '@stad/platform/web/navigation/page-entry.js';
import { words } from './words.generated.js';

/** Every page of this domain, in the order of the menu. */
export const sampleMeetingsPages = pagesOf(words, [
  {
    path: '/provtraffar',
    page: () => import('../sample-meetings-page.js'),
    allow: 'activity:read',
    nav: { group: 'activities', label: 'nav.sampleMeetings' },
  },
  {
    path: '/provtraffar/ny',
    page: () => import('../plan-sample-meeting-page.js'),
    allow: 'activity:plan',
  },
  {
    path: '/provtraffar/$id',
    page: () => import('../sample-meeting-page.js'),
    allow: 'activity:read',
  },
  {
    path: '/provtraffar/$id/andra',
    page: () => import('../change-sample-meeting-page.js'),
    allow: 'activity:plan',
  },
]);
