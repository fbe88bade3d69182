import { pagesOf } from '@stad/platform/web/navigation/page-entry.js';
import { words } from './words.generated.js';

/** Every page of this domain, in the order of the menu. */
export const legalPages = pagesOf(words, [
  {
    path: '/lagstod',
    page: () => import('../guide-page.js'),
    open: true,
    nav: { group: 'knowledge', label: 'nav.legal' },
  },
  {
    path: '/lagstod/lagrum',
    page: () => import('../bases-page.js'),
    found: 'found.provisions',
  },
  { path: '/lagstod/lagrum/$ref', page: () => import('../basis-page.js') },
]);
