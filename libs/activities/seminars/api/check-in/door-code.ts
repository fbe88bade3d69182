import { createHmac, timingSafeEqual } from 'node:crypto';
import { hourOf, hoursTaken } from '../../rules/sign-up/check-in.js';

const DIGITS = 6;

/** The code of the hour of one seminar: follows from its own key, so that none is kept. */
export const doorCode = (key: Buffer, now: Date): string => codeOf(key, hourOf(now));

/** Whether it is the code of this hour, or just after the turn that of the one before. */
export function isDoorCode(key: Buffer, typed: string, now: Date): boolean {
  const code = typed.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(code)) return false;
  return hoursTaken(now).some((hour) =>
    timingSafeEqual(Buffer.from(codeOf(key, hour)), Buffer.from(code)),
  );
}

function codeOf(key: Buffer, hour: number): string {
  const drawn = createHmac('sha256', key).update(String(hour)).digest().readUInt32BE(0);
  return String(drawn % 10 ** DIGITS).padStart(DIGITS, '0');
}
