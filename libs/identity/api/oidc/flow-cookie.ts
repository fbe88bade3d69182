import { parseCookie, stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';
import { SIGN_IN_FLOW_MINUTES } from '../../rules/sign-in.js';

/** `flow`: away to sign in. `leave`: away to sign out. */
export type FlowCookieUse = 'flow' | 'leave';

/**
 * The secret of somebody who is away at a provider. Lax, unlike the session's: the way back is a
 * navigation that another site begins, and a strict cookie stays behind there.
 */
export class FlowCookie {
  private readonly name: string;
  private readonly secure: boolean;

  constructor(
    private readonly req: Request,
    private readonly res: Response,
    publicUrl: string,
    use: FlowCookieUse,
  ) {
    this.secure = publicUrl.startsWith('https:');
    this.name = `${this.secure ? '__Host-' : ''}portal-${use}`;
  }

  read(): string | null {
    return parseCookie(this.req.headers.cookie ?? '')[this.name] ?? null;
  }

  set(secret: string): void {
    this.write(secret, SIGN_IN_FLOW_MINUTES * 60);
  }

  clear(): void {
    this.write('', 0);
  }

  private write(value: string, maxAge: number): void {
    const { name, secure } = this;
    const options = { httpOnly: true, secure, sameSite: 'lax', path: '/' } as const;
    this.res.append('Set-Cookie', stringifySetCookie({ name, value, maxAge, ...options }));
  }
}
