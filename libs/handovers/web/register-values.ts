import type { AgencyKind } from '@stad/identity/rules/agency.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { localDate, localTime } from '@stad/platform/rules/time.js';
import { NO_BOARD } from '../rules/handover.js';
import {
  BOARD_FUNCTIONS,
  type HandoverCategory,
  LONGEST_FUNCTION,
} from '../rules/handover-codes.js';
import { BOARD_NAMES, functionOf, type HandoverFunctions } from '../rules/handover-functions.js';
import type { NextHandover } from '../rules/handover-next.js';
import { receiversOf } from '../rules/receivers.js';
import { boardOf } from './board-fields.js';
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
  /** Of a child told outside the portal; empty: *Vet inte än*. */
  readonly municipality: string;
  readonly boardFunction: string;
  readonly band: string;
  readonly channel: string;
  readonly observedAt: string;
  readonly contactAt: string;
  readonly isConfirmed: boolean;
  readonly hasConsent: boolean;
  /** Empty: one’s own function. */
  readonly assessedBy: string;
  // A form's values may be looked up by any name.
  readonly [name: string]: string | boolean;
}

/** What the page knows beside what is typed. */
export interface RegisterPlace {
  readonly siteId: string;
  readonly today: string;
  readonly agencyKind: AgencyKind;
  readonly receivers: readonly HandoverReceiverRowFragment[];
  /** What it goes on from; null for a new one. */
  readonly next: NextHandover | null;
  /** Which functions can be chosen: nobody is described in their place. */
  readonly functions: HandoverFunctions;
}

/** Whether a child was told to somebody outside the portal: of which board is asked, and nothing of it hinders. */
export function isToldOutside(values: RegisterValues, { receivers }: RegisterPlace): boolean {
  const isListed = receivers.some(({ id }) => id === values.receiver);
  return values.end === 'SENDER' && values.category === 'CHILD_CONCERN' && !isListed;
}

const boardOrNone = (boardFunction: string): keyof typeof BOARD_NAMES =>
  BOARD_FUNCTIONS.find((code) => code === boardFunction) ?? 'UNNAMED';

/** Of whom it was received, where the directory names the function at one organisation alone; it reads the row then. */
export function receivedFrom({ end, otherFunction }: RegisterValues, { receivers }: RegisterPlace) {
  if (end !== 'RECEIVER') return null;
  const named = receivers.filter(
    ({ label }) => functionOf(label, LONGEST_FUNCTION) === otherFunction,
  );
  const agencies = new Map(named.map(({ agency }) => [agency.id, agency]));
  return agencies.size === 1 ? ([...agencies.values()][0] ?? null) : null;
}

/** Who is at the other end: one that can be rung, or another function that is chosen. */
export function otherEnd(values: RegisterValues, place: RegisterPlace) {
  const from = receivedFrom(values, place);
  if (from) return { otherAgencyId: from.id, otherFunction: values.otherFunction };
  const chosen = place.receivers.find(({ id }) => id === values.receiver);
  if (chosen) {
    const otherFunction = functionOf(chosen.label, LONGEST_FUNCTION);
    return { otherAgencyId: chosen.agency.id, otherFunction };
  }
  const isNamed = values.otherFunction !== '' && values.boardFunction === '';
  return isToldOutside(values, place) && !isNamed
    ? { otherAgencyId: null, otherFunction: BOARD_NAMES[boardOrNone(values.boardFunction)] }
    : { otherAgencyId: null, otherFunction: values.otherFunction };
}

const isSpoken = ({ end, isConfirmed }: RegisterValues) => end === 'RECEIVER' || isConfirmed;

/** Problems that can be seen here; the same rules run on the server. */
export function problemsIn(values: RegisterValues, place: RegisterPlace, now: Date): Problem[] {
  const problems: Problem[] = [];
  if (!otherEnd(values, place).otherFunction) {
    problems.push({ code: 'FUNCTION_NOT_CHOSEN', field: 'otherFunction' });
  }
  const observed = lastClock(values.observedAt, place.today, 'observedAt', now);
  if (!observed.ok) problems.push(...observed.problems);
  if (!isSpoken(values)) return problems;
  const contact = lastClock(values.contactAt, place.today, 'contactAt', now);
  if (!contact.ok) problems.push(...contact.problems);
  if (observed.ok && contact.ok && contact.value < observed.value) {
    problems.push(beforeSeen(new Date(observed.value), new Date(contact.value), place.today));
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
    ...(isToldOutside(values, place) ? boardOf(values) : NO_BOARD),
    observedAt: at('observedAt'),
    contactAt: isSpoken(values) ? at('contactAt') : null,
    confirmedByFunction: end === 'SENDER' && values.isConfirmed ? other.otherFunction : null,
    assessedBy: end === 'SENDER' ? values.assessedBy || null : null,
    followsId: place.next?.followsId ?? null,
  };
}

/** Of which sort the organisation is that receives it; null when it is not in the portal. */
export function receiverKind(values: RegisterValues, place: RegisterPlace): AgencyKind | null {
  if (values.end === 'RECEIVER') return place.agencyKind;
  const chosen = place.receivers.find(({ id }) => id === values.receiver);
  return (chosen?.agency.kind ?? null) as AgencyKind | null;
}

/** Whom to ring first for a category: not who was rung before and was the wrong one. */
export function firstReceiver(category: string, place: RegisterPlace): string {
  const all = place.receivers.map((each) => ({ ...each, agencyId: each.agency.id }));
  const known = receiversOf(category as HandoverCategory, all);
  const right = known.find(({ label }) => label !== place.next?.notTo);
  return right?.id ?? ANOTHER;
}

/** A contact before the observation: an hour of today that has not come is read as yesterday's, and is told so. */
function beforeSeen(observedAt: Date, contactAt: Date, today: string): Problem {
  const isYetToCome = localDate(observedAt) === today && localDate(contactAt) < today;
  return isYetToCome
    ? { code: 'CLOCK_NOT_YET', field: 'contactAt', params: { time: localTime(contactAt) } }
    : { code: 'CONTACT_BEFORE_SEEN', field: 'contactAt' };
}
