import { pagesOf } from '@stad/platform/web/navigation/page-entry.js';
import { words } from './words.generated.js';

/** Every page of this domain, in the order of the menu. */
export const trainingPages = pagesOf(words, [
  {
    path: '/utbildning',
    page: () => import('../training-page.js'),
    allow: 'training:read',
    nav: { group: 'knowledge', label: 'nav.training' },
  },
  {
    path: '/utbildning/kurser',
    page: () => import('../courses/courses-page.js'),
    allow: 'training:read',
    found: 'found.courses',
  },
  {
    path: '/utbildning/krav',
    page: () => import('../gate-page.js'),
    allow: 'training:decide',
    nav: { group: 'organisation', label: 'nav.trainingGate' },
  },
]);
