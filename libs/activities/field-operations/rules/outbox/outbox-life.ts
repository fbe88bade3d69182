import type { PassState } from '../pass-life.js';

/** How long after closing the key of a pass lives at the latest, for phones that say nothing. */
export const OUTBOX_DAYS = 14;

const DAY_MS = 24 * 60 * 60_000;

/** When the key of a pass dies, whatever is still in a phone. */
export const outboxEndsAt = (closedAt: Date): Date =>
  new Date(closedAt.getTime() + OUTBOX_DAYS * DAY_MS);

/** Whether nothing that was counted out there is taken in any more. */
export const isOutboxOver = (closedAt: Date | null, now: Date): boolean =>
  closedAt !== null && now >= outboxEndsAt(closedAt);

const MAKES: readonly PassState[] = ['AWAITING_GO', 'READY', 'ACTIVE', 'RETURNED'];

/** Whether a pass gets a key when a phone asks for one: from the sent plan on, until it is closed. */
export const makesOutbox = (state: PassState): boolean => MAKES.includes(state);
