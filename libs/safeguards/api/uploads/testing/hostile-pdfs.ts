import { createDeflate, deflateSync } from 'node:zlib';
import { madePdf, revised, stream } from './made-pdf.js';

/** A file that is not taken, why, and how it is made: nothing of it lies anywhere. */
export type HostilePdf = readonly [
  name: string,
  code: string,
  make: () => Buffer | Promise<Buffer>,
];

/** The one personal identity number that may be written: it is nobody's. */
const NUMBER = '19121212-1212';
const utf16 = (text: string) =>
  `<FEFF${[...text].map((each) => each.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;
const packed = (text: string) => deflateSync(Buffer.from(text, 'latin1')).toString('latin1');
const flate = (number: number, entries: string, text: string) =>
  stream(number, `${entries} /Filter /FlateDecode`, packed(text));
const annotation = (entries: string) =>
  madePdf({
    page: '/Annots [1000 0 R]',
    objects: [`1000 0 obj << /Type /Annot /Rect [0 0 200 200] ${entries} >> endobj`],
  });
/** Drawn on the page by something else than the page's own content. */
const drawn = (text: string) =>
  flate(
    1001,
    '/Type /XObject /Subtype /Form /BBox [0 0 200 200] /Resources << /Font << /F1 3 0 R >> >>',
    `BT /F1 12 Tf 0 0 Td (${text.slice(0, 4)}) Tj (${text.slice(4)}) Tj ET`,
  );
const field = (entries: string) =>
  madePdf({
    catalog: '/AcroForm << /Fields [1000 0 R] >>',
    objects: [`1000 0 obj << /FT /Tx /T (namn) ${entries} >> endobj`],
  });
const onOpening = (action: string) => madePdf({ catalog: `/OpenAction << ${action} >>` });
const onLink = (action: string) => annotation(`/Subtype /Link /A << ${action} >>`);

const HIDES = 'FILE_HIDES_PERSONAL_NUMBER';
const ACTS = 'FILE_ACTS';
const LEADS_OUT = 'FILE_LEADS_OUT';
const PLAYS = 'FILE_PLAYS';

/** A personal identity number where a reader of the file can meet it. */
export const HIDING_PDFS: readonly HostilePdf[] = [
  ['an annotation', HIDES, () => annotation(`/Subtype /Text /Contents (Om ${NUMBER})`)],
  ['an annotation in UTF-16', HIDES, () => annotation(`/Subtype /Text /Contents ${utf16(NUMBER)}`)],
  ['whom an annotation is by', HIDES, () => annotation(`/Subtype /Text /T (${NUMBER})`)],
  [
    'a note of rich text',
    HIDES,
    () => annotation('/Subtype /FreeText /RC (<p>1912<b>1212-12</b>&#49;2</p>)'),
  ],
  [
    'what an annotation looks like',
    HIDES,
    () =>
      madePdf({
        page: '/Annots [1000 0 R]',
        objects: [
          '1000 0 obj << /Type /Annot /Subtype /Stamp /Rect [0 0 200 200] /AP << /N 1001 0 R >> >> endobj',
          drawn(NUMBER),
        ],
      }),
  ],
  ['the value of a field', HIDES, () => field(`/V (${NUMBER})`)],
  ['the value a field begins with', HIDES, () => field(`/DV (${NUMBER})`)],
  ['a choice of a field', HIDES, () => field(`/Ff 131072 /Opt [(a) [(b) (${NUMBER})]]`)],
  ['what a field is called', HIDES, () => field(`/TU (${NUMBER})`)],
  [
    'the title',
    HIDES,
    () =>
      madePdf({
        trailer: '/Info 1000 0 R',
        objects: [`1000 0 obj << /Title (${NUMBER}) >> endobj`],
      }),
  ],
  [
    'the keywords, packed with other objects',
    HIDES,
    () =>
      madePdf({
        trailer: '/Info 1000 0 R',
        objects: [flate(1001, '/Type /ObjStm /N 1 /First 7', `1000 0 << /Keywords (${NUMBER}) >>`)],
      }),
  ],
  [
    'XMP',
    HIDES,
    () =>
      madePdf({
        catalog: '/Metadata 1000 0 R',
        objects: [
          stream(
            1000,
            '/Type /Metadata /Subtype /XML',
            `<x:xmpmeta><dc:title>Om&#32;${NUMBER}</dc:title></x:xmpmeta>`,
          ),
        ],
      }),
  ],
  [
    'a bookmark',
    HIDES,
    () =>
      madePdf({
        catalog: '/Outlines 1000 0 R',
        objects: [
          '1000 0 obj << /Type /Outlines /First 1001 0 R /Last 1001 0 R /Count 1 >> endobj',
          `1001 0 obj << /Title (${NUMBER}) /Parent 1000 0 R >> endobj`,
        ],
      }),
  ],
  [
    'the address of a link',
    HIDES,
    () => onLink('/S /URI /URI (https://www.example.se/19121212%2D1212)'),
  ],
  [
    'a named place',
    HIDES,
    () => madePdf({ catalog: `/Names << /Dests << /Names [(${NUMBER}) [10 0 R /Fit]] >> >>` }),
  ],
  [
    'a named place of the old kind',
    HIDES,
    () => madePdf({ catalog: '/Dests << /19121212#2d1212 [10 0 R /Fit] >>' }),
  ],
  [
    'a layer',
    HIDES,
    () =>
      madePdf({
        catalog: '/OCProperties << /OCGs [1000 0 R] /D << >> >>',
        objects: [`1000 0 obj << /Type /OCG /Name (${NUMBER}) >> endobj`],
      }),
  ],
  [
    'what stands in for a picture',
    HIDES,
    () =>
      madePdf({
        catalog: '/StructTreeRoot << /Type /StructTreeRoot /K 1000 0 R >>',
        objects: [`1000 0 obj << /S /Figure /Alt (${NUMBER}) /Pg 10 0 R >> endobj`],
      }),
  ],
  [
    'what stands in for a word',
    HIDES,
    () =>
      madePdf({
        page: '/Contents 1000 0 R',
        objects: [flate(1000, '', `/Span << /ActualText (${NUMBER}) >> BDC EMC`)],
      }),
  ],
  [
    'the number of a page',
    HIDES,
    () => madePdf({ catalog: `/PageLabels << /Nums [0 << /P (${NUMBER}) >>] >>` }),
  ],
  [
    'the certificate of a signature',
    HIDES,
    () =>
      field(
        `/FT /Sig /V << /Type /Sig /Filter /Adobe.PPKLite /Contents <300E130C${hex('191212121212')}0000> >>`,
      ),
  ],
  ['a page', 'FILE_HOLDS_PERSONAL_NUMBER', () => madePdf({ text: NUMBER })],
  ['beside the page', HIDES, () => madePdf({ text: ') Tj 2000 0 Td (1912) Tj (1212-1212' })],
  [
    'an earlier state of a page',
    HIDES,
    () =>
      revised(
        madePdf({ text: ') Tj (1912) Tj (1212-1212' }),
        stream(4, '', 'BT /F1 12 Tf 72 720 Td (Borta) Tj ET'),
      ),
  ],
  [
    'an earlier state of the title',
    HIDES,
    () =>
      revised(
        madePdf({
          trailer: '/Info 1000 0 R',
          objects: [`1000 0 obj << /Title (${NUMBER}) >> endobj`],
        }),
        '1000 0 obj << /Title (Rapport) >> endobj',
      ),
  ],
  [
    'an object inside the bytes of another',
    HIDES,
    () => madePdf({ objects: [stream(1000, '', `1001 0 %\nobj << /Title (${NUMBER}) >> endobj`)] }),
  ],
];

