/**
 * What is always looked at, whatever the sample draws (field.md 3.7, docs/compliance/loggkontroll.md 4).
 * A read of what belongs to a relative is not among them: the portal holds nobody whom one could be
 * related to.
 */
export const FINDINGS = [
  'OUTSIDE_TEAM',
  'NIGHT',
  'MANY_READS',
  'MANY_EXPORTS',
  'REFUSALS',
  'SIGN_IN_REFUSALS',
  'TEXTS_LET_THROUGH',
  'RIGHTS',
] as const;
export type Finding = (typeof FINDINGS)[number];

/** Why an event is looked at. */
export const REASONS = ['SAMPLE', ...FINDINGS] as const;
export type Reason = (typeof REASONS)[number];

/** Night is from this time on the Swedish wall clock, and until that. */
export const NIGHT = { from: '22:00', until: '06:00' };
/** A night's work begins and ends so many hours round the pass: a field session's reach (field.md 3.7). */
export const ROUND_A_PASS_HOURS = 3;

/**
 * Above how many events by one person in one span something is a finding. The span is a Swedish day;
 * of NIGHT the night, named by its evening; of MANY_READS a clock hour.
 */
export const LIMITS: Readonly<Record<Finding, number>> = {
  // A pass opened by somebody who only works in the field, is not in its team and did not plan it.
  OUTSIDE_TEAM: 0,
  // Reading by night by somebody who is out on no pass.
  NIGHT: 0,
  MANY_READS: 40,
  MANY_EXPORTS: 10,
  REFUSALS: 5,
  SIGN_IN_REFUSALS: 5,
  TEXTS_LET_THROUGH: 0,
  // Roles, invitations, approved sign-ins, deputies: compared with the decision behind them.
  RIGHTS: 0,
};

/** Events of one person in one span, and the first of them, which stands for them all. */
export interface Group {
  readonly finding: Finding;
  readonly eventId: string;
  readonly counted: number;
}

export function isFinding({ finding, counted }: Group): boolean {
  return counted > LIMITS[finding];
}

/** What is looked at, and why: an event that was drawn and stands for a finding is one. */
export interface ToLookAt {
  readonly eventId: string;
  readonly reasons: readonly Reason[];
  /** How many events it stands for. */
  readonly counted: number;
}

/** Sample and findings as one list, each event once; its reasons in the order of {@link REASONS}. */
export function toLookAt(sample: readonly string[], groups: readonly Group[]): readonly ToLookAt[] {
  const found = new Map<string, { reasons: Set<Reason>; counted: number }>();
  const add = (eventId: string, reason: Reason, counted: number) => {
    const known = found.get(eventId) ?? { reasons: new Set(), counted: 1 };
    known.reasons.add(reason);
    found.set(eventId, { ...known, counted: Math.max(known.counted, counted) });
  };
  for (const eventId of sample) add(eventId, 'SAMPLE', 1);
  for (const group of groups.filter(isFinding)) add(group.eventId, group.finding, group.counted);
  return [...found].map(([eventId, { reasons, counted }]) => ({
    eventId,
    counted,
    reasons: REASONS.filter((reason) => reasons.has(reason)),
  }));
}
