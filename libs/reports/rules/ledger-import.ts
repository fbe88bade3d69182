import type { Ore } from './economy.js';

/** A row of an extract of the books, as it was written. */
export interface LedgerText {
  readonly verification: string;
  readonly bookedOn: string;
  /** The name of the row of the decision. */
  readonly line: string;
  /** `44 600,00` in kronor. */
  readonly amount: string;
}

export interface LedgerEntry {
  readonly verification: string;
  readonly bookedOn: string;
  readonly lineId: string;
  readonly amount: Ore;
}

/**
 * - `NEW` is added · `KNOWN` is there already, so that an extract can be read in again
 * - `DIFFERS`: the same verification and row stand with another date or amount; nothing is changed
 * - the others say what cannot be read
 */
export type LedgerOutcome =
  | 'NEW'
  | 'KNOWN'
  | 'DIFFERS'
  | 'VERIFICATION_UNREADABLE'
  | 'DATE_UNREADABLE'
  | 'LINE_UNKNOWN'
  | 'AMOUNT_UNREADABLE';

export interface LedgerRowReport {
  /** Counted from 1. */
  readonly row: number;
  readonly verification: string;
  readonly outcome: LedgerOutcome;
  readonly entry: LedgerEntry | null;
}

/** Rows of one import; an extract that is longer is read in parts. */
export const MOST_ROWS = 500;

const VERIFICATION = /^[\p{L}\d][\p{L}\d ./-]{0,19}$/u;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const SPACES = /[\s\u00a0\u2009\u202f]/g;

/** What each row of an extract would do, without doing it: the dry run and the import are one rule. */
export function readLedger(
  rows: readonly LedgerText[],
  lines: readonly { readonly id: string; readonly name: string }[],
  known: readonly LedgerEntry[],
): readonly LedgerRowReport[] {
  const lineIds = new Map(lines.map(({ id, name }) => [nameOf(name), id]));
  const seen = new Map(known.map((entry) => [keyOf(entry), entry]));
  return rows.map((text, at) => {
    const verification = text.verification.trim();
    const told = (outcome: LedgerOutcome, entry: LedgerEntry | null = null) => ({
      row: at + 1,
      verification: VERIFICATION.test(verification) ? verification : '',
      outcome,
      entry,
    });
    const lineId = lineIds.get(nameOf(text.line));
    const amount = readOre(text.amount);
    if (!VERIFICATION.test(verification)) return told('VERIFICATION_UNREADABLE');
    if (!isDate(text.bookedOn.trim())) return told('DATE_UNREADABLE');
    if (lineId === undefined) return told('LINE_UNKNOWN');
    if (amount === null) return told('AMOUNT_UNREADABLE');
    const entry = { verification, bookedOn: text.bookedOn.trim(), lineId, amount };
    const before = seen.get(keyOf(entry));
    if (!before) {
      seen.set(keyOf(entry), entry);
      return told('NEW', entry);
    }
    const isSame = before.amount === amount && before.bookedOn === entry.bookedOn;
    return told(isSame ? 'KNOWN' : 'DIFFERS');
  });
}

/** Kronor as the books write them, as whole öre: `44 600,50`, `-300`, `1200.00`. Never by floats. */
export function readOre(text: string): Ore | null {
  const [, sign, kronor = '', ore = ''] =
    /^([-\u2212]?)(\d{1,8})(?:[.,](\d{1,2}))?$/.exec(text.replace(SPACES, '')) ?? [];
  if (kronor === '') return null;
  const value = Number(kronor) * 100 + Number(ore.padEnd(2, '0'));
  return sign && value > 0 ? -value : value;
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return DATE.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

const nameOf = (name: string) => name.trim().toLowerCase();
const keyOf = ({ verification, lineId }: LedgerEntry) => `${verification} ${lineId}`;
