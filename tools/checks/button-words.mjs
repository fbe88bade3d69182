import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { filesUnder } from '../codegen/files.mjs';

/** Parts of the kit whose children, or whose prop of that name, are the text of a button. */
const BUTTON = /<(?:Button|LinkButton|ChangeButton|EmergencyButton)\b/g;
const PROPS = /\b(?:submit|send|act|press|open|confirm|remove|later|now|do)=\{/g;
const CALL = /\b(\w+)(?:\.maybe)?\(\s*(?:'([^']+)'|`([^`]+)`)/g;

/**
 * Every text that stands on a button, by the code that hands it over.
 * @returns {{ folder: string, key: string }[]} each once, with the folder of its words
 */
export function findButtonKeys(root) {
  const found = new Map();
  const sources = ['libs', 'apps/web/src'].flatMap((folder) =>
    filesUnder(join(root, folder), (name) => /(?<!\.spec|\.generated)\.tsx$/.test(name)),
  );
  for (const file of sources) {
    if (/\/testing\/|\/pages\/kit\//.test(file)) continue;
    const text = readFileSync(file, 'utf8');
    const folders = foldersOf(text, file);
    for (const part of [...partsOf(text, BUTTON, childrenAt), ...partsOf(text, PROPS, braceAt)]) {
      for (const [, name, plain, made] of part.matchAll(CALL)) {
        const folder = folders.get(name);
        if (folder) for (const key of keysOf(folder, plain, made)) note(folder, key);
      }
    }
    if (/<(?:NextSteps|PhasedPage|PhasedSteps|RecordSteps)\b/.test(text)) {
      for (const [, name, , made] of text.matchAll(CALL)) {
        const folder = folders.get(name);
        if (folder && made?.startsWith('step.')) {
          for (const key of keysOf(folder, undefined, made)) note(folder, key);
        }
      }
    }
  }
  return [...found.values()];

  function note(folder, key) {
    const at = folder.slice(root.length + 1);
    found.set(`${at} ${key}`, { folder: at, key });
  }
}

/** The words file behind each translator of a source: `const t = useWords(words)`. */
function foldersOf(text, file) {
  const files = new Map();
  for (const [, names, from] of text.matchAll(
    /import \{([^}]+)\} from '([^']+)\/words\.generated\.js'/g,
  )) {
    const folder = from.startsWith('.')
      ? normalize(join(dirname(file), from))
      : from.replace(/^@stad\//, `${file.slice(0, file.search(/\/(?:libs|apps)\//))}/libs/`);
    for (const one of names.split(',')) {
      const [, name, as] = /(\w+)(?: as (\w+))?/.exec(one.trim()) ?? [];
      if (name?.toLowerCase().includes('words')) files.set(as ?? name, folder);
    }
  }
  const folders = new Map();
  for (const [, name, words] of text.matchAll(/const (\w+) = useWords\((\w+)\)/g)) {
    if (files.has(words)) folders.set(name, files.get(words));
  }
  return folders;
}

function partsOf(text, start, cut) {
  return [...text.matchAll(start)].map(({ index, 0: found }) => cut(text, index, found));
}

/** The children of the element that begins there, without what its attributes say. */
function childrenAt(text, index) {
  let depth = 0;
  let at = index;
  for (; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    else if (depth === 0 && text[at] === '>' && text[at - 1] !== '=') break;
  }
  if (text[at - 1] === '/') return '';
  const name = /<(\w+)/.exec(text.slice(index))[1];
  return text.slice(at, text.indexOf(`</${name}>`, at));
}

function braceAt(text, index, found) {
  let depth = 1;
  let at = index + found.length;
  for (; at < text.length && depth > 0; at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
  }
  return text.slice(index + found.length, at);
}

function keysOf(folder, plain, made) {
  const words = wordsOf(folder, 'sv');
  if (plain) return plain in words ? [plain] : [];
  const pattern = new RegExp(
    `^${made.replace(/[.*+?^()|[\]\\]/g, '\\$&').replace(/\$\{[^}]*\}/g, '[\\w$]+')}$`,
  );
  return Object.keys(words).filter((key) => pattern.test(key));
}

const read = new Map();
/** The words of a folder in a language. */
export function wordsOf(folder, language) {
  const path = join(folder, `words.${language}.json`);
  if (!read.has(path)) {
    read.set(path, existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {});
  }
  return read.get(path);
}
