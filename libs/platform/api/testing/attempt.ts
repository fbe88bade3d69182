import type { Caller } from './portal.js';

/**
 * What a statement does for a caller under row security: how many rows it saw or changed, or
 * `refused`. Always rolled back, so that cases do not disturb each other.
 */
export async function attempt(
  caller: Caller,
  statement: string,
  parameters: readonly unknown[] = [],
): Promise<number | 'refused'> {
  const ctx = caller.context('write');
  try {
    if (/^\s*select/i.test(statement)) {
      const [row] = await ctx.db.sql<{ n: number }>(
        `select count(*)::int as n from (${statement}) seen`,
        parameters,
      );
      return row?.n ?? 0;
    }
    return await ctx.db.transaction.run(async (manager) => {
      const result = await manager.queryRunner?.query(statement, [...parameters], true);
      return (result as { affected?: number } | undefined)?.affected ?? 0;
    });
  } catch (error) {
    const { code } = (error as { driverError?: { code?: string } }).driverError ?? {};
    // 42501: a policy or a missing grant said no. Anything else is a mistake in the case itself.
    if (code === '42501') return 'refused';
    throw error;
  } finally {
    await ctx.db.transaction.close('rollback');
  }
}
