import { describe, expect, it } from '@jest/globals';
import { refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen } from '@testing-library/react';
import { USUAL_CHANNEL } from '../rules/mail-choice.js';
import NotificationSettingsPage from './settings-page.js';
import StopMailPage from './stop-mail-page.js';

const CHOICE = {
  digest: 'DAILY',
  quietFrom: '20:00',
  quietTo: '07:00',
  stoppedAt: null as string | null,
  channels: Object.entries(USUAL_CHANNEL).map(([kind, channel]) => ({ kind, channel })),
};
const settings = (more: Partial<typeof CHOICE> = {}) =>
  renderPage(<NotificationSettingsPage />, {
    answers: {
      NotificationSettings: { notificationChoice: { ...CHOICE, ...more } },
      SaveNotificationChoice: { saveNotificationChoice: CHOICE },
    },
  });
const save = () => screen.getByRole('button', { name: 'Spara inställningarna' });

describe('the settings', () => {
  it('are not saved with a time that is none', async () => {
    const { user, sent } = await settings();
    const from = await screen.findByLabelText(/Tyst från/);
    await user.clear(from);
    await user.type(from, 'sent');
    await user.click(save());
    expect(sent.some(({ name }) => name === 'SaveNotificationChoice')).toBe(false);
  });

  it('say that letters were stopped by a link', async () => {
    await settings({ stoppedAt: '2026-11-25T15:25:00.000Z' });
    expect(await screen.findByText('Utskicken är avslutade')).toBeTruthy();
  });

  it('are saved whole', async () => {
    const { user, sent } = await settings();
    await user.click(await screen.findByRole('radio', { name: /Måndagar/ }));
    const to = screen.getByLabelText(/Tyst till/);
    await user.clear(to);
    await user.type(to, '6');
    await user.selectOptions(screen.getByLabelText('Ett svar har kommit'), 'Brev direkt');
    await user.click(save());
    expect(await screen.findByText('Inställningarna är sparade')).toBeTruthy();
    const saved = sent.find(({ name }) => name === 'SaveNotificationChoice');
    const { input } = (saved?.variables ?? {}) as {
      input: { channels: { kind: string; channel: string }[] };
    };
    expect(input).toMatchObject({ digest: 'WEEKLY', quietFrom: '20:00', quietTo: '06:00' });
    expect(input.channels).toContainEqual({ kind: 'ANSWERED', channel: 'AT_ONCE' });
    expect(input.channels).toHaveLength(CHOICE.channels.length);
  });
});

describe('the link of a letter', () => {
  const stop = (answer: unknown) =>
    renderPage(<StopMailPage />, {
      path: '/avsluta/$token',
      url: '/avsluta/secret-1',
      answers: { StopNotificationMail: answer } as never,
    });

  it('that is no longer valid says what to do', async () => {
    const { user } = await stop(() => refuse({ code: 'NOT_AVAILABLE' }));
    await user.click(await screen.findByRole('button', { name: 'Avsluta utskicken' }));
    expect(await screen.findByText('Länken gäller inte längre')).toBeTruthy();
  });

  it('ends the letters when one says so, not when one looks', async () => {
    const { user, sent } = await stop({ stopNotificationMail: true });
    const button = await screen.findByRole('button', { name: 'Avsluta utskicken' });
    expect(sent).toEqual([]);
    await user.click(button);
    expect(await screen.findByText('Utskicken är avslutade')).toBeTruthy();
    expect(sent[0]?.variables).toEqual({ input: { token: 'secret-1' } });
  });
});
