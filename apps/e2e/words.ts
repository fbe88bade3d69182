import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Language = 'sv' | 'en';
/** A label as the portal writes it; for those without parameters. */
export type Say = (key: string) => string;

/**
 * The words of one part of the portal, from its own file: a journey in two languages presses the same
 * buttons in both.
 * @throws {Error} from the function, for a key that the file does not have
 */
export async function readWords(folder: string, language: Language): Promise<Say> {
  const path = join(import.meta.dirname, '../..', folder, `words.${language}.json`);
  const words = JSON.parse(await readFile(path, 'utf8')) as Readonly<Record<string, string>>;
  return (key) => {
    const text = words[key];
    if (text === undefined) throw new Error(`${path} has no ${key}.`);
    return text;
  };
}
