import { describe, expect, it } from '@jest/globals';
import {
  diaryNumber,
  functionName,
  httpsUrl,
  orgNumber,
  searchText,
  workEmail,
  workPhone,
} from './identifiers.js';
import { tidy } from './tidy.js';

const now = new Date('2025-12-01T12:00:00Z');
const personal = '19121212-1212';

describe('refused', () => {
  it.each([
    ['diary number with a name', diaryNumber('SO 2022/Svensson')],
    ['diary number that is a person', diaryNumber(personal)],
    ['org number of a sole trader', orgNumber('121212-1212')],
    ['org number with a wrong check digit', orgNumber('212000-1138')],
    ['address that holds a number', workEmail(`${personal}@lund.example`, now)],
    ['address without a host', workEmail('någon', now)],
    ['phone with words', workPhone('växeln', now)],
    ['phone too short', workPhone('04', now)],
    ['personal number as phone', workPhone(personal, now)],
    ['function with a phone', functionName('Jour 040-628 04 00', now)],
    ['function that is an address', functionName('a@b.example', now)],
    ['plain http', httpsUrl('http://lund.example', now)],
    ['script', httpsUrl('javascript:alert(1)', now)],
    ['user and password', httpsUrl('https://a:b@lund.example', now)],
    ['search for a person', searchText(personal, now)],
    ['search too long', searchText('x'.repeat(101), now)],
  ])('%s', (_, value) => expect(value).toBeUndefined());
});

describe('kept as', () => {
  it.each([
    [diaryNumber(' so 2022/0035 '), 'SO 2022/0035'],
    [diaryNumber('801-12345-2022'), '801-12345-2022'],
    [diaryNumber('A123.456/2022'), 'A123.456/2022'],
    [orgNumber('2120001132'), '212000-1132'],
    [orgNumber('162120001132'), '212000-1132'],
    [workEmail(' Samordnare1@SOC-Lund.example', now), 'samordnare1@soc-lund.example'],
    [workPhone('040–628 04  00', now), '040-628 04 00'],
    [workPhone('+46 40 628 04 00', now), '+46 40 628 04 00'],
    [workPhone('114 14', now), '114 14'],
    [functionName('Socialsekreterare 1 (Lund)', now), 'Socialsekreterare 1 (Lund)'],
    [httpsUrl('https://www.lund.example/a?b=c', now), 'https://www.lund.example/a?b=c'],
    [searchText(' hotell \n station ', now), 'hotell station'],
    [tidy('a\u0000b\r\nc\ud800 e\u0301 '), 'ab\nc\ufffd \u00e9'],
  ])('%s', (value, kept) => expect(value).toBe(kept));
});
