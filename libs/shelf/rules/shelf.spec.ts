import { describe, expect, it } from '@jest/globals';
import type { Result } from '@stad/platform/rules/result.js';
import { reclassify } from './shelf-class.js';
import type { ShelfClass } from './shelf-codes.js';
import { shelfFileName } from './shelf-file.js';
import { checkShelfItem } from './shelf-item.js';
import { mayPublishAs, type ShelfState, shelfLife, shelfNextSteps } from './shelf-life.js';
import { checkShelfList } from './shelf-list.js';
import { checkReviewDay, isDueForReview, nextReviewOn } from './shelf-review.js';

const codes = (result: Result<unknown>) =>
  result.ok ? [] : result.problems.map(({ code, field = '' }) => `${code} ${field}`.trim());

const FIELDS = {
  ...{ title: 'Till dig på hotell', kind: 'SHEET', actorKind: 'HOTEL' as string | null },
  ...{ language: 'sv-easy', licence: 'CC_BY_4', responsible: 'Metodredaktör' },
};

describe('What stands on the shelf', () => {
  it.each<[string, Partial<typeof FIELDS>, string[]]>([
    ['is good when nothing is missing', {}, []],
    ['has a title', { title: ' ' }, ['SHELF_TITLE_MISSING title']],
    ['has a title that one can read', { title: 'x'.repeat(121) }, ['TEXT_TOO_LONG title']],
    ['is of a known kind', { kind: 'FILM' }, ['INVALID_CODE kind']],
    ['is for somebody, as a sheet', { actorKind: null }, ['SHEET_FOR_WHOM actorKind']],
    ['is for anybody, as a card', { kind: 'CARD', actorKind: null }, []],
    ['is for a known kind of actor', { actorKind: 'CIRCUS' }, ['INVALID_CODE actorKind']],
    ['is in a known language', { language: 'xx' }, ['INVALID_CODE language']],
    ['is spread by a known right', { licence: 'NONE' }, ['INVALID_CODE licence']],
    ['has somebody who answers', { responsible: '' }, ['INVALID_FUNCTION_NAME responsible']],
  ])('%s', (_says, change, expected) => {
    expect(codes(checkShelfItem({ ...FIELDS, ...change }))).toEqual(expected);
  });

  it('is told of all that is wrong at once', () => {
    const nothing = { title: '', kind: '', actorKind: null, language: '', licence: '' };
    expect(codes(checkShelfItem({ ...nothing, responsible: '' }))).toHaveLength(5);
  });
});

describe('Its life', () => {
  it.each<[ShelfState, 'publish' | 'withdraw', ShelfState | null]>([
    ['DRAFT', 'publish', 'PUBLISHED'],
    ['DRAFT', 'withdraw', null],
    ['PUBLISHED', 'publish', 'PUBLISHED'],
    ['PUBLISHED', 'withdraw', 'WITHDRAWN'],
    ['WITHDRAWN', 'publish', null],
    ['WITHDRAWN', 'withdraw', null],
  ])('from %s by %s leads to %s', (state, step, next) => {
    const taken = shelfLife.take(state, step);
    expect(taken.ok ? taken.value : null).toBe(next);
  });

  it.each<[string, string, boolean]>([
    ['P0', 'METHOD_EDITOR', false],
    ['P0', 'SOCIAL_WORKER', false],
    ['P0', 'SOCIAL_MANAGER', true],
    ['P0', 'PROJECT_LEAD', true],
    ['P1', 'METHOD_EDITOR', true],
    ['P2', 'SOCIAL_WORKER', true],
  ])(
    'of class %s is published by %s: %s, the first version and the next',
    (classification, role, may) => {
      expect(mayPublishAs(classification, [role])).toBe(may);
      for (const state of ['DRAFT', 'PUBLISHED'] as const) {
        const steps = shelfNextSteps(
          { agencyId: 'fa', roles: [role] },
          { agencyId: 'fa', state, hasFiles: false, classification },
        ).map(({ step }) => step);
        expect(steps.includes('publish')).toBe(may);
        expect(steps).toContain('edit');
      }
    },
  );

  it.each<[string, string, string, ShelfState, boolean, string[]]>([
    ['a draft', 'fa', 'METHOD_EDITOR', 'DRAFT', false, ['publish', 'edit', 'classify', 'discard']],
    [
      ...(['what is read', 'fa', 'NGO_FIELD_WORKER', 'PUBLISHED', true] as const),
      ['review', 'publish', 'edit', 'classify', 'withdraw'],
    ],
    ['what was withdrawn', 'fa', 'NGO_MANAGER', 'WITHDRAWN', true, ['clear']],
    ['what was withdrawn, without files', 'fa', 'NGO_MANAGER', 'WITHDRAWN', false, []],
    ['another’s', 'soc', 'SOCIAL_WORKER', 'PUBLISHED', true, []],
    ['a member of the network', 'fa', 'NETWORK_MEMBER', 'PUBLISHED', true, []],
    ['a role that does not keep it', 'fa', 'REGISTRAR', 'PUBLISHED', true, []],
  ])('%s is offered its steps', (_of, agencyId, role, state, hasFiles, steps) => {
    const offered = shelfNextSteps(
      { agencyId, roles: [role] },
      { agencyId: 'fa', state, hasFiles, classification: 'P1' },
    );
    expect(offered.map(({ step }) => step)).toEqual(steps);
  });
});

