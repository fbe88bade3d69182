import { describe, expect, it } from '@jest/globals';
import { atLocal, localTime } from '@stad/platform/rules/time.js';
import { type CallQuestion, callList } from './call-list.js';
import type { Callable } from './callable.js';
import type { Situation } from './situations.js';
import { ALWAYS, callable, HOLIDAYS, hours, OFFICE, TOWN } from './testing/town.js';

const FRIDAY_NOON = atLocal('2026-05-22', '12:00');
const FRIDAY_NIGHT = atLocal('2026-05-22', '22:47');
const AFTER_TWO = atLocal('2026-05-23', '02:30');

function ask(situation: Situation, at: Date, more: Partial<CallQuestion> = {}) {
  return { situation, siteId: 'lund', at, language: null, ...more };
}

/** The ids of those who answer, then `|`, then those who do not. */
function order(question: CallQuestion, functions: readonly Callable[] = TOWN): string {
  const { rows } = callList(question, functions, HOLIDAYS);
  const ids = (answers: boolean) =>
    rows.filter((row) => row.answers === answers).map(({ who }) => who.id);
  return `${ids(true).join(', ')} | ${ids(false).join(', ')}`.trim();
}

describe('whom to call, by situation and time', () => {
  it.each<[Situation, string, Date, string]>([
    ['ACUTE_DANGER', 'a Friday noon', FRIDAY_NOON, 'EMERGENCY, local police, reception | on call'],
    [
      'ACUTE_DANGER',
      'a Friday night',
      FRIDAY_NIGHT,
      'EMERGENCY, on call | local police, reception',
    ],
    [
      'ACUTE_DANGER',
      'when all are closed',
      AFTER_TWO,
      'EMERGENCY | local police, on call, reception',
    ],
    [
      'SUPPORT_AND_PROTECTION',
      'by day the reception is first',
      FRIDAY_NOON,
      'reception, support line, victim support, local police, region, coordinator, HELPLINE, POLICE_NOT_URGENT | on call',
    ],
    [
      'SUPPORT_AND_PROTECTION',
      'by night the on-call service',
      FRIDAY_NIGHT,
      'on call, support line, POLICE_NOT_URGENT | reception, victim support, local police, region, coordinator, HELPLINE',
    ],
    [
      'SUPPORT_AND_PROTECTION',
      'when all are closed the police, who answer round the clock',
      AFTER_TWO,
      'POLICE_NOT_URGENT | on call, reception, support line, victim support, local police, region, coordinator, HELPLINE',
    ],
    [
      'CHILD_CONCERN',
      'by day',
      FRIDAY_NOON,
      'reception, local police, coordinator, region, HELPLINE, POLICE_NOT_URGENT | on call',
    ],
    [
      'CHILD_CONCERN',
      'by night',
      FRIDAY_NIGHT,
      'on call, POLICE_NOT_URGENT | reception, local police, coordinator, region, HELPLINE',
    ],
    [
      'SUSPECTED_CRIME',
      'by day',
      FRIDAY_NOON,
      'POLICE_NOT_URGENT, local police, reception, victim support, coordinator, support line, region, HELPLINE | on call',
    ],
    [
      'SUSPECTED_CRIME',
      'by night',
      FRIDAY_NIGHT,
      'POLICE_NOT_URGENT, on call, support line | local police, reception, victim support, coordinator, region, HELPLINE',
    ],
    [
      'ADVICE',
      'by day the national support line',
      FRIDAY_NOON,
      'HELPLINE, region, coordinator, reception, support line, victim support, POLICE_NOT_URGENT | on call',
    ],
    [
      'ADVICE',
      'by night those who are there',
      FRIDAY_NIGHT,
      'support line, on call, POLICE_NOT_URGENT | HELPLINE, region, coordinator, reception, victim support',
    ],
    ['INTERPRETER', 'at any time', AFTER_TWO, 'interpreters, POLICE_NOT_URGENT |'],
  ])('%s, %s', (situation, _, at, expected) => {
    expect(order(ask(situation, at))).toBe(expected);
  });

  it.each<[string, string, string, string]>([
    ['Good Friday', '2026-04-03', '10:00', 'on call'],
    ['Midsummer Eve', '2026-06-19', '10:00', 'on call'],
    ['the day after Ascension Day', '2026-05-15', '10:00', 'reception'],
    ['Ascension Day before eight', '2026-05-14', '07:59', 'POLICE_NOT_URGENT'],
    ['New Year’s Eve', '2026-12-31', '23:59', 'on call'],
    ['the night spring begins', '2026-03-29', '01:59', 'on call'],
    ['an hour later on the wall', '2026-03-29', '03:00', 'POLICE_NOT_URGENT'],
    ['the night autumn begins', '2026-10-25', '01:59', 'on call'],
    ['after the repeated hour', '2026-10-25', '03:00', 'POLICE_NOT_URGENT'],
  ])('on %s %s at %s: %s', (_, date, time, expected) => {
    const { rows } = callList(ask('SUPPORT_AND_PROTECTION', atLocal(date, time)), TOWN, HOLIDAYS);
    expect(rows[0]?.who.id).toBe(expected);
  });

  it('answers in a town that has nobody, and for a site nobody knows', () => {
    expect(order(ask('SUPPORT_AND_PROTECTION', AFTER_TWO), [])).toBe(
      'POLICE_NOT_URGENT | HELPLINE',
    );
    expect(order(ask('CHILD_CONCERN', FRIDAY_NOON, { siteId: 'nowhere' }))).toBe(
      'POLICE_NOT_URGENT, HELPLINE |',
    );
    expect(order(ask('INTERPRETER', FRIDAY_NOON), [])).toBe('POLICE_NOT_URGENT |');
  });
});

