import type { Who } from '../demo.js';

/**
 * A query for the portal's own search, as somebody types it who knows the work and not the portal. Each list is of a
 * reader who had not seen the search, its index or any of its answers. A query that finds something else is a finding:
 * the row is not changed to fit the answer.
 */
export interface SearchQuery {
  readonly role: Who;
  readonly query: string;
  /** Must be found. Where several stand, any one of them will do; 'nothing': no record and no page, near words at most. */
  readonly right: 'nothing' | Right | readonly Right[];
  readonly why: string;
}

/** A record by its title or number, a page by its address, a help topic by the last part of its address. */
type Right = `${Kind}: ${string}`;

type Kind =
  | 'actor'
  | 'agreement'
  | 'course'
  | 'day'
  | 'event'
  | 'figure'
  | 'goal'
  | 'grant'
  | 'function'
  | 'help'
  | 'learning'
  | 'material'
  | 'meeting'
  | 'page'
  | 'pass'
  | 'person'
  | 'prevention'
  | 'provision'
  | 'report'
  | 'risk'
  | 'seminar'
  | 'setting'
  | 'sheet'
  | 'task'
  | 'visit';

export const SOC_LUND = 'Lunds kommun, socialförvaltningen';
export const POL_LUND = 'Polismyndigheten, LPO Lund';
export const FA_HBG = 'Frälsningsarmén Helsingborg';
export const SOC_HBG = 'Helsingborgs stad, socialförvaltningen';
export const POL_HBG = 'Polismyndigheten, LPO Helsingborg';
export const SOC_B = 'Kronhamns kommun, socialförvaltningen (påhittad)';
export const KS_LUND = 'Lunds kommun, kommunkontoret';
export const NSPM = 'Jämställdhetsmyndigheten, NSPM';
export const SOC_MALMO = 'Malmö stad, Evonhuset';
