/**
 * Traces for tests, made when the test runs: phones from the ranges set aside for fiction, addresses
 * that end in `.example`, and the rest by chance.
 */
type Make = (random: () => number) => string;

const pick = <T>(choices: readonly T[], random: () => number): T =>
  choices[Math.floor(random() * choices.length)] as T;
const digits = (count: number, random: () => number) =>
  Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
const letters = (count: number, random: () => number) =>
  Array.from({ length: count }, () => pick([...'ABCDEFGHJKLMNPRSTUWXYZ'], random)).join('');

/** The last pair of `070-174 06 05`–`99` and the like. */
const phone: Make = (random) => {
  const pair = String(5 + Math.floor(random() * 95)).padStart(2, '0');
  const [area, rest] = pick(
    [
      ['070', `174 06 ${pair}`],
      ['040', `628 04 ${pair}`],
      ['08', `465 004 ${pair}`],
      ['031', `390 06 ${pair}`],
    ] as const,
    random,
  );
  return pick(
    [
      `${area}-${rest}`,
      `${area} ${rest}`,
      `${area}-${rest.replaceAll(' ', '')}`,
      `(${area}) ${rest}`,
      `${area}/${rest}`,
      `+46 ${area.slice(1)} ${rest}`,
      `+46(0)${area.slice(1)}-${rest}`,
      `0046${area.slice(1)}${rest.replaceAll(' ', '')}`,
    ],
    random,
  );
};

/** By the rule that must ask about them. */
export const TRACES: Readonly<Record<string, Make>> = {
  PHONE: phone,
  EMAIL: (random) =>
    `${letters(5, random).toLowerCase()}${pick(['@', ' @ ', '(at)'], random)}post.example`,
  HANDLE: (random) =>
    pick(['@', 'snap: ', 'insta ', 'telegram: @', 'kik='], random) +
    `${letters(4, random).toLowerCase()}_${digits(2, random)}`,
  URL: (random) =>
    pick(
      ['https://annonser.example/', 'www.sida.example/?id=', 'instagram.com/', 't.me/'],
      random,
    ) +
    letters(6, random).toLowerCase() +
    digits(1, random),
  PLATE: (random) => {
    const plate = `${letters(3, random)}${pick(['', ' '], random)}${digits(2, random)}${pick([digits(1, random), letters(1, random)], random)}`;
    return pick([`bilen ${plate}`, `reg.nr ${plate.toLowerCase()}`], random);
  },
  POLICE_REPORT_NUMBER: (random) =>
    pick(['5000-K', 'K', 'k'], random) +
    `${digits(6, random)}-${pick(['22', '2022', '25'], random)}`,
  STREET_NUMBER: (random) =>
    `${pick(['Storgatan', 'Kung Oskars väg', 'Stora Södergatan', 'Sommarstigen', 'Lilla torget'], random)} ${1 + Math.floor(random() * 120)}${pick(['', ' B', 'c'], random)}`,
};
