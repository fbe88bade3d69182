import { hoursText } from '@stad/network/rules/call/hours-text.js';
import { dayText, monthDayText, timeText } from '@stad/platform/rules/day-words.js';
import { languageName } from '@stad/platform/rules/language-name.js';
import { EASY_NATIONAL_WORDS, NATIONAL_WORDS } from '@stad/platform/rules/national-number-words.js';
import { NATIONAL, type NationalId } from '@stad/platform/rules/national-numbers.js';
import { localDate, localTime } from '@stad/platform/rules/time.js';
import { NATIONAL_OF, type Reader } from '../../rules/readers.js';
import type { PageLanguage, PagePart } from '../../rules/town-page.js';
import { PAGE_WORDS } from '../../rules/words/all-page-words.js';
import type { PageWords, Passage } from '../../rules/words/page-words.js';
import { documentIn, type Headed } from './document-frame.js';
import { html, type Markup } from './html.js';
import type { OpenItem } from './open-items.js';
import type { OpenNumber, OpenPage, OpenTraining } from './open-page.js';

/** Of which town a page is. */
export interface Town {
  readonly key: string;
  readonly name: string;
}

/** The page of a town as a document: help first, then those who buy, relatives, signs, work, training. */
export function renderPage(town: Town, page: OpenPage, language: PageLanguage): string {
  const t = PAGE_WORDS[language];
  const introduction = page.introductions[language] || page.introductions.sv;
  const inPart = (part: PagePart) => page.numbers.filter((one) => one.part === part);
  return documentIn(
    language,
    headOf(town, page, t),
    html`
<h1>${t.heading(town.name)}</h1>
${introduction !== '' && introductionIn(introduction, page.introductions[language] === '', t)}
${help(language, nearby(t.town(town.name), townNumbers(inPart('TOWN'), page.today, t)))}
${passage('buyers', t.buyers, numberList(inPart('BUYERS'), page.today, t))}
${passage('relatives', t.relatives, numberList(inPart('RELATIVES'), page.today, t))}
${signs(t, language)}
${atWork(language)}
${trainings(page.trainings, t)}
${items(page, t)}
${asOf(page, t)}`,
  );
}

/** What the document of a town is called, and in which languages there is one. */
export const headOf = ({ key, name }: Town, { further }: OpenPage, t: PageWords): Headed => ({
  ...{ key, title: name, description: t.description(name) },
  further: further.map(({ language }) => language),
});

/** On paper: of which day the numbers are. */
export const asOf = ({ today }: OpenPage, t: PageWords): Markup =>
  html`<p class="as-of">${t.asOf(monthDayText(today, t.lang, true))}</p>`;

/** The numbers of whoever needs help, in their order, without a word of the page round them. */
export function numbersToCall(page: OpenPage, language: PageLanguage): Markup {
  const t = PAGE_WORDS[language];
  const [emergency, ...others] = NATIONAL_OF.EXPOSED.map((id) => nationalNumber(id, language));
  const ofTown = page.numbers.filter(({ part }) => part === 'TOWN');
  return html`<ul class="numbers">${emergency}</ul>
${townNumbers(ofTown, page.today, t)}
<ul class="numbers">${others}</ul>`;
}

/** What there is at every other address below `/oppen`: that there is no page, and the numbers that are good anywhere. */
export function renderNone(language: PageLanguage): string {
  const t = PAGE_WORDS[language];
  const body = html`
<h1>${t.none.heading}</h1>
${t.none.says.map((line) => html`<p>${line}</p>`)}
${help(language)}
${atWork(language)}`;
  return documentIn(language, null, body);
}

/** Written in one language only, it is read in that one. */
const introductionIn = (text: string, isSwedish: boolean, { lang }: PageWords) =>
  html`<p class="lead"${isSwedish && lang !== 'sv' ? html` lang="sv"` : ''}>${text}</p>`;

function passage(id: string, { heading, says }: Passage, ...more: readonly (Markup | false)[]) {
  return html`<section id="${id}" aria-labelledby="${id}-h">
<h2 id="${id}-h">${heading}</h2>
${says.map((line) => html`<p>${line}</p>`)}
${more}
</section>`;
}

/** `nearby`: those of the town who answer, before the police: whoever needs help themselves is wary of them. */
function help(language: PageLanguage, nearby: Markup | false = false): Markup {
  const t = PAGE_WORDS[language];
  const [emergency, ...others] = NATIONAL_OF.EXPOSED.map((id) => nationalNumber(id, language));
  return passage(
    'help',
    t.help,
    html`<ul class="numbers">${emergency}</ul>
${nearby}
<ul class="numbers">${others}</ul>
<h3>${t.calling.heading}</h3>
${t.calling.says.map((line) => html`<p>${line}</p>`)}`,
  );
}

