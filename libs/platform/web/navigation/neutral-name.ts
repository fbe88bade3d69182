import { createContext, useContext } from 'react';

const OUT = 'stad.out';

/** Whether the page stands under the neutral name, whatever it says of itself. */
export const NeutralContext = createContext(false);

export const useIsNeutral = (): boolean => useContext(NeutralContext);

/**
 * Whether this tab came from the field: a page read in the street was shown in it, and none since that is not.
 * It outlives a reload of the page, and not the tab.
 */
export function cameFromField(): boolean {
  try {
    return sessionStorage.getItem(OUT) !== null;
  } catch {
    return isOut;
  }
}

let isOut = false;

export function noteInField(inField: boolean): void {
  isOut = inField;
  try {
    if (inField) sessionStorage.setItem(OUT, '');
    else sessionStorage.removeItem(OUT);
  } catch {
    // A browser that keeps nothing knows it as long as the page lives.
  }
}
