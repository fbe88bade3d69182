import { describe, expect, it } from '@jest/globals';
import type { SectionNumber } from './report-kind.js';
import { partsOf } from './report-text.js';
import { numbersWithoutSource, sourcesMissing, withSource } from './typed-numbers.js';

const numbers = (text: string) => numbersWithoutSource(text).map((each) => each.text);

describe('a number that is typed by hand needs a source', () => {
  it.each<[string, string[]]>([
    ['Vi mötte 66 personer.', ['66']],
    ['102 deltagare och 1 500 visningar', ['102', '1 500']],
    ['12,5 timmar, 83 % och 2000 kronor', ['12,5', '83', '2000']],
    ['mellan 10–20 samtal', ['10', '20']],
    ['2022 150 samtal', ['150']],
    ['ett 30-tal', ['30']],
    ['(7)', ['7']],
    ['2 kvinnor, 3 män', ['2', '3']],
    ['480\u202f000 kronor', ['480\u202f000']],
    ['den 14 deltog 9', ['14', '9']],
    ['1,5 promille 2022', ['1,5']],
    ['⟦66|Närvarolista 14 juni⟧ och 67', ['67']],
  ])('%s', (text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });

  it.each([
    'Under perioden hölls ⟦K12⟧ seminarier med ⟦K01⟧ deltagare.',
    'Socialtjänsten: ⟦K03:SOC-LUND⟧, ⟦66|Närvarolista 14 juni 2022⟧.',
    'Från 2022-04-01 till 2022-06-30, i 2022-06 och 2022-W24.',
    'Den 14 juni, 14–16 juni 2022, 1 och 2 juli, 3 sept. 2022 och 5 maj.',
    'On June 14, 2022 and 3 August.',
    'Åren 2021–2022, 2022–23 och 2022. Läs planen från 2019.',
    'Kl. 20, klockan 20.30 och kl. 20.00–01.30; mellan 20.00–01.30.',
    'Vecka 24, v. 25 och veckorna 24–26.',
    'Enligt 10 kap. 2 § OSL, 26 kap. 1 § och §§ 4–6, artikel 9.2 och SFS 2009:400.',
    'Se avsnitt 6, bilaga 2, mål 1, punkt 3.2, version 2 och sida 4.',
    'FP-2022-006, K01, A4-blad, INV-17, dnr 801-12345-2022.',
    'Länsstyrelsens diarienummer LST 2022/0417, ökade på en skala från 0 till 10, skalan 1–5.',
    'Ring 112 eller 114 14, 1177, 020-390 000.',
    'Vi gjorde så här:\n1. läste\n2) övade',
    '',
  ])('says nothing of %j', (text) => {
    expect(numbers(text)).toEqual([]);
  });

  it('says where the number stands', () => {
    expect(numbersWithoutSource('⟦K01⟧ och 12')).toEqual([{ text: '12', offset: 10 }]);
  });
});

describe('giving a source', () => {
  it('keeps the text around, and the number is no longer bare', () => {
    const text = 'Vi mötte 66 personer och 7 till.';
    const [first] = numbersWithoutSource(text);
    const sourced = withSource(text, first as never, 'Närvarolista 14 juni');
    expect(sourced).toBe('Vi mötte ⟦66|Närvarolista 14 juni⟧ personer och 7 till.');
    expect(numbers(sourced)).toEqual(['7']);
  });

  it.each([
    ['  Lista\n|⟧⟦ två ', 'Lista två'],
    ['Närvarolista', 'Närvarolista'],
  ])('leaves out what would end it: %j', (source, kept) => {
    const text = withSource('66', { text: '66', offset: 0 }, source);
    expect(partsOf(text)).toEqual([{ typed: '66', source: kept }]);
  });
});

describe('what a report lacks before it is frozen', () => {
  it.each<[string, [SectionNumber, string][], { field: string; who: string }[]]>([
    ['nothing', [[2, 'Utan siffror.']], []],
    ['one section', [[2, '66 och 66']], [{ field: '2', who: '66' }]],
    ['several in one', [[6, '1 2 3 4']], [{ field: '6', who: '1, 2, 3 …' }]],
    [
      'two sections',
      [
        [2, '5'],
        [8, '6'],
      ],
      [
        { field: '2', who: '5' },
        { field: '8', who: '6' },
      ],
    ],
  ])('%s', (_, texts, expected) => {
    expect(sourcesMissing(new Map(texts))).toEqual(
      expected.map((each) => ({ code: 'NUMBER_WITHOUT_SOURCE', ...each })),
    );
  });
});
