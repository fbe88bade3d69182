import { parseCookie, stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';
import type { Exchange } from '../context/request-context.js';

/** The address people use, for controllers that read the session themselves. */
export const PUBLIC_URL = Symbol('public url');

/** What a page asks by itself, again and again, carries it. */
const IDLE_HEADER = 'x-portal-idle';

/** What the device's own clock shows, in milliseconds. */
const CLOCK_HEADER = 'x-portal-clock';

const TWELVE_HOURS = 12 * 60 * 60;
/** Longer than any night: until when a field session answers is the server's to say. */
const THREE_DAYS = 3 * 24 * 60 * 60;

/**
 * The session cookie of one exchange. `__Host-` and Secure wherever the public address is https;
 * the plain name only where the server itself runs on http://localhost.
 */
export function sessionExchange(req: Request, res: Response, publicUrl: string): Exchange {
  const secure = publicUrl.startsWith('https:');
  const name = secure ? '__Host-portal' : 'portal';
  const fieldName = `${name}-field`;
  const options = { httpOnly: true, secure, sameSite: 'strict', path: '/' } as const;
  const cookies = parseCookie(req.headers.cookie ?? '');
  const keep = (cookie: string, value: string, maxAge: number) =>
    res.append('Set-Cookie', stringifySetCookie({ name: cookie, value, maxAge, ...options }));
  return {
    sessionToken: cookies[name] ?? null,
    fieldToken: cookies[fieldName] ?? null,
    clientAddress: req.ip ?? null,
    deviceClock: readClock(req.headers[CLOCK_HEADER]),
    isIdle: req.headers[IDLE_HEADER] !== undefined,
    setSession: (token) => keep(name, token, TWELVE_HOURS),
    setFieldSession: (token) => keep(fieldName, token, THREE_DAYS),
    clearSession: () => {
      keep(name, '', 0);
      if (cookies[fieldName] !== undefined) keep(fieldName, '', 0);
      // "storage" would wipe a phone's unsent entries.
      res.setHeader('Clear-Site-Data', '"cache"');
    },
  };
}

/** Null for anything that is no time of this century: whoever writes nonsense has no clock. */
function readClock(header: string | string[] | undefined): Date | null {
  return typeof header === 'string' && /^\d{12,13}$/.test(header) ? new Date(Number(header)) : null;
}
