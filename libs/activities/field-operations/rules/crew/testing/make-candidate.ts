import { nightSpan } from '@stad/platform/rules/time.js';
import type { Candidate } from '../candidate.js';
import type { CrewNeed } from '../crew-need.js';

/** Candidates and a pass for tests and figures: a Friday night on the street in Lund. */

const AGENCIES = {
  soc: ['SOCIAL_SERVICES', 'Socialtjänsten Lund'],
  fa: ['NGO', 'Frälsningsarmén'],
  police: ['POLICE', 'Polisen Lund'],
  ks: ['MUNICIPAL_EXECUTIVE', 'Kommunkontoret Lund'],
} as const;
export type AgencyOfTest = keyof typeof AGENCIES;

/** `candidate('soc', 1)`: free, trained, rested, without a night behind. */
export function candidate(
  agencyId: AgencyOfTest,
  order: number,
  more: Partial<Candidate> = {},
): Candidate {
  const [agencyKind, agencyLabel] = AGENCIES[agencyId];
  return {
    id: `${agencyId}-${order}`,
    label: `Funktion ${order}`,
    agencyId,
    agencyKind,
    agencyLabel,
    fieldRole: 'IN_FIELD',
    validTo: null,
    qualifications: [{ kind: 'IN_DEPTH', validTo: null }],
    languages: [],
    busy: [],
    onCall: [],
    nights: 0,
    ...more,
  };
}

export const DATE = '2026-05-15';

export function makeNeed(more: Partial<CrewNeed> = {}): CrewNeed {
  return {
    type: 'STREET',
    date: DATE,
    ...nightSpan(DATE, '20:00', '01:00'),
    languages: [],
    takenAgencyIds: [],
    ...more,
  };
}
