import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { renderPage } from '../testing/render-page.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { heldActs } from './held-acts.js';
import { HeldActsToast } from './held-acts-toast.js';

afterEach(() => heldActs.forget());

const send = jest.fn(async () => undefined);

function Example() {
  const [isOpen, setOpen] = useState(false);
  const hold = () => {
    heldActs.hold({
      ...{ key: 'send 1', now: 'Skicka nu', done: 'Skickad', undone: 'Inte skickad', send },
      counting: (seconds) => `Skickar om ${seconds} s`,
    });
    setOpen(false);
  };
  return (
    <>
      <Button onPress={() => setOpen(true)}>Öppna</Button>
      {isOpen && (
        <Dialog
          isOpen
          onClose={() => setOpen(false)}
          title="Skicka planen?"
          actions={<Button onPress={hold}>Skicka</Button>}
        >
          <p>Till två organisationer.</p>
        </Dialog>
      )}
      <HeldActsToast />
    </>
  );
}

describe('what can be taken back', () => {
  it('has the focus after Skicka, and its button is one Tab away', async () => {
    const { user } = await renderPage(<Example />);
    await user.click(screen.getByRole('button', { name: 'Öppna' }));
    await user.click(await screen.findByRole('button', { name: 'Skicka' }));
    await waitFor(() => expect(document.activeElement?.className).toContain('held-acts__act'));
    await user.tab();
    expect(document.activeElement?.textContent).toBe('Ångra');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Inte skickad'));
    expect(send).not.toHaveBeenCalled();
  });

  it('goes when its time is out, though one stands on it', async () => {
    const { user } = await renderPage(<Example />);
    await user.click(screen.getByRole('button', { name: 'Öppna' }));
    await user.click(await screen.findByRole('button', { name: 'Skicka' }));
    await waitFor(() => expect(document.activeElement?.className).toContain('held-acts__act'));
    const left = () => heldActs.current()[0]?.left;
    const before = left() ?? 0;
    await waitFor(() => expect(left()).toBeLessThan(before));
    // At its buttons the time stands still.
    await user.tab();
    await act(() => heldActs.now('send 1'));
    expect(send).toHaveBeenCalledTimes(1);
  });
});
