import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { classNames } from '@stad/platform/web/ui/class-names.js';
import { Button as AriaButton } from 'react-aria-components/Button';
import { type FieldCounter, isOfTheEvening } from '../../rules/field-counts/more-counters.js';
import { mayTakeBack, sumOf } from '../../rules/field-counts/taps.js';
import type { Counting, CountSender } from './count-sender.js';
import type { FieldScreenFragment } from './field.generated.js';
import { useCounterName } from './use-counter-name.js';
import { words } from './words.generated.js';

export interface CountedProps {
  readonly pass: FieldScreenFragment;
  readonly counting: Counting;
  readonly sender: CountSender;
  /** What is read aloud: the counter and its new sum. */
  readonly onSaid: (text: string) => void;
}

/** Counters beside each other: a tap is one more, − takes one back. */
export function CounterList(
  props: CountedProps & { readonly counters: readonly FieldCounter[]; readonly small?: boolean },
) {
  const { pass, counting, sender, counters, small } = props;
  const t = useWords(words);
  const name = useCounterName();
  const change = (counter: FieldCounter, step: (at: Date) => void) => {
    const { startedAt } = pass.progress;
    step(isOfTheEvening(counter) && startedAt ? new Date(startedAt) : new Date());
    navigator.vibrate?.(10);
    const n = sumOf(sender.current().taps, counter);
    props.onSaid(t('said', { counter: name(counter), n }));
  };
  return (
    <ul className={classNames('counters', small && 'counters--small')}>
      {counters.map((counter) => (
        <li className="counter" key={counter}>
          <AriaButton
            className="counter__more"
            onPress={() => change(counter, (at) => sender.tap(counter, at))}
          >
            <span>{name(counter)}</span>
            <strong>{sumOf(counting.taps, counter)}</strong>
          </AriaButton>
          {mayTakeBack(counting.taps, counter) && (
            <AriaButton
              className="counter__back"
              aria-label={t('takeBack', { counter: name(counter) })}
              onPress={() => change(counter, (at) => sender.takeBack(counter, at))}
            >
              −
            </AriaButton>
          )}
        </li>
      ))}
    </ul>
  );
}
