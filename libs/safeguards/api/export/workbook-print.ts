import type writeXlsxFile from 'write-excel-file/node';

/** What reaches into a workbook as it is written. */
export type SheetFeature = NonNullable<
  NonNullable<Parameters<typeof writeXlsxFile>[1]>['features']
>[number];

/** The row on which the head of a sheet's table stands; 0 where there is none. */
export interface SheetHead {
  readonly name: string;
  readonly row: number;
}

/** A4 in the list of papers of ECMA-376. */
const A4 = 9;

/**
 * How sheets come out on paper: A4, as wide as one page, the head on each, and below it the sheet and the page.
 * The library sets the orientation and keeps the order of elements; it knows no more of paper than that.
 */
export function printed(heads: readonly SheetHead[]): SheetFeature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: onPaper,
          transformElementAttributes: (tag, attributes) =>
            tag === 'pageSetup'
              ? { ...attributes, paperSize: A4, fitToWidth: 1, fitToHeight: 0 }
              : attributes,
        },
        'xl/workbook.xml': {
          transform: (xml) => xml.replace('<definedNames/>', repeatedHeads(heads)),
        },
      },
    },
  };
}

function onPaper(xml: string): string {
  const fits = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  const foot =
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;RSida &amp;P av &amp;N</oddFooter></headerFooter>';
  return xml
    .replace(/(<worksheet[^>]*>)/, `$1${fits}`)
    .replace(/(<pageSetup[^>]*\/>)/, `$1${foot}`);
}

function repeatedHeads(heads: readonly SheetHead[]): string {
  const names = heads.flatMap(({ name, row }, at) =>
    row === 0
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${quoted(name)}!$${row}:$${row}</definedName>`,
        ],
  );
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
}

const quoted = (name: string) =>
  `'${name.replaceAll("'", "''").replaceAll('&', '&amp;').replaceAll('<', '&lt;')}'`;
