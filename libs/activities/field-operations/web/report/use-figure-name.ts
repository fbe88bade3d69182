import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { words as countWords } from '../counts/words.generated.js';
import type { OwnReport } from '../pass/pass.js';
import { words } from '../words.generated.js';

/** Prefixes that only say which part of a report a figure is in. */
const PARTS = /^(tally)\./;

/**
 * What a figure is called by its path: `contacts`, `tally.contacts`, `sex.woman`, `hours.{memberId}`,
 * `hours.0`.
 */
export function useFigureName(report: OwnReport): (path: string) => string {
  const t = useWords(words);
  const counted = useWords(countWords);
  return (path) => {
    const name = path.replace(PARTS, '');
    const [first = '', second = ''] = name.split('.');
    if (first === 'hours') {
      const entry =
        report.hours.find(({ memberId }) => memberId === second) ?? report.hours[Number(second)];
      return t('figure.hours', { function: entry?.functionTitle ?? '' });
    }
    if (first === 'noteForLearning') return t('report.note');
    if (first === 'police') return t.maybe(`police.${second}`) ?? path;
    if (second === '') return counted.maybe(`counter.${first}`) ?? path;
    const group = counted.maybe(`breakdown.${first}`) ?? first;
    const part = counted.maybe(`${first === 'acceptedBySex' ? 'sex' : first}.${second}`) ?? second;
    return `${group}: ${part}`;
  };
}
