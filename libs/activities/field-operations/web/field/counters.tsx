import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { StatusText, type StatusTone } from '@stad/platform/web/ui/status-chip.js';
import { useState } from 'react';
import { unsent } from '../../rules/field-counts/taps.js';
import type { Counter } from '../../rules/tally.js';
import type { Counting, CountSender, Sending } from './count-sender.js';
import { CounterList } from './counter-list.js';
import type { FieldScreenFragment } from './field.generated.js';
import { MoreCounters } from './more-counters.js';
import { useCounting } from './use-counting.js';
import { useOnline } from './use-online.js';
import { words } from './words.generated.js';
import './field.css';

const TONES: Readonly<Record<Sending, StatusTone>> = {
  sent: 'done',
  inPhone: 'draft',
  sending: 'waiting',
  refused: 'stop',
};

/** One tap, one more; at once, with a word of where it is. Nothing opens by itself (pages.md 3.2). */
export function Counters({ pass }: { pass: FieldScreenFragment }) {
  const { counting, sender } = useCounting(pass);
  const [said, setSaid] = useState('');
  const t = useWords(words);
  const counters = (pass.ownReport?.screenCounters ?? []) as readonly Counter[];
  const counted = { pass, counting, sender, onSaid: setSaid };
  return (
    <section className="stack" aria-label={t('counters')}>
      <SendState counting={counting} sender={sender} />
      <CounterList {...counted} counters={counters} />
      <MoreCounters {...counted} />
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </section>
  );
}

function SendState({ counting, sender }: { counting: Counting; sender: CountSender }) {
  const t = useWords(words);
  const problemText = useProblemText();
  const isOnline = useOnline();
  const { sending, problem, taps } = counting;
  if (problem) {
    return (
      <Notice tone="stop" role="alert">
        {t('refused', { why: problemText(problem) })}{' '}
        <Button onPress={() => void sender.send()}>{t('again')}</Button>
      </Notice>
    );
  }
  const n = unsent(taps);
  return (
    <p className="field-screen__state">
      {isOnline ? (
        <StatusText tone={TONES[sending]}>{t(`sending.${sending}`, { n })}</StatusText>
      ) : (
        <StatusText tone="draft">{t('sending.offline', { n })}</StatusText>
      )}
    </p>
  );
}
