import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { LinkButton } from '@stad/platform/web/ui/link.js';
import { useState } from 'react';
import {
  type MoreCounters as Group,
  moreCounters,
} from '../../rules/field-counts/more-counters.js';
import type { PassType } from '../../rules/pass-type.js';
import { words as countWords } from '../counts/words.generated.js';
import { type CountedProps, CounterList } from './counter-list.js';
import { words } from './words.generated.js';

/**
 * *Fler räknare*, for who wants to: age, sex, signs and interpreter as totals of the evening, proposed on
 * *Räkna samman*. Who leaves it closed fills them in there; the rest is *Vet inte*.
 */
export function MoreCounters(props: CountedProps) {
  const t = useWords(words);
  // Nothing that is not seen is drawn anew at each tap.
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="more-counters" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('more')}</summary>
      {isOpen && (
        <div className="stack">
          <p className="meta">{t('more.totals')}</p>
          {moreCounters(props.pass.type as PassType).map((group) => (
            <GroupOf key={group.name} {...props} group={group} />
          ))}
        </div>
      )}
    </details>
  );
}

function GroupOf({ group, ...counted }: CountedProps & { group: Group }) {
  const t = useWords(words);
  const name = useWords(countWords);
  const { name: of, counters } = group;
  const list = <CounterList {...counted} counters={counters} small />;
  if (of === 'interpreter') return list;
  return (
    <fieldset className="more-counters__group">
      <legend>{name(`breakdown.${of}`)}</legend>
      {of === 'signs' && <p className="meta">{name('signsCaveat')}</p>}
      {list}
      {of === 'age' && (
        // In doubt one acts as for a child; what is not known is the rest and needs no counter.
        <LinkButton to="/falt/barn" className="more-counters__child">
          {t('more.maybeChild')}
        </LinkButton>
      )}
    </fieldset>
  );
}
