import { describe, expect, it } from '@jest/globals';
import { LARGEST_IMPORT } from '@stad/platform/rules/import-row.js';
import { isTable, readTableFile } from './read-table-file.js';
import { codeReader, readColumns } from './table-columns.js';
import { madeWorkbook } from './testing.js';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'));
const read = async (file: Uint8Array) => {
  const table = await readTableFile(file);
  return isTable(table) ? table.map(({ row, cells }) => `${row} ${cells.join('|')}`) : table;
};
const HEAD = ['E-post', 'Enhet'];

describe('a file that is not read', () => {
  it.each<[string, Uint8Array, object]>([
    ['nothing', bytes(''), { code: 'IMPORT_EMPTY' }],
    ['a head alone', bytes('E-post;Enhet\n;\n'), { code: 'IMPORT_EMPTY' }],
    [
      'an old or locked workbook',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      { code: 'IMPORT_OLD_OR_LOCKED' },
    ],
    ['something else', new Uint8Array([0x89, 0x50, 0, 0, 1]), { code: 'IMPORT_NOT_TABLE' }],
    [
      'a broken workbook',
      new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]),
      { code: 'IMPORT_NOT_TABLE' },
    ],
    [
      'a formula, with its cell',
      madeWorkbook([HEAD], { cells: '<c r="B2"><f>1+1</f><v>2</v></c>' }),
      { code: 'IMPORT_FORMULA', params: { cell: 'B2' } },
    ],
    [
      'macros',
      madeWorkbook([HEAD, ['a', 'b']], { files: { 'xl/vbaProject.bin': 'x' } }),
      { code: 'IMPORT_MACROS' },
    ],
    [
      'more than there is room for',
      new Uint8Array(LARGEST_IMPORT + 1),
      { code: 'IMPORT_TOO_LARGE', params: { largest: 4 } },
    ],
    [
      'too many rows',
      bytes(`E-post\n${'a@b.example\n'.repeat(5001)}`),
      { code: 'IMPORT_TOO_MANY_ROWS', params: { largest: 5000 } },
    ],
  ])('%s', async (_, file, problem) => expect(await read(file)).toEqual(problem));
});

describe('a file that is read', () => {
  const expected = ['1 E-post|Enhet', '2 a@b.example|Åsö', '4 c@d.example|'];
  it.each<[string, Uint8Array]>([
    ['semicolons', bytes('E-post;Enhet\r\na@b.example;Åsö\r\n;\r\nc@d.example;\r\n')],
    ['commas and quotes', bytes('"E-post","Enhet"\na@b.example,"Åsö"\n,\nc@d.example,\n')],
    ['tabs', bytes('E-post\tEnhet\na@b.example\tÅsö\n\t\nc@d.example\t\n')],
    ['a byte order mark', bytes('\ufeffE-post;Enhet\na@b.example;Åsö\n;\nc@d.example;\n')],
    [
      'Windows-1252',
      new Uint8Array(Buffer.from('E-post;Enhet\na@b.example;Åsö\n;\nc@d.example;\n', 'latin1')),
    ],
    [
      'UTF-16',
      new Uint8Array(
        Buffer.from('\ufeffE-post;Enhet\na@b.example;Åsö\n;\nc@d.example;\n', 'utf16le'),
      ),
    ],
    ['a workbook', madeWorkbook([HEAD, ['a@b.example', 'Åsö'], ['', ''], ['c@d.example', '']])],
  ])('%s', async (_, file) => {
    const told = (await read(file)) as string[];
    expect(
      told.map((line) => (line.endsWith('|') || line.includes('|') ? line : `${line}|`)),
    ).toEqual(expected);
  });

  it('a workbook of 5,000 rows', async () => {
    const rows = Array.from({ length: 5000 }, (_, at) => [
      `person${at}@kommun.example`,
      'Enheten för allt som behöver göras',
    ]);
    const told = (await read(madeWorkbook([HEAD, ...rows]))) as string[];
    expect(told).toHaveLength(5001);
    expect(told.at(-1)).toBe('5001 person4999@kommun.example|Enheten för allt som behöver göras');
  });
});

describe('columns', () => {
  const columns = [
    { key: 'email', label: 'E-post', names: ['mejl'], isRequired: true },
    { key: 'roles', label: 'Roller', read: codeReader(['A', 'B'], (code) => [`roll ${code}`]) },
  ];
  const table = (...rows: string[][]) => rows.map((cells, at) => ({ row: at + 1, cells }));

  it('are found by any of their names, and a name of a person is left where it is', () => {
    const read = readColumns(table(['Namn', ' MEJL '], ['Kim', 'a@b.example']), columns);
    expect(read).toEqual({
      rows: [{ row: 2, email: 'a@b.example' }],
      missing: [],
      ignored: ['Namn'],
    });
  });

  it('become codes, and a word that is none is sent as it stands', () => {
    const read = readColumns(table(['E-post', 'Roller'], ['x', 'Roll  b'], ['y', 'kung']), columns);
    expect(read.rows.map(({ roles }) => roles)).toEqual(['B', 'kung']);
  });

  it('that must be there are named', () => {
    expect(readColumns(table(['Roller'], ['A']), columns).missing).toEqual(['E-post']);
  });
});
