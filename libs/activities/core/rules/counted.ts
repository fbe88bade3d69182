/** Somebody counted them, or somebody judged how many there were: a number never stands without it. */
export const COUNTED_HOW = ['COUNTED', 'ESTIMATED'] as const;
export type CountedHow = (typeof COUNTED_HOW)[number];