function atWork(language: PageLanguage): Markup {
  return passage('work', PAGE_WORDS[language].work, nationalList('PROFESSIONAL', language));
}

const nationalList = (reader: Reader, language: PageLanguage): Markup =>
  html`<ul class="numbers">${NATIONAL_OF[reader].map((id) => nationalNumber(id, language))}</ul>`;

function nationalNumber(id: NationalId, language: PageLanguage): Markup {
  const words = language === 'latt' ? EASY_NATIONAL_WORDS : NATIONAL_WORDS[language];
  const { name, about, hours } = words[id];
  return html`<li>${call(NATIONAL[id].phone)}<div><b>${name}</b> ${about}. ${hours}.</div></li>`;
}

const call = (phone: string) =>
  html`<a class="call" href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a>`;

const nearby = ({ heading, says }: Passage, numbers: Markup): Markup =>
  html`<h3 id="town">${heading}</h3>
${says.map((line) => html`<p>${line}</p>`)}
${numbers}`;

function townNumbers(numbers: readonly OpenNumber[], today: string, t: PageWords): Markup {
  return numberList(numbers, today, t) || html`<p>${t.townNone}</p>`;
}

function numberList(numbers: readonly OpenNumber[], today: string, t: PageWords): Markup | false {
  if (numbers.length === 0) return false;
  return html`<ul class="numbers">${numbers.map((one) => numberIn(one, today, t))}</ul>`;
}

function numberIn(number: OpenNumber, today: string, t: PageWords): Markup {
  const { label, phone, hours, spans } = number;
  const languages = number.languages.map((code) => languageName(code, t.lang));
  const written = hoursText(hours, today, t.lang) ?? number.hoursText;
  const open = spans.map((span) => `${span.startsAt.toISOString()}/${span.endsAt.toISOString()}`);
  return html`<li>${call(phone)}<div><b lang="sv">${label}</b>
${open.length > 0 && html`<span class="now" data-open="${open.join(' ')}"></span>`}
${written !== '' && html`<span>${written.charAt(0).toUpperCase()}${written.slice(1)}.</span>`}
${languages.length > 0 && html`<span>${t.speaks(listOf(languages, t))}</span>`}</div></li>`;
}

const listOf = (names: readonly string[], { lang }: PageWords) =>
  new Intl.ListFormat(lang, { type: 'conjunction' }).format(names);

function signs(t: PageWords, language: PageLanguage): Markup {
  return passage(
    'signs',
    t.signs,
    html`<ul>${t.signList.map((sign) => html`<li>${sign}</li>`)}</ul>
<p class="rule">${t.callDoNotWrite}</p>
${nationalList('WORRIED', language)}`,
  );
}

function trainings(all: readonly OpenTraining[], t: PageWords): Markup {
  if (all.length === 0) {
    return passage('training', { ...t.trainings, says: [t.trainingsNone] });
  }
  return passage(
    'training',
    t.trainings,
    html`<ul class="trainings">${all.map((one) => trainingIn(one, t))}</ul>`,
  );
}

function trainingIn({ title, startsAt, endsAt, standing, townKey }: OpenTraining, t: PageWords) {
  const { lang } = t;
  const day = dayText(localDate(startsAt), lang, true);
  const times = `${timeText(localTime(startsAt), lang)}–${timeText(localTime(endsAt), lang)}`;
  // The key stands in the fragment, which is sent nowhere: as in the link that an organiser spreads.
  const address = `/anmalan${lang === 'en' ? '?sprak=en' : ''}#${townKey ?? ''}`;
  return html`<li><b lang="sv">${title}</b>
<span>${day.charAt(0).toUpperCase()}${day.slice(1)}, ${times}.</span>
${standing !== 'OPEN' && html`<span class="standing">${t.standing[standing]}.</span>`}
${townKey !== null && html`<a class="no-print" href="${address}" rel="nofollow">${t.signUp(title)}</a>`}</li>`;
}

function items({ items: all }: OpenPage, t: PageWords): Markup | false {
  if (all.length === 0) return false;
  return passage(
    'items',
    { heading: t.items, says: [] },
    html`<ul>${all.map(
      (item) =>
        html`<li><a href="${item.href}" lang="${item.language}">${item.title}</a> <span>${aboutOf(item, t)}</span></li>`,
    )}</ul>`,
  );
}

/** *lätt svenska, PDF, 45 kB*: what one meets before one fetches it. */
function aboutOf({ language, isEasy, bytes }: OpenItem, t: PageWords): string {
  const spoken = isEasy ? t.easy : languageName(language, t.lang);
  return `${spoken}, PDF, ${Math.max(1, Math.round(bytes / 1_000))} kB`;
}
