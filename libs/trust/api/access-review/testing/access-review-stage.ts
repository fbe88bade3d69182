import { randomUUID } from 'node:crypto';
import { SOC1 } from '@stad/activities/field-operations/api/testing/make-field-pass.js';
import { waitingOf } from '@stad/identity/api/testing/waiting-of.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { trustGround } from '../../testing/ground.js';

/** Who looks through the log of Lund's social services, and whose reading they look at. */
export const REVIEWER = 'ansvarig-for-loggkontroll@soc-lund';
export const MANAGER = 'enhetschef@soc-lund';
export const WORKER = SOC1;

const ITEM =
  'id reasons counted at action objectType functionTitle state answer answeredBy note version mayBe';
const REVIEW =
  'id state seed events items left authorised asked deviations conclusion seal version';
export const ALL = `{ accessReviews { dueOn isDue mayDraw rows { ${REVIEW} drawnBy concludedBy } } }`;
export const ITEMS = `query I($id: ID!) { accessReviewItems(reviewId: $id) { ${ITEM} } }`;
export const QUESTIONS = `{ accessQuestions { ${ITEM} } }`;
export const DRAW = `mutation D($input: DrawAccessReviewInput!) { drawAccessReview(input: $input) { ${REVIEW} } }`;
export const JUDGE = `mutation J($input: JudgeAccessInput!) { judgeAccess(input: $input) { ${ITEM} } }`;
const ANSWER = `mutation A($input: AnswerAccessInput!) { answerAccess(input: $input) { ${ITEM} } }`;
export const CONCLUDE = `mutation C($input: ConcludeAccessReviewInput!) { concludeAccessReview(input: $input) { ${REVIEW} } }`;

export interface Item {
  readonly id: string;
  readonly reasons: string[];
  readonly counted: number;
  readonly objectType: string;
  readonly functionTitle: string | null;
  readonly state: string;
  readonly version: number;
  readonly mayBe: string[];
}
export interface Review {
  readonly id: string;
  readonly seed: string;
  readonly events: number;
  readonly items: number;
  readonly left: number;
  readonly seal: string | null;
  readonly version: number;
}

/** Events of one kind by one person. */
export interface Logged {
  readonly who?: string;
  readonly action?: string;
  readonly type?: string;
  readonly times?: number;
  /** Before now, or `@23:30`: that time on the Swedish wall clock, yesterday. */
  readonly ago?: string;
  readonly ids?: readonly string[] | null;
  readonly fields?: readonly string[];
  /** Done at the account of `who`, by somebody whom nobody knows. */
  readonly byUnknown?: boolean;
}

/** A log that one writes oneself, and those who look through it. */
export class AccessReviewStage {
  private constructor(readonly portal: TestPortal) {}

  static async open(): Promise<AccessReviewStage> {
    return new AccessReviewStage(await TestPortal.open(trustGround));
  }

  async close(): Promise<void> {
    await this.clear();
    await this.portal.close();
  }

  /** @throws with the codes of the problems */
  async ask<T>(key: string, document: string, variables: object = {}): Promise<T> {
    const { data, problems } = await (await this.portal.as(key)).run(
      document,
      variables as Record<string, unknown>,
    );
    if (problems.length > 0) throw new Error(problems.map(({ code }) => code).join());
    return Object.values(data as object)[0] as T;
  }

  /** What of it waits for somebody: questions to answer, verdicts to give, a control that is due. */
  async waiting(key: string, now?: Date) {
    const caller = await this.portal.as(key, undefined, now);
    const kinds = ['ACCESS_ASKED', 'ACCESS_TO_JUDGE', 'ACCESS_REVIEW_DUE'];
    return (await waitingOf(this.portal, caller, ...kinds)).rows.map(({ kind, n = null }) => [
      kind,
      n,
    ]);
  }

  send<T>(key: string, document: string, input: object = {}): Promise<T> {
    return this.ask<T>(key, document, { input: { clientMutationId: randomUUID(), ...input } });
  }

  drawn(): Promise<Review> {
    return this.send<Review>(REVIEWER, DRAW);
  }

  items(review: Review, key = REVIEWER): Promise<Item[]> {
    return this.ask<Item[]>(key, ITEMS, { id: review.id });
  }

  judged(item: Item, verdict: string, more: object = {}): Promise<Item> {
    const input = { itemId: item.id, expectedVersion: item.version, verdict, ...more };
    return this.send<Item>(REVIEWER, JUDGE, input);
  }

  answered(item: Item, answer: string, key = MANAGER): Promise<Item> {
    return this.send<Item>(key, ANSWER, {
      itemId: item.id,
      expectedVersion: item.version,
      answer,
    });
  }

  /** An empty log of Lund's social services, then these events of an hour ago. */
  async logged(...events: readonly Logged[]): Promise<void> {
    const { owner } = this.portal;
    await this.clear();
    await owner.query('delete from audit.payload; delete from audit.event');
    for (const {
      who = WORKER,
      action = 'READ',
      type = 'field_operation',
      times = 1,
      ago = '1 hour',
      ids = null,
      fields = [],
      byUnknown = false,
    } of events) {
      const { rows } = await owner.query<{ id: string }>(
        `insert into audit.event (chain_id, membership_id, agency_id, action, object_type, object_ids, fields)
         select m.agency_id, case when not $7 then m.id end, m.agency_id, $2, $3,
           coalesce($5::uuid[], array[case when $7 then m.id else gen_random_uuid() end]), $6
         from membership m join agency a on a.id = m.agency_id, generate_series(1, $4) n
         where m.work_email = $1 and a.key = upper(split_part(replace($1, '.example', ''), '@', 2)) returning id`,
        [`${who}.example`, action, type, times, ids, fields, byUnknown],
      );
      // Its time is that of the COMMIT.
      await owner.query(`update audit.event set at = ${at(ago)} where id = any ($1)`, [
        rows.map(({ id }) => id),
      ]);
    }
  }

  private clear() {
    return this.portal.owner.query('delete from access_review_item; delete from access_review');
  }
}

/** The moment as SQL; see `Logged.ago`. */
export const at = (ago: string) =>
  ago.startsWith('@')
    ? `((now() at time zone 'Europe/Stockholm')::date - 1 + time '${ago.slice(1)}') at time zone 'Europe/Stockholm'`
    : `now() - interval '${ago}'`;
