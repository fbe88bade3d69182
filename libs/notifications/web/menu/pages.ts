import { pagesOf } from '@stad/platform/web/navigation/page-entry.js';
import { words } from './words.generated.js';

/** Every page of this domain, in the order of the menu. */
export const notificationsPages = pagesOf(words, [
  {
    path: '/aviseringar',
    page: () => import('../notifications-page.js'),
    allow: 'notification:own',
    found: 'found.notifications',
  },
  {
    path: '/aviseringar/installningar',
    page: () => import('../settings-page.js'),
    allow: 'notification:own',
    found: 'found.notificationSettings',
  },
  {
    path: '/avsluta/$token',
    page: () => import('../stop-mail-page.js'),
    open: true,
  },
]);
