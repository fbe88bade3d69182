// Where a table is entered: the files outside its own domain that list tables by name. Prints how many
// tables each of these registers knows, and how many registers a table stands in.
//
//   node tools/checks/table-places.mjs [table …]
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { tableOwners } from './sql-tables.mjs';

const root = join(import.meta.dirname, '../..');
/** A file that names so many tables of domains other than its own is a list of tables. */
const A_LIST = 10;

// A name of one word is a word of the language too.
const owners = [...tableOwners(root)].filter(([table]) => /_/.test(table));
const wanted = process.argv.slice(2);

/** The files of the repository that name the table. */
function naming(table) {
  const { stdout } = spawnSync(
    'git',
    ['grep', '-lwF', table, '--', 'apps', 'libs', 'tools', 'docs'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  return stdout.split('\n').filter((file) => file && !/\/migrations\/|schema\.graphql/.test(file));
}

const lists = new Map();
for (const [table, domain] of owners) {
  for (const file of naming(table)) {
    if (file.startsWith(`libs/${domain}/`)) continue;
    lists.set(file, [...(lists.get(file) ?? []), table]);
  }
}
const registers = [...lists].filter(([, tables]) => tables.length >= A_LIST);
for (const [file, tables] of registers.sort((a, b) => b[1].length - a[1].length)) {
  process.stdout.write(`${String(tables.length).padStart(5)} ${file}\n`);
}
const places = owners
  .map(([table]) => [table, registers.filter(([, tables]) => tables.includes(table)).length])
  .sort((a, b) => a[1] - b[1]);
for (const [table, count] of places.filter(([table]) => wanted.includes(table))) {
  process.stdout.write(`${String(count).padStart(5)} ${table}\n`);
}
process.stdout.write(
  `${registers.length} lists of tables; a table stands in ${places[Math.floor(places.length / 2)][1]} of them (the median), at most in ${places.at(-1)[1]}\n`,
);
