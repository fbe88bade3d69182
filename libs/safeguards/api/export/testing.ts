import { inflateRawSync } from 'node:zlib';

/** The sheets of a workbook by name, row by row: what a person who opens it reads. */
export function readWorkbook(bytes: Buffer): ReadonlyMap<string, readonly (string | number)[][]> {
  const files = unzip(bytes);
  const text = (name: string) => files.get(name)?.toString('utf8') ?? '';
  const shared = [...text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item]) =>
    plain(item ?? ''),
  );
  const names = [...text('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
    ([, name]) => plain(name ?? ''),
  );
  return new Map(
    names.map((name, at) => [name, rowsOf(text(`xl/worksheets/sheet${at + 1}.xml`), shared)]),
  );
}

/** Every file of the archive as it stands, for what a workbook must not hold. */
export function unzip(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(bytes.lastIndexOf(Buffer.from('PK\x05\x06')) + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [size, name, extra, comment] = [20, 28, 30, 32].map((offset, index) =>
      index === 0 ? bytes.readUInt32LE(at + offset) : bytes.readUInt16LE(at + offset),
    ) as [number, number, number, number];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + size);
    const stored = bytes.readUInt16LE(at + 10) === 0;
    files.set(
      bytes.toString('utf8', at + 46, at + 46 + name),
      stored ? data : inflateRawSync(data),
    );
    at += 46 + name + extra + comment;
  }
  return files;
}

function rowsOf(sheet: string, shared: readonly string[]): (string | number)[][] {
  return [...sheet.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, row = '']) =>
    [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].flatMap(
      ([, attributes = '', cell = '']) => {
        const value = /<v>(.*?)<\/v>/s.exec(cell)?.[1];
        if (value === undefined) return [];
        return [/t="s"/.test(attributes) ? (shared[Number(value)] ?? '') : Number(value)];
      },
    ),
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

function plain(xml: string): string {
  return xml
    .replace(/<[^>]*>/g, '')
    .replace(/&(#\d+|\w+);/g, (_, name: string) =>
      name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : (ENTITIES[name] ?? ''),
    );
}
