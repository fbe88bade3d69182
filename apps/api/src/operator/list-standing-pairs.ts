import { excludedAmong } from '@stad/identity/rules/role-duties.js';
import type pg from 'pg';

interface Held {
  readonly agency: string;
  readonly functionTitle: string;
  readonly roles: string[];
  readonly people: number;
}

/**
 * Memberships that hold roles which exclude each other, from before that was refused: a line each, for whoever
 * upgrades. They go on as they are, so that nobody is locked out; the pair ends with the next change of the roles.
 */
export async function listStandingPairs(owner: pg.Client): Promise<readonly string[]> {
  const { rows } = await owner.query<Held>(
    `select a.key as agency, m.function_title as "functionTitle", m.roles,
       count(*) over (partition by m.agency_id)::int as people
     from membership m join agency a on a.id = m.agency_id
     where coalesce(m.valid_to, 'infinity') >= app.today() order by 1, 2`,
  );
  return rows.flatMap(({ agency, functionTitle, roles, people }) =>
    excludedAmong(roles, people).map(
      ([one, other]) => `${agency}, ${functionTitle}: ${one} together with ${other}`,
    ),
  );
}
