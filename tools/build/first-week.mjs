// `node tools/build/first-week.mjs`: writes the first week of a project lead from the words of *Hjälp*.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const GUIDE = 'apps/web/src/pages/help/guides/lead';
const HELP = 'apps/web/src/pages/help';
const TOPICS = 'apps/web/src/pages/help/topics';
/** What a project lead is asked, by the topic of the help that answers. */
const ASKED = ['sma-tal', 'klasser', 'fel-innehall', 'lagstod'];
export const FIRST_WEEK = 'docs/FIRST-WEEK.md';

const AROUND = {
  en: {
    heading: 'The first week of a project lead',
    before:
      'It assumes that the operator has put in your organisation, the towns, the programme with its closing days, and who takes part where ([people](operations/people.md)); and that you have the invitation that the operator made for you. In the portal it stands under *Help*, *Project lead*.',
    asked: 'What people will ask you',
  },
  sv: {
    heading: 'Projektledarens första vecka',
    before:
      'Den som driver portalen har lagt in din organisation, orterna, programmet med sina avstämningsdagar och vilka som deltar var ([på engelska](operations/people.md)), och gjort din inbjudan. I portalen står det under *Hjälp*, *Projektledare*.',
    asked: 'Vad andra kommer att fråga dig',
  },
};

/** The document as the help says it now, in both languages. */
export function firstWeekText(root) {
  const parts = ['en', 'sv'].map((language) => partIn(root, language));
  return `<!-- Written by \`node tools/build/first-week.mjs\` from the words of the help. Not edited. -->\n\n${parts.join('\n')}`;
}

function partIn(root, language) {
  const read = (folder) =>
    JSON.parse(readFileSync(join(root, folder, `words.${language}.json`), 'utf8'));
  const [guide, help, topics] = [GUIDE, HELP, TOPICS].map(read);
  const { heading, before, asked } = AROUND[language];
  // In a document nothing needs to hold a line together.
  const lines = (words, part, mark) =>
    textsOf(words, part).map((text, at) => `${mark(at)} ${text.replaceAll('\u2060', '')}\n`);
  const chapters = ['first', 'second', 'third'].map(
    (chapter) =>
      `## ${guide[`${chapter}.title`]}\n\n${lines(guide, chapter, (at) => `${at + 1}.`).join('')}`,
  );
  const keep = `## ${help.keep}\n\n${lines(guide, 'keep', () => '-').join('')}`;
  const answers = ASKED.map(
    (topic) =>
      `- **${topics[`${topic}.title`]}** ${textsOf(topics, topic).join(' ').replaceAll('\u2060', '')}\n`,
  );
  return [
    `# ${heading}\n`,
    `${guide.intro} ${before}\n`,
    ...chapters,
    keep,
    `## ${asked}\n\n${answers.join('')}`,
  ].join('\n');
}

/** The texts of a part, `first.1`, `first.2` and so on, as far as they go. */
function textsOf(words, part) {
  const texts = [];
  for (let n = 1; words[`${part}.${n}`] !== undefined; n += 1) texts.push(words[`${part}.${n}`]);
  return texts;
}

if (process.argv[1] === import.meta.filename) {
  const root = join(import.meta.dirname, '../..');
  writeFileSync(join(root, FIRST_WEEK), firstWeekText(root));
}
