/**
 * The three public national numbers (field.md 2.2 and 2.6); hard-wired, so that they never depend on data.
 * This is their one table: the number and its hours here, its name, description and hours in words in
 * `national-number-words.ts`. Every page, card and sheet reads these.
 */
export const NATIONAL_IDS = ['EMERGENCY', 'POLICE_NOT_URGENT', 'HELPLINE'] as const;
export type NationalId = (typeof NATIONAL_IDS)[number];

/** Weekly hours as those of a contact function are. */
interface NationalHours {
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
  readonly from: string;
  readonly to: string;
  readonly validFrom: string;
  readonly redDays: 'AS_USUAL' | 'CLOSED';
  readonly eves?: 'CLOSED';
}

export interface NationalNumber {
  readonly phone: string;
  readonly hours: readonly NationalHours[];
  /** Published without clock times: nothing more exact than that may be said of it. */
  readonly isOfficeHours: boolean;
}

const every = (weekdays: readonly number[], from: string, to: string): readonly NationalHours[] =>
  weekdays.map((weekday) => ({ weekday, from, to, validFrom: '2000-01-01', redDays: 'CLOSED' }));
const always = every([1, 2, 3, 4, 5, 6, 7], '00:00', '00:00').map(
  (row): NationalHours => ({ ...row, redDays: 'AS_USUAL' }),
);

export const NATIONAL: Readonly<Record<NationalId, NationalNumber>> = {
  EMERGENCY: {
    phone: '112',
    hours: always,
    isOfficeHours: false,
  },
  POLICE_NOT_URGENT: {
    phone: '114 14',
    hours: always,
    isOfficeHours: false,
  },
  // Jämställdhetsmyndigheten says "kontorstid på vardagar" and no more: reckoned as the hours in
  // which every office is open, and closed on eves, so that nobody is sent to a line that may not answer.
  HELPLINE: {
    phone: '020-390 000',
    hours: every([1, 2, 3, 4, 5], '09:00', '16:00').map((row) => ({ ...row, eves: 'CLOSED' })),
    isOfficeHours: true,
  },
};
