/** How a message fares. */
const CALM = { answered: 1 };
const ROUGH = {
  answered: 50,
  'request lost': 8,
  'answer lost': 9,
  twice: 8,
  'comes later': 7,
  'answered late': 6,
  busy: 4,
  'a fault': 3,
  'a fault after all': 3,
};
/** Whatever is asked, it is not carried out the first time. */
const NO_ANSWER = { data: null, code: 'NETWORK' };

/**
 * What lies between the phones and the portal. Each message fares as the seed says; what it was is kept, so that
 * all of them can be sent once more.
 */
export class Network {
  isRough = false;
  /** What the portal refuses, or answers with a fault, whenever it comes, until somebody mends it: by its id. */
  stubborn = new Map();
  /** Rows of which so many go through before one becomes stubborn; null for none. */
  stubbornAfter = null;
  stubbornSort = 'refused';
  /** What the portal has taken. */
  taken = new Map();
  /** All that a phone meant to send, also what was lost: by id, whether it was always the same. */
  meant = new Map();
  /** Whether something met a fault or was refused on the way, so that the next went before it. */
  hadFaults = false;
  #later = [];
  #random;
  #deliver;
  #say;
  #nameOf;

  /**
   * @param {object} parts
   * @param {(message: object, who: object) => Promise<{ data: object | null, code: string | null }>} parts.deliver
   * @param {(line: string) => void} parts.say
   * @param {(id: string) => string} parts.nameOf of an id that follows from the night, a name that does too
   */
  constructor({ random, deliver, say, nameOf }) {
    this.#random = random;
    this.#deliver = deliver;
    this.#say = say;
    this.#nameOf = nameOf;
  }

  /**
   * @param {object} phone
   * @param {object} message
   * @param {() => Promise<void>} waits until somebody lets the answer through
   * @returns {Promise<{ data: object | null, code: string | null }>}
   */
  async send(phone, message, waits) {
    this.#remember(message);
    const who = { membershipId: message.membershipId, right: phone.right };
    const fate = this.#fateOf(phone, message);
    if (/fault|failed|refused/.test(fate)) this.hadFaults = true;
    const answer = await this.#fare(fate, phone, message, who, waits);
    this.#tell(phone, message, `${fate}: ${answer.code ?? 'taken'}`);
    return answer;
  }

  /** Whether something waits to come later. */
  get hasLater() {
    return this.#later.length > 0;
  }

  /** One of those that were thought to be lost arrives after all; nobody waits for its answer. */
  async oneComes() {
    const at = this.#random.below(this.#later.length);
    const [{ message, who, phone }] = this.#later.splice(at, 1);
    const { code } = await this.#arrive(message, who);
    this.#tell(phone, message, `comes at last: ${code ?? 'taken'}`);
  }

  /** All that was taken once more, in any order. */
  async replay() {
    for (const { message, who } of this.#random.shuffled([...this.taken.values()]))
      await this.#deliver(message, who);
  }

  #fateOf(phone, message) {
    if (phone.isInFlightMode) return 'flight mode';
    const id = message.input.clientMutationId;
    if (this.stubborn.has(id)) return this.stubborn.get(id);
    if (isRow(message) && this.stubbornAfter !== null) {
      this.stubbornAfter -= 1;
      if (this.stubbornAfter < 0) {
        this.stubbornAfter = null;
        this.stubborn.set(id, this.stubbornSort);
        return this.stubbornSort;
      }
    }
    return this.#random.weighed(this.isRough ? ROUGH : CALM);
  }

  async #fare(fate, phone, message, who, waits) {
    switch (fate) {
      case 'flight mode':
      case 'request lost':
        return NO_ANSWER;
      case 'comes later':
        if (message.name !== 'ReadPass') this.#later.push({ message, who, phone });
        return NO_ANSWER;
      case 'refused':
        return { data: null, code: 'STEP_NOT_POSSIBLE' };
      case 'busy':
        return { data: null, code: 'UNAVAILABLE' };
      case 'failed':
      case 'a fault':
        return { data: null, code: 'INTERNAL' };
      case 'answer lost':
        await this.#arrive(message, who);
        return NO_ANSWER;
      case 'a fault after all':
        await this.#arrive(message, who);
        return { data: null, code: 'INTERNAL' };
      case 'twice':
        await this.#arrive(message, who);
        return this.#arrive(message, who);
      case 'answered late':
        if (isRow(message)) await waits();
        return this.#arrive(message, who);
      default:
        return this.#arrive(message, who);
    }
  }

  async #arrive(message, who) {
    const answer = await this.#deliver(message, who);
    if (message.name !== 'ReadPass' && !answer.code) {
      this.taken.set(message.input.clientMutationId, { message, who });
    }
    return answer;
  }

  #remember({ name, input }) {
    if (name === 'ReadPass') return;
    const id = input.clientMutationId;
    const text = JSON.stringify(input);
    const known = this.meant.get(id);
    if (known) known.isTheSame &&= known.text === text;
    else this.meant.set(id, { text, isTheSame: true });
  }

  #tell(phone, { name, input }, what) {
    const id = input.clientMutationId;
    this.#say(`${phone.name}: ${name}${id ? ` ${this.#nameOf(id)}` : ''}, ${what}`);
  }
}

/** What lies in an outbox; all else is asked again where it is lost. */
const isRow = ({ name }) => name === 'AddSealedCounts' || name === 'NoteFieldAct';
