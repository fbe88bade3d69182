import { checkListPage, type ListPageInput } from '@stad/platform/rules/list-page.js';

/** Mine and not over, everybody's that is not over, of them those that nobody of today has, and what is over. */
export const TASK_FILTERS = ['MINE', 'OPEN', 'NOBODY', 'OVER'] as const;
export type TaskFilter = (typeof TASK_FILTERS)[number];

export interface TaskPageInput extends ListPageInput {
  /** Left out: `OPEN`. */
  readonly filter?: string | null;
}

/** Problems: those of {@link checkListPage}. */
export const checkTaskPage = ({ filter, ...page }: TaskPageInput) =>
  checkListPage({ ...page, filter: filter || 'OPEN' }, { filter: TASK_FILTERS });
