import { SEMINARS_2022 } from '@stad/activities/seminars/rules/demo/pilot-seminars.js';
import type { AgencyKey, PersonKey } from '@stad/identity/rules/demo/types.js';

/** Who of an agency was at an in-depth seminar of the pilot: those with accounts, and numbers within units. */
export interface RegisteredUnit {
  readonly agencyKey: AgencyKey;
  readonly unit: string;
  readonly heldOn: string;
  readonly people: readonly PersonKey[];
  /** Without an account; the first numbers of a unit are those with one. */
  readonly staffNumbers: readonly number[];
}

/** From the attendance of the two seminars: K03 is 20 of 26 and 12 of 18 (field.md 11.6). */
export const REGISTERED_2022: readonly RegisteredUnit[] = SEMINARS_2022.filter(
  ({ kind }) => kind === 'IN_DEPTH',
).flatMap(({ groups, when }) =>
  groups.flatMap(({ agencyKey, unit, present = 0, people = [] }): RegisteredUnit[] => {
    if (!agencyKey || !unit) return [];
    const without = Array.from(
      { length: present - people.length },
      (_, at) => people.length + at + 1,
    );
    return [{ agencyKey, unit, heldOn: when.date, people, staffNumbers: without }];
  }),
);
