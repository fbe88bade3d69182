import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { AsOf } from './as-of.js';
import './contact-chain.css';
import { FigureLink } from './figure-link.js';
import type { FigureRowFragment } from './progress.generated.js';
import { useSaid } from './published-figure.js';
import type { Scope } from './use-scope.js';
import { words } from './words.generated.js';

/** *Kontaktförsök 81 · Kontakter 42 · Samtal om stöd 32 · Tackade ja 10*, totals only. */
export function ContactChain(props: {
  figures: readonly FigureRowFragment[];
  search: Scope['search'];
  /** The closing day that the page stands at. */
  page: string | null;
}) {
  const t = useWords(words);
  const said = useSaid();
  return (
    <Card heading={t('contacts.heading')} note={t('contacts.note')}>
      <dl className="contact-chain">
        {props.figures.map(({ definition, value, asOf }) => (
          <div key={definition.code}>
            <dt>{said(definition.name)}</dt>
            <dd>
              <FigureLink
                code={definition.code}
                name={said(definition.name)}
                figure={value}
                search={props.search}
              />
              <AsOf figure={value} day={asOf} page={props.page} />
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
