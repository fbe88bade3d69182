/** Roles in a pass (field.md 6). REAR_SUPPORT holds the time and is not in the field. */
export const TEAM_ROLES = ['PASS_LEADER', 'RECORDER', 'SUPPORT', 'MEMBER', 'REAR_SUPPORT'] as const;
export type TeamRole = (typeof TEAM_ROLES)[number];

/** One row of the team: a person of an agency, or a function that takes part without an account. */
export interface Member {
  readonly id: string;
  readonly personId: string | null;
  /** The function, *Socialsekreterare 1*; no names outside one's own agency (INV-31). */
  readonly label: string;
  readonly agencyId: string;
  readonly agencyKind: string;
  readonly agencyLabel: string;
  readonly role: TeamRole;
  /** Has the training the type asks for, in force on the day. */
  readonly trained: boolean;
  /** Came later than the start, left before the end. */
  readonly joinedAt?: Date | null;
  readonly leftAt?: Date | null;
}

/** An employer with people in the pass: each answers for its own and gives its own go-ahead. */
export interface Employer {
  readonly agencyId: string;
  readonly agencyKind: string;
  readonly label: string;
}

export function inField<M extends Pick<Member, 'role'>>(team: readonly M[]): readonly M[] {
  return team.filter((member) => member.role !== 'REAR_SUPPORT');
}

export function passLeader(team: readonly Member[]): Member | undefined {
  return team.find((member) => member.role === 'PASS_LEADER');
}

export function isPolice(member: Pick<Member, 'agencyKind'>): boolean {
  return member.agencyKind === 'POLICE';
}

export function hasPolice(team: readonly Member[]): boolean {
  return inField(team).some(isPolice);
}

/** Function and agency, *Samverkanspolis 1, Polisen Lund* (INV-31). */
export function shownAs(member: Pick<Member, 'label' | 'agencyLabel'>): string {
  return `${member.label}, ${member.agencyLabel}`;
}

/**
 * The employers that take part: those with somebody in the field. One that has been asked and has not
 * answered, is on standby or only informed takes no part, and holds up nobody (INV-32).
 */
export function employersOf(team: readonly Member[]): readonly Employer[] {
  const employers = new Map<string, Employer>();
  for (const { agencyId, agencyKind, agencyLabel } of inField(team)) {
    if (!employers.has(agencyId)) {
      employers.set(agencyId, { agencyId, agencyKind, label: agencyLabel });
    }
  }
  return [...employers.values()];
}

/** Who counts unless somebody else is chosen: the pass leader's employer (INV-28). */
export function usualCountingAgency(team: readonly Member[]): string | null {
  return passLeader(team)?.agencyId ?? null;
}
