import { pagesOf } from '@stad/platform/web/navigation/page-entry.js';
import { words } from './words.generated.js';

/** Every page of this domain, in the order of the menu. */
export const disseminationsPages = pagesOf(words, [
  {
    path: '/spridning',
    page: () => import('../disseminations-page.js'),
    allow: 'activity:read',
    nav: { group: 'activities', label: 'nav.disseminations' },
  },
  {
    path: '/spridning/ny',
    page: () => import('../plan-dissemination-page.js'),
    allow: 'activity:plan',
  },
  {
    path: '/spridning/$id',
    page: () => import('../dissemination-page.js'),
    allow: 'activity:read',
  },
  {
    path: '/spridning/$id/andra',
    page: () => import('../change-dissemination-page.js'),
    allow: 'activity:plan',
  },
]);
