import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { NATIONAL_IDS, type NationalId } from '../../rules/call/national-numbers.js';
import { words } from '../words.generated.js';
import type { SheetFunction } from './callables.js';

/** What a row is called: the label of its function, or the words of a national number. */
export function useLabelOf(functions: readonly SheetFunction[]): (id: string) => string {
  const t = useWords(words);
  return (id) => {
    const national = NATIONAL_IDS.find((known) => known === id) as NationalId | undefined;
    if (national) return t(`national.${national}`);
    return functions.find((one) => one.id === id)?.label ?? '';
  };
}
