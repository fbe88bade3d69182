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

/** The longest of each text; more does not fit on a line of a list that is read in a hurry. */
const LONGEST = { mailbox: 160, sdkAddress: 160, hours: 160, note: 300 } as const;

/** Who sees a number: everybody, the members of the site, or its own agency and a team that is out. */
export const CONTACT_CLASSES = ['P0', 'P1', 'P2'] as const;

/** How one reaches a function; the shape of each is checked where it is typed. */
export interface ContactRoutes {
  readonly kind: string;
  readonly label: string;
  readonly phone?: string | null;
  readonly mailbox?: string | null;
  readonly sdkAddress?: string | null;
  readonly siteIds: readonly string[];
  /** Opening hours as people say them. */
  readonly hours?: string | null;
  readonly note?: string | null;
}

/**
 * A contact function: of a known kind, with a label, at least one way to reach it and a site it serves.
 * An address for secure digital communication is one word, as the directory of SDK writes them.
 * Problems: `CONTACT_KIND_UNKNOWN`, `CONTACT_LABEL_MISSING`, `CONTACT_ROUTE_MISSING`,
 * `SDK_ADDRESS_UNREADABLE`, `CONTACT_SITE_MISSING`, `TEXT_TOO_LONG`.
 */
export function checkContactFunction(input: ContactRoutes): Result<ContactKind> {
  const problems: Problem[] = [];
  const kind = CONTACT_KINDS.find((known) => known === input.kind);
  if (!kind) problems.push({ code: 'CONTACT_KIND_UNKNOWN', field: 'kind' });
  if (input.label.trim() === '') problems.push({ code: 'CONTACT_LABEL_MISSING', field: 'label' });
  if (!input.phone && !input.mailbox && !input.sdkAddress) {
    problems.push({ code: 'CONTACT_ROUTE_MISSING', field: 'phone' });
  }
  if (input.sdkAddress && !/^\S{3,}$/.test(input.sdkAddress)) {
    problems.push({ code: 'SDK_ADDRESS_UNREADABLE', field: 'sdkAddress' });
  }
  if (input.siteIds.length === 0) problems.push({ code: 'CONTACT_SITE_MISSING', field: 'siteIds' });
  for (const [field, largest] of Object.entries(LONGEST)) {
    const text = input[field as keyof typeof LONGEST] ?? '';
    if (text.length > largest) problems.push({ code: 'TEXT_TOO_LONG', field, params: { largest } });
  }
  return check(problems, kind ?? 'OTHER');
}
