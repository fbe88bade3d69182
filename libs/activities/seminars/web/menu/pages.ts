import { pagesOf } from '@stad/platform/web/navigation/page-entry.js';
import IconSchool from '@tabler/icons-react/icons/IconSchool';
import { words } from './words.generated.js';

/** Every page of this domain, in the order of the menu. */
export const seminarsPages = pagesOf(words, [
  {
    path: '/seminarier',
    page: () => import('../seminars-page.js'),
    allow: 'activity:read',
    nav: { group: 'knowledge', label: 'nav.seminars', icon: IconSchool },
  },
  {
    path: '/seminarier/ny',
    page: () => import('../plan-seminar-page.js'),
    allow: 'seminar:plan',
  },
  {
    path: '/seminarier/$id',
    page: () => import('../seminar-page.js'),
    allow: 'activity:read',
  },
  {
    path: '/seminarier/$id/andra',
    page: () => import('../change-seminar-page.js'),
    allow: 'seminar:plan',
  },
]);
