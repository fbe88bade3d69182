import { lookUp } from './demo.js';
import { pause } from './visitor.js';

/** Where a pass of the night stands, as the field screen tells it apart. */
export type NightState = 'ready' | 'out' | 'returned';

const PROGRESS: Readonly<Record<NightState, string>> = {
  ready: 'briefing_done_at = null, started_at = null',
  out: `briefing_done_at = now() - interval '50 minutes', started_at = now() - interval '45 minutes'`,
  returned: `briefing_done_at = now() - interval '50 minutes', started_at = now() - interval '45 minutes',
    returned_at = now(), returned_noted_at = now()`,
};
/** What an act of the night sets, beside how it began. */
const NOTHING_SINCE = `police_left_at = null, police_left_noted_at = null, aborted_at = null, abort_reason = null,
  returned_at = null, returned_noted_at = null, trunk = 0`;

/** What a night leaves behind a pass, in the order in which it goes. */
const LEFT_BEHIND = ['field_count', 'field_late_count', 'field_act', 'field_pass_key'];

/** A pass of *Socialsekreterare 1*, whose agency counts: laid around this minute for a journey, and put back after it. */
export class NightPass {
  private constructor(
    readonly id: string,
    readonly number: string,
    private readonly was: string,
  ) {}

  static async tonight(state: NightState = 'ready'): Promise<NightPass> {
    const [id = '', number = '', startsAt = '', endsAt = ''] = (
      await lookUp(
        `select concat_ws(' ', a.id, a.number, extract(epoch from a.starts_at), extract(epoch from a.ends_at)) as id
         from activity a join field_operation o on o.activity_id = a.id
           join programme g on g.id = a.programme_id and g.key <> '2022'
           join pass_member m on m.activity_id = a.id join membership s on s.id = m.membership_id
         where o.state = 'READY' and o.counting_agency_id = s.agency_id
           and s.work_email = 'socialsekreterare1@soc-lund.example' order by a.starts_at desc limit 1`,
      )
    ).split(' ');
    const pass = new NightPass(
      id,
      number,
      `starts_at = to_timestamp(${startsAt}), ends_at = to_timestamp(${endsAt})`,
    );
    await pass.change(`update activity set starts_at = now() - interval '1 hour',
      ends_at = now() + interval '4 hours' where id = $1 returning id`);
    await pass.becomes(state);
    return pass;
  }

  /** Nothing of what was counted and noted is left of the night before. */
  async becomes(state: NightState): Promise<void> {
    for (const table of ['field_count', 'field_late_count', 'field_act'])
      await this.change(
        `with gone as (delete from ${table} where activity_id = $1) select $1 as id`,
      );
    await this.change(`update pass_progress set ${NOTHING_SINCE}
      where activity_id = $1 returning activity_id as id`);
    await this.change(`update pass_progress set ${PROGRESS[state]}
      where activity_id = $1 returning activity_id as id`);
  }

  /** What the server has counted, of all counters together. */
  async counted(): Promise<number> {
    const sum = `select coalesce(sum(n), 0)::text as id from field_count where activity_id = $1`;
    return Number(await this.change(sum));
  }

  /** Waits until the server has counted so many. */
  async counts(n: number): Promise<void> {
    for (let look = 0; look < 600 && (await this.counted()) !== n; look += 1) await pause(100);
    const counted = await this.counted();
    if (counted !== n) throw new Error(`The server has counted ${counted}, not ${n}.`);
  }

  /** The acts that the server has taken, by their names, in the order of their clocks. */
  async acts(): Promise<string> {
    return this.change(`select coalesce(string_agg(act, ' ' order by position), '') as id
      from field_act where activity_id = $1`);
  }

  /** Runs a sentence about this pass, `$1`, and gives the `id` of its first row. */
  change(sql: string): Promise<string> {
    return lookUp(sql, [this.id]);
  }

  /** As it was: other journeys read it. */
  async putBack(): Promise<void> {
    for (const table of LEFT_BEHIND)
      await this.change(
        `with gone as (delete from ${table} where activity_id = $1) select $1 as id`,
      );
    await this.becomes('ready');
    await this.change(`with ended as (update session set ended_at = now() where pass_id = $1 and ended_at is null)
      select $1 as id`);
    await this.change(`update activity set ${this.was} where id = $1 returning id`);
  }
}
