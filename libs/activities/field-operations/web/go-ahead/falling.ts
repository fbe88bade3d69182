import { askFirst } from '../../rules/ask-first.js';
import {
  type GoAheadBasis,
  type GoAheadOutcome,
  goAheadAfterChange,
} from '../../rules/go-ahead-change.js';
import type { PassType } from '../../rules/pass-type.js';
import type { Member } from '../../rules/team.js';
import type { Pass } from '../pass/pass.js';
import { ruleMembers } from '../pass/rule-members.js';

export interface PlanChange {
  readonly type?: string;
  readonly areaGroups?: readonly string[];
  readonly startsAt?: Date;
  readonly endsAt?: Date;
  readonly team?: readonly Member[];
}

/** Employers whose go-ahead is in force. */
export function givenIn(pass: Pass): readonly string[] {
  return pass.employers
    .filter((employer) => employer.goAhead?.inForce)
    .map((employer) => employer.agency.id);
}

/** The go-aheads in force that fall with a change, and why (INV-10). */
export function fallingGoAheads(pass: Pass, change: PlanChange): readonly GoAheadOutcome[] {
  const given = givenIn(pass);
  if (given.length === 0) return [];
  const before: GoAheadBasis = {
    type: pass.type as PassType,
    areaGroups: pass.areas.map((area) => area.areaGroup),
    startsAt: new Date(pass.startsAt),
    team: ruleMembers(pass.team),
    // From a residual risk of ten, an assessment builds on police support.
    buildsOnPolice: pass.employers.some(({ riskBand }) => riskBand !== null && riskBand !== 'LOW'),
  };
  const givenTo = new Map(
    pass.employers.flatMap(({ agency, goAhead }) =>
      goAhead?.forStartAt ? [[agency.id, new Date(goAhead.forStartAt)] as const] : [],
    ),
  );
  const after = { ...before, ...change } as GoAheadBasis;
  return goAheadAfterChange(before, after, givenTo).filter(
    ({ agencyId, reasons }) => given.includes(agencyId) && reasons.length > 0,
  );
}

/** What is asked about before a change is saved, as the server asks it too. */
export function asksOf(pass: Pass, change: PlanChange, newlyAsked = 0): readonly string[] {
  const from = { startsAt: new Date(pass.startsAt), endsAt: new Date(pass.endsAt) };
  return askFirst({
    isSent: pass.progress.sentAt !== null,
    from,
    to: { startsAt: change.startsAt ?? from.startsAt, endsAt: change.endsAt ?? from.endsAt },
    falling: fallingGoAheads(pass, change).length,
    newlyAsked,
  }).map(({ code }) => code);
}
