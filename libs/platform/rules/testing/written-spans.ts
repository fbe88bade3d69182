import { FINISHED, MIDWEEK, type Read, type Refused, read, refused } from './written-form.js';

const SPANS: readonly Read[] = [
  ['v21 fre 20–01', '2022-05-27 20:00–01:00'],
  ['v. 21 fredag 20.00–01.00', '2022-05-27 20:00–01:00'],
  ['fre v 48 20-01', '2022-12-02 20:00–01:00'],
  ['2022-05-27 20.00-01.00', '2022-05-27 20:00–01:00'],
  ['220527 2000-0100', '2022-05-27 20:00–01:00'],
  ['27/5 20–01', '2022-05-27 20:00–01:00'],
  ['27/5-22 20–01', '2022-05-27 20:00–01:00'],
  ['27-28/5 20–01', '2022-05-27 20:00–01:00'],
  ['27–28 maj 20–01', '2022-05-27 20:00–01:00'],
  ['27–28 maj 2022, 20–01', '2022-05-27 20:00–01:00'],
  ['20–01 27–28 maj', '2022-05-27 20:00–01:00'],
  ['Fre 27/5, 20–01.', '2022-05-27 20:00–01:00'],
  ['v21fre 20–01', '2022-05-27 20:00–01:00'],
  ['fre klockan 20 till klockan 01', '2022-05-20 20:00–01:00'],
  ['27 05 2022 20–01', '2022-05-27 20:00–01:00'],
  ['2022-12-31 20–04', '2022-12-31 20:00–04:00'],
  ['27 maj 22–01', '2022-05-27 22:00–01:00'],
  ['27 maj, 20.00–00.30', '2022-05-27 20:00–00:30'],
  ['fredag den 27 maj kl. 20–01', '2022-05-27 20:00–01:00'],
  ['20–01 på fredag', '2022-05-20 20:00–01:00'],
  ['mellan 20 och 01 på fredag', '2022-05-20 20:00–01:00'],
  ['i kväll 20–23', '2022-05-18 20:00–23:00'],
  ['imorgon 8-12', '2022-05-19 08:00–12:00'],
  ['fre kväll 8-11', '2022-05-20 20:00–23:00'],
  ['fre kväll 8–1', '2022-05-20 20:00–01:00'],
  ['fre em 1-4', '2022-05-20 13:00–16:00'],
  ['fre 20–24', '2022-05-20 20:00–00:00'],
  ['fre 01–04', '2022-05-20 01:00–04:00'],
  ['fre-lör natt 22–04', '2022-05-20 22:00–04:00'],
  ['fre-lör 01–04', '2022-05-21 01:00–04:00'],
  ['natten till lördag 01–04', '2022-05-21 01:00–04:00'],
  ['natten till lördag 22–04', '2022-05-20 22:00–04:00'],
  ['natten mellan fredag och lördag 01.00–04.00', '2022-05-21 01:00–04:00'],
  ['20–01 natten till lördag', '2022-05-20 20:00–01:00'],
  ['lördagsnatt 22–04', '2022-05-21 22:00–04:00'],
  ['i natt 01–04', '2022-05-19 01:00–04:00'],
  ['fre 20 – lör 01', '2022-05-20 20:00–01:00'],
  ['fre 20–lör 01', '2022-05-20 20:00–01:00'],
  ['fredag 20.00 till lördag 01.00', '2022-05-20 20:00–01:00'],
  ['27/5 kl 20 till 28/5 kl 01', '2022-05-27 20:00–01:00'],
  ['2022-05-27T20:00–2022-05-28T01:00', '2022-05-27 20:00–01:00'],
  ['fredag 27 maj 2022, v. 21, 20.00–01.00, slutar lördag', '2022-05-27 20:00–01:00'],
  ['Friday 27 May 2022, wk 21, 20:00–01:00, ends Saturday', '2022-05-27 20:00–01:00'],
  ['lördag 28 maj 2022, v. 21, 01.00–04.00, natten till lördag', '2022-05-28 01:00–04:00'],
  // The night autumn sets its clocks back is an hour longer than it looks.
  ['2022-10-29 20–04', '2022-10-29 20:00–04:00'],
  ['2022-10-29 20–02.30 sommartid', '2022-10-29 20:00–02:30'],
  ['2022-10-30 02.30 sommartid–02.30 normaltid', '2022-10-30 02:30–02:30'],
];

