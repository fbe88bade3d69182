import { pagesOf } from '@stad/platform/web/navigation/page-entry.js';
import { words } from './words.generated.js';

/** Every page of this domain, in the order of the menu. */
export const preventionsPages = pagesOf(words, [
  {
    path: '/forebyggande',
    page: () => import('../preventions-page.js'),
    allow: 'activity:read',
    nav: { group: 'activities', label: 'nav.preventions' },
  },
  {
    path: '/forebyggande/ny',
    page: () => import('../plan-prevention-page.js'),
    allow: 'activity:plan',
  },
  {
    path: '/forebyggande/$id',
    page: () => import('../prevention-page.js'),
    allow: 'activity:read',
  },
  {
    path: '/forebyggande/$id/andra',
    page: () => import('../change-prevention-page.js'),
    allow: 'activity:plan',
  },
]);
