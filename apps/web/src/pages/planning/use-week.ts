import { spanOf, type WeekRef } from '@stad/activities/core/web/week/week-ref.js';
import { useMay } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import type { Place } from '@stad/programme/web/place.js';

import {
  PlanningAnswersDocument,
  PlanningBusyDocument,
  PlanningWeekDocument,
} from './planning.generated.js';

/** The most a week shows; the list has the rest. */
export const MOST_IN_WEEK = 200;

const dates = <Row extends { readonly startsAt: string; readonly endsAt: string }>(row: Row) => ({
  ...row,
  startsAt: new Date(row.startsAt),
  endsAt: new Date(row.endsAt),
});

/** Everything a week is drawn from. Who is busy and who answers may come later, or not at all. */
export function useWeek(place: Place, week: WeekRef) {
  const { startsAt, endsAt } = spanOf(week);
  const from = startsAt.toISOString();
  const to = endsAt.toISOString();
  const siteId = place.site.id;
  const keep = { keepPrevious: true };

  const activities = useOperation(
    PlanningWeekDocument,
    { input: { siteId, programmeId: place.programme.id, from, to, first: MOST_IN_WEEK } },
    keep,
  );
  const busy = useOperation(
    PlanningBusyDocument,
    { siteId, from, to },
    { ...keep, enabled: useMay('busy-span:read') },
  );
  const answers = useOperation(
    PlanningAnswersDocument,
    { siteId, from, to },
    { ...keep, enabled: useMay('contact:read') },
  );
  return {
    activities,
    busy: (busy.data?.busySpans ?? []).map(dates),
    spans: (answers.data?.siteCoverage.spans ?? []).map((span) => ({
      ...dates(span),
      label: span.contact?.label ?? null,
    })),
    gaps: (answers.data?.siteCoverage.gaps ?? []).map(dates),
  };
}
