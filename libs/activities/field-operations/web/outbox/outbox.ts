import {
  allWaiting,
  type DeviceDatabase,
  dropWaiting,
  putWaiting,
} from '@stad/platform/web/device/device-database.js';
import { SealedBox } from '@stad/platform/web/device/sealed-box.js';
import { type Line, type Sums, withLine } from '../../rules/field-counts/taps.js';
import { type DeviceKey, deviceKeyOf } from './device-key.js';
import { type ActRow, type OutboxRow, type SumsRow, type ToldAct, tapsIn } from './outbox-rows.js';
import type { PassKey, sealSums } from './seal-sums.js';

/** What became of something that was sent. */
export type Outcome =
  /** The server has it; what it then says of the pass. */
  | { readonly is: 'arrived'; readonly sums?: Sums; readonly areaStopAt?: string | null }
  /** No network, no server, no session: it is sent again word for word. */
  | { readonly is: 'away' }
  /** A fault of ours: it is sent again another time and holds up nothing behind it. */
  | { readonly is: 'failed' }
  /** The server's no: it waits for a person and holds up nothing behind it. */
  | { readonly is: 'refused'; readonly problem: string };

/** The ways out of this page; a spec and the simulated nights give others. */
export interface OutboxPorts {
  readonly database: () => Promise<DeviceDatabase>;
  readonly sendSums: (row: SumsRow) => Promise<Outcome>;
  readonly sendAct: (row: ActRow, act: ToldAct) => Promise<Outcome>;
  readonly newId: () => string;
  readonly now: () => Date;
  /** Seals a batch: fetched with the page of who counts, and not with every page of the field. */
  readonly seal: typeof sealSums;
  /** Resolves when a page that is seen has drawn what was last pressed, and at once behind a hidden one. */
  readonly drawn: () => Promise<void>;
  /** One flush at a time in the whole browser; false when another page is at it. */
  readonly alone: (work: () => Promise<void>) => Promise<boolean>;
  /** Which pages of this browser live. */
  readonly livePages: () => Promise<ReadonlySet<string>>;
  readonly pageId: string;
}

/** What a person is told of what lies in the phone for a pass. */
export interface Tray {
  /** Counted on this page and not arrived. */
  readonly lines: readonly Line[];
  /** All taps that have not arrived, and those of them from before this page was begun. */
  readonly taps: number;
  readonly earlier: number;
  readonly acts: readonly ToldAct[];
  /** The oldest time that is known: the quarter of a sum, the clock of an act. */
  readonly since: string | null;
  /** Taps and acts that met a fault of ours at the last try; they are sent again by themselves. */
  readonly failed: number;
  readonly refused: readonly {
    readonly id: string;
    readonly problem: string;
    readonly taps: number;
  }[];
  readonly isSending: boolean;
  readonly lastTryAt: Date | null;
  /** Whether it was looked into the phone yet: before that nobody knows what lies there. */
  readonly isRead: boolean;
  /** False when something is on this page alone: the browser could not put it away. */
  readonly isKept: boolean;
}

interface Batch {
  readonly id: string;
  readonly order: number;
  readonly passId: string;
  readonly membershipId: string;
  lines: readonly Line[];
  isFrozen: boolean;
  isDirty: boolean;
  writing: Promise<void>;
  isWriting: boolean;
  /** As it last was put away, or could not be. */
  row: SumsRow | null;
  isOnDisk: boolean;
}

const EMPTY: Tray = {
  lines: [],
  taps: 0,
  earlier: 0,
  acts: [],
  since: null,
  failed: 0,
  refused: [],
  isSending: false,
  lastTryAt: null,
  isRead: false,
  isKept: true,
};
const byOrder = (one: OutboxRow, other: OutboxRow) => one.order - other.order;

const EMPTY_AND_READ: Tray = { ...EMPTY, isRead: true };

