import type { Operation } from '@stad/platform/web/graphql/operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { useLocation } from '@tanstack/react-router';
import { type Place, usePlace, usePlaces } from './place.js';
import { words } from './words.generated.js';
import './other-towns.css';

interface OtherTownsProps<Data, Input> {
  /** Asks how many there are; a number, and no rows that somebody would be noted to have read. */
  readonly operation: Operation<Data, { readonly input: Input }>;
  readonly inputOf: (place: Place) => Input;
  readonly totalOf: (data: Data) => number;
}

/**
 * How much of a list lies in the other towns of the chosen programme, each with a way there: the town that is chosen
 * hides nothing of one's own. Nothing for who works in one town; else its line is there from the beginning.
 */
export function OtherTowns<Data, Input>(props: OtherTownsProps<Data, Input>) {
  const t = useWords(words);
  const chosen = usePlace();
  const others = usePlaces().filter(
    ({ site, programme }) => programme.id === chosen?.programme.id && site.id !== chosen.site.id,
  );
  if (others.length === 0) return null;
  return (
    <p className="other-towns meta">
      {t('otherTowns')}
      {others.map((place) => (
        <Town key={place.site.id} {...props} place={place} />
      ))}
    </p>
  );
}

function Town<Data, Input>(props: OtherTownsProps<Data, Input> & { place: Place }) {
  const t = useWords(words);
  const { pathname } = useLocation();
  const { place, inputOf } = props;
  const { site, programme } = place;
  const operation = props.operation as Operation<Data, { readonly input: unknown }>;
  const { data } = useOperation(operation, { input: inputOf(place) });
  if (data === undefined) return null;
  const n = props.totalOf(data);
  if (n === 0) return <span>{t('otherTowns.none', { town: site.name })}</span>;
  return (
    <Link to={pathname} search={{ plats: site.key, program: programme.key }}>
      {t('otherTowns.some', { n, town: site.name })}
    </Link>
  );
}
