import { describe, expect, it } from '@jest/globals';
import { weekday } from '@stad/platform/rules/time.js';
import { calendarDays, sessionDays } from './calendar-days.js';

const named = (year: number, kind: string) =>
  calendarDays(year)
    .filter((day) => day.kind === kind)
    .map(({ date, name }) => `${date.slice(5)} ${name}`);

describe('red days and eves (pages.md 1.2)', () => {
  it('red is what the law calls a public holiday, not what shops keep', () => {
    expect(named(2022, 'RED')).toEqual([
      '01-01 nyårsdagen',
      '01-06 trettondedag jul',
      '04-15 långfredagen',
      '04-17 påskdagen',
      '04-18 annandag påsk',
      '05-01 första maj',
      '05-26 Kristi himmelsfärdsdag',
      '06-05 pingstdagen',
      '06-06 nationaldagen',
      '06-25 midsommardagen',
      '11-05 alla helgons dag',
      '12-25 juldagen',
      '12-26 annandag jul',
    ]);
  });

  it('eves go by name, whatever the library calls their kind', () => {
    expect(named(2026, 'EVE')).toEqual([
      '01-05 trettondagsafton',
      '04-02 skärtorsdagen',
      '04-04 påskafton',
      '04-30 valborgsmässoafton',
      '05-23 pingstafton',
      '06-19 midsommarafton',
      '10-30 allhelgonaafton',
      '12-24 julafton',
      '12-31 nyårsafton',
    ]);
  });

  it.each([2022, 2023, 2024, 2025, 2026, 2027])(
    '%i has nine eves, and its moving days on their weekdays',
    (year) => {
      const days = new Map(calendarDays(year).map((day) => [day.name, day]));
      expect([...days.values()].filter(({ kind }) => kind === 'EVE')).toHaveLength(9);
      const fallsOn = (name: string) => weekday(days.get(name)?.date ?? '');
      expect(fallsOn('midsommarafton')).toBe(5);
      expect(fallsOn('Kristi himmelsfärdsdag')).toBe(4);
      expect(fallsOn('alla helgons dag')).toBe(6);
      expect(days.has('Vasaloppet') || days.has('annandag pingst')).toBe(false);
    },
  );

  it('each has a name in English', () => {
    const days = calendarDays(2026);
    expect(days.find(({ name }) => name === 'midsommarafton')?.nameEn).toBe('Midsummer Eve');
    expect(days.filter(({ name, nameEn }) => name === nameEn)).toEqual([]);
  });

  it('the years of a session are those of its programmes and this one with its neighbours', () => {
    const days = sessionDays('2026-11-25', [{ startsOn: '2022-04-01', endsOn: '2022-09-30' }]);
    const years = [...new Set(days.map(({ date }) => date.slice(0, 4)))];
    expect(years).toEqual(['2022', '2025', '2026', '2027']);
  });
});
