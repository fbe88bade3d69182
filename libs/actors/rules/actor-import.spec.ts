import { describe, expect, it } from '@jest/globals';
import { ActorsPlan, type ActorText, type KnownActor } from './actor-import.js';

const KNOWN: readonly KnownActor[] = [
  {
    ...{ id: 'a', version: 1, name: 'Hotell Lillån', orgNumber: '556677-8899' },
    ...{ kind: 'HOTEL', sector: 'BUSINESS', ring: 'NETWORK' },
  },
  {
    ...{ id: 'b', version: 1, name: 'Elevhälsan', orgNumber: '212000-1132' },
    ...{ kind: 'SCHOOL_HEALTH', sector: 'MUNICIPAL_DEPARTMENT', ring: 'NETWORK' },
  },
];
const NEW = { row: 2, name: 'Salong Lila', kind: 'SALON', sector: 'BUSINESS' };
const NOW = new Date('2022-05-20T10:00:00Z');

const plan = (...rows: readonly ActorText[]) => {
  const planned = new ActorsPlan({ known: KNOWN, now: NOW });
  planned.read(rows);
  return planned.planned;
};
const told = (...rows: readonly ActorText[]) =>
  plan(...rows).map(({ outcome, problems }) =>
    [outcome, ...problems.map(({ code, field }) => `${code} ${field}`)].join(' '),
  );

describe('A row of a file of actors', () => {
  it.each<[string, Partial<ActorText>, string]>([
    ['adds one that is not there', {}, 'NEW'],
    ['adds one with its number', { orgNumber: '5560360793' }, 'NEW'],
    ['finds one by its name, in whatever letters', { name: 'HOTELL LILLÅN' }, 'CHANGED'],
    [
      'leaves one as it is',
      { name: 'Hotell Lillån', kind: 'HOTEL', sector: 'BUSINESS' },
      'UNCHANGED',
    ],
    ['has a name', { name: ' ' }, 'REFUSED INVALID_FUNCTION_NAME name'],
    ['holds no address', { name: 'Storgatan 12' }, 'REFUSED INVALID_FUNCTION_NAME name'],
    ['says a kind', { kind: '' }, 'REFUSED COLUMN_EMPTY kind'],
    ['says a kind that is known', { kind: 'Cirkus' }, 'REFUSED INVALID_CODE kind'],
    ['is a hotel in the core group', { kind: 'HOTEL', ring: 'CORE' }, 'REFUSED KIND_NOT_CORE ring'],
    ['is the police in the core group', { kind: 'POLICE', ring: 'CORE' }, 'NEW'],
    ['says a sector', { sector: '' }, 'REFUSED COLUMN_EMPTY sector'],
    [
      'has no number of a person',
      { orgNumber: '191212-1212' },
      'REFUSED INVALID_ORG_NUMBER orgNumber',
    ],
    [
      'is the same under another name',
      { orgNumber: '556677-8899' },
      'REFUSED ACTOR_NUMBER_ON_LIST orgNumber',
    ],
    [
      'is another part of a town',
      { name: 'Miljöförvaltningen', sector: 'MUNICIPAL_DEPARTMENT', orgNumber: '212000-1132' },
      'NEW',
    ],
  ])('%s', (_says, more, expected) => {
    expect(told({ ...NEW, ...more })).toEqual([expected]);
  });

  it('is read without columns that the file does not have', () => {
    const bare = new ActorsPlan({ known: [], now: new Date('2022-05-20T10:00:00Z') });
    bare.read([
      { row: 2, name: 'Hotell Lillån', kind: 'HOTEL' },
      { row: 3, name: 'Kvinnojouren' },
    ]);
    expect(
      bare.planned.map(({ outcome, values }) => [outcome, values?.kind, values?.sector]),
    ).toEqual([
      ['NEW', 'HOTEL', 'BUSINESS'],
      ['NEW', 'OTHER', 'OTHER'],
    ]);
  });

  it('stands once, by name and by number', () => {
    const second = { ...NEW, row: 3, name: 'salong lila' };
    expect(told(NEW, { ...second, name: 'Salong lila' })).toEqual([
      'NEW',
      'REFUSED ROW_TWICE name',
    ]);
    const number = { orgNumber: '556036-0793' };
    const [, other] = plan({ ...NEW, ...number }, { ...second, name: 'Salong Violett', ...number });
    expect(other?.problems).toEqual([
      { code: 'ACTOR_NUMBER_ON_LIST', field: 'orgNumber', params: { name: 'Salong Lila' } },
    ]);
  });

  it('keeps the spelling and what the file says nothing of', () => {
    const [row] = plan({ row: 2, name: 'hotell lillån'.toUpperCase(), ring: 'EXTERNAL' });
    expect(row?.changes).toEqual([{ field: 'ring', before: 'NETWORK', after: 'EXTERNAL' }]);
    expect(row?.values).toMatchObject({ name: 'Hotell Lillån', orgNumber: '556677-8899' });
  });
});
