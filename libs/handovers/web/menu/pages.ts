import { pagesOf } from '@stad/platform/web/navigation/page-entry.js';
import { words } from './words.generated.js';

/** Every page of this domain, in the order of the menu. An address names no handover. */
export const handoversPages = pagesOf(words, [
  {
    path: '/overlamningar',
    page: () => import('../handovers-page.js'),
    followsField: true,
    allow: 'handover:read',
    nav: { group: 'network', label: 'nav.handovers' },
  },
  {
    path: '/overlamningar/ny',
    page: () => import('../register-page.js'),
    followsField: true,
    allow: 'handover:confirm',
    found: 'found.register',
  },
  {
    path: '/svara',
    page: () => import('../confirm/confirm-link-page.js'),
    open: true,
    isPublic: true,
  },
  {
    path: '/overlamningar/manader',
    page: () => import('../months-page.js'),
    allow: 'handover:read',
    found: 'found.months',
  },
  {
    path: '/overlamningar/antal',
    page: () => import('../counts-page.js'),
    allow: 'handover:count',
    found: 'found.counts',
  },
]);