const REFUSED_SPANS: readonly Refused[] = [
  ['', 'WHEN_MISSING', 'nothing was written'],
  ['20–01', 'DATE_MISSING', 'no day'],
  ['fre', 'TIME_MISSING', 'no times'],
  ['fre 20', 'TIME_END_MISSING', 'no end'],
  ['fre kl 20', 'TIME_END_MISSING', 'no end'],
  ['snart 20–01', 'DATE_NOT_UNDERSTOOD', 'no day'],
  ['fre kväll', 'TIME_PART_ONLY', 'an evening has no times of its own', '220520 18–22'],
  ['fre-lör natt', 'TIME_PART_ONLY', 'nor has a night', '220520–220521 22–04'],
  ['fre kväll 13–15', 'TIME_OTHER_PART', 'the afternoon is no evening'],
  ['270522 20–01', 'DATE_DAY_FIRST', 'six digits are year first', '220527 20.00–01.00'],
  ['fre 8-5', 'TIME_TWELVE_HOURS', 'twelve-hour clock', '220520 08.00–17.00'],
  ['fre 20–20', 'TIME_SAME', 'nothing or a whole day'],
  ['fre 24–03', 'TIME_24_STARTS', '24 ends a day', '220521 00.00–03.00'],
  [
    ...(['lördagsnatt 01–04', 'NIGHT_UNCLEAR', 'the night after or before'] as const),
    ...['220521–220522 01.00–04.00', '220520–220521 01.00–04.00'],
  ],
  ['lör 01 – fre 20 2022-05-20', 'DATE_NOT_UNDERSTOOD', 'more than two ends'],
  ['fredag 27 maj 2022, 20.00–01.00, slutar söndag', 'SPAN_END_DAY_WRONG', 'it ends on Saturday'],
  ['2022-05-27 20:00–2022-05-27 19:00', 'SPAN_ENDS_BEFORE', 'the end is an hour before the start'],
  [
    ...(['2022-03-27 02.30–04', 'TIME_SKIPPED', 'spring goes from 02 to 03'] as const),
    ...['220327 03.30–04.00', '220327 01.30–04.00'],
  ],
  [
    ...(['2022-03-26 22–02.30', 'TIME_SKIPPED', 'spring goes from 02 to 03'] as const),
    ...['220326 22.00–03.30', '220326 22.00–01.30'],
  ],
  [
    ...(['2022-10-29 20–02.30', 'TIME_TWICE', 'autumn has two'] as const),
    ...['221029 20.00–02.30 sommartid', '221029 20.00–02.30 normaltid'],
  ],
];

const MOMENTS: readonly Read[] = [
  ['imorgon kl 8', '2022-05-19 08:00'],
  ['kl 8 imorgon', '2022-05-19 08:00'],
  ['imorgon kl 8 på kvällen', '2022-05-19 20:00'],
  ['27/5 20.30', '2022-05-27 20:30'],
  ['27.5 kl 8', '2022-05-27 08:00'],
  ['2022-05-27 20:00', '2022-05-27 20:00'],
  ['2022-05-27T20:00', '2022-05-27 20:00'],
  ['fredag 27 maj 2022, v. 21, kl. 20.00', '2022-05-27 20:00'],
  ['fre klockan 20', '2022-05-20 20:00'],
  ['klockan 8 imorgon', '2022-05-19 08:00'],
  ['220527 2000', '2022-05-27 20:00'],
  ['20220527 2000', '2022-05-27 20:00'],
  ['27/5 kl 20.', '2022-05-27 20:00'],
  ['2022-12-31 24', '2023-01-01 00:00'],
  ['fre kl 24', '2022-05-21 00:00'],
  ['fre natt kl 23', '2022-05-20 23:00'],
  ['natten till lördag kl 1', '2022-05-21 01:00'],
  ['i kväll kl 8', '2022-05-18 20:00'],
];

