import { lazy, Suspense } from 'react';
import type { SignInAgainProps } from './sign-in-again-dialog.js';

// Fetched when a session has ended.
const SignInAgainDialog = lazy(() => import('./sign-in-again-dialog.js'));

/** Over the page when the session is over: what was typed stays where it is. */
export function SignInAgain({ isOpen, ...props }: SignInAgainProps & { isOpen: boolean }) {
  // What is not seen asks nothing.
  if (!isOpen) return null;
  return (
    <Suspense fallback={null}>
      <SignInAgainDialog {...props} />
    </Suspense>
  );
}
