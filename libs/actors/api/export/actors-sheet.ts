import type { WorkbookSheet } from '@stad/safeguards/api/export/workbook.js';
import { ACTOR_WORDS } from './actor-words.js';

/** One line of the list, as the one who takes it out may see it. */
export interface ActorLine {
  readonly name: string;
  readonly kind: string;
  readonly sector: string;
  readonly ring: string;
  readonly tasks: readonly string[];
  readonly areas: readonly string[];
  /** Null for who reads no states. */
  readonly file: {
    readonly state: string;
    readonly stateOn: string;
    readonly responsible: string | null;
    readonly lastContactOn: string | null;
    readonly nextStep: string | null;
    readonly nextStepOn: string | null;
  } | null;
}

const CARD = ['Organisation', 'Slag', 'Sektor', 'Krets', 'Uppdrag', 'Områden'];
const FILE = ['Läge', 'Sedan', 'Ansvarig hos oss', 'Senaste kontakt', 'Nästa steg', 'Dag'];

const word = (prefix: string, code: string | null) =>
  code === null ? '' : (ACTOR_WORDS[`${prefix}.${code}`] ?? code);

/** The list of a town as a table: no number, no mailbox, no history; states for who reads them on the page. */
export function actorsSheet(
  site: string,
  lines: readonly ActorLine[],
  readsAll: boolean,
): WorkbookSheet {
  return {
    name: 'Aktörer',
    widths: [40, 24, 22, 14, 40, 30, ...(readsAll ? [16, 12, 24, 16, 24, 12] : [])],
    rows: [
      { cells: [`Aktörer, ${site}`], as: 'title' },
      { cells: [...CARD, ...(readsAll ? FILE : [])], as: 'head' },
      ...lines.map((line) => ({
        cells: [...cardCells(line), ...(readsAll ? fileCells(line) : [])],
      })),
    ],
  };
}

function cardCells({ name, kind, sector, ring, tasks, areas }: ActorLine) {
  return [
    ...[name, word('kind', kind), word('sector', sector), word('ring', ring)],
    ...[tasks.map((task) => word('task', task)).join(', '), areas.join(', ') || 'Hela orten'],
  ];
}

function fileCells({ file }: ActorLine) {
  if (!file) return [];
  return [
    ...[word('state', file.state), file.stateOn, file.responsible, file.lastContactOn],
    ...[word('next', file.nextStep), file.nextStepOn],
  ];
}
