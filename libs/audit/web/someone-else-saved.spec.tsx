import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { act, screen } from '@testing-library/react';
import { useState } from 'react';
import { SomeoneElseSaved } from './someone-else-saved.js';

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2022-05-20T12:30:00Z'), advanceTimers: true });
});
afterEach(() => {
  jest.useRealTimers();
});

const later = (ms = 30_000) => act(() => jest.advanceTimersByTimeAsync(ms));
const chief = (at: string) => ({
  at,
  functionTitle: 'Enhetschef',
  agencyShortName: 'Socialtjänsten Lund',
  hidText: false,
});

function Typing() {
  const [text, setText] = useState('');
  return (
    <>
      <SomeoneElseSaved kind="PASS" id="pass-1" />
      <input aria-label="Syfte" value={text} onChange={(event) => setText(event.target.value)} />
    </>
  );
}

async function open(...changes: (object | null)[]) {
  const answers = [...changes];
  const asked = () => {
    const next = answers.length > 1 ? answers.shift() : answers[0];
    return { lastChange: next ?? null };
  };
  return renderPage(<Typing />, { answers: { LastChange: asked } });
}

describe('somebody else saved', () => {
  it('says nothing when nobody has, and nothing of what stood when the page was opened', async () => {
    await open(chief('2022-05-20T12:00:00Z'));
    await later();
    await later();
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('says nothing of a record that cannot be read', async () => {
    await renderPage(<Typing />, { answers: { LastChange: refuse({ code: 'NOT_AVAILABLE' }) } });
    await later();
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('reads anew by itself when a text was hidden, and keeps what is typed', async () => {
    const { user, sent } = await open(null, {
      ...chief('2022-05-20T12:02:00Z'),
      hidText: true,
    });
    await user.type(screen.getByLabelText('Syfte'), 'Synas');
    await later();
    await later(100);
    // Asked for itself, and once more with all the rest of the page.
    expect(sent.filter(({ name }) => name === 'LastChange').length).toBeGreaterThan(2);
    expect(screen.queryByRole('status')).toBeNull();
    expect((screen.getByLabelText('Syfte') as HTMLInputElement).value).toBe('Synas');
  });

  it('says who and when, keeps what is typed, and goes away when it is shown', async () => {
    const { user, sent } = await open(null, chief('2022-05-20T12:02:00Z'));
    await user.type(screen.getByLabelText('Syfte'), 'Synas');
    await later();
    const banner = await screen.findByRole('status');
    expect(banner.textContent).toMatch(
      /Enhetschef, Socialtjänsten Lund ändrade något här kl\. 14\.02/,
    );
    await user.click(screen.getByRole('button', { name: 'Visa ändringen' }));
    await later(100);
    expect(screen.queryByRole('status')).toBeNull();
    expect((screen.getByLabelText('Syfte') as HTMLInputElement).value).toBe('Synas');
    expect(sent.map(({ variables }) => variables['id'])).toContain('pass-1');
  });

  it('tells of the next change too, of another day, and of the portal itself', async () => {
    const own = { at: '2022-05-19T22:30:00Z', functionTitle: null, agencyShortName: null };
    await open(null, own);
    await later();
    const banner = await screen.findByRole('status');
    expect(banner.textContent).toMatch(/Portalen ändrade något här kl\. 00\.30/);
    expect(banner.textContent).toMatch(/finns kvar/);
  });
});
