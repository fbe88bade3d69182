import type { AgencyEntity } from '@stad/identity/api/identity.entities.js';
import { localDate, type Span } from '@stad/platform/rules/time.js';
import type { AreaVisit } from '../../rules/clashes.js';
import type { Around, BusyRow, CoverageRow, TrainingRow } from './around.document.js';
import type { KeptClashRow, MemberRow, PassRow, PlannedPass } from './pass.document.js';

type Of<T> = T & { readonly activityId: string };

/** What `LISTED_PLANS` answers. */
export interface ListedPlans {
  readonly passes: readonly (Pick<
    PassRow,
    'id' | 'agencyId' | 'siteId' | 'startsAt' | 'endsAt' | 'type' | 'countingAgencyId'
  > & { /** It has not begun. */ readonly isPlan: boolean })[];
  readonly team: readonly Of<MemberRow>[];
  readonly places: readonly Of<{ readonly areaId: string }>[];
  readonly invited: readonly Of<{ readonly agencyId: string }>[];
  /** By their short name. */
  readonly agencies: readonly AgencyEntity[];
  readonly keptClashes: readonly Of<KeptClashRow>[];
  /** Days in the core ring of a site, calendar dates. */
  readonly core: readonly {
    readonly agencyId: string;
    readonly siteId: string;
    readonly validFrom: string;
    readonly validTo: string | null;
  }[];
  readonly coverage: readonly (CoverageRow & { readonly siteIds: readonly string[] })[];
  readonly busy: readonly (BusyRow & { readonly siteId: string | null })[];
  readonly trainings: readonly TrainingRow[];
  readonly visits: readonly Of<AreaVisit>[];
}

const HOUR = 3_600_000;
/** Hours on each side of a pass in which other work, and other visits, may be too near. */
const NEAR = { busy: 24 * HOUR, visits: 72 * HOUR } as const;

/** Each pass with what lies around it, taken apart from what was read for all of them. */
export function listedPlans(read: ListedPlans): readonly PlannedPass[] {
  const teamOf = byPass(read.team);
  const placesOf = byPass(read.places);
  const invitedTo = byPass(read.invited);
  const keptOf = byPass(read.keptClashes);
  return read.passes.map((pass) => {
    const members = teamOf(pass.id);
    const areas = placesOf(pass.id).map(({ areaId }) => ({ id: areaId }));
    const named = new Set([
      pass.agencyId,
      pass.countingAgencyId,
      ...members.map(({ agencyId }) => agencyId),
      ...invitedTo(pass.id).map(({ agencyId }) => agencyId),
    ]);
    const agencies = read.agencies.filter(({ id }) => named.has(id));
    const owner = ({ id }: AgencyEntity) => Number(id !== pass.agencyId);
    return {
      ...pass,
      areas,
      team: members,
      agencies: agencies.sort((a, b) => owner(a) - owner(b)),
      keptClashes: keptOf(pass.id),
      around: pass.isPlan ? aroundOf(pass, { areas, members }, read) : null,
    };
  });
}

function byPass<Row>(rows: readonly Of<Row>[]): (id: string) => readonly Of<Row>[] {
  const found = new Map<string, Of<Row>[]>();
  for (const row of rows) {
    const known = found.get(row.activityId);
    if (known) known.push(row);
    else found.set(row.activityId, [row]);
  }
  return (id) => found.get(id) ?? [];
}

function aroundOf(
  pass: ListedPlans['passes'][number],
  own: { readonly areas: readonly { id: string }[]; readonly members: readonly MemberRow[] },
  read: ListedPlans,
): Around {
  const day = localDate(pass.startsAt);
  const areaIds = new Set(own.areas.map(({ id }) => id));
  const membershipIds = new Set(own.members.map(({ membershipId }) => membershipId));
  const here = ({ siteId }: { readonly siteId: string | null }) => siteId === pass.siteId;
  const isCore = (row: ListedPlans['core'][number]) =>
    here(row) && row.validFrom <= day && day <= (row.validTo ?? day);
  return {
    coreAgencies: read.core.filter(isCore).map(({ agencyId }) => ({ id: agencyId })),
    coverage: read.coverage.filter(({ siteIds }) => siteIds.includes(pass.siteId)),
    busy: read.busy.filter(
      (span) =>
        isNear(span, pass, NEAR.busy) &&
        (here(span) || (span.membershipId !== null && membershipIds.has(span.membershipId))),
    ),
    trainings: read.trainings,
    visits: read.visits.filter(
      (visit) =>
        visit.activityId !== pass.id &&
        areaIds.has(visit.areaId) &&
        isNear(visit, pass, NEAR.visits),
    ),
  };
}

const isNear = (span: Span, pass: Span, within: number) =>
  span.startsAt.getTime() < pass.endsAt.getTime() + within &&
  span.endsAt.getTime() > pass.startsAt.getTime() - within;
