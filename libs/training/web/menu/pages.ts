import { pagesOf } from '@stad/platform/web/navigation/page-entry.js';
import IconAddressBook from '@tabler/icons-react/icons/IconAddressBook';
import { words } from './words.generated.js';

/** Every page of this domain, in the order of the menu. */
export const trainingsPages = pagesOf(words, [
  {
    path: '/utbildningar',
    page: () => import('../trainings-page.js'),
    allow: 'training:read',
    nav: { group: 'governance', label: 'nav.trainings', icon: IconAddressBook },
  },
  {
    path: '/utbildningar/$id',
    page: () => import('../training-page.js'),
    allow: 'training:read',
  },
]);
