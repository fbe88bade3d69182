import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AGE, completeBreakdowns, publishedAge, SEX, total } from './breakdown.js';
import { PASS_TYPES } from './pass-type.js';
import {
  COUNTERS,
  checkTally,
  contactAttempts,
  screenCounters,
  sumTallies,
  type Tally,
  ZERO_TALLY,
} from './tally.js';

const tally = (more: Partial<Tally> = {}): Tally => ({ ...ZERO_TALLY, ...more });
const problems = (more: Partial<Tally>) => {
  const result = checkTally(tally(more));
  return result.ok ? [] : result.problems.map((it) => `${it.code} ${it.field}`);
};

describe('a tally that cannot be (INV-14)', () => {
  it.each<[string, Partial<Tally>, string[]]>([
    ['below zero', { contacts: -1 }, ['NOT_A_COUNT contacts']],
    ['half a contact', { contacts: 1.5 }, ['NOT_A_COUNT contacts']],
    [
      'no number',
      { accepted: Number.NaN, declined: Number.POSITIVE_INFINITY },
      ['NOT_A_COUNT accepted', 'NOT_A_COUNT declined'],
    ],
    [
      'more talks than contacts',
      { contacts: 2, supportConversations: 3 },
      ['CONVERSATIONS_OVER_CONTACTS supportConversations'],
    ],
    [
      'more answers than talks',
      { contacts: 5, supportConversations: 3, accepted: 2, declined: 2 },
      ['ANSWERS_OVER_CONVERSATIONS declined'],
    ],
    [
      'an answer without a talk',
      { contacts: 5, accepted: 1 },
      ['ANSWERS_OVER_CONVERSATIONS declined'],
    ],
    [
      'more interpreted than talks',
      { contacts: 5, supportConversations: 1, interpreterUsed: 2 },
      ['INTERPRETER_OVER_CONVERSATIONS interpreterUsed'],
    ],
    [
      'both',
      { supportConversations: 1, declined: 2 },
      ['CONVERSATIONS_OVER_CONTACTS supportConversations', 'ANSWERS_OVER_CONVERSATIONS declined'],
    ],
    ['zeros', {}, []],
    ['attempts alone', { attemptsWithoutContact: 12 }, []],
    ['more cards than contacts', { cardsToTargetGroup: 14, contacts: 9 }, []],
    [
      'every talk answered',
      { contacts: 3, supportConversations: 3, accepted: 1, declined: 2, interpreterUsed: 3 },
      [],
    ],
  ])('%s', (_, more, expected) => expect(problems(more)).toEqual(expected));
});

describe('a breakdown is completed with vet inte', () => {
  const sums = tally({ contacts: 9, supportConversations: 6, accepted: 1, declined: 3 });
  const read = (input: Parameters<typeof completeBreakdowns>[0]) => completeBreakdowns(input, sums);

  it.each<[string, Parameters<typeof completeBreakdowns>[0], string[]]>([
    ['more than there are', { sex: { woman: 6, man: 4 } }, ['BREAKDOWN_OVER_TOTAL sex']],
    [
      'also when unknown is typed',
      { age: { from21: 8, unknown: 2 } },
      ['BREAKDOWN_OVER_TOTAL age'],
    ],
    [
      'more accepted than accepted',
      { acceptedBySex: { woman: 1, man: 1 } },
      ['BREAKDOWN_OVER_TOTAL acceptedBySex'],
    ],
    [
      'more with signs than contacts',
      { signs: { sexual: 5, labour: 5 } },
      ['BREAKDOWN_OVER_TOTAL signs'],
    ],
    ['below zero', { sex: { woman: -1 } }, ['NOT_A_COUNT sex.woman']],
    ['half', { signs: { unclear: 0.5 } }, ['NOT_A_COUNT signs.unclear']],
  ])('%s', (_, input, expected) => {
    const result = read(input);
    expect(result.ok ? [] : result.problems.map((it) => `${it.code} ${it.field}`)).toEqual(
      expected,
    );
  });

  it('nothing typed: nobody knows', () => {
    expect(read({})).toEqual({
      ok: true,
      value: {
        sex: { woman: 0, man: 0, other: 0, unknown: 9 },
        age: { under18: 0, from18To20: 0, from21: 0, unknown: 9 },
        acceptedBySex: { woman: 0, man: 0, other: 0, unknown: 1 },
        signs: { sexual: 0, labour: 0, unclear: 0 },
      },
    });
  });

  it('some typed, some unknown: the rest is added to unknown', () => {
    const result = read({ sex: { woman: 6, man: 1, unknown: 1 } });
    expect(result.ok && result.value.sex).toEqual({ woman: 6, man: 1, other: 0, unknown: 2 });
  });

  it('adult from 18', () => {
    expect(publishedAge({ under18: 1, from18To20: 7, from21: 32, unknown: 2 })).toEqual({
      adult: 39,
      child: 1,
      unknown: 2,
    });
  });
});

