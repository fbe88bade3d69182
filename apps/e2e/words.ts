import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Language = 'sv' | 'en';
/** A label as the portal writes it; for those without parameters. */
export type Say = (key: string) => string;

/**
 * The words of one part of the portal, from its own files: a journey in two languages presses the same
 * buttons in both.
 * @throws {Error} from the function, for a key that no file has
 */
export async function readWords(folders: readonly string[], language: Language): Promise<Say> {
  const paths = folders.map((folder) =>
    join(import.meta.dirname, '../..', folder, `words.${language}.json`),
  );
  const files = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  const words: Readonly<Record<string, string>> = Object.assign(
    {},
    ...files.map((file) => JSON.parse(file)),
  );
  return (key) => {
    const text = words[key];
    if (text === undefined) throw new Error(`${paths.join(' and ')}: no ${key}.`);
    return text;
  };
}

/** Whatever the label can become: each of its parameters stands for any text. */
export function filled(label: string): RegExp {
  const parts = label.split(/\{\w+\}/).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`);
}
