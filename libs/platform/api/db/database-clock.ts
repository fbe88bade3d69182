import type pg from 'pg';
import { clockOffset, clocksAgree } from '../../rules/clock-offset.js';
import type { OperationLog } from '../http/operation-log.js';

/** The clock of the database beside that of this process; the log says when they part and when they meet. */
export class DatabaseClock {
  private offset = Number.NaN;
  private toldThatTheyAgree = true;

  constructor(private readonly log: OperationLog) {}

  /** By how many seconds this process is ahead, as it was last seen; NaN before the first look. */
  get offsetSeconds(): number {
    return this.offset;
  }

  async look(client: pg.ClientBase): Promise<void> {
    const asked = Date.now();
    const { rows } = await client.query<{ at: number }>(
      'select extract(epoch from clock_timestamp())::float8 * 1000 as at',
    );
    const answered = Date.now();
    const [{ at: database } = { at: asked }] = rows;
    this.offset = clockOffset({ asked, database, answered });
    const agree = clocksAgree(this.offset);
    if (agree === this.toldThatTheyAgree) return;
    this.toldThatTheyAgree = agree;
    if (agree) this.log.event('clocks agree');
    else this.log.warning('clocks differ', { seconds: this.offset });
  }
}
