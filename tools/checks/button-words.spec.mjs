import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { findButtonKeys, wordsOf } from './button-words.mjs';

const root = join(import.meta.dirname, '../..');

/** What a button does; nothing here is a state. */
const VERBS = {
  sv: `Ange Anmäl Anteckna Använd Arkivera Avanmäl Avboka Avbryt Avgör Avslå Avsluta Be Bedöm Begär
    Behåll Bekräfta Besluta Bjud Boka Byt Börja Checka Dela Dra Dölj Erbjud Fastställ Filtrera Flytta Fortsätt Fråga Fyll
    Föreslå Försök Ge Godkänn Gå Gör Häv Hämta Jämför Kolla Kom Kommentera Kontrollera Kopiera Koppla Ladda Logga
    Lås Lägg Lämna Läs Markera Meddela Minska Neka Notera Pausa Planera Påminn Radera Rapportera Registrera Rensa
    Ring Räkna Rätta Skapa Skicka Skjut Skriv Slå Släng Spara Starta Stryk Ställ Stäng Svara Säg Sätt Ta Till
    Tillåt Underteckna Upprepa Upprätta Visa Vänta Välj Ångra Ändra Öka Öppna`,
  en: `Abort Accept Add Allow Answer Approve Archive Ask Back Begin Book Call Cancel Change Check Choose Clear Close
    Comment Conclude Confirm Continue Copy Correct Create Decide Delete Discard Dismiss Do Download Draw Drop Edit End
    Enter Fetch File Fill Filter Finalise Finish Get Give Go Hand Hide Import Include Insert Invite Judge Keep
    Link Lock Make Mark Merge Move Note Offer Open Pause Plan Postpone Print Propose Publish Put Read Refuse Register
    Reload Remind Remove Repeat Report Request Review Save Say Send Set Share Show Sign Start Stay Stop Take Tell
    Terminate Try Undo Use Wait Withdraw Write`,
};

/** Reviewed: what stands on a button and begins otherwise, by why that is right. */
const REVIEWED = {
  'whoever presses says it of themselves, or of those they answer for': [
    'libs/activities/field-operations/web/briefing hear',
    'libs/activities/field-operations/web/field act.ALL_BACK',
    'libs/activities/field-operations/web/field act.BRIEFING_DONE',
    'libs/activities/field-operations/web/field act.POLICE_LEFT',
    'libs/activities/field-operations/web/kind step.briefing',
    'libs/activities/field-operations/web/kind step.return',
    'libs/activities/field-operations/web/kind step.unable',
    'libs/handovers/web same.do',
    'libs/identity/web/step-up stepUp.confirm',
    'libs/identity/web/undertaking undertaking.accept',
    'libs/tasks/web offers.decline',
    'libs/tasks/web offers.take',
    'libs/trust/web/access-review say.IN_WORK',
    'libs/trust/web/access-review say.NOT_IN_WORK',
  ],
  'it closes what is done already; the cross beside it is called Stäng': [
    'libs/activities/field-operations/web/checklist change.done',
    'libs/activities/field-operations/web/invite ask.done',
    'libs/calendar/web made.done',
    'libs/identity/web/again again.later',
    'libs/identity/web/invitation invite.close',
    'libs/platform/web part.close',
    'libs/platform/web shortForm.done',
  ],
  'it leads to what it names': [
    'apps/web/src app.name',
    'apps/web/src call.long',
    'apps/web/src menu',
    'apps/web/src place.change',
    'libs/activities/field-operations/web beside.checklist',
    'libs/activities/field-operations/web beside.safety',
    'libs/activities/field-operations/web beside.team',
    'libs/activities/field-operations/web beside.when',
    'libs/activities/field-operations/web list.risks',
    'libs/activities/field-operations/web/field child',
    'libs/activities/field-operations/web/field next',
    'libs/activities/field-operations/web/field plan',
    'libs/activities/field-operations/web/field protection',
    'libs/handovers/web away.ring',
    'libs/legal/web card.call',
  ],
  'it turns a page, or the week': [
    'apps/web/src/pages/planning today',
    'libs/network/web week.next',
    'libs/network/web week.previous',
    'libs/platform/web pager.next',
    'libs/platform/web pager.previous',
  ],
  'it adds one to what it names': ['libs/activities/field-operations/web/field more.maybeChild'],
  'it begins with a number that chooses its form': [
    'libs/platform/web/import report.import',
    'libs/platform/web/pages filter.press',
    'libs/reports/web economy.import.do',
  ],
  'it stands beside the button, or on it while something runs': [
    'libs/activities/field-operations/web/field act.at',
    'libs/identity/web/oidc providers.last',
    'libs/identity/web/oidc providers.leaving',
  ],
  'more or less of what it counts': [
    'libs/activities/field-operations/web count.less',
    'libs/activities/field-operations/web count.more',
  ],
};

const reviewed = Object.values(REVIEWED).flat();
const buttons = findButtonKeys(root);

describe.each(['sv', 'en'])('a button in %s', (language) => {
  const verbs = new Set(VERBS[language].trim().split(/\s+/));

  it('begins with what it does, or is reviewed', () => {
    const others = buttons.filter(({ folder, key }) => {
      const text = wordsOf(join(root, folder), language)[key];
      return !verbs.has(/^[\p{L}’-]+/u.exec(text)?.[0] ?? '');
    });
    const strange = others
      .filter(({ folder, key }) => !reviewed.includes(`${folder} ${key}`))
      .map(({ folder, key }) => `${folder} ${key}: ${wordsOf(join(root, folder), language)[key]}`);
    expect(strange).toEqual([]);
  });
});

// Whoever speaks to the page says what stands on the button (WCAG 2.5.3).
it.each(['sv', 'en'])(
  'a button whose name says of whom begins with what stands on it in %s',
  (language) => {
    const others = buttons.flatMap(({ folder, key }) => {
      const words = wordsOf(join(root, folder), language);
      return [`${key}Of`, `${key}.of`, `${key}.label`]
        .filter((whole) => words[whole]?.includes('{') && !words[whole].startsWith(words[key]))
        .map((whole) => `${folder} ${whole}: ${words[whole]}`);
    });
    expect(others).toEqual([]);
  },
);

it('finds the buttons by the code that draws them', () => {
  const found = buttons.map(({ folder, key }) => `${folder} ${key}`);
  // One of each way: as children, as what a form sends by, as a step of a record, by a key that is made.
  for (const one of [
    'libs/safeguards/web flag.act',
    'libs/tasks/web handOver.submit',
    'libs/activities/meetings/web step.begin',
    'libs/legal/web decide.do.confirm',
  ]) {
    expect(found).toContain(one);
  }
  expect(found.length).toBeGreaterThan(500);
});

it('nothing is reviewed that is no button any more', () => {
  const found = new Set(buttons.map(({ folder, key }) => `${folder} ${key}`));
  expect(reviewed.filter((one) => !found.has(one))).toEqual([]);
});
