import type { TestPortal } from '@stad/platform/api/testing/portal.js';
import { EVENING, NEXT_DAY, NIGHT, PassBench, SOC1, SOC2, ZERO } from './make-field-pass.js';
import { type BatchLine, type Outbox, SealingPhone } from './sealing-phone.js';

const QUARTER = '2022-05-20T18:15:00.000Z';

/** A line in a quarter of the evening. */
export const line = (counter = 'contacts', n = 1, quarter: string | null = QUARTER): BatchLine => ({
  counter,
  quarter,
  n,
});

/** What the counting agency, or another one, sees of what was counted. */
export interface SeenCounts {
  readonly outbox: Outbox | null;
  readonly untimedCounts: number;
  readonly fieldCounts: readonly { readonly counter: string; readonly n: number }[];
  readonly lateCounts: readonly {
    readonly id: string;
    readonly counter: string;
    readonly n: number;
    readonly arrivedAt: string;
  }[];
}

/** A pass that phones count for without a network. */
export class OutboxBench {
  private constructor(
    readonly portal: TestPortal,
    readonly passes: PassBench,
  ) {}

  static async open(portal: TestPortal): Promise<OutboxBench> {
    return new OutboxBench(portal, await PassBench.open(portal));
  }

  async see(key: string, id: string, at: Date = NIGHT): Promise<SeenCounts | undefined> {
    const caller = await this.portal.as(key, undefined, at);
    const { data } = await caller.run<{ fieldPass: SeenCounts }>(
      `query See($input: FieldPassInput!) { fieldPass(input: $input) {
        outbox { keyId publicKey } untimedCounts fieldCounts { counter n } lateCounts { id counter n arrivedAt } } }`,
      { input: { id } },
    );
    return data?.fieldPass;
  }

  /** The key of the pass, which a registered phone made. */
  async outbox(id: string, key = SOC1): Promise<Outbox> {
    const seen = await this.see(key, id);
    if (!seen?.outbox) throw new Error('The pass has no outbox.');
    return seen.outbox;
  }

  register(key: string, passId: string, publicKey: string, at: Date = EVENING) {
    return this.passes.send(key, 'registerFieldDevice', { passId, publicKey }, at);
  }

  /** A new phone of somebody, registered. */
  async phone(passId: string, key = SOC1, at: Date = EVENING): Promise<SealingPhone> {
    const phone = await SealingPhone.make();
    const { problems } = await this.register(key, passId, phone.deviceKey, at);
    if (problems.length > 0) throw new Error(JSON.stringify(problems));
    return phone;
  }

  send(input: object, at: Date = NIGHT, key = SOC1) {
    return this.passes.send(key, 'addSealedCounts', { ...input }, at);
  }

  /** What a new phone of somebody who counts sends. */
  async count(passId: string, entries: readonly BatchLine[], key = SOC1, at: Date = NIGHT) {
    const phone = await this.phone(passId, key);
    const sent = await phone.seal(passId, await this.outbox(passId, key), entries);
    return this.send(sent, at, key);
  }

  empty(passId: string, deviceKey: string, at: Date = NEXT_DAY, key = SOC1) {
    return this.passes.send(key, 'emptyFieldDevice', { passId, deviceKey }, at);
  }

  /** Out, with a phone of each of two who count. */
  async out() {
    const { id, team } = await this.passes.started();
    const phone = await this.phone(id);
    const other = await this.phone(id, SOC2);
    return { id, team, phone, other, outbox: await this.outbox(id) };
  }

  async back(passId: string, team: readonly { readonly id: string }[]): Promise<void> {
    const backMemberIds = team.map((member) => member.id);
    await this.passes.done(SOC1, 'returnPass', { passId, backMemberIds }, NIGHT);
  }

  /** The report of the counting agency. */
  async lock(passId: string): Promise<void> {
    const tally = { ...ZERO, contacts: 3 };
    await this.passes.done(SOC1, 'saveFieldReport', { passId, hours: [], tally }, NEXT_DAY);
    await this.passes.done(SOC1, 'lockFieldReport', { passId, expectedVersion: 1 }, NEXT_DAY);
  }

  async close(passId: string): Promise<void> {
    const talk = { passId, heldAt: NEXT_DAY.toISOString(), participants: 3, followUp: false };
    await this.passes.done(SOC1, 'holdDebrief', talk, NEXT_DAY);
    await this.passes.done(SOC1, 'closePass', { passId }, NEXT_DAY);
  }
}
