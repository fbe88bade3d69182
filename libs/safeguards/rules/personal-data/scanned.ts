import { type Finding, type Match, type Severity, severityOf } from './finding.js';
import { type NormalisedText, normalise } from './normalise.js';
import { type ByParts, findPersonalNumbers, type NumberReading } from './personal-number.js';
import type { Reading } from './reading.js';
import { stretchesOf } from './stretches.js';
import { findTraces } from './traces.js';

export interface ScanResult {
  readonly verdict: Severity | 'clean';
  /** In the order of the text; of two that overlap the graver is kept, then the one in one piece, then the longer. */
  readonly findings: readonly Finding[];
}

/** In what ways numbers are looked for, beside as they stand. */
export interface Ways {
  readingsOf(text: NormalisedText): Reading[];
  readonly byParts?: ByParts;
}

const CLEAN: ScanResult = { verdict: 'clean', findings: [] };
/** What a field for ways to reach a function is for. */
const WAYS_TO_REACH: readonly string[] = ['PHONE', 'EMAIL'];

/** The id of a record, as a figure of a report names a part of itself: its digits are drawn by lot. */
const RECORD_ID =
  /(?<![\p{L}\d-])[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}(?![\p{L}\d-])/giu;

/** Looks for what the portal must never hold (field.md 3.5, INV-01), in the ways given. It answers where, never what. */
export function scannedIn(ways: Ways, text: string, reading: NumberReading): ScanResult {
  const normalised = normalise(text.replace(RECORD_ID, (id) => '·'.repeat(id.length)));
  const traces = findTraces(normalised.text).filter(
    ({ rule }) => !(reading.isContact && WAYS_TO_REACH.includes(rule)),
  );
  const numbers = findPersonalNumbers(normalised.text, reading, ways.byParts);
  const found = [
    ...placed([...numbers, ...traces], normalised),
    ...otherwise(ways, normalised, reading),
  ];
  if (found.length === 0) return CLEAN;
  const findings = withoutOverlaps(found, text.length);
  const verdict = findings.some(({ severity }) => severity === 'block') ? 'block' : 'warn';
  return { verdict, findings };
}

/** A finding, and whether it stands there in one piece, as figures. */
interface Placed extends Finding {
  readonly isPlain: boolean;
}

/** Numbers that show when a text is read otherwise than it stands. */
function otherwise(
  { readingsOf, byParts }: Ways,
  normalised: NormalisedText,
  reading: NumberReading,
): Placed[] {
  return readingsOf(normalised).flatMap(({ isSpelled, ...read }) => {
    const matches = stretchesOf(read.text, read.changed).flatMap(([begin, end]) =>
      findPersonalNumbers(read.text.slice(begin, end), { ...reading, isSpelled }, byParts).map(
        (match) => ({ ...match, from: match.from + begin, to: match.to + begin }),
      ),
    );
    return placed(
      matches.filter(({ from, to }) => read.changed.subarray(from, to).includes(1)),
      read,
    ).map((found) => ({ ...found, isPlain: false }));
  });
}

/** Matches with their place in the typed text. */
function placed(matches: readonly Match[], { starts, ends }: NormalisedText): Placed[] {
  return matches.map(({ rule, from, to, isInParts = false }) => {
    const offset = starts[from] as number;
    const length = (ends[to - 1] as number) - offset;
    return { rule, severity: severityOf(rule), offset, length, isPlain: !isInParts };
  });
}

function withoutOverlaps(findings: readonly Placed[], length: number): Finding[] {
  const weight = ({ severity, isPlain }: Placed) =>
    (severity === 'block' ? 2 : 0) + (isPlain ? 1 : 0);
  const byWeight = [...findings].sort(
    (a, b) => weight(b) - weight(a) || b.length - a.length || a.offset - b.offset,
  );
  // Unit by unit: thousands of findings compared with each other would take seconds.
  const taken = new Uint8Array(length);
  const kept: Finding[] = [];
  for (const { isPlain, ...finding } of byWeight) {
    const [from, to] = [finding.offset, finding.offset + finding.length];
    if (taken.subarray(from, to).includes(1)) continue;
    taken.fill(1, from, to);
    kept.push(finding);
  }
  return kept.sort((a, b) => a.offset - b.offset);
}
