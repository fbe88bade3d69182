import { type Finding, type Match, type Severity, severityOf } from './finding.js';
import { normalise } from './normalise.js';
import { findPersonalNumbers } from './personal-number.js';
import { findTraces } from './traces.js';

export interface ScanResult {
  readonly verdict: Severity | 'clean';
  /** In the order of the text; where two overlap only the graver, then the longer, is kept. */
  readonly findings: readonly Finding[];
}

const CLEAN: ScanResult = { verdict: 'clean', findings: [] };

/**
 * Looks for what the portal must never hold (domain.md 3.5, INV-01). The same function runs in the
 * browser while one types and in the API, which decides. It answers where, never what.
 * `now` tells birth dates from days to come.
 */
export function scan(text: string, { now }: { readonly now: Date }): ScanResult {
  if (!mayHoldTraces(text)) return CLEAN;
  const normalised = normalise(text);
  const matches = [...findPersonalNumbers(normalised.text, now), ...findTraces(normalised.text)];
  if (matches.length === 0) return CLEAN;
  const findings = withoutOverlaps(matches).map(({ rule, from, to }): Finding => {
    const offset = normalised.starts[from] as number;
    const length = (normalised.ends[to - 1] as number) - offset;
    return { rule, severity: severityOf(rule), offset, length };
  });
  const verdict = findings.some(({ severity }) => severity === 'block') ? 'block' : 'warn';
  return { verdict, findings };
}

/** Every rule but that of handles needs a figure, and handles need an @ or a name of a service. */
function mayHoldTraces(text: string): boolean {
  return /[\p{N}@＠﹫:：=＝/／%]/u.test(text);
}

function withoutOverlaps(matches: readonly Match[]): Match[] {
  const weight = ({ rule }: Match) => (severityOf(rule) === 'block' ? 1 : 0);
  const byWeight = [...matches].sort(
    (a, b) => weight(b) - weight(a) || b.to - b.from - (a.to - a.from) || a.from - b.from,
  );
  const kept: Match[] = [];
  for (const match of byWeight) {
    if (!kept.some((other) => match.from < other.to && other.from < match.to)) kept.push(match);
  }
  return kept.sort((a, b) => a.from - b.from);
}
