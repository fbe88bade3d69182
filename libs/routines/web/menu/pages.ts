import { pagesOf } from '@stad/platform/web/navigation/page-entry.js';
import IconArrowsRight from '@tabler/icons-react/icons/IconArrowsRight';
import { words } from './words.generated.js';

/** Every page of this domain, in the order of the menu. */
export const routinesPages = pagesOf(words, [
  {
    path: '/arbetsgang',
    page: () => import('../routine-page.js'),
    allow: 'routine:read',
    nav: { group: 'knowledge', label: 'nav.routine', icon: IconArrowsRight },
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
