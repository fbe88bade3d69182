import { defineLife } from '@stad/platform/rules/life.js';
import { fail, ok, type Result } from '@stad/platform/rules/result.js';

export type ProgrammeState = 'PLANNED' | 'ACTIVE' | 'REPORTING' | 'CLOSED';
export type ProgrammeStep = 'activate' | 'beginReporting' | 'close';

export const programmeLife = defineLife<ProgrammeState, ProgrammeStep>({
  PLANNED: { activate: 'ACTIVE' },
  ACTIVE: { beginReporting: 'REPORTING' },
  REPORTING: { close: 'CLOSED' },
  CLOSED: {},
});

/** A report of the programme outlives its records: it is written while they are already read-only. */
export type WrittenThing = 'RECORD' | 'REPORT';

/**
 * May something be written in the programme now (INV-22)? REPORTING is read-only but for its reports,
 * CLOSED is read-only. Problem: `PROGRAMME_READ_ONLY` { state }.
 */
export function mayWrite(state: ProgrammeState, thing: WrittenThing): Result<void> {
  const writable = state === 'PLANNED' || state === 'ACTIVE';
  if (writable || (state === 'REPORTING' && thing === 'REPORT')) return ok(undefined);
  return fail({ code: 'PROGRAMME_READ_ONLY', params: { state } });
}
