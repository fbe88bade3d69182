import { pagesOf } from '@stad/platform/web/navigation/page-entry.js';
import { words } from './words.generated.js';

/** Every page of this domain, in the order of the menu. */
export const shelfPages = pagesOf(words, [
  {
    path: '/material',
    page: () => import('../shelf-page.js'),
    allow: 'shelf:read',
    nav: { group: 'knowledge', label: 'nav.shelf' },
  },
  {
    path: '/material/fran-aktiviteter',
    page: () => import('../activities/from-activities-page.js'),
    allow: 'shelf:read',
    found: 'found.fromActivities',
  },
  {
    path: '/material/$id',
    page: () => import('../shelf-item-page.js'),
    allow: 'shelf:read',
  },
]);
