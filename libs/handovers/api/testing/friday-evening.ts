import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { handoversGround } from './ground.js';
import { act, fields, type HandoverAnswer, LIST_HANDOVERS } from './handover-operations.js';

/** A Friday evening in the pilot, 23.40 in Lund. */
export const NOW = new Date('2022-06-10T21:40:00Z');

export const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

export interface HandoverList {
  readonly handovers: {
    readonly total: number;
    readonly endCursor: string | null;
    readonly rows: readonly HandoverAnswer[];
  };
}

/** That evening: who is out or answers in Lund, and what they write down. */
export class FridayEvening {
  private constructor(
    readonly portal: TestPortal,
    private readonly ids: ReadonlyMap<string, string>,
    readonly police: Caller,
    readonly worker: Caller,
    readonly army: Caller,
  ) {}

  static async open(): Promise<FridayEvening> {
    const portal = await TestPortal.open(handoversGround);
    const { rows } = await portal.owner.query(
      `select key, id from site where key in ('lund', 'helsingborg')
       union all select key, id from agency where key in ('SOC-LUND', 'FA-HBG', 'POL-LUND')`,
    );
    const as = (key: string) => portal.as(key, undefined, NOW);
    return new FridayEvening(
      portal,
      new Map(rows.map(({ key, id }) => [key, id])),
      await as('samverkanspolis1@pol-lund'),
      await as('socialsekreterare1@soc-lund'),
      await as('faltarbetare2@fa-hbg'),
    );
  }

  /** Of a town or an agency, by its key. */
  id(key: string): string {
    const id = this.ids.get(key);
    if (!id) throw new Error(`Nobody knows ${key}`);
    return id;
  }

  /** What the police write down who have rung social services in Lund. */
  said(more: Record<string, unknown> = {}) {
    return fields(NOW, { siteId: this.id('lund'), otherAgencyId: this.id('SOC-LUND'), ...more });
  }

  /** Written down without a problem. */
  async registered(more: Record<string, unknown> = {}, who = this.police): Promise<HandoverAnswer> {
    const answer = await act(who, 'registerHandover', this.said(more));
    if (answer.problems.length > 0) throw new Error(JSON.stringify(answer.problems));
    return answer.data?.['registerHandover'] as HandoverAnswer;
  }

  async rows(who: Caller, more: Record<string, unknown> = {}): Promise<readonly HandoverAnswer[]> {
    const input = { siteId: this.id('lund'), first: 200, ...more };
    const { data } = await who.run<HandoverList>(LIST_HANDOVERS, { input });
    return data?.handovers.rows ?? [];
  }
}
