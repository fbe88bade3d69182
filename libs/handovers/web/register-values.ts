import type { AgencyKind } from '@stad/identity/rules/agency.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { LONGEST_FUNCTION } from '../rules/handover-codes.js';
import { lastClock } from './clock.js';
import type { HandoverReceiverRowFragment } from './handover.generated.js';

/** What is chosen where nobody of the list is meant. */
export const ANOTHER = 'ANOTHER';

export interface RegisterValues {
  readonly end: string;
  readonly category: string;
  /** An id of a function, or {@link ANOTHER}. */
  readonly receiver: string;
  readonly otherFunction: string;
  readonly band: string;
  readonly channel: string;
  readonly observedAt: string;
  readonly contactAt: string;
  readonly isConfirmed: boolean;
  readonly hasConsent: boolean;
  // A form's values may be looked up by any name.
  readonly [name: string]: string | boolean;
}

/** What the page knows beside what is typed. */
export interface RegisterPlace {
  readonly siteId: string;
  readonly today: string;
  readonly agencyKind: AgencyKind;
  readonly receivers: readonly HandoverReceiverRowFragment[];
}

/** Who is at the other end: a function of the list, or one that is written. */
export function otherEnd(values: RegisterValues, { receivers }: RegisterPlace) {
  const chosen = receivers.find(({ id }) => id === values.receiver);
  return chosen
    ? { otherAgencyId: chosen.agency.id, otherFunction: chosen.label.slice(0, LONGEST_FUNCTION) }
    : { otherAgencyId: null, otherFunction: values.otherFunction };
}

const isSpoken = ({ end, isConfirmed }: RegisterValues) => end === 'RECEIVER' || isConfirmed;

/** Problems that can be seen here; the same rules run on the server. */
export function problemsIn(values: RegisterValues, place: RegisterPlace, now: Date): Problem[] {
  const problems: Problem[] = [];
  if (otherEnd(values, place).otherFunction.trim().length < 2) {
    problems.push({ code: 'INVALID_FUNCTION_NAME', field: 'otherFunction' });
  }
  const observed = lastClock(values.observedAt, place.today, 'observedAt', now);
  if (!observed.ok) problems.push(...observed.problems);
  if (!isSpoken(values)) return problems;
  const contact = lastClock(values.contactAt, place.today, 'contactAt', now);
  if (!contact.ok) problems.push(...contact.problems);
  if (observed.ok && contact.ok && contact.value < observed.value) {
    problems.push({ code: 'CONTACT_BEFORE_SEEN', field: 'contactAt' });
  }
  return problems;
}

/** What is sent of a form without problems. */
export function inputOf(values: RegisterValues, place: RegisterPlace, now: Date) {
  const { end, category, band, channel, hasConsent } = values;
  const at = (name: 'observedAt' | 'contactAt') => {
    const read = lastClock(values[name], place.today, name, now);
    return read.ok ? read.value : '';
  };
  const other = otherEnd(values, place);
  return {
    ...{ siteId: place.siteId, end, category, band, channel, hasConsent, ...other },
    observedAt: at('observedAt'),
    contactAt: isSpoken(values) ? at('contactAt') : null,
    confirmedByFunction: end === 'SENDER' && values.isConfirmed ? other.otherFunction : null,
  };
}
