import { numbersInParts } from './grammar/in-parts.js';
import { readingsOf } from './grammar/readings.js';
import { normalise } from './normalise.js';
import type { NumberReading } from './personal-number.js';
import { type ScanResult, scannedIn, type Ways } from './scanned.js';

const WAYS: Ways = { readingsOf, byParts: numbersInParts };

/**
 * Looks for what the portal must never hold (field.md 3.5, INV-01): the whole of the guard, which decides in the
 * API, and runs in a page as soon as it has come there (`use-live-guard.ts`). It answers where, never what.
 * In a contact field a phone and an e-mail address are what is asked for; nothing else is let pass.
 */
export function scan(text: string, reading: NumberReading): ScanResult {
  return scannedIn(WAYS, text, reading);
}

/** Whether the detectors read two texts as one and the same, but for spaces at the ends. */
export function readAlike(one: string, other: string): boolean {
  return normalise(one).text.trim() === normalise(other).text.trim();
}
