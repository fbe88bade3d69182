import type { AgencyKey, PersonKey } from '@stad/identity/rules/demo/types.js';
import { addDays } from '@stad/platform/rules/time.js';
import { groupOf } from '@stad/programme/rules/demo/areas.js';
import { at } from '@stad/programme/rules/demo/moments.js';
import type { LocalTime, Moment, Window } from '@stad/programme/rules/demo/types.js';
import type { CheckAnswers } from '../pass-check.js';
import type { PassType } from '../pass-type.js';
import { standingRiskKey } from './standing-risks.js';
import type {
  FieldPassRecord,
  FieldReportRecord,
  GoAheadRecord,
  HoursRecord,
  PassAnswerRecord,
  PassCheckRecord,
  TeamMemberRecord,
  Who,
} from './types.js';

/** Somebody with an account: the employer is in the address. */
export function account(personKey: PersonKey): Who {
  const agencyKey = personKey.split('@')[1]?.toUpperCase() as AgencyKey;
  return { agencyKey, personKey };
}

/** Somebody without an account. */
export function functionAt(agencyKey: AgencyKey, functionTitle: string): Who {
  return { agencyKey, functionTitle };
}

export function endOf(window: Window): Moment {
  return at(window.to <= window.from ? addDays(window.date, 1) : window.date, window.to);
}

/** A member who was there all the time. */
export function member(window: Window, who: Who, role: TeamMemberRecord['role']): TeamMemberRecord {
  return { ...who, role, joinedAt: at(window.date, window.from), leftAt: endOf(window) };
}

/** Everybody of an employer, the same number of hours each. */
export function hoursOf(
  team: readonly TeamMemberRecord[],
  agencyKey: AgencyKey,
  hours: number,
): readonly HoursRecord[] {
  return team
    .filter((each) => each.agencyKey === agencyKey)
    .map(({ personKey, functionTitle }) => ({
      agencyKey,
      ...(personKey ? { personKey } : {}),
      ...(functionTitle ? { functionTitle } : {}),
      hours,
    }));
}

export function inField(who: Who, moment: Moment): PassAnswerRecord {
  return { ...who, answer: 'IN_FIELD', via: 'SIGNED_IN', at: moment };
}

const ALL_NO: CheckAnswers = {
  NEW_THREAT: false,
  NEW_PLACE_OR_TASK: false,
  NEW_OR_ALONE: false,
  SUPPORT_ABSENT: false,
  POLICE_ABSENT: false,
};

/** The day's check of an employer, all *nej* but what is told to be *ja*. */
export function check(
  key: string,
  by: PersonKey,
  moment: Moment,
  yes: Partial<CheckAnswers> = {},
): PassCheckRecord {
  return { key, agencyKey: account(by).agencyKey, at: moment, answers: { ...ALL_NO, ...yes }, by };
}

/** *Bedömd i egen struktur*: what the police say instead of a check. */
export function ownStructure(
  key: string,
  agencyKey: AgencyKey,
  functionTitle: string,
  notedBy: PersonKey,
  moment: Moment,
): PassCheckRecord {
  return { key, agencyKey, at: moment, assessedInOwnStructure: { functionTitle, notedBy } };
}

/** The assessments a go-ahead rests on: one for each area group of the pass. */
export function risksFor(
  agencyKey: AgencyKey,
  type: PassType,
  areaCodes: readonly string[],
  suffix = '',
): readonly string[] {
  const groups = [...new Set(areaCodes.map(groupOf))];
  return groups.map((group) => standingRiskKey(agencyKey, type, group) + suffix);
}

export function given(
  by: PersonKey,
  moment: Moment,
  checkKey: string,
  standingRiskKeys: readonly string[],
): GoAheadRecord {
  const who = account(by);
  return {
    agencyKey: who.agencyKey,
    decision: 'GIVEN',
    at: moment,
    by: who,
    standingRiskKeys,
    checkKey,
  };
}

/** The word of the police: told by a function, noted by somebody in the pass. */
export function toldByPolice(check: PassCheckRecord, time: LocalTime): GoAheadRecord {
  const assessed = check.assessedInOwnStructure;
  if (!assessed) throw new Error(`${check.key} is no assessment of the police`);
  return {
    agencyKey: check.agencyKey,
    decision: 'GIVEN',
    at: check.at,
    by: functionAt(check.agencyKey, assessed.functionTitle),
    oral: { time, notedBy: assessed.notedBy },
    standingRiskKeys: [],
    checkKey: check.key,
  };
}

export function locked(
  by: PersonKey,
  moment: Moment,
  report: Omit<FieldReportRecord, 'agencyKey' | 'state' | 'locked'>,
): FieldReportRecord {
  return {
    agencyKey: account(by).agencyKey,
    state: 'LOCKED',
    locked: { by, at: moment },
    ...report,
  };
}

/** What every plan says in the same words. */
export const PLAN_TEXTS = {
  interpreterPlan: 'Telefontolk via Tolkförmedling. Aldrig en medföljande.',
  commsPlan: 'Arbetstelefon i grupp, bakre stöd har numren under passet.',
  abortCriteria: [
    'Hot eller våld mot teamet eller någon annan',
    'Någon känner igen eller följer efter teamet',
    'Polisen ber teamet lämna området',
    'Bakre stöd svarar inte på två försök',
  ],
  childProcedureAck: true,
} as const satisfies Partial<FieldPassRecord>;
