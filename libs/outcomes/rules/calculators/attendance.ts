/** One participant of one activity. */
export interface AttendanceFact {
  readonly unitKey: string;
  readonly present: boolean;
}

export interface Reach {
  readonly registered: number;
  /** K01 */
  readonly participants: number;
  /** K02 */
  readonly organisations: number;
}

/** K01 and K02: who comes twice counts twice, a unit once (field.md 4.5). */
export function reach(attendance: readonly AttendanceFact[]): Reach {
  const present = attendance.filter((each) => each.present);
  return {
    registered: attendance.length,
    participants: present.length,
    organisations: new Set(present.map(({ unitKey }) => unitKey)).size,
  };
}
