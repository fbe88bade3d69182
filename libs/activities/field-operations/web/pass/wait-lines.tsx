import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { fieldDate } from '../../rules/field-night.js';
import { words } from '../words.generated.js';
import type { Pass } from './pass.js';
import { useWhen } from './told-step.js';
import type { Wait } from './waits-on.js';

/** On whom a step waits and since when, a line each, before anybody presses it. */
export function WaitLines(props: { pass: Pass; waits: readonly Wait[] }) {
  const t = useWords(words);
  const format = useFormat();
  const when = useWhen();
  const { pass, waits } = props;
  if (waits.length === 0) return null;
  const say = ({ who, functions, isManagers, since }: Wait) => {
    if (who === null) {
      return t('waits.night', { day: format.shortDay(fieldDate(new Date(pass.startsAt))) });
    }
    const within = functions.length > 0 ? `${who} (${functions.join(', ')})` : who;
    const whom = isManagers ? t('waits.manager', { who }) : within;
    return since
      ? t('waits.since', { who: whom, when: when(since) })
      : t('waits.on', { who: whom });
  };
  return (
    <ul className="step-list__waits">
      {waits.map((wait) => (
        <li key={`${wait.who} ${wait.isManagers}`}>{say(wait)}</li>
      ))}
    </ul>
  );
}
