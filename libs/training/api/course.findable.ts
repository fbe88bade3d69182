import type { FindableNoun } from '@stad/platform/api/search/findables.js';

/** Courses of the own towns by name and by what they go through. */
export const findableCourses: FindableNoun = {
  allow: 'training:read',
  rows: `
    select 'COURSE' as kind, c.id, null::text as number, c.name as title,
      array_to_string(c.topics, ' ') as words, s.name as place, null::timestamptz as at, null::uuid as programme_id,
      '/utbildning/kurser?plats=' || s.key as path
    from training_course c join site s on s.id = c.site_id`,
};
