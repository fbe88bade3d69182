/** One receipt: that somebody was handed over, never about whom (field.md 7.3). */
export interface HandoverFact {
  readonly category: string;
  /** From the observation to the receiver's confirmation; null as long as nobody has confirmed. */
  readonly minutes: number | null;
}

/** The receivers of K15, in the order of field.md 4.5. To consult somebody hands nobody over. */
export const RECEIVERS = [
  'SOCIAL_SERVICES',
  'SOCIAL_ON_CALL',
  'NGO_SUPPORT',
  'REGIONAL_COORDINATOR',
  'CHILD_CONCERN',
  'POLICE_REPORT',
  'HEALTH_CARE',
  'SHELTER',
  'VICTIM_SUPPORT',
] as const;
export type Receiver = (typeof RECEIVERS)[number];

export interface HandoversByReceiver {
  readonly total: number;
  readonly by: Readonly<Record<Receiver, number>>;
}

/** K15: receipts by receiver, every receiver named, also those of none (field.md 4.5). */
export function handoversByReceiver(handovers: readonly HandoverFact[]): HandoversByReceiver {
  const of = (receiver: Receiver) =>
    handovers.filter(({ category }) => category === receiver).length;
  const by = Object.fromEntries(RECEIVERS.map((each) => [each, of(each)])) as Record<
    Receiver,
    number
  >;
  return { total: Object.values(by).reduce((sum, count) => sum + count, 0), by };
}

/** K17: receipts of child-concern reports (field.md 4.5). */
export function childConcerns(handovers: readonly HandoverFact[]): number {
  return handoversByReceiver(handovers).by.CHILD_CONCERN;
}

/** Fewer would tell of single handovers. */
export const FEWEST_HANDOVERS = 5;

/**
 * K16: the median of the minutes, in whole minutes, of handovers that were confirmed; null below
 * five of them (field.md 4.5).
 */
export function timeToHandover(handovers: readonly HandoverFact[]): number | null {
  const counted = handovers.filter(({ category }) => RECEIVERS.some((each) => each === category));
  const minutes = counted.flatMap((each) => each.minutes ?? []);
  return minutes.length < FEWEST_HANDOVERS ? null : Math.round(median(minutes));
}

/** The middle one; of two in the middle, their mean. NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}
