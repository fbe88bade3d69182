import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ADMIN,
  CHIEF,
  DPO,
  JURIST,
  LEAD,
  LOG_CONTROL,
  lookUp,
  ON_CALL,
  PILOT,
  POLICE,
  SOC1,
  type Who,
} from '../demo.js';

/** Somebody who looks at a page, and the address that shows it with something on it. */
export interface Visit {
  readonly who: Who | null;
  readonly address: () => string | Promise<string>;
}

const seminar = () =>
  lookUp(`select a.id from activity a join programme p on p.id = a.programme_id
    where a.kind = 'SEMINAR' and p.key <> '2022' order by a.starts_at desc limit 1`);
/** Whose house is full and has a queue. */
const fullSeminar = () =>
  lookUp(`select activity_id as id from seminar_sign_up_page p join seminar s using (activity_id)
    where s.capacity = 24 limit 1`);
const signUpKey = () =>
  lookUp(`select open_key as id from seminar_sign_up_page p join seminar s using (activity_id)
    where s.capacity = 24 limit 1`);
/** Of the running programme, by how far it has come. */
const studyVisit = (state: string) =>
  lookUp(
    `select a.id from study_visit v join activity a on a.id = v.activity_id join programme p on p.id = a.programme_id
    where p.key <> '2022' and v.state = any ($1) order by a.starts_at limit 1`,
    // A journey on the same portal may have finished it.
    [state === 'COMPLETED' ? [state, 'EVALUATED'] : [state]],
  );
const pilotVisit = () =>
  lookUp(`select a.id from study_visit v join activity a on a.id = v.activity_id join programme p on p.id = a.programme_id
    where p.key = '2022' order by a.starts_at limit 1`);
const report = () =>
  lookUp(`select r.id from progress_report r join programme p on p.id = r.programme_id
    where p.key = '2022' order by r.due_on limit 1`);

const risk = () =>
  lookUp(`select r.number as id from standing_risk r join agency a on a.id = r.agency_id
    where a.key = 'SOC-LUND' order by r.number limit 1`);

/** A pass of an agency in the running programme, by how far it has come. */
const pass = (agency: string, state: string) =>
  lookUp(
    `select a.id from field_operation f join activity a on a.id = f.activity_id
     join programme p on p.id = a.programme_id join agency g on g.id = a.agency_id
     where p.key <> '2022' and g.key = $1 and f.state = $2 order by a.starts_at limit 1`,
    [agency, state],
  );
const frozenReport = () =>
  lookUp(`select r.id from progress_report r join programme p on p.id = r.programme_id
    where p.key = '2022' and r.state = 'COMPLETED' limit 1`);
const reportInWork = () =>
  lookUp(`select r.id from progress_report r join programme p on p.id = r.programme_id
    where p.key <> '2022' order by r.due_on limit 1`);

