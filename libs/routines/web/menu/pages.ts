import { pagesOf } from '@stad/platform/web/navigation/page-entry.js';
import { words } from './words.generated.js';

/** Every page of this domain, in the order of the menu. */
export const routinesPages = pagesOf(words, [
  {
    path: '/arbetsgang',
    page: () => import('../routine-page.js'),
    allow: 'routine:read',
    nav: { group: 'network', label: 'nav.routine' },
  },
  {
    path: '/arbetsgang/$id',
    page: () => import('../version-page.js'),
    allow: 'routine:read',
  },
  {
    path: '/arbetsgang/$id/andra',
    page: () => import('../edit-page.js'),
    allow: 'routine:keep',
  },
]);
