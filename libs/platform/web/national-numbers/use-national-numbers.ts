import { NATIONAL_WORDS } from '../../rules/national-number-words.js';
import { NATIONAL, NATIONAL_IDS, type NationalId } from '../../rules/national-numbers.js';
import { useLanguage } from '../i18n/language.js';

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
  const words = NATIONAL_WORDS[useLanguage()];
  return NATIONAL_IDS.map((id) => {
    const { phone } = NATIONAL[id];
    const { name, about, hours } = words[id];
    const href = `tel:${phone.replace(/\D/g, '')}`;
    return { id, phone, href, name, about: `${about}. ${hours}.` };
  });
}

/** The name of one of them. */
export function useNationalName(): (id: NationalId) => string {
  const words = NATIONAL_WORDS[useLanguage()];
  return (id) => words[id].name;
}
