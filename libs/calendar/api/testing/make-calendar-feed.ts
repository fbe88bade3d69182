import { randomUUID } from 'node:crypto';
import {
  PLANNED,
  SAME_DAY,
} from '@stad/activities/field-operations/api/testing/make-field-pass.js';
import ICAL from 'ical.js';
import { FeedService } from '../feed.service.js';

export const ADMIN = { soc: 'administrator@soc-lund', fa: 'administrator@fa-hbg' } as const;

const CALENDAR = `decision { ownTime by } mayDecide feeds { id device fetchedAt } next { startsAt title cancelled }`;
interface Calendar {
  readonly decision: { readonly ownTime: boolean; readonly by: string | null } | null;
  readonly mayDecide: boolean;
  readonly feeds: readonly { readonly id: string; readonly device: string }[];
  readonly next: readonly { readonly startsAt: string; readonly title: string }[];
}

/** What is asked of the portal under test. */
interface Portal {
  as(key: string, agencyKey?: string, now?: Date): Promise<Caller>;
  readonly server: { readonly app: { get(service: typeof FeedService): FeedService } };
}
interface Caller {
  run<Data>(
    text: string,
    variables?: Record<string, unknown>,
  ): Promise<{ readonly data?: Data | null | undefined; readonly codes: readonly string[] }>;
}

/** A calendar by subscription: made, fetched, exchanged, revoked; read back as a calendar would. */
export class CalendarBench {
  constructor(private readonly portal: Portal) {}

  async page(key: string, at = SAME_DAY) {
    const caller = await this.portal.as(key, undefined, at);
    const { data } = await caller.run<{ myCalendar: Calendar }>(
      `query Mine { myCalendar { ${CALENDAR} } }`,
    );
    return data?.myCalendar;
  }

  async make(key: string, more: Record<string, unknown> = {}) {
    const caller = await this.portal.as(key, undefined, PLANNED);
    const { data, codes } = await caller.run<{
      makeCalendarFeed: { calendar: Calendar; address: string | null };
    }>(
      `mutation Make($input: MakeCalendarFeedInput!) {
         makeCalendarFeed(input: $input) { address calendar { ${CALENDAR} } } }`,
      { input: { clientMutationId: randomUUID(), device: 'PHONE', ...more } },
    );
    const { calendar, address } = data?.makeCalendarFeed ?? {};
    return { calendar, codes, secret: /kalender\/([\w-]+)\.ics$/.exec(address ?? '')?.[1] ?? '' };
  }

  async change(key: string, mutation: string, input: Record<string, unknown>) {
    const caller = await this.portal.as(key, undefined, PLANNED);
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const { data, codes } = await caller.run<Record<string, Calendar>>(
      `mutation Change($input: ${type}!) { ${mutation}(input: $input) { ${CALENDAR} } }`,
      { input: { clientMutationId: randomUUID(), ...input } },
    );
    return { calendar: data?.[mutation], codes };
  }

  /** Whether working time may leave the portal, as the administrator of an agency decides. */
  decide(key: string, ownTime: boolean) {
    return this.change(key, 'decideCalendar', { ownTime });
  }

  /** The calendar as a calendar reads it; a word when there is none. */
  async fetched(secret: string, now = SAME_DAY) {
    const answer = await this.portal.server.app.get(FeedService).answer(secret, now);
    if (typeof answer === 'string') return { answer, entries: [], text: '' };
    const calendar = new ICAL.Component(ICAL.parse(answer.text));
    const entries = calendar.getAllSubcomponents('vevent').map((event) => {
      const value = (name: string) => String(event.getFirstPropertyValue(name) ?? '');
      return {
        uid: value('uid'),
        from: event.getFirstProperty('dtstart')?.toICALString(),
        to: event.getFirstProperty('dtend')?.toICALString(),
        sequence: Number(value('sequence')),
        stamp: value('dtstamp'),
        title: value('summary'),
        status: value('status'),
        private: value('class'),
        names: event.getAllProperties().map(({ name }) => name),
      };
    });
    return { answer: 'CALENDAR', entries, text: answer.text };
  }
}

type Entries = Awaited<ReturnType<CalendarBench['fetched']>>['entries'];

/** The entries that begin at `20220520T171500Z`. */
export const beginningAt = (entries: Entries, stamp: string) =>
  entries.filter((entry) => entry.from === `DTSTART:${stamp}`);
