import { afterEach, describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@stad/platform/rules/language.js';
import { act, screen } from '@testing-library/react';
import { Form } from '../form/form.js';
import { useForm } from '../form/use-form.js';
import { renderPage } from '../testing/render-page.js';
import { NextSteps } from '../ui/next-steps.js';
import { TextField } from '../ui/text-field.js';
import { missingText, problemText } from './problem-text.js';
import { problemWords as english } from './problem-words.en.generated.js';
import { forgetProblemWords, loadProblemWords } from './problem-words.js';
import { problemWords as officeEnglish } from './problem-words.office.en.generated.js';
import { problemWords as officeSwedish } from './problem-words.office.sv.generated.js';
import { problemWords as swedish } from './problem-words.sv.generated.js';

const BUILT = {
  sv: { night: swedish, office: officeSwedish },
  en: { night: english, office: officeEnglish },
};
const A_CODE = /[A-Z]{2,}|\{/;

/** A network that is there or not, or a telephone that keeps the night’s; it counts what is asked of it. */
function network(isThere: boolean | 'NIGHT') {
  const net = { isThere, asked: [] as string[] };
  forgetProblemWords(async (language, part) => {
    net.asked.push(`${language} ${part}`);
    if (net.isThere !== true && !(net.isThere === 'NIGHT' && part === 'night'))
      throw new TypeError('Failed to fetch dynamically imported module');
    return BUILT[language][part];
  });
  return net;
}

/** What was asked for has come, or failed. */
const answered = () => act(async () => undefined);
const comeBack = () => act(async () => void dispatchEvent(new Event('online')));

afterEach(async () => {
  forgetProblemWords();
  await Promise.all(LANGUAGES.map(loadProblemWords));
});

function Planning() {
  const form = useForm({
    start: { when: '' },
    check: () => [{ code: 'DATE_NO_SUCH_DAY', field: 'when' }],
    send: async () => undefined,
  });
  return (
    <Form form={form} submit="Planera">
      <TextField {...form.field('when')} label="Dag" />
    </Form>
  );
}

describe('while the sentences have not come', () => {
  it.each([
    ['sv', 'Det gick inte. Det du skrivit finns kvar.', 'Något saknas.'],
    ['en', 'That did not work. What you wrote is still here.', 'Something is missing.'],
  ] as const)('%s has a plain one in their place, and never a code', (language, wrong, missing) => {
    network(false);
    for (const code of ['DATE_NO_SUCH_DAY', 'NOBODY_KNOWS_IT']) {
      expect(problemText({ code }, language)).toMatch(wrong);
      expect(problemText({ code }, language)).not.toMatch(A_CODE);
      const said = missingText({ code, field: null, who: null }, language);
      expect(said).toMatch(missing);
      expect(said).not.toMatch(A_CODE);
    }
  });

  it.each([
    ['sv', /^Det går inte att nå portalen just nu/],
    ['en', /^The portal cannot be reached right now/],
  ] as const)('%s says that the network is gone', (language, said) => {
    network(false);
    expect(problemText({ code: 'NETWORK' }, language)).toMatch(said);
  });

  it('a form says so at the field, keeps what was typed, and tells why when the network is back', async () => {
    const net = network(false);
    const { user } = await renderPage(<Planning />);
    const day = screen.getByRole<HTMLInputElement>('textbox', { name: 'Dag' });
    await user.type(day, '31/2');
    await user.click(screen.getByRole('button', { name: 'Planera' }));
    await answered();
    const described = () => document.getElementById(day.getAttribute('aria-describedby') ?? '');
    expect(described()?.textContent).toMatch('Det gick inte. Det du skrivit finns kvar.');
    expect(day.value).toBe('31/2');
    net.isThere = true;
    await comeBack();
    expect(described()?.textContent).toBe('Den dagen finns inte. Kontrollera datumet');
    expect(day.value).toBe('31/2');
  });

  it('a step says that something is missing, and what when they come', async () => {
    const net = network(false);
    const missing = [{ code: 'NUMBER_MISSING', field: null, who: null }];
    await renderPage(
      <NextSteps
        steps={[{ step: 'start', ready: false, missing }]}
        label={() => 'Starta'}
        onTake={() => undefined}
      />,
    );
    await answered();
    const line = () => document.querySelector('.later-steps li p')?.textContent;
    expect(line()).toMatch('Något saknas.');
    net.isThere = true;
    await comeBack();
    expect(line()).toBe('Skriv ett tal. Är det inget, skriv 0');
  });
});

describe('the sentences', () => {
  it('are asked for once, in the language that is read', async () => {
    const net = network(true);
    await Promise.all([loadProblemWords('en'), loadProblemWords('en')]);
    expect(problemText({ code: 'DATE_NO_SUCH_DAY' }, 'en')).not.toMatch('That did not work');
    await loadProblemWords('en');
    expect(net.asked).toEqual(['en night', 'en office']);
  });

  it('that did not come are asked for by the next problem', async () => {
    const net = network(false);
    await loadProblemWords('sv');
    net.isThere = true;
    problemText({ code: 'DATE_NO_SUCH_DAY' }, 'sv');
    await answered();
    expect(problemText({ code: 'DATE_NO_SUCH_DAY' }, 'sv')).toMatch('Den dagen finns inte');
    expect(net.asked).toEqual(['sv night', 'sv office', 'sv night', 'sv office']);
  });

  it('that a telephone keeps are said without network, and the others are asked for alone', async () => {
    const net = network('NIGHT');
    await loadProblemWords('sv');
    expect(problemText({ code: 'DATE_NO_SUCH_DAY' }, 'sv')).toMatch('Den dagen finns inte');
    expect(problemText({ code: 'STAGE_MISSING' }, 'sv')).toMatch('Varför visas när');
    await answered();
    net.isThere = true;
    net.asked.length = 0;
    await comeBack();
    expect(net.asked).toEqual(['sv office']);
    expect(problemText({ code: 'STAGE_MISSING' }, 'sv')).toBe('Skriv vilken scen det är.');
  });

  it('of a code that nobody has a sentence for tell the code to whoever helps', () => {
    expect(problemText({ code: 'NOBODY_KNOWS_IT' }, 'sv')).toMatch('Felkod NOBODY_KNOWS_IT');
  });
});
