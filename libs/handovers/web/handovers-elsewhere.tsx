import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { type Place, usePlace, usePlaces } from '@stad/programme/web/place.js';
import { HandoversElsewhereDocument } from './handover.generated.js';
import { words } from './words.generated.js';

/** Under an empty list: own handovers in other towns, each with the way there. The chosen town hides none. */
export function HandoversElsewhere() {
  const chosen = usePlace();
  const towns = new Map(usePlaces().map((place) => [place.site.id, place]));
  return [...towns.values()]
    .filter(({ site }) => site.id !== chosen?.site.id)
    .map((place) => <InTown key={place.site.id} place={place} />);
}

function InTown({ place }: { place: Place }) {
  const t = useWords(words);
  const input = { siteId: place.site.id, first: 1 };
  const total = useOperation(HandoversElsewhereDocument, { input }).data?.handovers.total ?? 0;
  if (total === 0) return null;
  return (
    <span>
      <Link to="/overlamningar" search={{ plats: place.site.key, program: place.programme.key }}>
        {t('list.elsewhere', { n: total, place: place.site.name })}
      </Link>{' '}
    </span>
  );
}