/** One visit for each page of every `web/menu/pages.ts`; `{path}` and a second state after it. */
export const VISITS: Readonly<Record<string, Visit>> = {
  '/logga-in': { who: null, address: () => '/logga-in' },
  '/': { who: SOC1, address: () => '/' },
  '/planering': { who: POLICE, address: () => '/planering' },
  '/falt': { who: SOC1, address: () => '/falt' },
  '/falt/plan': { who: SOC1, address: () => '/falt/plan' },
  '/falt/barn': { who: null, address: () => '/falt/barn?plats=lund' },
  '/falt/skydd': { who: null, address: () => '/falt/skydd?plats=lund' },
  '/faltpass': { who: SOC1, address: () => `/faltpass?${PILOT}` },
  '/faltpass/nytt': { who: SOC1, address: () => '/faltpass/nytt' },
  '/faltpass/$id': { who: CHIEF, address: () => `/faltpass/FP-2022-006?${PILOT}` },
  '/faltpass/$id/genomgang': {
    who: CHIEF,
    address: () => `/faltpass/FP-2022-006/genomgang?${PILOT}`,
  },
  '/risk': { who: CHIEF, address: () => `/risk?${PILOT}` },
  '/risk/ny': { who: CHIEF, address: async () => `/risk/ny?${PILOT}&fran=${await risk()}` },
  '/risk/$number': { who: CHIEF, address: async () => `/risk/${await risk()}?${PILOT}` },
  '/svar/$token': { who: null, address: () => '/svar/no-such-link' },
  '/komma': { who: null, address: () => '/komma#no-such-link' },
  '/organisation': { who: null, address: () => '/organisation#no-such-link' },
  '/svara': { who: null, address: () => '/svara#no-such-link' },
  '/inbjudan': { who: null, address: () => '/inbjudan#no-such-invitation' },
  '/aviseringar': { who: SOC1, address: () => '/aviseringar' },
  '/aviseringar/installningar': { who: SOC1, address: () => '/aviseringar/installningar' },
  '/avsluta/$token': { who: null, address: () => '/avsluta/no-such-link' },
  '/min-kalender': { who: SOC1, address: () => '/min-kalender' },
  '/min-inloggning': { who: SOC1, address: () => '/min-inloggning' },
  '/mina-inloggningar': { who: SOC1, address: () => '/mina-inloggningar' },
  '/bekrafta': { who: SOC1, address: () => '/bekrafta' },
  '/anvandarforsakran': { who: SOC1, address: () => '/anvandarforsakran' },
  '/ring': { who: SOC1, address: () => '/ring' },
  '/ring/kort': { who: null, address: () => '/ring/kort?plats=lund' },
  '/ring/jour': { who: ADMIN, address: () => '/ring/jour' },
  '/kapacitet': { who: CHIEF, address: () => `/kapacitet?${PILOT}` },
  '/faltpass/i-natt': { who: ON_CALL, address: () => '/faltpass/i-natt?plats=lund' },
  '/ring/funktioner': { who: ADMIN, address: () => '/ring/funktioner' },
  '/seminarier': { who: LEAD, address: () => `/seminarier?${PILOT}` },
  '/seminarier/ny': { who: LEAD, address: () => '/seminarier/ny' },
  '/seminarier/$id': { who: LEAD, address: async () => `/seminarier/${await seminar()}` },
  '/seminarier/$id/anmalda': {
    who: LEAD,
    address: async () => `/seminarier/${await fullSeminar()}/anmalda`,
  },
  '/anmalan': { who: null, address: async () => `/anmalan#${await signUpKey()}` },
  '/utvardering': { who: null, address: () => '/utvardering#no-such-link' },
  '/anmalan/min': { who: null, address: () => '/anmalan/min#no-such-link' },
  '/checka-in': { who: null, address: async () => `/checka-in#${await signUpKey()}.` },
  '/seminarier/$id/andra': {
    who: LEAD,
    address: async () => `/seminarier/${await seminar()}/andra`,
  },
  '/oppen-sida': { who: LEAD, address: () => '/oppen-sida?plats=lund' },
  '/utbildning': { who: CHIEF, address: () => '/utbildning' },
  '/utbildning/krav': { who: CHIEF, address: () => '/utbildning/krav' },
  '/utbildning/kurser': { who: SOC1, address: () => '/utbildning/kurser' },
  '/studiebesok': { who: SOC1, address: () => '/studiebesok' },
  '/studiebesok/nytt': { who: SOC1, address: () => '/studiebesok/nytt' },
  '/studiebesok/$id': {
    who: SOC1,
    address: async () => `/studiebesok/${await studyVisit('COMPLETED')}`,
  },
  '/studiebesok/$id/andra': {
    who: SOC1,
    address: async () => `/studiebesok/${await studyVisit('PLANNED')}/andra`,
  },
  '/uppfoljning': { who: LEAD, address: () => `/uppfoljning?${PILOT}` },
  '/uppfoljning/siffror': { who: SOC1, address: () => `/uppfoljning/siffror?${PILOT}` },
  '/uppfoljning/mal': { who: LEAD, address: () => '/uppfoljning/mal?mal=nytt' },
  '/uppfoljning/inmatade': {
    who: LEAD,
    address: () => `/uppfoljning/inmatade?${PILOT}&siffra=ny`,
  },
  '/uppfoljning/storbild': { who: LEAD, address: () => `/uppfoljning/storbild?${PILOT}` },
  '/uppfoljning/$code': { who: LEAD, address: () => `/uppfoljning/K01?${PILOT}` },
  '/rapporter': { who: LEAD, address: () => `/rapporter?${PILOT}` },
  '/rapporter/ny': { who: LEAD, address: () => '/rapporter/ny' },
  '/rapporter/$id': { who: LEAD, address: async () => `/rapporter/${await report()}?${PILOT}` },
  '/ekonomi': { who: LEAD, address: () => `/ekonomi?${PILOT}` },
  '/hjalp': { who: SOC1, address: () => '/hjalp' },
  '/hjalp/om/$topic': { who: SOC1, address: () => '/hjalp/om/klartecken' },
  '/hjalp/$guide': { who: SOC1, address: () => '/hjalp/falt' },
  '/hjalp/$guide/lathund': { who: null, address: () => '/hjalp/falt/lathund' },
  '/lagstod': { who: SOC1, address: () => '/lagstod' },
  '/lagstod/lagrum': { who: JURIST, address: () => '/lagstod/lagrum' },
  '/lagstod/lagrum/$ref': { who: JURIST, address: () => '/lagstod/lagrum/OSL_10_23-2' },
  '/loggkontroll': { who: LOG_CONTROL, address: () => '/loggkontroll' },
  '/loggkontroll/granskning': {
    who: LOG_CONTROL,
    address: () => '/loggkontroll/granskning?visa=alla',
  },
  '/gallring': { who: CHIEF, address: () => '/gallring' },
  '/admin': { who: ADMIN, address: () => '/admin' },
  '/checklistor': { who: CHIEF, address: () => '/checklistor' },
  '/admin/las-in': { who: ADMIN, address: () => '/admin/las-in' },
  '/admin/omraden': { who: SOC1, address: () => `/admin/omraden?${PILOT}` },
  '/admin/omraden/las-in': {
    who: LEAD,
    address: () => '/admin/omraden/las-in?plats=lund&program=lopande',
  },
  '/stallforetradare': { who: ADMIN, address: () => '/stallforetradare' },
  '/inloggad': { who: SOC1, address: () => '/inloggad' },
  '/om': { who: SOC1, address: () => '/om' },
  '/licenser': { who: SOC1, address: () => '/licenser' },
  '/kit': { who: SOC1, address: () => '/kit' },
  '/kit/lista': { who: SOC1, address: () => '/kit/lista' },
  '/kit/post': { who: SOC1, address: () => '/kit/post' },
  '/kit/register': { who: SOC1, address: () => '/kit/register' },
  '/kit/formular': { who: SOC1, address: () => '/kit/formular' },
  '/kit/publik': { who: SOC1, address: () => '/kit/publik' },
  '/kit/lista with nothing that matches': { who: SOC1, address: () => '/kit/lista?ort=nowhere' },
  '/planering by month': { who: POLICE, address: () => '/planering?vy=manad' },
  '/planering as a list': { who: POLICE, address: () => '/planering?vy=lista' },
  '/planering by team': { who: SOC1, address: () => '/planering?vy=team' },
  '/planering of a finished programme': { who: POLICE, address: () => `/planering?${PILOT}` },
  '/seminarier without any': { who: LEAD, address: () => '/seminarier' },
  '/studiebesok/$id to come': {
    who: SOC1,
    address: async () => `/studiebesok/${await studyVisit('PLANNED')}`,
  },
  '/studiebesok/$id of the pilot': {
    who: CHIEF,
    address: async () => `/studiebesok/${await pilotVisit()}?${PILOT}`,
  },
  '/faltpass/$id a draft': {
    who: POLICE,
    address: async () => `/faltpass/${await pass('POL-LUND', 'PLANNING')}`,
  },
  '/faltpass/$id that waits': {
    who: SOC1,
    address: async () => `/faltpass/${await pass('SOC-LUND', 'AWAITING_GO')}`,
  },
  '/faltpass/$id to report': {
    who: SOC1,
    address: async () => `/faltpass/${await pass('SOC-LUND', 'RETURNED')}`,
  },
  '/rapporter/$id frozen': {
    who: LEAD,
    address: async () => `/rapporter/${await frozenReport()}?${PILOT}`,
  },
  '/rapporter/$id in work': {
    who: LEAD,
    address: async () => `/rapporter/${await reportInWork()}`,
  },
  '/rapporter/$id to answer': {
    who: POLICE,
    address: async () => `/rapporter/${await reportInWork()}`,
  },
  '/ring/funktioner a new one': {
    who: ADMIN,
    address: () => '/ring/funktioner?funktion=ny',
  },
  '/uppgifter': { who: SOC1, address: () => '/uppgifter' },
  '/uppgifter/$id': {
    who: SOC1,
    address: async () =>
      `/uppgifter/${await lookUp(`select t.id from task t join agency a on a.id = t.agency_id where a.key = 'SOC-LUND' order by t.due_on limit 1`)}`,
  },
  '/aktorer': { who: LEAD, address: () => '/aktorer?plats=lund' },
  '/aktorer/las-in': { who: LEAD, address: () => '/aktorer/las-in?plats=lund' },
  '/aktorer/natverk': { who: LEAD, address: () => '/aktorer/natverk?plats=lund' },
  '/aktorer/vem-gor-vad': { who: LEAD, address: () => '/aktorer/vem-gor-vad?plats=lund' },
  '/aktorer/$id': {
    who: LEAD,
    address: async () =>
      `/aktorer/${await lookUp(`select id from actor where in_network and ring = 'NETWORK' order by name limit 1`)}`,
  },
  '/overenskommelser': { who: CHIEF, address: () => '/overenskommelser' },
  '/delningar': { who: CHIEF, address: () => '/delningar?plats=lund' },
  '/overenskommelser/att-underteckna': {
    who: CHIEF,
    address: () => '/overenskommelser/att-underteckna',
  },
  '/overenskommelser/$id': {
    who: CHIEF,
    address: async () =>
      `/overenskommelser/${await lookUp(`select id from agreement where title like 'Tillägg om kvällar%'`)}`,
  },
  '/overlamningar': { who: SOC1, address: () => '/overlamningar' },
  '/overlamningar/antal': { who: DPO, address: () => '/overlamningar/antal' },
  '/overlamningar/manader': { who: SOC1, address: () => '/overlamningar/manader' },
  '/overlamningar/ny': { who: SOC1, address: () => '/overlamningar/ny' },
  '/arbetsgang': { who: SOC1, address: () => '/arbetsgang' },
  '/arbetsgang/$id': {
    who: SOC1,
    address: async () =>
      `/arbetsgang/${await lookUp(`select id from local_routine where number = 1`)}`,
  },
  // What all have agreed to is not changed: the page says so.
  '/arbetsgang/$id/lardomar': {
    who: SOC1,
    address: async () =>
      `/arbetsgang/${await lookUp(`select id from local_routine where number = 1`)}/lardomar`,
  },
  '/arbetsgang/$id/andra': {
    who: SOC1,
    address: async () =>
      `/arbetsgang/${await lookUp(`select id from local_routine where number = 2`)}/andra`,
  },
  '/forebyggande': { who: SOC1, address: () => '/forebyggande' },
  '/forebyggande/$id': {
    who: SOC1,
    address: async () =>
      `/forebyggande/${await lookUp(`select activity_id as id from prevention order by 1 limit 1`)}`,
  },
  '/forebyggande/ny': { who: SOC1, address: () => '/forebyggande/ny' },
  '/forebyggande/$id/andra': {
    who: SOC1,
    address: async () =>
      `/forebyggande/${await lookUp(`select activity_id as id from prevention order by 1 limit 1`)}/andra`,
  },
  '/moten': { who: CHIEF, address: () => '/moten' },
  '/moten/$id': {
    who: CHIEF,
    address: async () =>
      `/moten/${await lookUp(
        `select m.activity_id as id from meeting m join activity a on a.id = m.activity_id
         where m.state = 'PLANNED' order by a.starts_at desc limit 1`,
      )}`,
  },
  '/moten/ny': { who: CHIEF, address: () => '/moten/ny' },
  '/moten/$id/andra': {
    who: CHIEF,
    address: async () =>
      `/moten/${await lookUp(
        `select m.activity_id as id from meeting m join activity a on a.id = m.activity_id
         where m.state = 'PLANNED' order by a.starts_at desc limit 1`,
      )}/andra`,
  },
  '/spridning': { who: SOC1, address: () => '/spridning' },
  '/spridning/$id': {
    who: LEAD,
    address: async () =>
      `/spridning/${await lookUp(`select d.activity_id as id from dissemination d join activity a on a.id = d.activity_id order by a.starts_at desc limit 1`)}`,
  },
  '/spridning/ny': { who: SOC1, address: () => '/spridning/ny' },
  '/spridning/$id/andra': {
    who: LEAD,
    address: async () =>
      `/spridning/${await lookUp(`select d.activity_id as id from dissemination d join activity a on a.id = d.activity_id order by a.starts_at desc limit 1`)}/andra`,
  },
  '/material': { who: LEAD, address: () => '/material?plats=lund' },
  '/material/fran-aktiviteter': {
    who: SOC1,
    address: () => '/material/fran-aktiviteter?plats=lund&program=2022',
  },
  '/material/$id': {
    who: LEAD,
    address: async () =>
      `/material/${await lookUp(`select id from shelf_item where latest = 2 and state = 'PUBLISHED' order by title, id limit 1`)}?plats=lund`,
  },
  nowhere: { who: SOC1, address: () => '/finns-inte' },
};

/** A page once more, with much more on it than most days: no page of its own. */
export const isOfAState = (path: string) => path.includes(' ');

/** The paths of all pages, read as text: what draws them is the web client's and does not run here. */
export function pathsOfPages(): string[] {
  const root = join(import.meta.dirname, '../../..');
  const files = [
    'apps/web/src/portal-pages.ts',
    ...globSync('libs/**/web/menu/pages.ts', { cwd: root, exclude: ['libs/samples/**'] }),
  ];
  return files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/\bpath: '([^']+)'/g)].map(
      ([, path]) => path as string,
    ),
  );
}
