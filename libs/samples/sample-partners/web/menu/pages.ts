import { pagesOf } from '@stad/platform/web/navigation/page-entry.js';
import { words } from './words.generated.js';

/** Every page of this domain, in the order of the menu. */
export const samplePartnersPages = pagesOf(words, [
  {
    path: '/provparter',
    page: () => import('../sample-partners-page.js'),
    allow: 'sample-partner:read',
    nav: { group: 'network', label: 'nav.samplePartners' },
  },
  {
    path: '/provparter/$id',
    page: () => import('../sample-partner-page.js'),
    allow: 'sample-partner:read',
  },
]);
