import { describe, expect, it } from '@jest/globals';
import { callSheet, sheetFunction, weekly } from '@stad/network/web/testing.js';
import type { UrlValues } from '@stad/platform/web/navigation/use-url.js';
import { pages } from '../../pages.js';
import type { CommandEntry } from '../command-entries.js';
import { answerEntries, pageEntries } from './answer-entries.js';
import { QUESTIONS } from './questions.js';
import { searchIndex } from './search-index.js';

const entry = (group: CommandEntry['group'], text: string, more: object = {}): CommandEntry => ({
  ...{ id: `${group}:${text}`, group, text, run: () => undefined },
  ...more,
});
const all = [
  entry('function', 'Samverkanspolis 1, Polisen Lund', { note: 'Vem ringer jag nu?' }),
  entry('page', 'Planering'),
  entry('action', 'Planera fältpass'),
  entry('area', 'Norra Fäladen'),
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => entry('activity', `Fältpass Centrum ${n}`)),
];
const textsOf = (text: string, entries = all) =>
  searchIndex(entries)(text).groups.flatMap(([, own]) => own.map((one) => one.text));

describe('what is found', () => {
  it.each([
    ['', ['Planera fältpass', 'Planering']],
    ['xyz', []],
    ['fäl norra', ['Norra Fäladen']],
    ['falad', ['Norra Fäladen']],
    ['polisen', ['Samverkanspolis 1, Polisen Lund']],
    ['ringer', []],
    ['plan', ['Planering', 'Planera fältpass']],
    ['planerinng', ['Planering']],
    ['älta', []],
  ])('%j finds %j', (text, texts) => expect(textsOf(text)).toEqual(texts));

  it('is at most six of a kind', () => expect(textsOf('centrum')).toHaveLength(6));

  it('is the nearest where nothing has every word, and says so', () => {
    const find = searchIndex(all);
    expect(find('norra hamnen').isNearest).toBe(true);
    expect(textsOf('norra hamnen')).toEqual(['Norra Fäladen']);
    expect(find('norra').isNearest).toBe(false);
  });

  it.each([
    ['planering hamnen', 'Planering'],
    ['planering natten', 'Planering'],
  ])('%j finds %j before a page on which its words stand somewhere', (text, name) => {
    const page = { ...entry('page', 'Fältarbete'), labels: 'Planering · Hamnen · Natten' };
    expect(textsOf(text, [page, ...all])[0]).toBe(name);
  });

  it('finds first, of pages with one button, the one that is called so', () => {
    const labels = 'Ge klartecken';
    const called = { ...entry('page', 'Fältarbete'), also: 'klartecken', labels };
    expect(textsOf('ge klartecken', [{ ...entry('page', 'Ute nu'), labels }, called])).toEqual([
      'Fältarbete',
      'Ute nu',
    ]);
  });

  it('finds the thing before the goal that counts it', () => {
    const seminar = entry('activity', 'Fördjupning för socialtjänst');
    const goal = entry('goal', 'Fördjupning, Socialtjänsten Lund');
    expect(textsOf('fördjupning socialtjänst', [goal, seminar])[0]).toBe(seminar.text);
  });

  it.each([
    ['våra planeringar', 'Planering'],
    ['pass bland områden norra fäladen', 'Norra Fäladen'],
    ['vår planering per vecka norra', 'Planering'],
  ])(
    '%j finds %j: what says nothing of the thing is left out, and one word of several',
    (text, name) => expect(textsOf(text)).toContain(name),
  );

  it.each(['frukost seminarie', 'frukostseminarier', 'frukost seminarium'])(
    'is found in %j, another form of a word in -ium',
    (text) =>
      expect(textsOf(text, [...all, entry('activity', 'Frukostseminarium för hotell')])).toContain(
        'Frukostseminarium för hotell',
      ),
  );

  it('is of two that say the same what the asker works with', () => {
    const same = [entry('agreement', 'Delning av kort'), entry('material', 'Delning av kort')];
    const best = (roles: string[]) => searchIndex(same, roles)('delning').groups[0]?.[0];
    expect(best(['JURIST'])).toBe('agreement');
    expect(best(['METHOD_EDITOR'])).toBe('material');
  });

  it('is no page that the menu keeps from who neither leads nor answers for figures', () => {
    const permissions = ['report:read', 'economy:read'];
    const found = (isLed: boolean) =>
      pageEntries({
        ...({ language: 'sv', today: '2026-11-30', permissions } as const),
        ...{ places: [{ isLed }], go: () => {} },
      }).map(({ id }) => id);
    expect(found(false)).not.toEqual(expect.arrayContaining(['/ekonomi']));
    expect(found(false)).not.toEqual(expect.arrayContaining(['/rapporter']));
    expect(found(true)).toEqual(expect.arrayContaining(['/rapporter', '/ekonomi']));
  });

  it('is every page that begins something', () => {
    const begun = pages.filter(({ path }) => /\/(?:ny|nytt)$/.test(path));
    const found = pageEntries({
      ...({ language: 'sv', today: '2026-11-30' } as const),
      permissions: pages.flatMap(({ allow }) => allow ?? []),
      ...{ places: [], go: () => {} },
    }).map(({ id }) => id);
    // A pass is begun by an act of its own.
    const missing = begun.filter(({ path }) => !found.includes(path)).map(({ path }) => path);
    expect(missing).toEqual(['/faltpass/nytt']);
  });

  it.each([
    ['färre än fem', 'färre än 5'],
    ['färre än 5', 'färre än fem'],
  ])('%j finds %j: a small number by its word or its digit', (text, name) =>
    expect(textsOf(text, [entry('help', name)])).toEqual([name]),
  );

  it('is whom one calls in every town of the reader, each once, and says in which other town', () => {
    const of = (key: string, name: string, id: string) => ({
      ...callSheet([
        sheetFunction({ id: 'BOTH', label: 'Stödlinjen' }),
        sheetFunction({ id, label: `Jouren ${name}` }),
      ]).callSheet,
      site: { id: key, key, name },
    });
    const asked = {
      ...({ language: 'sv', today: '2026-11-30', permissions: [] } as const),
      ...{ places: [], go: () => {} },
    };
    const towns = [of('lund', 'Lund', 'L'), of('helsingborg', 'Helsingborg', 'H')];
    const contacts = answerEntries(asked, towns as never).filter(
      ({ group }) => group === 'contact',
    );
    expect(contacts.map(({ text }) => text)).toEqual([
      'Stödlinjen',
      'Jouren Lund',
      'Jouren Helsingborg',
    ]);
    expect(contacts.map(({ note }) => note?.includes('Helsingborg'))).toEqual([false, false, true]);
  });

  it('has where one jumps to first', () => {
    const [first] = searchIndex(all)('centrum', [entry('jump', 'Vecka 21')]).groups;
    expect(first?.[0]).toBe('jump');
  });
});

