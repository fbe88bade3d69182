import { useMay, useViewer } from '@stad/identity/web/viewer.js';
import { addDays, atLocal, type Span } from '@stad/platform/rules/time.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import type { Place } from '@stad/programme/web/place.js';
import { plannedOf } from './planned.js';
import {
  PlanningColleaguesDocument,
  PlanningTeamDocument,
  type PlanningTeamQuery,
} from './planning.generated.js';
import type { PassWithTeam } from './team-rows.js';
import { isoSpan, MOST_IN_WEEK, placeInput, useBusy } from './use-planning.js';

/** Everything the team view is drawn from. A day more on each side: rest does not end on Sunday. */
export function useTeam(place: Place, dates: readonly string[]) {
  const { agency } = useViewer();
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  const span: Span = {
    startsAt: atLocal(addDays(first, -1), '06:00'),
    endsAt: atLocal(addDays(last, 2), '06:00'),
  };
  const passes = useOperation(
    PlanningTeamDocument,
    {
      input: {
        ...placeInput(place),
        ...isoSpan(span),
        kind: 'FIELD_OPERATION',
        first: MOST_IN_WEEK,
      },
    },
    { keepPrevious: true },
  );
  const colleagues = useOperation(
    PlanningColleaguesDocument,
    { siteId: place.site.id, agencyId: agency.id },
    { enabled: useMay('directory:read') },
  );
  const busy = useBusy(place, span);
  return {
    passes,
    busy: busy.spans,
    isComing: busy.isComing || colleagues.isLoading,
    colleagues: colleagues.data?.directory.rows ?? [],
    /** People the answer does not hold. */
    unnamed: Math.max(
      0,
      (colleagues.data?.directory.total ?? 0) - (colleagues.data?.directory.rows.length ?? 0),
    ),
  };
}

type Row = PlanningTeamQuery['activities']['rows'][number];

/** Passes that are or were held, with the own people on them. */
export function withTeams(rows: readonly Row[], agencyId: string): readonly PassWithTeam[] {
  return rows.flatMap((row) => {
    if (!('team' in row) || row.state === 'CANCELLED') return [];
    const pass = plannedOf(row);
    const members = row.team.flatMap((member) =>
      member.agency.id === agencyId && member.membershipId
        ? [
            {
              membershipId: member.membershipId,
              functionTitle: member.functionTitle,
              role: member.role,
              startsAt: member.joinedAt ? new Date(member.joinedAt) : pass.startsAt,
              endsAt: member.leftAt ? new Date(member.leftAt) : pass.endsAt,
            },
          ]
        : [],
    );
    return [{ pass, members }];
  });
}
