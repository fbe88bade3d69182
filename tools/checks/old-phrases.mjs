import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from '../codegen/files.mjs';

/**
 * Phrases that readers of the portal did not understand, with what stands instead. A text is the whole label; a
 * pattern may stand anywhere in one. A button says what happens, a sentence speaks of people and evenings, one
 * thing has one word.
 */
const OLD_PHRASES = {
  sv: [
    [/Genomgång klar/, 'Genomgången är gjord'],
    [/Samtal hållet/, 'Skriv in samtalet'],
    [/^(?:Det|Den) har börjat$/, 'Starta mötet, Starta aktiviteten'],
    [/^Klart: \{steps/, 'Planerat. Nu: öppna anmälan.'],
    [/räknare ligger i telefonen/, '3 väntar i telefonen'],
    [/väntar på att skickas/, 'brevet har inte gått än'],
    [/Kvar före start|En sak kvar av/, 'En sak kvar: checklistan'],
    [/\{hours\} timmar (?:före|tidigare|senare)/, 'tre dygn tidigare'],
    [/Skicka att jag inte kan/, 'Meddela att jag inte kan'],
    [/Säger att du inte kan/, 'Skickas om 8 s: du kan inte'],
    [/Ge inte klartecken/, 'Säg nej'],
    [/Föreslås inte/, 'Kan inte den tiden; Övriga, och varför'],
    ['Inte valt än', 'Inte läst än; Inte klart än, where it is not read'],
    [/ser teamet som upptaget/, 'Andra på orten ser att teamet är upptaget, men inte varför'],
    ['Ring', 'Krets, where it is no verb', /actors.*field\./],
    [/ligger (?:på din funktion|hos (?:dig|någon))/, 'Den är din.'],
    [/Ligger hos/, 'Vem'],
    [
      /^Kontakten kan inte ha varit före/,
      'Klockan är inte 23.44 än; Ni kan inte ha talats vid före iakttagelsen',
    ],
    [/Anteckna besked/, 'Skriv in svar per telefon'],
    [/Fråga utan konto/, 'Skicka länk i stället'],
    [/nästa led/, 'Lämna vidare'],
    [/Avbryt området|avbrutit området|avbröt området/, 'Be teamet lämna området'],
    [/Prövning och mål|Prövar (?:den lokala )?arbetsgången/, 'Test av arbetsgången'],
    [/Vad arbetet kräver, vad var och en har/, 'Vad du behöver ha gått'],
    [/Inga nätter att räkna/, 'Räknas inte i nätter'],
    [/Att känna till/, 'Bra att veta'],
    [/^Vad den gör/, 'Uppdrag'],
    [/[Vv]ar den möter människor/, 'Var de möter målgruppen'],
    [/Till planen i dag|saknas till (?:planen|målet)/, '2 fältpass efter planen'],
    [/väntade$/, '1 av 1 anmäld är på plats'],
    [/det som gällde när du öppnade den/, 'Visa ändringen'],
    [/Låt siffror gå/, 'Ta med obekräftade siffror'],
    [/som är Pågår/, 'Ett fältpass som pågår'],
    [/avgörs vid Klart för start/, 'gäller läget när passet blev klart för start'],
    [/^Fråga inte/, 'Ta bort inbjudan'],
    [/^luckan \{/, 'vem som kan ge skyddat boende'],
    ['Har lämnat', 'Avsluta samverkan', /step\./],
    ['Placera', 'Ange inflytande och intresse'],
    [/Koll gjord/, 'Kontrollerat'],
    [/Spara kollen/, 'Spara svaren'],
    [/färre bokstäver/, 'Prova ett annat ord, eller se Hjälp.'],
    [/Lämna besked/, 'Bekräfta lagrummet'],
    [/förordning 2023:196/, 'lag 2023:196'],
  ],
  en: [
    ['Put away', 'Dismiss'],
    ['Big picture', 'Wall display'],
    ['Open page', 'Public page'],
    ['Shares', 'What we share'],
    ['Economy', 'Budget'],
    [/\bLegal support\b/, 'May I share?'],
    ['Nearest things to do', 'Next steps'],
    [/missing to the (?:plan|goal)/, '2 behind plan'],
    [/\b(?:lies?|lay(?: it)?) with\b/i, 'Assigned to you'],
    [/answers? for (?:it|its) being right/, 'is responsible for keeping it correct'],
    [/^Late$|\b(?:is|are) late\b|Late task/, 'Overdue'],
    [/\bOut now\b/, 'In the field'],
    [/\b[Rr]ear support\b/, 'Backup'],
  ],
};

/** Where the server keeps what it says: letters, papers, the public page. */
const SERVER = /(?:-words|\/words\/(?:sv|en|easy))\.ts$/;
const LITERAL = /'([^'\n]+)'|`([^`]+)`/g;

/**
 * Old phrases that stand in a words file of libs or apps again, or in what the server says.
 * @returns {string[]} one line for each: the file, the key, the text and what to say instead
 */
export function findOldPhrases(root) {
  return [...inWords(root), ...inServer(root)];
}

function inServer(root) {
  const patterns = Object.values(OLD_PHRASES)
    .flat()
    .filter(([old]) => typeof old !== 'string');
  return filesUnder(join(root, 'libs'), (name) => name.endsWith('.ts'))
    .filter((file) => SERVER.test(file) && /\/(?:api|rules)\//.test(file))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(LITERAL)].flatMap(([, plain, made]) =>
        patterns
          .filter(([old]) => stands(old, plain ?? made))
          .map(
            ([, better]) => `${file.slice(root.length + 1)}: “${plain ?? made}”. Say: ${better}`,
          ),
      ),
    );
}

function inWords(root) {
  return Object.entries(OLD_PHRASES).flatMap(([language, phrases]) =>
    ['libs', 'apps']
      .flatMap((folder) =>
        filesUnder(join(root, folder), (name) => name === `words.${language}.json`),
      )
      .flatMap((file) => {
        const path = file.slice(root.length + 1);
        const words = Object.entries(JSON.parse(readFileSync(file, 'utf8')));
        return words.flatMap(([key, text]) =>
          phrases
            .filter(
              ([old, , where]) => stands(old, text) && (where?.test(`${path} ${key}`) ?? true),
            )
            .map(([, better]) => `${path} ${key}: “${text}”. Say: ${better}`),
        );
      }),
  );
}

const stands = (old, text) => (typeof old === 'string' ? old === text : old.test(text));