describe('the order among those with the same task', () => {
  const pair = (
    left: Partial<Callable>,
    right: Partial<Callable>,
    language: string | null = null,
  ) =>
    order(ask('SUPPORT_AND_PROTECTION', FRIDAY_NOON, { language }), [
      callable('b', 'RECEPTION', right),
      callable('a', 'RECEPTION', left),
    ])
      .replace(/, HELPLINE|, POLICE_NOT_URGENT/g, '')
      .replace(/ \|.*/, '');
  it.each<[string, Partial<Callable>, Partial<Callable>, string | null, string]>([
    ['by name when all is alike', {}, {}, null, 'a, b'],
    ['by name, not by id', { label: 'Ö' }, { label: 'Z' }, null, 'b, a'],
    ['by id at last', { label: 'x' }, { label: 'x' }, null, 'a, b'],
    ['a tried number first', { testedOn: null }, {}, null, 'b, a'],
    ['six months are enough', { testedOn: '2025-11-22' }, {}, null, 'a, b'],
    ['a day more is not', { testedOn: '2025-11-21' }, {}, null, 'b, a'],
    ['the language', {}, { languages: ['th'] }, 'th', 'b, a'],
    ['no language when none was asked for', {}, { languages: ['th'] }, null, 'a, b'],
    ['another language is none', {}, { languages: ['pl'] }, 'th', 'a, b'],
    ['a tried number before the language', { testedOn: null, languages: ['th'] }, {}, 'th', 'b, a'],
    ['the nearer', { siteIds: ['lund', 'malmo'] }, {}, null, 'b, a'],
    [
      'the language before the nearer',
      { siteIds: ['lund', 'malmo'], languages: ['th'] },
      {},
      'th',
      'a, b',
    ],
    [
      'the one that answers longest',
      { hours: OFFICE },
      { hours: hours([5], '08:00', '18:00') },
      null,
      'b, a',
    ],
    ['round the clock before any', { hours: OFFICE }, { hours: ALWAYS }, null, 'b, a'],
    [
      'the nearer before the longer',
      { hours: OFFICE },
      { siteIds: ['lund', 'malmo'] },
      null,
      'a, b',
    ],
  ])('%s', (_, left, right, language, expected) => {
    expect(pair(left, right, language)).toBe(expected);
  });

  it.each<[string, Partial<Callable>, Partial<Callable>, string]>([
    ['who answers before who may', { hours: [] }, { hours: ALWAYS }, 'b, a'],
    ['who may before who does not', { hours: hours([1], '08:00', '09:00') }, { hours: [] }, 'b, a'],
    [
      'who opens soonest',
      { hours: hours([2], '08:00', '09:00') },
      { hours: hours([1], '08:00', '09:00') },
      'b, a',
    ],
    ['a number before none', { phone: null }, { hours: hours([1], '08:00', '09:00') }, 'b, a'],
    [
      'an untried open one before a tried closed one',
      { hours: hours([1], '08:00', '09:00') },
      { testedOn: null },
      'b, a',
    ],
  ])('%s', (_, left, right, expected) => {
    const { rows } = callList(ask('SUPPORT_AND_PROTECTION', FRIDAY_NOON), [
      callable('a', 'RECEPTION', left),
      callable('b', 'RECEPTION', right),
    ]);
    const ids = rows.map(({ who }) => who.id).filter((id) => id.length === 1);
    expect(ids.join(', ')).toBe(expected);
  });
});

