/** The identifier of PDF/UA-1 in the metadata (ISO 14289-1:2014, 5). */
const IDENTIFIER =
  '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">' +
  '<pdfuaid:part>1</pdfuaid:part></rdf:Description>';

/** PDF/A-2 knows no such property: the file says itself what it is (ISO 19005-2:2011, 6.6.2.3). */
const SCHEMA =
  '<rdf:li rdf:parseType="Resource">' +
  '<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>' +
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>' +
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>' +
  '<rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>Indicates which part of ISO 14289 the file follows</pdfaProperty:description>' +
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>' +
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>';

/** The window of a reader is named by the title of the document, not by its file (ISO 14289-1, 7.1). */
const TITLE_SHOWN = ' /DisplayDocTitle true';

const SCHEMAS_END = '</rdf:Bag></pdfaExtension:schemas>';

interface ChangedObject {
  readonly number: string;
  readonly text: string;
}

/**
 * A tagged PDF/A-2a of the typesetter that says that it is PDF/UA-1 too: the typesetter takes one standard and
 * keeps what both ask for, but for the two lines that say so. They are added behind the last byte (ISO 32000-1,
 * 7.5.6), so that what was written stays as it is; the same bytes in give the same bytes out.
 *
 * Throws when the file is not laid out as the typesetter does it: a document that promises more than it keeps is
 * not handed out.
 */
export function withAccessibleIdentifier(pdf: Uint8Array): Uint8Array {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const [, trailer = '', table = ''] =
    /\ntrailer\s*<<([\s\S]*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(file) ?? refuse('trailer');
  const root = found(/\/Root (\d+) 0 R/, trailer);
  const catalog = objectAt(file, Number(table), root);
  const metadata = found(/\/Metadata (\d+) 0 R/, catalog);
  const changed: readonly ChangedObject[] = [
    { number: metadata, text: identified(objectAt(file, Number(table), metadata)) },
    { number: root, text: inserted(catalog, '/ViewerPreferences <<', TITLE_SHOWN) },
  ];
  return Buffer.concat([
    pdf,
    Buffer.from(appended(file.length, changed, trailer, table), 'latin1'),
  ]);
}

/** The metadata with the identifier, and with its length told anew. */
function identified(object: string): string {
  const [, head = '', packet = ''] =
    /^([\s\S]*?)\nstream\n([\s\S]*)\nendstream\nendobj\n$/.exec(object) ??
    refuse('stream of metadata');
  const told = inserted(
    inserted(packet, SCHEMAS_END, SCHEMA, 'before'),
    '</rdf:RDF>',
    IDENTIFIER,
    'before',
  );
  const length = found(/\/Length (\d+)/, head);
  if (Number(length) !== packet.length) refuse('length of metadata');
  return `${head.replace(`/Length ${length}`, `/Length ${told.length}`)}\nstream\n${told}\nendstream\nendobj\n`;
}

/** The objects, where each begins, and the way back to the table before (ISO 32000-1, 7.5.4). */
function appended(
  end: number,
  objects: readonly ChangedObject[],
  trailer: string,
  table: string,
): string {
  let written = '\n';
  const places: string[] = [];
  for (const { number, text } of objects) {
    const offset = String(end + written.length).padStart(10, '0');
    places.push(`${number} 1\n${offset} 00000 n \n`);
    written += text;
  }
  return (
    `${written}xref\n${places.join('')}trailer\n<<${trailer.trimEnd()}\n  /Prev ${table}\n>>\n` +
    `startxref\n${end + written.length}\n%%EOF\n`
  );
}

/** The object with its first and last line, found by the only table that the typesetter writes. */
function objectAt(file: string, table: number, number: string): string {
  const [start = ''] = /^xref\n0 \d+\n/.exec(file.slice(table, table + 40)) ?? refuse('table');
  const entry = table + start.length + Number(number) * 20;
  const offset = Number(file.slice(entry, entry + 10));
  const end = file.indexOf('\nendobj\n', offset);
  if (!file.startsWith(`${number} 0 obj\n`, offset) || end < 0) refuse(`object ${number}`);
  return file.slice(offset, end + '\nendobj\n'.length);
}

function inserted(text: string, mark: string, more: string, side: 'before' | 'after' = 'after') {
  const at = text.indexOf(mark);
  if (at < 0 || text.includes(more)) refuse(mark);
  const place = side === 'before' ? at : at + mark.length;
  return text.slice(0, place) + more + text.slice(place);
}

function found(pattern: RegExp, text: string): string {
  return pattern.exec(text)?.[1] ?? refuse(pattern.source);
}

function refuse(place: string): never {
  throw new Error(`PDF/UA: the file is not laid out as the typesetter does it: ${place}`);
}
