import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { latestTest } from '../rules/routine-test.js';
import { RESULT_TONES } from './looks.js';
import type { RoutineVersionFragment } from './routine.generated.js';
import { useStepText } from './step-text.js';
import { words } from './words.generated.js';
import './routines.css';

type Step = RoutineVersionFragment['steps'][number];
type Tests = RoutineVersionFragment['tests'];

/** Where the cards of the field pages lie. */
const CARDS: Readonly<Record<string, string>> = {
  CHILD: '/falt/barn',
  PROTECTION: '/falt/skydd',
};

/**
 * Steps in the order one takes them: who calls whom, within what time, at which hours; what one does when nobody
 * answers; beside each, how it held when it was last tried. The list reads aloud as it stands, so no table repeats it.
 */
export function StepsFlow({ steps, tests }: { steps: readonly Step[]; tests: Tests }) {
  const t = useWords(words);
  const text = useStepText();
  const sentence = useSentence(steps, tests);
  return (
    <>
      {tests.length > 0 && <p className="measure">{sentence}</p>}
      <ol>
        {steps.map((step, at) => (
          <li key={step.id} className="routine-flow__step">
            <span className="routine-flow__n" aria-hidden>
              {step.n}
            </span>
            <div>
              <p className="routine-list__name">
                {t('step.fromTo', { from: step.fromFunction, to: step.toFunction })}
              </p>
              <p>
                {text.within(step)} <span className="meta">· {text.hours(step)}</span>
              </p>
              <p className="meta">
                {t('step.ifNobodyLine', { text: step.ifNobody })}{' '}
                {step.card && <Link to={CARDS[step.card] ?? '/falt'}>{text.card(step)}</Link>}
              </p>
            </div>
            {tests.length > 0 && (
              <div className="routine-flow__held">
                <Held tests={tests} at={at} />
              </div>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

/** How many steps held, did not, and were never tried: the last try of each counts. */
function useSentence(steps: readonly Step[], tests: Tests) {
  const t = useWords(words);
  const results = steps.map((_, at) => lastResult(tests, at).result);
  const count = (result: string) => results.filter((each) => each === result).length;
  return t('steps.sentence', {
    n: steps.length,
    held: count('HELD'),
    notHeld: count('NOT_HELD'),
    untried: count('NOT_TESTED'),
  });
}

function lastResult(tests: Tests, at: number) {
  const dated = tests.map((test) => ({ ...test, when: test.heldOn ?? test.month ?? '' }));
  const tried = latestTest(dated, at);
  return { tried, result: tried?.results[at] ?? 'NOT_TESTED' };
}

/** How a step went when it was last tried: of an exercise its day and minutes, of a live test its month alone. */
function Held({ tests, at }: { tests: Tests; at: number }) {
  const t = useWords(words);
  const format = useFormat();
  const { tried, result } = lastResult(tests, at);
  const minutes = tried?.minutes[at];
  return (
    <>
      <StatusText tone={RESULT_TONES[result] ?? 'draft'}>
        {t.maybe(`result.${result}`) ?? result}
      </StatusText>
      {tried && (
        <p className="meta">
          {tried.heldOn === null
            ? t('tried.live', { month: tried.month ?? '' })
            : minutes == null
              ? t('tried.exercise', { date: format.monthDay(tried.heldOn, true) })
              : t('tried.timed', { date: format.monthDay(tried.heldOn, true), n: minutes })}
        </p>
      )}
    </>
  );
}
