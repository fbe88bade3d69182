import type { TestPortal } from './portal.js';

/** What the role of the statistics selects once something is changed; it is not kept. */
export async function seenByStatistics(
  portal: TestPortal,
  change: () => Promise<unknown>,
  select: string,
): Promise<readonly object[]> {
  await portal.owner.query('begin');
  try {
    await change();
    await portal.owner.query('set local role portal_statistics');
    return (await portal.owner.query(select)).rows;
  } finally {
    await portal.owner.query('rollback');
  }
}
