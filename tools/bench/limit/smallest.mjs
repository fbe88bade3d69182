/** The function one works in, and for whom. */
export const smallest = `select json_build_object('data', json_build_object('viewer',
    json_build_object('functionTitle', m.function_title, 'agency', json_build_object('key', a.key))))::text as answer
  from membership m join agency a on a.id = m.agency_id where m.id = (select app.membership_id())`;
