import { spanOf, type WeekRef, weekKey } from '@stad/activities/core/web/week/week-ref.js';
import { isoWeek, localDate } from '@stad/platform/rules/time.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { LinkButton } from '@stad/platform/web/ui/link.js';
import type { Place } from '@stad/programme/web/place.js';
import { PlanningNearestDocument } from './planning.generated.js';
import { words } from './words.generated.js';

/** An empty week says so, and where the nearest ones are that are not. */
export function NearestWeeks({ place, week }: { place: Place; week: WeekRef }) {
  const t = useWords(words);
  const { startsAt, endsAt } = spanOf(week);
  const common = { siteId: place.site.id, programmeId: place.programme.id, first: 1 };
  const { data } = useOperation(PlanningNearestDocument, {
    before: { ...common, to: startsAt.toISOString(), sort: 'STARTS_AT_DESC' },
    after: { ...common, from: endsAt.toISOString(), sort: 'STARTS_AT' },
  });
  const link = (key: 'nearestBefore' | 'nearestAfter', at: string | undefined) => {
    if (!at) return null;
    const there = isoWeek(localDate(new Date(at)));
    return (
      <LinkButton to="/planering" search={{ v: weekKey(there) }}>
        {t(key, { n: there.week, year: String(there.year) })}
      </LinkButton>
    );
  };
  return (
    <Empty
      action={
        <span className="cluster">
          {link('nearestBefore', data?.before.rows[0]?.startsAt)}
          {link('nearestAfter', data?.after.rows[0]?.startsAt)}
        </span>
      }
    >
      {t('empty', { n: week.week })}
    </Empty>
  );
}
