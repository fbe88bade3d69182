import { createInterface } from 'node:readline/promises';
import { Refusal } from '../launcher/steps/terminal.mjs';

const WORD = /^[a-z]+(-[a-z]+)*$/;

/**
 * The name of what is made, from the command line, or asked for where somebody sits.
 *
 * @param {{ example: string, swedish: string }} kind
 * @param {string | undefined} word in English, in the singular
 * @param {{ many?: string, swedish?: string }} given
 * @throws {Refusal} when it is no name, with how to say one
 */
export async function readName({ example, swedish }, word, given = {}) {
  const one =
    word ?? (await ask(`In English, in the singular, words parted by a hyphen (${example}): `));
  if (!WORD.test(one ?? '')) {
    throw new Refusal(
      `Name it in the singular, small letters a–z, words parted by a hyphen: ${example}.`,
    );
  }
  const three = given.swedish ?? (await ask(`In Swedish: one, several, the one (${swedish}): `));
  const forms = (three ?? '').split(',').map((form) => form.trim().toLowerCase());
  if (forms.length !== 3 || forms.some((form) => !/^\p{L}[\p{L} -]*$/u.test(form))) {
    throw new Refusal(`Say its Swedish name in three forms: --swedish "${swedish}".`);
  }
  const [single, several, the] = forms;
  return { one, many: given.many ?? `${one}s`, swedish: { one: single, many: several, the } };
}

/** Nobody is asked where nobody sits. */
async function ask(question) {
  if (!process.stdin.isTTY) return undefined;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}
