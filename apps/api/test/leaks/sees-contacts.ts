import { CORE } from '../oracle.js';
import {
  type Asker,
  coreOf,
  has,
  may,
  own,
  type Row,
  type Rule,
  sitesOf,
  type Verdict,
} from './asker.js';
import type { World } from './world.js';

/** A public function, and with it its hours. */
export const isPublic = (contactId: unknown, { facts }: World) =>
  facts.some(
    ({ table, column, marker, row }) =>
      table === 'contact_function' &&
      column === 'id' &&
      marker === contactId &&
      row['classification'] === 'P0',
  );

/** The towns that a function serves. */
export const servedBy = (contactId: unknown, { facts }: World) =>
  (facts.find(
    ({ table, column, marker }) =>
      table === 'contact_function' && column === 'id' && marker === contactId,
  )?.row['site_ids'] as string[] | undefined) ?? [];

export const SHEET = new Set(['label', 'work_phone', 'hours', 'note']);
export const atCallSheet = (column: string): Verdict => (SHEET.has(column) ? 'MUST' : 'MAY');

/** P0 everybody, P1 the members of the sites it serves, P2 its own agency (and others in their window). */
export const ofContact =
  (column: string): Rule =>
  (asker, row, world) => {
    const serves = (row['site_ids'] as string[]).some((id) => sitesOf(asker, world).includes(id));
    if (row['classification'] === 'P0') return atCallSheet(column);
    if (row['classification'] === 'P1') {
      return serves ? 'MUST' : may(own(asker, row));
    }
    if (own(asker, row) && has(asker, CORE, 'ON_CALL', 'AGENCY_ADMIN')) {
      return serves ? 'MUST' : 'MAY';
    }
    return may(isInWindow(asker, row, world));
  };

/** Taken at a site the function serves, from 24 hours before until it is over (CORE). */
export function isInWindow(asker: Asker, row: Row, { spans, now }: World): boolean {
  return (
    has(asker, CORE) &&
    spans.some(
      (span) =>
        span.membership_id === asker.membershipId &&
        (row['site_ids'] as string[]).includes(span.site_id) &&
        Date.parse(span.starts_at) - 86_400_000 <= now.getTime() &&
        now.getTime() < Date.parse(span.ends_at),
    )
  );
}

export const DIRECTORY = [
  ...CORE,
  ...['ON_CALL', 'SAFETY_REP', 'SIGNATORY', 'DEVELOPMENT_LEAD', 'MUNICIPAL_SAFETY'],
  ...['THEME_COORDINATOR', 'METHOD_EDITOR', 'AGENCY_ADMIN', 'JURIST', 'REGISTRAR', 'LOG_REVIEWER'],
];

/** Functions of one’s own agency; CORE: of every agency with a ring at a core site of mine. */
export const ofDirectory: Rule = (asker, row, world) => {
  const near = world.rings.get(String(row['agency_id']))?.sites ?? [];
  const isNear = near.some((site) => coreOf(asker, world).includes(site));
  if (has(asker, CORE) && isNear) return 'MUST';
  // In one’s own agency a title also stands beside what one did oneself.
  return may(
    own(asker, row) && (has(asker, DIRECTORY) || row['membership_id'] === asker.membershipId),
  );
};
