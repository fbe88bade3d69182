/** The words of somebody who answered: shown once the organiser has read them, or taken away. */
export const QUOTE_STATES = ['WAITING', 'SHOWN'] as const;
export type QuoteState = (typeof QUOTE_STATES)[number];
