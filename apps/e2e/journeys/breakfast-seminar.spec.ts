import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { plain, readPdf } from '@stad/platform/api/document/testing/read-files.js';
import { drawn } from '@stad/platform/api/testing/drawn.js';
import { addDays, localDate } from '@stad/platform/rules/time.js';
import type { Browser } from 'playwright-core';
import { openBrowser, type View, Visitor } from '../browser.js';
import { LEAD, lookUp } from '../demo.js';
import { evaluationLinks } from '../evaluation-links.js';
import { looksRight } from '../looks-right.js';
import { sendAgain } from '../send-again.js';
import { story } from '../story.js';
import { type Language, readWords, type Say } from '../words.js';

/**
 * A breakfast seminar from plan to result, as large as the pilot's: 41 sign up from outside, 36 come and 30 answer
 * before and after. Its waiting list moves, its door goes on without a network, and those who were there get paper.
 */
const TITLE = { sv: 'Frukost om natten på hotell', en: 'Breakfast on hotel nights' } as const;
const [SEATS, PRESENT, ANSWERS] = [40, 36, 30];
/** Whoever came too late for a seat. */
const LAST = { sv: 'Hotell Sista minuten', en: 'Last Minute Hotel' } as const;

/** As the letters would have made them. */
const LETTERS = `
  insert into seminar_sign_up_key (secret_hash, sign_up_id, agency_id)
  select sha256(convert_to(rpad($2 || '-' || u.work_email, 43, 'x'), 'UTF8')), u.id, u.agency_id
  from seminar_sign_up u where u.activity_id = $1 and u.state = 'ASKED' returning sign_up_id as id`;

const MOVE = `update activity set starts_at = now() + $2::interval, ends_at = now() + $3::interval
  where id = $1 returning id`;

