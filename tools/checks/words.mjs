import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@messageformat/parser';
import { filesUnder } from '../codegen/files.mjs';
import { argumentsOf } from '../codegen/words.mjs';

const LANGUAGES = ['sv', 'en'];

/**
 * Every word in both languages, none empty, each with the same arguments.
 * @returns {string[]} the faults, one sentence each
 */
export function findMissingWords(root) {
  const folders = new Set(
    ['libs', 'apps']
      .map((folder) => join(root, folder))
      .filter((folder) => existsSync(folder))
      .flatMap((folder) => filesUnder(folder, (name) => /^words\.\w+\.json$/.test(name)))
      .map((file) => file.replace(/\/words\.\w+\.json$/, '')),
  );
  return [...folders].flatMap((folder) =>
    faultsIn(folder).map((fault) => `${folder.slice(root.length + 1)}: ${fault}`),
  );
}

function faultsIn(folder) {
  const absent = LANGUAGES.filter((language) => !existsSync(fileOf(folder, language)));
  if (absent.length > 0) return absent.map((language) => `words.${language}.json is missing`);
  const [sv, en] = LANGUAGES.map((language) =>
    JSON.parse(readFileSync(fileOf(folder, language), 'utf8')),
  );
  return [...new Set([...Object.keys(sv), ...Object.keys(en)])].flatMap((key) =>
    faultsOf(key, sv[key], en[key]),
  );
}

const fileOf = (folder, language) => join(folder, `words.${language}.json`);

function faultsOf(key, sv, en) {
  const empty = Object.entries({ sv, en }).filter(([, text]) => !text?.trim());
  if (empty.length > 0) return empty.map(([language]) => `${key} has no words in ${language}`);
  try {
    const [inSv, inEn] = [sv, en].map((text) => Object.keys(argumentsOf(parse(text))).join(', '));
    return inSv === inEn ? [] : [`${key} takes (${inSv}) in sv and (${inEn}) in en`];
  } catch (error) {
    return [`${key} is no message: ${error.message.split('\n')[0]}`];
  }
}
