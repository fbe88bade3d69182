import type pg from 'pg';

/** In whose log what comes next is written; null: in the portal's own, since it is no agency's. */
export type Concerns = (agencyId: string | null) => Promise<void>;

/**
 * Works as the operator on the database, as `portal_owner`, in one transaction. What it writes stands in the
 * access log of the agency it concerns, by the name of the command and nobody's membership. A dry run does
 * all of it and takes it back.
 */
export async function asOperator<T>(
  owner: pg.Client,
  command: string,
  work: (concerns: Concerns) => Promise<T>,
  isDryRun = false,
): Promise<T> {
  await owner.query('begin');
  try {
    await owner.query(
      `select set_config('app.viewer', 'system', true), set_config('app.job', $1, true)`,
      [command],
    );
    const answer = await work(async (agencyId) => {
      await owner.query(`select set_config('app.agency_id', $1, true)`, [agencyId ?? '']);
    });
    await owner.query(isDryRun ? 'rollback' : 'commit');
    return answer;
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
}
