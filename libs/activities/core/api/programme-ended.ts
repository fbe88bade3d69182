/** Of a row `t` of an activity: its programme is closed, and ended before the day `due`. */
export const PROGRAMME_ENDED = `exists (select from activity a join programme p on p.id = a.programme_id
  where a.id = t.activity_id and p.state = 'CLOSED' and p.ends_on < due)`;
