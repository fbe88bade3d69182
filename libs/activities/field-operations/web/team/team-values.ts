import type { PassTeamFragment } from '../pass/pass.generated.js';
import { type Chosen, chosenOf } from './chosen.js';

/** *Vilka* as it is put together. */
export type TeamValues = {
  readonly team: readonly Chosen[];
  readonly invitedAgencyIds: readonly string[];
  /** '' as long as nobody has chosen: the pass leader's employer. */
  readonly countingAgencyId: string;
};

/** The fields of a team that stands: the owner has all of it, another agency its own people. */
export function teamValues(pass: PassTeamFragment, onlyAgencyId: string | null): TeamValues {
  const team = chosenOf(pass.team);
  return {
    team: onlyAgencyId === null ? team : team.filter((one) => one.agency.id === onlyAgencyId),
    invitedAgencyIds: pass.agencies.map((agency) => agency.id).filter((id) => id !== pass.owner.id),
    countingAgencyId: pass.countingAgency?.id ?? '',
  };
}

/**
 * One save as the input takes it. A team is always given whole; where it did not change, or waits to be
 * confirmed, it is given as it began.
 */
export function teamInput(to: TeamValues, from: TeamValues, fields: readonly (keyof TeamValues)[]) {
  const has = (name: keyof TeamValues) => fields.includes(name);
  return {
    team: placesOf(has('team') ? to.team : from.team),
    ...(has('invitedAgencyIds') ? { invitedAgencyIds: [...to.invitedAgencyIds] } : {}),
    ...(has('countingAgencyId') && to.countingAgencyId
      ? { countingAgencyId: to.countingAgencyId }
      : {}),
    from: {
      team: placesOf(from.team),
      ...(has('invitedAgencyIds') ? { invitedAgencyIds: [...from.invitedAgencyIds] } : {}),
      ...(has('countingAgencyId') ? { countingAgencyId: from.countingAgencyId || null } : {}),
    },
  };
}

/** The same people in the same roles, in whatever order. */
export function isSameTeam(name: keyof TeamValues, one: unknown, other: unknown): boolean {
  if (name === 'team') return said(one as readonly Chosen[]) === said(other as readonly Chosen[]);
  if (name !== 'invitedAgencyIds') return false;
  const sorted = (ids: unknown) => JSON.stringify([...(ids as readonly string[])].sort());
  return sorted(one) === sorted(other);
}

const said = (team: readonly Chosen[]) =>
  JSON.stringify(team.map(({ key, role }) => `${key} ${role}`).sort());

function placesOf(team: readonly Chosen[]) {
  return team.map(({ agency, membershipId, functionTitle, role }) => ({
    agencyId: agency.id,
    role,
    ...(membershipId ? { membershipId } : { functionTitle }),
  }));
}
