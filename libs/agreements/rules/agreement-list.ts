import { checkListPage, type ListPageInput } from '@stad/platform/rules/list-page.js';
import { AGREEMENT_STATES } from './agreement-life.js';

export interface AgreementPageInput extends ListPageInput {
  readonly state?: string | null;
}

/** Problems: those of {@link checkListPage}. */
export const checkAgreementPage = (input: AgreementPageInput) =>
  checkListPage(input, { state: AGREEMENT_STATES });
