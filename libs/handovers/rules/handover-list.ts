import { checkListPage, type ListPageInput } from '@stad/platform/rules/list-page.js';
import { handoverLife } from './handover-life.js';

export interface HandoverPageInput extends ListPageInput {
  readonly state?: string | null;
}

/** Problems: those of {@link checkListPage}. */
export const checkHandoverPage = (input: HandoverPageInput) =>
  checkListPage(input, { state: handoverLife.states }, 0);

/** Of what is left of them by month. Problems: those of {@link checkListPage}. */
export const checkMonthPage = (input: ListPageInput) => checkListPage(input, {});
