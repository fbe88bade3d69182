import type { DateContext } from '../date-context.js';
import { FINISHED, MIDWEEK, type Refused, refused } from './written-form.js';

const NOTHING_TO_GO_ON: readonly Refused[] = [
  ['', 'DATE_MISSING', 'nothing was written'],
  ['   ', 'DATE_MISSING', 'nothing was written'],
  ['snart', 'DATE_NOT_UNDERSTOOD', 'no day at all'],
  ['fr', 'DATE_NOT_UNDERSTOOD', 'two letters can be the beginning of too much'],
  ['fredags', 'DATE_NOT_UNDERSTOOD', 'a habit or the past'],
  ['2022', 'DATE_NOT_UNDERSTOOD', 'a year, not a day'],
  ['999999', 'DATE_NO_SUCH_DAY', 'month 99'],
  ['31/4', 'DATE_NO_SUCH_DAY', 'April has thirty days'],
  ['31 april', 'DATE_NO_SUCH_DAY', 'April has thirty days'],
  ['2022-02-30', 'DATE_NO_SUCH_DAY', 'February has twenty-eight days'],
  ['29/2 2023', 'DATE_NO_SUCH_DAY', 'no leap year'],
  ['maj', 'DATE_DAY_MISSING', 'a month has many days'],
  ['maj 2022', 'DATE_DAY_MISSING', 'a month has many days'],
  ['v21', 'DATE_WEEKDAY_MISSING', 'a week has seven days'],
  ['vecka 21', 'DATE_WEEKDAY_MISSING', 'a week has seven days'],
  ['v54 fre', 'DATE_NO_SUCH_WEEK', 'no year has a week 54'],
  ['v0 fre', 'DATE_NO_SUCH_WEEK', 'weeks begin at 1'],
  ['v53 fre 2022', 'DATE_NO_SUCH_WEEK', '2022 has 52 weeks'],
  ['fre-sön', 'DATE_TWO_DAYS', 'two days that do not follow each other are no night'],
  ['27–29 maj', 'DATE_TWO_DAYS', 'two days that do not follow each other are no night'],
];

const WRONG_WAY_ROUND: readonly Refused[] = [
  ['270522', 'DATE_DAY_FIRST', 'six digits are year, month, day; 2027 is not meant', '220527'],
  ['120522', 'DATE_DAY_FIRST', 'six digits are year, month, day; 2012 is not meant', '220512'],
  ['310523', 'DATE_DAY_FIRST', 'year 31 is not meant', '230531'],
  ['010500', 'DATE_DAY_FIRST', 'month 05, day 00 is none', '000501'],
  ['27-05-22', 'DATE_DAY_FIRST', 'the same with dashes', '220527'],
  ['27052022', 'DATE_DAY_FIRST', 'eight digits are year, month, day', '220527'],
  ['22/05/27', 'DATE_GUESS', 'with strokes the day comes first, and 2027 is not meant', '220527'],
  ['22/5/27', 'DATE_GUESS', 'the same with one digit for the month', '220527'],
  ['23/05/22', 'DATE_UNCLEAR', 'both ends can be the year', '230522', '220523'],
  ['5/27', 'DATE_GUESS', 'month 27; an American order', '220527'],
  ['05/27/2022', 'DATE_GUESS', 'month 27; an American order', '220527'],
  [
    'maj 27',
    'DATE_GUESS',
    'in Swedish a month before a number may be followed by a year',
    '220527',
  ],
];

const TWO_THINGS_AT_ONCE: readonly Refused[] = [
  ['20-01', 'DATE_GUESS', 'looks like two times', '230120'],
  ['05-06', 'DATE_UNCLEAR', 'month and day or day and month', '220605', '230506'],
  ['12.05', 'DATE_GUESS', 'looks like a time', '230512'],
  ['27', 'DATE_GUESS', 'a day, a week or an hour', '220527'],
  ['0527', 'DATE_GUESS', 'four digits may be a time', '220527'],
  ['nästa fredag', 'DATE_UNCLEAR', 'on a Wednesday some mean this week', '220520', '220527'],
  ['next Friday', 'DATE_UNCLEAR', 'the same in English', '220520', '220527'],
  ['på onsdag', 'DATE_UNCLEAR', 'said on a Wednesday', '220518', '220525'],
  ['i helgen', 'DATE_UNCLEAR', 'two days', '220521', '220522'],
  ['förra måndagen', 'DATE_UNCLEAR', 'this week or the one before', '220516', '220509'],
  ['lördagsnatt', 'NIGHT_UNCLEAR', 'the night after or before', '220521–220522', '220520–220521'],
  ['lör natt', 'NIGHT_UNCLEAR', 'the night after or before', '220521–220522', '220520–220521'],
  ['natten 27 maj', 'NIGHT_UNCLEAR', 'the night after or before', '220527–220528', '220526–220527'],
];

const CONTRADICTIONS: readonly Refused[] = [
  ['tors 27/5', 'DATE_WEEKDAY_WRONG', '27 May 2022 is a Friday', '220527', '220526'],
  ['torsdag 27 maj 2022', 'DATE_WEEKDAY_WRONG', 'it is a Friday', '220527', '220526'],
  // Last Monday, whose year nobody writes; a year on, it is a Tuesday.
  ['mån 16/5', 'DATE_WEEKDAY_WRONG', '16 May is a Tuesday next time', '230516', '220516'],
  ['27 maj 2022, v. 22', 'DATE_WEEK_WRONG', 'it lies in week 21', '220527'],
];

const AFTER_THE_PROGRAMME: readonly Refused[] = [
  ['24/12', 'DATE_OUTSIDE_PROGRAMME', 'the period ended in September'],
  ['v48 fre', 'DATE_OUTSIDE_PROGRAMME', 'the period ended in September'],
  ['fre', 'DATE_WEEK_MISSING', 'one of its 26 Fridays', '220930'],
  ['den 27', 'DATE_MONTH_MISSING', 'one of its six months'],
];

/** A programme that is over and lasted for more than a year. */
const TWO_YEARS: DateContext = {
  today: '2024-01-10',
  period: { startsOn: '2021-09-01', endsOn: '2023-06-30' },
};
const IN_TWO_YEARS: readonly Refused[] = [
  ['27/5', 'DATE_UNCLEAR', 'the period has two', '220527', '230527'],
];

/** Half past midnight: the night that is, or the one to come. */
const AFTER_MIDNIGHT: DateContext = { ...MIDWEEK, time: '00:30' };
const BEFORE_DAWN: readonly Refused[] = [
  ['i natt', 'NIGHT_UNCLEAR', 'said at half past midnight', '220518–220519', '220517–220518'],
];

/** Days that are refused, each with the reason and what is suggested instead. */
export const REFUSED_DAYS = [
  ...[NOTHING_TO_GO_ON, WRONG_WAY_ROUND, TWO_THINGS_AT_ONCE, CONTRADICTIONS].flatMap((forms) =>
    forms.map(refused('DAY', MIDWEEK)),
  ),
  ...AFTER_THE_PROGRAMME.map(refused('DAY', FINISHED)),
  ...IN_TWO_YEARS.map(refused('DAY', TWO_YEARS)),
  ...BEFORE_DAWN.map(refused('DAY', AFTER_MIDNIGHT)),
];
