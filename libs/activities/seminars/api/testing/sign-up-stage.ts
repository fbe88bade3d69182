import { MailServer } from '@stad/platform/api/testing/mail-server.js';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { seminarsGround } from './ground.js';
import { makeSeminar, PLAN, type WholeSeminar } from './make-seminar.js';
import { SignUpBench, tokenIn } from './make-sign-up.js';

/** When the doors open; the instant is given, never the clock's. */
export const NOW = new Date('2022-04-01T08:00:00Z');
export const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
/** In minutes. */
export const DAY = 24 * 60;
export const address = (n: number) => `gast${n}@hotell.example`;

const PLANNER = 'socialsekreterare1@soc-lund';

/** A seminar's planner, and people without an account who get letters over a real mail server. */
export class SignUpStage {
  private constructor(
    readonly portal: TestPortal,
    private readonly post: MailServer,
    readonly bench: SignUpBench,
    readonly planner: Caller,
    readonly place: { readonly siteId: string; readonly programmeId: string },
  ) {}

  static async open(): Promise<SignUpStage> {
    const post = await MailServer.open();
    process.env['SMTP_URL'] = post.url;
    process.env['MAIL_FROM'] = 'portal@stad.example';
    const portal = await TestPortal.open(seminarsGround);
    const { rows } = await portal.owner.query(
      `select (select id from site where key = 'lund') as "siteId",
         (select id from programme where key = '2022') as "programmeId"`,
    );
    const planner = await portal.as(PLANNER, undefined, NOW);
    return new SignUpStage(portal, post, new SignUpBench(portal, post), planner, rows[0]);
  }

  async close(): Promise<void> {
    await this.portal.close();
    await this.post.close();
  }

  /** Addresses nobody has. */
  get unknown(): Set<string> {
    return this.post.unknown;
  }

  /** Every letter that has left by then; {@link forget} those before. */
  async all(now: Date) {
    await this.portal.runJobs(now);
    return this.post.take();
  }

  forget(): void {
    this.post.take();
  }

  /** The same seminar a day later, or some days. */
  async moved(id: string, now: Date, days = 1): Promise<void> {
    const { rows } = await this.portal.owner.query(
      'select a.version, s.capacity from activity a join seminar s on s.activity_id = a.id where a.id = $1',
      [id],
    );
    const day = `2022-04-${28 + days}`;
    const times = { startsAt: `${day}T11:00:00Z`, endsAt: `${day}T14:00:00Z` };
    const { version: expectedVersion, capacity } = rows[0];
    const { codes } = await this.bench.plan(
      await this.plannerAt(now),
      'changeSeminar',
      'ChangeSeminarInput',
      'id',
      { ...PLAN, ...times, capacity, seminarId: id, expectedVersion },
    );
    if (codes !== '') throw new Error(`changeSeminar: ${codes}`);
  }

  plannerAt(now: Date): Promise<Caller> {
    return this.portal.as(PLANNER, undefined, now);
  }

  /** A confirmed seminar with an open door, and the key of its link. */
  async opened(capacity: number, more: object = {}): Promise<{ id: string; key: string }> {
    const plan = { ...PLAN, capacity, ...more };
    const { id } = await makeSeminar(this.planner, this.place, plan, ['confirmSeminar']);
    const { codes } = await this.bench.open(this.planner, id);
    if (codes !== '') throw new Error(`openSignUp: ${codes}`);
    return { id, key: await this.bench.key(this.planner, id) };
  }

  /** Who asked and got a letter: the secret in it, in the order of the addresses. */
  async tokens(key: string, addresses: readonly string[], now = NOW): Promise<string[]> {
    for (const each of addresses) {
      const { codes } = await this.bench.ask(key, each, now);
      if (codes !== '') throw new Error(`askToSignUp: ${codes}`);
    }
    const letters = await this.bench.letters(now);
    return addresses.map((each) => tokenIn(letters.get(each)));
  }

  /** How many sign-ups of a seminar are in each state. */
  async statesOf(id: string): Promise<Record<string, number>> {
    const { rows } = await this.portal.owner.query<{ state: string; n: number }>(
      'select state, count(*)::int as n from seminar_sign_up where activity_id = $1 group by 1',
      [id],
    );
    return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
  }

  /** What a caller reads of a seminar's numbers. */
  async seminarAs(caller: Caller, id: string): Promise<WholeSeminar | undefined> {
    const { data } = await caller.run<{ seminar: WholeSeminar }>(
      `query S($id: ID!) { seminar(id: $id) { details { registered present placesLeft }
         attendance { unit registered } } }`,
      { id },
    );
    return data?.seminar;
  }
}
