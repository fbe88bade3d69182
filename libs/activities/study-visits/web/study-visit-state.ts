/** States that lie behind it, in their order: what is told in a line. */
export const BEHIND: Readonly<Record<string, readonly string[]>> = {
  CONFIRMED: ['PLANNED'],
  ONGOING: ['PLANNED', 'CONFIRMED'],
  COMPLETED: ['PLANNED', 'CONFIRMED'],
  EVALUATED: ['PLANNED', 'CONFIRMED', 'COMPLETED'],
};

/** Nothing more happens on the day itself. */
export const isOver = (state: string): boolean =>
  ['COMPLETED', 'EVALUATED', 'CANCELLED'].includes(state);
