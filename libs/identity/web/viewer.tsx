import { createContext, type ReactNode, useContext } from 'react';
import type { ViewerQuery } from './viewer.generated.js';

/** The signed-in person, acting for one employer. */
export type Viewer = NonNullable<ViewerQuery['viewer']>;

const ViewerContext = createContext<Viewer | null>(null);

export function ViewerProvider(props: { viewer: Viewer | null; children: ReactNode }) {
  return <ViewerContext value={props.viewer}>{props.children}</ViewerContext>;
}

/** Who acts. Pages behind sign-in always have one. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (viewer === null) throw new Error('This page needs a signed-in viewer');
  return viewer;
}

/** Null on the pages that anybody may open. */
export function useViewerIfAny(): Viewer | null {
  return useContext(ViewerContext);
}

/**
 * Whether the roles of the viewer hold a permission, as the API names it. Only for links that begin
 * something new and for the menu: what may be done with a record is in its `nextSteps`.
 */
export function useMay(permission: string): boolean {
  return useContext(ViewerContext)?.permissions.includes(permission) ?? false;
}
