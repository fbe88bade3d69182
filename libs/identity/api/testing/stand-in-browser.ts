import { parseSetCookie } from 'cookie';

interface Kept {
  readonly value: string;
  readonly isStrict: boolean;
}

/**
 * As much of a browser as a sign-in needs: cookies by host name, and whether another site began the
 * navigation, for then a strict cookie stays behind.
 */
export class StandInBrowser {
  private readonly jar = new Map<string, Map<string, Kept>>();

  constructor(private readonly portalUrl: string) {}

  /** What a page of the portal asks of its server. */
  async post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const url = new URL(path, this.portalUrl);
    return this.send(url, {
      method: 'POST',
      isSameSite: true,
      headers: {
        'content-type': 'application/json',
        'x-portal-client': 'web',
        origin: url.origin,
        ...headers,
      },
      body: JSON.stringify(body),
    });
  }

  /** Follows one address that somebody elsewhere led to, without what it redirects to. */
  arrive(address: string | URL): Promise<Response> {
    return this.send(new URL(address), { method: 'GET', isSameSite: false });
  }

  /** Follows redirects until a page is shown, or an address under `stop` is wanted. */
  async follow(
    address: string | URL,
    stop: string,
  ): Promise<{ url: URL; response: Response | null }> {
    let url = new URL(address);
    for (let hops = 0; hops < 10; hops += 1) {
      if (url.href.startsWith(stop)) return { url, response: null };
      const response = await this.send(url, { method: 'GET', isSameSite: false });
      const next = response.headers.get('location');
      if (next === null) return { url, response };
      url = new URL(next, url);
    }
    throw new Error('It goes round in circles.');
  }

  /** Sends a form of somebody else's page and follows it. */
  async submit(action: URL, fields: Record<string, string>, stop: string) {
    const response = await this.send(action, {
      method: 'POST',
      isSameSite: true,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    });
    const next = response.headers.get('location');
    return next === null ? { url: action, response } : this.follow(new URL(next, action), stop);
  }

  cookie(name: string): string | undefined {
    return this.jar.get(new URL(this.portalUrl).hostname)?.get(name)?.value;
  }

  /** Puts a cookie there that this browser was never given. */
  plant(name: string, value: string): void {
    this.cookiesOf(new URL(this.portalUrl)).set(name, { value, isStrict: false });
  }

  private async send(
    url: URL,
    options: {
      method: string;
      isSameSite: boolean;
      headers?: Record<string, string>;
      body?: string;
    },
  ): Promise<Response> {
    const { isSameSite, headers = {}, ...rest } = options;
    const cookies = [...this.cookiesOf(url)].filter(([, { isStrict }]) => isSameSite || !isStrict);
    const response = await fetch(url, {
      ...rest,
      redirect: 'manual',
      headers: {
        ...headers,
        cookie: cookies.map(([name, { value }]) => `${name}=${value}`).join('; '),
      },
    });
    for (const line of response.headers.getSetCookie()) this.keep(url, line);
    return response;
  }

  private keep(url: URL, line: string): void {
    const { name, value = '', maxAge, expires, sameSite } = parseSetCookie(line);
    const isGone = maxAge === 0 || (expires !== undefined && expires.getTime() < Date.now());
    if (isGone) this.cookiesOf(url).delete(name);
    else this.cookiesOf(url).set(name, { value, isStrict: sameSite === 'strict' });
  }

  private cookiesOf({ hostname }: URL): Map<string, Kept> {
    const known = this.jar.get(hostname) ?? new Map<string, Kept>();
    this.jar.set(hostname, known);
    return known;
  }
}
