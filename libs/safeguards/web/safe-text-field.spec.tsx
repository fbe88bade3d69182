import { describe, expect, it } from '@jest/globals';
import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { RequestError } from '@stad/platform/web/graphql/request-error.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen } from '@testing-library/react';
import { SafeTextField } from './safe-text-field.js';
import { useTextGuards } from './use-text-guard.js';

type Sent = { aim: string; overrides: readonly object[] };

function Example(props: { code: string; rule: string; sent: Sent[] }) {
  const guards = useTextGuards();
  const form = useForm({
    start: { aim: '' },
    send: async ({ aim }) => {
      props.sent.push({ aim, overrides: guards.overrides });
      if (guards.overrides.length > 0) return;
      const problem = { code: props.code, field: 'aim', params: { rule: props.rule } };
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
});
