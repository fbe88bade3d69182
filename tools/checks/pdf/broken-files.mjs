import { readObjects, writeObjects } from './pdf-objects.mjs';

/**
 * A file of the portal, broken on purpose.
 *
 * @typedef {object} BrokenFile
 * @property {string} name how it is broken
 * @property {'2a' | 'ua1'} profile that refuses it
 * @property {string} rule clause and test of the profile; ENCRYPTED where nothing else can be read
 * @property {(pdf: Uint8Array) => Buffer} broken
 */

/** One text in one object becomes another; a file that has no such text is an error, so that none stays whole. */
const changed = (inside, from, to) => (pdf) => {
  const file = readObjects(pdf);
  for (const [number, text] of file.objects) {
    if (!inside.test(text)) continue;
    const other = text.replace(from, to);
    if (other === text) continue;
    file.objects.set(number, withLength(other));
    return writeObjects(file);
  }
  throw new Error(`The file has no ${inside} with ${from}: it cannot be broken so.`);
};

const inTrailer = (from, to) => (pdf) => {
  const file = readObjects(pdf);
  const trailer = file.trailer.replace(from, to);
  if (trailer === file.trailer) throw new Error(`The trailer has no ${from}.`);
  return writeObjects({ ...file, trailer });
};

/** A stream that is not packed may have been made longer or shorter. */
function withLength(text) {
  const stream = /\nstream\n([\s\S]*)\nendstream$/.exec(text)?.[1];
  return stream === undefined ? text : text.replace(/\/Length \d+/, `/Length ${stream.length}`);
}

const CATALOG = /\/Type \/Catalog/;
const METADATA = /\/Type \/Metadata/;
const PAGE = /\/Type \/Page\n/;
const DESCRIPTOR = /\/Type \/FontDescriptor/;
const ELEMENT = /\/Type \/StructElem/;
const FIGURE = /\/S \/Figure/;
const TEXT_FONT = /\/Subtype \/Type0/;
const NOTE = `\n  /Annots [<<\n /Type /Annot /Subtype /Text /Rect [0 0 9 9] /F 28 /Contents (x) >>]`;

