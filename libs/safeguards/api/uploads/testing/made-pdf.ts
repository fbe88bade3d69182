export interface MadePdf {
  readonly text?: string;
  /** Runs when it is opened. */
  readonly script?: string;
  readonly isLocked?: boolean;
  readonly pages?: number;
  /** Carries a file of another kind. */
  readonly holdsFile?: boolean;
}

/** A small PDF by hand, for what no writer of ours would make. Readers mend its missing index. */
export function madePdf({
  text = 'Undertecknad',
  script,
  isLocked,
  pages = 1,
  holdsFile,
}: MadePdf) {
  const kids = Array.from({ length: pages }, (_, at) => `${10 + at} 0 R`).join(' ');
  const stream = `BT /F1 12 Tf 72 720 Td (${text}) Tj ET`;
  const names = holdsFile ? '/Names << /EmbeddedFiles << /Names [(a.txt) 6 0 R] >> >>' : '';
  const open = script ? `/OpenAction << /S /JavaScript /JS (${script}) >>` : '';
  const objects = [
    `1 0 obj << /Type /Catalog /Pages 2 0 R ${names} ${open} >> endobj`,
    `2 0 obj << /Type /Pages /Kids [${kids}] /Count ${pages} >> endobj`,
    '3 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj',
    `4 0 obj << /Length ${stream.length} >> stream\n${stream}\nendstream endobj`,
    `5 0 obj << /Filter /Standard /V 1 /R 2 /P -4 /O (${'x'.repeat(32)}) /U (${'y'.repeat(32)}) >> endobj`,
    '6 0 obj << /Type /Filespec /F (a.txt) /EF << /F 7 0 R >> >> endobj',
    '7 0 obj << /Type /EmbeddedFile /Length 2 >> stream\nhi\nendstream endobj',
    ...Array.from(
      { length: pages },
      (_, at) =>
        `${10 + at} 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> >> >> endobj`,
    ),
  ];
  const lock = isLocked ? '/Encrypt 5 0 R /ID [(aaaaaaaaaaaaaaaa) (aaaaaaaaaaaaaaaa)]' : '';
  const trailer = `trailer << /Root 1 0 R /Size ${10 + pages} ${lock} >>\nstartxref\n0\n%%EOF`;
  return Buffer.from(`%PDF-1.4\n${objects.join('\n')}\n${trailer}`, 'latin1');
}
