import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import type { Pass, PassAgency } from '../pass/pass.js';
import type { Chosen } from '../team/chosen.js';
import { CrewProposalDocument, type CrewProposalQuery } from './crew.generated.js';

export type Crew = CrewProposalQuery['crewProposal'];
export type PassedOver = Crew['passedOver'][number];

/** Somebody who takes part in field work and could be put in the team. */
export interface Colleague {
  readonly membershipId: string;
  readonly functionTitle: string;
  readonly agency: PassAgency;
  /** Taken at that time; by what is not told. */
  readonly isBusy: boolean;
}

const TAKEN = new Set(['BUSY', 'AGENCY_TAKEN']);

/** Whom to ask, everybody who could be asked, and the agencies they belong to. */
export function useCrew(
  pass: Pass,
  languages: readonly string[],
  /** As it stands in the form: the proposal follows it. */
  team: readonly Chosen[],
): {
  readonly crew: Crew | undefined;
  readonly colleagues: readonly Colleague[];
  readonly agencies: readonly PassAgency[];
} {
  const query = useOperation(
    CrewProposalDocument,
    { passId: pass.id, languages: [...languages], team: team.map(placed) },
    { keepPrevious: true },
  );
  const crew = query.data?.crewProposal;
  const colleagues = colleaguesOf(crew, pass);
  const agencies = new Map<string, PassAgency>();
  // Also who has nobody in the portal: the police may take part by telephone alone.
  for (const agency of [...pass.agencies, ...(crew?.agencies ?? [])]) {
    agencies.set(agency.id, agency);
  }
  return { crew, colleagues, agencies: [...agencies.values()] };
}

function placed({ agency, membershipId, functionTitle, role }: Chosen) {
  return { agencyId: agency.id, role, ...(membershipId ? { membershipId } : { functionTitle }) };
}

/** One's own first, as they are asked most often; who is in the team can be put back into it. */
function colleaguesOf(crew: Crew | undefined, pass: Pass): readonly Colleague[] {
  const asked = [
    ...(crew?.proposed ?? []).map(({ candidate }) => ({ ...candidate, isBusy: false })),
    ...(crew?.passedOver ?? []).map(({ candidate, reason }) => ({
      ...candidate,
      isBusy: TAKEN.has(reason.code),
    })),
  ];
  const known = new Set(asked.map((one) => one.membershipId));
  const inTeam = pass.team.flatMap(({ membershipId, functionTitle, agency }) =>
    membershipId === null || known.has(membershipId)
      ? []
      : [{ membershipId, functionTitle, agency, isBusy: false }],
  );
  const rank = (agency: PassAgency) => (agency.id === pass.owner.id ? 0 : 1);
  return [...asked, ...inTeam].sort(
    (a, b) =>
      rank(a.agency) - rank(b.agency) ||
      a.agency.shortName.localeCompare(b.agency.shortName, 'sv') ||
      a.functionTitle.localeCompare(b.functionTitle, 'sv', { numeric: true }),
  );
}
