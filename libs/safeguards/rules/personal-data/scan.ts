import { type Finding, type Match, type Severity, severityOf } from './finding.js';
import { readingsOf } from './grammar/readings.js';
import { stretchesOf } from './grammar/stretches.js';
import { type NormalisedText, normalise } from './normalise.js';
import { findPersonalNumbers, type NumberReading } from './personal-number.js';
import { findTraces } from './traces.js';

export interface ScanResult {
  readonly verdict: Severity | 'clean';
  /** In the order of the text; where two overlap only the graver, then the longer, is kept. */
  readonly findings: readonly Finding[];
}

const CLEAN: ScanResult = { verdict: 'clean', findings: [] };
/** What a field for ways to reach a function is for. */
const WAYS_TO_REACH: readonly string[] = ['PHONE', 'EMAIL'];

/** The id of a record, as a figure of a report names a part of itself: its digits are drawn by lot. */
const RECORD_ID =
  /(?<![\p{L}\d-])[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}(?![\p{L}\d-])/giu;

/**
 * Looks for what the portal must never hold (field.md 3.5, INV-01). The same function runs in the
 * browser while one types and in the API, which decides. It answers where, never what.
 * In a contact field a phone and an e-mail address are what is asked for; nothing else is let pass.
 */
export function scan(text: string, reading: NumberReading): ScanResult {
  const normalised = normalise(text.replace(RECORD_ID, (id) => '·'.repeat(id.length)));
  const traces = findTraces(normalised.text).filter(
    ({ rule }) => !(reading.isContact && WAYS_TO_REACH.includes(rule)),
  );
  const matches = [...findPersonalNumbers(normalised.text, reading), ...traces];
  const found = [...placed(matches, normalised), ...otherwise(normalised, reading)];
  if (found.length === 0) return CLEAN;
  const findings = withoutOverlaps(found, text.length);
  const verdict = findings.some(({ severity }) => severity === 'block') ? 'block' : 'warn';
  return { verdict, findings };
}

/** Numbers that show when a text is read otherwise than it stands. */
function otherwise(normalised: NormalisedText, reading: NumberReading): Finding[] {
  return readingsOf(normalised).flatMap(({ isSpelled, ...read }) => {
    const matches = stretchesOf(read.text, read.changed).flatMap(([begin, end]) =>
      findPersonalNumbers(read.text.slice(begin, end), { ...reading, isSpelled }).map(
        ({ rule, from, to }) => ({ rule, from: from + begin, to: to + begin }),
      ),
    );
    return placed(
      matches.filter(({ from, to }) => read.changed.subarray(from, to).includes(1)),
      read,
    );
  });
}

/** Matches with their place in the typed text. */
function placed(matches: readonly Match[], { starts, ends }: NormalisedText): Finding[] {
  return matches.map(({ rule, from, to }) => {
    const offset = starts[from] as number;
    const length = (ends[to - 1] as number) - offset;
    return { rule, severity: severityOf(rule), offset, length };
  });
}

/** Whether the detectors read two texts as one and the same, but for spaces at the ends. */
export function readAlike(one: string, other: string): boolean {
  return normalise(one).text.trim() === normalise(other).text.trim();
}

function withoutOverlaps(findings: readonly Finding[], length: number): Finding[] {
  const weight = ({ severity }: Finding) => (severity === 'block' ? 1 : 0);
  const byWeight = [...findings].sort(
    (a, b) => weight(b) - weight(a) || b.length - a.length || a.offset - b.offset,
  );
  // Unit by unit: thousands of findings compared with each other would take seconds.
  const taken = new Uint8Array(length);
  const kept: Finding[] = [];
  for (const finding of byWeight) {
    const [from, to] = [finding.offset, finding.offset + finding.length];
    if (taken.subarray(from, to).includes(1)) continue;
    taken.fill(1, from, to);
    kept.push(finding);
  }
  return kept.sort((a, b) => a.offset - b.offset);
}
