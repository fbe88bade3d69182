import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { COUNTED_FIGURES } from '../../rules/counted-figures.js';
import { words as countWords } from '../counts/words.generated.js';
import type { OwnReport } from '../pass/pass.js';
import { words } from '../words.generated.js';

/** `K11A` as it is written in texts: *K11 a*. */
const written = (code: string) => code.replace(/[A-Z]$/, (letter) => ` ${letter.toLowerCase()}`);

/** Which figures of the programme grow by the lock, and by how much. */
export function LockEffect({ report }: { report: OwnReport }) {
  const t = useWords(words);
  const counted = useWords(countWords);
  const { number } = useFormat();
  const { tally, personHours } = report;
  const hours = personHours > 0 ? [{ name: `K10 ${t('report.hours')}`, n: personHours }] : [];
  const counts = tally
    ? COUNTED_FIGURES.map(({ code, name, of }) => ({
        name: `${written(code)} ${name === 'contactAttempts' ? t(name) : counted(`counter.${name}`)}`,
        n: of(tally),
      })).filter(({ n }) => n > 0)
    : [];
  const all = [...hours, ...counts];
  if (all.length === 0) return <p>{t('lock.noFigures')}</p>;
  return (
    <p>
      {t('lock.figures', { figures: all.map(({ name, n }) => `${name} +${number(n)}`).join(', ') })}
    </p>
  );
}
