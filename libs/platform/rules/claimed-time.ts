import type { Problem } from './problem.js';
import { localTime } from './time.js';

/** A device may be so far from the server's clock, and a request so long on its way, and nobody notices. */
export const CLOCK_TOLERANCE_MINUTES = 5;

/** The server's clock, which decides, and the device's own, which is a claim; null when it did not tell. */
export interface Clocks {
  readonly now: Date;
  readonly device: Date | null;
}

/** By how many milliseconds the device is ahead (below zero: behind); 0 within the tolerance. */
export function clockError({ now, device }: Clocks): number {
  const ahead = device ? device.getTime() - now.getTime() : 0;
  return Math.abs(ahead) > CLOCK_TOLERANCE_MINUTES * 60_000 ? ahead : 0;
}

/**
 * A time that somebody states: when the police left, when everyone was back, when a word was given. What
 * has not been yet is refused; and so is what a wrong clock took for the present time, ahead or behind. A
 * time that somebody typed by another clock is theirs to know, whatever the device believes.
 * Problems, on `field`: `TOLD_TIME_IN_FUTURE`, `DEVICE_CLOCK_WRONG` { device, now } as `HH:MM`.
 */
export function claimProblems(claimed: Date, field: string, clocks: Clocks): Problem[] {
  const { now, device } = clocks;
  const error = clockError(clocks);
  const isDeviceNow =
    device !== null &&
    Math.abs(claimed.getTime() - device.getTime()) <= CLOCK_TOLERANCE_MINUTES * 60_000;
  if (device && error !== 0 && (isDeviceNow || (error > 0 && claimed > now))) {
    const params = { device: localTime(device), now: localTime(now) };
    return [{ code: 'DEVICE_CLOCK_WRONG', field, params }];
  }
  return claimed > now ? [{ code: 'TOLD_TIME_IN_FUTURE', field }] : [];
}