/**
 * What a phone has counted and noted and the server has not. A batch of sums grows under one id and is put
 * away anew with each tap; once it is sent it is frozen, and what is sent is what lies on the disk, so that a
 * killed page, a lost answer and a second page change nothing. Nothing leaves it before the server has
 * answered (decision 48, INV-27).
 */
export class Outbox {
  readonly #listeners = new Set<() => void>();
  readonly #growing = new Map<string, Batch>();
  /** What this page has counted, by the id of its batch, until it has arrived. */
  readonly #own = new Map<string, Batch>();
  readonly #keys = new Map<string, PassKey>();
  readonly #trays = new Map<string, Tray>();
  #rows: readonly OutboxRow[] = [];
  #acts = new Map<string, ToldAct>();
  /** What the disk did not take: acts, and what was refused. An older state of it that lies there is not read. */
  readonly #unkept = new Map<string, OutboxRow>();
  /** What the server met a fault with the last time. */
  readonly #failed = new Set<string>();
  #isRead = false;
  #order = 0;
  #flushing: Promise<void> | null = null;
  #lastTryAt: Date | null = null;
  #device: Promise<DeviceKey> | null = null;

  constructor(
    private readonly ports: OutboxPorts,
    private readonly membershipId: string,
    private readonly onArrived: (passId: string, outcome: Outcome & { is: 'arrived' }) => void,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly trayOf = (passId: string): Tray =>
    this.#trays.get(passId) ?? (this.#isRead ? EMPTY_AND_READ : EMPTY);

  /** Something beside it has changed that is shown with it. */
  changed(): void {
    this.#tell();
  }

  /** Passes for which something lies here. */
  passes(): readonly string[] {
    const all = [...this.#rows, ...this.#own.values(), ...this.#unkept.values()];
    return [...new Set(all.map(({ passId }) => passId))];
  }

  /** Whether something would be lost with this page. */
  get wouldLose(): boolean {
    if (this.#unkept.size > 0) return true;
    return [...this.#own.values()].some(({ isOnDisk, isDirty }) => !isOnDisk || isDirty);
  }

  /** Resolves when all that was counted on this page is on the disk, or could not be put there. */
  async settled(): Promise<void> {
    await Promise.all([...this.#own.values()].map(({ writing }) => writing));
  }

  /** Reads what earlier pages left. Where the browser keeps nothing, there is nothing. */
  async load(): Promise<void> {
    try {
      await this.#read();
      this.#isRead = true;
    } catch {
      this.#rows = [];
      // Nothing can lie in a browser that has no place for it; in one that does not open its own, nobody knows.
      this.#isRead = typeof indexedDB === 'undefined';
    }
    this.#tell();
  }

  /** The key that a pass is counted under from now on. */
  use(passId: string, key: PassKey): void {
    this.#keys.set(passId, key);
    const batch = this.#growing.get(passId);
    if (batch?.isDirty) this.#write(batch);
  }

  /** Counts; resolves when it is on the disk, or could not be put there. */
  count(passId: string, line: Line): Promise<void> {
    const batch = this.#batchOf(passId);
    batch.lines = withLine(batch.lines, line);
    batch.isDirty = true;
    this.#tell();
    return this.#write(batch);
  }

  /**
   * Notes an act; resolves when it is on the disk. Where the browser cannot put it away it is on this page alone,
   * which `isKept` says.
   */
  async note(passId: string, act: ToldAct): Promise<void> {
    const { membershipId } = this;
    const id = this.ports.newId();
    const base = { id, order: this.#nextOrder(), kind: 'act', passId, membershipId } as const;
    const row = await this.#actKept(base, act);
    this.#acts.set(id, act);
    if (row) this.#rows = [...this.#rows, row];
    else this.#unkept.set(id, { ...base, box: null });
    this.#tell();
  }

  async #actKept(base: Omit<ActRow, 'box'>, act: ToldAct): Promise<ActRow | null> {
    try {
      const database = await this.ports.database();
      const row = { ...base, box: await this.#actsBox(database).seal(act) };
      await putWaiting(database, row);
      return row;
    } catch {
      return null;
    }
  }

  /** What this device signs with; the same for all passes. */
  device(): Promise<DeviceKey> {
    this.#device ??= this.#databaseIfAny().then(deviceKeyOf);
    // Made anew once the browser keeps something: what was signed before is sent before.
    this.#device.catch(() => {
      this.#device = null;
    });
    return this.#device;
  }

  /** Sends all that waits, the oldest first; what is refused holds up nothing. */
  flush(): Promise<void> {
    this.#flushing ??= this.#flushOnce().finally(() => {
      this.#flushing = null;
      this.#tell();
    });
    return this.#flushing;
  }

  /** A person asks that what was refused is sent once more. */
  async again(id: string): Promise<void> {
    const row = this.#unkept.get(id) ?? this.#rows.find((each) => each.id === id);
    if (!row) return;
    const { problem: _, ...asBefore } = row;
    await this.#keep(asBefore as OutboxRow, !this.#unkept.has(id));
    await this.flush();
  }

  /** A person has read that it was refused and lets it go. */
  async discard(id: string): Promise<void> {
    const database = await this.#databaseIfAny();
    if (database) await dropWaiting(database, id);
    this.#forget(id);
    this.#tell();
  }

  async #flushOnce(): Promise<void> {
    const isMine = await this.ports.alone(async () => {
      await this.#freezeAll();
      const rows = await this.#sendable();
      if (rows.length === 0) return;
      this.#lastTryAt = this.ports.now();
      this.#tell();
      for (const row of rows) {
        if (!(await this.#send(row))) return;
      }
    });
    if (!isMine) return;
    // Another page may have sent what this one knew of.
    await this.#read().catch(() => undefined);
  }

  /** From here on a tap begins another batch; what was begun is on the disk as it is sent. */
  async #freezeAll(): Promise<void> {
    const batches = [...this.#growing.values()].filter(({ passId }) => this.#keys.has(passId));
    await Promise.all(
      batches.map(async (batch) => {
        this.#growing.delete(batch.passId);
        batch.isFrozen = true;
        batch.isDirty = true;
        await this.#write(batch);
      }),
    );
  }

  async #sendable(): Promise<readonly OutboxRow[]> {
    const live = await this.ports.livePages();
    await this.#read().catch(() => undefined);
    // What the disk did not take is sent from the page: there is no other copy of it.
    const onPage = [...this.#own.values()].flatMap(({ isOnDisk, isFrozen, row }) =>
      isFrozen && !isOnDisk && row ? [row] : [],
    );
    const growsElsewhere = (row: OutboxRow) =>
      row.kind === 'sums' &&
      !row.isFrozen &&
      (row.pageId === this.ports.pageId || live.has(row.pageId));
    const kept = this.#rows.filter((row) => !row.problem && !growsElsewhere(row));
    const unkept = [...this.#unkept.values()].filter(({ problem }) => !problem);
    return [...kept, ...onPage, ...unkept].sort(byOrder);
  }

  /** Whether to go on with the next. */
  async #send(row: OutboxRow): Promise<boolean> {
    const outcome = await this.#sent(row);
    if (outcome.is === 'away') return false;
    if (outcome.is === 'failed') {
      this.#failed.add(row.id);
      this.#tell();
      return true;
    }
    this.#failed.delete(row.id);
    if (outcome.is === 'refused') {
      const isOnDisk = this.#own.get(row.id)?.isOnDisk ?? !this.#unkept.has(row.id);
      await this.#keep({ ...row, problem: outcome.problem }, isOnDisk);
      this.#own.delete(row.id);
      this.#tell();
      return true;
    }
    const database = await this.#databaseIfAny();
    // Not taken out of a disk that fails it is sent once more, and counts once.
    if (database) await dropWaiting(database, row.id).catch(() => undefined);
    this.#forget(row.id);
    this.onArrived(row.passId, outcome);
    this.#tell();
    return true;
  }

  /** Puts a row away as it is now. Where the disk neither takes it nor has it, it stays on this page. */
  async #keep(row: OutboxRow, isOnDisk: boolean): Promise<void> {
    const kept = await this.#putAwayRow(row);
    this.#rows = this.#rows.filter(({ id }) => id !== row.id);
    if (kept || isOnDisk) {
      this.#unkept.delete(row.id);
      this.#rows = [...this.#rows, kept ?? row];
    } else this.#unkept.set(row.id, row);
  }

  async #putAwayRow(row: OutboxRow): Promise<OutboxRow | null> {
    const act = row.kind === 'act' && !row.box ? this.#acts.get(row.id) : null;
    if (row.kind === 'act' && act) return this.#actKept(row, act);
    try {
      await putWaiting(await this.ports.database(), row);
      return row;
    } catch {
      return null;
    }
  }

  async #sent(row: OutboxRow): Promise<Outcome> {
    if (row.kind === 'sums') return this.ports.sendSums(row);
    const act = this.#acts.get(row.id);
    return act ? this.ports.sendAct(row, act) : { is: 'refused', problem: 'ACT_UNREADABLE' };
  }

