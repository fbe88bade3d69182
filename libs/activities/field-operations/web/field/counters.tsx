import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { StatusText, type StatusTone } from '@stad/platform/web/ui/status-chip.js';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { mayTakeBack, sumOf, unsent } from '../../rules/field-counts/taps.js';
import type { Counter } from '../../rules/tally.js';
import { words as passWords } from '../words.generated.js';
import type { Counting, CountSender, Sending } from './count-sender.js';
import type { FieldScreenFragment } from './field.generated.js';
import { useCounting } from './use-counting.js';
import { words } from './words.generated.js';
import './field.css';

const TONES: Readonly<Record<Sending, StatusTone>> = {
  sent: 'done',
  inPhone: 'draft',
  sending: 'waiting',
  refused: 'stop',
};

/** One tap, one more; at once, with a word of where it is. Nothing opens by itself (ux.md 3.2). */
export function Counters({ pass }: { pass: FieldScreenFragment }) {
  const { counting, sender } = useCounting(pass);
  const [said, setSaid] = useState('');
  const t = useWords(words);
  const name = useWords(passWords);
  const counters = (pass.ownReport?.screenCounters ?? []) as readonly Counter[];
  const change = (counter: Counter, step: () => void) => {
    step();
    navigator.vibrate?.(10);
    const n = sumOf(sender.current().taps, counter);
    setSaid(t('said', { counter: name(`counter.${counter}`), n }));
  };
  return (
    <section className="stack" aria-label={t('counters')}>
      <SendState counting={counting} sender={sender} />
      <ul className="counters">
        {counters.map((counter) => (
          <li className="counter" key={counter}>
            <AriaButton
              className="counter__more"
              onPress={() => change(counter, () => sender.tap(counter, new Date()))}
            >
              <span>{name(`counter.${counter}`)}</span>
              <strong>{sumOf(counting.taps, counter)}</strong>
            </AriaButton>
            {mayTakeBack(counting.taps, counter) && (
              <AriaButton
                className="counter__back"
                aria-label={t('takeBack', { counter: name(`counter.${counter}`) })}
                onPress={() => change(counter, () => sender.takeBack(counter))}
              >
                −
              </AriaButton>
            )}
          </li>
        ))}
      </ul>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </section>
  );
}

function SendState({ counting, sender }: { counting: Counting; sender: CountSender }) {
  const t = useWords(words);
  const problemText = useProblemText();
  const { sending, problem, taps } = counting;
  if (problem) {
    return (
      <Notice tone="stop" role="alert">
        {t('refused', { why: problemText(problem) })}{' '}
        <Button onPress={() => void sender.send()}>{t('again')}</Button>
      </Notice>
    );
  }
  return (
    <p className="field-screen__state">
      <StatusText tone={TONES[sending]}>{t(`sending.${sending}`, { n: unsent(taps) })}</StatusText>
    </p>
  );
}
