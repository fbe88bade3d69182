import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normalise } from './normalise.js';
import { scan } from './scan.js';
import { DISGUISES, makeNumber } from './testing/made-numbers.js';
import { neutralSentence } from './testing/neutral-sentences.js';

const now = new Date('2025-12-01T12:00:00Z');
const rulesIn = (text: string) => scan(text, { now }).findings.map(({ rule }) => rule);

/** A small seeded generator (mulberry32): the same numbers on every run, none of them written. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

describe('what is stopped', () => {
  it.each([
    '19121212-1212',
    '191212121212',
    '121212-1212',
    '121212+1212',
    '1212121212',
    '1912-12-12-1212',
    '1912-12-12 1212',
    '1912.12.12-1212',
    '19 12 12 12 12 12',
    'född 121212 - 1212.',
    '１９１２１２１２－１２１２',
    '١٩١٢١٢١٢-١٢١٢',
    '𝟏𝟗𝟏𝟐𝟏𝟐𝟏𝟐-𝟏𝟐𝟏𝟐',
    '①⑨①②①②①②-①②①②',
    '1̶9̶1̶2̶1̶2̶1̶2̶-1̶2̶1̶2̶',
    'rum 3 121212-1212',
    'samtal 2, 19 12 12 12 12 12',
  ])('%s', (text) => {
    expect(scan(text, { now }).verdict).toBe('block');
    expect(rulesIn(text)).toEqual(['PERSONAL_NUMBER']);
  });

  it('calls a day raised by sixty what it is', () => {
    const { date, tail } = makeNumber(seeded(7), true);
    expect(rulesIn(`${date}-${tail}`)).toEqual(['COORDINATION_NUMBER']);
  });

  it('stops at least 99.5 % in each disguise, among other words', () => {
    const random = seeded(20_220_401);
    const missed: Record<string, number> = {};
    const made = 2_000;
    for (const [name, disguise] of Object.entries(DISGUISES)) {
      for (let index = 0; index < made; index++) {
        const planted = `I samtal ${index % 9} ${disguise(makeNumber(random), random)} i dag`;
        if (scan(planted, { now }).verdict !== 'block') missed[name] = (missed[name] ?? 0) + 1;
      }
    }
    expect(Object.keys(DISGUISES)).toHaveLength(12);
    for (const count of Object.values(missed)) expect(count / made).toBeLessThanOrEqual(0.005);
  });

  it('finds it wherever it stands in the text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zåäö ,.()]{0,40}$/), fc.nat(), (around, seed) => {
        const { date, tail } = makeNumber(seeded(seed));
        const result = scan(`${around}${date}-${tail}${around}`, { now });
        expect(result.verdict).toBe('block');
        expect(result.findings[0]).toMatchObject({ offset: around.length, length: 13 });
      }),
    );
  });
});

describe('what is asked about', () => {
  it.each([
    ['ring 070-174 06 05', 'PHONE'],
    ['ring 070 174 06 05', 'PHONE'],
    ['ring 0701740605', 'PHONE'],
    ['ring +46 70 174 06 05', 'PHONE'],
    ['ring +46 (0)70-174 06 05', 'PHONE'],
    ['ring 0046701740605', 'PHONE'],
    ['ring 040-628 04 00', 'PHONE'],
    ['ring 08-465 004 12', 'PHONE'],
    ['skriv till nagon@post.example', 'EMAIL'],
    ['på @nagon_99', 'HANDLE'],
    ['snap: nagon99', 'HANDLE'],
    ['https://annonser.example/visa?id=7', 'URL'],
    ['instagram.com/nagon', 'URL'],
    ['t.me/nagon', 'URL'],
    ['bilen ABC 123', 'PLATE'],
    ['bilen ABC12D', 'PLATE'],
    ['bilen abc123', 'PLATE'],
    ['anmälan 5000-K123456-22', 'POLICE_REPORT_NUMBER'],
    ['anmälan K123456-22', 'POLICE_REPORT_NUMBER'],
    ['Stora Södergatan 12', 'STREET_NUMBER'],
    ['storgatan 3 b', 'STREET_NUMBER'],
    ['lgh 1203', 'STREET_NUMBER'],
    ['121212-1213', 'DATE_AND_FOUR_DIGITS'],
    ['19121212-1213', 'DATE_AND_FOUR_DIGITS'],
    ['121212-T123', 'INTERIM_NUMBER'],
    ['SE35 5000 0000 0549 1000 0003', 'BANK_ACCOUNT'],
  ])('%s: %s', (text, rule) => {
    expect(scan(text, { now }).verdict).toBe('warn');
    expect(rulesIn(text)).toEqual([rule]);
  });
});

describe('what is left alone', () => {
  it.each([
    'dnr SO 2022/0035',
    'dnr KS 2021/123456',
    'dnr A123.456/2022',
    'dnr 801-12345-2022',
    'org.nr 556677-8899',
    'org.nr 802003-1234',
    '2022-05-20 18.00–22.00',
    '2022-05-20 18:00',
    '220401–220930',
    '2022-04-01–2022-09-30',
    '2012-05-20 18',
    'export_2024-05-20_1800.csv',
    '285 000 268 400 16 600 kr',
    '81 42 32 10, 118,5 h',
    'K01–K26, K11 a',
    'rum 204, sal 101, RUM 204',
    'FP-2022-006',
    'SFS 2022:257, OSL 10:27',
    '112, 114 14 och 020-390 000',
    'kl. 08-10, 10-12 och 13-15',
    'www.lund.se',
    'Kontaktvägen 2 provades',
    'riksväg 11',
    'LU-CENTRUM 12',
    '',
  ])('%s', (text) => {
    expect(scan(text, { now })).toEqual({ verdict: 'clean', findings: [] });
  });

  it('warns at most three times in a thousand neutral sentences', () => {
    const random = seeded(1);
    const loud = Array.from({ length: 4_000 }, () => neutralSentence(random)).filter(
      (sentence) => scan(sentence, { now }).verdict !== 'clean',
    );
    expect(loud.length / 4).toBeLessThanOrEqual(3);
  });
});

describe('what it answers', () => {
  it('holds places and rules and nothing of the text', () => {
    const result = scan('å\u200b 1912\u200b1212–1212 och 070-174 06 05', { now });
    expect(result.findings).toEqual([
      { rule: 'PERSONAL_NUMBER', severity: 'block', offset: 3, length: 14 },
      { rule: 'PHONE', severity: 'warn', offset: 22, length: 13 },
    ]);
    expect(JSON.stringify(result)).not.toMatch(/1212|174/);
  });

  it('keeps offsets inside the typed text, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { starts, ends, text: plain } = normalise(text);
        expect(starts).toHaveLength(plain.length);
        for (const end of ends) expect(end).toBeLessThanOrEqual(text.length);
        for (const { offset, length } of scan(text, { now }).findings) {
          expect(offset + length).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
