import { fail, ok, type Result } from './result.js';

/**
 * A time as people write it: `20`, `2000`, `20.00`, `20:00`, `8`, `830`, `kl. 20`.
 * `24` is midnight. Gives `20:00`.
 * Problems: `TIME_MISSING`, `TIME_NOT_UNDERSTOOD`.
 */
export function parseTime(text: string): Result<string> {
  const typed = text
    .trim()
    .toLowerCase()
    .replace(/^(kl\.?|at)\s*/, '');
  if (typed === '') return fail({ code: 'TIME_MISSING' });
  const parts = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(typed);
  const hours = Number(parts?.[1]);
  const minutes = Number(parts?.[2] ?? 0);
  const isMidnight = hours === 24 && minutes === 0;
  if (!parts || minutes > 59 || (hours > 23 && !isMidnight)) {
    return fail({ code: 'TIME_NOT_UNDERSTOOD' });
  }
  return ok(`${pad(hours % 24)}:${pad(minutes)}`);
}

/** Two times with a dash or *till* between: `20–01`, `20.00-01.30`, `20 till 01`. */
export function parseTimes(text: string): Result<{ readonly from: string; readonly to: string }> {
  const [first, second, more] = text.split(/\s*(?:[-–—]|till|to)\s*/);
  if (first === undefined || second === undefined || more !== undefined) {
    return fail({ code: text.trim() === '' ? 'TIME_MISSING' : 'TIME_NOT_UNDERSTOOD' });
  }
  const from = parseTime(first);
  const to = parseTime(second);
  if (!from.ok) return from;
  if (!to.ok) return to;
  return ok({ from: from.value, to: to.value });
}

const pad = (number: number) => String(number).padStart(2, '0');
