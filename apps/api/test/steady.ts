import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { withClient } from '@stad/platform/api/db/setup.js';
import type pg from 'pg';
import { type Reply, send } from './api-process.js';

const CREATE = `mutation Create($input: CreateContactFunctionInput!) {
  createContactFunction(input: $input) { id }
}`;
const WHO = '{ viewer { membershipId } }';

/** People who write and read all the time, each through the proxy, and never send anything again. */
export class Steady {
  readonly failures: string[] = [];
  answered = 0;
  private open = true;
  private readonly work: Promise<unknown>;

  /** @param reads what they read, one after the other */
  constructor(
    private readonly proxyUrl: string,
    cookies: readonly string[],
    private readonly siteId: string,
    private readonly reads: readonly string[] = [WHO],
  ) {
    this.work = Promise.all(cookies.map((cookie, at) => this.go(cookie, at)));
  }

  /**
   * Before the API starts: what they ask may wait for a lock, and take, as long as a busy machine needs.
   * `npm run check:promises` keeps the limits of the role, two seconds and five.
   */
  static async haveTime(): Promise<void> {
    if (process.env['PROMISES_ROUNDS']) return;
    await withClient(process.env['DATABASE_ADMIN_URL'] ?? '', async (admin) => {
      for (const limit of ['lock_timeout', 'statement_timeout']) {
        await admin.query(
          `alter role portal_app in database ${admin.database} set ${limit} = '60s'`,
        );
      }
    });
  }

  /** What they wrote. */
  static async clearAway(owner: pg.Client): Promise<void> {
    await owner.query(`delete from contact_function where label like 'Provrad %'`);
  }

  private async go(cookie: string, at: number): Promise<void> {
    for (let n = 0; this.open; n++) {
      const input = {
        clientMutationId: randomUUID(),
        label: `Provrad ${'ABCD'[at]} ${n}`,
        kind: 'RECEPTION',
        phone: '040-628 04 10',
        siteIds: [this.siteId],
      };
      const isWriting = n % 5 === 0;
      const operation = isWriting ? CREATE : (this.reads[n % this.reads.length] as string);
      this.note(await send(this.proxyUrl, operation, isWriting ? input : {}, cookie));
      await delay(5);
    }
  }

  private note({ lost, codes, data }: Reply): void {
    if (!lost && codes.length === 0 && data !== null) this.answered += 1;
    else this.failures.push(lost ? 'NO_ANSWER' : codes.join());
  }

  /** Until so many more have their answer, whichever: before and after what they must not notice. */
  async goOnFor(answers: number): Promise<void> {
    const count = () => this.answered + this.failures.length;
    for (const until = count() + answers; count() < until; ) await delay(20);
  }

  async end(): Promise<void> {
    this.open = false;
    await this.work;
  }
}
