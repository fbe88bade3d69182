import { useMay, useViewer } from '@stad/identity/web/viewer.js';
import type { Span } from '@stad/platform/rules/time.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import type { Place } from '@stad/programme/web/place.js';
import {
  PlanningAnswersDocument,
  PlanningBusyDocument,
  PlanningElsewhereDocument,
  PlanningWeekDocument,
} from './planning.generated.js';
import type { FilterInput } from './use-planning-filter.js';

/** The most a week or a month shows; the list has the rest. */
export const MOST_IN_WEEK = 200;

const dates = <Row extends { readonly startsAt: string; readonly endsAt: string }>(row: Row) => ({
  ...row,
  startsAt: new Date(row.startsAt),
  endsAt: new Date(row.endsAt),
});

/** What stands in a week or a month. */
export function useActivities(place: Place, span: Span, filter: FilterInput) {
  return useOperation(
    PlanningWeekDocument,
    { input: { ...placeInput(place), ...filter, ...isoSpan(span), first: MOST_IN_WEEK } },
    { keepPrevious: true },
  );
}

/** Who is taken, as far as one may see; where it cannot be read, nobody. */
export function useBusy(place: Place, span: Span) {
  const busy = useOperation(
    PlanningBusyDocument,
    { siteId: place.site.id, ...isoSpan(span) },
    { keepPrevious: true, enabled: useMay('busy-span:read') },
  );
  return { spans: (busy.data?.busySpans ?? []).map(dates), isComing: busy.isLoading };
}

/** When one is taken for another of one's employers; asked by whoever has two. */
export function useElsewhere(span: Span) {
  const elsewhere = useOperation(PlanningElsewhereDocument, isoSpan(span), {
    keepPrevious: true,
    enabled: useViewer().otherAgencies.length > 0,
  });
  return {
    spans: (elsewhere.data?.myTimeElsewhere ?? []).map(dates),
    isComing: elsewhere.isLoading,
  };
}

/** Who answers, and when nobody does. */
export function useAnswers(place: Place, span: Span) {
  const answers = useOperation(
    PlanningAnswersDocument,
    { siteId: place.site.id, ...isoSpan(span) },
    { keepPrevious: true, enabled: useMay('contact:read') },
  );
  return {
    spans: (answers.data?.siteCoverage.spans ?? []).map((span) => ({
      ...dates(span),
      label: span.contact?.label ?? null,
      tonight: span.contact?.tonight ?? null,
    })),
    gaps: (answers.data?.siteCoverage.gaps ?? []).map(dates),
    isComing: answers.isLoading,
  };
}

export const placeInput = (place: Place) => ({
  siteId: place.site.id,
  programmeId: place.programme.id,
});

export const isoSpan = (span: Span) => ({
  from: span.startsAt.toISOString(),
  to: span.endsAt.toISOString(),
});
