import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useState } from 'react';
import type { Counter } from '../../rules/tally.js';
import { CounterList } from './counter-list.js';
import type { FieldScreenFragment } from './field.generated.js';
import { MoreCounters } from './more-counters.js';
import { useCounting } from './use-counting.js';
import { words } from './words.generated.js';
import './field.css';

/** One tap, one more; at once, with a word of where it is. Nothing opens by itself (pages.md 3.2). */
export function Counters({ pass }: { pass: FieldScreenFragment }) {
  const { counts, field } = useCounting(pass);
  const [said, setSaid] = useState('');
  const t = useWords(words);
  const counters = (pass.ownReport?.screenCounters ?? []) as readonly Counter[];
  const counted = { pass, counts, field, onSaid: setSaid };
  return (
    <section className="stack" aria-label={t('counters')}>
      <CounterList {...counted} counters={counters} />
      <MoreCounters {...counted} />
      {pass.untimedCounts > 0 && <p className="meta">{t('untimed', { n: pass.untimedCounts })}</p>}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </section>
  );
}
