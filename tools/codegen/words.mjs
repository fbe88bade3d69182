import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import MessageFormatModule from '@messageformat/core';
import compileModuleModule from '@messageformat/core/compile-module.js';
import { parse } from '@messageformat/parser';
import { filesUnder, writeIfChanged } from './files.mjs';

const MessageFormat = MessageFormatModule.default ?? MessageFormatModule;
const compileModule = compileModuleModule.default ?? compileModuleModule;

const LANGUAGES = ['sv', 'en'];
/** Codes come from every domain's rules; their sentences are needed wherever an error is shown. */
const SHARED = /^(problem|missing)\./;
/**
 * Those of them that the first page brings: what can go wrong before the others have come, and what is said
 * in their place.
 */
const FIRST =
  /^(?:problem\.(?:NETWORK|UNAVAILABLE|UNAUTHENTICATED|UNEXPECTED|INTERNAL|UNKNOWN_DOCUMENT|UNREAD)|missing\.UNREAD)$/;
/** Domains whose problems one can meet on the pages of a night; a telephone keeps their sentences. */
const OF_THE_NIGHT =
  /^libs\/(?:platform\/web\/words|(?:identity|safeguards|programme|handovers|network|actors|tasks)\/|activities\/(?:core|field-operations)\/)/;
/** What is said of a code without a sentence: known only where all of them have come. */
const LAST = /\.UNKNOWN$/;
/** Two files a language, after the first page: nobody reads both languages, and no night needs the office's. */
const PARTS = { night: '', office: 'office.' };
const sharedFile = (part, language) =>
  `libs/platform/web/i18n/problem-words.${PARTS[part]}${language}.generated.js`;
const FIRST_FILE = 'libs/platform/web/i18n/problem-words.first.generated.js';
const SAMPLES = 'libs/samples/';
const BANNER =
  '// Made by tools/codegen from the words files beside it. Not edited, not committed.\n';

/** Compiles the words of every domain. Returns the faults found, as sentences. */
export function generateWords(roots = ['libs', 'apps']) {
  const faults = [];
  const shared = none();
  /** The codes of {@link shared} that a night needs. */
  const nightly = new Set();
  const first = none();
  const files = roots
    .filter((root) => existsSync(root))
    .flatMap((root) => filesUnder(root, (name) => name === 'words.sv.json'));

  for (const file of files) {
    const folder = dirname(file);
    const read = readPair(folder, faults);
    if (!read) continue;
    const own = none();
    for (const [key, args] of Object.entries(read.args)) {
      // What the generators copy is in no portal: what it calls its own problems neither.
      if (SHARED.test(key) && file.startsWith(SAMPLES)) {
        delete read.args[key];
        continue;
      }
      const isShared = SHARED.test(key);
      const target = FIRST.test(key) ? first : isShared ? shared : own;
      for (const language of LANGUAGES) {
        const before = target[language][key];
        const text = read.texts[language][key];
        if (isShared && before !== undefined && before !== text) {
          faults.push(`${file}: ${key} says something else than in another domain`);
        }
        target[language][key] = text;
      }
      if (isShared && OF_THE_NIGHT.test(file) && !LAST.test(key)) nightly.add(key);
      if (isShared) delete read.args[key];
      else read.args[key] = args;
    }
    emit(join(folder, 'words.generated.js'), 'words', own, read.args);
  }
  for (const language of LANGUAGES)
    for (const part of Object.keys(PARTS)) {
      const isOf = ([key]) => nightly.has(key) === (part === 'night');
      const texts = Object.fromEntries(Object.entries(shared[language]).filter(isOf));
      emitShared(sharedFile(part, language), language, texts);
    }
  emit(FIRST_FILE, 'firstProblemWords', first, {});
  return faults;
}

const none = () => Object.fromEntries(LANGUAGES.map((language) => [language, {}]));

