/** Functions of schema `statistics` that domains above this one hand amounts over by, in the order in which they came. */
const handed = new Set<string>();

/**
 * Makes a function the records of a figure: `handAmounts('budget_outcome')`. It answers agency, part (`{site}/{code}/{part}`),
 * value and of how many, of numbers about nobody.
 */
export function handAmounts(name: string): void {
  handed.add(name);
}

/** The functions as they are called, by their names. */
export const amountSources = (): readonly string[] => [...handed];
