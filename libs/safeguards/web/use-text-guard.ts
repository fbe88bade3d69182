import type { Problem } from '@stad/platform/rules/problem.js';
import { useState } from 'react';

/** What {@link SafeTextField} needs to ask for a reason: whether it is asked for, and which was given. */
export interface TextGuard {
  readonly isWarned: boolean;
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
 * judges; a reason belongs to one wording and is gone when the text is changed.
 */
export function useTextGuards(): TextGuards {
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  return {
    overrides: Object.entries(reasons).flatMap(([field, reason]) =>
      reason ? [{ field, reason }] : [],
    ),
    of: (field, problems) => ({
      isWarned: problems.some((one) => one.code === 'PERSONAL_DATA_WARNED' && one.field === field),
      reason: reasons[field] ?? '',
      onReason: (reason) => setReasons((before) => ({ ...before, [field]: reason })),
    }),
  };
}
