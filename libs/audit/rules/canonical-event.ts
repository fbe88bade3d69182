/**
 * One event as the verifier reads it: everything as text, so that no driver, time zone or number
 * format stands between the log and the check. Bytes are hexadecimal.
 */
export interface LoggedEvent {
  readonly id: string;
  readonly chainId: string;
  /** Decimal; null when the event never was linked. */
  readonly sequence: string | null;
  /** UTC with six decimals, `2022-05-20T18:00:00.123456Z`. */
  readonly at: string;
  readonly personId: string | null;
  readonly membershipId: string | null;
  readonly job: string | null;
  readonly agencyId: string | null;
  readonly ownerAgencyId: string | null;
  readonly action: string;
  readonly objectType: string;
  readonly objectIds: readonly string[];
  readonly fields: readonly string[];
  readonly legalBasis: string | null;
  readonly rowCount: number | null;
  readonly requestId: string | null;
  readonly commitment: string | null;
  readonly previousHash: string | null;
  readonly hash: string | null;
  /** What the commitment is to; absent once it has been disposed of. */
  readonly payload: { readonly salt: string; readonly content: string } | null;
}

/**
 * The bytes an event's hash is made of: each value as its length in bytes, a colon, the value and a
 * semicolon; a missing value as `~;`. Lengths keep two neighbouring values from being read as one.
 * Written from the description of the form, not from the SQL that makes it.
 */
export function canonicalBytes(event: LoggedEvent): Uint8Array {
  const values: (string | null)[] = [
    event.chainId,
    event.sequence,
    epochMicroseconds(event.at),
    event.personId,
    event.membershipId,
    event.job,
    event.agencyId,
    event.ownerAgencyId,
    event.action,
    event.objectType,
    listed(event.objectIds),
    listed(event.fields),
    event.legalBasis,
    event.rowCount === null ? null : String(event.rowCount),
    event.requestId,
    event.commitment,
  ];
  const parts = values.map((value) => {
    if (value === null) return utf8('~;');
    const bytes = utf8(value);
    return joined([utf8(`${bytes.length}:`), bytes, utf8(';')]);
  });
  return joined(parts);
}

/** As PostgreSQL lists an array: what is missing in it is left out. */
function listed(values: readonly (string | null)[]): string {
  return values.filter((value) => value !== null).join(',');
}

/** Microseconds since 1970 as decimal text; a time that cannot be read gives `?`, which fits no hash. */
function epochMicroseconds(at: string): string {
  const parts = /^(\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d)\.(\d{6})Z$/.exec(at);
  const seconds = Date.parse(`${parts?.[1]}Z`) / 1000;
  if (!parts || Number.isNaN(seconds)) return '?';
  return String(BigInt(seconds) * 1_000_000n + BigInt(parts[2] as string));
}

/** The UTF-8 bytes of a text. Half a surrogate pair becomes U+FFFD, which PostgreSQL cannot hold. */
export function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const found = character.codePointAt(0) as number;
    const code = found >= 0xd800 && found <= 0xdfff ? 0xfffd : found;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code));
    else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code));
  }
  return Uint8Array.from(bytes);
}

const tail = (bits: number) => 0x80 | (bits & 0x3f);

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Bytes written as hexadecimal; what is not hexadecimal is no bytes. */
export function bytesOf(hex: string): Uint8Array {
  if (!/^([0-9a-f]{2})*$/.test(hex)) return new Uint8Array();
  return Uint8Array.from({ length: hex.length / 2 }, (_, at) =>
    Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16),
  );
}

export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
