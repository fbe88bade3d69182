import { Network } from './network.mjs';
import { wrongIn } from './oracle.mjs';
import { Phone } from './phone.mjs';
import { COUNTERS, planOf } from './plan.mjs';
import { Random } from './random.mjs';
import { STEPS } from './steps.mjs';

/** When the team of the copied pass goes out, by the right clock. */
const STARTED = Date.parse('2022-05-20T18:00:00Z');
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** So often all phones may try at the end until nothing is left. */
const MOST_ROUNDS = 8;

let made = 0;

/** One night of two or three phones, from its seed alone. */
export class Night {
  presses = [];
  acts = [];
  trace = [];
  phones = [];
  #claims = [];
  #names = new Map();
  #step = 0;
  #isOrderly = true;

  /**
   * @param {object} parts
   * @param {import('./portal.mjs').NightPortal} parts.portal
   * @param {object} parts.client of `loadClient`
   * @param {string} parts.seed its name, a seed and a number
   */
  constructor({ portal, client, seed }) {
    made += 1;
    Object.assign(this, { portal, client, seed, run: made });
    this.plan = planOf(seed);
    this.now = STARTED + this.plan.days * DAY_MS + 5 * MINUTE_MS;
    this.ids = new Random(`ids ${seed}`);
    this.random = new Random(`steps ${seed}`);
    this.network = new Network({
      random: new Random(`network ${seed}`),
      deliver: (message, who) => this.#deliver(message, who),
      say: (line) => this.say(line),
      nameOf: (id) => this.#names.get(id) ?? 'something',
    });
  }

  /** @returns {Promise<{ wrong: string[], trace: string, presses: number, acts: number, messages: number }>} */
  async play() {
    const { portal, plan } = this;
    // Played again it has the same ids, but for those of its pass.
    const passIds = new Random(`pass ${this.run}`);
    this.passId = await portal.makePass(() => passIds.uuid(), plan.days, this.run + 1_000);
    this.say(`${plan.phones} phones, ${plan.chosen.join(', ') || 'nothing goes wrong'}`);
    for (let at = 0; at < plan.phones; at += 1) {
      const member = portal.members[at % portal.members.length];
      const phone = new Phone(this, `phone ${at + 1}`, member, `night ${this.run} phone ${at + 1}`);
      this.phones.push(phone);
      await phone.open();
    }
    this.network.isRough = plan.chosen.includes('rough');
    if (plan.stubborn) {
      this.network.stubbornAfter = plan.stubborn.after;
      this.network.stubbornSort = plan.stubborn.sort;
    }
    for (const step of plan.steps) {
      this.#step += 1;
      this.now += step.minutes === undefined ? 1_007 : (step.minutes / 4) * MINUTE_MS + 1_007;
      await this.#take(step);
      await this.#look();
    }
    const seen = await this.#end();
    for (const phone of this.phones) await phone.throwAway();
    const wrong = wrongIn(seen);
    this.say(JSON.stringify(seen.told));
    for (const each of wrong) this.say(each);
    const messages = this.network.meant.size;
    const { length: presses } = this.presses;
    const { length: acts } = this.acts;
    return { wrong, trace: this.trace.join('\n'), presses, acts, messages };
  }

  say(line) {
    const minutes = Math.round((this.now - STARTED - this.plan.days * DAY_MS) / MINUTE_MS);
    this.trace.push(`${String(this.#step).padStart(2)} +${minutes} min  ${line}`);
  }

  /** An id, and a name for it that the next time is the same. */
  newId(sort) {
    const id = this.ids.uuid();
    this.#names.set(id, `${sort} ${this.#names.size + 1}`);
    return id;
  }

