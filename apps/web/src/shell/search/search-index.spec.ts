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
    ...answerEntries(asked, sheet as never),
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
});
