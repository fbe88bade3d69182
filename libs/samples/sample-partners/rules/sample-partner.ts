import { CORE, holdsAny, type Role } from '@stad/identity/rules/role.js';
import { defineLife } from '@stad/platform/rules/life.js';
import { type NextStep, nextStep } from '@stad/platform/rules/next-step.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';

/** In characters. */
export const LONGEST = { name: 80, note: 400 } as const;

export const SAMPLE_PARTNER_SORTS = ['AUTHORITY', 'COMPANY', 'CIVIL_SOCIETY'] as const;

export type SamplePartnerState = 'MAPPED' | 'ACTIVE' | 'PAUSED' | 'LEFT';
export type SamplePartnerStep = 'activate' | 'pause' | 'leave';

export const samplePartnerLife = defineLife<SamplePartnerState, SamplePartnerStep>({
  MAPPED: { activate: 'ACTIVE', leave: 'LEFT' },
  ACTIVE: { pause: 'PAUSED', leave: 'LEFT' },
  PAUSED: { activate: 'ACTIVE', leave: 'LEFT' },
  LEFT: { activate: 'ACTIVE' },
});

/** Who keeps the register of their agency. */
export const SAMPLE_PARTNER_KEEPERS: readonly Role[] = CORE;

export interface SamplePartnerFields {
  readonly name: string;
  readonly sort: string;
  readonly note: string;
}

/** Problems: `INVALID_FUNCTION_NAME`, `INVALID_CODE`, `TEXT_TOO_LONG` { largest }. */
export function checkSamplePartner(fields: SamplePartnerFields): Result<SamplePartnerFields> {
  const [name, note] = [fields.name.trim(), fields.note.trim()];
  const problems: Problem[] = [];
  if (name.length < 2 || name.length > LONGEST.name) {
    problems.push({ code: 'INVALID_FUNCTION_NAME', field: 'name' });
  }
  if (!SAMPLE_PARTNER_SORTS.some((known) => known === fields.sort)) {
    problems.push({ code: 'INVALID_CODE', field: 'sort' });
  }
  if (note.length > LONGEST.note) {
    problems.push({ code: 'TEXT_TOO_LONG', field: 'note', params: { largest: LONGEST.note } });
  }
  return check(problems, { name, sort: fields.sort, note });
}

/** What the viewer may do with it now: their own agency's, when they keep its register. */
export function samplePartnerNextSteps(
  viewer: { readonly agencyId: string; readonly roles: readonly string[] },
  partner: { readonly agencyId: string; readonly state: SamplePartnerState },
): readonly NextStep<SamplePartnerStep | 'edit'>[] {
  if (viewer.agencyId !== partner.agencyId) return [];
  if (!holdsAny(viewer.roles, SAMPLE_PARTNER_KEEPERS)) return [];
  return [...samplePartnerLife.stepsFrom(partner.state), 'edit' as const].map((step) =>
    nextStep(step),
  );
}
