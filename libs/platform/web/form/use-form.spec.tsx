import { describe, expect, it, jest } from '@jest/globals';
import { parseDate } from '@stad/platform/rules/date-input.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { act, screen, waitFor, within } from '@testing-library/react';
import { RequestError } from '../graphql/request-error.js';
import { renderPage } from '../testing/render-page.js';
import { DateField } from '../ui/date-field.js';
import { NumberField } from '../ui/number-field.js';
import { RadioGroup } from '../ui/radio-group.js';
import { Select } from '../ui/select.js';
import { TextField } from '../ui/text-field.js';
import { TimeField } from '../ui/time-field.js';
import { Form } from './form.js';
import { useForm } from './use-form.js';

const context = {
  today: '2022-05-20',
  days: [{ date: '2022-05-26', kind: 'RED', name: 'Kristi himmelsfärdsdag' }],
};

function Example(props: { send: (values: object) => Promise<unknown> }) {
  const form = useForm({
    start: { title: '', date: '', from: '', seats: '', kind: '', ring: '' },
    check: (values) => {
      const date = parseDate(values.date, context);
      const problems: Problem[] = [];
      if (values.title === '') problems.push({ code: 'EXAMPLE_MISSING', field: 'title' });
      if (!date.ok) problems.push({ ...date.problems[0], field: 'date' });
      return problems;
    },
    send: props.send,
  });
  return (
    <Form form={form} submit="Spara seminariet">
      <TextField {...form.field('title')} label="Rubrik" hint="Kort" />
      <DateField {...form.field('date')} label="Dag" context={context} />
      <TimeField {...form.field('from')} label="Börjar" />
      <NumberField {...form.field('seats')} label="Platser" optional />
      <Select
        {...form.field('kind')}
        label="Typ"
        placeholder="Välj typ"
        options={[{ value: 'IN_DEPTH', label: 'Fördjupning' }]}
      />
      <RadioGroup
        {...form.field('ring')}
        label="Ring"
        options={[
          { value: 'CORE', label: 'Kärngrupp' },
          { value: 'NETWORK', label: 'Nätverk' },
        ]}
      />
    </Form>
  );
}

const save = () => screen.getByRole('button', { name: 'Spara seminariet' });

