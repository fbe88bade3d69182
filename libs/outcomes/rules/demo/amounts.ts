import type { EnteredAmount } from '../entered-figure.js';

const NOTHING = { part: null, of: null, answers: null } as const;

/** The numbers of an entered figure, as the form takes them. */
export const amount = {
  count: (value: number): EnteredAmount => ({ ...NOTHING, value }),
  part: (part: string, value: number): EnteredAmount => ({ ...NOTHING, part, value }),
  share: (value: number, of: number, part: string | null = null): EnteredAmount => ({
    ...NOTHING,
    part,
    value,
    of,
  }),
  median: (value: number, answers: number): EnteredAmount => ({ ...NOTHING, value, answers }),
};
