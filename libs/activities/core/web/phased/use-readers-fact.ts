import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { words as core } from '../words.generated.js';
import { words } from './words.generated.js';

/** Who sees an activity that is not open to everyone in the town yet: a label and a text; null when it is. */
export function useReadersFact(lifecycle: string): { label: string; text: string } | null {
  const t = useWords(words);
  const ofCore = useWords(core);
  if (lifecycle === 'FINALISED') return null;
  const text = t('readers.before', { lifecycle: ofCore.maybe(`lifecycle.${lifecycle}`) ?? '' });
  return { label: t('readers'), text };
}
