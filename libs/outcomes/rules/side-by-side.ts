/** More towns than these say nothing beside each other: each has its own page, and a figure its table. */
export const MOST_TOWNS = 12;

/** What towns are compared by: activities, staff and nights. Of persons nothing is drawn (field.md 4.6). */
export const COMPARED: readonly string[] = ['K09', 'K10', 'K01', 'K26'];

/** Whether towns may stand beside each other: one alone is compared with nothing. */
export const standSideBySide = (towns: number): boolean => towns > 1 && towns <= MOST_TOWNS;
