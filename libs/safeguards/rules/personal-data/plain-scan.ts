import type { NumberReading } from './personal-number.js';
import { spokenReadings } from './reading.js';
import { type ScanResult, scannedIn, type Ways } from './scanned.js';

const WAYS: Ways = { readingsOf: spokenReadings };

/**
 * The guard without its grammar, for a page that has just opened, or has no network: numbers of figures
 * in one piece, or said in words, and traces. All it finds {@link scan} finds too.
 */
export function plainScan(text: string, reading: NumberReading): ScanResult {
  return scannedIn(WAYS, text, reading);
}
