import { useWords } from '@stad/platform/web/i18n/use-words.js';
import type { LooseWords } from '@stad/platform/web/i18n/words.js';
import { StatusChip } from '@stad/platform/web/ui/status-chip.js';
import { PHASE_TONES } from '../activity-kind.js';
import { words as core } from '../words.generated.js';

/** A state in the words of its type, where it has some (`state.EVALUATED`), else as the phase is called. */
export function useStateWord(words: LooseWords): (state: string) => string {
  const own = useWords(words);
  const t = useWords(core);
  return (state) => own.maybe(`state.${state}`) ?? t.maybe(`phase.${state}`) ?? state;
}

/** The state of an activity whose states are the phases. */
export function StateChip({ state, words }: { state: string; words: LooseWords }) {
  const word = useStateWord(words);
  return <StatusChip tone={PHASE_TONES[state] ?? 'waiting'}>{word(state)}</StatusChip>;
}
