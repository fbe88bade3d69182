import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Bar } from '@stad/platform/web/ui/bar.js';
import { STATEMENTS } from '../../rules/evaluation/answer.js';
import type { Kind, Round } from './round.js';
import { words } from './words.generated.js';

/** Means go from 0 to 10. */
const HIGHEST_MEAN = 10;

/** Means of the rounds beside each other: all ten together, and each of them when one wants to see it. */
export function Results({ rounds, isSummed }: { rounds: readonly Round[]; isSummed: boolean }) {
  const t = useWords(words);
  const told = rounds.filter(({ means }) => means.length > 0);
  if (told.length === 0) return null;
  // Before and after stand above already, as the figure that reports have.
  const isAbove = isSummed && told.every(({ kind }) => kind !== 'THREE_MONTHS');
  const named = (round: Round) => t(`round.${round.kind as Kind}`);
  return (
    <div className="stack">
      <h3>{t('results')}</h3>
      <p className="meta">
        {told
          .map((round) => t('results.of', { round: named(round), n: round.answers }))
          .join(' · ')}
        {told.length > 1 && `. ${t('results.notTheSame')}`}
      </p>
      {!isAbove && (
        <dl className="means">
          <Statement label={t('results.all')}>
            {told.map((round) => (
              <Mean key={round.id} label={named(round)} value={round.mean ?? 0} />
            ))}
          </Statement>
          {told.map((round) => (
            <More key={round.id} round={round} />
          ))}
        </dl>
      )}
      <details>
        <summary>{t('results.each')}</summary>
        <dl className="means">
          {STATEMENTS.map((name, at) => (
            <Statement key={name} label={t(`statement.${name}`)}>
              {told.map((round) => (
                <Mean key={round.id} label={named(round)} value={round.means[at] ?? 0} />
              ))}
            </Statement>
          ))}
        </dl>
      </details>
    </div>
  );
}

/** What was asked beside the ten. */
function More({ round: { more, asksMore } }: { round: Round }) {
  const t = useWords(words);
  if (!more || !asksMore) return null;
  const label = t(`more.${asksMore as 'SATISFIED' | 'USED'}`);
  return (
    <Statement label={label}>
      <dd className="means__row">
        <span>{t('more.agree')}</span>
        <Bar value={more.numerator} target={more.denominator} label={label} />
        <strong>{t('more.of', { n: more.numerator, of: more.denominator })}</strong>
      </dd>
    </Statement>
  );
}

function Statement({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="means__statement">
      <dt>{label}</dt>
      {children}
    </div>
  );
}

function Mean({ label, value }: { label: string; value: number }) {
  const { number } = useFormat();
  return (
    <dd className="means__row">
      <span>{label}</span>
      <Bar value={Math.round(value * 10) / 10} target={HIGHEST_MEAN} label={label} />
      <strong>{number(value, 1)}</strong>
    </dd>
  );
}
