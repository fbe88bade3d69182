import { type Finding, type Match, type Severity, severityOf } from './finding.js';
import { normalise } from './normalise.js';
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

/**
 * Looks for what the portal must never hold (domain.md 3.5, INV-01). The same function runs in the
 * browser while one types and in the API, which decides. It answers where, never what.
 * In a contact field a phone and an e-mail address are what is asked for; nothing else is let pass.
 */
export function scan(text: string, reading: NumberReading): ScanResult {
  if (!mayHoldTraces(text)) return CLEAN;
  const normalised = normalise(text);
  const traces = findTraces(normalised.text).filter(
    ({ rule }) => !(reading.isContact && WAYS_TO_REACH.includes(rule)),
  );
  const matches = [...findPersonalNumbers(normalised.text, reading), ...traces];
  if (matches.length === 0) return CLEAN;
  const findings = withoutOverlaps(matches, normalised.text.length).map(
    ({ rule, from, to }): Finding => {
      const offset = normalised.starts[from] as number;
      const length = (normalised.ends[to - 1] as number) - offset;
      return { rule, severity: severityOf(rule), offset, length };
    },
  );
  const verdict = findings.some(({ severity }) => severity === 'block') ? 'block' : 'warn';
  return { verdict, findings };
}

/** Whether the detectors read two texts as one and the same, but for spaces at the ends. */
export function readAlike(one: string, other: string): boolean {
  return normalise(one).text.trim() === normalise(other).text.trim();
}

/** Every rule but those of the net needs a figure; those need an @, a name of a service or a slash. */
function mayHoldTraces(text: string): boolean {
  return /[\p{N}@＠﹫:：=＝/／%_([{&]/u.test(text);
}

function withoutOverlaps(matches: readonly Match[], length: number): Match[] {
  const weight = ({ rule }: Match) => (severityOf(rule) === 'block' ? 1 : 0);
  const byWeight = [...matches].sort(
    (a, b) => weight(b) - weight(a) || b.to - b.from - (a.to - a.from) || a.from - b.from,
  );
  // Unit by unit: thousands of matches compared with each other would take seconds.
  const taken = new Uint8Array(length);
  const kept: Match[] = [];
  for (const match of byWeight) {
    if (taken.subarray(match.from, match.to).includes(1)) continue;
    taken.fill(1, match.from, match.to);
    kept.push(match);
  }
  return kept.sort((a, b) => a.from - b.from);
}