describe('deputies', () => {
  const closed = { hours: hours([1], '08:00', '09:00') };
  const town = (principal: Partial<Callable>, deputy: Partial<Callable> = {}) => [
    callable('reception', 'RECEPTION', { deputyId: 'deputy', ...principal }),
    callable('deputy', 'OTHER', deputy),
    callable('support line', 'NGO_SUPPORT'),
  ];
  const rowOf = (
    functions: readonly Callable[],
    id: string,
    situation: Situation = 'CHILD_CONCERN',
  ) => callList(ask(situation, FRIDAY_NOON), functions).rows.find(({ who }) => who.id === id);

  it.each<[string, readonly Callable[], string]>([
    [
      'comes right after the one it answers for',
      town({}),
      'reception, deputy, HELPLINE, POLICE_NOT_URGENT |',
    ],
    [
      'comes in its place when it is closed',
      town(closed),
      'deputy, HELPLINE, POLICE_NOT_URGENT | reception',
    ],
    [
      'is no help when closed too',
      town(closed, closed),
      'POLICE_NOT_URGENT, HELPLINE | deputy, reception',
    ],
    [
      'has a deputy of its own',
      [...town(closed, { ...closed, deputyId: 'third' }), callable('third', 'OTHER')],
      'third, HELPLINE, POLICE_NOT_URGENT | deputy, reception',
    ],
    [
      'a circle ends',
      town(closed, { deputyId: 'reception' }),
      'deputy, HELPLINE, POLICE_NOT_URGENT | reception',
    ],
    [
      'an unknown one is nobody',
      town({ deputyId: 'gone' }),
      'reception, HELPLINE, POLICE_NOT_URGENT |',
    ],
    [
      'one of another town is nobody',
      town({}, { siteIds: ['malmo'] }),
      'reception, HELPLINE, POLICE_NOT_URGENT |',
    ],
  ])('%s', (_, functions, expected) => {
    expect(order(ask('CHILD_CONCERN', FRIDAY_NOON), functions)).toBe(expected);
  });

  it('say for whom they answer, with the task of that one', () => {
    expect(rowOf(town(closed), 'deputy')).toMatchObject({
      standsInFor: 'reception',
      task: 'ASSESSES_CHILD',
    });
    expect(rowOf(town(closed), 'reception')).toMatchObject({ standsInFor: null });
  });

  it('keep a better place of their own', () => {
    const functions = [
      callable('line', 'NGO_SUPPORT', { deputyId: 'reception' }),
      callable('reception', 'RECEPTION'),
    ];
    expect(rowOf(functions, 'reception', 'SUPPORT_AND_PROTECTION')).toMatchObject({
      standsInFor: null,
      task: 'DECIDES_PROTECTION',
    });
  });
});

describe('what a row says', () => {
  it('who comes when nobody answers, and nobody after the last that does', () => {
    const { rows } = callList(ask('SUPPORT_AND_PROTECTION', FRIDAY_NIGHT), TOWN, HOLIDAYS);
    expect(rows.map(({ who, nextId }) => `${who.id} → ${nextId}`).slice(0, 4)).toEqual([
      'on call → support line',
      'support line → POLICE_NOT_URGENT',
      'POLICE_NOT_URGENT → null',
      'reception → null',
    ]);
  });

  it('the task, the time, the language, the trial', () => {
    const question = ask('SUPPORT_AND_PROTECTION', FRIDAY_NIGHT, { language: 'ro' });
    const { rows } = callList(question, TOWN, HOLIDAYS);
    const [first, second, third, fourth] = rows;
    expect(first).toMatchObject({ task: 'DECIDES_PROTECTION', speaks: false, isTested: true });
    expect(localTime(first?.who.reach.until as Date)).toBe('02:00');
    expect(second).toMatchObject({ task: 'GIVES_SUPPORT', speaks: true });
    expect([third?.who.id, third?.task]).toEqual(['interpreters', 'INTERPRETS']);
    expect(fourth).toMatchObject({ task: 'ROUND_THE_CLOCK', isTested: true });
  });

  it('no language when none was asked for, and no trust in a number never tried', () => {
    const functions = [callable('a', 'RECEPTION', { testedOn: null })];
    expect(callList(ask('CHILD_CONCERN', FRIDAY_NOON), functions).rows[0]).toMatchObject({
      speaks: null,
      isTested: false,
      answers: true,
    });
  });

  it('a function without a number does not answer, however open it is', () => {
    const functions = [callable('a', 'RECEPTION', { phone: null })];
    const { rows, dutyIsClosed } = callList(ask('CHILD_CONCERN', FRIDAY_NOON), functions);
    expect(rows.at(-1)).toMatchObject({ who: { id: 'a' }, answers: false });
    expect(dutyIsClosed).toEqual({ id: null, opensAt: null });
  });
});

