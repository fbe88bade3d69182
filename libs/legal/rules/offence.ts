/** The offences that decide which gate opens (field.md 2.4), and what one may not know. */
export const OFFENCES = [
  'NONE',
  'TRAFFICKING',
  'TRAFFICKING_LESS_SERIOUS',
  'EXPLOITATION',
  'EXPLOITATION_GROSS',
  'PURCHASE',
  'PURCHASE_FROM_CHILD',
  'PROCURING',
  'PROCURING_GROSS',
  'UNKNOWN',
] as const;
export type Offence = (typeof OFFENCES)[number];
export type KnownOffence = Exclude<Offence, 'NONE' | 'UNKNOWN'>;

/** Shortest imprisonment in months; 0 where the scale begins below six months. */
const SHORTEST: Readonly<Record<KnownOffence, number>> = {
  TRAFFICKING: 24,
  TRAFFICKING_LESS_SERIOUS: 6,
  EXPLOITATION: 0,
  EXPLOITATION_GROSS: 24,
  PURCHASE: 0,
  PURCHASE_FROM_CHILD: 6,
  PROCURING: 0,
  PROCURING_GROSS: 24,
};

export function isKnownOffence(offence: Offence): offence is KnownOffence {
  return offence !== 'NONE' && offence !== 'UNKNOWN';
}

/** Shortest imprisonment of an offence in months, as field.md 2.4 lists the scales. */
export function shortestMonths(offence: KnownOffence): number {
  return SHORTEST[offence];
}

/** The day on which OSL 10 kap. 23 § halved its gates (SFS 2025:179). */
export const GATE_LOWERED = '2025-04-01';

/**
 * Whether an offence is grave enough for OSL 10 kap. 23 §: six months for what has been committed,
 * a year for attempt, preparation and conspiracy; before 2025-04-01 one and two years.
 */
export function passesGate23(offence: KnownOffence, attempted: boolean, date: string): boolean {
  const [committedGate, attemptGate] = date >= GATE_LOWERED ? [6, 12] : [12, 24];
  return SHORTEST[offence] >= (attempted ? attemptGate : committedGate);
}

/** Whether it is one of the offences of OSL 10 kap. 18 c §: a shortest penalty of at least a year. */
export function passesGate18c(offence: KnownOffence): boolean {
  return SHORTEST[offence] >= 12;
}