/** Everything the search knows of Lund, for one who may open every page: the most there is to confuse. */
function everything(language: 'sv' | 'en'): readonly CommandEntry[] {
  const went: string[] = [];
  const asked = {
    ...{ language, today: '2026-11-30' },
    permissions: pages.flatMap(({ allow }) => allow ?? []),
    places: [{ isLed: true }],
    go: (to: string, search: UrlValues = {}) => {
      went.push([to, new URLSearchParams(search as Record<string, string>)].join('?'));
    },
  };
  const office = [weekly([1, 2, 3, 4, 5], '08:00', '16:30')];
  const contacts = [
    { id: 'ON_CALL', label: 'Socialjouren Lund' },
    { id: 'RECEPTION', label: 'Mottagningen', kind: 'RECEPTION', hours: office, languages: ['ro'] },
    { id: 'NIGHT_HELP', label: 'Natthjälpen', kind: 'NGO_SUPPORT', languages: ['ro', 'en'] },
    { id: 'POLICE', label: 'Polisens växel', kind: 'POLICE' },
    { id: 'INTERPRETER', label: 'Tolkförmedlingen', kind: 'INTERPRETER', hours: office },
  ];
  const { callSheet: sheet } = callSheet(contacts.map(sheetFunction));
  const plan = language === 'sv' ? 'Planera fältpass' : 'Plan a field pass';
  return [
    entry('action', plan, { id: '/faltpass/nytt', also: 'nytt pass new pass boka' }),
    ...pageEntries(asked),
    ...answerEntries(asked, [sheet as never]),
    ...['Centrum', 'Norra Fäladen', 'Stationen'].map((name) => entry('area', name)),
    ...['Socialsekreterare 1, Socialtjänsten', 'Samverkanspolis 1, Polisen'].map((text) =>
      entry('function', text),
    ),
    entry('activity', 'FP-2026-004 Fältpass Centrum'),
    entry('activity', 'Barn i människohandel, frukostseminarium'),
    entry('past', 'Studiebesök i Helsingborg'),
  ];
}

