import { words as passWords } from '@stad/activities/field-operations/web/kind/words.generated.js';
import { MONTHS } from '@stad/platform/rules/day-words.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { words } from './words.generated.js';

/** Categories whose name the API does not give: those of sites and agencies one may not know. */
const UNNAMED: Readonly<Record<string, 'table.otherSite' | 'table.otherAgency'>> = {
  site: 'table.otherSite',
  agency: 'table.otherAgency',
};

/** The word of a category: *maj 2022*, *Gata*, *Kvinna*; towns and agencies come with their name. */
export function useCategoryName(dimension: string): (key: string, name?: string | null) => string {
  const t = useWords(words);
  const pass = useWords(passWords);
  const language = useLanguage();
  return (key, name) => {
    if (name) return name;
    const unnamed = UNNAMED[dimension];
    if (unnamed) return t(unnamed);
    if (dimension === 'passType') return pass.maybe(`type.${key}`) ?? key;
    if (dimension !== 'month') return t.maybe(`category.${key}`) ?? key;
    const [year, month] = key.split('-');
    return `${MONTHS[language][Number(month) - 1]} ${year}`;
  };
}
