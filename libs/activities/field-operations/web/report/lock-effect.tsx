import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { COUNTERS, type Counter } from '../../rules/tally.js';
import type { OwnReport } from '../pass/pass.js';
import { words } from '../words.generated.js';

/** The figures of the programme that a counter adds to (domain.md 4.5). */
const FIGURES: Readonly<Record<Counter, string>> = {
  attemptsWithoutContact: 'K11',
  contacts: 'K12',
  supportConversations: 'K13',
  accepted: 'K14',
  declined: 'K11 a',
  cardsToTargetGroup: 'K18 a',
  cardsToStaff: 'K18 a',
  interpreterUsed: 'K13 a',
  premisesVisited: 'K18',
  advertsReviewed: 'K19',
};

/** Which figures of the programme grow by the lock, and by how much. */
export function LockEffect({ report }: { report: OwnReport }) {
  const t = useWords(words);
  const { number } = useFormat();
  const { tally } = report;
  const grown = tally
    ? COUNTERS.filter((counter) => tally[counter] > 0).map((counter) => ({
        name: `${FIGURES[counter]} ${t(`counter.${counter}`)}`,
        n: tally[counter],
      }))
    : [];
  const hours =
    report.personHours > 0 ? [{ name: `K10 ${t('report.hours')}`, n: report.personHours }] : [];
  const all = [...grown, ...hours];
  if (all.length === 0) return <p>{t('lock.noFigures')}</p>;
  return (
    <p>
      {t('lock.figures', { figures: all.map(({ name, n }) => `${name} +${number(n)}`).join(', ') })}
    </p>
  );
}
