import { usePlace, usePlaces } from '@stad/programme/web/place.js';
import { type AnyRow, type Planned, plannedOf } from './planned.js';

/** {@link plannedOf}, which says of what is in another town or programme where that is, and leads there. */
export function usePlanned(): (row: AnyRow) => Planned {
  const chosen = usePlace();
  const places = usePlaces();
  return (row) => {
    const item = plannedOf(row);
    const there = places.find(
      ({ site, programme }) => site.id === row.siteId && programme.id === row.programmeId,
    );
    if (!there || there === chosen) return item;
    const name = there.site.id === chosen?.site.id ? there.programme.name : there.site.name;
    return {
      ...item,
      place: [item.place, name].filter(Boolean).join(', '),
      search: { plats: there.site.key, program: there.programme.key },
    };
  };
}
