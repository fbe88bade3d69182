/** Numbers that follow from a seed alone (mulberry32). */
export class Random {
  #state;

  /** @param {string | number} seed a number, or words that are made one */
  constructor(seed) {
    this.#state = typeof seed === 'number' ? seed >>> 0 : hashed(seed);
  }

  /** At least 0, and less than 1. */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from 0 to below `most`. */
  below(most) {
    return Math.floor(this.next() * most);
  }

  chance(part) {
    return this.next() < part;
  }

  pick(list) {
    return list[this.below(list.length)];
  }

  /** One of the names, each as often as its weight says. */
  weighed(weights) {
    const entries = Object.entries(weights);
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [name, weight] of entries) {
      left -= weight;
      if (left < 0) return name;
    }
    return entries.at(-1)[0];
  }

  shuffled(list) {
    const mixed = [...list];
    for (let at = mixed.length - 1; at > 0; at -= 1) {
      const other = this.below(at + 1);
      [mixed[at], mixed[other]] = [mixed[other], mixed[at]];
    }
    return mixed;
  }

  /** An id as `crypto.randomUUID` makes them. */
  uuid() {
    const hex = Array.from({ length: 32 }, () => this.below(16).toString(16));
    hex[12] = '4';
    hex[16] = this.pick(['8', '9', 'a', 'b']);
    return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }
}

function hashed(words) {
  let hash = 2166136261;
  for (const letter of words) hash = Math.imul(hash ^ letter.codePointAt(0), 16777619);
  return hash >>> 0;
}
