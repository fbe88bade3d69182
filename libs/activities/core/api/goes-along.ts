import type { ActivityType } from './activity-types.js';
import { participantUids } from './participant/participant-letters.js';
import { phasedHours } from './phased-hours.js';

/** The acting person's function was asked to the activity `a`, and has not said no. In SQL. */
const GOES_ALONG = `exists (select from activity_participant n
  join membership m on m.id = (select app.membership_id()) and m.function_title = n.function_title
    and m.agency_id = n.from_agency_id
  where n.activity_id = a.id and n.answer <> 'DECLINED')`;

/** Their function has said yes: nobody is asked by name. In SQL, of the membership `$1` of the agency `$2`. */
const SAID_YES = `exists (select from activity_participant n
  join membership m on m.id = $1 and m.function_title = n.function_title
  where n.activity_id = a.id and n.from_agency_id = $2 and n.answer = 'ACCEPTED')`;

/** What lists and calendars know of a type whose people are asked as participants. */
export const withParticipants = (
  kind: string,
): Required<Pick<ActivityType, 'takesPart' | 'ownHours' | 'calendarUids'>> => ({
  takesPart: `a.kind = '${kind}' and ${GOES_ALONG}`,
  ownHours: phasedHours(kind, SAID_YES),
  calendarUids: participantUids,
});
