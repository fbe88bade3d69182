import { agencyById } from '@stad/identity/api/agency.loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { MONTHS } from '@stad/platform/rules/day-words.js';
import { SiteEntity } from '@stad/programme/api/programme.entities.js';

/** Parts of a figure as a Swedish report names them. */
const PART_NAMES: Readonly<Record<string, string>> = {
  STAFF: 'till personal',
  REGISTERED: 'anmälda',
  ANSWERS: 'svar',
  SOCIAL_SERVICES: 'socialtjänsten',
  SOCIAL_ON_CALL: 'socialjouren',
  NGO_SUPPORT: 'Frälsningsarmén',
  REGIONAL_COORDINATOR: 'regionkoordinatorn',
  CHILD_CONCERN: 'oro för barn',
  TOGETHER: 'övriga mottagare tillsammans',
};

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const isId = (key: string) => ID.test(key);
const ROUND = /^(.+)_(BASELINE|END)$/;
const SPAN = /^(\d{4}-\d{2}-\d{2})_(\d{4}-\d{2}-\d{2})$/;

/** Looks the names of parts up once, however many figures have them. */
export async function partNames(
  ctx: RequestContext,
  keys: readonly string[],
): Promise<(key: string) => string> {
  const isRound = keys.some((key) => ROUND.test(key));
  const [sites, agencies] = await Promise.all([
    isRound ? ctx.db.find(SiteEntity, {}) : [],
    Promise.all(keys.filter(isId).map((id) => ctx.load(agencyById, id))),
  ]);
  const siteNames = new Map(sites.map(({ key, name }) => [key, name]));
  const agencyNames = new Map(
    agencies.flatMap((each) => (each ? [[each.id, each.shortName]] : [])),
  );
  return (key) => {
    const [, site, round] = ROUND.exec(key) ?? [];
    if (site) {
      const town = siteNames.get(site) ?? site.slice(0, 1).toLocaleUpperCase('sv') + site.slice(1);
      return `${town} ${round === 'END' ? 'vid slut' : 'vid start'}`;
    }
    const [, from, to] = SPAN.exec(key) ?? [];
    if (from && to) return `${dayOf(from)}–${dayOf(to)}`;
    return PART_NAMES[key] ?? agencyNames.get(key) ?? '';
  };
}

function dayOf(date: string): string {
  return `${Number(date.slice(8))} ${MONTHS.sv[Number(date.slice(5, 7)) - 1]}`;
}
