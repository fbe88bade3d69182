import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import type { GuideAnswer } from '../rules/guide/answer.js';
import type { Said } from './confirmations.js';
import { words } from './words.generated.js';

/** The foot of every answer (pages.md 3.7): support, which law, confirmed by whom, nothing saved. */
export function GuideFoot(props: {
  answer: GuideAnswer;
  said: Said;
  /** The event date in words. */
  day: string;
}) {
  const t = useWords(words);
  const format = useFormat();
  const confirmed = props.answer.outcomes.flatMap(({ basis, verdict }) => {
    const said = basis && verdict !== 'IMPOSSIBLE' ? props.said.byRef.get(basis) : undefined;
    return said?.state === 'CONFIRMED' && said.decidedOn ? [said] : [];
  });
  // The oldest of several: the text is no fresher than that.
  const oldest = confirmed.sort((a, b) => (a.decidedOn ?? '').localeCompare(b.decidedOn ?? ''))[0];
  return (
    <div className="guide__foot">
      <p>{t('foot.support')}</p>
      <p>
        {oldest?.decidedOn
          ? t('foot.confirmed', {
              law: props.day,
              who: oldest.decidedBy ?? t('ask.jurist'),
              date: format.monthDay(oldest.decidedOn, true),
            })
          : t('foot.unconfirmed', { law: props.day })}
      </p>
      <p>{t('foot.saved')}</p>
      <p>
        <strong>{t('foot.child')}</strong>
      </p>
    </div>
  );
}
