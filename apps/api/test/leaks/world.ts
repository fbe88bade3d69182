import type pg from 'pg';
import { TRIALS } from '../trials.js';
import type { Fact } from './facts.js';

/**
 * What is true of the database, read as its owner: who has which ring where, what was shared with
 * whom. The second opinion decides from this alone; nothing of it comes from the server.
 */
export interface World {
  readonly agencies: readonly { readonly id: string; readonly key: string }[];
  readonly sites: readonly { readonly id: string; readonly key: string }[];
  /** The span that is looked at, at most 93 days. */
  readonly from: string;
  readonly to: string;
  readonly programmeIds: readonly string[];
  readonly areaIds: readonly string[];
  readonly passIds: readonly string[];
  readonly seminarIds: readonly string[];
  /** By root field, or by what `lastChange` knows it as: what the domains say can be asked about. */
  readonly trialIds: ReadonlyMap<string, readonly string[]>;
  readonly reportIds: readonly string[];
  readonly goalIds: readonly string[];
  readonly reviewIds: readonly string[];
  readonly riskNumbers: readonly string[];
  readonly wordings: readonly { readonly code: string; readonly wording: number }[];
  readonly kpiCodes: readonly string[];
  readonly now: Date;
  readonly facts: readonly Fact[];
  /** Agency → sites with a ring today; `core` those in the core group. */
  readonly rings: ReadonlyMap<string, { readonly sites: string[]; readonly core: string[] }>;
  readonly programmesOfSite: ReadonlyMap<string, readonly string[]>;
  readonly activities: ReadonlyMap<string, ActivityFact>;
  /** Sent passes of this night, not called off: from four in the morning, a day and night on. */
  readonly tonight: ReadonlySet<string>;
  /** `activity agency`, for every share in force. */
  readonly shares: ReadonlySet<string>;
  /** `report agency`, for every agency that was asked for a figure. */
  readonly asked: ReadonlySet<string>;
  /** When somebody is taken. */
  readonly spans: readonly BusySpan[];
}

export interface BusySpan {
  readonly membership_id: string | null;
  readonly site_id: string;
  readonly starts_at: string;
  readonly ends_at: string;
}

export interface ActivityFact {
  readonly id: string;
  readonly agency_id: string;
  readonly site_id: string;
  readonly programme_id: string;
  readonly classification: string;
  readonly lifecycle: string;
  readonly kind: string;
}

const DAY = 86_400_000;

export async function readWorld(
  owner: pg.Client,
  facts: readonly Fact[],
  now: Date,
): Promise<World> {
  const rows = async <Row extends object>(sql: string): Promise<Row[]> =>
    (await owner.query<Row>(sql)).rows;
  const ids = async (sql: string) => (await rows<{ id: string }>(sql)).map(({ id }) => id);
  const rings = new Map<string, { sites: string[]; core: string[] }>();
  for (const { agency, site, tier } of await rows<{ agency: string; site: string; tier: string }>(
    `select agency_id as agency, site_id as site, tier from site_agency
     where app.today() between valid_from and coalesce(valid_to, 'infinity')`,
  )) {
    const ring = rings.get(agency) ?? { sites: [], core: [] };
    ring.sites.push(site);
    if (tier === 'CORE') ring.core.push(site);
    rings.set(agency, ring);
  }
  const programmesOfSite = new Map<string, string[]>();
  for (const { site, programme } of await rows<{ site: string; programme: string }>(
    'select site_id as site, programme_id as programme from programme_site',
  )) {
    programmesOfSite.set(site, [...(programmesOfSite.get(site) ?? []), programme]);
  }
  const trialIds = new Map<string, readonly string[]>();
  for (const { asked = {}, watched = {} } of TRIALS) {
    for (const [name, sql] of [...Object.entries(asked), ...Object.entries(watched)]) {
      trialIds.set(name, await ids(sql));
    }
  }
  return {
    agencies: await rows('select id, key from agency order by key'),
    sites: await rows('select id, key from site order by key'),
    from: new Date(now.getTime() - 45 * DAY).toISOString(),
    to: new Date(now.getTime() + 45 * DAY).toISOString(),
    programmeIds: await ids('select id from programme order by key'),
    areaIds: await ids('select id from area order by code'),
    passIds: await ids(`select activity_id as id from field_operation order by 1`),
    seminarIds: await ids('select activity_id as id from seminar order by 1'),
    trialIds,
    reportIds: await ids('select id from progress_report order by 1'),
    goalIds: await ids('select id from goal order by 1'),
    reviewIds: await ids('select id from access_review order by 1'),
    riskNumbers: await ids('select distinct number as id from standing_risk order by 1'),
    wordings: await rows('select distinct code, wording from legal_confirmation'),
    kpiCodes: ['K01', 'K02', 'K03', 'K09', 'K10', 'K11', 'K13', 'K15', 'K24'],
    now,
    facts,
    rings,
    programmesOfSite,
    activities: new Map(
      (await rows<ActivityFact>('select * from activity')).map((each) => [each.id, each]),
    ),
    tonight: new Set(
      await ids(
        `select a.id from activity a join field_operation o on o.activity_id = a.id,
           lateral (select ((now() at time zone 'Europe/Stockholm' - interval '4 hours')::date + time '04:00')
             at time zone 'Europe/Stockholm' as turn) t
         where o.sent_at is not null and o.cancelled_at is null
           and a.starts_at < t.turn + interval '24 hours' and a.ends_at > t.turn`,
      ),
    ),
    shares: new Set(
      await ids(
        `select activity_id || ' ' || agency_id as id from activity_share where revoked_at is null`,
      ),
    ),
    asked: new Set(
      await ids(`select distinct report_id || ' ' || contributor_id as id from report_figure`),
    ),
    spans: await rows(
      `select membership_id, site_id, starts_at::text as starts_at, ends_at::text as ends_at from busy_span`,
    ),
  };
}
