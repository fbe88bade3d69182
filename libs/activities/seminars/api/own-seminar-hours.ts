import { phasedHours } from '@stad/activities/core/api/phased-hours.js';
import { SEMINAR_KIND } from '../rules/seminar-life.js';

/**
 * The seminars the acting person planned, and those their function has said yes to. Nobody is invited by name:
 * an invitation is to a contact function of the agency, and is that of whoever bears its title.
 */
export const ownSeminarHours = phasedHours(
  SEMINAR_KIND,
  `exists (select from seminar_invitation i
     join contact_function f on f.id = i.contact_function_id and f.agency_id = $2
     join membership m on m.id = $1 and m.function_title = f.label
   where i.activity_id = a.id and i.answer = 'ACCEPTED')`,
);
