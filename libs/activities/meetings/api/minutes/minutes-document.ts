import type { Block, PrintedDocument, Table } from '@stad/platform/api/document/document.js';
import { longDate, typeset } from '@stad/platform/api/document/typesetting.js';
import { localDate, localTime } from '@stad/platform/rules/time.js';
import type { MeetingRing } from '../../rules/meeting-kind.js';
import { saidInSwedish } from './verb-words.js';

/** Minutes as they are printed. */
export interface MinutesToPrint {
  readonly title: string;
  readonly ring: MeetingRing;
  readonly classification: string;
  readonly owner: string;
  readonly programme: string;
  readonly site: string;
  readonly place: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly points: readonly string[];
  /** Functions, never persons; none for who was not asked. */
  readonly came: readonly { readonly functionTitle: string; readonly agency: string | null }[];
  readonly summary: string;
  readonly decisions: readonly {
    readonly verb: string;
    readonly body: string;
    readonly agency: string;
    readonly ownerFunction: string;
    readonly dueOn: string;
  }[];
  readonly approvedAt: Date;
  readonly approvedFunction: string;
  /** Of the agency that prints; null where it has none. */
  readonly diaryNumber: string | null;
  readonly madeAt: Date;
}

/** Swedish: files are read outside the portal, in the language of the records. */
const RINGS: Readonly<Record<MeetingRing, string>> = { CORE: 'Kärngruppen', NETWORK: 'Nätverket' };
const CLASSES: Readonly<Record<string, string>> = { P1: 'P1, nätverk', P2: 'P2, kärngrupp' };
export const FIRST_LINE = 'Inga personer, adresser eller enskilda händelser';
export const WITHHELD = '[Texten visas inte: den ser ut att innehålla en uppgift om en person.]';

/** Minutes that are established: what was to be taken up, which functions came, what was decided. */
export function minutesDocument(minutes: MinutesToPrint): PrintedDocument {
  const { startsAt, endsAt, approvedAt, classification, madeAt, came, summary } = minutes;
  return {
    title: typeset(minutes.title),
    author: minutes.owner,
    kind: 'Protokoll',
    subtitle: `${minutes.programme}, ${minutes.site}`,
    ...{ cover: false, chapters: false },
    running: `Klass ${CLASSES[classification] ?? classification} · ${localDate(madeAt)}`,
    facts: [
      ['Möte för', RINGS[minutes.ring]],
      ['När', `${longDate(localDate(startsAt))}, kl. ${localTime(startsAt)}–${localTime(endsAt)}`],
      ...(minutes.place ? [['Plats', typeset(minutes.place)] as const] : []),
      ['Kallade', minutes.owner],
      ['Upprättat', `${longDate(localDate(approvedAt))} av ${minutes.approvedFunction}`],
      ['Diarienummer', minutes.diaryNumber ?? 'Inte registrerat hos den som skriver ut'],
    ],
    sections: [
      section('Dagordning', [
        { kind: 'paragraph', runs: [{ text: `${FIRST_LINE}.`, strong: true }] },
        minutes.points.length > 0
          ? { kind: 'list', items: minutes.points.map(typeset) }
          : { kind: 'empty', text: 'Dagordningen hade inga punkter.' },
      ]),
      ...(came.length > 0
        ? [
            section('Närvarande funktioner', [
              {
                kind: 'list',
                items: came.map(({ functionTitle, agency }) =>
                  agency ? `${functionTitle}, ${agency}` : `${functionTitle} (gäst)`,
                ),
              },
            ]),
          ]
        : []),
      ...(summary
        ? [section('Anteckning', [{ kind: 'paragraph', runs: [{ text: typeset(summary) }] }])]
        : []),
      section('Beslut', [
        minutes.decisions.length > 0
          ? { kind: 'table', table: decisionsTable(minutes) }
          : { kind: 'empty', text: 'Inget beslutades.' },
      ]),
    ],
    copyNote: '',
  };
}

const section = (heading: string, blocks: readonly Block[]) => ({
  ...{ number: null, heading, blocks },
});

function decisionsTable({ decisions }: MinutesToPrint): Table {
  return {
    caption: 'Vad som ska göras, av vilken funktion och senast när',
    columns: [
      { heading: 'Beslut', align: 'left', width: 4 },
      { heading: 'Ansvarig', align: 'left', width: 2 },
      { heading: 'Senast', align: 'left', width: 0 },
    ],
    rows: decisions.map(({ verb, body, agency, ownerFunction, dueOn }) => [
      { text: typeset(saidInSwedish(verb, body)) },
      { text: ownerFunction, under: agency },
      { text: longDate(dueOn) },
    ]),
    dense: true,
    notes: [],
  };
}
