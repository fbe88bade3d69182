import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';

/** Kinds of function that can be called; a function is a role at work, never a person. */
export const CONTACT_KINDS = [
  'RECEPTION',
  'SOCIAL_ON_CALL',
  'POLICE',
  'NGO_SUPPORT',
  'SHELTER',
  'INTERPRETER',
  'VICTIM_SUPPORT',
  'COORDINATOR',
  'REGIONAL_COORDINATOR',
  'HEALTH_CARE',
  'DUTY_MANAGER',
  'OTHER',
] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** How one reaches a function; the shape of each is checked where it is typed. */
export interface ContactRoutes {
  readonly kind: string;
  readonly label: string;
  readonly phone?: string | null;
  readonly mailbox?: string | null;
  readonly sdkAddress?: string | null;
  readonly siteIds: readonly string[];
}

/**
 * A contact function: of a known kind, with a label, at least one way to reach it and a site it serves.
 * Problems: `CONTACT_KIND_UNKNOWN`, `CONTACT_LABEL_MISSING`, `CONTACT_ROUTE_MISSING`, `CONTACT_SITE_MISSING`.
 */
export function checkContactFunction(input: ContactRoutes): Result<ContactKind> {
  const problems: Problem[] = [];
  const kind = CONTACT_KINDS.find((known) => known === input.kind);
  if (!kind) problems.push({ code: 'CONTACT_KIND_UNKNOWN', field: 'kind' });
  if (input.label.trim() === '') problems.push({ code: 'CONTACT_LABEL_MISSING', field: 'label' });
  if (!input.phone && !input.mailbox && !input.sdkAddress) {
    problems.push({ code: 'CONTACT_ROUTE_MISSING', field: 'phone' });
  }
  if (input.siteIds.length === 0) problems.push({ code: 'CONTACT_SITE_MISSING', field: 'siteIds' });
  return check(problems, kind ?? 'OTHER');
}
