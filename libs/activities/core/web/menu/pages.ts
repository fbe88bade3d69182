import type { PageEntry } from '@stad/platform/web/navigation/page-entry.js';

/** What activities of any type have beside the pages of their types. */
export const activitiesPages: readonly PageEntry[] = [
  {
    path: '/komma',
    page: () => import('../answer/participation-link-page.js'),
    open: true,
  },
  {
    path: '/arbetsgang/$id/lardomar',
    page: () => import('../routine/routine-learnings-page.js'),
    allow: 'learning:write',
  },
];