describe('Who reads it', () => {
  it.each<[ShelfClass, string, string | null, string, string[]]>([
    ['P1', 'P2', null, 'SOCIAL_WORKER', []],
    ['P0', 'P1', null, 'METHOD_EDITOR', []],
    ['P2', 'P1', 'PUBLISHED', 'SOCIAL_MANAGER', []],
    ['P1', 'P0', 'NO_LONGER_SENSITIVE', 'PROJECT_LEAD', []],
    ['P1', 'P0', null, 'PROJECT_LEAD', ['CLASS_REASON_MISSING reason']],
    ['P1', 'P0', 'PUBLISHED', 'SOCIAL_WORKER', ['CLASS_NOT_YOURS_TO_LOWER classification']],
    ['P1', 'P0', 'PUBLISHED', 'METHOD_EDITOR', ['CLASS_NOT_YOURS_TO_LOWER classification']],
    ['P1', 'P1', null, 'PROJECT_LEAD', ['CLASS_UNCHANGED classification']],
    ['P1', 'P3', null, 'PROJECT_LEAD', ['INVALID_CODE classification']],
    ['P2', 'P1', 'BECAUSE', 'PROJECT_LEAD', ['INVALID_CODE reason']],
  ])('from %s to %s with %s by %s: %j', (from, to, reason, role, expected) => {
    expect(codes(reclassify(from, to, reason, [role]))).toEqual(expected);
  });
});

describe('The day of review', () => {
  it.each([
    ['2026-11-30', '2027-11-30'],
    ['2028-02-29', '2029-02-28'],
    // Summer time began in between, and a day is a day.
    ['2026-03-29', '2027-03-29'],
    ['2026-10-25', '2027-10-25'],
  ])('of %s is a year on, %s', (today, expected) => expect(nextReviewOn(today)).toBe(expected));

  it.each([
    ['2026-11-29', true],
    ['2026-11-30', true],
    ['2026-12-01', false],
  ])('%s has come on 30 November: %s', (on, expected) => {
    expect(isDueForReview(on, '2026-11-30')).toBe(expected);
  });

  it.each<[string, string[]]>([
    ['2026-11-30', ['REVIEW_DAY_WRONG reviewOn']],
    ['2026-12-01', []],
    ['2029-11-30', []],
    ['2029-12-01', ['REVIEW_DAY_WRONG reviewOn']],
  ])('may be %s: %j', (on, expected) => {
    expect(codes(checkReviewDay(on, '2026-11-30'))).toEqual(expected);
  });
});

describe('The name of a file', () => {
  it.each([
    ['Till dig på hotell: lätt svenska!', 3, 'till-dig-pa-hotell-latt-svenska-v3.pdf'],
    ['"; filename="x.exe', 1, 'filename-x-exe-v1.pdf'],
    ['手册', 2, 'material-v2.pdf'],
    [`${'a'.repeat(59)} b`, 1, `${'a'.repeat(59)}-v1.pdf`],
  ])('of %j is %#', (title, number, expected) => {
    expect(shelfFileName(title, number)).toBe(expected);
  });
});

describe('A page of the list', () => {
  it.each<[string, Parameters<typeof checkShelfList>[0], string[]]>([
    ['as it comes', {}, []],
    ['of too much', { first: 201 }, ['PAGE_SIZE_OUT_OF_RANGE first']],
    ['of a kind nobody knows', { kind: 'FILM' }, ['INVALID_CODE kind']],
    [
      'of a class that is never here',
      { informationClass: 'P3' },
      ['INVALID_CODE informationClass'],
    ],
    ['in an order nobody knows', { sort: 'OWNER' }, ['INVALID_CODE sort']],
  ])('%s', (_as, input, expected) => expect(codes(checkShelfList(input))).toEqual(expected));
});
