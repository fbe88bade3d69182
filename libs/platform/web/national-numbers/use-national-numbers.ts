import { NATIONAL, NATIONAL_IDS, type NationalId } from '../../rules/national-numbers.js';
import { useWords } from '../i18n/use-words.js';
import { words } from './words.generated.js';

/** A national number as it is told: the same wherever it stands. */
export interface ToldNumber {
  readonly id: NationalId;
  readonly phone: string;
  /** `tel:` and the digits. */
  readonly href: string;
  /** *Polisen, inte akut* */
  readonly name: string;
  /** What it is for and when it answers: *Tips och anmälan. Dygnet runt.* */
  readonly about: string;
}

/** The national numbers in words, in their order. */
export function useNationalNumbers(): readonly ToldNumber[] {
  const t = useWords(words);
  return NATIONAL_IDS.map((id) => {
    const { phone } = NATIONAL[id];
    return {
      id,
      phone,
      href: `tel:${phone.replace(/\D/g, '')}`,
      name: t(`${id}.name`),
      about: t('line', { about: t(`${id}.about`), hours: t(`${id}.hours`) }),
    };
  });
}

/** The name of one of them. */
export function useNationalName(): (id: NationalId) => string {
  const t = useWords(words);
  return (id) => t(`${id}.name`);
}
