import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hash, type Options, verify } from '@node-rs/argon2';
import { WorkSlots } from './work-slots.js';

/** Argon2id, 19 MiB, two passes, one lane: the least of OWASP's that fits two cores. */
const COST: Options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Two at a time, sixteen that wait: half a second at most. */
const AT_ONCE = 2;
const MAY_WAIT = 16;

/** Hashes passwords and compares them, a few at a time. */
@Injectable()
export class PasswordHasher {
  private readonly slots = new WorkSlots(AT_ONCE, MAY_WAIT);
  /** Of a password that nobody has, for accounts that do not exist. */
  private readonly nobody = hash(randomBytes(32), COST);

  /**
   * Does work with passwords when it is the turn of its network. Taken before the operation's transaction is
   * opened: what waits here holds no connection. Whoever needs no password looked at takes no turn.
   * @throws {ProblemError} `UNAVAILABLE` when too many wait already
   */
  inTurn<T>(place: string, work: () => Promise<T>): Promise<T> {
    return this.slots.run(place, work);
  }

  hash(password: string): Promise<string> {
    return hash(password.normalize('NFC'), COST);
  }

  /** Is it this password? As long for no account as for one. */
  async matches(known: string | null, password: string): Promise<boolean> {
    const isSame = await verify(known ?? (await this.nobody), password.normalize('NFC'));
    return isSame && known !== null;
  }
}
