import { monthDayText } from '@stad/platform/rules/day-words.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { usePlaces } from '@stad/programme/web/place.js';
import { words } from './words.generated.js';

const ROUND = /^(.+)_(BASELINE|END)$/;

/** Whether a part is what a town said at the start or at the end. */
export const isRound = (key: string) => ROUND.test(key);

const SPAN = /^(\d{4}-\d{2}-\d{2})_(\d{4}-\d{2}-\d{2})$/;

/** The word of a part: *Frälsningsarmén*, *Lund vid slut*, *1 april–15 maj*; `name` is the API's. */
export function usePartName(): (key: string, name?: string | null) => string {
  const t = useWords(words);
  const language = useLanguage();
  const sites = new Map(usePlaces().map(({ site }) => [site.key, site.name]));
  return (key, name) => {
    const [, site, round] = ROUND.exec(key) ?? [];
    if (site) {
      // A town that is none of one's own is known by its key alone.
      const town = sites.get(site) ?? site.slice(0, 1).toLocaleUpperCase('sv') + site.slice(1);
      return t(round === 'END' ? 'round.END' : 'round.BASELINE', { site: town });
    }
    const [, from, to] = SPAN.exec(key) ?? [];
    if (from && to) return `${monthDayText(from, language)}–${monthDayText(to, language)}`;
    return t.maybe(`receiver.${key}`) ?? name ?? '';
  };
}
