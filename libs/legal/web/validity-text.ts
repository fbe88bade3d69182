import type { Translate } from '@stad/platform/web/i18n/words.js';
import type { LegalBasis } from '../rules/bases/basis.js';
import type { words } from './words.generated.js';

type Say = Translate<NonNullable<(typeof words)['args']>>;

/** When a wording holds; a date nobody has checked is said to be unchecked, never guessed. */
export function validityText(
  { validFrom, validTo }: Pick<LegalBasis, 'validFrom' | 'validTo'>,
  t: Say,
  date: (day: string) => string,
): string {
  if (validFrom && validTo) return t('valid.fromTo', { from: date(validFrom), to: date(validTo) });
  if (validFrom) return t('valid.from', { from: date(validFrom) });
  if (validTo) return t('valid.until', { to: date(validTo) });
  return t('valid.unchecked');
}
