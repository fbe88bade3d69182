import { holidaysBetween } from '@stad/network/api/holidays-between.js';
import { ContactFunctionEntity, OnCallCoverageEntity } from '@stad/network/api/network.entities.js';
import { weeklyHours } from '@stad/network/api/network.service.js';
import type { WrittenHours } from '@stad/network/rules/call/hours-text.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { addDays, atLocal, localDate, type Span } from '@stad/platform/rules/time.js';
import { maySayWrong } from '@stad/safeguards/rules/personal-data/hidden-text.js';
import { In, IsNull } from 'typeorm';
import { FURTHER_LANGUAGES, type FurtherLanguage } from '../../rules/further-language.js';
import { openSpans, SPANS_AHEAD_DAYS } from '../../rules/open-spans.js';
import { standingOf, type TrainingStanding, takesNames } from '../../rules/open-training.js';
import { hindrance, type PageLanguage, type PagePart } from '../../rules/town-page.js';
import { TownPageNumberEntity, type TownPageTextEntity } from '../town-page.entities.js';
import type { OpenItem, OpenItems } from './open-items.js';
import { pageWithTexts } from './page-with-texts.js';

/** A number on the page: what it is called, and when one answers. Not whose it is. */
export interface OpenNumber {
  readonly part: PagePart;
  readonly label: string;
  readonly phone: string;
  readonly languages: readonly string[];
  readonly hours: readonly WrittenHours[];
  /** Hours as people say them, where none are kept. */
  readonly hoursText: string;
  readonly spans: readonly Span[];
}

export interface OpenTraining {
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly standing: TrainingStanding;
  /** Opens its form, without the place; null where one cannot sign up. */
  readonly townKey: string | null;
}

/** The words in a further language, with how they are known: a published text, or else a function that has read them. */
export interface FurtherWords {
  readonly language: FurtherLanguage;
  readonly says: string;
  readonly source: { readonly name: string; readonly url: string } | null;
  readonly byFunction: string;
  readonly knownOn: string;
}

/** All that the page of a town says beside its fixed words. */
export interface OpenPage {
  readonly introductions: Readonly<Record<PageLanguage, string>>;
  /** In the order of the list, Romanian first. */
  readonly further: readonly FurtherWords[];
  readonly numbers: readonly OpenNumber[];
  readonly trainings: readonly OpenTraining[];
  readonly items: readonly OpenItem[];
  /** The day it is of. */
  readonly today: string;
}

interface TrainingRow {
  readonly title: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly state: string;
  readonly is_full: boolean;
  readonly town_key: string;
}

/**
 * The page of a town as whoever asks may read it: for a visitor what is open, for a member of the town also what
 * is prepared. The rows are the policies' answer.
 */
export async function openPageOf(
  ctx: RequestContext,
  siteId: string,
  items: OpenItems,
): Promise<OpenPage> {
  const page = await pageWithTexts(ctx, siteId);
  const today = localDate(ctx.now);
  return {
    introductions: {
      sv: shown(page?.introSv),
      en: shown(page?.introEn),
      latt: shown(page?.introEasy),
    },
    further: furtherOf(page?.texts ?? []),
    numbers: await numbersOf(ctx, siteId, today),
    trainings: await openTrainings(ctx, siteId),
    items: await items.of(ctx, siteId),
    today,
  };
}

/** A text that was flagged or taken away stands nowhere. */
const shown = (text = '') => (maySayWrong(text) ? text.trim() : '');

/** A language whose words, or whose source, were hidden or taken away stays away: nobody knows it to be right. */
function furtherOf(rows: readonly TownPageTextEntity[]): FurtherWords[] {
  return FURTHER_LANGUAGES.flatMap((language): FurtherWords[] => {
    const row = rows.find((one) => one.language === language);
    const says = shown(row?.says);
    const name = shown(row?.sourceName ?? '');
    const byFunction = row?.byFunction ?? '';
    if (!row || says === '' || (name === '' && byFunction === '')) return [];
    const source = name === '' ? null : { name, url: row.sourceUrl ?? '' };
    return [{ language, says, source, byFunction, knownOn: row.knownOn }];
  });
}

async function numbersOf(ctx: RequestContext, siteId: string, today: string) {
  const allowed = await ctx.db.find(TownPageNumberEntity, { where: { siteId } });
  if (allowed.length === 0) return [];
  const ids = allowed.map(({ contactFunctionId }) => contactFunctionId);
  const contacts = await ctx.db.find(ContactFunctionEntity, {
    where: { id: In(ids), endedOn: IsNull() },
    order: { label: 'ASC', id: 'ASC' },
  });
  const coverage = await ctx.db.select(OnCallCoverageEntity, 'c', (query) =>
    query
      .where('c.contactFunctionId in (:...ids) and :siteId = any (c.siteIds)', { ids, siteId })
      .orderBy('c.validFrom')
      .addOrderBy('c.from')
      .addOrderBy('c.id')
      .getMany(),
  );
  const holidays = holidaysBetween(
    atLocal(today, '00:00'),
    atLocal(addDays(today, SPANS_AHEAD_DAYS), '00:00'),
  );
  return contacts.flatMap((contact): OpenNumber[] => {
    const { id, label, phone, languages } = contact;
    const part = allowed.find((one) => one.contactFunctionId === id)?.part;
    if (!part || !phone || hindrance(contact, siteId) !== null) return [];
    const hours = coverage.filter(({ contactFunctionId }) => contactFunctionId === id);
    return [
      {
        ...{ part, label, phone, languages, hours, hoursText: shown(contact.hours) },
        spans: openSpans(hours.flatMap(weeklyHours), today, holidays),
      },
    ];
  });
}

/** What of the seminars of a town anybody may know; of a page that is closed its members alone. */
export async function openTrainings(ctx: RequestContext, siteId: string): Promise<OpenTraining[]> {
  const rows = await ctx.db.sql<TrainingRow>('select * from app.town_trainings($1, $2)', [
    siteId,
    ctx.now,
  ]);
  return rows.flatMap((row): OpenTraining[] => {
    const title = shown(row.title);
    if (title === '') return [];
    const standing = standingOf({ state: row.state, isFull: row.is_full });
    const townKey = takesNames(standing) ? row.town_key : null;
    return [{ title, startsAt: row.starts_at, endsAt: row.ends_at, standing, townKey }];
  });
}
