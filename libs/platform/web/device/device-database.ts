import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** What is sealed under one of the device's own keys. */
export interface SealedValue {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
  /** Until when it may be read, by the device's clock in milliseconds; null as long as its key is there. */
  readonly until: number | null;
}

/** Something that has not arrived yet; what it is, its own domain knows. */
export interface Waiting {
  readonly id: string;
  /** In the order they were begun on this device. */
  readonly order: number;
}

interface DeviceSchema extends DBSchema {
  /** Keys that cannot be exported. */
  keys: { key: string; value: CryptoKey | CryptoKeyPair };
  /** What is read with one of them. */
  sealed: { key: string; value: SealedValue };
  /** What names nobody, no place and no time of a pass. */
  marks: { key: string; value: unknown };
  waiting: { key: string; value: Waiting };
}

export type DeviceDatabase = IDBPDatabase<DeviceSchema>;

/** A name that says nothing of the portal to whoever looks into the browser. */
const NAME = 'samverkan';
/** A killed process loses nothing that was said to be put away. */
const STRICT = { durability: 'strict' } as const;

const opened = new Map<string, Promise<DeviceDatabase>>();

/** The one database of this browser. Rejects where a browser keeps nothing. */
export function openDevice(name = NAME): Promise<DeviceDatabase> {
  const known = opened.get(name);
  if (known) return known;
  const opening = open(name);
  opened.set(name, opening);
  // Tried anew the next time: a browser that was short of room may have some then.
  opening.catch(() => opened.delete(name));
  return opening;
}

/** A browser without such databases rejects too, and does not throw before it is asked. */
async function open(name: string): Promise<DeviceDatabase> {
  return openDB<DeviceSchema>(name, 1, {
    upgrade(database) {
      for (const store of ['keys', 'sealed', 'marks', 'waiting'] as const) {
        database.createObjectStore(store, store === 'waiting' ? { keyPath: 'id' } : undefined);
      }
    },
    terminated: () => opened.delete(name),
  });
}

/** Puts one away; resolves when it is on the disk. */
export async function putWaiting(database: DeviceDatabase, row: Waiting): Promise<void> {
  const transaction = database.transaction('waiting', 'readwrite', STRICT);
  await Promise.all([transaction.store.put(row), transaction.done]);
}

/** Takes one out that has arrived. */
export async function dropWaiting(database: DeviceDatabase, id: string): Promise<void> {
  const transaction = database.transaction('waiting', 'readwrite', STRICT);
  await Promise.all([transaction.store.delete(id), transaction.done]);
}

/** All that has not arrived, the oldest first. */
export async function allWaiting<Row extends Waiting>(
  database: DeviceDatabase,
): Promise<readonly Row[]> {
  const rows = (await database.getAll('waiting')) as Row[];
  return rows.sort((one, other) => one.order - other.order);
}

/** A mark that names nobody: whether something was done, until when something lies here. */
export async function readMark<Value>(
  database: DeviceDatabase,
  name: string,
): Promise<Value | undefined> {
  return (await database.get('marks', name)) as Value | undefined;
}

/** Sets a mark; undefined takes it away. */
export async function setMark(
  database: DeviceDatabase,
  name: string,
  value: unknown,
): Promise<void> {
  if (value === undefined) await database.delete('marks', name);
  else await database.put('marks', value, name);
}
