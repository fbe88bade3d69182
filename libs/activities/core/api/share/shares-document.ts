import type { Cell, PrintedDocument } from '@stad/platform/api/document/document.js';
import { typeset } from '@stad/platform/api/document/typesetting.js';
import { localDate } from '@stad/platform/rules/time.js';
import type { ShareEndReason } from '../../rules/share/end-share.js';
import type { ShareRow } from './share-page.js';

/** The list as it is printed. */
export interface SharesToPrint {
  readonly owner: string;
  readonly site: string;
  readonly programme: string | null;
  readonly rows: readonly ShareRow[];
  /** There are more than a document holds. */
  readonly isCut: boolean;
  readonly madeAt: Date;
}

/** Swedish: files are read outside the portal, in the language of the records. */
const REASONS: Readonly<Record<ShareEndReason, string>> = {
  TAKES_NO_PART: 'Mottagaren är inte med i arbetet',
  WRONG_RECEIVER: 'Fel mottagare',
  SHARED_TOO_MUCH: 'Mer delades än vad som behövdes',
  COOPERATION_ENDED: 'Samarbetet är slut',
};

const STAYS =
  'Det som har kommit in hos en mottagare finns kvar där, också när delningen är avslutad.';

/** Each share of each record: with whom, since when, by which function, and how it ended. */
export function sharesDocument(list: SharesToPrint): PrintedDocument {
  const { owner, site, programme, rows, madeAt } = list;
  const inForce = rows.filter(({ endedAt }) => endedAt === null).length;
  return {
    title: 'Delningar',
    author: owner,
    kind: 'Delningar',
    subtitle: programme ? `${programme}, ${site}` : site,
    ...{ cover: false, chapters: false },
    running: `Klass P2, kärngrupp · ${localDate(madeAt)}`,
    facts: [
      ['Organisation', owner],
      ['Gäller', String(inForce)],
      ['Avslutade', String(rows.length - inForce)],
    ],
    sections: [
      {
        ...{ number: null, heading: 'Vad som är delat, och med vilka' },
        blocks: [
          rows.length > 0
            ? { kind: 'table', table: tableOf(list) }
            : { kind: 'empty', text: 'Inget är delat.' },
          { kind: 'paragraph', runs: [{ text: STAYS }] },
        ],
      },
    ],
    copyNote: '',
  };
}

function tableOf({ rows, isCut }: SharesToPrint) {
  return {
    caption: 'Delningar, en rad för varje mottagare',
    columns: [
      { heading: 'Post', align: 'left', width: 3 },
      { heading: 'Delad med', align: 'left', width: 2 },
      { heading: 'Delad', align: 'left', width: 2 },
      { heading: 'Läge', align: 'left', width: 2 },
    ],
    rows: rows.map((row) => [
      {
        text: typeset([row.number, row.title].filter(Boolean).join(' ')),
        under: localDate(row.startsAt),
      },
      { text: row.agencyName },
      dated(localDate(row.sharedAt), row.sharedFunction),
      stateCell(row),
    ]),
    dense: true,
    notes: isCut ? [{ text: `Listan visar de ${rows.length} senaste.` }] : [],
  } as const;
}

const dated = (text: string, under: string | null): Cell => (under ? { text, under } : { text });

function stateCell({ endedAt, endedReason, endedFunction }: ShareRow): Cell {
  if (!endedAt) return { text: 'Gäller' };
  const why = [REASONS[endedReason as ShareEndReason], endedFunction].filter(Boolean).join('. ');
  return dated(`Avslutad ${localDate(endedAt)}`, why || null);
}
