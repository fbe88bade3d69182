import type { PdfFile } from './pdf-file.js';
import { isList, PdfDict, type PdfObject, PdfRef, type PdfValue, written } from './pdf-value.js';

/** What may draw text: its content, and the fonts it names. */
interface Drawing {
  readonly contents: PdfValue;
  readonly resources: PdfValue;
}

/** How far the parents of a page are asked for what it inherits. */
const MOST_PARENTS = 40;
const LARGEST_NUMBER = 8_388_607;

/**
 * For each revision of the file, a copy with pages of its own: one for each page, drawing and pattern that
 * lies in it, whether a reader would come there or not. Annotations, layers and what lies beside the sheet
 * are so read with the letters that their fonts give them. What was the same before is not read again.
 */
export function* drawnCopies(file: PdfFile): Generator<Buffer> {
  const known = new Set<string>();
  for (const end of file.ends) {
    const inForce = new Map<number, PdfObject>();
    for (const object of file.objects) {
      const { number } = object;
      if (number !== null && number <= LARGEST_NUMBER && object.at < end)
        inForce.set(number, object);
    }
    const drawings = [...inForce.values()]
      .flatMap((object) => drawingOf(object, inForce))
      .filter((drawing) => {
        const mark = markOf(drawing, inForce);
        return known.has(mark) ? false : known.add(mark);
      });
    if (drawings.length > 0) yield copyOf(file.bytes.subarray(0, end), inForce, drawings);
  }
}

type InForce = ReadonlyMap<number, PdfObject>;

function drawingOf({ number, generation, value, data }: PdfObject, inForce: InForce): Drawing[] {
  if (!(value instanceof PdfDict)) return [];
  if (value.nameOf('Type') === 'Page' || (value.has('Contents') && value.has('Resources'))) {
    return [{ contents: value.get('Contents') ?? null, resources: inherited(value, inForce) }];
  }
  const isDrawing = value.nameOf('Subtype') === 'Form' || value.has('PatternType');
  if (!data || !isDrawing) return [];
  const contents = new PdfRef(number as number, generation);
  return [{ contents, resources: value.get('Resources') ?? formResources(inForce) }];
}

/** What fields without fonts of their own are drawn with. */
function formResources(inForce: InForce): PdfValue {
  for (const { value } of inForce.values()) {
    if (value instanceof PdfDict && value.has('DR')) return value.get('DR') ?? null;
    const form = value instanceof PdfDict ? value.get('AcroForm') : null;
    if (form instanceof PdfDict && form.has('DR')) return form.get('DR') ?? null;
  }
  return new PdfDict([]);
}

function inherited(page: PdfDict, inForce: InForce): PdfValue {
  let holder: PdfDict | undefined = page;
  for (let step = 0; holder && step < MOST_PARENTS; step += 1) {
    const resources = holder.get('Resources');
    if (resources !== undefined) return resources;
    const parent = holder.get('Parent');
    const above: PdfValue | undefined =
      parent instanceof PdfRef ? inForce.get(parent.number)?.value : parent;
    holder = above instanceof PdfDict ? above : undefined;
  }
  return new PdfDict([]);
}

/** What a drawing is made of, and in which state: fonts, and drawings in it, too. */
function markOf({ contents, resources }: Drawing, inForce: InForce): string {
  const met = new Set<number>();
  const marks: string[] = [];
  const follow = (value: PdfValue, key = ''): void => {
    if (key === 'Parent') return;
    if (value instanceof PdfRef) {
      if (met.has(value.number)) return;
      met.add(value.number);
      const object = inForce.get(value.number);
      marks.push(`${value.number}:${object?.at}`);
      if (object) follow(object.value);
    } else if (value instanceof PdfDict) {
      for (const [name, each] of value.entries) follow(each, name);
    } else if (isList(value)) {
      for (const each of value) follow(each);
    }
  };
  follow(contents);
  follow(resources);
  return `${written(contents)} ${written(resources)} ${marks.join(' ')}`;
}

/** The file to the end of a revision, with other pages and an index of every object in force. */
function copyOf(bytes: Buffer, inForce: InForce, drawings: readonly Drawing[]): Buffer {
  const highest = Math.max(0, ...numbersOf(inForce));
  const root = highest + 1;
  const tree = highest + 2;
  const pages = drawings.map((_, at) => highest + 3 + at);
  const index = highest + 3 + drawings.length;
  let added = '\n';
  const rows = new Map<number, readonly [kind: number, where: number, nth: number]>();
  for (const [number, { packed, at, generation }] of inForce) {
    rows.set(number, packed ? [2, packed.list, packed.index] : [1, at, generation]);
  }
  const add = (number: number, value: string): void => {
    rows.set(number, [1, bytes.length + added.length, 0]);
    added += `${number} 0 obj ${value} endobj\n`;
  };
  add(root, `<</Type/Catalog/Pages ${tree} 0 R>>`);
  const kids = pages.map((page) => `${page} 0 R`).join(' ');
  add(tree, `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`);
  for (const [at, { contents, resources }] of drawings.entries()) {
    // Larger than any sheet: nothing lies beside it.
    const box = '[-32000 -32000 32000 32000]';
    add(
      pages[at] as number,
      `<</Type/Page/Parent ${tree} 0 R/MediaBox${box}/Contents ${written(contents)}/Resources ${written(resources)}>>`,
    );
  }
  const numbers = [...rows.keys()].sort((a, b) => a - b);
  const table = Buffer.alloc(numbers.length * ROW);
  for (const [at, number] of numbers.entries()) {
    const [kind, where, nth] = rows.get(number) ?? [0, 0, 0];
    table.writeUInt8(kind, at * ROW);
    table.writeUInt32BE(where, at * ROW + 1);
    table.writeUInt32BE(nth, at * ROW + 5);
  }
  const start = bytes.length + added.length;
  const entries = `/Type/XRef/Size ${index + 1}/W[1 4 4]/Index[${numbers.map((each) => `${each} 1`).join(' ')}]/Root ${root} 0 R/Length ${table.length}`;
  return Buffer.concat([
    bytes,
    Buffer.from(`${added}${index} 0 obj <<${entries}>> stream\n`, 'latin1'),
    table,
    Buffer.from(`\nendstream endobj\nstartxref\n${start}\n%%EOF\n`, 'latin1'),
  ]);
}

/** Bytes of a row of the index: kind, where, which. */
const ROW = 9;

const numbersOf = (inForce: InForce) => [...inForce.keys()];
