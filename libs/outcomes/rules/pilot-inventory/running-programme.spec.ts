import { describe, expect, it } from '@jest/globals';
import { coverageSpans, gaps, gapsByAgency } from '@stad/network/rules/coverage.js';
import { CONTACT_FUNCTIONS } from '@stad/network/rules/demo/contact-functions.js';
import { weeklyHours } from '@stad/network/rules/demo/weekly-hours.js';
import {
  addDays,
  isoWeek,
  localDate,
  localTime,
  mondayOf,
  nightSpan,
  overlaps,
  weekday,
} from '@stad/platform/rules/time.js';
import type { Window } from '@stad/programme/rules/demo/types.js';
import { sum } from '../demo/adding-up.js';
import { DAYS_AROUND, runningProgramme } from '../testing/running-programme.js';

const span = (window: Window) => nightSpan(window.date, window.from, window.to);

describe.each(DAYS_AROUND)('Laid around %s', (today) => {
  const running = runningProgramme(today);
  const monday = mondayOf(isoWeek(today));
  const day = (offset: number) => addDays(monday, offset);
  const pass = (key: string) => running.passes.find((each) => each.key === key);

  it.each([
    ['L-GATA-1', -10, 5, '18:00', '23:00', 'STREET', 'CLOSED'],
    ['L-NAT-1', -4, 4, '13:00', '17:00', 'DIGITAL', 'RETURNED'],
    ['L-LOKAL-1', 8, 2, '10:00', '15:00', 'PREMISES', 'AWAITING_GO'],
    ['L-GATA-3', 11, 5, '20:00', '01:00', 'STREET', 'AWAITING_GO'],
    ['L-POLIS-1', 12, 6, '18:00', '23:00', 'JOINT_POLICE', 'PLANNING'],
  ])('%s is on M%i', (key, offset, onWeekday, from, to, type, state) => {
    expect(pass(key)).toMatchObject({ window: { date: day(offset), from, to }, type, state });
    expect(weekday(day(offset))).toBe(onWeekday);
  });

  it('has two passes today, one ready and one that waits for the Salvation Army', () => {
    expect(pass('L-NAT-2')).toMatchObject({
      window: { date: today, from: '13:00', to: '17:00' },
      state: 'READY',
    });
    const tonight = pass('L-GATA-2');
    expect(tonight).toMatchObject({
      window: { date: today, from: '20:00', to: '01:00' },
      state: 'AWAITING_GO',
    });
    expect(tonight?.goAheads.map(({ agencyKey }) => agencyKey)).toEqual(['SOC-LUND']);
    expect(tonight?.answers.find(({ agencyKey }) => agencyKey === 'POL-LUND')).toMatchObject({
      answer: 'STANDBY',
      via: 'PHONE',
    });
  });

  it('has sent the passes in the order of the list, and never after today', () => {
    const sent = running.passes.flatMap(({ sentAt }) =>
      sentAt ? `${sentAt.date} ${sentAt.time}` : [],
    );
    expect(sent).toEqual([...sent].sort());
    expect((sent.at(-1) ?? '') < `${today} 00:00`).toBe(true);
    expect(running.passes.at(-1)?.sentAt).toBeUndefined();
  });

  it('has seminars and prevention where field.md 11.9 lays them', () => {
    expect(running.seminars).toMatchObject([
      {
        when: { date: day(10), from: '09:00', to: '16:00' },
        kind: 'IN_DEPTH',
        state: 'CONFIRMED',
        registered: 14,
        capacity: 20,
      },
      {
        when: { date: day(11), from: '17:00', to: '21:00' },
        kind: 'KNOWLEDGE',
        state: 'CONFIRMED',
      },
      {
        when: { date: day(17), from: '08:00', to: '10:00' },
        kind: 'KNOWLEDGE',
        state: 'CONFIRMED',
        ...{ registered: 24, capacity: 24, waiting: 3 },
      },
    ]);
    for (const { groups, registered } of running.seminars) {
      expect(sum(groups.map((each) => each.registered))).toBe(registered);
    }
    expect(running.prevention).toMatchObject([
      { when: { date: day(8), from: '09:00', to: '11:00' }, phase: 'PLANNED' },
    ]);
  });

  it('has one gap in the on-call: M+9, 22–02', () => {
    const jour = running.onCall
      .filter(({ contactFunctionKey }) => contactFunctionKey === 'lund-socialjour')
      .flatMap(weeklyHours);
    const found = Array.from({ length: 28 }, (_, index) => nightSpan(day(index), '18:00', '02:00'))
      .flatMap((night) => gaps(night, coverageSpans(jour, night.startsAt, night.endsAt)))
      .map(({ startsAt, endsAt }) => [localDate(startsAt), localTime(startsAt), localTime(endsAt)]);
    expect(found).toEqual([[day(9), '22:00', '02:00']]);
  });

  it('has somebody who answers over every pass', () => {
    const functions = CONTACT_FUNCTIONS.map(({ key, agencyKey, siteKeys }) => ({
      agencyId: agencyKey,
      siteIds: siteKeys,
      hours: running.onCall
        .filter(({ contactFunctionKey }) => contactFunctionKey === key)
        .flatMap(weeklyHours),
    }));
    for (const { window, siteKey, participatingAgencyKeys } of running.passes) {
      expect(gapsByAgency(span(window), siteKey, participatingAgencyKeys, functions)).toEqual([]);
    }
  });

  it('has one clash: social worker 2 on M+11', () => {
    const bookings = [
      ...running.passes.flatMap(({ key, window, team }) =>
        team.flatMap(({ personKey }) => (personKey ? { key, personKey, ...span(window) } : [])),
      ),
      ...running.seminars.flatMap(({ key, when, groups }) =>
        groups.flatMap(({ people = [] }) =>
          people.map((personKey) => ({ key, personKey, ...span(when) })),
        ),
      ),
    ];
    const clashes = bookings.flatMap((a, index) =>
      bookings
        .slice(index + 1)
        .filter((b) => a.personKey === b.personKey && overlaps(a, b))
        .map((b) => [a.personKey, a.key, b.key]),
    );
    expect(clashes).toEqual([['socialsekreterare2@soc-lund', 'L-GATA-3', 'L-SEM-2']]);
    expect(running.busySpans).toEqual([
      {
        agencyKey: 'POL-LUND',
        siteKey: 'lund',
        window: { date: day(11), from: '19:00', to: '03:00' },
      },
    ]);
  });

  it('has one undertaking that ends M+20 and one assessment that ends M+9', () => {
    const { undertakings, standingRisks, routine, programme } = running;
    const early = undertakings.filter(({ validTo }) => validTo < programme.period.to);
    expect(early).toMatchObject([{ personKey: 'faltarbetare2@fa-hbg', validTo: day(20) }]);
    expect(standingRisks.filter(({ validTo }) => validTo < day(28))).toMatchObject([
      { validTo: day(9) },
    ]);
    expect(
      standingRisks.every(({ validFrom, validTo }) => validFrom <= today && today <= validTo),
    ).toBe(true);
    expect(routine).toMatchObject({ version: 2, replaces: 'LR-LUND-1' });
    expect(routine.states.at(-1)).toMatchObject({ state: 'IN_FORCE' });
  });

  it('is the same for the same day', () => {
    expect(runningProgramme(today)).toEqual(running);
  });
});