const RUNS: readonly [View, Language][] = [
  ['desk', 'sv'],
  ['pocket', 'en'],
];
const runs = drawn('runs of a breakfast seminar', RUNS, ([view]) => view);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(runs)('on a %s, in %s', (view, language) => {
  let [seminar, phased, open, list, asked, paper]: Say[] = [];
  let [lead, first, last]: Visitor[] = [];
  let id: string;
  let key: string;
  const who = () => ({ lead, first, last }) as Record<'lead' | 'first' | 'last', Visitor>;
  const step = story(() => Object.entries(who()));

  const of = (say: Say | undefined, name: string, values: Record<string, number> = {}) =>
    Object.entries(values).reduce(
      (text, [part, value]) => text.replace(`{${part}}`, String(value)),
      (say as Say)(name),
    );
  const press = (visitor: Visitor, text: string) =>
    visitor.page.getByRole('button', { name: text, exact: true }).click();
  const address = (n: number) => `gast${n}.${language}@hus.example`;
  const secretOf = (workEmail: string) => `${language}-${workEmail}`.padEnd(43, 'x');
  const opens = async (visitor: Visitor, path: string) => {
    await visitor.goTo(path);
    // Only what stands behind the # is another: the page is asked anew.
    await visitor.page.reload();
    await visitor.settled();
  };
  const comes = async () => {
    const visitor = await Visitor.at(browser, view);
    if (language === 'en') await visitor.inEnglish();
    return visitor;
  };

  beforeAll(async () => {
    const folder = 'libs/activities/seminars/web';
    const words = ['', '/sign-up', '/list', '/evaluation', '/certificate'].map((part) =>
      readWords([`${folder}${part}`], language),
    );
    [seminar, open, list, asked, paper] = await Promise.all(words);
    phased = await readWords(['libs/activities/core/web/phased'], language);
    [lead, first, last] = [await comes(), await comes(), await comes()];
    await lead.signIn(...LEAD);
  });
  afterAll(async () => {
    for (const visitor of Object.values(who())) await visitor.close();
  });

  const fillIn = async (visitor: Visitor, organisation: string, email: string) => {
    await visitor.page.getByLabel(of(open, 'organisation')).fill(organisation);
    await visitor.page.getByLabel(of(open, 'email')).fill(email);
  };

  step('it is planned and confirmed', async () => {
    const { lead } = who();
    const { page } = lead;
    await lead.goTo('/seminarier');
    await page
      .getByRole('link', { name: of(seminar, 'plan') })
      .first()
      .click();
    await page
      .getByRole('radio', { name: new RegExp(`^${of(seminar, 'kind.KNOWLEDGE')}`) })
      .check({ force: true });
    const [, month, day] = addDays(localDate(new Date()), 9).split('-').map(Number);
    for (const [field, text] of [
      ...[
        ['title', TITLE[language]],
        ['aim', 'Veta vem man ringer.'],
      ],
      ...[
        ['when', `${day}/${month} 8–10`],
        ['venue', 'Stadshuset'],
        ['capacity', `${SEATS}`],
      ],
    ]) {
      await page.getByLabel(of(seminar, `field.${field}`), { exact: true }).fill(text ?? '');
    }
    await looksRight(lead);
    await press(lead, of(phased, 'plan.submit'));
    await page.getByRole('heading', { level: 1, name: TITLE[language] }).waitFor();
    id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await press(lead, of(seminar, 'step.confirm'));
    await page.getByRole('button', { name: /^(Skicka nu|Send now)$/ }).click();
    await page.getByRole('button', { name: of(seminar, 'step.cancel') }).waitFor();
    await looksRight(lead);
  });

  step('forty sign up by its link, each by the page of a letter of their own', async () => {
    const { lead, first } = who();
    await lead.goTo(`/seminarier/${id}/anmalda`);
    await press(lead, of(list, 'open'));
    const link = await lead.page
      .getByRole('textbox', { name: of(list, 'link.address') })
      .inputValue();
    key = new URL(link).hash;
    await opens(first, `/anmalan${key}`);
    await fillIn(first, 'Hotell 1', address(1));
    await looksRight(first);
    const ask = await sendAgain(first, 'AskToSignUp', () => press(first, of(open, 'submit')));
    await first.page.getByText(of(open, 'sent')).waitFor();
    const others = Array.from({ length: SEATS - 1 }, (_, at) => at + 2);
    for (const n of others) await ask({ organisation: `Hotell ${n}`, workEmail: address(n) });
    await lookUp(LETTERS, [id, language]);
    await opens(first, `/anmalan/min#${secretOf(address(1))}`);
    const take = await sendAgain(first, 'TakeSeat', () => press(first, of(open, 'confirm')));
    await first.page.getByText(of(open, 'state.SEAT')).waitFor();
    for (const n of others) {
      await take({ organisation: `Hotell ${n}`, token: secretOf(address(n)) });
    }
    await lead.page.reload();
    await lead.page
      .getByText(of(list, 'list.note', { seats: SEATS, of: SEATS, waiting: 0 }))
      .waitFor();
    await looksRight(lead);
  });

  step('the forty-first waits, and gets the seat that somebody gives back', async () => {
    const { first, last } = who();
    await opens(last, `/anmalan${key}`);
    await last.page.getByText(of(open, 'full.text')).waitFor();
    await fillIn(last, LAST[language], address(41));
    await press(last, of(open, 'submit'));
    await last.page.getByText(of(open, 'sent')).waitFor();
    await lookUp(LETTERS, [id, language]);
    await opens(last, `/anmalan/min#${secretOf(address(41))}`);
    await press(last, of(open, 'confirm'));
    await last.page.getByText(of(open, 'state.QUEUED', { place: 1 })).waitFor();
    await press(first, of(open, 'leave'));
    await first.page.getByRole('button', { name: /^(Skicka nu|Send now)$/ }).click();
    await first.page.getByText(of(open, 'state.CANCELLED')).waitFor();
    await last.page.reload();
    await last.page.getByText(of(open, 'state.OFFERED')).waitFor();
    await looksRight(last);
    await press(last, of(open, 'take'));
    await last.page.getByText(of(open, 'state.SEAT')).waitFor();
  });

  /** A round from the press that opens it to the one that closes it: one answers on the page, the others as they did. */
  const round = async (kind: 'BEFORE' | 'AFTER', value: number) => {
    const { lead, last } = who();
    await lead.goTo(`/seminarier/${id}`);
    await press(lead, of(asked, `open.${kind}`));
    await lead.page
      .getByRole('button', { name: of(asked, `close.${kind}`), exact: true })
      .waitFor();
    const [link = '', ...others] = await evaluationLinks(id, kind, ANSWERS);
    await opens(last, `/utvardering#${link}`);
    const groups = last.page.getByRole('radiogroup');
    await groups.first().waitFor();
    for (const group of await groups.all()) {
      await group.locator('.scale__box', { hasText: String(value) }).click();
    }
    await looksRight(last);
    const answer = await sendAgain(last, 'AnswerEvaluation', () =>
      press(last, of(asked, 'submit')),
    );
    await last.page.getByText(of(asked, 'done')).waitFor();
    for (const token of others) await answer({ token });
    await press(lead, of(asked, `close.${kind}`));
    await press(lead, of(asked, 'close.do'));
    await lead.page.getByText(of(asked, 'results')).first().waitFor();
    await looksRight(lead);
  };

  step('thirty say what they know before', () => round('BEFORE', 2));

  step('the door ticks while the network is gone, and nothing of it is lost', async () => {
    const { lead, last } = who();
    const { page } = lead;
    await lookUp(MOVE, [id, '20 minutes', '140 minutes']);
    await lead.goTo(`/seminarier/${id}/anmalda`);
    const code = await page.locator('.door-code__digits').textContent();
    const rows = page.locator('.check-in li').filter({ hasNotText: LAST[language] });
    const tick = async (n: number) => {
      const left = rows.filter({ has: page.getByRole('checkbox', { checked: false }) });
      for (let more = n; more > 0; more -= 1) await left.first().locator('label').click();
    };
    await lead.context.setOffline(true);
    await tick(3);
    await page.getByText(of(list, 'away.text')).waitFor();
    expect(await lead.accessibilityFaults()).toEqual([]);
    await lead.context.setOffline(false);
    await page.getByText(of(list, 'away.text')).waitFor({ state: 'detached' });
    // One more comes in by the own phone, by the code on the wall.
    await tick(PRESENT - 4);
    await opens(last, `/checka-in${key}.${code}`);
    await last.page.getByLabel(of(open, 'email')).fill(address(41));
    await looksRight(last);
    await press(last, of(open, 'door.submit'));
    await last.page.getByText(of(open, 'door.done'), { exact: true }).waitFor();
    await lead.settled();
    await page.reload();
    await page.getByText(new RegExp(`^${PRESENT} (?:av|of) ${SEATS} `)).waitFor();
    // What the browser says of a network that was gone is no complaint about the page.
    lead.complaints.length = 0;
    await looksRight(lead);
  });

  step('it is held, thirty say what they know after, and the result is told', async () => {
    const { lead } = who();
    const { page } = lead;
    await lookUp(MOVE, [id, '-3 hours', '-1 hour']);
    await lead.goTo(`/seminarier/${id}`);
    await press(lead, of(phased, 'step.complete'));
    await page.getByText(of(seminar, 'present', { n: PRESENT }), { exact: true }).waitFor();
    await round('AFTER', 4);
    await press(lead, of(seminar, 'step.evaluate'));
    await page
      .getByRole('button', { name: of(seminar, 'step.evaluate') })
      .waitFor({ state: 'detached' });
    // From 2 to 4 on five steps: from 2.5 to 7.5 on ten.
    const difference = page.locator('figure', { hasText: of(seminar, 'knowledge.gain') });
    await difference.getByText(language === 'sv' ? '+5,0' : '+5.0').waitFor();
    await looksRight(lead);
  });

  step('who was there gets paper with the name of the seminar', async () => {
    const { lead } = who();
    const { page } = lead;
    await press(lead, of(paper, 'write'));
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(of(paper, 'name'), { exact: true }).fill('Åsa Öhrn');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: of(paper, 'save') }).click(),
    ]);
    const pdf = await readPdf(new Uint8Array(readFileSync(await download.path())));
    expect(pdf.title).toBe('Åsa Öhrn');
    expect(plain(pdf.pages.join(' '))).toContain(TITLE[language]);
  });
});
