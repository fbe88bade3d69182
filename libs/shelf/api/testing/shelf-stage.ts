import { randomUUID } from 'node:crypto';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { shelfGround } from './ground.js';

export const NOON = new Date('2022-05-16T10:00:00Z');
export const EDITOR = 'metodredaktor@fa-hbg';
export const LEAD = 'projektledare@fa-hbg';
export const WORKER = 'socialsekreterare1@soc-lund';
export const MEMBER = 'handlaggare@ks-lund';
export const LINK = 'https://stad.example/material';

export const ITEM = `id title kind actorKind language classification licence responsible state latest reviewOn version
  owner { shortName } current { id number url path size functionTitle } versions { number url path }
  reviewed { on functionTitle } opened { on reason functionTitle } withdrawn { on reason functionTitle }
  nextSteps { step }`;

export interface Item {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly latest: number;
  readonly version: number;
  readonly reviewOn: string;
  readonly current: { readonly id: string; readonly path: string | null } | null;
  readonly versions: readonly { readonly number: number; readonly url: string | null }[];
  readonly nextSteps: readonly { readonly step: string }[];
}

/** A portal with a shelf, and what one does there in a line. */
export class ShelfStage {
  private constructor(
    readonly portal: TestPortal,
    readonly siteId: string,
    readonly elsewhere: string,
  ) {}

  static async open(): Promise<ShelfStage> {
    const portal = await TestPortal.open(shelfGround);
    const { rows } = await portal.owner.query<{ key: string; id: string }>(
      `select key, id from site where key in ('lund', 'kronhamn')`,
    );
    const site = (wanted: string) => rows.find(({ key }) => key === wanted)?.id ?? '';
    return new ShelfStage(portal, site('lund'), site('kronhamn'));
  }

  as(key: string, now = NOON): Promise<Caller> {
    return this.portal.as(key, undefined, now);
  }

  fields(more: object = {}) {
    return {
      ...{ title: 'Ett material', kind: 'CARD', actorKind: null, language: 'sv', licence: 'CC0' },
      ...{ responsible: 'Metodredaktör', ...more },
    };
  }

  /** Codes of what was refused, and what the field answered. */
  async send(key: string, name: string, input: object, now = NOON) {
    const type = TYPES[name] ?? `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const shape = name === 'discardShelfItem' ? '' : `{ ${ITEM} }`;
    const { data, codes, problems } = await (await this.as(key, now)).run<Record<string, Item>>(
      `mutation Send($input: ${type}!) { ${name}(input: $input) ${shape} }`,
      { input: { clientMutationId: randomUUID(), ...input } },
    );
    return { codes, problems, item: data?.[name] };
  }

  /** With a link it is published; without one a draft. */
  async add(more: object = {}, key = EDITOR, now = NOON) {
    return this.send(
      key,
      'addShelfItem',
      {
        ...{ ...this.fields(), siteId: this.siteId, allSites: false, classification: 'P1' },
        ...{ reviewOn: '2023-05-16', url: LINK, ...more },
      },
      now,
    );
  }

  async added(more: object = {}, key = EDITOR, now = NOON): Promise<Item> {
    const { codes, item } = await this.add(more, key, now);
    if (!item) throw new Error(codes.join());
    return item;
  }

  async read(key: string, id: string, now = NOON): Promise<Item | undefined> {
    const caller = await this.as(key, now);
    const { data } = await caller.run<{ shelfItem: Item }>(
      `query R($id: ID!) { shelfItem(id: $id) { ${ITEM} } }`,
      { id },
    );
    return data?.shelfItem;
  }

  async list(key: string, more: object = {}, now = NOON) {
    const { data, codes, statements } = await (await this.as(key, now)).run<{ shelf: ListAnswer }>(
      `query L($input: ShelfInput!) { shelf(input: $input) { total endCursor rows { ${ITEM} } } }`,
      { input: { siteId: this.siteId, first: 200, ...more } },
    );
    return { ...(data?.shelf ?? { rows: [], total: 0, endCursor: null }), codes, statements };
  }
}

interface ListAnswer {
  readonly rows: readonly Item[];
  readonly total: number;
  readonly endCursor: string | null;
}

const TYPES: Readonly<Record<string, string>> = {
  ...{ clearShelfFiles: 'TakeAwayShelfInput', discardShelfItem: 'TakeAwayShelfInput' },
};
