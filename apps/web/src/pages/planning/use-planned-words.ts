import { words as core } from '@stad/activities/core/web/words.generated.js';
import { words as passKinds } from '@stad/activities/field-operations/web/kind/words.generated.js';
import { words as passes } from '@stad/activities/field-operations/web/words.generated.js';
import { words as seminars } from '@stad/activities/seminars/web/kind/words.generated.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import type { Planned } from './planned.js';

export interface PlannedWords {
  /** `Fältpass Centrum`, `Kunskapsseminarium 2`. */
  heading(item: Pick<Planned, 'type' | 'title' | 'place'>): string;
  /** The state in the words of its type, else the phase. */
  state(item: Pick<Planned, 'type' | 'state'>): string;
  kind(type: string): string;
}

/** Types whose records bear the name of the type; what they are about is the place. */
const NAMED_BY_PLACE = new Set(['FIELD_OPERATION']);

/** What an activity is called, whichever type it is of. */
export function usePlannedWords(): PlannedWords {
  const t = useWords(core);
  const ofPass = useWords(passes);
  const ofPassKind = useWords(passKinds);
  const ofSeminar = useWords(seminars);
  const kind = (type: string) =>
    ofPassKind.maybe(`activityKind.${type}`) ?? ofSeminar.maybe(`activityKind.${type}`) ?? type;
  return {
    kind,
    heading: ({ type, title, place }) =>
      NAMED_BY_PLACE.has(type) ? [kind(type), place].filter(Boolean).join(' ') : title,
    state: ({ state }) => ofPass.maybe(`state.${state}`) ?? t.maybe(`phase.${state}`) ?? state,
  };
}
