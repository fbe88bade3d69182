/** The first version of every definition began with the year of the pilot. */
const FIRST = { version: 1, validFrom: '2022-01-01' } as const;

/** Staff, organisations, passes, plans and money: shown as they are, shares with both numbers. */
export const OF_OPERATIONS = {
  ...FIRST,
  decimals: 0,
  subject: 'operations',
  wanted: 'MORE',
  countedOnce: false,
} as const;

export const NUMBER = { sv: 'antal', en: 'number' } as const;

/** Figures of the counting agency's report of each pass (INV-28), about exposed persons (INV-15). */
export const COUNTED = {
  ...FIRST,
  form: 'COUNT',
  decimals: 0,
  unit: NUMBER,
  source: 'FIELD_REPORT',
  subject: 'persons',
  wanted: 'MORE',
  countedOnce: true,
} as const;
