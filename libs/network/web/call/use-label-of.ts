import { NATIONAL_IDS, type NationalId } from '@stad/platform/rules/national-numbers.js';
import { useNationalName } from '@stad/platform/web/national-numbers/use-national-numbers.js';
import type { SheetFunction } from './callables.js';

/** What a row is called: the label of its function, or the words of a national number. */
export function useLabelOf(functions: readonly SheetFunction[]): (id: string) => string {
  const nameOf = useNationalName();
  return (id) => {
    const national = NATIONAL_IDS.find((known) => known === id) as NationalId | undefined;
    if (national) return nameOf(national);
    return functions.find((one) => one.id === id)?.label ?? '';
  };
}
