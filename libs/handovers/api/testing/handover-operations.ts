import { randomUUID } from 'node:crypto';
import { waitingOf } from '@stad/identity/api/testing/waiting-of.js';
import type { Caller, TestPortal } from '@stad/platform/api/testing/portal.js';

const FIELDS = `id category band channel state end otherAgency { key } otherFunction assessedBy hasConsent observedOn
  partOfDay observedAt contactAt minutes confirmedBy confirmingFunction linkUntil
  municipality boardFunction isContested mayBeSame { id } advice nextSteps { step ready }`;

export const LIST_HANDOVERS = `query List($input: HandoversInput!) { handovers(input: $input) {
  total endCursor rows { ${FIELDS} } } }`;
export const LIST_MONTHS = `query Months($input: HandoversInput!) { handoverMonths(input: $input) {
  total endCursor rows { id month category minutes } } }`;

export interface HandoverAnswer {
  readonly id: string;
  readonly state: string;
  readonly minutes: number | null;
  readonly observedAt: string | null;
  readonly linkUntil: string | null;
  readonly isContested: boolean;
  readonly mayBeSame: readonly { readonly id: string }[];
  readonly advice: readonly string[];
  readonly nextSteps: readonly { readonly step: string }[];
}

/** What the police write down who have rung the social on-call service; each field may be another. */
export const fields = (now: Date, more: Record<string, unknown> = {}) => ({
  ...{ end: 'SENDER', category: 'SOCIAL_ON_CALL', band: 'AGE_21_OR_OVER', channel: 'PHONE' },
  ...{ otherFunction: 'Socialjour', hasConsent: false },
  observedAt: new Date(now.getTime() - 21 * 60_000).toISOString(),
  ...more,
});

/** Confirmed by voice, three minutes ago. */
export const byVoice = (now: Date) => ({
  confirmedByFunction: 'Socialjour',
  contactAt: new Date(now.getTime() - 3 * 60_000).toISOString(),
});

/** Sends one of the domain's mutations. */
export function act(caller: Caller, name: string, input: Record<string, unknown>) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  return caller.run<Record<string, HandoverAnswer>>(
    `mutation Act($input: ${type}!) { ${name}(input: $input) { ${FIELDS} } }`,
    { input: { clientMutationId: randomUUID(), ...input } },
  );
}

/** How many handovers wait for somebody to confirm, to ring about, and whether one is that no night waits for. */
export async function waitsFor(portal: TestPortal, caller: Caller) {
  const kinds = ['HANDOVERS_TO_CONFIRM', 'HANDOVERS_UNCONFIRMED'] as const;
  const { rows } = await waitingOf(portal, caller, ...kinds);
  const [toConfirm, unconfirmed] = kinds.map(
    (kind) => rows.find((row) => row.kind === kind)?.n ?? 0,
  );
  return { toConfirm, unconfirmed, urgent: rows.some(({ of }) => of === 'URGENT') };
}
