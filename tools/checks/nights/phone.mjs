import { PageDisk } from './disk.mjs';
import { OF_THE_EVENING } from './plan.mjs';

const KINDS = {
  UNAUTHENTICATED: 'unauthenticated',
  OUTSIDE_FIELD_SESSION: 'unauthenticated',
  UNAVAILABLE: 'unavailable',
  NETWORK: 'network',
  INTERNAL: 'unexpected',
  BAD_REQUEST: 'unexpected',
};
const sumsOf = (counts) => Object.fromEntries(counts.map(({ counter, n }) => [counter, n]));

/** A phone on a table: its disk stays while its pages come and go. */
export class Phone {
  isInFlightMode = false;
  isFull = false;
  right = 'whole';
  /** How far its clock is from the right one, in milliseconds. */
  skewMs = 0;
  pages = [];
  /** What it was given of the pass when it last read it. */
  pack = null;
  /** What the clock was by then. */
  measured = null;
  /** Whoever holds the lock of sending. */
  sender = null;
  /** Whether its page has been the only one since it was opened: else it may not know yet what another one did. */
  hasOnePage = true;
  night;

  /**
   * @param {object} night what is around it
   * @param {string} name
   * @param {string} membershipId whose it is
   * @param {string} diskName of the database of its browser
   */
  constructor(night, name, membershipId, diskName) {
    Object.assign(this, { night, name, membershipId, diskName });
  }

  /** A new page for who is signed in. */
  async open(membershipId = this.membershipId) {
    const page = new Page(this, membershipId);
    this.hasOnePage = this.pages.length === 0;
    this.pages.push(page);
    await page.begin();
    return page;
  }

  /** The real disk, as nobody sees it who counts. */
  disk() {
    return this.night.client.openDevice(this.diskName);
  }

  async rows() {
    return (await this.disk()).getAll('waiting');
  }

  gone(page) {
    this.pages = this.pages.filter((each) => each !== page);
    if (this.sender === page) this.sender = null;
  }

  async throwAway() {
    const database = await this.disk();
    database.close();
    indexedDB.deleteDatabase(this.diskName);
  }
}

/** One page of a phone, with the code that runs in it. */
export class Page {
  isDead = false;
  /** What was pressed here, and whether the page has said that it is put away. */
  pressed = [];
  acts = [];
  /** A flush that waits for an answer, or null. */
  sending = null;
  #held = null;
  #onHeld = () => undefined;
  #onDeath = () => undefined;

  constructor(phone, membershipId) {
    const { night } = phone;
    const { client } = night;
    Object.assign(this, { phone, membershipId, id: night.newId('page'), begun: night.now });
    this.disk = new PageDisk(
      () => phone.disk(),
      () => phone.isFull,
    );
    this.disk.onDeath = () => this.die();
    this.clock = new client.DeviceClock({
      wall: () => night.now + phone.skewMs,
      steady: () => night.now - this.begun,
    });
    this.sender = new client.RowSender(
      this.#asks(),
      () => this.outbox,
      () => night.newId('operation'),
    );
    const { sendSums, sendAct } = this.sender;
    const ports = {
      database: this.disk.open,
      newId: () => night.newId('row'),
      now: () => new Date(night.now + phone.skewMs),
      alone: (work) => this.#alone(work),
      livePages: async () => new Set(phone.pages.map(({ id }) => id)),
      drawn: () => Promise.resolve(),
      ...{ pageId: this.id, seal: client.sealSums, sendSums, sendAct },
    };
    this.outbox = new client.Outbox(ports, membershipId, (_, { sums }) => {
      if (sums) this.counts?.arrived(sums);
    });
  }

  /** Reads what earlier pages left, and the pass, from the portal or from what the phone was given. */
  async begin() {
    const { phone } = this;
    await this.until(this.outbox.load());
    if (phone.measured) this.clock.recall(phone.measured);
    await this.until(this.read());
    if (!this.isDead) await this.until(this.outbox.settled());
  }

