import { atLocal } from '@stad/platform/rules/time.js';
import { sanitizeTextContent } from 'write-excel-file/utility';
import type { SheetFeature } from './workbook-print.js';

const CORE = 'docProps/core.xml';
const RELATION = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata';
const TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';

/** Who took it out, and when: said at the foot of every sheet (security.md 4). */
export interface WorkbookOrigin {
  readonly agency: string;
  /** *P1, nätverk*. */
  readonly classification: string;
  /** Local date and time. */
  readonly madeAt: string;
  readonly exportId: string;
}

/** What the file says of itself before it is opened: what it is, whose, its class, when and by which export. */
export function withProperties(title: string, origin: WorkbookOrigin): SheetFeature {
  return {
    files: {
      transform: {
        '[Content_Types].xml': {
          insert: () => `<Override PartName="/${CORE}" ContentType="${TYPE}"/>`,
        },
        '_rels/.rels': {
          insert: () =>
            `<Relationship Id="rIdProperties" Type="${RELATION}/core-properties" Target="${CORE}"/>`,
        },
      },
      write: { files: () => ({ [CORE]: core(title, origin) }) },
    },
  };
}

function core(title: string, { agency, classification, madeAt, exportId }: WorkbookOrigin): string {
  const said = Object.entries({
    title,
    subject: classification,
    creator: agency,
    identifier: exportId,
    language: 'sv-SE',
  }).map(([name, text]) => `<dc:${name}>${sanitizeTextContent(text)}</dc:${name}>`);
  const [, day, time] = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})$/.exec(madeAt) ?? [];
  const created =
    day && time
      ? `<dcterms:created xsi:type="dcterms:W3CDTF">${atLocal(day, time).toISOString()}</dcterms:created>`
      : '';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${said.join('')}${created}</cp:coreProperties>`;
}
