import type { DemoMembershipsQuery } from './sign-in.generated.js';

export type DemoMembership = DemoMembershipsQuery['demoMemberships'][number];

export interface AgencyFunctions {
  readonly agency: { readonly key: string; readonly kind: string; readonly name: string };
  readonly functions: readonly {
    readonly membership: DemoMembership;
    /** The person's other memberships: rights never add up, so one is chosen (INV-09). */
    readonly elsewhere: readonly DemoMembership[];
  }[];
}

/** Groups the demo's memberships by agency, in the order the server lists them. */
export function membershipsByAgency(
  memberships: readonly DemoMembership[],
): readonly AgencyFunctions[] {
  const keys = [...new Set(memberships.map((one) => one.agencyKey))];
  return keys.map((key) => {
    const own = memberships.filter((one) => one.agencyKey === key);
    return {
      agency: { key, kind: own[0]?.agencyKind ?? '', name: own[0]?.agencyName ?? '' },
      functions: own.map((membership) => ({
        membership,
        elsewhere: memberships.filter(
          (one) => one.personId === membership.personId && one.id !== membership.id,
        ),
      })),
    };
  });
}

/** The four through whom the main job runs: plan, answer, go out, report. */
export const MAIN_ROLES = [
  'SOCIAL_WORKER',
  'POLICE_LIAISON',
  'NGO_FIELD_WORKER',
  'PROJECT_LEAD',
] as const;
export type MainRole = (typeof MAIN_ROLES)[number];

/**
 * For somebody who sees the demo for the first time: one function for each main role, from the
 * agency with the most functions, which is where most happens.
 */
export function mainFunctions(
  memberships: readonly DemoMembership[],
): readonly { readonly role: MainRole; readonly membership: DemoMembership }[] {
  const size = (one: DemoMembership) =>
    memberships.filter((other) => other.agencyKey === one.agencyKey).length;
  return MAIN_ROLES.flatMap((role) => {
    const [membership] = memberships
      .filter((one) => one.roles.includes(role))
      .sort((a, b) => size(b) - size(a));
    return membership ? [{ role, membership }] : [];
  });
}
