/** What somebody has filled in, as long as it has not been sent: on the device alone, and no longer than its tab. */
export type KeptAnswer = Readonly<Record<string, string>>;

const nameOf = (token: string) => `evaluation ${token}`;

export function keptAnswer(token: string): KeptAnswer {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(nameOf(token)) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter((each): each is [string, string] => typeof each[1] === 'string'),
    );
  } catch {
    return {};
  }
}

export function keepAnswer(token: string, values: KeptAnswer | null): void {
  try {
    if (values) sessionStorage.setItem(nameOf(token), JSON.stringify(values));
    else sessionStorage.removeItem(nameOf(token));
  } catch {
    // A device without storage keeps it on the page alone.
  }
}
