import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { words } from '../words.generated.js';
import { useWhen } from './told-step.js';
import type { WaitOnPeople } from './waits-on.js';

/** On whom the evening waits and since when, a line each, without opening anything. */
export function WaitLines({ waits }: { waits: readonly WaitOnPeople[] }) {
  const t = useWords(words);
  const when = useWhen();
  if (waits.length === 0) return null;
  const say = ({ who, functions, isManagers, since }: WaitOnPeople) => {
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
