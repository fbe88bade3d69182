const KEY = 'stad.inside';

/** Whether somebody was signed in when this browser was last here: where the menu will stand is kept free. */
export function wasInside(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

/** That somebody is signed in, or nobody; who is told nowhere. */
export function noteInside(isInside: boolean): void {
  try {
    if (isInside) localStorage.setItem(KEY, '');
    else localStorage.removeItem(KEY);
  } catch {
    // Without a store the menu comes a moment later.
  }
}
