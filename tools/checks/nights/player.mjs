import { loadClient } from './client.mjs';
import { CLIENT_FAULTS, SERVER_FAULTS } from './faults.mjs';
import { Night } from './night.mjs';
import { NightPortal } from './portal.mjs';

/** A planted fault that so many nights do not find is not found. */
const MOST_NIGHTS = 120;

/** Plays the nights it is given, one after the other, on a portal of its own. */
export class Player {
  #portal;
  #client;

  /** @param {Record<string, string>} addresses of a database of `openDatabase` */
  static async open(addresses) {
    const player = new Player();
    player.#portal = await NightPortal.open(addresses);
    player.#client = await loadClient();
    return player;
  }

  /**
   * @param {{ night: string } | { twice: string } | { fault: string, seed: string }} job
   * @returns {Promise<object>} what is wrong, and what happened; of a fault, which night found it
   */
  do(job) {
    if (job.fault) return this.#find(job);
    return job.twice ? this.#twice(job.twice) : this.#play(job.night);
  }

  close() {
    return this.#portal.close();
  }

  #play(seed, client = this.#client) {
    return new Night({ portal: this.#portal, client, seed }).play();
  }

  async #twice(name) {
    const first = await this.#play(name);
    const second = await this.#play(name);
    return { ...first, first: first.trace, second: second.trace };
  }

  async #find({ fault, seed }) {
    const { breaks, mends } = SERVER_FAULTS[fault] ?? {};
    const client = fault in CLIENT_FAULTS ? await loadClient(fault) : this.#client;
    if (breaks) await this.#portal.breakDatabase(breaks);
    try {
      for (let number = 1; number <= MOST_NIGHTS; number += 1) {
        const night = `${seed}-${number}`;
        const { wrong } = await this.#play(night, client);
        if (wrong.length > 0) return { night, wrong };
      }
      return { night: null, wrong: [] };
    } finally {
      if (mends) await this.#portal.breakDatabase(mends);
    }
  }
}
