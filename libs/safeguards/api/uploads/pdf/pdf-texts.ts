import { textOfHtml } from '../../../rules/personal-data/html-text.js';
import { certificateTexts } from './certificate-texts.js';
import { PdfBudget } from './pdf-budget.js';
import type { PdfStream } from './pdf-file.js';
import { PdfParser } from './pdf-parser.js';
import { isList, PdfDict, PdfName, PdfString, type PdfValue } from './pdf-value.js';

/** Where in a file a text stands, for the sentence that refuses it. */
export type TextPlace =
  | 'ANNOTATION'
  | 'FIELD'
  | 'PROPERTIES'
  | 'BOOKMARK'
  | 'LINK'
  | 'LAYER'
  | 'DESCRIPTION'
  | 'SIGNATURE'
  | 'DRAWING'
  | 'ELSEWHERE';

export interface PlacedText {
  readonly place: TextPlace;
  readonly text: string;
}

const PLACE_OF_KEY: ReadonlyMap<string, TextPlace> = new Map<string, TextPlace>([
  ['URI', 'LINK'],
  ['Alt', 'DESCRIPTION'],
  ['ActualText', 'DESCRIPTION'],
  ['E', 'DESCRIPTION'],
  ['Author', 'PROPERTIES'],
  ['Subject', 'PROPERTIES'],
  ['Keywords', 'PROPERTIES'],
  ['Creator', 'PROPERTIES'],
  ['Producer', 'PROPERTIES'],
  ['V', 'FIELD'],
  ['DV', 'FIELD'],
  ['RV', 'FIELD'],
  ['Opt', 'FIELD'],
  ['TU', 'FIELD'],
  ['TM', 'FIELD'],
  ['Contents', 'ANNOTATION'],
  ['RC', 'ANNOTATION'],
  ['Subj', 'ANNOTATION'],
]);

/** When something was made or changed, in the keys that are for it; a number written as one stays a text. */
const TIME_KEYS: ReadonlySet<string> = new Set(['CreationDate', 'ModDate', 'M', 'LastModified']);
const TIME = /^D:(?:19|20)\d{12}(?:Z|[+-]\d\d'?(?:\d\d'?)?)?(?:\d\d'?)?$/;
/** Digests and keys, which are bytes and no text. */
const BYTES_OF: ReadonlySet<string> = new Set(['ID', 'CheckSum', 'Lookup', 'Cert']);

/** Every text and every name that stands in a value, however deep, and where a reader would meet it. */
export function* textsOf(value: PdfValue, key = '', within?: PdfDict): Generator<PlacedText> {
  if (value instanceof PdfString) {
    const isTime = TIME_KEYS.has(key) && TIME.test(value.bytes);
    if (isTime || BYTES_OF.has(key)) return;
    if (key === 'Contents' && isSignature(within)) {
      return yield* placed('SIGNATURE', certificateTexts(value.bytes));
    }
    yield* placed(placeOf(key, within), readings(decoded(value.bytes)));
  } else if (value instanceof PdfName) {
    yield { place: placeOf(key, within), text: value.name };
  } else if (value instanceof PdfDict) {
    for (const [name, each] of value.entries) {
      yield { place: placeOf(key, value), text: name };
      yield* textsOf(each, name, value);
    }
  } else if (isList(value)) {
    for (const each of value) yield* textsOf(each, key, within);
  }
}

const isSignature = (dict: PdfDict | undefined) =>
  dict?.has('ByteRange') || /^(?:Sig|DocTimeStamp)$/.test(dict?.nameOf('Type') ?? '');

function placeOf(key: string, dict: PdfDict | undefined): TextPlace {
  if (dict?.nameOf('Type') === 'OCG') return 'LAYER';
  if (isSignature(dict)) return 'SIGNATURE';
  if (key === 'Title') return dict?.has('Parent') ? 'BOOKMARK' : 'PROPERTIES';
  if (key === 'T') return dict?.has('FT') ? 'FIELD' : 'ANNOTATION';
  return PLACE_OF_KEY.get(key) ?? 'ELSEWHERE';
}

/** A text string (7.9.2.2): UTF-16 or UTF-8 when it says so, else near enough Latin-1. */
function decoded(bytes: string): string {
  const buffer = Buffer.from(bytes, 'latin1');
  if (bytes.startsWith('\xfe\xff')) return withoutLanguage(utf16(buffer.subarray(2)));
  if (bytes.startsWith('\xff\xfe')) return buffer.subarray(2).toString('utf16le');
  if (bytes.startsWith('\xef\xbb\xbf')) return buffer.subarray(3).toString('utf8');
  // Dashes and the minus of PDFDocEncoding.
  return bytes.replace(/[\x84\x85\x8a]/g, '-');
}

/** The language of what follows may stand inside, between two escapes. */
const withoutLanguage = (text: string) =>
  text
    .split('\u001b')
    .filter((_, at) => at % 2 === 0)
    .join('');

/** Most significant byte first; a byte alone at the end is none. */
function utf16(bytes: Buffer): string {
  return Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString('utf16le');
}

/** A text as it is written, and as it reads where its marks are taken for marks. */
function readings(text: string): readonly string[] {
  return text.includes('<') || text.includes('&') ? [text, textOfHtml(text)] : [text];
}

function* placed(place: TextPlace, texts: Iterable<string>): Generator<PlacedText> {
  for (const text of texts) yield { place, text };
}

const XML = /^[\s\ufeff]*<(?:\?xpacket|\?xml|x:xmpmeta|rdf:RDF)/;

/**
 * The texts of an unpacked stream: what XMP says, and the strings that a page, a drawing or a pattern sets,
 * as they are written. What their letters mean is told by the font, see `pdf-pages.ts`.
 */
export function* textsOfStream({ dict, text }: PdfStream): Generator<PlacedText> {
  const xml = xmlIn(dict, text);
  if (xml !== null) {
    yield* placed('PROPERTIES', readings(xml));
    return;
  }
  yield* placed('DRAWING', stringsIn(text));
}

function xmlIn(dict: PdfDict, text: string): string | null {
  const bytes = Buffer.from(text, 'latin1');
  const isWide = text.startsWith('\xfe\xff') || text.startsWith('\0<');
  const isWideBackwards = text.startsWith('\xff\xfe') || text.startsWith('<\0');
  let xml = text;
  if (isWide) xml = utf16(bytes);
  else if (isWideBackwards) xml = bytes.toString('utf16le');
  else if (
    dict.nameOf('Type') === 'Metadata' ||
    XML.test(text.slice(0, 200).replace('\xef\xbb\xbf', ''))
  ) {
    return bytes.toString('utf8');
  }
  return dict.nameOf('Type') === 'Metadata' || XML.test(xml) ? xml : null;
}

/** Strings of an operator; those of one list are one word with its letters set apart. */
function* stringsIn(text: string): Generator<string> {
  const opens = /[(<[]/g;
  // Counted when it was unpacked; pictures inside are no values.
  const budget = new PdfBudget();
  for (let met = opens.exec(text); met; met = opens.exec(text)) {
    const parser = new PdfParser(text, met.index, budget);
    const value = parser.value();
    opens.lastIndex = Math.max(parser.at, met.index + 1);
    if (value instanceof PdfString) yield decoded(value.bytes);
    else if (isList(value)) {
      const parts = value.flatMap((each) => (each instanceof PdfString ? [each.bytes] : []));
      if (parts.length > 0) yield decoded(parts.join(''));
    } else if (value instanceof PdfDict) {
      for (const { text: inside } of textsOf(value)) yield inside;
    }
  }
}
