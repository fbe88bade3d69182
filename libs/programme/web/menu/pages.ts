import { pagesOf } from '@stad/platform/web/navigation/page-entry.js';
import { words } from './words.generated.js';

/** Every page of this domain, in the order of the menu. */
export const programmePages = pagesOf(words, [
  {
    path: '/admin/omraden',
    page: () => import('../areas-page.js'),
    allow: 'programme:read',
    found: 'found.areas',
  },
  {
    path: '/admin/omraden/las-in',
    page: () => import('../import-areas-page.js'),
    allow: 'area:change',
    found: 'found.importAreas',
  },
]);
