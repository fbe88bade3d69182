// Plain JavaScript on Node alone: the launcher reads its own options with it before anything is installed
// or built. Its types stand in command-line.d.ts.
import { parseArgs } from 'node:util';

/** A command was called with something it does not know, or without something it needs. */
export class UsageError extends Error {}

/**
 * The options and words of a command line; whatever is not among them is refused.
 *
 * @param {{ options?: import('node:util').ParseArgsConfig['options'], words?: readonly string[] | string }} [command]
 *   `options` as `parseArgs` takes them; `words`: what each word is called, or one name for any number of them
 * @param {readonly string[]} [args]
 * @throws {UsageError} one sentence that names what is wrong and what there is
 */
export function parseCommandLine({ options = {}, words = [] } = {}, args = process.argv.slice(2)) {
  const { tokens } = parseArgs({
    args,
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = tokens.filter(({ kind }) => kind === 'option');
  for (const { name, rawName, value } of given) {
    const known = Object.hasOwn(options, name) ? options[name] : undefined;
    if (known === undefined)
      throw new UsageError(`There is no option ${rawName}: this command ${told(options)}.`);
    // A word that begins with a hyphen is an option that lost its place.
    const isValue = value !== undefined && value !== '' && !/^--?[a-z]/.test(value);
    if (known.type === 'string' && !isValue) throw new UsageError(`${rawName} wants a value.`);
    if (known.type === 'boolean' && value !== undefined) {
      throw new UsageError(`${rawName} takes no value: “${value}” is too much.`);
    }
  }
  for (const [name, { multiple }] of Object.entries(options)) {
    if (!multiple && given.filter((each) => each.name === name).length > 1) {
      throw new UsageError(`--${name} is given twice.`);
    }
  }
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  if (Array.isArray(words) && positionals.length > words.length) {
    const takes = words.length === 0 ? 'no words' : words.join(' ');
    throw new UsageError(
      `“${positionals[words.length]}” is one word too many: this command takes ${takes}.`,
    );
  }
  return { values, words: positionals };
}

/**
 * The same for a command: it ends with 1 and the one sentence when something is wrong. With ARGUMENTS_ONLY
 * set it ends here in any case, so that the launcher can ask before it starts a database.
 */
export function readCommandLine(command, args) {
  const read = orLeave(() => parseCommandLine(command, args));
  if (process.env.ARGUMENTS_ONLY) process.exit(0);
  return read;
}

/** What `work` answers; a UsageError ends the command with its one sentence. */
export function orLeave(work) {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return process.exit(1);
  }
}

/**
 * @param {string} what e.g. `stage`
 * @param {readonly string[]} given
 * @param {readonly string[]} known
 * @throws {UsageError} naming what is not known, and what is
 */
export function refuseUnknown(what, given, known) {
  const unknown = given.filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  throw new UsageError(
    `There is no ${what} ${unknown.join(', ')}; there are: ${known.join(', ')}.`,
  );
}

/**
 * @param {string} option e.g. `--minutes`
 * @param {string} text
 * @param {{ least?: number, whole?: boolean }} [bounds]
 * @throws {UsageError} when it is no number, or smaller than `least`
 */
export function numberFrom(option, text, { least = 0, whole = false } = {}) {
  const value = Number(text);
  const isNumber = text.trim() !== '' && (whole ? Number.isInteger(value) : Number.isFinite(value));
  if (isNumber && value >= least) return value;
  const kind = whole ? 'a whole number' : 'a number';
  throw new UsageError(`${option} takes ${kind}, ${least} or more: “${text}” is none.`);
}

/**
 * The values of the options that a command cannot do without.
 *
 * @throws {UsageError} naming those that are missing
 */
export function needed(values, ...names) {
  const missing = names.filter((name) => !values[name]);
  if (missing.length > 0) {
    const are = missing.length === 1 ? 'is' : 'are';
    const list = missing.map((name) => `--${name}`).join(', ');
    throw new UsageError(`${list} ${are} missing; --help tells the rest.`);
  }
  return values;
}

function told(options) {
  const names = Object.keys(options).map((name) => `--${name}`);
  return names.length === 0 ? 'takes none' : `takes ${names.join(', ')}`;
}
