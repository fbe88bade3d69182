import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { classNames } from '@stad/platform/web/ui/class-names.js';
import { memo } from 'react';
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
  const { pass, counts, field, counters, small, onSaid } = props;
  const { startedAt } = pass.progress;
  return (
    <ul className={classNames('counters', small && 'counters--small')}>
      {counters.map((counter) => (
        <OneCounter
          key={counter}
          {...{ counter, counts, field, onSaid, startedAt }}
          n={counts.sumOf(counter)}
          mayTakeBack={counts.mayTakeBack(counter)}
        />
      ))}
    </ul>
  );
}

interface OneProps extends Omit<CountedProps, 'pass'> {
  readonly counter: FieldCounter;
  readonly n: number;
  readonly mayTakeBack: boolean;
  readonly startedAt: string | null;
}

/**
 * Drawn anew when it is the one that was pressed: all of them at each tap take a slow phone too long. So does
 * react-aria's button, which draws itself four times for one tap; the browser's own knows all that is needed here.
 */
const OneCounter = memo(function OneCounter(props: OneProps) {
  const { counter, n, mayTakeBack, counts, field, startedAt, onSaid } = props;
  const t = useWords(words);
  const name = useCounterName()(counter);
  const change = (kept: Promise<void>) => {
    void kept;
    field.timer.soon();
    navigator.vibrate?.(10);
    onSaid(t('said', { counter: name, n: counts.sumOf(counter) }));
  };
  return (
    <li className="counter">
      <button
        type="button"
        className="counter__more"
        onClick={() => change(counts.tap(counter, startedAt))}
      >
        <span>{name}</span>
        <strong>{n}</strong>
      </button>
      {mayTakeBack && (
        <button
          type="button"
          className="counter__back"
          aria-label={t('takeBack', { counter: name })}
          onClick={() => change(counts.takeBack(counter, startedAt))}
        >
          −
        </button>
      )}
    </li>
  );
});