  async #deliver(message, who) {
    // No two arrive at the same moment.
    this.now += 13;
    const answer = await this.portal.answer(message, who, new Date(this.now));
    const refused = answer.code && answer.code !== 'NETWORK';
    if (refused && message.name === 'NoteFieldAct') this.#isOrderly = false;
    return answer;
  }

  async #take(step) {
    const phone = this.phones[step.phone ?? 0];
    const page = phone.pages[step.number % Math.max(1, phone.pages.length)];
    const how = STEPS[step.kind];
    if (!page && !how.needsNoPage) await this.#opened(phone);
    else await how.take({ ...step, night: this, phone, page });
  }

  async #opened(phone) {
    this.say(`${phone.name}: opened`);
    await phone.open();
  }

  /** What each page says, against what lies on the disk. */
  async #look() {
    for (const phone of this.phones) {
      for (const page of [...phone.pages]) {
        await page.until(page.outbox.settled());
        page.settle();
      }
      const [page] = phone.pages;
      if (!page || !phone.hasOnePage || page.sending || !page.tray.isKept) continue;
      await this.#compare(phone, page);
    }
  }

  async #compare(phone, page) {
    const { taps, acts, refused } = page.tray;
    const rows = (await phone.rows()).filter((row) => row.membershipId === page.membershipId);
    const sums = rows.filter(({ kind }) => kind === 'sums');
    const refusedTaps = refused.reduce((sum, each) => sum + each.taps, 0);
    const said = { taps: taps + refusedTaps, rows: acts.length + refused.length };
    const lies = {
      taps: sums.reduce((sum, row) => sum + row.taps, 0),
      rows: rows.filter(({ kind, problem }) => kind === 'act' || problem).length,
    };
    this.#claims.push({ phone: phone.name, step: this.#step, said, lies });
  }

  /** Everything is back, all phones are opened and send until nothing is left. */
  async #end() {
    this.#step += 1;
    this.now += 20 * MINUTE_MS;
    this.say('everything is back');
    const { portal, network, phones } = this;
    network.isRough = false;
    network.stubbornAfter = null;
    portal.openDatabase();
    await portal.start();
    for (const phone of phones) await this.#repair(phone);
    while (network.hasLater) await network.oneComes();
    const members = new Map(phones.map((phone) => [phone, this.#membersOf(phone)]));
    const heldUp = await this.#heldUp(members);
    network.stubborn.clear();
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      if ((await this.#rowsLeft()) === 0) break;
      for (const [phone, who] of members) await this.#sendAll(phone, await who, true);
    }
    return this.#seen(heldUp);
  }

  async #repair(phone) {
    Object.assign(phone, { isInFlightMode: false, isFull: false, right: 'whole', skewMs: 0 });
    for (const page of phone.pages) {
      page.disk.spare();
      await page.release();
      while (page.isHeld) await page.release();
    }
    for (const page of [...phone.pages]) {
      // What is on this page alone is sent from it.
      await page.read();
      await page.flush();
      await page.flush();
      page.settle();
      await page.until(page.outbox.settled());
      page.die();
    }
  }

  async #membersOf(phone) {
    const rows = await phone.rows();
    return [...new Set([phone.membershipId, ...rows.map(({ membershipId }) => membershipId)])];
  }

  /** Rows that another one, which the portal does not take, keeps from being sent. */
  async #heldUp(members) {
    const { stubborn } = this.network;
    if (stubborn.size === 0) return [];
    for (let round = 0; round < 2; round += 1)
      for (const [phone, who] of members) await this.#sendAll(phone, await who, false);
    const rows = (await Promise.all(this.phones.map((phone) => phone.rows()))).flat();
    const others = rows.filter(({ id, problem }) => !stubborn.has(id) && !problem);
    return others.map(({ id }) => this.#names.get(id) ?? 'something');
  }

  /** As each of those who have used the phone, on a page of its own. */
  async #sendAll(phone, members, isAsked) {
    for (const member of members) {
      const rows = await phone.rows();
      if (!rows.some(({ membershipId }) => membershipId === member)) continue;
      this.now += MINUTE_MS;
      const page = await phone.open(member);
      await page.flush();
      if (isAsked) for (const { id } of page.tray.refused) await page.until(page.outbox.again(id));
      await page.flush();
      page.settle();
      page.die();
    }
  }

  #has(trouble) {
    return this.plan.chosen.includes(trouble);
  }

  async #rowsLeft() {
    const rows = await Promise.all(this.phones.map((phone) => phone.rows()));
    return rows.flat().length;
  }

  async #seen(heldUp) {
    const { portal, network, phones, passId } = this;
    const shown = [];
    let told = {};
    for (const phone of phones) {
      const page = await phone.open();
      told = Object.fromEntries(page.pass.fieldCounts.map(({ counter, n }) => [counter, n]));
      const sums = Object.fromEntries(COUNTERS.map((each) => [each, page.counts.sumOf(each)]));
      shown.push({ phone: phone.name, sums });
      page.die();
    }
    const left = [];
    for (const phone of phones) {
      left.push({ phone: phone.name, rows: (await phone.rows()).length });
    }
    const kept = await portal.kept(passId);
    await network.replay();
    const replayed = await portal.kept(passId);
    // Where the disk takes no more, an older state of a row may lie there, which the page says.
    const changed = [...network.meant].flatMap(([id, { isTheSame }]) =>
      isTheSame || this.#has('quota') ? [] : [this.#names.get(id) ?? 'something'],
    );
    const { presses, acts } = this;
    return {
      ...{ presses, acts, kept, shown, told, left, heldUp, changed },
      ...{ keptText: JSON.stringify(kept), replayedText: JSON.stringify(replayed) },
      claims: this.#claims,
      // Two pages number what they note each for itself; a fault or a no lets the next go before it.
      isOrderly: this.#isOrderly && !network.hadFaults && !this.#has('twoPages'),
    };
  }
}
