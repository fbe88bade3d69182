import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES, type Language } from '@stad/platform/rules/language.js';
// @ts-expect-error: plain JavaScript
import { filesUnder } from '../../../../../tools/codegen/files.mjs';

const root = join(import.meta.dirname, '../../../../..');
const HELP = /\/pages\/help\/(?:guides\/\w+|topics)\//;

interface Text {
  readonly at: string;
  readonly text: string;
}

/** Every text in a language, those of the help or all others. */
function textsIn(language: Language, ofHelp: boolean): readonly Text[] {
  return ['libs', 'apps/web/src']
    .flatMap((folder): string[] =>
      filesUnder(join(root, folder), (name: string) => name === `words.${language}.json`),
    )
    .filter((file) => HELP.test(file) === ofHelp && !file.includes('/libs/samples/'))
    .flatMap((file) =>
      Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>).map(
        ([key, text]) => ({ at: `${file.slice(root.length + 1)} ${key}`, text }),
      ),
    );
}

const namesIn = (text: string): string[] => text.split('*').filter((_, at) => at % 2 === 1);

/** What a label becomes on the page: a number or a name in place of each parameter. */
const plain = (text: string) => text.replaceAll(/\{n\}|\{least\}/g, '5').toLocaleLowerCase('sv');

/** A name that one is told to press or to open, without its stars. */
const UNMARKED: Readonly<Record<Language, RegExp>> = {
  sv: /(?:[Tt]ryck(?:er)? på|\beller på|[Öö]ppna|\bunder) (?=\p{Lu})/u,
  en: /(?:[Pp]ress(?:es)?|[Oo]pen|\bunder) (?=\p{Lu})/u,
};

describe.each([...LANGUAGES])('the help in %s', (language) => {
  const help = textsIn(language, true);
  const said = new Set(textsIn(language, false).map(({ text }) => plain(text)));

  it('names buttons, headings and pages that exist', () => {
    const unknown = help.flatMap(({ at, text }) =>
      namesIn(text)
        .filter((name) => !said.has(plain(name)))
        .map((name) => `${at}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  it('marks what it tells one to press or open', () => {
    const unmarked = help.filter(({ text }) => UNMARKED[language].test(text));
    expect(unmarked).toEqual([]);
    expect(help.flatMap(({ text }) => namesIn(text)).length).toBeGreaterThan(80);
  });

  it('closes every name that it begins', () => {
    expect(help.filter(({ text }) => text.split('*').length % 2 === 0)).toEqual([]);
  });
});

describe('the letters', () => {
  const letters = (
    filesUnder(join(root, 'libs'), (name: string) => name === 'letter-words.ts') as string[]
  )
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const pressed = (before: string) =>
    [...letters.matchAll(new RegExp(`${before} (\\p{Lu}[^.,]*?)(?=[.,]| to )`, 'gu'))].map(
      ([, name]) => String(name),
    );

  it.each([
    ['sv', 'tryck på'],
    ['en', 'press'],
  ] as const)('name buttons that exist in %s', (language, before) => {
    const said = new Set(textsIn(language, false).map(({ text }) => plain(text)));
    const names = pressed(before);
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => !said.has(plain(name)))).toEqual([]);
  });
});