describe('when nobody with the duty answers', () => {
  const closedOf = (situation: Situation, at: Date, functions: readonly Callable[] = TOWN) =>
    callList(ask(situation, at), functions, HOLIDAYS).dutyIsClosed;
  it.each<[string, Situation, Date, readonly Callable[], unknown]>([
    ['somebody does', 'CHILD_CONCERN', FRIDAY_NIGHT, TOWN, null],
    [
      'the first to open',
      'CHILD_CONCERN',
      AFTER_TWO,
      TOWN,
      { id: 'on call', opensAt: atLocal('2026-05-23', '08:00') },
    ],
    ['the town has none', 'CHILD_CONCERN', FRIDAY_NOON, [], { id: null, opensAt: null }],
    [
      'nobody knows when',
      'CHILD_CONCERN',
      FRIDAY_NOON,
      [callable('a', 'RECEPTION', { hours: [] })],
      { id: null, opensAt: null },
    ],
    ['danger: 112 always does', 'ACUTE_DANGER', AFTER_TWO, TOWN, null],
    ['crime: 114 14 always does', 'SUSPECTED_CRIME', AFTER_TWO, TOWN, null],
    ['advice: the helpline by day', 'ADVICE', FRIDAY_NOON, [], null],
    [
      'advice: nobody by night',
      'ADVICE',
      FRIDAY_NIGHT,
      TOWN,
      { id: 'region', opensAt: atLocal('2026-05-25', '08:00') },
    ],
    [
      'a deputy does it',
      'CHILD_CONCERN',
      FRIDAY_NOON,
      [
        callable('a', 'RECEPTION', { hours: hours([1], '08:00', '09:00'), deputyId: 'b' }),
        callable('b', 'OTHER'),
      ],
      null,
    ],
  ])('%s', (_, situation, at, functions, expected) => {
    expect(closedOf(situation, at, functions)).toEqual(expected);
  });
});

describe('languages', () => {
  const interpreter = (language: string | null, functions = TOWN, at = FRIDAY_NIGHT) =>
    callList(ask('SUPPORT_AND_PROTECTION', at, { language }), functions, HOLIDAYS).interpreterId;
  it.each<[string, string | null, readonly Callable[], string | null]>([
    ['none asked for', null, TOWN, null],
    ['Swedish needs no interpreter', 'sv', TOWN, null],
    ['the first does not speak it', 'ro', TOWN, 'interpreters'],
    ['a language nobody lists: still the interpreters', 'so', TOWN, 'interpreters'],
    [
      'the first speaks it',
      'ro',
      [callable('a', 'RECEPTION', { languages: ['ro'] }), ...TOWN.slice(4, 5)],
      null,
    ],
    ['no interpreter here', 'ro', TOWN.slice(0, 2), null],
    [
      'a closed one is none',
      'ro',
      [callable('i', 'INTERPRETER', { hours: hours([1], '08:00', '09:00') })],
      null,
    ],
  ])('%s', (_, language, functions, expected) => {
    expect(interpreter(language, functions)).toBe(expected);
  });

  it('one who asks for an interpreter also gets those who speak it', () => {
    expect(order(ask('INTERPRETER', FRIDAY_NIGHT, { language: 'ro' }))).toBe(
      'interpreters, support line, POLICE_NOT_URGENT |',
    );
    expect(order(ask('INTERPRETER', FRIDAY_NIGHT, { language: 'pl' }))).toBe(
      'interpreters, POLICE_NOT_URGENT |',
    );
  });

  it('Swedish brings no interpreter on to other lists', () => {
    expect(order(ask('CHILD_CONCERN', FRIDAY_NIGHT, { language: 'sv' }))).not.toContain(
      'interpreters',
    );
    expect(order(ask('CHILD_CONCERN', FRIDAY_NIGHT, { language: 'en' }))).toContain('interpreters');
  });
});

describe('direct numbers', () => {
  const direct = (shownUntil: Date | null) => [
    callable('direct', 'RECEPTION', { isDirect: true, shownUntil }),
  ];
  it.each<[string, Date | null, boolean]>([
    ['without end', null, true],
    ['while the window is open', new Date(FRIDAY_NIGHT.getTime() + 1), true],
    ['to its last moment', FRIDAY_NIGHT, true],
    ['not when it is over, also on an open page', new Date(FRIDAY_NIGHT.getTime() - 1), false],
  ])('%s', (_, shownUntil, isShown) => {
    const text = order(ask('CHILD_CONCERN', FRIDAY_NIGHT), direct(shownUntil));
    expect(text.includes('direct')).toBe(isShown);
  });
});
