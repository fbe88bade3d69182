import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The text of docs/PAGES.md: the pages in the order of the menu, each once wide and once narrow. Takes the lists
 * away that the photographs left beside them.
 *
 * @param {string} folder of the photographs and of their lists, one a view
 */
export function leafThrough(folder) {
  const [desk, phone] = ['desk', 'pocketLight'].map((view) => {
    const list = join(folder, `${view}.json`);
    const pages = JSON.parse(readFileSync(list, 'utf8'));
    rmSync(list);
    return pages;
  });
  const entries = desk.map(({ path, title, file }) => {
    const narrow = phone.find((page) => page.path === path).file;
    const name = title.replace(/ – (?:Stad till Stad|Samverkan)$/, '');
    return [
      `## ${name}`,
      `\`${path}\``,
      `<img src="images/pages/${file}" alt="${name}, on a desk" width="640"> <img src="images/pages/${narrow}" alt="${name}, on a phone" width="185">`,
    ].join('\n\n');
  });
  return [
    '# The pages',
    'Every page of the portal as the demo shows it. Written by `npm run pictures`; do not edit.',
    ...entries,
    '',
  ].join('\n\n');
}
