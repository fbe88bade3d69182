import type { FindableNoun } from '@stad/platform/api/search/findables.js';
import { byKind } from './activity-types.js';

/** Activities of every type that this build knows, by title, number, place and what their type adds. */
export const findableActivities = (): FindableNoun => ({
  allow: 'activity:read',
  rows: `
    select a.kind, a.id, a.number, a.title, ${byKind(({ searched }) => searched?.words)} as words,
      a.place_label as place, a.starts_at as at, a.programme_id, p.path
    from activity a cross join lateral (
      select ${byKind(({ path, searched }) => searched?.path ?? (path && `'${path}/' || a.id`))} as path) p
    where p.path is not null`,
});

/** What was learnt, where it is read: at its activity, or at the step of the routine. */
export const findableLearnings = (): FindableNoun => ({
  allow: 'activity:read',
  rows: `
    select 'LEARNING' as kind, l.id, null::text as number, l.saw as title, l.means as words,
      a.title as place, l.written_at as at, l.programme_id, p.path
    from learning l join activity a on a.id = l.activity_id cross join lateral (
      select ${byKind(({ path, searched }) => searched?.path ?? (path && `'${path}/' || a.id`))} as path) p
    where p.path is not null`,
});
