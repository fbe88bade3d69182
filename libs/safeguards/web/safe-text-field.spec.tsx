import { describe, expect, it } from '@jest/globals';
import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { RequestError } from '@stad/platform/web/graphql/request-error.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { fireEvent, screen, waitForElementToBeRemoved, within } from '@testing-library/react';
import { scan } from '../rules/personal-data/scan.js';
import { SafeTextField } from './safe-text-field.js';
import { useTextGuards } from './use-text-guard.js';

type Sent = { aim: string; overrides: readonly object[] };

function Example(props: { code: string; rule: string; field?: string; sent: Sent[] }) {
  const guards = useTextGuards();
  const form = useForm({
    start: { aim: '' },
    send: async ({ aim }) => {
      props.sent.push({ aim, overrides: guards.overrides });
      if (guards.overrides.length > 0) return;
      const { code, rule, field = 'aim' } = props;
      const problem = { code, field, params: { rule } };
      throw new RequestError('problems', [problem]);
    },
  });
  return (
    <Form form={form} submit="Spara">
      <SafeTextField {...form.field('aim')} guard={guards.of('aim', form.problems)} label="Syfte" />
    </Form>
  );
}

async function write(code: string, rule: string, text: string) {
  const sent: Sent[] = [];
  const page = await renderPage(<Example code={code} rule={rule} sent={sent} />);
  await page.user.type(screen.getByLabelText('Syfte'), text);
  await page.user.click(screen.getByRole('button', { name: 'Spara' }));
  const field = await screen.findByLabelText<HTMLInputElement>('Syfte');
  return { ...page, sent, field };
}

