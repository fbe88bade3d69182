import { pagesOf } from '@stad/platform/web/navigation/page-entry.js';
import { words } from './words.generated.js';

/** Every page of this domain, in the order of the menu. */
export const agreementsPages = pagesOf(words, [
  {
    path: '/overenskommelser',
    page: () => import('../agreements-page.js'),
    allow: 'agreement:read',
    nav: { group: 'network', label: 'nav.agreements' },
  },
  {
    path: '/overenskommelser/att-underteckna',
    page: () => import('../drafts-page.js'),
    allow: 'agreement:read',
    found: 'found.drafts',
  },
  {
    path: '/overenskommelser/$id',
    page: () => import('../agreement-page.js'),
    allow: 'agreement:read',
  },
]);
