import { describe, expect, it } from '@jest/globals';
import {
  type CertifiedSeminar,
  checkPrintedName,
  LONGEST_NAME,
  mayCertify,
} from './certificate.js';

const BEGINS = new Date('2022-04-28T11:00:00Z');
const BEFORE = new Date('2022-04-28T10:59:59Z');
const HELD: CertifiedSeminar = {
  ...{ ownerAgencyId: 'soc', state: 'COMPLETED', startsAt: BEGINS, present: 12, hasList: false },
};
const ON: CertifiedSeminar = { ...HELD, state: 'ONGOING', hasList: true };
const PLANNER = { agencyId: 'soc', roles: ['SOCIAL_WORKER'] };

const codes = (result: { ok: boolean; problems?: readonly { code: string }[] }) =>
  result.problems?.map(({ code }) => code) ?? [];

describe('who was there is written', () => {
  it.each<[string, object, Partial<CertifiedSeminar>, Date, readonly string[]]>([
    ['by another agency', { agencyId: 'pol' }, HELD, BEGINS, ['NOT_AVAILABLE']],
    ['by the network', { roles: ['NETWORK_MEMBER'] }, HELD, BEGINS, ['NOT_AVAILABLE']],
    [
      'by another agency, not held',
      { agencyId: 'pol' },
      { ...ON, present: 0 },
      BEGINS,
      ['NOT_AVAILABLE'],
    ],
    ['planned', {}, { ...HELD, state: 'PLANNED' }, BEGINS, ['SEMINAR_NOT_HELD']],
    ['called off', {}, { ...ON, state: 'CANCELLED' }, BEGINS, ['SEMINAR_NOT_HELD']],
    ['put off', {}, { ...ON, state: 'POSTPONED' }, BEGINS, ['SEMINAR_NOT_HELD']],
    ['under way, nobody counted', {}, { ...ON, present: null }, BEGINS, ['SEMINAR_NOT_HELD']],
    ['under way, nobody came', {}, { ...ON, present: 0 }, BEGINS, ['SEMINAR_NOT_HELD']],
    ['under way, typed by hand', {}, { ...ON, hasList: false }, BEGINS, ['SEMINAR_NOT_HELD']],
    ['the door open, not begun', {}, ON, BEFORE, ['SEMINAR_NOT_HELD']],
    ['under way, people checked in', {}, ON, BEGINS, []],
    ['confirmed, people checked in', {}, { ...ON, state: 'CONFIRMED' }, BEGINS, []],
    ['held', {}, HELD, BEGINS, []],
    ['evaluated', {}, { ...HELD, state: 'EVALUATED' }, BEGINS, []],
  ])('%s', (_, person, seminar, now, expected) => {
    const asked = mayCertify({ ...PLANNER, ...person }, { ...HELD, ...seminar }, now);
    expect(codes(asked)).toEqual(expected);
  });
});

describe('a name on paper', () => {
  it.each([
    ['', ['PRINTED_NAME_MISSING']],
    ['   ', ['PRINTED_NAME_MISSING']],
    ['- .', ['PRINTED_NAME_MISSING']],
    ['ab'.repeat(LONGEST_NAME), ['TEXT_TOO_LONG']],
    ['Anna\nAndersson', ['PRINTED_NAME_WRONG']],
    ['Anna \u202enosredna', ['PRINTED_NAME_WRONG']],
    ['Anna 850101-1234', ['PRINTED_NAME_WRONG']],
    ['#set page()', ['PRINTED_NAME_WRONG']],
    ['anna@hotell.example', ['PRINTED_NAME_WRONG']],
  ])('is not %j', (name, expected) => {
    expect(codes(checkPrintedName(name))).toEqual(expected);
  });

  it.each([
    ['  Anna   Andersson ', 'Anna Andersson'],
    ['Åsa-Märta d’Orly', 'Åsa-Märta d’Orly'],
    ["O'Brien, J. P.", "O'Brien, J. P."],
    ['Rene\u0301e', 'Renée'],
    ['Олена Шевченко', 'Олена Шевченко'],
  ])('%j is %j', (typed, printed) => {
    expect(checkPrintedName(typed)).toEqual({ ok: true, value: printed });
  });
});