describe('a free text', () => {
  it('is stopped at a personal number: the text stays and no reason is offered', async () => {
    const { field } = await write('PERSONAL_DATA_BLOCKED', 'PERSONAL_NUMBER', '19121212-1212');
    expect(await screen.findAllByText(/ser ut att innehålla ett personnummer/)).toHaveLength(2);
    expect(field.value).toBe('19121212-1212');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.queryByRole('radiogroup')).toBeNull();
  });

  it('asks why a phone number may stay, and sends the reason with it', async () => {
    const { user, sent, field } = await write('PERSONAL_DATA_WARNED', 'PHONE', '040-628 04 00');
    expect(await screen.findAllByText(/ett telefonnummer/)).toHaveLength(2);
    await user.click(screen.getByRole('radio', { name: /kontaktväg till en funktion/ }));
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    expect(field.value).toBe('040-628 04 00');
    expect(sent.at(-1)?.overrides).toEqual([{ field: 'aim', reason: 'WORK_CONTACT' }]);
  });

  it('takes the reason back when the text is changed: it was given for another wording', async () => {
    const { user, sent, field } = await write('PERSONAL_DATA_WARNED', 'PHONE', '040-628 04 00');
    await user.click(await screen.findByRole('radio', { name: /redan offentlig/ }));
    await user.type(field, ' eller 070-174 06 05');
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    expect(sent.at(-1)?.overrides).toEqual([]);
  });

  it('says so while one types, before anything is sent, and never marks it as an error', async () => {
    const sent: Sent[] = [];
    const page = await renderPage(<Example code="" rule="" sent={sent} />);
    const field = screen.getByLabelText<HTMLInputElement>('Syfte');
    await page.user.type(field, 'om 19121212–1212');
    expect(await screen.findByText(/ser ut att innehålla ett personnummer/)).toBeTruthy();
    expect(field.getAttribute('aria-invalid')).toBeNull();
    expect(screen.queryByRole('radiogroup')).toBeNull();
    await page.user.clear(field);
    await page.user.type(field, 'ring 040-628 04 00');
    expect(await screen.findByText(/ett telefonnummer/)).toBeTruthy();
    await page.user.click(
      await screen.findByRole('radio', { name: /kontaktväg till en funktion/ }),
    );
    expect(screen.queryByText(/ett telefonnummer/)).toBeNull();
    expect(sent).toEqual([]);
  });

  it('tells where it stands, marks it in the text on demand, and says what to do', async () => {
    const { user } = await renderPage(<Example code="" rule="" sent={[]} />);
    const field = screen.getByLabelText<HTMLInputElement>('Syfte');
    await user.type(field, 'Anna, 19121212\u20131212, ringde');
    const places = await screen.findByRole('list', { name: 'Var i texten' });
    expect(places.textContent).toBe('Personnummer, tecken 7–19Visa i texten');
    expect(screen.getByText(/hör hemma i din organisations eget system/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Visa i texten' }));
    expect([field.selectionStart, field.selectionEnd]).toEqual([6, 19]);
    expect(document.activeElement).toBe(field);
  });

  it('says how a number is written that could be a phone', async () => {
    const { user } = await renderPage(<Example code="" rule="" sent={[]} />);
    await user.type(screen.getByLabelText('Syfte'), barePhone());
    expect(await screen.findByText(/Är det ett telefonnummer till arbetet/)).toBeTruthy();
    expect(screen.queryByRole('radiogroup')).toBeNull();
  });

  it('offers the reasons that suit everything found, and no other', async () => {
    const { user } = await renderPage(<Example code="" rule="" sent={[]} />);
    const field = screen.getByLabelText<HTMLInputElement>('Syfte');
    const offered = async () => {
      const group = await screen.findByRole('radiogroup', { name: /Varför kan texten/ });
      return within(group)
        .getAllByRole('radio')
        .map((radio) => (radio as HTMLInputElement).value);
    };
    await user.click(field);
    await user.paste('Storgatan 12');
    expect(await offered()).toEqual([
      'WORK_CONTACT',
      'PUBLIC_INFORMATION',
      'MEETING_PLACE',
      'NOT_PERSONAL',
    ]);
    await user.paste(', anmälan K123456-22');
    expect(await offered()).toEqual(['NOT_PERSONAL']);
    await user.paste(', 19121212-1212');
    expect(screen.queryByRole('radiogroup')).toBeNull();
  });

  it.each([
    ['smart quotes and no-break spaces', '\u201d1912\u00a01212\u20111212\u201d'],
    ['soft hyphens', '191\u00ad212\u00ad12\u00ad12\u00ad12'],
    ['a table cell on the next line', '19121212\n1212'],
  ])('reads what is pasted from a document at once: %s', async (_, pasted) => {
    const { user } = await renderPage(<Example code="" rule="" sent={[]} />);
    const field = screen.getByLabelText<HTMLInputElement>('Syfte');
    await user.click(field);
    await user.paste(pasted);
    expect(screen.getByText(/ser ut att innehålla ett personnummer/)).toBeTruthy();
    expect(field.value).toBe(pasted.replace('\n', ''));
  });

  it('tells of a number whose parts stand apart, once the grammar has come', async () => {
    const { user } = await renderPage(<Example code="" rule="" sent={[]} />);
    await user.click(screen.getByLabelText('Syfte'));
    await user.paste('född den 12 december 1912, de fyra sista är 1212');
    expect(await screen.findByText(/ser ut att innehålla ett personnummer/)).toBeTruthy();
  });

  it.each(['paste', 'drop'] as const)('reads a %s that brings HTML alone', async (how) => {
    await renderPage(<Example code="" rule="" sent={[]} />);
    const field = screen.getByLabelText<HTMLInputElement>('Syfte');
    const html = '<style>p{}</style><p>Om 1912<b>1212</b>&ndash;<span>1212</span></p>';
    const data = { getData: (type: string) => (type === 'text/html' ? html : '') };
    if (how === 'paste') fireEvent.paste(field, { clipboardData: data });
    else fireEvent.drop(field, { dataTransfer: data });
    expect(field.value).toBe('Om 19121212\u20131212');
    expect(screen.getByText(/ser ut att innehålla ett personnummer/)).toBeTruthy();
  });

  it('finds its field when the server names one line of a list', async () => {
    const sent: Sent[] = [];
    await renderPage(
      <Example code="PERSONAL_DATA_WARNED" rule="PHONE" field="aim.1" sent={sent} />,
    ).then(async ({ user }) => {
      await user.type(screen.getByLabelText('Syfte'), 'växeln');
      await user.click(screen.getByRole('button', { name: 'Spara' }));
    });
    expect(screen.getByLabelText('Syfte').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('radio', { name: /kontaktväg till en funktion/ })).toBeTruthy();
  });
});

/** INV-01: what no field holds alone, told before it is sent. */
describe('the free texts of one form', () => {
  function Two({ forms }: { forms: 1 | 2 }) {
    const one = useTextGuards();
    const other = useTextGuards();
    const form = useForm({ start: { aim: '', note: '', place: '' }, send: async () => undefined });
    const second = forms === 1 ? one : other;
    return (
      <Form form={form} submit="Spara">
        <SafeTextField {...form.field('aim')} guard={one.of('aim', [])} label="Syfte" />
        <SafeTextField {...form.field('note')} guard={second.of('note', [])} label="Notering" />
        <SafeTextField {...form.field('place')} guard={second.of('place', [])} label="Plats" />
      </Form>
    );
  }
  const fields = () =>
    ['Syfte', 'Notering'].map((label) => screen.getByLabelText<HTMLInputElement>(label));
  const TOLD = /ser ut att innehålla ett personnummer/;

  it('are read together: told at the second half, and nothing typed is lost or repeated', async () => {
    const { user } = await renderPage(<Two forms={1} />);
    const [aim, note] = fields() as [HTMLInputElement, HTMLInputElement];
    await user.type(aim, 'född 121212');
    await user.type(note, 'slutar på 1212');
    const told = await screen.findByText(TOLD);
    expect(note.closest('.safe-text')?.contains(told)).toBe(true);
    expect(aim.closest('.safe-text')?.querySelector('.guard-advice')).toBeNull();
    expect(screen.getByText(/annat fält/)).toBeTruthy();
    expect(screen.getByRole('list', { name: 'Var i texten' }).textContent).toContain('tecken 1–14');
    expect(fields().map(({ value }) => value)).toEqual(['född 121212', 'slutar på 1212']);
    expect(document.body.textContent).not.toMatch(/1212/);
    await user.clear(aim);
    expect(await waitForElementToBeRemoved(() => screen.queryByText(TOLD))).toBeUndefined();
  });

  it('are told at the second half, whichever is written last', async () => {
    const { user } = await renderPage(<Two forms={1} />);
    const [aim, note] = fields() as [HTMLInputElement, HTMLInputElement];
    await user.type(note, '1212');
    await user.type(aim, '121212');
    const told = await screen.findByText(TOLD);
    expect(note.closest('.safe-text')?.contains(told)).toBe(true);
  });

  it('are two forms where they are sent as two', async () => {
    const { user } = await renderPage(<Two forms={2} />);
    const [aim, note] = fields() as [HTMLInputElement, HTMLInputElement];
    await user.type(aim, '121212');
    await user.type(note, '1212');
    // A warning waits for a pause, too: what two fields would make is told by then.
    await user.type(screen.getByLabelText('Plats'), '040-628 04 00');
    expect(await screen.findByText(/ett telefonnummer/)).toBeTruthy();
    expect(screen.queryByText(TOLD)).toBeNull();
  });
});

/** Ten bare digits that are a mobile and could be somebody's: made here, written nowhere. */
function barePhone(): string {
  const now = new Date('2025-12-01T12:00:00Z');
  for (let last = 0; last < 100; last++) {
    const number = `070112${String(1500 + last)}`;
    if (scan(number, { now }).verdict === 'block') return number;
  }
  throw new Error('one in ten is');
}

describe('What one is told before one types', () => {
  function Hinted({ hint }: { hint: string }) {
    const guards = useTextGuards();
    const guard = guards.of('aim', []);
    return (
      <SafeTextField
        {...{ hint, guard, label: 'Syfte', value: '', onChange: () => undefined, rows: 3 }}
      />
    );
  }

  it.each([
    ['Till exempel 13.00 Modellen', /^Till exempel 13\.00 Modellen\. Skriv inte namn/],
    ['Vad vill ni kunna efteråt?', /^Vad vill ni kunna efteråt\? Skriv inte namn/],
    ['I en mening.', /^I en mening\. Skriv inte namn/],
  ])('is two sentences: %s', async (hint, expected) => {
    await renderPage(<Hinted hint={hint} />);
    const id = screen.getByLabelText('Syfte').getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(id.split(' ')[0] ?? '')?.textContent).toMatch(expected);
  });
});
