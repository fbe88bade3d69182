import { overlaps } from '@stad/platform/rules/time.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import type { Pass, PassAgency } from '../pass/pass.js';
import { TeamBusyDocument, TeamDirectoryDocument } from './team.generated.js';

export interface Colleague {
  readonly membershipId: string;
  readonly functionTitle: string;
  readonly agency: PassAgency;
  /** Taken at that time; by what is not told. */
  readonly isBusy: boolean;
}

/** Employers of people who go out. The others of the site are not asked along. */
const FIELD_KINDS = new Set(['SOCIAL_SERVICES', 'POLICE', 'NGO']);

/** Rows of the directory a page. */
const PAGE = 50;

/** All functions of the site that one may see, up to three pages: no town has more in its core group. */
function useDirectory(siteId: string) {
  const first = useOperation(TeamDirectoryDocument, { siteId, offset: 0 });
  const total = first.data?.directory.total ?? 0;
  const second = useOperation(
    TeamDirectoryDocument,
    { siteId, offset: PAGE },
    { enabled: total > PAGE },
  );
  const third = useOperation(
    TeamDirectoryDocument,
    { siteId, offset: 2 * PAGE },
    { enabled: total > 2 * PAGE },
  );
  return [first, second, third].flatMap((query) => query.data?.directory.rows ?? []);
}

/** Who can be asked at the site, and who is taken while the pass goes on. */
export function useColleagues(pass: Pass): {
  readonly colleagues: readonly Colleague[];
  readonly agencies: readonly PassAgency[];
} {
  const rows = useDirectory(pass.siteId);
  const busy = useOperation(TeamBusyDocument, {
    siteId: pass.siteId,
    from: pass.startsAt,
    to: pass.endsAt,
  });
  const span = { startsAt: new Date(pass.startsAt), endsAt: new Date(pass.endsAt) };
  const own = new Set(pass.team.map((member) => member.membershipId));
  const taken = new Set(
    (busy.data?.busySpans ?? [])
      .filter((one) =>
        overlaps({ startsAt: new Date(one.startsAt), endsAt: new Date(one.endsAt) }, span),
      )
      .map((one) => one.membershipId)
      // Those already in the team are taken by this very pass.
      .filter((id) => id !== null && !own.has(id)),
  );
  const rank = (agency: PassAgency) => (agency.id === pass.owner.id ? 0 : 1);
  const colleagues = rows
    .filter((row) => FIELD_KINDS.has(row.agency.kind))
    // One's own first: they are asked most often.
    .sort((a, b) => rank(a.agency) - rank(b.agency))
    .map(({ membershipId, functionTitle, agency }) => ({
      membershipId,
      functionTitle,
      agency,
      isBusy: taken.has(membershipId),
    }));
  const agencies = new Map<string, PassAgency>();
  for (const agency of [...pass.agencies, ...colleagues.map((one) => one.agency)]) {
    agencies.set(agency.id, agency);
  }
  return { colleagues, agencies: [...agencies.values()] };
}