function hex(text: string): string {
  return Buffer.from(text, 'latin1').toString('hex');
}

/** What carries other files, runs, or leads out of the document. */
export const ACTING_PDFS: readonly HostilePdf[] = [
  ['a script when it is opened', 'FILE_RUNS', () => madePdf({ script: 'app.alert(1)' })],
  ['a script in a link', 'FILE_RUNS', () => onLink('/S /JavaScript /JS (app.alert(1))')],
  ['a script with a disguised name', 'FILE_RUNS', () => onLink('/S /J#61vaScript /J#53 (1)')],
  [
    'a script among the names',
    'FILE_RUNS',
    () => madePdf({ catalog: '/Names << /JavaScript << /Names [(a) << /JS (1) >>] >> >>' }),
  ],
  [
    'a script packed with other objects',
    'FILE_RUNS',
    () =>
      madePdf({
        objects: [
          flate(1001, '/Type /ObjStm /N 1 /First 7', '1000 0 << /S /JavaScript /JS (1) >>'),
        ],
      }),
  ],
  [
    'an address that is a script',
    'FILE_RUNS',
    () => onLink('/S /URI /URI (JavaScript:alert\\(1\\))'),
  ],
  ['a file inside', 'FILE_HOLDS_FILES', () => madePdf({ holdsFile: true })],
  [
    'a file on a page',
    'FILE_HOLDS_FILES',
    () => annotation('/Subtype /FileAttachment /FS << /Type /Filespec /F (a.exe) >>'),
  ],
  [
    'a collection',
    'FILE_HOLDS_FILES',
    () => madePdf({ catalog: '/Collection << /Type /Collection >>' }),
  ],
  ['an associated file', 'FILE_HOLDS_FILES', () => madePdf({ catalog: '/AF [1000 0 R]' })],
  ['another program', LEADS_OUT, () => onLink('/S /Launch /F (cmd.exe)')],
  ['another document', LEADS_OUT, () => onLink('/S /GoToR /F (b.pdf) /D [0 /Fit]')],
  ['a document inside', LEADS_OUT, () => onLink('/S /GoToE /T << /R /C /N (b.pdf) >>')],
  ['a file of the reader’s own', LEADS_OUT, () => onLink('/S /URI /URI (file:///etc/passwd)')],
  [
    'content that lies in another file',
    LEADS_OUT,
    () => madePdf({ objects: [stream(1000, '/F (c:/secret)', '')] }),
  ],
  ['a form that is sent', 'FILE_SENDS', () => onLink('/S /SubmitForm /F (https://a.example)')],
  ['data that are fetched', 'FILE_SENDS', () => onLink('/S /ImportData /F (a.fdf)')],
  ['an address opened by itself', ACTS, () => onOpening('/S /URI /URI (https://a.example)')],
  ['printed by itself', ACTS, () => onOpening('/S /Named /N /Print')],
  [
    'something by itself, elsewhere',
    ACTS,
    () =>
      madePdf({
        catalog: '/OpenAction 1000 0 R',
        objects: ['1000 0 obj << /S /Hide /T (a) >> endobj'],
      }),
  ],
  ['something at each page', ACTS, () => madePdf({ page: '/AA << /O << /S /Hide /T (a) >> >>' })],
  ['sound', PLAYS, () => onLink('/S /Sound /Sound 1001 0 R')],
  ['film', PLAYS, () => annotation('/Subtype /Movie /Movie << /F (a.avi) >>')],
  ['film of the new kind', PLAYS, () => onLink('/S /Rendition /OP 0')],
  ['rich media', PLAYS, () => annotation('/Subtype /RichMedia /RichMediaContent << >>')],
  ['a body in three dimensions', PLAYS, () => annotation('/Subtype /3D /3DD 1001 0 R')],
  [
    'a form that programs itself',
    'FILE_RUNS',
    () => madePdf({ catalog: '/AcroForm << /XFA 1000 0 R >>' }),
  ],
  ['a lock of the reader', 'FILE_LOCKED', () => madePdf({ isLocked: true })],
  [
    'a lock of the owner',
    'FILE_LOCKED',
    () => madePdf({ trailer: '/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 >>' }),
  ],
  ['data before it', 'FILE_DATA_BEFORE', () => Buffer.concat([Buffer.from('MZ'), madePdf({})])],
  [
    'data after it',
    'FILE_DATA_AFTER',
    () => Buffer.concat([madePdf({}), Buffer.from('\nPK\u0003\u0004')]),
  ],
  [
    'objects after it',
    'FILE_DATA_AFTER',
    () => Buffer.concat([madePdf({}), Buffer.from('\n9 0 obj << >> endobj')]),
  ],
  [
    'data after it, and its end once more',
    'FILE_DATA_BETWEEN',
    () => Buffer.concat([madePdf({}), Buffer.from('\nPK\u0003\u0004 zip\n%%EOF\n')]),
  ],
  ['data in a remark', 'FILE_DATA_BETWEEN', () => madePdf({ objects: [`%${'MZ'.repeat(2_000)}`] })],
  [
    'an archive that ends where it ends',
    'FILE_DATA_BETWEEN',
    () => {
      const pdf = madePdf({ objects: [stream(1000, '', `PK\u0005\u0006${'\0'.repeat(16)}@@`)] });
      const at = pdf.indexOf('@@');
      pdf.writeUInt16LE(pdf.length - at - 2, at);
      return pdf;
    },
  ],
];

