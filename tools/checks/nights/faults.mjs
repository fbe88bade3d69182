// Faults that somebody could make in the client or the server, each of which some night must find.

const OUTBOX = 'web/outbox/outbox.ts';
const SENDER = 'web/outbox/row-sender.ts';
const DISK = 'web/device/device-database.ts';

const change = (file, from, to) => ({ file, from, to });
const one = (...parts) => ({ changes: [change(...parts)] });

/** By name, what is changed in the sources as they are loaded. */
export const CLIENT_FAULTS = {
  'an answer dropped counts as arrived': one(
    OUTBOX,
    `if (outcome.is === 'away') return false;`,
    '',
  ),
  'the outbox is cleared at sign-out': one(
    'web/device/sealed-box.ts',
    `async forget(): Promise<void> {`,
    `async forget(): Promise<void> { await this.database.clear('waiting');`,
  ),
  'a new id at each try of an act': one(
    SENDER,
    'clientMutationId: id, passId, ...told',
    'clientMutationId: this.newId(), passId, ...told',
  ),
  'a batch gets a new id where no answer came': one(
    OUTBOX,
    `if (outcome.is === 'away') return false;`,
    `if (outcome.is === 'away') {
      const own = this.#own.get(row.id) as unknown as { id: string; isDirty: boolean; isFrozen: boolean } | undefined;
      if (own) {
        this.#own.delete(row.id);
        own.id = this.ports.newId();
        own.isDirty = true;
        own.isFrozen = false;
        this.#own.set(own.id, own as unknown as Batch);
        this.#growing.set(row.passId, own as unknown as Batch);
      }
      return false;
    }`,
  ),
  'a batch grows on after it was sent': one(OUTBOX, 'this.#growing.delete(batch.passId);', ''),
  'a row is taken out before the answer': one(
    OUTBOX,
    'const outcome = await this.#sent(row);',
    `await this.ports.database().then((database) => dropWaiting(database, row.id));
    const outcome = await this.#sent(row);`,
  ),
  'memory is sent and not the disk': one(
    OUTBOX,
    'const kept = this.#rows.filter(',
    'const kept = [...this.#own.values()].flatMap(({ row }) => row ?? []).filter(',
  ),
  'rows go in the order of their ids': one(
    OUTBOX,
    'one.order - other.order',
    '(one.id < other.id ? -1 : 1)',
  ),
  'what grows on another page is sent': one(OUTBOX, '!row.isFrozen &&\n', 'false &&\n'),
  'a refused row holds up the next': one(
    OUTBOX,
    `if (outcome.is === 'refused') {`,
    `if (outcome.is === 'refused') return false;
    if (outcome.is === 'refused') {`,
  ),
  'a failed row holds up the next': one(
    OUTBOX,
    `if (outcome.is === 'failed') return true;`,
    `if (outcome.is === 'failed') return false;`,
  ),
  'a batch is never below zero': one(
    'web/outbox/seal-sums.ts',
    'entries: batch.lines',
    'entries: batch.lines.filter(({ n }) => n > 0)',
  ),
  'a quarter is guessed by a clock that was turned': one(
    'web/outbox/pass-counts.ts',
    'isKnown ? quarterOf(at).toISOString() : null',
    'isKnown || !isKnown ? quarterOf(at).toISOString() : null',
  ),
  'taps that come while others are put away stay behind': one(
    OUTBOX,
    'while (key && batch.isDirty) {',
    'if (key && batch.isDirty) {',
  ),
  'a batch is taken out and put in anew in two steps': one(
    DISK,
    `const transaction = database.transaction('waiting', 'readwrite', STRICT);
  await Promise.all([transaction.store.put(row), transaction.done]);`,
    `await dropWaiting(database, row.id);
  const transaction = database.transaction('waiting', 'readwrite', STRICT);
  await Promise.all([transaction.store.put(row), transaction.done]);`,
  ),
  'another page sends an act under its own id': one(
    SENDER,
    'readonly sendAct = async ({ id, passId }: ActRow, told: ToldAct): Promise<Outcome> => {',
    `readonly #mine = new Map<string, string>();
  readonly sendAct = async ({ id: first, passId }: ActRow, told: ToldAct): Promise<Outcome> => {
    const id = this.#mine.get(first) ?? this.newId();
    this.#mine.set(first, id);`,
  ),
  'acts go newest first': one(OUTBOX, 'one.order - other.order', 'other.order - one.order'),
  'a refused act is thrown away': one(
    OUTBOX,
    'await this.#keep({ ...row, problem: outcome.problem }, isOnDisk);',
    `if (row.kind === 'act') {
        await this.ports.database().then((database) => dropWaiting(database, row.id));
        this.#forget(row.id);
      } else await this.#keep({ ...row, problem: outcome.problem }, isOnDisk);`,
  ),
  'a refused row is let go where the disk is full': one(
    OUTBOX,
    'await this.#keep({ ...row, problem: outcome.problem }, isOnDisk);',
    'await this.#keep({ ...row, problem: outcome.problem }, isOnDisk || true);',
  ),
  'an answer that was long on its way sets the clock': one(
    'web/device/device-clock.ts',
    'if (underWayMs < 0 || underWayMs > TURNED_MS) return this.#measured;',
    '',
  ),
  'taps of an earlier page are shown as none': one(
    OUTBOX,
    'const earlier = sums.reduce((sum, { taps }) => sum + taps, 0);',
    'const earlier = 0 * sums.length;',
  ),
  'a full disk is not said': one(OUTBOX, 'return lines.length === 0;', 'return true;'),
  'what somebody else counted on the phone is sent': one(
    OUTBOX,
    'membershipId === this.membershipId && !this.#unkept.has(id)',
    'membershipId.length > 0 && !this.#unkept.has(id)',
  ),
  'a batch is not put away before it is sent': one(
    OUTBOX,
    'batch.isOnDisk = await this.#putAway(batch, key);',
    `if (batch.isFrozen) batch.isOnDisk = await this.#putAway(batch, key); else batch.isOnDisk = true;`,
  ),
};

/** By name, what an administrator breaks in the database, and how it is mended. */
export const SERVER_FAULTS = {
  'the server keeps no receipt of a batch': {
    breaks: 'alter table field_outbox_receipt drop constraint field_outbox_receipt_pkey',
    mends: `delete from field_outbox_receipt;
      alter table field_outbox_receipt add constraint field_outbox_receipt_pkey
        primary key (activity_id, agency_id, batch_id)`,
  },
  'the server bounds each row where it is written': trigger(
    'field_count',
    'insert or update',
    'new.n := greatest(new.n, 0); return new;',
  ),
  'the last sum takes the place of the earlier': trigger(
    'field_count',
    'update',
    'new.n := new.n - old.n; return new;',
  ),
  'the server drops an act that meets another': trigger(
    'field_act',
    'insert',
    `if new.state = 'CONFLICT' then return null; end if; return new;`,
  ),
};

function trigger(table, when, body) {
  return {
    breaks: `create function public.planted_fault() returns trigger language plpgsql as
        $$ begin ${body} end $$;
      create trigger planted_fault before ${when} on ${table}
        for each row execute function public.planted_fault()`,
    mends: 'drop function public.planted_fault() cascade',
  };
}

export const FAULTS = [...Object.keys(CLIENT_FAULTS), ...Object.keys(SERVER_FAULTS)];
