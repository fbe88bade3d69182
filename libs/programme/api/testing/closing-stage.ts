import type { TestPortal } from '@stad/platform/api/testing/portal.js';
import { addDays, localDate } from '@stad/platform/rules/time.js';

/** A programme under way today in Lund and Helsingborg, with closing days behind and ahead. */
export interface UnderWay {
  readonly id: string;
  readonly startsOn: string;
  readonly endsOn: string;
  /** Ten days ago, in sixty days, and the end. */
  readonly behind: string;
  readonly ahead: string;
}

export const today = localDate(new Date());
export const fromToday = (days: number) => addDays(today, days);

/** Puts one there as the owner; `leadKey` is the agency that leads it. */
export async function underWay(
  portal: TestPortal,
  key = 'pagar',
  leadKey = 'FA-HBG',
): Promise<UnderWay> {
  const [startsOn, behind, ahead, endsOn] = [-100, -10, 60, 200].map(fromToday) as [
    string,
    string,
    string,
    string,
  ];
  const { rows } = await portal.owner.query<{ id: string; lead: string }>(
    `insert into programme (key, name, starts_on, ends_on, state, lead_agency_id)
     select $1, 'Ett program som pågår', $2, $3, 'ACTIVE', id from agency where key = $4
     returning id, lead_agency_id as lead`,
    [key, startsOn, endsOn, leadKey],
  );
  const { id, lead } = rows[0] as { id: string; lead: string };
  await portal.owner.query(
    `insert into programme_site (programme_id, site_id)
     select $1, id from site where key in ('lund', 'helsingborg')`,
    [id],
  );
  await portal.owner.query(
    'insert into closing_day (programme_id, closes_on, agency_id) values ($1, $2, $4), ($1, $3, $4)',
    [id, behind, ahead, lead],
  );
  return { id, startsOn, endsOn, behind, ahead };
}

/** The closing days of a programme as they are in the database. */
export async function closingDays(portal: TestPortal, programmeId: string): Promise<string[]> {
  const { rows } = await portal.owner.query<{ day: string }>(
    'select closes_on::text as day from closing_day where programme_id = $1 order by 1',
    [programmeId],
  );
  return rows.map(({ day }) => day);
}
