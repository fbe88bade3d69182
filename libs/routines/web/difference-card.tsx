import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { FoldedSection } from '@stad/platform/web/pages/folded-section.js';
import type { RoutineVersionFragment } from './routine.generated.js';
import { useStepText } from './step-text.js';
import { words } from './words.generated.js';
import './routines.css';

type Difference = RoutineVersionFragment['difference'][number];
type Step = RoutineVersionFragment['steps'][number];

/** What the version changes of the one it began from, step by step, before and after. */
export function DifferenceCard({ routine }: { routine: RoutineVersionFragment }) {
  const t = useWords(words);
  const { difference, replacesNumber, state } = routine;
  if (replacesNumber === null) return null;
  return (
    <FoldedSection
      heading={t('difference', { n: replacesNumber })}
      note={t('difference.count', { n: difference.length })}
      line={t('difference.count', { n: difference.length })}
      // Once it is decided on, what it changed is history.
      isRight={state === 'IN_FORCE' || state === 'REPLACED'}
    >
      {difference.length === 0 ? (
        <p>{t('difference.none')}</p>
      ) : (
        <ol className="routine-difference">
          {difference.map((each) => (
            <Changed key={each.n} difference={each} />
          ))}
        </ol>
      )}
    </FoldedSection>
  );
}

function Changed({ difference }: { difference: Difference }) {
  const t = useWords(words);
  const { n, change, before, after } = difference;
  return (
    <li>
      <p className="routine-list__name">
        {t('difference.step', { n, change: t.maybe(`change.${change}`) ?? change })}
      </p>
      <dl className="routine-difference__sides">
        {before && (
          <div>
            <dt>{t('difference.before')}</dt>
            <dd>
              <Sentence step={before} />
            </dd>
          </div>
        )}
        {after && (
          <div>
            <dt>{t('difference.after')}</dt>
            <dd>
              <Sentence step={after} />
            </dd>
          </div>
        )}
      </dl>
    </li>
  );
}

/** A step in a few lines: a field that differs is seen where it stands. */
function Sentence({ step }: { step: Step }) {
  const t = useWords(words);
  const text = useStepText();
  const lines = [
    t('step.fromTo', { from: step.fromFunction, to: step.toFunction }),
    `${text.hours(step)}, ${text.within(step)}`,
    t('step.ifNobodyLine', { text: step.ifNobody }),
    text.card(step),
  ];
  return <>{lines.map((line) => line && <p key={line}>{line}</p>)}</>;
}
