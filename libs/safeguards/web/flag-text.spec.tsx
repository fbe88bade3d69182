import { describe, expect, it } from '@jest/globals';
import { type Answers, refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import { FlagText, type ShownText } from './flag-text.js';

const AIM: ShownText = { text: 'PASS_AIM', recordId: 'p1', label: 'Syfte', says: 'Möta människor' };
const PLAN: ShownText = { ...AIM, text: 'PASS_COMMS_PLAN', label: 'Samband', says: 'Rakel' };

const open = (texts: readonly ShownText[], answers: Answers = {}) =>
  renderPage(<FlagText texts={texts} />, { answers });

describe('wrong content', () => {
  it.each<[string, ShownText[]]>([
    ['nothing is written', [{ ...AIM, says: null }]],
    ['it is hidden already', [{ ...AIM, says: 'Dolt' }]],
    ['it was taken away', [{ ...AIM, says: ['Borttaget'] }]],
    ['nothing is saved', [{ ...AIM, recordId: null }]],
  ])('is not offered where %s', async (_, texts) => {
    await open(texts);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says what happens, and hides the text that was chosen', async () => {
    const { user, sent } = await open([AIM, PLAN], {
      FlagText: { flagText: { id: 'r1', state: 'FLAGGED' } },
    });
    await user.click(screen.getByRole('button', { name: 'Anmäl fel innehåll' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('döljs genast för alla');
    await user.click(within(dialog).getByRole('radio', { name: 'Samband' }));
    await user.click(within(dialog).getByRole('button', { name: 'Dölj texten' }));
    expect(sent.find(({ name }) => name === 'FlagText')?.variables).toMatchObject({
      input: { text: 'PASS_COMMS_PLAN', recordId: 'p1' },
    });
  });

  it('says why it could not be hidden', async () => {
    const { user } = await open([AIM], {
      FlagText: () => refuse({ code: 'NOTHING_TO_FLAG' }),
    });
    await user.click(screen.getByRole('button', { name: 'Anmäl fel innehåll' }));
    await user.click(await screen.findByRole('button', { name: 'Dölj texten' }));
    expect((await screen.findByRole('alert')).textContent).toContain('dold eller borttagen');
  });
});
