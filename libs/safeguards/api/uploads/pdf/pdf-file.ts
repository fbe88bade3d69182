import type { PdfBudget } from './pdf-budget.js';
import { unpacked } from './pdf-filters.js';
import { endsAt, PdfParser, SPACE } from './pdf-parser.js';
import { sectionsOf } from './pdf-sections.js';
import { PdfDict, type PdfObject, PdfRef, type PdfValue, written } from './pdf-value.js';

/** What a stream holds when it is unpacked, in Latin-1. */
export interface PdfStream {
  readonly dict: PdfDict;
  readonly text: string;
}

const NUMBERED = new RegExp(`(\\d{1,10})[${SPACE}]+(\\d{1,5})[${SPACE}]*$`);
/** What stands before `obj`: two numbers and the space between them. */
const BEFORE_OBJECT = 64;

/**
 * All objects of a PDF, found by walking through its bytes and not by its index: every revision, what no
 * index names, and what lies inside the bytes of something else. Streams are unpacked one at a time.
 */
export class PdfFile {
  private readonly text: string;
  /** Every object, in the order of the file; packed ones follow their list. */
  readonly objects: PdfObject[] = [];
  /** Where each revision ends. */
  readonly ends: readonly number[];
  private readonly byNumber = new Map<number, PdfObject[]>();
  readonly trailers: readonly PdfDict[];

  constructor(
    readonly bytes: Buffer,
    private readonly budget: PdfBudget,
  ) {
    this.text = bytes.toString('latin1');
    const sections = sectionsOf(this.text, budget, (ref, from) => this.lengthAt(ref, from));
    this.ends = sections.flatMap((each) => (each.kind === 'end' ? [each.to] : []));
    this.trailers = sections.flatMap((each) =>
      each.kind === 'trailer' && each.value instanceof PdfDict ? [each.value] : [],
    );
    budget.revisions(this.ends.length);
    const known = new Set<number>();
    for (const section of sections) {
      if (section.kind !== 'object') continue;
      known.add(section.keywordAt);
      this.add(section.object);
    }
    this.addHidden(known);
  }

  /** Every dictionary, list or value at the top: objects, then trailers. */
  *roots(): Generator<PdfValue> {
    for (const { value } of this.objects) yield value;
    yield* this.trailers;
  }

  /** What a reference means: every object of that number, the newest last. */
  named(ref: PdfRef): readonly PdfObject[] {
    return this.byNumber.get(ref.number) ?? [];
  }

  /** A value, or the newest that its reference means. */
  readonly resolve = (value: PdfValue | undefined): PdfValue | undefined => {
    let meant = value;
    for (let step = 0; meant instanceof PdfRef && step < 10; step += 1) {
      meant = this.named(meant).at(-1)?.value;
    }
    return meant;
  };

  /**
   * Unpacks every stream and hands it over, then lets it go. Lists of objects are read as they are met, so
   * that {@link objects} is whole at the end. A picture has nothing to hand over.
   */
  async unpack(take: (stream: PdfStream) => void): Promise<void> {
    for (const object of [...this.objects]) {
      const { data, value } = object;
      if (!data || !(value instanceof PdfDict)) continue;
      const raw = this.bytes.subarray(data.from, data.to);
      const bytes = await unpacked(raw, value, this.resolve, this.budget);
      if (!bytes) continue;
      const text = bytes.toString('latin1');
      if (isObjectList(value)) this.addPacked(object, value, text);
      else take({ dict: value, text });
    }
  }

  private add({ number, generation, value, at, data }: PdfObject): void {
    this.budget.object();
    const object = { number, generation, value, at, ...(data ? { data } : {}) };
    this.keep(object);
  }

  private keep(object: PdfObject): void {
    this.objects.push(object);
    if (object.number === null) return;
    const same = this.byNumber.get(object.number);
    if (same) same.push(object);
    else this.byNumber.set(object.number, [object]);
  }

  /** An index may point anywhere: also into a remark, a text, or the bytes of a stream. */
  private addHidden(known: ReadonlySet<number>): void {
    const { text } = this;
    for (let at = text.indexOf('obj'); at >= 0; at = text.indexOf('obj', at + 3)) {
      if (known.has(at) || text.startsWith('end', at - 3)) continue;
      const parser = new PdfParser(text, at + 3, this.budget);
      const value = parser.value();
      const isOne = value instanceof PdfDict && value.entries.length > 0;
      if (!isOne) continue;
      const before = NUMBERED.exec(text.slice(Math.max(0, at - BEFORE_OBJECT), at));
      const data = parser.stream(value, (ref, from) => this.lengthAt(ref, from));
      this.add({
        number: null,
        generation: Number(before?.[2] ?? 0),
        value,
        at,
        ...(data ? { data } : {}),
      });
    }
  }

  private addPacked(list: PdfObject, dict: PdfDict, text: string): void {
    const first = dict.get('First') as number;
    const count = dict.get('N') as number;
    const header = new PdfParser(text, 0, this.budget);
    for (let index = 0; index < count && !header.isAtEnd; index += 1) {
      const number = header.value();
      const offset = header.value();
      if (typeof number !== 'number' || typeof offset !== 'number') break;
      this.budget.object();
      const value = new PdfParser(text, first + offset, this.budget).value();
      const packed = list.number === null ? {} : { packed: { list: list.number, index } };
      this.keep({ number, generation: 0, value, at: list.at, ...packed });
    }
  }

  /** The length of a stream that is written as an object of its own, where one of them fits. */
  private lengthAt(ref: PdfRef, from: number): number | null {
    const head = `${written(ref).slice(0, -1)}obj`;
    const { text } = this;
    for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
      const value = new PdfParser(text, at + head.length, this.budget).value();
      if (typeof value === 'number' && endsAt(text, from + value)) return value;
    }
    return null;
  }
}

/** `First` and `N` are of such lists alone; readers do not ask for the type. */
function isObjectList(dict: PdfDict): boolean {
  return typeof dict.get('First') === 'number' && typeof dict.get('N') === 'number';
}
