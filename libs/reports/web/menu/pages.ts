import { pagesOf } from '@stad/platform/web/navigation/page-entry.js';
import { words } from './words.generated.js';

/** Every page of this domain, in the order of the menu. */
export const reportsPages = pagesOf(words, [
  {
    path: '/rapporter',
    page: () => import('../reports-page.js'),
    allow: 'report:read',
    // Others than its lead read a report that asks them for figures, as who answers for those.
    nav: { group: 'results', label: 'nav.reports', ofLeadOr: ['report:answer'] },
  },
  {
    path: '/rapporter/ny',
    page: () => import('../new-report-page.js'),
    allow: 'report:write',
  },
  {
    path: '/rapporter/$id',
    page: () => import('../report-page.js'),
    allow: 'report:read',
  },
  {
    path: '/ekonomi',
    page: () => import('../economy-page.js'),
    allow: 'economy:read',
    nav: { group: 'results', label: 'nav.economy', ofLeadOr: [] },
  },
]);
