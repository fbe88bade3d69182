import { hasRightCheckDigit } from '../birth-day.js';
import { NEUTRAL_CLOSINGS, NEUTRAL_TEMPLATES } from './neutral-templates.js';

const MONTHS =
  'januari februari mars april maj juni juli augusti september oktober november december';
const LISTS: Readonly<Record<string, readonly string[]>> = {
  month: MONTHS.split(' '),
  weekday: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  wd: ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'],
  square: ['Stortorget', 'Mårtenstorget', 'Clemenstorget', 'Bantorget', 'Knutpunkten', 'kajen'],
  street: ['Klostergatan', 'Storgatan', 'Bangatan', 'Trollebergsvägen', 'stadsparken'],
  area: ['Centrum', 'Norra Fäladen', 'stationsområdet', 'Väster', 'hamnen'],
  areaCode: ['LU-CENTRUM', 'LU-NORR', 'HBG-SÖDER', 'MA-INRE', 'LU-CENTRUM 12'],
  risk: ['låg', 'medel', 'hög', 'R2', 'R-03'],
};

const pad = (value: number, length: number) => String(value).padStart(length, '0');
const spaced = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ' ');

/** One neutral sentence, often with a second. `random` gives numbers in [0, 1). */
export function neutralSentence(random: () => number): string {
  const upTo = (most: number) => Math.floor(random() * most);
  const pick = (choices: readonly string[]) => choices[upTo(choices.length)] as string;
  const day = () => [2021 + upTo(6), 1 + upTo(12), 1 + upTo(28)] as const;
  const iso = () => {
    const [year, month, date] = day();
    return `${year}-${pad(month, 2)}-${pad(date, 2)}`;
  };
  const ymd = () => iso().replaceAll('-', '').slice(2);
  const dm = () => `${1 + upTo(28)}/${1 + upTo(12)}`;
  const two = () => pad(1 + upTo(40), 2);
  const four = () => pad(1 + upTo(9998), 4);
  const hour = () => String(6 + upTo(18));
  const hhmm = () => pad(upTo(24), 2) + pad(upTo(4) * 15, 2);
  const year = () => String(2019 + upTo(9));
  const fills: Readonly<Record<string, () => string>> = {
    n: () => String(upTo(140)),
    small: () => String(upTo(10)),
    two,
    four,
    day: () => String(1 + upTo(28)),
    week: () => String(1 + upTo(52)),
    hour,
    hhmm,
    clock: () => `${pad(upTo(24), 2)}:${pad(upTo(60), 2)}:${pad(upTo(60), 2)}`,
    time: () => pad(upTo(24), 2) + pick(['.', ':']) + pad(upTo(4) * 15, 2),
    year,
    iso,
    ymd,
    dm,
    date: () =>
      pick([iso(), iso(), `${dm()} ${year()}`, `den ${1 + upTo(28)} maj ${year()}`, ymd(), dm()]),
    thousand: () => spaced(1_000 + upTo(899_000)),
    million: () => spaced(1_000_000 + upTo(9_000_000)),
    pass: () => `FP-${year()}-${pad(upTo(999), 3)}`,
    sem: () => `SEM-${year()}-${pad(upTo(99), 2)}`,
    diary: () =>
      pick([
        `SO ${year()}/${four()}`,
        `KS ${year()}/${upTo(99_999)}`,
        `801-${1 + upTo(99_999)}-${year()}`,
        `A${100 + upTo(899)}.${pad(upTo(999), 3)}/${year()}`,
        `${year()}/${four()}`,
        `${year()}-${pad(upTo(99_999), 5)}`,
      ]),
    org: () => organisation(random),
    orgBare: () => organisation(random).replace('-', ''),
    room: () =>
      pick([`rum ${two()}${upTo(10)}`, `sal ${pick(['B', 'C', 'LUN '])}${100 + upTo(400)}`]) +
      pick(['', ` (${pick(['A', 'B'])}${upTo(4)}:${two()})`]),
  };
  return (pick(NEUTRAL_TEMPLATES) + pick(NEUTRAL_CLOSINGS)).replace(/\{(\w+)\}/g, (_, name) =>
    LISTS[name] ? pick(LISTS[name]) : (fills[name]?.() ?? ''),
  );
}

/** A number of an association or a company, with its check digit. */
function organisation(random: () => number): string {
  const upTo = (most: number) => Math.floor(random() * most);
  // Government bodies, companies, societies, associations, partnerships.
  const body = ['20', '55', '71', '80', '96'][upTo(5)] as string;
  const group = body === '20' ? '202100' : `${body}${2 + upTo(8)}${pad(upTo(999), 3)}`;
  const nine = group + pad(upTo(999), 3);
  for (let check = 0; check < 10; check++) {
    if (hasRightCheckDigit(`${nine}${check}`)) return `${group}-${nine.slice(6)}${check}`;
  }
  throw new Error('a check digit always exists');
}