describe('a form', () => {
  it('says nothing while one types, and all of it when sending', async () => {
    const send = jest.fn(async () => undefined);
    const { user } = await renderPage(<Example send={send} />);
    await user.type(screen.getByLabelText('Dag'), 'snart');
    expect(screen.queryByText(/går inte att tolka/)).toBeNull();

    await user.click(save());
    const summary = await screen.findByRole('region', {
      name: '2 saker behöver rättas innan du kan gå vidare',
    });
    await waitFor(() => expect(document.activeElement).toBe(summary));
    expect(send).not.toHaveBeenCalled();

    const title = screen.getByRole('textbox', { name: 'Rubrik' });
    expect(title.getAttribute('aria-invalid')).toBe('true');
    expect(describedBy(title)).toContain('Felkod EXAMPLE_MISSING');
    expect(describedBy(title)).toContain('Kort');

    await user.click(within(summary).getByText(/Felkod EXAMPLE_MISSING/));
    expect(document.activeElement).toBe(title);
  });

  it('shows what the server says at its field and keeps the text', async () => {
    const send = async () => {
      throw new RequestError('problems', [{ code: 'EXAMPLE_MISSING', field: 'title' }]);
    };
    const { user } = await renderPage(<Example send={send} />);
    await fill(user);
    await user.click(save());
    expect(describedBy(screen.getByRole('textbox', { name: 'Rubrik' }))).toContain(
      'Felkod EXAMPLE_MISSING',
    );
    expect(screen.getByDisplayValue('Kunskapsseminarium')).toBeTruthy();
  });

  it('says that the text is kept when the network fails', async () => {
    const send = async () => {
      throw new RequestError('network', [{ code: 'NETWORK' }]);
    };
    const { user } = await renderPage(<Example send={send} />);
    await fill(user);
    await user.click(save());
    await screen.findByRole('heading', { name: 'Det gick inte att spara' });
    expect(screen.getByText('Det du skrivit finns kvar här.')).toBeTruthy();
  });

  it('sends once, also with Ctrl+Enter and an eager hand', async () => {
    const send = jest.fn(() => new Promise<void>((resolve) => setTimeout(resolve, 50)));
    const { user } = await renderPage(<Example send={send} />);
    await fill(user);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await user.click(save());
    await waitFor(() => expect(send).toHaveBeenCalledTimes(1));
    expect(send.mock.calls[0]).toEqual([
      {
        title: 'Kunskapsseminarium',
        date: '27/5',
        from: '20.30',
        seats: '1200',
        kind: 'IN_DEPTH',
        ring: 'CORE',
      },
    ]);
  });

  it('refuses with a word what was changed while it was being sent, and keeps it', async () => {
    let arrive = (_: unknown): void => undefined;
    const send = jest.fn(
      () =>
        new Promise((resolve) => {
          arrive = resolve;
        }),
    );
    const { user } = await renderPage(<Example send={send} />);
    await user.type(screen.getByLabelText('Rubrik'), 'Frukost');
    await user.type(screen.getByLabelText('Dag'), '2022-06-01');
    await user.click(save());
    await user.type(screen.getByLabelText('Rubrik'), ' om prevention');
    await user.click(save());
    await screen.findByText(/Ändringen efteråt är inte med än/);
    await act(async () => arrive(undefined));
    expect(send).toHaveBeenCalledTimes(1);
    expect(screen.getByLabelText('Rubrik')).toHaveProperty('value', 'Frukost om prevention');
    await user.click(save());
    expect(send).toHaveBeenCalledTimes(2);
    await act(async () => arrive(undefined));
  });

  it('repeats what was understood, with holiday, guess and tidy times', async () => {
    const { user } = await renderPage(<Example send={async () => undefined} />);
    const date = screen.getByLabelText('Dag');
    await user.type(date, '26/5');
    expect(describedBy(date)).toContain(
      'torsdag 26 maj 2022, v. 21, helgdag (Kristi himmelsfärdsdag)',
    );
    await user.clear(date);
    await user.type(date, '270522');
    expect(describedBy(date)).toContain('Menar du 27 maj 2022? Skriv 220527');
    const offer = { name: 'Fredag 27 maj 2022, v. 21: skriv 220527' };
    await user.click(screen.getByRole('button', offer));
    expect(screen.getByDisplayValue('220527')).toBeTruthy();
    expect(describedBy(date)).toContain('fredag 27 maj 2022, v. 21');
    await user.type(screen.getByLabelText('Börjar'), '2030');
    await user.tab();
    expect(screen.getByDisplayValue('20.30')).toBeTruthy();
  });

  it('asks about a time with two readings, and keeps what was typed until one is chosen', async () => {
    const { user } = await renderPage(<Example send={async () => undefined} />);
    const time = screen.getByLabelText('Börjar');
    await user.type(time, 'halv nio');
    await user.tab();
    expect(screen.getByDisplayValue('halv nio')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Skriv 20.30' }));
    expect(screen.getByDisplayValue('20.30')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Skriv 08/ })).toBeNull();
  });

  it('says what cannot be read once one has left the field', async () => {
    const { user } = await renderPage(<Example send={async () => undefined} />);
    const date = screen.getByLabelText('Dag');
    await user.type(date, '31/4');
    expect(describedBy(date)).not.toContain('Den dagen finns inte');
    await user.tab();
    expect(describedBy(date)).toContain('Den dagen finns inte');
    expect(date.getAttribute('aria-invalid')).not.toBe('true');
  });

  it('goes by itself when the network is back', async () => {
    const sent: object[] = [];
    let isAway = true;
    const { user } = await renderPage(
      <Example
        send={async (values) => {
          sent.push(values);
          if (isAway) throw new RequestError('network', [{ code: 'NETWORK' }]);
        }}
      />,
    );
    await user.type(screen.getByLabelText('Rubrik'), 'Frukost');
    await user.type(screen.getByLabelText('Dag'), '2022-05-23');
    await user.click(save());
    await screen.findByRole('region');
    isAway = false;
    act(() => void dispatchEvent(new Event('online')));
    await waitFor(() => expect(screen.queryByRole('region')).toBeNull());
    expect(sent).toMatchObject([{ title: 'Frukost' }, { title: 'Frukost' }]);
    act(() => void dispatchEvent(new Event('online')));
    expect(sent).toHaveLength(2);
  });

  it('waits for whoever has typed on since', async () => {
    const send = jest.fn(async () => {
      throw new RequestError('network', [{ code: 'NETWORK' }]);
    });
    const { user } = await renderPage(<Example send={send} />);
    await user.type(screen.getByLabelText('Rubrik'), 'Frukost');
    await user.type(screen.getByLabelText('Dag'), '2022-05-23');
    await user.click(save());
    await screen.findByRole('region');
    await user.type(screen.getByLabelText('Rubrik'), 's');
    act(() => void dispatchEvent(new Event('online')));
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('does not send again by itself what was refused', async () => {
    const send = jest.fn(async () => {
      throw new RequestError('problems', [{ code: 'CONFLICT' }]);
    });
    const { user } = await renderPage(<Example send={send} />);
    await user.type(screen.getByLabelText('Rubrik'), 'Frukost');
    await user.type(screen.getByLabelText('Dag'), '2022-05-23');
    await user.click(save());
    await screen.findByRole('region');
    act(() => void dispatchEvent(new Event('online')));
    expect(send).toHaveBeenCalledTimes(1);
  });
});

async function fill(user: Awaited<ReturnType<typeof renderPage>>['user']) {
  await user.type(screen.getByLabelText('Rubrik'), 'Kunskapsseminarium');
  await user.type(screen.getByLabelText('Dag'), '27/5');
  await user.type(screen.getByLabelText('Börjar'), '2030');
  await user.type(screen.getByLabelText(/Platser/), '1 200');
  await user.selectOptions(screen.getByLabelText('Typ'), 'Fördjupning');
  await user.click(screen.getByRole('radio', { name: 'Kärngrupp' }));
}

function describedBy(field: HTMLElement): string {
  const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}
