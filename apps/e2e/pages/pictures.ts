import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { View } from '../views.js';

/** The file of a page's photograph in a view. */
export function pictureName(path: string, view: View): string {
  const name = path.replaceAll('$', '').split('/').filter(Boolean).join('-') || 'start';
  return `${name}.${view === 'desk' ? 'desk' : 'phone'}.jpg`;
}

/** Leaves the list of the pages of a view, by path and title, beside their photographs. */
export function listPictures(
  folder: string,
  view: View,
  titles: ReadonlyMap<string, string>,
): void {
  const pages = [...titles].map(([path, title]) => ({
    path,
    title,
    file: pictureName(path, view),
  }));
  writeFileSync(join(folder, `${view}.json`), JSON.stringify(pages));
}
