import type { FieldRole } from '@stad/identity/rules/field-role.js';
import type { Qualification } from '@stad/identity/rules/qualification.js';

/** Somebody who could be asked, as far as the viewer may know it. */
export interface CandidateRow {
  readonly membershipId: string;
  readonly agencyId: string;
  readonly functionTitle: string;
  readonly validTo: string | null;
  readonly fieldRole: FieldRole;
  readonly languages: readonly string[];
  readonly qualifications: readonly Qualification[];
  /** *Upptagen*, from the first night that counts until the day after the pass. */
  readonly busy: readonly {
    readonly startsAt: string;
    readonly endsAt: string;
    /** On a pass. */
    readonly isOut: boolean;
  }[];
}

/**
 * Everybody of some agencies who has a part in field work, with the time they are taken: one statement
 * however many they are. Parameters: agency ids; begin and end of the pass; days counted before it; the
 * date of today and of the pass; the busy spans the pass has itself laid out.
 */
export const CANDIDATES_SQL = `
  select c.membership_id as "membershipId", c.agency_id as "agencyId",
    d.function_title as "functionTitle", d.valid_to::text as "validTo",
    c.field_role as "fieldRole", c.languages, c.qualifications,
    coalesce((select json_agg(json_build_object('startsAt', b.starts_at, 'endsAt', b.ends_at, 'isOut', b.is_out)
        order by b.starts_at, b.id)
      from busy_span b
      where b.membership_id = c.membership_id and not b.id = any ($7)
        and b.ends_at > $2::timestamptz - make_interval(days => $4 + 1)
        and b.starts_at < $3::timestamptz + interval '24 hours'), '[]') as busy
  from crew_card c join directory_entry d on d.membership_id = c.membership_id
  where c.agency_id = any ($1) and d.valid_from <= $6::date and coalesce(d.valid_to, $5::date) >= $5::date
  order by d.function_title, c.membership_id`;
