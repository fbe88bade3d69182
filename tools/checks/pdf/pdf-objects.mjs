/**
 * The objects of a file as `writePdf` leaves it: plain tables, nothing packed into streams of objects. Another layout
 * is an error.
 *
 * @param {Uint8Array} pdf
 * @returns {{ header: string, objects: Map<number, string>, trailer: string }} texts in Latin-1, an object without its
 *   first and last line; the trailer without what leads to older tables
 */
export function readObjects(pdf) {
  const file = Buffer.from(pdf).toString('latin1');
  const objects = new Map();
  let table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file)?.[1] ?? refuse('end'));
  let trailer;
  while (true) {
    const end = file.indexOf('trailer', table);
    for (const [number, offset] of entriesOf(file.slice(table, end))) {
      if (!objects.has(number)) objects.set(number, objectAt(file, number, offset));
    }
    const told = /<<([\s\S]*?)>>\s*startxref/.exec(file.slice(end))?.[1] ?? refuse('trailer');
    trailer ??= told.replace(/\s*\/Prev \d+/, '');
    const before = /\/Prev (\d+)/.exec(told)?.[1];
    if (before === undefined) break;
    table = Number(before);
  }
  return { header: file.slice(0, file.indexOf('\n1 0 obj')), objects, trailer };
}

/**
 * A file of these objects, with a table that fits.
 *
 * @param {{ header: string, objects: Map<number, string>, trailer: string }} file
 * @returns {Buffer}
 */
export function writeObjects({ header, objects, trailer }) {
  let written = `${header}\n`;
  const numbers = [...objects.keys()].sort((one, other) => one - other);
  const entries = [];
  for (const number of numbers) {
    entries.push(`${number} 1\n${String(written.length).padStart(10, '0')} 00000 n \n`);
    written += `${number} 0 obj\n${objects.get(number)}\nendobj\n`;
  }
  const table = written.length;
  written += `xref\n0 1\n0000000000 65535 f \n${entries.join('')}trailer\n<<${trailer}\n>>\n`;
  return Buffer.from(`${written}startxref\n${table}\n%%EOF\n`, 'latin1');
}

function* entriesOf(table) {
  let number = 0;
  for (const line of table.split('\n').slice(1)) {
    const [first, , kind] = line.trim().split(' ');
    if (kind === undefined) number = Number(first);
    else {
      if (kind === 'n') yield [number, Number(first)];
      number += 1;
    }
  }
}

function objectAt(file, number, offset) {
  const start = `${number} 0 obj\n`;
  const end = file.indexOf('\nendobj\n', offset);
  if (!file.startsWith(start, offset) || end < 0) refuse(`object ${number}`);
  return file.slice(offset + start.length, end);
}

function refuse(place) {
  throw new Error(`The file is not laid out as the portal lays it out: ${place}.`);
}
