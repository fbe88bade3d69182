import { pagesOf } from '@stad/platform/web/navigation/page-entry.js';
import { words } from './words.generated.js';

/** Every page of this domain, in the order of the menu. */
export const auditPages = pagesOf(words, [
  {
    path: '/loggkontroll',
    page: () => import('../audit-page.js'),
    allow: 'audit:read',
    nav: { group: 'organisation', label: 'nav.audit' },
  },
]);
