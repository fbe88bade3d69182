import { type DateContext, parseDate } from '@stad/platform/rules/date-input.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { checkAgreement } from '../rules/agreement.js';
import type { AgreementFormFragment } from './agreement.generated.js';

/** An agreement as it is typed; days as people write them. */
export interface Values {
  readonly kind: string;
  readonly title: string;
  readonly purposes: readonly string[];
  /** `NONE` where it says none. */
  readonly extent: string;
  readonly areaIds: readonly string[];
  readonly partyIds: readonly string[];
  readonly validFrom: string;
  readonly validTo: string;
  readonly referenceTitle: string;
  readonly referenceOn: string;
  readonly diaryNumber: string;
  /** `PROGRAMME` where it belongs to the one that is chosen, `TOWN` whatever runs there. */
  readonly belongs: string;
  // A form's values may be looked up by any name.
  readonly [name: string]: string | readonly string[];
}

export const EMPTY: Values = {
  ...{ kind: '', title: '', purposes: [], extent: 'NONE', areaIds: [], partyIds: [] },
  ...{ validFrom: '', validTo: '', referenceTitle: '', referenceOn: '', diaryNumber: '' },
  belongs: 'PROGRAMME',
};

/** What it says now, as it would be typed. */
export const valuesOf = (latest: AgreementFormFragment): Values => ({
  ...{ kind: latest.kind, title: latest.title, purposes: latest.purposes },
  extent: latest.extent ?? 'NONE',
  areaIds: latest.areas.map(({ id }) => id),
  partyIds: latest.parties.map(({ agency }) => agency.id),
  ...{ validFrom: latest.validFrom, validTo: latest.validTo },
  ...{ referenceTitle: latest.referenceTitle, referenceOn: latest.referenceOn ?? '' },
  ...{ diaryNumber: latest.diaryNumber ?? '', belongs: 'PROGRAMME' },
});

export interface DayContexts {
  readonly coming: DateContext;
  readonly past: DateContext;
}

/** What is sent, and every problem that can be seen here: days that cannot be read, and those of the rules. */
export function readValues(values: Values, ownerId: string, { coming, past }: DayContexts) {
  const problems: Problem[] = [];
  const dayOf = (field: string, context: DateContext, isNeeded: boolean): string | null => {
    const text = String(values[field]).trim();
    if (text === '' && !isNeeded) return null;
    const read = parseDate(text, context);
    if (read.ok) return read.value;
    problems.push(...read.problems.map((problem) => ({ ...problem, field })));
    return null;
  };
  const days = {
    validFrom: dayOf('validFrom', coming, true),
    validTo: dayOf('validTo', coming, true),
    referenceOn: dayOf('referenceOn', past, false),
  };
  const fields = {
    ...{ kind: values.kind, title: values.title, purposes: [...values.purposes] },
    extent: values.extent === 'NONE' ? null : values.extent,
    areaIds: values.extent === 'AREAS' ? [...values.areaIds] : [],
    partyIds: [...values.partyIds],
    validFrom: days.validFrom ?? '',
    // An order of days that cannot be read is not judged.
    validTo: days.validTo ?? days.validFrom ?? '',
    ...{ referenceTitle: values.referenceTitle, referenceOn: days.referenceOn },
    diaryNumber: values.diaryNumber.trim() || null,
  };
  const checked = checkAgreement(fields, ownerId);
  if (!checked.ok) problems.push(...checked.problems);
  return { fields, problems };
}
