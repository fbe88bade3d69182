import { pagesOf } from '@stad/platform/web/navigation/page-entry.js';
import IconChecklist from '@tabler/icons-react/icons/IconChecklist';
import { words } from './words.generated.js';

/** Every page of this domain, in the order of the menu. */
export const tasksPages = pagesOf(words, [
  {
    path: '/uppgifter',
    page: () => import('../tasks-page.js'),
    allow: 'task:read',
    nav: { group: 'top', label: 'nav.tasks', icon: IconChecklist },
  },
  {
    path: '/uppgifter/$id',
    page: () => import('../task-page.js'),
    allow: 'task:read',
  },
]);