const megabytes = (count: number) => count * 1024 * 1024;

/** Packs so many zero bytes without ever holding them. */
async function zeros(bytes: number): Promise<string> {
  const deflate = createDeflate({ level: 9 });
  const chunk = Buffer.alloc(megabytes(1));
  const parts: Buffer[] = [];
  const read = (async () => {
    for await (const part of deflate) parts.push(part as Buffer);
  })();
  for (let written = 0; written < bytes; written += chunk.length) {
    if (!deflate.write(chunk)) await new Promise((done) => deflate.once('drain', done));
  }
  deflate.end();
  await read;
  return Buffer.concat(parts).toString('latin1');
}

const TOO_MUCH = 'FILE_UNPACKS_TOO_LARGE';
const HEAVY = 'FILE_TOO_HEAVY';

/** Small files that are large inside, or take long to read. */
export const HEAVY_PDFS: readonly HostilePdf[] = [
  [
    '1.5 GB of content',
    TOO_MUCH,
    async () =>
      madePdf({
        page: '/Contents 1000 0 R',
        objects: [stream(1000, '/Filter /FlateDecode', await zeros(megabytes(1536)))],
      }),
  ],
  [
    '1.5 GB called a picture',
    TOO_MUCH,
    async () =>
      madePdf({
        page: '/Contents 1000 0 R',
        objects: [
          stream(1000, '/Subtype /Image /Filter /FlateDecode', await zeros(megabytes(1536))),
        ],
      }),
  ],
  [
    '2 GB, packed twice',
    TOO_MUCH,
    async () => {
      const once = await zeros(megabytes(2048));
      return madePdf({
        objects: [stream(1000, '/Filter [/FlateDecode /FlateDecode]', packed(once))],
      });
    },
  ],
  [
    '300 kB of objects that are 300 MB',
    TOO_MUCH,
    async () =>
      madePdf({
        objects: [
          stream(
            1000,
            '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode',
            await zeros(megabytes(300)),
          ),
        ],
      }),
  ],
  [
    'sixty streams of 8 MB',
    TOO_MUCH,
    async () => {
      const one = await zeros(megabytes(8));
      const objects = Array.from({ length: 60 }, (_, at) =>
        stream(1000 + at, '/Filter /FlateDecode', one),
      );
      return madePdf({ objects });
    },
  ],
  [
    'run lengths in run lengths',
    TOO_MUCH,
    () => {
      const once = '\x81\x81'.repeat(300_000);
      return madePdf({
        objects: [
          stream(1000, '/Filter [/RunLengthDecode /RunLengthDecode /RunLengthDecode]', once),
        ],
      });
    },
  ],
  [
    'a million objects',
    'FILE_TOO_MANY_OBJECTS',
    () => {
      const header = Array.from({ length: 300_000 }, (_, at) => `${2000 + at} 0`).join(' ');
      const entries = `/Type /ObjStm /N 300000 /First ${header.length + 1}`;
      return madePdf({ objects: [flate(1000, entries, `${header} 0`)] });
    },
  ],
  [
    'lists in lists',
    'FILE_TOO_MANY_OBJECTS',
    () => madePdf({ objects: [`1000 0 obj ${'['.repeat(100_000)} endobj`] }),
  ],
  [
    'a revision for each word',
    'FILE_TOO_MANY_OBJECTS',
    () =>
      Array.from({ length: 200 }).reduce<Buffer>(
        (file, _, at) => revised(file, `1000 0 obj ${at} endobj`),
        madePdf({}),
      ),
  ],
  [
    'content that calls itself',
    HEAVY,
    () => {
      // Each of thirty drawings draws the next one ten times.
      const objects = Array.from({ length: 30 }, (_, at) =>
        flate(
          1000 + at,
          `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F1 3 0 R >> /XObject << /X ${1001 + at} 0 R >> >>`,
          at < 29 ? '/X Do '.repeat(10) : 'BT /F1 12 Tf (a) Tj ET',
        ),
      );
      return madePdf({
        page: '/Contents 1100 0 R /Resources << /XObject << /X 1000 0 R >> >>',
        objects: [...objects, flate(1100, '', '/X Do')],
      });
    },
  ],
  [
    '36 MB of words',
    HEAVY,
    () => {
      const words = `BT /F1 12 Tf ${'(a1) Tj '.repeat(megabytes(12) / 8)} ET`;
      const parts = [1000, 1001, 1002];
      return madePdf({
        page: `/Contents [${parts.map((number) => `${number} 0 R`).join(' ')}]`,
        objects: parts.map((number) => flate(number, '', words)),
      });
    },
  ],
];
