import { useEffect, useRef } from 'react';
import { isFree, readKey } from './read-key.js';

/** A single key, or two after each other (`g p`), and what it does in words. */
export interface Shortcut {
  readonly keys: string;
  readonly label: string;
  readonly run: () => void;
  /** Active on every page; the others are the page's own. */
  readonly everywhere?: boolean;
}

/** Shortcuts, or what finds out which they are at the moment of asking: where the focus is may decide. */
export type Shortcuts = readonly Shortcut[] | (() => readonly Shortcut[]);

/** Whose keys they are: a page's come before the frame's, whichever was there first. */
export type KeyOwner = 'page' | 'frame';

/** What is active now; what came last is asked first. */
const active = new Map<symbol, { readonly owner: KeyOwner; list(): readonly Shortcut[] }>();

export function activeShortcuts(): readonly Shortcut[] {
  const latestFirst = [...active.values()].reverse();
  const ofFrame = ({ owner }: { owner: KeyOwner }) => Number(owner === 'frame');
  const all = latestFirst.sort((a, b) => ofFrame(a) - ofFrame(b)).flatMap((each) => each.list());
  return all.filter((one, at) => all.findIndex((other) => other.keys === one.keys) === at);
}

/** Makes keys active as long as the component is there. They work only outside fields and dialogs. */
export function useShortcuts(shortcuts: Shortcuts, owner: KeyOwner = 'page'): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const own = Symbol('shortcuts');
    const list = () => {
      const now = latest.current;
      return typeof now === 'function' ? now() : now;
    };
    active.set(own, { owner, list });
    return () => {
      active.delete(own);
    };
  }, [owner]);
}

/** How long the second key of two may take. */
const PATIENCE = 1500;

/** Listens for all of them, once in the frame; not at all where somebody has switched them off. */
export function useShortcutListener(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    let before = '';
    let forget: ReturnType<typeof setTimeout> | undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || !isFree(event.target)) return;
      const pressed = readKey(event, before);
      clearTimeout(forget);
      before = '';
      if (pressed === null) return;
      const all = activeShortcuts();
      const found = all.find((one) => one.keys === pressed);
      if (found) {
        event.preventDefault();
        found.run();
      } else if (all.some((one) => one.keys.startsWith(`${pressed} `))) {
        before = pressed;
        forget = setTimeout(() => {
          before = '';
        }, PATIENCE);
      }
    };
    document.addEventListener('keydown', listen);
    return () => {
      clearTimeout(forget);
      document.removeEventListener('keydown', listen);
    };
  }, [isOn]);
}