/** @type {readonly BrokenFile[]} */
export const BROKEN_FILES = [
  // Who reads it with the ears (ISO 14289-1).
  broken(
    'its identifier is away',
    'ua1',
    '5-1',
    changed(METADATA, /<pdfuaid:part>1<\/pdfuaid:part>/, ''),
  ),
  broken(
    'it says another part of the standard',
    'ua1',
    '5-2',
    changed(METADATA, '<pdfuaid:part>1<', '<pdfuaid:part>7<'),
  ),
  broken(
    'the window bears the name of the file',
    'ua1',
    '7.1-10',
    changed(CATALOG, '/DisplayDocTitle true', '/DisplayDocTitle false'),
  ),
  broken(
    'its metadata has no title',
    'ua1',
    '7.1-9',
    changed(METADATA, /<dc:title>.*<\/dc:title>/, ''),
  ),
  broken('it has no metadata', 'ua1', '7.1-8', changed(CATALOG, /\/Metadata \d+ 0 R/, '')),
  broken(
    'its tags may be wrong, it says',
    'ua1',
    '7.1-4',
    changed(CATALOG, '/Suspects false', '/Suspects true'),
  ),
  broken(
    'it is not marked as tagged',
    'ua1',
    '6.2-1',
    changed(CATALOG, '/Marked true', '/Marked false'),
  ),
  broken(
    'it has no tree of what is said',
    'ua1',
    '7.1-11',
    changed(CATALOG, /\/StructTreeRoot \d+ 0 R/, ''),
  ),
  broken(
    'a role leads to itself',
    'ua1',
    '7.1-6',
    changed(/\/Type \/StructTreeRoot/, '/Title /P', '/Title /Title'),
  ),
  broken(
    'a role is of no kind',
    'ua1',
    '7.1-5',
    changed(/\/Type \/StructTreeRoot/, '/Title /P\n', ''),
  ),
  broken(
    'a standard role is another',
    'ua1',
    '7.1-7',
    changed(/\/Type \/StructTreeRoot/, '/RoleMap <<', '/RoleMap << /Figure /P'),
  ),
  broken(
    'a picture has no words',
    'ua1',
    '7.3-1',
    changed(FIGURE, /\/Alt (\([^)]*\)|<[^>]*>)/, ''),
  ),
  broken(
    'it has no language',
    'ua1',
    '7.2-29',
    changed(CATALOG, '/Lang (sv-SE)', '/Lang (swedish tongue)'),
  ),
  broken('a heading is left out', 'ua1', '7.4.2-1', changed(/\/S \/H1\n/, '/S /H1', '/S /H3')),
  broken('a list holds a paragraph', 'ua1', '7.2-19', changed(/\/S \/LI\n/, '/S /LI', '/S /P')),
  broken('rows stand in no table', 'ua1', '7.2-5', changed(/\/S \/Table\n/, '/S /Table', '/S /L')),
  broken(
    'a note is in no reading order',
    'ua1',
    '7.18.1-1',
    changed(PAGE, '/MediaBox', `${NOTE}\n  /MediaBox`),
  ),
  broken(
    'a face has no words behind its glyphs',
    'ua1',
    '7.21.7-1',
    changed(TEXT_FONT, /\/ToUnicode \d+ 0 R/, ''),
  ),
  // Who reads it in fifty years (ISO 19005-2).
  broken(
    'it does not say which archive format',
    '2a',
    '6.6.4-2',
    changed(METADATA, /<pdfaid:part>2<\/pdfaid:part>/, ''),
  ),
  broken(
    'it says another level',
    '2a',
    '6.6.4-3',
    changed(METADATA, '<pdfaid:conformance>A<', '<pdfaid:conformance>Q<'),
  ),
  broken(
    'a property is described nowhere',
    '2a',
    '6.6.2.3.1-1',
    changed(
      METADATA,
      /<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF\/UA[\s\S]*?<\/rdf:Seq><\/pdfaSchema:property><\/rdf:li>/,
      '',
    ),
  ),
  broken(
    'its metadata is packed',
    '2a',
    '6.6.2.1-4',
    changed(METADATA, '/Subtype /XML', '/Subtype /XML\n  /Filter /ASCIIHexDecode'),
  ),
  broken(
    'it runs a script',
    '2a',
    '6.5.1-1',
    changed(CATALOG, '/Outlines', '/OpenAction << /S /JavaScript /JS (x) >>\n  /Outlines'),
  ),
  broken(
    'it acts when it is closed',
    '2a',
    '6.5.2-1',
    changed(CATALOG, '/Outlines', '/AA << /WC << /S /Named /N /NextPage >> >>\n  /Outlines'),
  ),
  broken(
    'it starts a program',
    '2a',
    '6.5.1-1',
    changed(CATALOG, '/Outlines', '/OpenAction << /S /Launch /F (x) >>\n  /Outlines'),
  ),
  broken(
    'it fills in a form by itself',
    '2a',
    '6.4.1-3',
    changed(CATALOG, '/Outlines', '/AcroForm << /NeedAppearances true /Fields [] >>\n  /Outlines'),
  ),
  broken(
    'it needs what readers may lack',
    '2a',
    '6.11-1',
    changed(CATALOG, '/Outlines', '/Requirements []\n  /Outlines'),
  ),
  broken(
    'it has layers without a name',
    '2a',
    '6.9-1',
    changed(CATALOG, '/Outlines', '/OCProperties << /OCGs [] /D << /Order [] >> >>\n  /Outlines'),
  ),
  broken(
    'a face is not in it',
    '2a',
    '6.2.11.4.1-1',
    changed(DESCRIPTOR, /\/FontFile[23] \d+ 0 R/, ''),
  ),
  broken(
    'it is locked',
    '2a',
    'ENCRYPTED',
    inTrailer('/Info', '/Encrypt << /Filter /Standard /V 0 /R 2 /O () /U () /P 0 >>\n  /Info'),
  ),
  broken('it has no identity', '2a', '6.1.3-1', inTrailer(/\/ID \[.*\]/, '')),
  broken('something follows its end', '2a', '6.1.3-3', (pdf) =>
    Buffer.concat([pdf, Buffer.from('more\n')]),
  ),
  broken('something comes before it', '2a', '6.1.2-1', (pdf) =>
    Buffer.concat([Buffer.from('more\n'), pdf]),
  ),
  broken('a stream is longer than it says', '2a', '6.1.7.1-1', (pdf) => {
    const file = readObjects(pdf);
    const [number, text] = [...file.objects].find(([, text]) => METADATA.test(text));
    file.objects.set(number, text.replace('\nendstream', '\n \nendstream'));
    return writeObjects(file);
  }),
  broken(
    'words and glyphs part',
    '2a',
    '6.2.11.7.2-1',
    changed(TEXT_FONT, /\/ToUnicode \d+ 0 R/, ''),
  ),
  broken(
    'its tags lead nowhere',
    '2a',
    '6.7.3.4-1',
    changed(ELEMENT, /\/S \/(?=P\n)/, '/S /Nowhere'),
  ),
  broken(
    'it prints a note nobody sees',
    '2a',
    '6.3.2-2',
    changed(PAGE, '/MediaBox', `${NOTE.replace('/F 28', '/F 2')}\n  /MediaBox`),
  ),
  broken(
    'it brings a film',
    '2a',
    '6.3.1-1',
    changed(PAGE, '/MediaBox', `${NOTE.replace('/Text', '/Movie')}\n  /MediaBox`),
  ),
];

function broken(name, profile, rule, broken) {
  return { name, profile, rule, broken };
}
