import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { classNames } from '@stad/platform/web/ui/class-names.js';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { FieldCounter } from '../../rules/field-counts/more-counters.js';
import type { FieldOutbox } from '../outbox/field-outbox.js';
import type { PassCounts } from '../outbox/pass-counts.js';
import type { FieldScreenFragment } from './field.generated.js';
import { useCounterName } from './use-counter-name.js';
import { words } from './words.generated.js';

export interface CountedProps {
  readonly pass: FieldScreenFragment;
  readonly counts: PassCounts;
  readonly field: FieldOutbox;
  /** What is read aloud: the counter and its new sum. */
  readonly onSaid: (text: string) => void;
}

/** Counters beside each other: a tap is one more, − takes one back. */
export function CounterList(
  props: CountedProps & { readonly counters: readonly FieldCounter[]; readonly small?: boolean },
) {
  const { pass, counts, field, counters, small } = props;
  const t = useWords(words);
  const name = useCounterName();
  const { startedAt } = pass.progress;
  const change = (counter: FieldCounter, kept: Promise<void>) => {
    void kept;
    field.timer.soon();
    navigator.vibrate?.(10);
    props.onSaid(t('said', { counter: name(counter), n: counts.sumOf(counter) }));
  };
  return (
    <ul className={classNames('counters', small && 'counters--small')}>
      {counters.map((counter) => (
        <li className="counter" key={counter}>
          <AriaButton
            className="counter__more"
            onPress={() => change(counter, counts.tap(counter, startedAt))}
          >
            <span>{name(counter)}</span>
            <strong>{counts.sumOf(counter)}</strong>
          </AriaButton>
          {counts.mayTakeBack(counter) && (
            <AriaButton
              className="counter__back"
              aria-label={t('takeBack', { counter: name(counter) })}
              onPress={() => change(counter, counts.takeBack(counter, startedAt))}
            >
              −
            </AriaButton>
          )}
        </li>
      ))}
    </ul>
  );
}
