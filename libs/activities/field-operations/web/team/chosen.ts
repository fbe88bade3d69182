import type { Pass, PassAgency } from '../pass/pass.js';

/** Somebody in the team as it is being put together. */
export interface Chosen {
  /** The membership, or the function of somebody without account. */
  readonly key: string;
  readonly agency: PassAgency;
  readonly membershipId: string | null;
  readonly functionTitle: string;
  readonly role: string;
}

export function chosenOf(team: Pass['team']): readonly Chosen[] {
  return team.map(({ agency, membershipId, functionTitle, role }) => ({
    key: membershipId ?? `${agency.id} ${functionTitle}`,
    agency,
    membershipId,
    functionTitle,
    role,
  }));
}

/** Once; who is added leads as long as nobody does and may. */
export function withChosen(
  team: readonly Chosen[],
  added: Omit<Chosen, 'role' | 'key'>,
  leads: (agencyKind: string) => boolean,
): readonly Chosen[] {
  const key = added.membershipId ?? `${added.agency.id} ${added.functionTitle}`;
  if (team.some((one) => one.key === key)) return team;
  const isLed = team.some((one) => one.role === 'PASS_LEADER');
  const role = !isLed && leads(added.agency.kind) ? 'PASS_LEADER' : 'MEMBER';
  return [...team, { ...added, key, role }];
}

/** Nobody leads beside another: the former leader takes part. */
export function withRole(team: readonly Chosen[], key: string, role: string): readonly Chosen[] {
  return team.map((one) => {
    if (one.key === key) return { ...one, role };
    const steppedDown = role === 'PASS_LEADER' && one.role === 'PASS_LEADER';
    return steppedDown ? { ...one, role: 'MEMBER' } : one;
  });
}
