import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { act, screen, waitFor, within } from '@testing-library/react';
import { waitingAnswers } from '../pages/waiting/testing/waiting-answers.js';
import { openRoot } from './testing/open-root.js';

const task = (id: string) => ({ kind: 'TASK_DUE', id, of: 'CALL', title: 'hotellen' });

describe('how much waits, beside the entries of the menu', () => {
  function openAbout() {
    const tasks = { waiting: [task('t1'), task('t2')], isHeld: false, free: () => {} };
    const held = new Promise<void>((done) => {
      tasks.free = done;
    });
    const page = openRoot('/om', demoViewer({ permissions: ['task:read'] }), {
      FrontPageWaiting: () => {
        const { FrontPageWaiting: answer = {} } = waitingAnswers(...tasks.waiting);
        return tasks.isHeld ? held.then(() => answer) : answer;
      },
    });
    return { ...page, tasks };
  }
  const menu = () => screen.findByRole('navigation', { name: 'Huvudmeny' });
  const entry = async (name: RegExp) => within(await menu()).findByRole('link', { name });

  it('stands there on a page that one came to straight away', async () => {
    openAbout();
    expect(await entry(/^Översikt.*2 väntar på dig/)).toBeTruthy();
    expect(await entry(/^Uppgifter.*2 väntar på dig/)).toBeTruthy();
  });

  it('stays while something is saved and asked anew, and follows what is then true', async () => {
    const { user, tasks, sent } = openAbout();
    await entry(/^Uppgifter.*2 väntar på dig/);
    tasks.waiting = [task('t1')];
    tasks.isHeld = true;
    const asked = () => sent.filter(({ name }) => name === 'FrontPageWaiting').length;
    const before = asked();
    await user.click(await screen.findByRole('button', { name: /Ditt konto/ }));
    await user.click(await screen.findByRole('radio', { name: 'Mörkt' }));
    await waitFor(() => expect(asked()).toBe(before + 1));
    await user.keyboard('{Escape}');
    expect(await entry(/^Uppgifter.*2 väntar på dig/)).toBeTruthy();
    await act(async () => tasks.free());
    expect(await entry(/^Uppgifter.*1 väntar på dig/)).toBeTruthy();
  });

  it('is told by the help, which reads the same', async () => {
    openRoot('/hjalp', demoViewer({ permissions: ['task:read'] }), {
      FrontPageWaiting: () => waitingAnswers(task('t1'), task('t2')).FrontPageWaiting ?? {},
    });
    expect(await screen.findByText(/^2 saker väntar på dig\./)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Öppna startsidan' })).toBeTruthy();
  });

  it('is not told by the help where nothing waits', async () => {
    openRoot('/hjalp', demoViewer({ permissions: ['task:read'] }), {
      FrontPageWaiting: () => waitingAnswers().FrontPageWaiting ?? {},
    });
    await screen.findByRole('heading', { name: 'Hjälp', level: 1 });
    expect(screen.queryByText(/väntar på dig\./)).toBeNull();
  });

  it('stands at a group for what waits behind it', async () => {
    openRoot(
      '/',
      demoViewer({
        permissions: [
          'task:read',
          'pass:read',
          'pass:run',
          'agreement:approve',
          'agreement:read',
          'actor:read',
        ],
      }),
      waitingAnswers({ kind: 'AGREEMENT_ASKED', id: 'a1', title: 'En överenskommelse' }),
    );
    const group = await within(await menu()).findByRole('button', {
      name: /^Nätverk.*1 väntar på dig/,
    });
    expect(group.getAttribute('aria-expanded')).toBe('false');
  });
});
