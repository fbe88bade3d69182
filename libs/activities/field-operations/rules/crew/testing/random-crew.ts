import { QUALIFICATION_KINDS } from '@stad/identity/rules/qualification.js';
import type { Pick } from '@stad/platform/rules/testing/pick.js';
import { addDays, nightSpan } from '@stad/platform/rules/time.js';
import { PASS_TYPES } from '../../pass-type.js';
import type { Candidate } from '../candidate.js';
import type { CrewNeed } from '../crew-need.js';
import { type AgencyOfTest, candidate, DATE, makeNeed } from './make-candidate.js';

const KINDS: readonly AgencyOfTest[] = ['soc', 'soc', 'fa', 'fa', 'police', 'ks'];
const SPOKEN = ['en', 'ro', 'th'];

/** Somebody as a town has them: most could go out, each in their own way could not. */
export function randomCandidate(order: number, pick: Pick): Candidate {
  const span = (): ReturnType<typeof nightSpan> => {
    const from = `${String(pick(24)).padStart(2, '0')}:${pick(2) ? '30' : '00'}`;
    const to = `${String(pick(24)).padStart(2, '0')}:00`;
    return nightSpan(addDays(DATE, pick(3) - 1), from, to);
  };
  return candidate(KINDS[pick(KINDS.length)] ?? 'soc', order, {
    fieldRole: pick(8) === 0 ? 'REAR_SUPPORT' : 'IN_FIELD',
    validTo: pick(8) === 0 ? addDays(DATE, pick(5) - 3) : null,
    qualifications: QUALIFICATION_KINDS.filter(() => pick(5) > 0).map((kind) => ({
      kind,
      validTo: pick(4) === 0 ? addDays(DATE, pick(7) - 3) : null,
    })),
    languages: SPOKEN.filter(() => pick(3) === 0),
    busy: Array.from({ length: Math.max(0, pick(5) - 3) }, span),
    onCall: pick(8) === 0 ? [span()] : [],
    nights: pick(6),
  });
}

export function randomNeed(pick: Pick): CrewNeed {
  return makeNeed({
    type: PASS_TYPES[pick(PASS_TYPES.length)] ?? 'STREET',
    ...nightSpan(DATE, pick(2) ? '20:00' : '13:00', pick(2) ? '01:00' : '17:00'),
    languages: SPOKEN.filter(() => pick(3) === 0),
    takenAgencyIds: pick(6) === 0 ? ['fa'] : [],
  });
}
