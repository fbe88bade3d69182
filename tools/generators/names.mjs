/**
 * Every way in which code and pages write a name, of the sample and of what is made from it, in the order in
 * which they are replaced: the longer before what it begins with.
 *
 * @param {{ one: string, many: string, swedish: { one: string, many: string, the: string } }} name `one` and
 *   `many` in English, words parted by hyphens
 */
export function formsOf({ one, many, swedish }) {
  const forms = [];
  for (const english of [many, one]) {
    const words = english.split('-');
    const pascal = words.map(capital).join('');
    forms.push(
      english,
      pascal,
      pascal[0].toLowerCase() + pascal.slice(1),
      words.join('_'),
      words.join('_').toUpperCase(),
      capital(words.join(' ')),
      words.join(' '),
    );
  }
  const spoken = one.split('-').join(' ');
  forms.push(`${articleOf(spoken)} ${spoken}`);
  forms.push(`/${addressOf(swedish.many)}`);
  for (const word of [swedish.many, swedish.the, swedish.one]) forms.push(capital(word), word);
  return forms;
}

/** In English, by its first letter; a word that is said otherwise (`hour`) is put right by hand. */
const articleOf = (word) => (/^[aeiou]/i.test(word) ? 'an' : 'a');

/** As it stands in an address: small letters without å, ä and ö. */
export function addressOf(word) {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-');
}

/** A text of the sample in the words of what is made from it. */
export function renamed(text, from, to) {
  const pairs = formsOf(from).map((form, at) => [form, formsOf(to)[at]]);
  // A word that is written the same way twice, as one without a hyphen is, is replaced as the first of them.
  const known = new Map(pairs.toReversed());
  const pattern = new RegExp([...known.keys()].map(escaped).sort(longestFirst).join('|'), 'g');
  return text.replace(pattern, (form) => known.get(form));
}

/** An id of the timeline after the newest: `20261125-0900`. */
export function stampAfter(last, now) {
  const [date, time] = now.toISOString().split('T');
  const stamp = `${date.replaceAll('-', '')}-${time.slice(0, 5).replace(':', '')}`;
  const [lastDate, lastTime] = last.split('-');
  if (stamp > `${lastDate}-${lastTime}`) return stamp;
  return `${lastDate}-${String(Number(lastTime) + 10).padStart(4, '0')}`;
}

const capital = (word) => word[0].toUpperCase() + word.slice(1);
const escaped = (text) => text.replaceAll(/[/\\^$*+?.()|[\]{}-]/g, '\\$&');
const longestFirst = (a, b) => b.length - a.length;
