import type { Problem } from '@stad/platform/rules/problem.js';
import { useState } from 'react';
import { FormTexts } from './form-texts.js';

/** What {@link SafeTextField} needs: what the server said of this text, and the reason given for it. */
export interface TextGuard {
  /** The field as the input names it. */
  readonly field: string;
  /** The texts that are sent with this one. */
  readonly texts: FormTexts;
  /** PERSONAL_DATA_BLOCKED or PERSONAL_DATA_WARNED, with the rule and the characters it found. */
  readonly problem?: Problem | undefined;
  /** No reason lets anything through here: a list that returns, a text that everybody meets. */
  readonly isStrict?: boolean;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

export interface TextGuards {
  /** Send these as `overrides` of the input. */
  readonly overrides: { readonly field: string; readonly reason: string }[];
  /** For one field: `<SafeTextField {...form.field('aim')} guard={guards.of('aim', form.problems)} />`. */
  of(field: string, problems: readonly Problem[]): TextGuard;
}

/**
 * The reasons a person gives for texts that the guard has asked about (INV-01). The server alone
 * judges; a reason belongs to one wording and is gone when the text is changed. The field is named
 * as in the input; a list of short texts (`abortCriteria.0`) is one field with a line for each.
 */
export function useTextGuards(): TextGuards {
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [texts] = useState(() => new FormTexts());
  return {
    overrides: Object.entries(reasons).flatMap(([field, reason]) =>
      reason ? [{ field, reason }] : [],
    ),
    of: (field, problems) => ({
      field,
      texts,
      problem: problems.find(
        (one) =>
          one.code.startsWith('PERSONAL_DATA_') &&
          (one.field === field || one.field?.startsWith(`${field}.`)),
      ),
      reason: reasons[field] ?? '',
      onReason: (reason) => setReasons((before) => ({ ...before, [field]: reason })),
    }),
  };
}