  #batchOf(passId: string): Batch {
    const known = this.#growing.get(passId);
    if (known) return known;
    const batch: Batch = {
      id: this.ports.newId(),
      order: this.#nextOrder(),
      passId,
      membershipId: this.membershipId,
      lines: [],
      isFrozen: false,
      isDirty: false,
      writing: Promise.resolve(),
      isWriting: false,
      row: null,
      isOnDisk: false,
    };
    this.#growing.set(passId, batch);
    this.#own.set(batch.id, batch);
    return batch;
  }

  /** One at a time for a batch, and the last state always: taps that come meanwhile go along. */
  #write(batch: Batch): Promise<void> {
    if (!batch.isWriting) {
      batch.isWriting = true;
      batch.writing = this.#writeOut(batch);
    }
    return batch.writing;
  }

  async #writeOut(batch: Batch): Promise<void> {
    const key = this.#keys.get(batch.passId);
    while (key && batch.isDirty) {
      // Sealing takes a slow phone longer than drawing: the number is seen first.
      await this.ports.drawn();
      batch.isDirty = false;
      batch.isOnDisk = await this.#putAway(batch, key);
    }
    batch.isWriting = false;
    this.#tell();
  }

  async #putAway(batch: Batch, key: PassKey): Promise<boolean> {
    const { lines, isFrozen } = batch;
    try {
      // Taken back to nothing it was never counted.
      batch.row = null;
      if (lines.length > 0) {
        const sealed = await this.ports.seal(batch, key, await this.device());
        batch.row = this.#rowOf(batch, sealed, isFrozen);
      }
      const database = await this.ports.database();
      if (batch.row) await putWaiting(database, batch.row);
      else await dropWaiting(database, batch.id);
      if (!batch.row && isFrozen) this.#own.delete(batch.id);
      return true;
    } catch {
      return lines.length === 0;
    }
  }

  #rowOf(batch: Batch, sealed: Awaited<ReturnType<typeof sealSums>>, isFrozen: boolean): SumsRow {
    const { id, order, passId, membershipId, lines } = batch;
    const quarters = lines.flatMap(({ quarter }) => quarter ?? []).sort();
    const { pageId } = this.ports;
    const said = { taps: tapsIn(lines), since: quarters[0] ?? null, isFrozen, pageId };
    return { kind: 'sums', id, order, passId, membershipId, ...said, ...sealed };
  }

  async #read(): Promise<void> {
    const database = await this.ports.database();
    const all = await allWaiting<OutboxRow>(database);
    const rows = all.filter(
      ({ id, membershipId }) => membershipId === this.membershipId && !this.#unkept.has(id),
    );
    const box = this.#actsBox(database);
    for (const row of rows) {
      if (row.kind !== 'act' || this.#acts.has(row.id)) continue;
      const act = row.box && (await box.open<ToldAct>(row.box));
      if (act) this.#acts.set(row.id, act);
    }
    this.#order = Math.max(this.#order, ...all.map(({ order }) => order));
    this.#rows = rows;
    const here = new Set(rows.map(({ id }) => id));
    // Frozen, on the disk once and there no more: another page has sent it.
    for (const [id, batch] of this.#own) {
      if (batch.isFrozen && batch.isOnDisk && !here.has(id)) this.#own.delete(id);
    }
  }

  /** Null in a browser that keeps nothing. */
  #databaseIfAny(): Promise<DeviceDatabase | null> {
    return this.ports.database().catch(() => null);
  }

  #actsBox(database: DeviceDatabase): SealedBox {
    return new SealedBox(database, 'acts');
  }

  #nextOrder(): number {
    this.#order += 1;
    return this.#order;
  }

  #forget(id: string): void {
    this.#own.delete(id);
    this.#acts.delete(id);
    this.#unkept.delete(id);
    this.#rows = this.#rows.filter((row) => row.id !== id);
  }

  #tell(): void {
    const passes = new Set([...this.#trays.keys(), ...this.passes()]);
    for (const passId of passes) this.#trays.set(passId, this.#trayNow(passId));
    for (const listener of this.#listeners) listener();
  }

  #trayNow(passId: string): Tray {
    const own = [...this.#own.values()].filter((batch) => batch.passId === passId);
    const unkept = [...this.#unkept.values()];
    const rows = [...this.#rows, ...unkept]
      .filter((row) => row.passId === passId && !this.#own.has(row.id))
      .sort(byOrder);
    const waiting = rows.filter(({ problem }) => !problem);
    const sums = waiting.flatMap((row) => (row.kind === 'sums' ? [row] : []));
    const lines = own.reduce<readonly Line[]>(
      (all, batch) => batch.lines.reduce(withLine, all),
      [],
    );
    const earlier = sums.reduce((sum, { taps }) => sum + taps, 0);
    const acts = this.#actsIn(waiting, this.trayOf(passId).acts);
    const times = [
      ...sums.map(({ since }) => since),
      ...lines.map(({ quarter }) => quarter),
      ...acts.map(({ at }) => at),
    ];
    const failedTaps = [...sums, ...own.map(({ id, lines: each }) => ({ id, taps: tapsIn(each) }))]
      .filter(({ id }) => this.#failed.has(id))
      .reduce((sum, { taps }) => sum + taps, 0);
    return {
      lines,
      taps: earlier + own.reduce((sum, batch) => sum + tapsIn(batch.lines), 0),
      earlier,
      acts,
      since: times.flatMap((time) => time ?? []).sort()[0] ?? null,
      failed:
        failedTaps +
        waiting.filter(({ id, kind }) => kind === 'act' && this.#failed.has(id)).length,
      refused: rows.flatMap((row) =>
        row.problem
          ? [{ id: row.id, problem: row.problem, taps: row.kind === 'sums' ? row.taps : 0 }]
          : [],
      ),
      isRead: this.#isRead,
      isSending: this.#flushing !== null,
      lastTryAt: this.#lastTryAt,
      isKept: unkept.length === 0 && own.every(({ isOnDisk, isWriting }) => isOnDisk || isWriting),
    };
  }

  /** The acts in these rows; the same list as before while it holds the same acts, so that nothing is drawn anew. */
  #actsIn(rows: readonly OutboxRow[], before: readonly ToldAct[]): readonly ToldAct[] {
    const acts = rows.flatMap(({ kind, id }) => (kind === 'act' ? (this.#acts.get(id) ?? []) : []));
    const isSame = acts.length === before.length && acts.every((act, at) => act === before[at]);
    return isSame ? before : acts;
  }
}
