import { useMissingText } from '@stad/platform/web/i18n/problem-text.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import type { ReactNode } from 'react';
import { type GuardPlace, guardOf } from '../../rules/pass-guards.js';
import { isDraft, type Pass } from './pass.js';
import './missing-here.css';

export type Missing = Pass['readiness'][number]['missing'][number];

/** Parts whose fields say themselves what is missing in them. */
export const PARTS = ['when', 'team', 'safety', 'checklist'] as const;
export type Part = (typeof PARTS)[number];

/** Where it stands beside its field; null where the page does not show the field now. */
export function besideIn(pass: Pass, open: string, { code }: Missing): Part | null {
  const guard = guardOf(code);
  // What is no guard is a clash, which the team runs into.
  const part = guard ? PARTS.find((one) => one === guard.place) : 'team';
  return part && (isDraft(pass) || open === part) ? part : null;
}

/** What is missing that is given in a part, each once. */
export function missingIn(pass: Pass, place: GuardPlace): readonly Missing[] {
  const all = pass.readiness.flatMap(({ missing }) => missing);
  return all.filter(
    ({ code }, index) =>
      guardOf(code)?.place === place && all.findIndex((other) => other.code === code) === index,
  );
}

/** The hint of a field, with what the start still waits for there. */
export function useMissingHere(pass: Pass): (code: string, hint?: ReactNode) => ReactNode {
  const missingText = useMissingText();
  const all = pass.readiness.flatMap(({ missing }) => missing);
  return (code, hint) => {
    const missing = all.find((one) => one.code === code);
    if (!missing) return hint;
    return (
      <>
        {hint && <>{hint} </>}
        <span className="missing-here">
          <StatusText tone="notice">{missingText(missing)}</StatusText>
        </span>
      </>
    );
  };
}
