import { pagesOf } from '@stad/platform/web/navigation/page-entry.js';
import { words } from './words.generated.js';

/** Every page of this domain, in the order of the menu. */
export const calendarPages = pagesOf(words, [
  {
    path: '/min-kalender',
    page: () => import('../my-calendar-page.js'),
    allow: 'calendar:own',
    found: 'found.calendar',
  },
]);
