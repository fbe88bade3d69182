import type { NextHandover } from '../rules/handover-next.js';

/** In the address that one goes on, and never from which. */
export const GOES_ON = { led: 'nasta' };

let kept: NextHandover | null = null;

/** Keeps what is known of the next one for the form, in memory alone: gone with the page. */
export function goOnWith(next: NextHandover): void {
  kept = next;
}

/** What the form begins with; null where its address does not say that one goes on, or nothing is kept. */
export const goingOn = (led: string): NextHandover | null => (led === GOES_ON.led ? kept : null);

/** It is written down: the next form begins with nothing. */
export function wentOn(): void {
  kept = null;
}