/** Where an entry leads, as the questions say it. */
const placeOf = ({ id, group }: CommandEntry): string => {
  const [, rest = ''] = /^(?:figure|law|contact|situation) (.*)$/.exec(id) ?? [];
  if (group === 'figure') return `/uppfoljning/${rest}`;
  if (group === 'law') return `/lagstod/lagrum/${rest}`;
  if (group === 'contact') return `contact:${rest}`;
  return group === 'situation' ? `/ring?lage=${SLUG[rest]}` : id;
};
const SLUG: Readonly<Record<string, string>> = {
  ...{ ACUTE_DANGER: 'fara', SUPPORT_AND_PROTECTION: 'stod', CHILD_CONCERN: 'barn' },
  ...{ SUSPECTED_CRIME: 'brott', ADVICE: 'rad', INTERPRETER: 'tolk' },
};

describe('the questions of six functions', () => {
  const find = searchIndex(everything('sv'));
  // Weeks and numbers are read from the text and not looked up.
  const asked = QUESTIONS.filter(([, , wanted]) => !['week', 'pass'].includes(wanted));

  it.each(asked)('%s writes %j and comes to %s', (_, text, wanted) => {
    const places = find(text).groups.flatMap(([, own]) => own.map(placeOf));
    expect(places).toContain(wanted);
  });

  it('are answered first', () => {
    const later = asked.filter(([, text, wanted]) => {
      const [[, [best] = []] = []] = find(text).groups;
      return !best || placeOf(best) !== wanted;
    });
    expect(later.map(([, text]) => text)).toEqual([]);
  });
});

describe('in English', () => {
  const find = searchIndex(everything('en'));
  it.each([
    ['new report', '/rapporter/ny'],
    ['interpreter', '/ring?lage=tolk'],
    ['child', '/ring?lage=barn'],
    ['romanian night', 'contact:NIGHT_HELP'],
    ['holiday', '/stallforetradare'],
    ['112', '/ring?lage=fara'],
    ['114 14', '/ring?lage=brott'],
    ['tonigt', '/faltpass/i-natt'],
    ['who has read', '/loggkontroll'],
  ])('%j comes to %s', (text, wanted) => {
    const [[, [best] = []] = []] = find(text).groups;
    expect(best && placeOf(best)).toBe(wanted);
  });

  it.each([
    ['shares', '/delningar'],
    ['field screen', '/falt'],
    ['out now', '/faltpass/i-natt'],
    ['my organisation', '/admin'],
    ['read in people', '/admin/las-in'],
    ['read in areas', '/admin/omraden/las-in'],
    ['legal support', '/lagstod'],
    ['on-call hours', '/ring/jour'],
    ['big picture', '/uppfoljning/storbild'],
    ['economy', '/ekonomi'],
    ['open page', '/oppen-sida'],
  ])('%j, an earlier name, finds %s', (text, wanted) => {
    const places = find(text).groups.flatMap(([, own]) => own.map(placeOf));
    expect(places).toContain(wanted);
  });
});