const REFUSED_MOMENTS: readonly Refused[] = [
  ['', 'WHEN_MISSING', 'nothing was written'],
  ['imorgon', 'TIME_MISSING', 'no time'],
  ['imorgon 8', 'TIME_MISSING', 'one digit may be a day'],
  ['fre klockan 25', 'TIME_NOT_UNDERSTOOD', 'a day has 24 hours'],
  ['fre natt kl 1', 'NIGHT_UNCLEAR', 'the night after or before', '220521 01.00', '220520 01.00'],
  [
    '2022-10-30 02.30',
    'TIME_TWICE',
    'autumn has two',
    '221030 02.30 sommartid',
    '221030 02.30 normaltid',
  ],
  ['2022-03-27 02.30', 'TIME_SKIPPED', 'spring skips it', '220327 03.30', '220327 01.30'],
];

const LINES: readonly Read[] = [
  ['fre 20–01 centrum', '2022-05-20 20:00–01:00 | centrum'],
  ['20–01 fre centrum', '2022-05-20 20:00–01:00 | centrum'],
  ['centrum v21 fre kl 20 till 01', '2022-05-27 20:00–01:00 | centrum'],
  ['v21 fre 20-01 Norra Fäladen', '2022-05-27 20:00–01:00 | norra fäladen'],
  ['27/5-22 20-01 norra fäladen', '2022-05-27 20:00–01:00 | norra fäladen'],
  ['27 maj, 20.00–00.30, centrum', '2022-05-27 20:00–00:30 | centrum'],
  ['fre-lör natt 22-04 centrum', '2022-05-20 22:00–04:00 | centrum'],
  ['fredag den 27 maj 2022, v. 21, 20–01 centrum', '2022-05-27 20:00–01:00 | centrum'],
];

const REFUSED_LINES: readonly Refused[] = [
  ['centrum', 'DATE_MISSING', 'no day'],
  ['20–01 centrum 2', 'DATE_MISSING', 'a number at the end is no day'],
  ['fre centrum', 'TIME_MISSING', 'no times'],
  ['fre 20 centrum', 'TIME_END_MISSING', 'no end'],
  ['fre 20-25 centrum', 'TIME_NOT_UNDERSTOOD', 'a day has 24 hours'],
  ['v21 20-01 centrum', 'DATE_WEEKDAY_MISSING', 'a week has seven days'],
  ['270522 20-01 centrum', 'DATE_DAY_FIRST', 'six digits are year first', '220527 20.00–01.00'],
  ['fre kväll centrum', 'TIME_PART_ONLY', 'an evening has no times', '220520 18–22'],
  [
    ...(['tors 27/5 20-01 centrum', 'DATE_WEEKDAY_WRONG', 'it is a Friday'] as const),
    ...['220527 20.00–01.00', '220526 20.00–01.00'],
  ],
];

const IN_A_FINISHED_PROGRAMME: readonly Read[] = [
  ['27/5 20–01', '2022-05-27 20:00–01:00'],
  ['v21 fre 20–01', '2022-05-27 20:00–01:00'],
];

/** Spans, moments and whole lines, read and refused. */
export const WRITTEN_SPANS = [
  ...SPANS.map(read('SPAN', MIDWEEK)),
  ...REFUSED_SPANS.map(refused('SPAN', MIDWEEK)),
  ...IN_A_FINISHED_PROGRAMME.map(read('SPAN', FINISHED)),
  ...MOMENTS.map(read('MOMENT', MIDWEEK)),
  ...REFUSED_MOMENTS.map(refused('MOMENT', MIDWEEK)),
  ...LINES.map(read('LINE', MIDWEEK)),
  ...REFUSED_LINES.map(refused('LINE', MIDWEEK)),
];
