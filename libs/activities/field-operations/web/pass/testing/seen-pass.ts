import { inForce } from '../../../rules/go-ahead.js';
import { EVENING } from '../../../rules/make-pass.js';
import { type PassViewer, passNextSteps } from '../../../rules/next-steps.js';
import type { PassFacts } from '../../../rules/pass-facts.js';
import { readiness } from '../../../rules/readiness.js';
import { type Member } from '../../../rules/team.js';
import { demoPass, POL, returnedPass, SOC } from '../../testing.js';
import type { Pass, PassAgency } from '../pass.js';

const FA: PassAgency = {
  ...SOC,
  id: 'fa',
  key: 'FA-HBG',
  kind: 'NGO',
  name: 'Frälsningsarmén Helsingborg',
  shortName: 'Frälsningsarmén',
};
/** The agencies of `make-pass.ts`, as the API names them. */
export const AGENCIES: Readonly<Record<string, PassAgency>> = {
  soc: { ...SOC, id: 'soc' },
  fa: FA,
  police: { ...POL, id: 'police' },
};
const agencyOf = (id: string): PassAgency => AGENCIES[id] ?? SOC;

type Missing = Pass['readiness'][number]['missing'][number];
const told = (missing: readonly { code: string; field?: string; who?: string }[]): Missing[] =>
  missing.map(
    ({ code, field = null, who = null }) => ({ code, field, who, from: null, to: null }) as Missing,
  );

const memberOf = ({ id, label, personId, role, agencyId }: Member): Pass['team'][number] => ({
  id,
  functionTitle: label,
  membershipId: personId,
  role,
  joinedAt: null,
  leftAt: null,
  agency: agencyOf(agencyId),
});

/**
 * A pass as its page has it for one viewer: the steps and lines are those of the rules, so that a state in the
 * table is one that can be.
 */
export function seenPass(viewer: PassViewer, facts: PassFacts, more: Partial<Pass> = {}): Pass {
  const team = facts.team.map(memberOf);
  const base = demoPass();
  const leader = team.find(({ role }) => role === 'PASS_LEADER') ?? null;
  const points = 3;
  return demoPass({
    state: facts.state,
    number: facts.state === 'PLANNING' ? null : base.number,
    owner: agencyOf(facts.ownerAgencyId),
    countingAgency: facts.countingAgencyId ? agencyOf(facts.countingAgencyId) : null,
    leader,
    team,
    agencies: facts.agencyIds.map(agencyOf),
    takeOvers: facts.gaps.map(({ memberId, askedPersonId }) => ({
      ...{ memberId, at: '2022-05-20T14:00:00Z', askedTitle: null, mayAsk: false },
      functionTitle: team.find(({ id }) => id === memberId)?.functionTitle ?? '',
      role: team.find(({ id }) => id === memberId)?.role ?? 'MEMBER',
      asksMe: askedPersonId === viewer.personId,
    })),
    checklist: Array.from({ length: points }, (_, at) => ({
      id: `point-${at}`,
      text: `Punkt ${at + 1}`,
      source: 'TEMPLATE',
      removable: false,
      agency: null,
      tickedAt: at < points - facts.checklist.openPoints ? '2022-05-20T15:00:00Z' : null,
      tickedByTitle: at < points - facts.checklist.openPoints ? 'Funktion 2' : null,
    })),
    briefing: team.map(({ id, membershipId }) => ({
      memberId: id,
      heardAt: null,
      byTitle: null,
      isMe: membershipId === viewer.personId,
      mayHear: membershipId === viewer.personId && facts.state === 'READY',
    })),
    employers: facts.employers.map(({ agencyId, goAhead, check }) => ({
      agency: agencyOf(agencyId),
      checkedAt: check ? '2022-05-20T13:00:00Z' : null,
      riskAssessed: true,
      riskBand: 'LOW',
      deputies: [],
      goAhead: goAhead && {
        id: `go-ahead-${agencyId}`,
        at: '2022-05-20T13:05:00Z',
        byTitle: 'Funktion 1',
        deputyFor: null,
        decision: goAhead.decision,
        forStartAt: null,
        how: 'SIGNED_IN',
        inForce: inForce(goAhead),
        notedByTitle: null,
        conditions: [],
        voidReasons: goAhead.voided ? ['TEAM_TOO_SMALL'] : [],
        voidedAt: goAhead.voided ? '2022-05-20T16:00:00Z' : null,
      },
    })),
    ownCheck: facts.employers.some(({ agencyId, check }) => agencyId === viewer.agencyId && check)
      ? {
          at: '2022-05-20T13:00:00Z',
          byTitle: 'Funktion 1',
          version: 1,
          newThreat: false,
          newPlaceOrTask: false,
          newOrAlone: false,
          supportAbsent: false,
          policeAbsent: false,
        }
      : null,
    readiness: readiness(facts).map(({ line, done, missing }) => ({
      line,
      done,
      missing: told(missing),
    })),
    nextSteps: passNextSteps(viewer, facts, EVENING).map(({ step, ready, missing }) => ({
      step,
      ready,
      missing: told(missing),
    })),
    ownReport: reportOf(viewer, facts),
    ...more,
  });
}

/** The own agency's report once the pass has begun: nothing in it yet, or locked. */
function reportOf({ agencyId }: PassViewer, facts: PassFacts): Pass['ownReport'] {
  if (!facts.ownReport) return null;
  const isLocked = facts.ownReport.state !== 'OPEN';
  return (
    returnedPass({
      counts: agencyId === facts.countingAgencyId,
      ...(isLocked
        ? {
            id: 'report-1',
            version: 1,
            state: facts.ownReport.state,
            lockedAt: '2022-05-21T09:00:00Z',
            lockedByTitle: 'Funktion 1',
          }
        : {}),
    }).ownReport ?? null
  );
}
