import { checkListPage, type ListPageInput } from '@stad/platform/rules/list-page.js';

/** Mine by function and not over, everybody's that is not over, and what is. */
export const TASK_FILTERS = ['MINE', 'OPEN', 'OVER'] as const;
export type TaskFilter = (typeof TASK_FILTERS)[number];

export interface TaskPageInput extends ListPageInput {
  /** Left out: `OPEN`. */
  readonly filter?: string | null;
}

/** Problems: those of {@link checkListPage}. */
export const checkTaskPage = ({ filter, ...page }: TaskPageInput) =>
  checkListPage({ ...page, filter: filter || 'OPEN' }, { filter: TASK_FILTERS });
