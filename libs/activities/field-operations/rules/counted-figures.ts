import { type Counter, contactAttempts, type Tally } from './tally.js';

/** What a figure of the programme takes from the report of the agency that counts. */
export interface CountedFigure {
  /** As in the catalogue of figures: `K11`, `K11A`. */
  readonly code: string;
  /** What the sum is called: by its counter, or as all attempts. */
  readonly name: Counter | 'contactAttempts';
  readonly of: (tally: Tally) => number;
}

const counted = (code: string, counter: Counter): CountedFigure => ({
  code,
  name: counter,
  of: (tally) => tally[counter],
});

/**
 * The figures that a locked report adds to, in the order of their codes (field.md 4.5). K11 is every
 * attempt, those that became a contact too; K18 a is two sums.
 */
export const COUNTED_FIGURES: readonly CountedFigure[] = [
  { code: 'K11', name: 'contactAttempts', of: contactAttempts },
  counted('K11A', 'declined'),
  counted('K12', 'contacts'),
  counted('K13', 'supportConversations'),
  counted('K13A', 'interpreterUsed'),
  counted('K14', 'accepted'),
  counted('K18', 'premisesVisited'),
  counted('K18A', 'cardsToTargetGroup'),
  counted('K18A', 'cardsToStaff'),
  counted('K19', 'advertsReviewed'),
];