const counts = fc.record(
  Object.fromEntries(COUNTERS.map((counter) => [counter, fc.integer({ min: 0, max: 500 })])),
) as unknown as fc.Arbitrary<Tally>;
const anyTally = fc.record(
  Object.fromEntries(COUNTERS.map((counter) => [counter, fc.oneof(fc.integer(), fc.double())])),
) as unknown as fc.Arbitrary<Tally>;
/** A tally as an evening makes it: each talk is a contact, each answer a talk. */
const evening = fc
  .array(fc.constantFrom('attempt', 'contact', 'talk', 'yes', 'no'), { maxLength: 60 })
  .map((taps): Tally => {
    const at = (...kinds: string[]) => taps.filter((tap) => kinds.includes(tap)).length;
    return tally({
      attemptsWithoutContact: at('attempt'),
      contacts: at('contact', 'talk', 'yes', 'no'),
      supportConversations: at('talk', 'yes', 'no'),
      accepted: at('yes'),
      declined: at('no'),
    });
  });

describe('for every tally', () => {
  it('what really happened is accepted', () => {
    fc.assert(fc.property(evening, (sums) => checkTally(sums).ok));
  });

  it('what is accepted keeps the order attempts ≥ contacts ≥ talks ≥ answers ≥ 0', () => {
    fc.assert(
      fc.property(fc.oneof(counts, evening, anyTally), (sums) => {
        if (!checkTally(sums).ok) return;
        expect(contactAttempts(sums)).toBeGreaterThanOrEqual(sums.contacts);
        expect(sums.contacts).toBeGreaterThanOrEqual(sums.supportConversations);
        expect(sums.supportConversations).toBeGreaterThanOrEqual(sums.accepted + sums.declined);
        for (const counter of COUNTERS) expect(sums[counter]).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('sums of what is accepted are accepted', () => {
    fc.assert(fc.property(fc.array(evening), (all) => checkTally(sumTallies(all)).ok));
  });

  it('a completed breakdown has exactly its total and never a negative part', () => {
    const part = fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined });
    const bySex = fc.record(
      { woman: part, man: part, other: part, unknown: part },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(evening, bySex, (sums, given) => {
        const sex = Object.fromEntries(Object.entries(given).filter(([, n]) => n !== undefined));
        const result = completeBreakdowns({ sex }, sums);
        const most = total(sex as Record<string, number>);
        expect(result.ok).toBe(most <= sums.contacts);
        if (!result.ok) return;
        expect(total(result.value.sex)).toBe(sums.contacts);
        expect(total(result.value.age)).toBe(sums.contacts);
        for (const name of SEX) expect(result.value.sex[name]).toBeGreaterThanOrEqual(0);
        for (const name of AGE) expect(result.value.age[name]).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('the field screen', () => {
  it.each(PASS_TYPES)('%s shows each counter once', (type) => {
    const shown = screenCounters(type);
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown).toContain('contacts');
  });
  it('adverts are reviewed online only, premises visited on visits only', () => {
    expect(PASS_TYPES.filter((type) => screenCounters(type).includes('advertsReviewed'))).toEqual([
      'DIGITAL',
    ]);
    expect(PASS_TYPES.filter((type) => screenCounters(type).includes('premisesVisited'))).toEqual([
      'PREMISES',
    ]);
  });
});
