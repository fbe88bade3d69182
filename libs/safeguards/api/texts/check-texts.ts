import type { Problem } from '@stad/platform/rules/problem.js';
import {
  type Finding,
  type GuardRule,
  gravestOf,
  type Severity,
} from '../../rules/personal-data/finding.js';
import { isReasonFor, type OverrideReason } from '../../rules/personal-data/override-reason.js';
import { scanForms } from '../../rules/personal-data/together.js';
import { LONGEST_READ, SafeTextValue } from '../scalars/safe-text.js';

/** A person's reason to let the warnings of one field through. */
export interface TextOverride {
  /** Path of the field, `aim` or `answers.0.note`; of a list, that of all its texts. */
  readonly field: string;
  /** One of OVERRIDE_REASONS that suits what was found; any other code counts as none. */
  readonly reason: string;
}

/** What happened to one text: for the log of the guard, without content (field.md 3.5). */
export interface TextEvent {
  readonly field: string;
  readonly outcome: Severity | 'overridden';
  readonly rules: readonly GuardRule[];
  readonly reason?: OverrideReason;
}

export interface TextVerdict {
  readonly problems: readonly Problem[];
  readonly events: readonly TextEvent[];
}

/**
 * Every `SafeText` in an input, however deep. One problem per path: PERSONAL_DATA_BLOCKED, which no
 * reason lifts, or PERSONAL_DATA_WARNED without a reason, with the rule and the characters it found,
 * counted from 1 (INV-01). A date in one text and its last four in another are found, too. The events say what to write, and hold nothing of the text.
 */
export function inspectTexts(input: unknown, overrides: readonly TextOverride[]): TextVerdict {
  const problems: Problem[] = [];
  const events: TextEvent[] = [];
  const texts = [...textsIn(input, '')];
  const shared = sharedIn(texts);
  for (const { field, value } of texts) {
    if (!value.isText) problems.push({ code: 'INVALID_TEXT', field });
    if (value.isTooLong) {
      problems.push({ code: 'TEXT_TOO_LONG', field, params: { largest: LONGEST_READ } });
    }
    const findings = [...value.findings, ...(shared.get(field) ?? [])];
    const gravest = gravestOf(findings);
    if (!gravest) continue;
    const rules = [...new Set(findings.map(({ rule }) => rule))];
    const reason = overrides.find((override) => covers(override, field))?.reason ?? '';
    if (isReasonFor(reason, rules)) {
      events.push({ field, outcome: 'overridden', rules, reason });
      continue;
    }
    const { rule, severity, offset, length } = gravest;
    const code = severity === 'block' ? 'PERSONAL_DATA_BLOCKED' : 'PERSONAL_DATA_WARNED';
    problems.push({ code, field, params: { rule, from: offset + 1, to: offset + length } });
    events.push({ field, outcome: severity, rules });
  }
  return { problems, events };
}

/**
 * What fields make together, said of the one with the last four: the others may stand. What is found in a field
 * alone is told first.
 */
function sharedIn(texts: readonly PlacedText[]): ReadonlyMap<string, readonly Finding[]> {
  const shared = new Map<string, Finding[]>();
  const silent = texts
    .filter(({ value }) => value.findings.length === 0)
    .map(({ field, value: { text } }) => ({ field, text }));
  for (const { field, ...finding } of scanForms(silent, { now: new Date() })) {
    if (finding.isTail) shared.set(field, [...(shared.get(field) ?? []), finding]);
  }
  return shared;
}

interface PlacedText {
  readonly field: string;
  readonly value: SafeTextValue;
}

/** A form shows a list of short texts as one field with a line for each. */
function covers(override: TextOverride, field: string): boolean {
  return override.field === field || field.startsWith(`${override.field}.`);
}

function* textsIn(input: unknown, path: string): Generator<PlacedText> {
  if (input instanceof SafeTextValue) {
    yield { field: path, value: input };
    return;
  }
  if (typeof input !== 'object' || input === null || input instanceof Date) return;
  for (const [key, value] of Object.entries(input)) {
    yield* textsIn(value, path === '' ? key : `${path}.${key}`);
  }
}
