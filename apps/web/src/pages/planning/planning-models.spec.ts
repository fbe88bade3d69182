import { describe, expect, it } from '@jest/globals';
import { nightSpan } from '@stad/platform/rules/time.js';
import { busyBlocks } from './busy-blocks.js';
import { type Agency, saidOnce, whoAnswers } from './who-answers.js';

const agency = (key: string): Agency => ({
  id: key,
  key,
  kind: 'NGO',
  name: key,
  shortName: key,
});
const SOC = agency('SOC-LUND');
const POL = agency('POL-LUND');
const FA = agency('FA-HBG');
const friday = '2026-05-15';

describe('who answers', () => {
  const dates = [friday, '2026-05-16'];

  it('names each agency once, with its functions, in the evening and night', () => {
    const [day, next] = whoAnswers(
      dates,
      [
        { agency: SOC, label: 'Mottagningen', ...nightSpan(friday, '08:00', '16:30') },
        { agency: SOC, label: 'Socialjouren', ...nightSpan(friday, '16:00', '02:00') },
        { agency: FA, label: 'Stödlinjen', ...nightSpan(friday, '10:00', '00:00') },
        { agency: POL, label: null, ...nightSpan(friday, '00:00', '00:00') },
      ],
      [],
    );
    expect(day?.answering.map((it) => [it.agency.key, it.labels])).toEqual([
      ['FA-HBG', ['Stödlinjen']],
      ['POL-LUND', []],
      ['SOC-LUND', ['Socialjouren']],
    ]);
    expect(next?.answering).toEqual([]);
  });

  it('says what was said of a night on that night alone', () => {
    const tonight = {
      ...{ goesOut: true, byPhone: true, hasShelter: false, version: 1 },
      ...{ startsAt: '2026-05-15T14:00:00Z', endsAt: '2026-05-16T00:00:00Z' },
    };
    const jour = (date: string) => ({
      ...{ agency: SOC, label: 'Socialjouren', tonight, ...nightSpan(date, '16:00', '02:00') },
    });
    const days = whoAnswers(dates, dates.map(jour), []);
    expect(days.map(({ answering }) => answering[0]?.tonight)).toEqual([[tonight], []]);
    // Its numbers are said for the week: the night does not say them again.
    const [first, second] = saidOnce(days).days;
    expect(first?.answering).toEqual([{ agency: SOC, labels: [], tonight: [tonight] }]);
    expect(second?.answering).toEqual([]);
  });

  it('is said once where it is the same on all days; what differs stays with its day', () => {
    const on = (date: string, of: Agency, label: string) => ({
      ...{ agency: of, label, ...nightSpan(date, '16:00', '02:00') },
    });
    const { always, days } = saidOnce(
      whoAnswers(
        dates,
        [
          ...dates.map((date) => on(date, SOC, 'Socialjouren')),
          on(friday, FA, 'Stödlinjen'),
          on('2026-05-16', FA, 'Jouren'),
        ],
        [{ agency: POL, ...nightSpan(friday, '22:00', '02:00') }],
      ),
    );
    expect(always.map(({ agency: { key }, labels }) => [key, labels])).toEqual([
      ['SOC-LUND', ['Socialjouren']],
    ]);
    expect(days.map(({ answering }) => answering.map(({ labels }) => labels[0]))).toEqual([
      ['Stödlinjen'],
      ['Jouren'],
    ]);
    expect(days[0]?.gaps).toHaveLength(1);
    expect(saidOnce([]).always).toEqual([]);
  });

  it('cuts a gap to the watch and leaves the day alone', () => {
    const [day] = whoAnswers(
      dates,
      [],
      [
        { agency: SOC, ...nightSpan(friday, '22:00', '16:00') },
        { agency: FA, ...nightSpan(friday, '02:00', '10:00') },
      ],
    );
    expect(day?.gaps).toEqual([{ agency: SOC, ...nightSpan(friday, '22:00', '02:00') }]);
  });
});

describe('busy spans in the week', () => {
  const night = nightSpan(friday, '20:00', '01:00');
  const busy = (id: string, of: Agency, span = night) => ({ id, agency: of, ...span });

  it('is one block for an agency and a span', () => {
    expect(busyBlocks([busy('1', POL), busy('2', POL)], [])).toEqual([
      { id: '1', agency: POL, ...night, count: 2 },
    ]);
  });

  it('is not shown where a seen activity of that agency explains it, all of it or a part', () => {
    const seen = [{ ...night, agencyIds: [SOC.id, FA.id] }];
    const late = nightSpan(friday, '21:00', '23:00');
    expect(busyBlocks([busy('1', SOC), busy('2', FA, late)], seen)).toEqual([]);
    expect(busyBlocks([busy('3', POL)], seen)).toHaveLength(1);
    expect(busyBlocks([busy('4', SOC, nightSpan(friday, '19:00', '01:00'))], seen)).toHaveLength(1);
  });
});
