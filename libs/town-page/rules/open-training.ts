/** So far ahead somebody plans an evening. */
export const DAYS_AHEAD = 180;
/** A page of paper has room for no more. */
export const MOST_TRAININGS = 20;

export type TrainingStanding = 'OPEN' | 'FULL' | 'MOVED' | 'CANCELLED';

/** A seminar as far as anybody may know of it. */
export interface OfferedTraining {
  readonly state: string;
  readonly isFull: boolean;
}

/** What is said beside it: it is off whatever its list says, and a full one still takes names for its queue. */
export function standingOf({ state, isFull }: OfferedTraining): TrainingStanding {
  if (state === 'CANCELLED') return 'CANCELLED';
  if (state === 'POSTPONED') return 'MOVED';
  return isFull ? 'FULL' : 'OPEN';
}

/** Whether one may go on to its form. */
export function takesNames(standing: TrainingStanding): boolean {
  return standing === 'OPEN' || standing === 'FULL';
}
