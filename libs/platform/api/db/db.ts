import { randomUUID } from 'node:crypto';
import type {
  DeepPartial,
  EntityTarget,
  FindManyOptions,
  FindOptionsWhere,
  ObjectLiteral,
  SelectQueryBuilder,
} from 'typeorm';
import { NOT_AVAILABLE, ProblemError } from '../../rules/problem.js';
import { preparedStatement } from './prepared-statement.js';
import type { Transaction } from './transaction.js';

/**
 * The only way to rows: every call runs in the operation's transaction, under the viewer's row
 * security. There is no `save`, `remove`, cascade or `transaction()`: they would open a
 * transaction of their own and lose the viewer.
 */
export class Db {
  constructor(readonly transaction: Transaction) {}

  find<E extends ObjectLiteral>(entity: EntityTarget<E>, options?: FindManyOptions<NoInfer<E>>) {
    return this.transaction.run((manager) => manager.find(entity, options));
  }

  findOne<E extends ObjectLiteral>(
    entity: EntityTarget<E>,
    where: FindOptionsWhere<NoInfer<E>>,
  ): Promise<E | null> {
    return this.transaction.run((manager) => manager.findOneBy(entity, where));
  }

  /** The row, or `NOT_AVAILABLE`: absent, foreign and forbidden look alike. */
  async get<E extends ObjectLiteral>(
    entity: EntityTarget<E>,
    where: FindOptionsWhere<NoInfer<E>>,
  ): Promise<E> {
    const row = await this.findOne(entity, where);
    if (!row) throw new ProblemError([NOT_AVAILABLE]);
    return row;
  }

  count<E extends ObjectLiteral>(entity: EntityTarget<E>, where: FindOptionsWhere<NoInfer<E>>) {
    return this.transaction.run((manager) => manager.countBy(entity, where));
  }

  /**
   * Inserts without RETURNING, since that would need the select policy to hold for the new row,
   * and answers the id, made here when the values carry none.
   */
  async insert<E extends ObjectLiteral>(
    entity: EntityTarget<E>,
    values: DeepPartial<NoInfer<E>>,
  ): Promise<string> {
    const id = (values as { id?: string }).id ?? randomUUID();
    await this.insertMany(entity, [{ ...values, id } as DeepPartial<NoInfer<E>>]);
    return id;
  }

  /** Rows whose key is not a made `id`: link tables, details keyed by their activity. */
  async insertMany<E extends ObjectLiteral>(
    entity: EntityTarget<E>,
    rows: readonly DeepPartial<NoInfer<E>>[],
  ): Promise<void> {
    if (rows.length === 0) return;
    await this.transaction.run(async (manager) => {
      const known = new Set(
        manager.connection.getMetadata(entity).columns.map((column) => column.propertyName),
      );
      const values = rows.map(
        (row) => Object.fromEntries(Object.entries(row).filter(([key]) => known.has(key))) as never,
      );
      const insert = manager.createQueryBuilder().insert().into(entity).values(values);
      const [text, parameters] = insert.updateEntity(false).getQueryAndParameters();
      // Of many rows there is a text for each number of them: not worth keeping.
      await manager.query(rows.length === 1 ? preparedStatement(text) : text, parameters);
    });
  }

  /** Changes the rows one may change and answers how many they were. */
  async update<E extends ObjectLiteral>(
    entity: EntityTarget<E>,
    where: FindOptionsWhere<NoInfer<E>>,
    changes: DeepPartial<NoInfer<E>>,
  ): Promise<number> {
    return this.transaction.run(async (manager) => {
      const update = manager
        .createQueryBuilder()
        .update(entity)
        .set(changes as never)
        .where(where);
      const [text, parameters] = update.getQueryAndParameters();
      const isList = / IN \(/.test(text);
      const [, changed] = await manager.query<[unknown[], number]>(
        isList ? text : preparedStatement(text),
        parameters,
      );
      return changed;
    });
  }

  /**
   * Changes one part of a record that several people edit. `column` is the part's version
   * (default `version`); when somebody was faster nothing is written and the problem is
   * `CONFLICT`: the page then shows both versions.
   */
  async updateVersion<E extends ObjectLiteral>(
    entity: EntityTarget<E>,
    where: FindOptionsWhere<NoInfer<E>>,
    expectedVersion: number,
    changes: DeepPartial<NoInfer<E>>,
    column: keyof E & string = 'version' as keyof E & string,
  ): Promise<void> {
    const changed = await this.update(entity, { ...where, [column]: expectedVersion }, {
      ...changes,
      [column]: expectedVersion + 1,
    } as DeepPartial<NoInfer<E>>);
    if (changed > 0) return;
    await this.get(entity, where);
    throw new ProblemError([{ code: 'CONFLICT', field: 'expectedVersion' }]);
  }

  async delete<E extends ObjectLiteral>(
    entity: EntityTarget<E>,
    where: FindOptionsWhere<NoInfer<E>>,
  ): Promise<number> {
    const result = await this.transaction.run((manager) => manager.delete(entity, where));
    return result.affected ?? 0;
  }

  /** A query builder on the operation's transaction; end it with `getMany`, `getOne`, `getRawMany` … */
  select<E extends ObjectLiteral, T>(
    entity: EntityTarget<E>,
    alias: string,
    work: (query: SelectQueryBuilder<E>) => Promise<T>,
  ): Promise<T> {
    return this.transaction.run((manager) => work(manager.createQueryBuilder(entity, alias)));
  }

  /**
   * Hand-written SQL that is sent again and again: each connection plans it once and keeps the plan.
   * The text is a constant, or one of a handful; whatever varies is a parameter.
   */
  prepared<Row>(text: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.transaction.run((manager) =>
      manager.query<Row[]>(preparedStatement(text), parameters as unknown[]),
    );
  }

  /** Hand-written SQL that is sent once in a while: upserts, the statistics functions. */
  sql<Row>(text: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.transaction.run((manager) => manager.query<Row[]>(text, parameters as unknown[]));
  }
}
