import { kindOf } from '@stad/activities/all/web/kinds.js';
import { useKindWords } from '@stad/activities/all/web/use-kind-words.js';
import type { Planned } from './planned.js';

export interface PlannedWords {
  /** `Fältpass Centrum`, `Kunskapsseminarium 2`. */
  heading(item: Pick<Planned, 'type' | 'title' | 'place'>): string;
  /** The state in the words of its type, else the phase. */
  state(item: Pick<Planned, 'type' | 'state'>): string;
  kind(type: string): string;
}

/** What an activity is called, whichever type it is of. */
export function usePlannedWords(): PlannedWords {
  const words = useKindWords();
  const kind = (type: string) => words.name(type) ?? type;
  return {
    kind,
    heading: ({ type, title, place }) =>
      kindOf(type)?.isNamedByPlace ? [kind(type), place].filter(Boolean).join(' ') : title,
    state: ({ type, state }) => words.state(type, state),
  };
}
