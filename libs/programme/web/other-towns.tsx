import type { Operation } from '@stad/platform/web/graphql/operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { useLocation } from '@tanstack/react-router';
import { type Place, usePlace, usePlaces } from './place.js';
import { words } from './words.generated.js';
import './other-towns.css';

interface OtherTownsProps<Data, Variables> {
  /** Asks how many there are; a number, and no rows that somebody would be noted to have read. */
  readonly operation: Operation<Data, Variables>;
  readonly variablesOf: (place: Place) => Variables;
  readonly totalOf: (data: Data) => number;
  /** The list is of a town, whichever programme is chosen. */
  readonly isOfEveryProgramme?: boolean;
}

/**
 * How much of a list lies in the other towns of the chosen programme, each with a way there: the town that is chosen
 * hides nothing of one's own. Nothing for who works in one town; else its line is there from the beginning.
 */
export function OtherTowns<Data, Variables>(props: OtherTownsProps<Data, Variables>) {
  const t = useWords(words);
  const chosen = usePlace();
  const others = townsBeside(chosen, usePlaces(), props.isOfEveryProgramme === true);
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

/** A place of each town but the chosen one: of the chosen programme, else of the first in the list. */
function townsBeside(chosen: Place | null, places: readonly Place[], isOfEvery: boolean) {
  const isOfChosen = ({ programme }: Place) => programme.id === chosen?.programme.id;
  const towns = new Map<string, Place>();
  for (const place of [...places.filter(isOfChosen), ...(isOfEvery ? places : [])]) {
    if (place.site.id !== chosen?.site.id && !towns.has(place.site.id)) {
      towns.set(place.site.id, place);
    }
  }
  return [...towns.values()];
}

function Town<Data, Variables>(props: OtherTownsProps<Data, Variables> & { place: Place }) {
  const t = useWords(words);
  const { pathname } = useLocation();
  const { place, variablesOf } = props;
  const { site, programme } = place;
  const operation = props.operation as Operation<Data, unknown>;
  const { data } = useOperation(operation, variablesOf(place));
  if (data === undefined) return null;
  const n = props.totalOf(data);
  if (n === 0) return <span>{t('otherTowns.none', { town: site.name })}</span>;
  return (
    <Link to={pathname} search={{ plats: site.key, program: programme.key }}>
      {t('otherTowns.some', { n, town: site.name })}
    </Link>
  );
}
