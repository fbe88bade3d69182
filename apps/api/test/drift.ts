import type pg from 'pg';
import type { DataSource, EntityMetadata } from 'typeorm';
import { OUTSIDE_ENTITY, WITHOUT_ENTITY } from './drift-reviewed.js';

/** Table → one line a column: `function_title text not null`, in the order of their names. */
export type Shape = ReadonlyMap<string, readonly string[]>;

const SCHEMAS = `('public', 'app', 'audit')`;

/** Types as the entities name them; what follows in brackets is the database's own matter. */
const TYPE = `
  replace(replace(regexp_replace(format_type(a.atttypid, a.atttypmod), '\\(\\d+(,\\d+)?\\)', ''),
    'timestamp with time zone', 'timestamptz'), 'time without time zone', 'time')`;

const TABLE = `case when n.nspname = 'public' then c.relname else n.nspname || '.' || c.relname end`;

export async function shapeOfDatabase(owner: pg.ClientBase): Promise<Shape> {
  const { rows } = await owner.query<{ table: string; columns: string[] }>(
    `select ${TABLE} as table,
       array_agg(a.attname || ' ' || ${TYPE} || case when a.attnotnull then ' not null' else '' end
         || case when k.oid is not null then ' key' else '' end order by a.attname)::text[] as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p' and a.attnum = any (k.conkey)
     where n.nspname in ${SCHEMAS} and c.relkind in ('r', 'p') group by 1 order by 1`,
  );
  return new Map(rows.map(({ table, columns }) => [table, columns]));
}

export function shapeOfEntities(source: DataSource): Shape {
  return new Map(source.entityMetadatas.map((entity) => [nameOf(entity), columnsOf(entity)]));
}

function nameOf({ schema, tableName }: EntityMetadata): string {
  return schema && schema !== 'public' ? `${schema}.${tableName}` : tableName;
}

function columnsOf(entity: EntityMetadata): string[] {
  return entity.columns
    .map((column) => {
      const type = `${String(column.type)}${column.isArray ? '[]' : ''}`;
      const required = column.isNullable ? '' : ' not null';
      return `${column.databaseName} ${type}${required}${column.isPrimary ? ' key' : ''}`;
    })
    .sort();
}

/** Every difference that was not reviewed, as `unit: planted text, in the database alone`. */
export function differences(code: Shape, database: Shape): string[] {
  const tables = [...new Set([...code.keys(), ...database.keys()])].sort();
  return tables.flatMap((table) => {
    if (table in WITHOUT_ENTITY)
      return code.has(table) ? [`${table}: has an entity after all`] : [];
    const outside = OUTSIDE_ENTITY[table] ?? [];
    const [inCode, inDatabase] = [code.get(table) ?? [], database.get(table) ?? []];
    return [
      ...inCode
        .filter((column) => !inDatabase.includes(column))
        .map((column) => `${table}: ${column}, in the code alone`),
      ...inDatabase
        .filter((column) => !inCode.includes(column))
        .filter((column) => !outside.includes(column.split(' ')[0] as string))
        .map((column) => `${table}: ${column}, in the database alone`),
    ];
  });
}

/** A relation of an entity, as the database must hold it: `table(column) → table`. */
export function relationsOfEntities(source: DataSource): string[] {
  return source.entityMetadatas.flatMap((entity) =>
    entity.foreignKeys.map(
      (key) =>
        `${nameOf(entity)}(${key.columnNames.join(', ')}) → ${nameOf(key.referencedEntityMetadata)}`,
    ),
  );
}

export async function foreignKeys(owner: pg.ClientBase): Promise<string[]> {
  const { rows } = await owner.query<{ key: string }>(
    `select k.conrelid::regclass || '(' || (select string_agg(a.attname, ', ' order by at)
         from unnest(k.conkey) with ordinality as c (attnum, at)
         join pg_attribute a on a.attrelid = k.conrelid and a.attnum = c.attnum)
       || ') → ' || k.confrelid::regclass as key
     from pg_constraint k join pg_namespace n on n.oid = k.connamespace
     where k.contype = 'f' and n.nspname in ${SCHEMAS} order by 1`,
  );
  return rows.map(({ key }) => key);
}

/** Foreign keys that do not hold: switched off as NOT VALID, or looked after by nobody. */
export async function looseKeys(owner: pg.ClientBase): Promise<string[]> {
  const { rows } = await owner.query<{ key: string }>(
    `select k.conrelid::regclass || ' ' || k.conname as key
     from pg_constraint k join pg_namespace n on n.oid = k.connamespace
     where n.nspname in ${SCHEMAS} and k.contype in ('f', 'c') and not k.convalidated`,
  );
  return rows.map(({ key }) => key);
}

/** Columns that name a row of another table and are held to it by no foreign key. */
export async function unheldIds(owner: pg.ClientBase): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select c.oid::regclass || '.' || a.attname as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where n.nspname in ${SCHEMAS} and c.relkind in ('r', 'p')
       and a.atttypid in ('uuid'::regtype, 'uuid[]'::regtype) and a.attname <> 'id'
       and not exists (select from pg_constraint k
         where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any (k.conkey))
     order by 1`,
  );
  return rows.map(({ name }) => name);
}