function readPair(folder, faults) {
  const texts = {};
  for (const language of LANGUAGES) {
    const path = join(folder, `words.${language}.json`);
    try {
      texts[language] = JSON.parse(readFileSync(path, 'utf8'));
    } catch (error) {
      faults.push(`${path}: ${error.message}`);
      return undefined;
    }
  }
  const args = {};
  for (const key of new Set([...Object.keys(texts.sv), ...Object.keys(texts.en)])) {
    const missing = LANGUAGES.filter((language) => typeof texts[language][key] !== 'string');
    if (missing.length > 0) {
      faults.push(`${folder}: ${key} is missing in ${missing.join(', ')}`);
      continue;
    }
    try {
      const [sv, en] = LANGUAGES.map((language) => argumentsOf(parse(texts[language][key])));
      if (String(Object.keys(sv)) !== String(Object.keys(en))) {
        faults.push(`${folder}: ${key} takes other arguments in en than in sv`);
      }
      // A plural in one language only still needs a number.
      for (const [arg, type] of Object.entries(en)) if (type === 'number') sv[arg] = type;
      args[key] = sv;
    } catch (error) {
      faults.push(`${folder}: ${key}: ${error.message.split('\n')[0]}`);
    }
  }
  return { texts, args };
}

/** Names and types of the arguments of a parsed message, in alphabetical order. */
export function argumentsOf(tokens, found = {}) {
  for (const token of tokens) {
    if (token.type === 'argument') found[token.arg] ??= 'string | number';
    if (token.type === 'function') found[token.arg] = 'number';
    if (token.type === 'plural' || token.type === 'selectordinal') found[token.arg] = 'number';
    if (token.type === 'select') found[token.arg] = 'string';
    for (const chosen of token.cases ?? []) argumentsOf(chosen.tokens, found);
  }
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function emit(path, name, texts, args) {
  const bodies = compiled(
    LANGUAGES.map((language) => [`${language}Words`, language, texts[language]]),
  );
  const all = LANGUAGES.map((language) => `${language}: ${language}Words`).join(', ');
  writeIfChanged(path, `${BANNER}${bodies}\nexport const ${name} = { ${all} };\n`);
  writeIfChanged(path.replace(/\.js$/, '.d.ts'), BANNER + declare(path, name, args));
}

function emitShared(path, language, texts) {
  const body = compiled([['problemWords', language, texts]]);
  writeIfChanged(path, `${BANNER}${body}\nexport { problemWords };\n`);
  writeIfChanged(
    path.replace(/\.js$/, '.d.ts'),
    `${BANNER}import type { Messages } from './words.js';\nexport declare const problemWords: Messages;\n`,
  );
}

/** The messages as constants of these names, after what they import. */
function compiled(parts) {
  const imports = new Map();
  const bodies = parts.map(([name, language, texts]) => {
    const module = compileModule(new MessageFormat([language]), texts);
    const body = module.replace(/^import \{(.+)\} from "(.+)";\n/gm, (_, names, from) => {
      const known = imports.get(from) ?? new Set();
      for (const one of names.split(',')) known.add(one.trim());
      imports.set(from, known);
      return '';
    });
    return body.replace('export default', `const ${name} =`);
  });
  const lines = [...imports].map(
    ([from, names]) => `import { ${[...names].join(', ')} } from '${from}';\n`,
  );
  return lines.join('') + bodies.join('\n');
}

function declare(path, name, args) {
  const from = relative(dirname(path), 'libs/platform/web/i18n/words.js');
  const type = from.startsWith('.') ? from : `./${from}`;
  const lines = Object.entries(args).map(([key, own]) => {
    const fields = Object.entries(own).map(([arg, kind]) => `${JSON.stringify(arg)}: ${kind}`);
    return `  ${JSON.stringify(key)}: ${fields.length > 0 ? `{ ${fields.join('; ')} }` : 'undefined'};`;
  });
  return `import type { Words } from '${type}';\nexport declare const ${name}: Words<{\n${lines.join('\n')}\n}>;\n`;
}
