/** The pass of this activity was closed before the day `due`. */
export const passClosed = (activity: string) => `exists (select from pass_progress p
  where p.activity_id = ${activity} and app.swedish_day(p.closed_at) < due)`;

export const PASS_CLOSED = passClosed('t.activity_id');

/** The operations that make a plan with all its texts. */
export const PASS_PLANNING = ['planFieldPass', 'copyLastPass', 'repeatPass', 'fillPass'];
