import { DIMENSION_VALUES } from '@stad/activities/field-operations/api/report/report-columns.js';
import { PASS_TYPES } from '@stad/activities/field-operations/rules/pass-type.js';
import type { Breakdown } from '@stad/safeguards/rules/disclosure/closing/closing-counts.js';
import { MEASURES } from '@stad/safeguards/rules/disclosure/closing/measure.js';
import { definitionOn } from '../../rules/catalogue.js';
import { PUBLISHED_AGES, publishedBreakdowns } from '../../rules/published-breakdowns.js';

/** A contact without a sign is in no form; told, so that the table adds up to all contacts. */
const WITHOUT_SIGN = 'NONE';

/** The breakdowns that counts about persons are told in on a day, each over the whole programme. */
export function closingBreakdowns(siteIds: readonly string[], day: string): readonly Breakdown[] {
  const categories: Readonly<Record<string, readonly string[]>> = {
    site: siteIds,
    passType: PASS_TYPES,
    sex: Object.values(DIMENSION_VALUES.SEX),
    age: PUBLISHED_AGES,
    exploitationForm: [...Object.values(DIMENSION_VALUES.SIGNS), WITHOUT_SIGN],
  };
  return Object.entries(categories).map(([key, categories]) => ({
    key,
    categories,
    measures: MEASURES.filter((code) => {
      const definition = definitionOn(code, day);
      return definition && publishedBreakdowns(definition).some((each) => each === key);
    }),
  }));
}
