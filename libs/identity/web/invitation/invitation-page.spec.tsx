import { afterEach, describe, expect, it } from '@jest/globals';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen } from '@testing-library/react';
import InvitationPage from './invitation-page.js';

const SECRET = 'a'.repeat(43);
const FOR = {
  agencyName: 'Lunds kommun, socialförvaltningen',
  functionTitle: 'Socialsekreterare 3',
  providerId: 'p1',
  state: 'OPEN',
};

afterEach(() => {
  location.hash = '';
});

function open(openInvitation: object | null, hash = `#${SECRET}`) {
  location.hash = hash;
  return renderPage(<InvitationPage />, {
    path: '/inbjudan',
    answers: { OpenInvitation: { openInvitation } },
  });
}

describe('the page of an invitation', () => {
  it('asks nothing without a secret', async () => {
    const { sent } = await open(null, '');
    expect(screen.getByText('Länken går inte att använda')).toBeTruthy();
    expect(sent).toEqual([]);
  });

  it.each([
    ['unknown', null],
    ['refused', { ...FOR, state: 'REFUSED' }],
    ['of a way in that has ended', { ...FOR, state: 'ENDED' }],
  ])('says no more of one that is %s', async (_, invitation) => {
    await open(invitation);
    expect(await screen.findByText('Länken går inte att använda')).toBeTruthy();
    expect(screen.queryByText(/Socialsekreterare 3/)).toBeNull();
  });

  it('says for which function and organisation it is, and sends the secret in no address', async () => {
    const { sent, address } = await open(FOR);
    expect(
      await screen.findByText(/Socialsekreterare 3, Lunds kommun, socialförvaltningen/),
    ).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Fortsätt till inloggningen' })).toBeTruthy();
    expect(sent).toEqual([{ name: 'OpenInvitation', variables: { secret: SECRET } }]);
    expect(address()).not.toContain(SECRET);
  });

  it('offers an account of the portal’s own where the agency has no provider', async () => {
    await open({ ...FOR, providerId: null });
    expect(
      await screen.findByRole('button', { name: /Välj lösenord|Fortsätt|Spara|lösenord/i }),
    ).toBeTruthy();
  });

  it.each([
    ['PENDING', 'Nu väntar det på godkännande'],
    ['APPROVED', 'Du kan logga in'],
  ])('says what has become of one that is %s', async (state, text) => {
    await open({ ...FOR, state });
    expect(await screen.findByText(text)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Fortsätt till inloggningen' })).toBeNull();
  });
});
