import type { Problem } from '@stad/platform/rules/problem.js';
import {
  type Finding,
  isOverrideReason,
  type OverrideReason,
  type Severity,
} from '../../rules/personal-data/finding.js';
import { SafeTextValue } from '../scalars/safe-text.js';

/** A person's reason to let the warnings of one field through. */
export interface TextOverride {
  /** Path of the field, `aim` or `answers.0.note`. */
  readonly field: string;
  /** One of OVERRIDE_REASONS; any other code counts as none. */
  readonly reason: string;
}

/** What happened to one text: for the log of the guard, without content (domain.md 3.5). */
export interface TextEvent {
  readonly field: string;
  readonly outcome: Severity | 'overridden';
  readonly rules: readonly string[];
  readonly reason?: OverrideReason;
}

export interface TextVerdict {
  readonly problems: readonly Problem[];
  readonly events: readonly TextEvent[];
}

/**
 * Every `SafeText` in an input, however deep. One problem per path: PERSONAL_DATA_BLOCKED, which no
 * reason lifts, or PERSONAL_DATA_WARNED without a reason, with the rule that found it (INV-01).
 */
export function checkTexts(input: unknown, overrides: readonly TextOverride[] = []): Problem[] {
  return [...inspectTexts(input, overrides).problems];
}

/** As {@link checkTexts}, with the content-free events to write. */
export function inspectTexts(input: unknown, overrides: readonly TextOverride[] = []): TextVerdict {
  const problems: Problem[] = [];
  const events: TextEvent[] = [];
  for (const { field, value } of textsIn(input, '')) {
    if (!value.isText) problems.push({ code: 'INVALID_TEXT', field });
    const gravest = gravestOf(value.findings);
    if (!gravest) continue;
    const rules = [...new Set(value.findings.map(({ rule }) => rule))];
    const reason = overrides.find((override) => override.field === field)?.reason;
    if (gravest.severity === 'warn' && reason !== undefined && isOverrideReason(reason)) {
      events.push({ field, outcome: 'overridden', rules, reason });
      continue;
    }
    const code = gravest.severity === 'block' ? 'PERSONAL_DATA_BLOCKED' : 'PERSONAL_DATA_WARNED';
    problems.push({ code, field, params: { rule: gravest.rule } });
    events.push({ field, outcome: gravest.severity, rules });
  }
  return { problems, events };
}

function gravestOf(findings: readonly Finding[]): Finding | undefined {
  return findings.find(({ severity }) => severity === 'block') ?? findings[0];
}

function* textsIn(
  input: unknown,
  path: string,
): Generator<{ field: string; value: SafeTextValue }> {
  if (input instanceof SafeTextValue) {
    yield { field: path, value: input };
    return;
  }
  if (typeof input !== 'object' || input === null || input instanceof Date) return;
  for (const [key, value] of Object.entries(input)) {
    yield* textsIn(value, path === '' ? key : `${path}.${key}`);
  }
}
