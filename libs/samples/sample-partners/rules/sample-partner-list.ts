import { checkListPage, type ListPageInput } from '@stad/platform/rules/list-page.js';
import { samplePartnerLife } from './sample-partner.js';

export interface SamplePartnerPageInput extends ListPageInput {
  readonly state?: string | null;
}

/** Problems: those of {@link checkListPage}. */
export const checkSamplePartnerPage = (input: SamplePartnerPageInput) =>
  checkListPage(input, { state: samplePartnerLife.states });
