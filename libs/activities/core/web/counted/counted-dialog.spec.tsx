import { describe, expect, it } from '@jest/globals';
import { check } from '@stad/platform/rules/result.js';
import { RequestError } from '@stad/platform/web/graphql/request-error.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { CountedDialog, type CountedDialogProps } from './counted-dialog.js';

type Saved = CountedDialogProps<unknown>['saved'];
type Sent = Record<string, unknown>;

const NOTHING: Saved = { count: null, how: null, method: null };
const THEIRS: Saved = { count: 40, how: 'COUNTED', method: 'Huvuden vid dörren' };

/** Who listened, by a rule of this spec; `isLate` is when somebody else saves first. */
function Bench(props: { sent: Sent[]; isLate?: boolean }) {
  const [saved, setSaved] = useState({ ...NOTHING, version: 0 });
  return (
    <CountedDialog
      title="Hur många lyssnade?"
      name="audience"
      hints={{ count: 'På plats.', method: 'Till exempel: för hand.' }}
      saved={saved}
      version={saved.version}
      check={({ count, how, method }) =>
        check(how ? [] : [{ code: 'AUDIENCE_HOW_MISSING', field: 'audienceHow' }], {
          ...{ audience: count, audienceHow: how, audienceMethod: method },
        })
      }
      send={async (said) => {
        props.sent.push(said);
        if (!props.isLate || said.expectedVersion === 1) return;
        setSaved({ ...THEIRS, version: 1 });
        throw new RequestError('problems', [{ code: 'CONFLICT' }]);
      }}
      onClose={() => undefined}
    />
  );
}

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });

describe('a number with how one knows it', () => {
  it('that is none is said at its field, beside what the rule says of the others', async () => {
    const sent: Sent[] = [];
    const { user } = await renderPage(<Bench sent={sent} />);
    await user.type(field('Antal'), 'många');
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    const lines = within(screen.getByRole('dialog')).getAllByRole('link');
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      'Skriv ett helt tal med siffror',
      'Välj om det är räknat eller uppskattat.',
    ]);
    expect([sent, field('Antal').value]).toEqual([[], 'många']);
  });

  it.each([
    ['sv', ['Antal', 'Räknat', 'Så räknade ni', 'Spara']],
    ['en', ['Number', 'Counted', 'How you counted', 'Save']],
  ] as const)('is sent by the names of its part, asked for in %s', async (language, words) => {
    const [count, counted, method, save] = words;
    const sent: Sent[] = [];
    const { user } = await renderPage(<Bench sent={sent} />, { language });
    await user.type(field(count), '1 200');
    await user.click(screen.getByRole('radio', { name: counted }));
    await user.type(field(method), 'Biljetter');
    await user.click(screen.getByRole('button', { name: save }));
    expect(sent).toEqual([
      {
        ...{ audience: 1200, audienceHow: 'COUNTED', audienceMethod: 'Biljetter' },
        ...{ expectedVersion: 0, overrides: [] },
      },
    ]);
  });

  it('that somebody else wrote meanwhile is shown beside one’s own, in words', async () => {
    const sent: Sent[] = [];
    const { user } = await renderPage(<Bench sent={sent} isLate />);
    await user.type(field('Antal'), '60');
    await user.click(screen.getByRole('radio', { name: 'Uppskattat' }));
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    const dialog = await screen.findByRole('dialog');
    for (const said of ['60', '40', 'Huvuden vid dörren']) {
      expect(within(dialog).getAllByText(said)).not.toEqual([]);
    }
    expect(dialog.textContent).not.toMatch(/COUNTED|ESTIMATED/);
    expect(field('Antal').value).toBe('60');
  });
});
