import { pagesOf } from '@stad/platform/web/navigation/page-entry.js';
import { words } from './words.generated.js';

/** Where the page of a town is kept. The page itself is a document of its own, `/oppen/lund` (decision 46). */
export const townPagePages = pagesOf(words, [
  {
    path: '/oppen-sida',
    page: () => import('../town-page-page.js'),
    allow: 'town-page:read',
    nav: { group: 'organisation', label: 'nav.townPage' },
  },
]);