  async read() {
    const { night, pack } = this.phone;
    const input = { id: night.passId };
    const pass = await this.#ask('ReadPass', input).then(
      (data) => data.fieldPass,
      () => pack,
    );
    this.phone.pack = pass ?? pack;
    this.phone.measured = this.clock.measured ?? this.phone.measured;
    this.pass = this.phone.pack;
    if (!this.pass) return;
    const received = sumsOf(this.pass.fieldCounts);
    if (this.pass.outbox) this.outbox.use(this.pass.id, this.pass.outbox);
    else await this.sender.register(night.passId).catch(() => undefined);
    this.counts ??= new night.client.PassCounts(night.passId, this.outbox, this.clock, received);
    this.counts.receive(received);
  }

  get tray() {
    return this.outbox.trayOf(this.phone.night.passId);
  }

  /** Waits for something of this page, as long as it lives and no answer is held back. */
  until(work) {
    if (this.isDead) return Promise.resolve('died');
    const died = new Promise((done) => {
      this.#onDeath = () => done('died');
    });
    const held = new Promise((done) => {
      this.#onHeld = () => done('held');
    });
    return Promise.race([died, held, Promise.resolve(work).then(() => 'done')]);
  }

  tap(counter) {
    this.#press(counter, 1);
    return this.counts.tap(counter, this.#startedAt);
  }

  /** Whether there was one to take back. */
  takeBack(counter) {
    if (!this.counts.mayTakeBack(counter)) return null;
    this.#press(counter, -1);
    return this.counts.takeBack(counter, this.#startedAt);
  }

  note(act, text) {
    const { at, isKnown } = this.clock.now();
    const started = Date.parse(this.#startedAt);
    const told = {
      act,
      at: new Date(Math.max(at.getTime(), started)).toISOString(),
      clockKnown: isKnown,
      seen: this.pass.trunk,
      text,
    };
    const { phone, membershipId } = this;
    const made = { ...told, by: membershipId, phone: phone.name, isSure: false };
    this.acts.push(made);
    phone.night.acts.push(made);
    return this.outbox.note(phone.night.passId, told);
  }

  async flush() {
    this.sending ??= this.outbox.flush().finally(() => {
      this.sending = null;
    });
    return this.until(this.sending);
  }

  /** The answer that is held back comes, or never will. */
  async release() {
    const held = this.#held;
    this.#held = null;
    held?.();
    if (this.sending) await this.until(this.sending);
  }

  get isHeld() {
    return this.#held !== null;
  }

  /** Nobody hears of it any more. What it has not said to be put away may be lost. */
  die() {
    if (this.isDead) return;
    this.isDead = true;
    this.disk.die();
    this.phone.gone(this);
    this.#onDeath();
  }

  /** What it has said to be put away, and all that lies there, is sure from here on. */
  settle() {
    if (this.isDead || !this.tray.isKept) return;
    for (const each of [...this.pressed, ...this.acts]) each.isSure = true;
  }

  get #startedAt() {
    return this.pass.progress.startedAt;
  }

  /** The owner has turned the clock of the phone while this page lives. */
  turned() {
    this.#wasTurned = true;
  }

  /** By what was done to the clock since an answer came to this page; the page itself is not asked. */
  #standingOfClock(skewMs) {
    if (this.#skewHeard === null) return 'unsure';
    if (skewMs !== this.#skewHeard) return 'turned';
    return this.#wasTurned ? 'turned back' : 'known';
  }

  #press(counter, n) {
    const { night, name, skewMs } = this.phone;
    const press = { counter, n, at: night.now, phone: name, isSure: false };
    press.clock = this.#standingOfClock(skewMs);
    if (OF_THE_EVENING.includes(counter)) {
      Object.assign(press, { at: Date.parse(this.#startedAt), clock: 'known' });
    }
    this.pressed.push(press);
    night.presses.push(press);
  }

  /** How far the clock was off when an answer last came: null before one did. */
  #skewHeard = null;
  /** Whether it was turned since then, also if it was turned back. */
  #wasTurned = false;

  async #alone(work) {
    const { phone } = this;
    if (phone.sender) return false;
    phone.sender = this;
    await work().finally(() => {
      if (phone.sender === this) phone.sender = null;
    });
    return true;
  }

  #asks() {
    return {
      register: async (input) =>
        (await this.#ask('RegisterFieldDevice', input)).registerFieldDevice.outbox,
      addSums: async (input) => {
        const { fieldCounts } = (await this.#ask('AddSealedCounts', input)).addSealedCounts;
        return { sums: sumsOf(fieldCounts) };
      },
      noteAct: async (input) => {
        const { trunk } = (await this.#ask('NoteFieldAct', input)).noteFieldAct;
        if (this.pass) this.pass = { ...this.pass, trunk };
      },
    };
  }

  async #ask(name, input) {
    const { phone, clock, membershipId } = this;
    const { night } = phone;
    const asked = night.now + phone.skewMs;
    const message = { name, input, membershipId };
    const { data, code } = await night.network.send(phone, message, () => this.#waits());
    if (this.isDead) return new Promise(() => undefined);
    if (code !== 'NETWORK' && clock.measure(night.now, asked)?.serverMs === night.now) {
      this.#skewHeard = phone.skewMs;
      this.#wasTurned = false;
    }
    if (!code) return data;
    throw new night.client.RequestError(KINDS[code] ?? 'problems', [{ code }]);
  }

  /** Until the night goes on with it. */
  #waits() {
    return new Promise((done) => {
      this.#held = done;
      this.#onHeld();
    });
  }
}
