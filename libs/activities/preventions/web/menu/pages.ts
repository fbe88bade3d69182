import { pagesOf } from '@stad/platform/web/navigation/page-entry.js';
import IconSeedling from '@tabler/icons-react/icons/IconSeedling';
import { words } from './words.generated.js';

/** Every page of this domain, in the order of the menu. */
export const preventionsPages = pagesOf(words, [
  {
    path: '/forebyggande',
    page: () => import('../preventions-page.js'),
    allow: 'activity:read',
    nav: { group: 'knowledge', label: 'nav.preventions', icon: IconSeedling },
  },
  {
    path: '/forebyggande/ny',
    page: () => import('../plan-prevention-page.js'),
    allow: 'activity:plan',
  },
  {
    path: '/forebyggande/$id',
    page: () => import('../prevention-page.js'),
    allow: 'activity:read',
  },
  {
    path: '/forebyggande/$id/andra',
    page: () => import('../change-prevention-page.js'),
    allow: 'activity:plan',
  },
]);
