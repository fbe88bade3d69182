/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { drawn } from './next-frame.js';

/** How the page is seen, and the frames that the browser has been asked for. */
let seen: DocumentVisibilityState;
let frames: FrameRequestCallback[];

beforeEach(() => {
  seen = 'visible';
  frames = [];
  jest.useFakeTimers();
  jest.spyOn(document, 'visibilityState', 'get').mockImplementation(() => seen);
  jest.spyOn(globalThis, 'requestAnimationFrame').mockImplementation((frame) => frames.push(frame));
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

/** Whether it is through, after all that is not a task of its own. */
async function isThrough(wait: Promise<void>): Promise<boolean> {
  let is = false;
  void wait.then(() => {
    is = true;
  });
  for (let n = 0; n < 5; n += 1) await Promise.resolve();
  return is;
}

describe('what is put away waits until it is seen', () => {
  it('for the frame, and for the task after it', async () => {
    const wait = drawn();
    expect(await isThrough(wait)).toBe(false);
    for (const frame of frames) frame(0);
    expect(await isThrough(wait)).toBe(false);
    jest.advanceTimersByTime(0);
    expect(await isThrough(wait)).toBe(true);
  });

  it('not behind a page that is hidden', async () => {
    seen = 'hidden';
    expect(await isThrough(drawn())).toBe(true);
    expect(frames).toEqual([]);
  });

  it('not longer, when the page is hidden before its frame', async () => {
    const wait = drawn();
    document.dispatchEvent(new Event('visibilitychange'));
    expect(await isThrough(wait)).toBe(true);
  });

  it('not for ever, where the browser draws no frame', async () => {
    const wait = drawn();
    jest.advanceTimersByTime(49);
    expect(await isThrough(wait)).toBe(false);
    jest.advanceTimersByTime(1);
    expect(await isThrough(wait)).toBe(true);
  });
});
