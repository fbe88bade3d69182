import { readFileSync } from 'node:fs';

/**
 * The second opinion: who may ask for which root field, read from docs/VISIBILITY.md. Imports
 * nothing from the server, so that a mistake there is not repeated here.
 */
export const FIELD = ['SOCIAL_WORKER', 'POLICE_LIAISON', 'NGO_FIELD_WORKER'];
export const MANAGER = ['SOCIAL_MANAGER', 'POLICE_COMMAND', 'NGO_MANAGER'];
export const CORE = [...FIELD, ...MANAGER, 'DUTY_MANAGER', 'PROJECT_LEAD'];
const GROUPS: Readonly<Record<string, readonly string[]>> = { FIELD, MANAGER, CORE };

export type Askers = 'OPEN' | 'ALL' | readonly string[];

/** Field → who may ask, as the page says. */
export function askersByField(): ReadonlyMap<string, Askers> {
  const page = readFileSync('docs/VISIBILITY.md', 'utf8');
  const rows = page.matchAll(/^\| `(\w+)` \| ([A-Z_, ]+) \|/gm);
  return new Map([...rows].map(([, field, who]) => [field as string, askers(who as string)]));
}

/** The root fields that the page marks so beside which rows they answer, by name. */
export function fieldsMarked(mark: 'fresh factor' | 'in the field'): string[] {
  const page = readFileSync('docs/VISIBILITY.md', 'utf8');
  const lines = [...page.matchAll(/^\| `(\w+)` \|.*$/gm)];
  return lines
    .flatMap(([line, field]) => (line.includes(`; *${mark}*`) ? [field as string] : []))
    .sort();
}

function askers(text: string): Askers {
  const words = text.split(',').map((word) => word.trim());
  if (words.includes('OPEN')) return 'OPEN';
  if (words.includes('ALL')) return 'ALL';
  return words.flatMap((word) => GROUPS[word] ?? [word]);
}

/** May somebody with these roles ask? `null` stands for a visitor. */
export function mayAsk(who: Askers, roles: readonly string[] | null): boolean {
  if (who === 'OPEN') return true;
  if (roles === null) return false;
  return who === 'ALL' || roles.some((role) => who.includes(role));
}
