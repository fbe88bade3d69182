import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { Button } from '../ui/button.js';
import { Table } from '../ui/table.js';
import { activeShortcuts, useShortcutListener } from './shortcuts.js';
import { usePageKeys } from './use-page-keys.js';

const said: string[] = [];
const say = (text: string) => () => said.push(text);

function Bench(props: { isOn?: boolean; children: ReactNode }) {
  useShortcutListener(props.isOn ?? true);
  const [menu, setMenu] = useState<readonly string[]>([]);
  usePageKeys('menu of the row', ({ actions }) => setMenu(actions.map(({ name }) => name)));
  return (
    <>
      {props.children}
      <output>{menu.join(', ')}</output>
    </>
  );
}

function People({ withEnd = true }) {
  return (
    <Table
      caption="people"
      rows={['Anna', 'Bo']}
      rowKey={(name) => name}
      columns={[
        { key: 'name', label: 'name', isRowHeader: true, cell: (name) => <a href="/om">{name}</a> },
        {
          key: 'do',
          label: 'do',
          cell: (name) =>
            withEnd && (
              <>
                <Button onPress={say(`end ${name}`)}>end</Button>
                <Button edits aria-label={`change ${name}`} onPress={say(`change ${name}`)}>
                  change
                </Button>
              </>
            ),
        },
      ]}
    />
  );
}

const open = (children: ReactNode, isOn = true) => {
  said.length = 0;
  render(<Bench isOn={isOn}>{children}</Bench>);
  return userEvent.setup();
};
const labels = () => activeShortcuts().map(({ keys, label }) => `${keys} ${label}`);
const menu = () => screen.getByRole('status').textContent;

describe('E and the full stop', () => {
  it('mean nothing where one types, nor in a dialog', async () => {
    const page = (
      <>
        <Button edits onPress={say('edit')}>
          edit
        </Button>
        <input aria-label="field" />
        <div role="dialog">
          <button type="button">inside</button>
        </div>
        <People />
      </>
    );
    const user = open(page);
    await user.type(screen.getByLabelText('field'), 'e.');
    await user.click(screen.getByText('inside'));
    await user.keyboard('e.');
    expect([said, menu()]).toEqual([[], '']);
  });

  it('are silent when somebody has switched single keys off', async () => {
    const user = open(<People />, false);
    screen.getByText('Anna').focus();
    await user.keyboard('e.');
    expect([said, menu()]).toEqual([[], '']);
  });

  it('are not bound where there is nothing to edit, nor where a row has only one action', () => {
    open(<People withEnd={false} />);
    screen.getByText('Anna').focus();
    expect(labels()).toEqual([]);
  });

  it('are the page’s first edit, and in a row the row’s', async () => {
    const user = open(
      <>
        <People />
        <Button edits onPress={say('edit page')}>
          edit page
        </Button>
        <Button edits onPress={say('edit part')}>
          edit part
        </Button>
      </>,
    );
    expect(labels()).toEqual(['e edit page']);
    await user.keyboard('e');
    screen.getByText('Bo').focus();
    expect(labels()).toEqual(['e change Bo', '. menu of the row']);
    await user.keyboard('e.');
    expect(said).toEqual(['edit page', 'change Bo']);
    expect(menu()).toBe('Bo, end, change Bo');
  });

  it('lead to the first field where the edit is a text that is open already', async () => {
    const user = open(
      <div data-edit="write the section">
        <textarea aria-label="text" />
      </div>,
    );
    expect(labels()).toEqual(['e write the section']);
    await user.keyboard('e');
    expect(document.activeElement).toBe(screen.getByLabelText('text'));
    expect((document.activeElement as HTMLTextAreaElement).value).toBe('');
  });
});
