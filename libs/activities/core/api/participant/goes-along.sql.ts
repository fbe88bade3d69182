/** The acting person's function was asked to the activity `a`, and has not said no. In SQL. */
export const GOES_ALONG = `exists (select from activity_participant n
  join membership m on m.id = (select app.membership_id()) and m.function_title = n.function_title
    and m.agency_id = n.from_agency_id
  where n.activity_id = a.id and n.answer <> 'DECLINED')`;

/** The function of the membership `$1` of the agency `$2` has said yes to the activity `a` (`phasedHours`). In SQL. */
export const SAID_YES = `exists (select from activity_participant n
    join membership m on m.id = $1 and m.function_title = n.function_title
  where n.activity_id = a.id and n.from_agency_id = $2 and n.answer = 'ACCEPTED')`;
