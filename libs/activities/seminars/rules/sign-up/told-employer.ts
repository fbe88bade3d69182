/** The seminar is marked as held: from then on an employer that invited reads who came. */
export const TOLD_STATES: readonly string[] = ['COMPLETED', 'EVALUATED'];

/** Whether employers that invited are told who came. */
export const employersAreTold = (state: string): boolean => TOLD_STATES.includes(state);

/** Between the key of the link and the invitation it is for. */
const BETWEEN = '.';

/** The part of a link that opens the form of one invited organisation. */
export const employerKey = (openKey: string, participantId: string): string =>
  `${openKey}${BETWEEN}${participantId}`;

/** The key of a link, and the invitation it is for, where it is for one. */
export function readEmployerKey(key: string): { openKey: string; participantId: string | null } {
  const at = key.indexOf(BETWEEN);
  if (at < 0) return { openKey: key, participantId: null };
  return { openKey: key.slice(0, at), participantId: key.slice(at + 1) };
}

interface Came {
  readonly functionTitle: string | null;
  readonly isPresent: boolean;
}

/** What is told of some: how many of how many came, who shows a function, and the others as a number. */
export interface EmployedComing {
  readonly functionTitle: string | null;
  readonly seats: number;
  readonly came: number;
}

/** One line for each who shows a function; whoever shows the organisation alone is a number, last. */
export function employedComing(rows: readonly Came[]): readonly EmployedComing[] {
  const shown = rows.filter(({ functionTitle }) => functionTitle !== null);
  const alone = rows.filter(({ functionTitle }) => functionTitle === null);
  const lines = shown.map(({ functionTitle, isPresent }) => ({
    ...{ functionTitle, seats: 1, came: isPresent ? 1 : 0 },
  }));
  if (alone.length === 0) return lines;
  const came = alone.filter(({ isPresent }) => isPresent).length;
  return [...lines, { functionTitle: null, seats: alone.length, came }];
}
