import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { OperationLog } from '@stad/platform/api/http/operation-log.js';
import { ContextOpener } from '@stad/programme/api/context-opener.js';
import { type FurtherLanguage, isFurtherLanguage } from '../../rules/further-language.js';
import { frameOf, type PageLanguage } from '../../rules/town-page.js';
import { OpenItems } from './open-items.js';
import { type OpenPage, openPageOf } from './open-page.js';
import { renderFurther } from './render-further.js';
import { renderNone, renderPage, type Town } from './render-page.js';

/** A document as it leaves, made once for all who ask. */
export interface KeptDocument {
  readonly text: string;
  readonly zipped: Buffer;
  readonly etag: string;
}

/** So long a page is told as it was read: what is taken away is gone within twice of it, from any process. */
export const KEPT_MS = 30_000;
/** So long nobody else asks a database that has just failed: a flood does not become one of tries. */
const PAUSE_MS = 2_000;
/** As many open towns as there are municipalities; of more a page is read anew each time the list is. */
const MOST_PAGES = 290;

interface Kept<Value> {
  readonly value: Promise<Value>;
  until: number;
}

interface OpenTown {
  readonly site_id: string;
  readonly site_key: string;
  readonly site_name: string;
}

type Shown = PageLanguage | FurtherLanguage;

interface TownDocuments {
  readonly town: OpenTown;
  readonly page: OpenPage;
  readonly documents: Map<Shown, KeptDocument>;
}

/**
 * The open pages of this process. However many ask, the database is asked at most once in {@link KEPT_MS} which towns
 * are open, and once for each of them; a town that is not among them is never asked for, whatever somebody makes up.
 */
@Injectable()
export class KeptPages {
  private towns: Kept<ReadonlyMap<string, OpenTown>> | null = null;
  private readonly pages = new Map<string, Kept<TownDocuments>>();
  private readonly none = new Map<PageLanguage, KeptDocument>();

  constructor(
    private readonly contexts: ContextOpener,
    private readonly items: OpenItems,
    private readonly log: OperationLog,
  ) {}

  /** The page of a town by its key; null where there is no open one, or none in this language, for whatever reason. */
  async page(key: string, language: Shown, now: Date): Promise<KeptDocument | null> {
    const town = (await this.openTowns(now)).get(key);
    if (!town) return null;
    const { page, documents } = await this.townDocuments(town, now);
    const known = documents.get(language);
    if (known) return known;
    const text = textOf({ key, name: town.site_name }, page, language);
    if (text === null) return null;
    const made = documentOf(text);
    documents.set(language, made);
    return made;
  }

  /** What a closed, an unknown and an impossible town answer: the same bytes. */
  nothing(asked: Shown): KeptDocument {
    const language = frameOf(asked);
    const known = this.none.get(language);
    if (known) return known;
    const made = documentOf(renderNone(language));
    this.none.set(language, made);
    return made;
  }

  /** Something that is shown has changed here: the next one who asks reads it anew. */
  drop(): void {
    this.towns = null;
    this.pages.clear();
  }

  private openTowns(now: Date): Promise<ReadonlyMap<string, OpenTown>> {
    const known = this.towns;
    if (known && now.getTime() < known.until) return known.value;
    const value = this.read(now, async (ctx) => {
      const rows = await ctx.db.sql<OpenTown>('select * from door.open_towns()');
      return new Map(rows.map((row) => [row.site_key, row]));
    });
    this.towns = kept(value, now);
    return value;
  }

  private townDocuments(town: OpenTown, now: Date): Promise<TownDocuments> {
    const known = this.pages.get(town.site_key);
    if (known && now.getTime() < known.until) return known.value;
    const value = this.read(now, async (ctx) => ({
      town,
      page: await openPageOf(ctx, town.site_id, this.items),
      documents: new Map<Shown, KeptDocument>(),
    }));
    if (this.pages.size >= MOST_PAGES) this.pages.clear();
    this.pages.set(town.site_key, kept(value, now));
    return value;
  }

  /** As a visitor, whoever asks: no session is looked for, and nothing is written. */
  private async read<T>(now: Date, work: (ctx: RequestContext) => Promise<T>): Promise<T> {
    const ctx = this.contexts.visitor('read', now);
    try {
      const answer = await work(ctx);
      await ctx.db.transaction.close('commit');
      return answer;
    } catch (error) {
      this.log.unexpected(ctx.requestId, error);
      await ctx.db.transaction.close('rollback').catch(() => undefined);
      throw error;
    }
  }
}

/** A failure is told to those who wait, and to those who come soon after. */
function kept<Value>(value: Promise<Value>, now: Date): Kept<Value> {
  const one = { value, until: now.getTime() + KEPT_MS };
  value.catch(() => {
    one.until = now.getTime() + PAUSE_MS;
  });
  return one;
}

function textOf(town: Town, page: OpenPage, language: Shown): string | null {
  if (!isFurtherLanguage(language)) return renderPage(town, page, language);
  const words = page.further.find((one) => one.language === language);
  return words ? renderFurther(town, page, words) : null;
}

function documentOf(text: string): KeptDocument {
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  return { text, zipped: gzipSync(text), etag };
}
