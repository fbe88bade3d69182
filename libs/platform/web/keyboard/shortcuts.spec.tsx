import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readKey } from './read-key.js';
import { activeShortcuts, useShortcutListener, useShortcuts } from './shortcuts.js';

describe('what has been pressed', () => {
  it.each([
    [{ key: 'N' }, '', 'n'],
    [{ key: 'p' }, 'g', 'g p'],
    [{ key: '?' }, '', '?'],
    [{ key: 'k', ctrlKey: true }, '', null],
    [{ key: 'n', metaKey: true }, '', null],
    [{ key: 'n', altKey: true }, '', null],
    [{ key: 'Enter' }, '', null],
    [{ key: ' ' }, '', null],
  ])('%j after %j is %j', (event, before, keys) => expect(readKey(event, before)).toBe(keys));
});

function Bench(props: { isOn: boolean; done: string[]; page?: boolean }) {
  useShortcutListener(props.isOn);
  useShortcuts([
    { keys: 'n', label: 'frame', run: () => props.done.push('frame') },
    { keys: 'g p', label: 'go', run: () => props.done.push('go') },
  ]);
  return (
    <>
      <input aria-label="field" />
      <div role="dialog">
        <button type="button">inside</button>
      </div>
      {props.page && <Own done={props.done} />}
    </>
  );
}
function Own({ done }: { done: string[] }) {
  useShortcuts([{ keys: 'n', label: 'page', run: () => done.push('page') }]);
  return null;
}

describe('single keys', () => {
  it('mean nothing where one types, in a dialog, or switched off', async () => {
    const done: string[] = [];
    const user = userEvent.setup();
    const { rerender } = render(<Bench isOn done={done} />);
    await user.type(screen.getByLabelText('field'), 'ngp');
    await user.click(screen.getByText('inside'));
    await user.keyboard('n');
    rerender(<Bench isOn={false} done={done} />);
    await user.click(document.body);
    await user.keyboard('n');
    expect(done).toEqual([]);
  });

  it('are the page’s before the frame’s, one by one or two after each other', async () => {
    const done: string[] = [];
    const user = userEvent.setup();
    const { rerender, unmount } = render(<Bench isOn done={done} />);
    await user.keyboard('ngpxp');
    expect(done).toEqual(['frame', 'go']);
    rerender(<Bench isOn done={done} page />);
    await user.keyboard('n');
    expect(done.at(-1)).toBe('page');
    expect(activeShortcuts().map((one) => one.label)).toEqual(['page', 'go']);
    unmount();
    expect(activeShortcuts()).toEqual([]);
  });

  it('of the frame come after the page’s, also when the page was there first', () => {
    const done: string[] = [];
    const { rerender } = render(<Own done={done} />);
    rerender(
      <>
        <Own done={done} />
        <OfFrame />
      </>,
    );
    expect(activeShortcuts().map((one) => one.label)).toEqual(['page']);
  });
});

function OfFrame() {
  useShortcuts([{ keys: 'n', label: 'frame', run: () => undefined }], 'frame');
  return null;
}
