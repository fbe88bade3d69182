import { useViewer } from '@stad/identity/web/viewer.js';
import { writtenSpan } from '@stad/platform/rules/day-words.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import type { Place } from '@stad/programme/web/place.js';
import { useState } from 'react';
import { askedPlan } from './asked-day.js';
import { FormerPassesDocument } from './plan.generated.js';

/** Enough to meet an evening among days. */
const FORMER = 10;

/**
 * What the line begins with when one came from a cell: the day, with the hours and area of the own agency's
 * last passes in that town. `reading` until they are known, so that nothing is written over what is typed.
 */
export function useAskedPlan(place: Place | null, day?: string, part?: string) {
  const { today, agency } = useViewer();
  const language = useLanguage();
  const [now] = useState(() => new Date());
  const former = useOperation(
    FormerPassesDocument,
    {
      input: {
        siteId: place?.site.id ?? '',
        agencyId: agency.id,
        kind: 'FIELD_OPERATION',
        sort: 'STARTS_AT_DESC',
        first: FORMER,
      },
    },
    { enabled: place !== null && day !== undefined },
  );
  if (former.isLoading) return 'reading';
  const rows = (former.data?.activities.rows ?? []).map((row) => ({
    startsAt: new Date(row.startsAt),
    endsAt: new Date(row.endsAt),
    areas: 'areas' in row ? row.areas.map((area) => area.name) : [],
  }));
  const plan = askedPlan({ day, part }, rows, { today, now });
  return plan
    ? { when: writtenSpan(plan.span, language), where: plan.areas.join(', ') }
    : { when: '', where: '' };
}
