export interface MadePdf {
  /** The same on each page; or another one on each, which says how many pages there are. */
  readonly text?: string | readonly string[];
  /** Runs when it is opened. */
  readonly script?: string;
  readonly isLocked?: boolean;
  readonly pages?: number;
  /** Carries a file of another kind. */
  readonly holdsFile?: boolean;
  /** More entries of the catalog, of every page, and of the trailer, as they are written. */
  readonly catalog?: string;
  readonly page?: string;
  readonly trailer?: string;
  /** More objects, whole; their numbers begin with 1000. */
  readonly objects?: readonly string[];
}

/** A small PDF by hand, for what no writer of ours would make. Readers mend its missing index. */
export function madePdf({
  text = 'Undertecknad',
  script,
  isLocked,
  pages = Array.isArray(text) ? text.length : 1,
  holdsFile,
  catalog = '',
  page = '',
  trailer = '',
  objects: more = [],
}: MadePdf) {
  const kids = Array.from({ length: pages }, (_, at) => `${10 + at} 0 R`).join(' ');
  const contents = [text].flat().map((each) => `BT /F1 12 Tf 72 720 Td (${each}) Tj ET`);
  const contentOf = (at: number) => (contents.length === 1 ? 4 : 500 + at);
  const names = holdsFile ? '/Names << /EmbeddedFiles << /Names [(a.txt) 6 0 R] >> >>' : '';
  const open = script ? `/OpenAction << /S /JavaScript /JS (${script}) >>` : '';
  const objects = [
    `1 0 obj << /Type /Catalog /Pages 2 0 R ${names} ${open} ${catalog} >> endobj`,
    `2 0 obj << /Type /Pages /Kids [${kids}] /Count ${pages} >> endobj`,
    '3 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj',
    ...contents.map((content, at) => stream(contentOf(at), '', content)),
    ...(isLocked
      ? [
          `5 0 obj << /Filter /Standard /V 1 /R 2 /P -4 /O (${'x'.repeat(32)}) /U (${'y'.repeat(32)}) >> endobj`,
        ]
      : []),
    ...(holdsFile
      ? [
          '6 0 obj << /Type /Filespec /F (a.txt) /EF << /F 7 0 R >> >> endobj',
          stream(7, '/Type /EmbeddedFile', 'hi'),
        ]
      : []),
    ...Array.from(
      { length: pages },
      (_, at) =>
        `${10 + at} 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contentOf(at)} 0 R /Resources << /Font << /F1 3 0 R >> >> ${page} >> endobj`,
    ),
    ...more,
  ];
  const lock = isLocked ? '/Encrypt 5 0 R /ID [(aaaaaaaaaaaaaaaa) (aaaaaaaaaaaaaaaa)]' : '';
  return Buffer.from(
    `%PDF-1.4\n${objects.join('\n')}\n${ending(`/Size 2000 ${lock} ${trailer}`)}`,
    'latin1',
  );
}

/** One object that carries bytes, given as Latin-1. */
export const stream = (number: number, entries: string, data: string) =>
  `${number} 0 obj << ${entries} /Length ${data.length} >> stream\n${data}\nendstream endobj`;

/** What a writer adds who changes a file without writing it anew: objects, and an end of its own. */
export const revised = (before: Buffer, ...objects: readonly string[]) =>
  Buffer.concat([before, Buffer.from(`\n${objects.join('\n')}\n${ending('')}`, 'latin1')]);

const ending = (entries: string) => `trailer << /Root 1 0 R ${entries} >>\nstartxref\n0\n%%EOF`;
